"""What others call the same thing: scheme and value, listed inside its record and on their own."""

from events.api.member import Member, plain
from events.api.noun import Noun
from events.api.parts import part_list
from events.api.record import head, page_of
from events.api.reference import Joined
from events.models import Actor, Event, Identifier, Place, Source
from events.models.identifier import OWNERS
from events.queries import lists

SCHEME = plain("scheme", {"type": "string", "description": "wikidata, iso3166-1, geonames, ror, doi, isbn, viaf …"})
VALUE = plain("value", {"type": "string"})
JOINED = {
    "event": Joined("events", Event, "event"),
    "actor": Joined("actors", Actor, "actor"),
    "place": Joined("places", Place, "place"),
    "source": Joined("sources", Source, "source"),
}
assert tuple(JOINED) == OWNERS


def owner(name: str) -> Member:
    schema = {"oneOf": [{"$ref": "#/components/schemas/Reference"}, {"type": "null"}]}
    return Member(name, schema, JOINED[name].columns, JOINED[name])


IDENTIFIERS = Noun(
    name="identifiers",
    component="Identifier",
    one="an external identifier of exactly one event, actor, place or source",
    many="external identifiers",
    model=Identifier,
    listing=lists.parts(
        Identifier,
        lists.exact("scheme"),
        lists.exact("value"),
        lists.reference("event", Event),
        lists.reference("actor", Actor),
        lists.reference("place", Place),
        lists.reference("source", Source),
    ),
    members=(
        *head("identifiers", Identifier, page_of(events="event", actors="actor", places="place", sources="source")),
        SCHEME,
        VALUE,
        *(owner(name) for name in OWNERS),
    ),
)


def identifiers(of: str) -> Member:
    return part_list(
        "identifiers",
        "What others call the same thing.",
        model=Identifier,
        group=f"{of}_id",
        members=(SCHEME, VALUE),
        more=f"identifiers/?{of}=",
        order=("scheme", "value"),
    )
