"""Names of actors and places."""

from events.api.date import date_member
from events.api.member import Member, plain
from events.api.noun import Noun
from events.api.nouns.citation import citations
from events.api.parts import part_list
from events.api.record import enum, head, page_of
from events.api.reference import Joined
from events.models import Actor, Name, Place
from events.models.choices import NameKind
from events.queries import lists

REFERENCE = {"oneOf": [{"$ref": "#/components/schemas/Reference"}, {"type": "null"}]}
actor, place = Joined("actors", Actor, "actor"), Joined("places", Place, "place")
HEAD = head("names", Name, page_of(actors="actor", places="place"))
TAIL = (
    plain("text", {"type": "string", "description": "The name itself."}),
    plain("language", {"type": "string", "description": "BCP 47."}),
    plain("script", {"type": "string", "description": "ISO 15924, or empty."}),
    plain("kind", enum(NameKind, "What sort of name.")),
    date_member("When it was used."),
)
NAMES = Noun(
    name="names",
    component="Name",
    one="a name of one actor or of one place",
    many="names",
    model=Name,
    listing=lists.parts(
        Name,
        lists.name_text(),
        lists.reference("actor", Actor),
        lists.reference("place", Place),
        lists.exact("language"),
        lists.choice("kind", NameKind),
        dated=True,
    ),
    members=(
        *HEAD,
        Member("actor", REFERENCE, actor.columns, actor),
        Member("place", REFERENCE, place.columns, place),
        *TAIL,
        citations("name", "Who says so."),
    ),
)


def names(of: str) -> Member:
    return part_list(
        "names",
        "Its names, in all languages.",
        model=Name,
        group=f"{of}_id",
        members=tuple(member for member in (*HEAD, *TAIL) if member.name != "html_url"),
        more=f"names/?{of}=",
        order=("kind", "language", "text"),
    )
