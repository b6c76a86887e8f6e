"""The browser's modules are tested against a table; here the table is held to the code that it was made from."""

import json
from pathlib import Path

from tests.javascript.timeline import table


def test_the_table_for_the_browser_is_what_the_server_says() -> None:
    kept = json.loads((Path(table.__file__).parent / "table.json").read_text())
    assert kept == json.loads(json.dumps(table.table()))
