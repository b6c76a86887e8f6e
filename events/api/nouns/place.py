"""Places: named points with a precision, in a tree."""

from events.api.member import plain
from events.api.noun import Noun
from events.api.nouns.identifier import identifiers
from events.api.nouns.name import names
from events.api.record import described, enum, head, own_page
from events.api.reference import hidden_perhaps
from events.models import EventPlace, Place
from events.models.choices import PlaceType
from events.queries import lists

PLACES = Noun(
    name="places",
    component="Place",
    one="a named point with a precision, in a tree",
    many="places",
    model=Place,
    slugs=True,
    listing=lists.described(
        Place,
        lists.choice("type", PlaceType),
        lists.reference("parent", Place),
        lists.within(),
        lists.in_event(EventPlace, "place"),
        lists.box(),
        names_of="place",
    ),
    members=(
        *head("places", Place, own_page("places")),
        *described(Place, "The name it goes by here. All names are in `names`."),
        plain("type", enum(PlaceType, "What sort of place.")),
        hidden_perhaps("parent", "places", Place, "The place that it lies in."),
        plain(
            "latitude",
            {"type": ["number", "null"], "description": "Degrees, WGS 84; null for a place without a point."},
        ),
        plain("longitude", {"type": ["number", "null"], "description": "Degrees, WGS 84."}),
        plain("radius", {"type": ["integer", "null"], "description": "Metres around the point within which it lies."}),
        names("place"),
        identifiers("place"),
    ),
)
