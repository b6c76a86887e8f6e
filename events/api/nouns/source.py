"""Sources: publications, in CSL's terms. The full text is never served: the rights are not ours."""

from events.api.date import date_member
from events.api.member import Member, plain, translated
from events.api.noun import Noun
from events.api.nouns.identifier import identifiers
from events.api.record import described, enum, head, own_page
from events.api.reference import hidden_perhaps
from events.models import Citation, Source
from events.models.choices import Reliability, SourceType
from events.queries import lists

ADDRESS = {"type": "string", "description": "A web address, or empty."}

SOURCES = Noun(
    name="sources",
    component="Source",
    one="a publication",
    many="sources",
    model=Source,
    slugs=True,
    listing=lists.described(
        Source,
        lists.choice("type", SourceType),
        lists.exact("language"),
        lists.choice("reliability", Reliability),
        lists.reference("translation_of", Source),
        lists.in_event(Citation, "source"),
        dated=True,
    ),
    members=(
        *head("sources", Source, own_page("sources")),
        *described(Source, "Its title, translated."),
        plain("type", enum(SourceType, "A type of CSL 1.0.2.")),
        plain("original_title", {"type": "string", "description": "In the language of the publication."}),
        plain("language", {"type": "string", "description": "BCP 47."}),
        date_member("When it was issued."),
        plain("csl", {"type": "object", "description": "Further CSL variables: author, container-title, publisher …"}),
        Member("link", ADDRESS, ("url",), lambda row, asker: row.url),
        plain("archived_url", {"type": "string", "description": "The address of an archived copy, or empty."}),
        Member(
            "accessed",
            {"type": ["string", "null"], "format": "date"},
            ("accessed",),
            lambda row, asker: row.accessed and row.accessed.isoformat(),
        ),
        plain("reliability", enum(Reliability, "The Admiralty scale of source reliability (STANAG 2511).")),
        translated("reliability_note", "On its reliability."),
        hidden_perhaps("translation_of", "sources", Source, "The text that this one translates."),
        identifiers("source"),
    ),
)
