"""What texts may hold, whoever writes them: forms, imports and validators of columns ask here."""

import re

from django.utils.translation import gettext as _

# Embeddings, overrides and isolates make a title read otherwise than it is stored. Marks (U+200E, U+200F) do no harm.
DIRECTION = re.compile("[\u202a-\u202e\u2066-\u2069]")
CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")


def check_text(text: str) -> None:
    """`ValueError` with a sentence for characters that nobody can see and that change how others read."""
    if found := DIRECTION.search(text):
        raise ValueError(
            _("Character %(place)s is an invisible change of direction (U+%(code)04X). Take it out.")
            % {"place": found.start() + 1, "code": ord(found[0])}
        )
    if found := CONTROL.search(text):
        raise ValueError(
            _("Character %(place)s is a control character (U+%(code)04X). Take it out.")
            % {"place": found.start() + 1, "code": ord(found[0])}
        )


def undirected(text: str) -> str:
    """Without changes of direction: for words to search for, which people copy together with them."""
    return DIRECTION.sub("", text)


def harmless(text: str) -> str:
    """Without anything that `check_text` refuses: for what nobody has typed, such as the name of a file."""
    return CONTROL.sub("", DIRECTION.sub("", text))
