"""The files of a JavaScript program that is loaded as it is written, one module a file."""

from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent.parent / "static" / "events" / "js"


@cache
def modules(program: str) -> tuple[str, ...]:
    """Names of its files. A page names them all, so that a browser need not find them one
    behind the other."""
    return tuple(path.name for path in sorted(FOLDER.glob(f"{program}/*.js")))
