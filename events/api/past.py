"""Answers of the past: their links stay in it."""

from typing import Any

from events.api.asker import Asker
from events.queries.as_of import AsOf


def kept(content: Any, asker: Asker, as_of: AsOf) -> Any:
    """A copy whose addresses of this API and of its site's pages name the moment."""
    if isinstance(content, dict):
        return {name: kept(value, asker, as_of) for name, value in content.items()}
    if isinstance(content, list):
        return [kept(value, asker, as_of) for value in content]
    if isinstance(content, str) and content.startswith((asker.api, asker.site)):
        return as_of.kept_in(content)
    return content
