"""One `Filter` for the site, the API, tiles and exports: parsed from query parameters, immutable, printable back."""

from dataclasses import dataclass, field, fields, replace
from datetime import datetime
from typing import Any
from urllib.parse import urlencode

from django.db.models import Count, Exists, OuterRef, Q
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from events.dates import Edtf
from events.dates.phrases import Reading
from events.dates.phrases import read as read_phrase
from events.models import (
    Actor,
    Citation,
    Event,
    EventPlace,
    Kind,
    Narrative,
    NarrativeStep,
    Participation,
    Place,
    Role,
    Source,
)
from events.models.choices import Modality
from events.models.event import EventQuerySet
from events.queries.disputes import conflict
from events.queries.parameters import Parameters
from events.queries.references import Keys, find, find_terms, looked_up
from events.queries.search import matches
from events.queries.window import Window

WHEN = ("possibly", "surely")
UNDATED = ("include", "only", "exclude")
# What parameters name.
MODELS: dict[str, Any] = {
    "actor": Actor, "actor_all": Actor, "role": Role, "kind": Kind, "place": Place, "source": Source,
    "narrative": Narrative,
}  # fmt: skip
TERMS = ("role", "kind")


@dataclass(frozen=True, slots=True)
class Filter:
    """Which events. Field names are the parameters' (``from`` and ``to`` are `start` and `end`)."""

    start: Edtf | None = None
    end: Edtf | None = None
    when: str = "possibly"
    actor: tuple[str, ...] = ()
    actor_all: tuple[str, ...] = ()
    role: tuple[str, ...] = ()
    kind: tuple[str, ...] = ()
    place: tuple[str, ...] = ()
    bbox: tuple[float, float, float, float] | None = None
    source: tuple[str, ...] = ()
    narrative: tuple[str, ...] = ()
    modality: tuple[str, ...] = ()
    disputed: bool | None = None
    cited: bool | None = None
    significance_min: int | None = None
    q: str = ""
    modified_since: datetime | None = None
    undated: str | None = None
    keys: Keys = field(default=Keys({}), compare=False, repr=False)

    @classmethod
    def read(cls, parameters: Parameters) -> "Filter":
        """Takes the filter's parameters; problems stay with `parameters` until its `finish`."""
        found = cls(
            start=parameters.date("from"),
            end=parameters.date("to"),
            when=parameters.choice("when", WHEN) or "possibly",
            actor=tuple(parameters.all("actor")),
            actor_all=tuple(parameters.all("actor_all")),
            role=tuple(parameters.all("role")),
            kind=tuple(parameters.all("kind")),
            place=tuple(parameters.all("place")),
            bbox=parameters.box("bbox"),
            source=tuple(parameters.all("source")),
            narrative=tuple(parameters.all("narrative")),
            modality=parameters.choices("modality", Modality.values),
            disputed=parameters.flag("disputed"),
            cited=parameters.flag("cited"),
            significance_min=parameters.number("significance_min", 1, 10),
            q=(parameters.one("q") or "").strip(),
            modified_since=parameters.moment("modified_since"),
            undated=parameters.choice("undated", UNDATED),
        )
        window = found.window
        if window and window.is_empty:
            parameters.complain("to", str(found.end), _("a date not before “from”"))
        return found

    @property
    def window(self) -> Window | None:
        return Window.between(self.start, self.end)

    @property
    def parameters(self) -> list[tuple[str, str]]:
        """The query parameters that make this filter, defaults left out, in a fixed order."""
        pairs: list[tuple[str, str]] = []
        for one in fields(self):
            value = getattr(self, one.name)
            if not one.compare or value in {one.default, ()}:
                continue
            name = {"start": "from", "end": "to"}.get(one.name, one.name)
            if one.name == "bbox":
                pairs.append((name, ",".join(f"{part:g}" for part in value)))
            elif isinstance(value, tuple):
                pairs.extend((name, item) for item in value)
            elif isinstance(value, bool):
                pairs.append((name, "true" if value else "false"))
            else:
                pairs.append((name, value.isoformat() if isinstance(value, datetime) else str(value)))
        return pairs

    @property
    def query_string(self) -> str:
        return urlencode(self.parameters)

    def but(self, **changes: Any) -> "Filter":
        """The same filter with some fields changed: links from one state to the next."""
        return replace(self, **changes)

    def without_time(self) -> "Filter":
        return replace(self, start=None, end=None, when="possibly")

    def looked_up(self, user: Any, kinds: list[Kind]) -> "Filter":
        """The same, with what it names looked up once and for all in one query; none for kinds, of which all are given.
        Raises `ParameterError`."""
        known = {kind.slug: kind.pk for kind in kinds}
        keys = Keys({("kind", slug): known[slug] for slug in self.kind if slug in known})
        named = {
            name: (model, getattr(self, name))
            for name, model in MODELS.items()
            if keys.of(name, getattr(self, name)) is None
        }
        return replace(self, keys=Keys({**keys.found, **looked_up(named, user).found}))

    def found(self, name: str, user: Any) -> list[int]:
        """Primary keys of what one parameter names."""
        model, references = MODELS[name], getattr(self, name)
        keys = self.keys.of(name, references)
        if keys is not None:
            return keys
        return find_terms(name, model, references) if name in TERMS else find(name, model, references, user)

    def events(self, user: Any) -> EventQuerySet:
        """The visible events that fit, those of the window and, as `undated` says, those without a date.

        Raises `ParameterError` for references that name nothing the user can see.
        """
        rows = Event.objects.visible_to(user).filter(self.condition(user))
        return rows.filter(self.time())

    def undated_left_out(self, user: Any) -> EventQuerySet:
        """The events that fit but for having no date, where a window, or words that are a date, leave them out. Lists
        count them."""
        seen = Event.objects.visible_to(user).filter(date_sort=None)
        if self.leaves_out_undated:
            return seen.filter(self.condition(user))
        if self.undated != "only" and self.date_in_words:
            return seen.filter(self.but(q="").condition(user)).exclude(matches(self.q))
        return seen.none()

    @property
    def leaves_out_undated(self) -> bool:
        return self.undated == "exclude" or (self.undated is None and self.window is not None)

    def time(self) -> Q:
        undated = Q(date_sort=None)
        if self.undated == "only":
            return undated
        window = self.window
        if window is None:
            return ~undated if self.undated == "exclude" else Q()
        dated = window.surely() if self.when == "surely" else window.possibly()
        return dated | undated if self.undated == "include" else dated

    def condition(self, user: Any) -> Q:
        """All but the time."""
        return (
            self.participants(user)
            & self.where(user)
            & self.according_to(user)
            & (Q(kind__in=self.kinds(user)) if self.kind else Q())
            & (Q(modality__in=self.modality) if self.modality else Q())
            & (Q() if self.significance_min is None else Q(significance__gte=self.significance_min))
            & self.words()
            & (Q(modified__gte=self.modified_since) if self.modified_since else Q())
        )

    def words(self) -> Q:
        """Events whose texts hold the words; where these are a date (“July 2000”, «تیر ۱۳۷۹»), those of that time."""
        if not self.q:
            return Q()
        date = self.date_in_words
        return matches(self.q) | Window.of(date).possibly() if date else matches(self.q)

    @property
    def date_in_words(self) -> Edtf | None:
        """The date that the words are, where they can be read in one way only."""
        try:
            dates = [reading.edtf for reading in self.readings_of_words()]
        except ValueError:
            return None
        return dates[0] if len(dates) == 1 and not dates[0].is_undated else None

    def readings_of_words(self) -> list[Reading]:
        """What the words may be as a date; PhraseError where they are none. A bare year in Latin digits is a Jalali one
        too on a Persian page: there it has two readings, and never another than on an English page."""
        if not self.q:
            return []
        persian = read_phrase(self.q, "fa") if get_language() == "fa" else []
        return list(dict.fromkeys([*persian, *read_phrase(self.q)]))

    def kinds(self, user: Any) -> Any:
        return Kind.objects.with_descendants(self.found("kind", user)).values("pk")

    def where(self, user: Any) -> Q:
        condition = Q()
        if not (self.place or self.bbox):
            return condition
        seen = EventPlace.objects.visible_to(user)
        if self.place:
            places = Place.objects.visible_to(user).with_descendants(self.found("place", user))
            condition &= at(seen.filter(place__in=places.values("pk")))
        if self.bbox:
            condition &= at(seen.filter(inside(self.bbox, "place__")))
        return condition

    def according_to(self, user: Any) -> Q:
        condition = Q()
        if self.source:
            sources = self.found("source", user)
            condition &= at(Citation.objects.visible_of("event", user).filter(source__in=sources))
        if self.narrative:
            narratives = self.found("narrative", user)
            condition &= at(NarrativeStep.objects.visible_to(user).filter(narrative__in=narratives))
        if self.disputed is not None:
            condition &= Q(conflict(user)) if self.disputed else ~Q(conflict(user))
        if self.cited is not None:
            cited = at(Citation.objects.visible_of("event", user))
            condition &= cited if self.cited else ~cited
        return condition

    def participants(self, user: Any) -> Q:
        condition = Q()
        if not (self.actor or self.actor_all or self.role):
            return condition
        seen = Participation.objects.visible_to(user)
        if self.role:
            seen = seen.filter(role__in=self.found("role", user))
        if self.actor:
            condition &= at(seen.filter(actor__in=self.found("actor", user)))
        if self.actor_all:
            # One question for all of them: an `Exists` for each takes PostgreSQL seconds to plan.
            wanted = set(self.found("actor_all", user))
            together = seen.filter(actor__in=wanted).order_by().values("event")
            together = together.annotate(actors=Count("actor", distinct=True)).filter(actors=len(wanted))
            condition &= Q(pk__in=together.values("event"))
        if self.role and not self.actor and not self.actor_all:
            condition &= at(seen)
        return condition


def at(rows: Any) -> Q:
    """Events that one of these rows (participations, citations, places …) is about."""
    return Q(Exists(rows.filter(event=OuterRef("pk"))))


def inside(box: tuple[float, float, float, float], path: str = "") -> Q:
    """Points of places (or of the places at the end of a path of look-ups) inside the box."""
    west, south, east, north = box
    latitude, longitude = f"{path}latitude", f"{path}longitude"
    inside = Q(**{f"{latitude}__range": (south, north)})
    if west <= east:
        return inside & Q(**{f"{longitude}__range": (west, east)})
    return inside & (Q(**{f"{longitude}__gte": west}) | Q(**{f"{longitude}__lte": east}))
