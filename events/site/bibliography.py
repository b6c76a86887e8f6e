"""A source in the terms of CSL, as lines of a list."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from events.site.words import semicolon


@dataclass(frozen=True, slots=True)
class BibliographyLine:
    label: str
    text: str
    url: str = ""


def labels() -> dict[str, str]:
    """CSL variable → what readers call it, in the order of a reference."""
    return {
        "author": _("Author"),
        "editor": _("Editor"),
        "translator": _("Translator"),
        "interviewer": _("Interviewer"),
        "reviewed-author": _("Author reviewed"),
        "contributor": _("Contributor"),
        "container-title": _("Published in"),
        "collection-title": _("Series"),
        "publisher": _("Publisher"),
        "publisher-place": _("Place of publication"),
        "event-title": _("Occasion"),
        "volume": _("Volume"),
        "issue": _("Issue"),
        "number": _("Number"),
        "page": _("Pages"),
        "section": _("Section"),
        "edition": _("Edition"),
        "genre": _("Genre"),
        "archive": _("Archive"),
        "archive_location": _("Location in the archive"),
        "call-number": _("Call number"),
        "DOI": "DOI",
        "ISBN": "ISBN",
        "ISSN": "ISSN",
        "note": _("Note"),
    }


def bibliography(source: Any) -> list[BibliographyLine]:
    """Only what is known."""
    lines = [BibliographyLine(_("Original title"), source.original_title)] if source.original_title else []
    for key, label in labels().items():
        content = source.csl.get(key)
        if not content:
            continue
        text = semicolon(map(person, content)) if isinstance(content, list) else str(content)
        lines.append(BibliographyLine(label, text, f"https://doi.org/{content}" if key == "DOI" else ""))
    return lines


def person(name: dict[str, str]) -> str:
    if name.get("literal"):
        return name["literal"]
    particle = name.get("non-dropping-particle", "")
    family = f"{particle} {name.get('family', '')}".strip()
    given = f"{name.get('given', '')} {name.get('dropping-particle', '')}".strip()
    return " ".join(part for part in (given, family, name.get("suffix", "")) if part)
