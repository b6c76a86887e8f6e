"""Years as library catalogues leave digits out: [194-], [18--?] (AACR2 rule 1.4F7); 199?, as sheets have it."""

import re

_YEAR = re.compile(r"\[?(?:([0-9]{3})[-?]|([0-9]{2})(?:--|\?\?))(\??)\]?")


def catalogued(text: str) -> list[str]:
    """The EDTF of such a text; nothing for any other."""
    found = _YEAR.fullmatch(text)
    if found is None or text.startswith("[") != text.endswith("]"):
        return []
    decade, century, doubt = found.groups()
    return [f"{decade}X{doubt}" if decade else f"{century}XX{doubt}"]
