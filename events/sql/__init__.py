"""SQL that the ORM cannot say, one named file a purpose, run by migrations."""

import re
from importlib.resources import files

from django.db import migrations


def run(name: str, *, reverse: str) -> migrations.RunSQL:
    """A migration operation that runs a file of this folder."""
    return migrations.RunSQL(text(name), reverse)


def again(name: str, *functions: str) -> str:
    """Functions as a file makes them, to put back what a later file has replaced."""
    function = re.compile(r"^CREATE FUNCTION (\w+).*?^(?:END )?\$\$;$", re.MULTILINE | re.DOTALL)
    made = {found[1]: found[0] for found in function.finditer(text(name))}
    return "\n".join(made[one].replace("CREATE", "CREATE OR REPLACE", 1) for one in functions)


def text(name: str) -> str:
    return files("events.sql").joinpath(name).read_text("utf-8")
