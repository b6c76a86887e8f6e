"""References for reference managers. All forms write the same items, which are CSL-JSON's: variables of CSL 1.0.2 with
names as lists of name objects and dates as ``{"date-parts": [[year, month, day]]}``. One writer each.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from events.exchange.bibliography import bibtex, csljson, ris
from events.exchange.bibliography.item import Item


@dataclass(frozen=True, slots=True)
class Form:
    """A form of references: what readers call it, its media type, the suffix of its files, its writer."""

    title: str
    media_type: str
    suffix: str
    write: Callable[[Sequence[Item]], str]


FORMS = {
    "bibtex": Form("BibTeX", "application/x-bibtex; charset=utf-8", "bib", bibtex.write),
    "ris": Form("RIS", "application/x-research-info-systems; charset=utf-8", "ris", ris.write),
    "csljson": Form("CSL-JSON", "application/vnd.citationstyles.csl+json", "json", csljson.write),
}
