"""Texts that a spreadsheet would run as a formula, made harmless, and read back unchanged.

An apostrophe goes before a text that begins with one of ``= + - @``, a tab, a line end or their full-width forms (after
OWASP, CSV Injection), and before one that begins with apostrophes and then one of these. Reading takes one off again.
The two are exact inverses: nothing is lost, and nothing else is touched (docs/decisions/sheets.md).
"""

import re

DANGEROUS = "=+\\-@\t\r\n＝＋－＠"
TO_ESCAPE = re.compile(f"'*[{DANGEROUS}]")
ESCAPED = re.compile(f"'+[{DANGEROUS}]")


def harmless(text: str) -> str:
    """As it may stand in a cell of a spreadsheet."""
    return f"'{text}" if TO_ESCAPE.match(text) else text


def restored(text: str) -> str:
    """As it was before `harmless`."""
    return text[1:] if ESCAPED.match(text) else text
