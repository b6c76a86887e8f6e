"""What texts may hold, whoever writes them: forms and imports ask here."""

import re

from django.utils.translation import gettext as _

# Embeddings, overrides and isolates make a title read otherwise than it is stored. Marks (U+200E, U+200F) do no harm.
DIRECTION = re.compile("[\u202a-\u202e\u2066-\u2069]")
CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")


def tidy(text: str) -> str:
    """With one kind of line end, however a browser or a spreadsheet sends it."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


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
