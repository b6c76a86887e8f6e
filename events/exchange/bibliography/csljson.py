"""CSL-JSON: the items as they are."""

import json
from collections.abc import Sequence

from events.exchange.bibliography.item import Item


def write(items: Sequence[Item]) -> str:
    return json.dumps([dict(item) for item in items], ensure_ascii=False, indent=2) + "\n"
