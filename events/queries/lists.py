"""Lists of the nouns that are not events: the parameters that narrow each, its orders, and the undated it leaves out.

Parameters that events know too mean the same here (`events.queries.filter`).
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils.translation import gettext as _

from events.models import Event, Place
from events.models.record import Described
from events.models.vocabulary import Vocabulary
from events.queries.errors import ParameterError, bad
from events.queries.filter import UNDATED, WHEN, Filter, inside
from events.queries.listing import paged
from events.queries.page import Ordering, Page
from events.queries.parameters import Parameters
from events.queries.references import find, find_terms
from events.queries.search import fold, matches, matches_with_names, relevance


def visible(model: Any, user: Any) -> "QuerySet[Any]":
    """Through the one door; vocabularies have none, they are public."""
    rows: QuerySet[Any] = model.objects.all() if issubclass(model, Vocabulary) else model.objects.visible_to(user)
    return rows


@dataclass(frozen=True, slots=True)
class Ask:
    """Parameters that narrow a list. `read` takes their values and gives a condition; `choices` are closed values."""

    names: tuple[str, ...]
    read: Callable[[Parameters, Any], Q]
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Asked:
    """What a reader wants of a list."""

    model: Any
    condition: Q
    time: Filter
    q: str = ""

    def rows(self, user: Any) -> "QuerySet[Any]":
        rows: QuerySet[Any] = visible(self.model, user).filter(self.condition).filter(self.time.time())
        return rows

    def undated_left_out(self, user: Any) -> int | None:
        """How many fit but for having no date; None where the undated are not left out."""
        if not self.time.leaves_out_undated:
            return None
        return int(visible(self.model, user).filter(self.condition, date_sort=None).count())

    def page(self, rows: "QuerySet[Any]", user: Any, ordering: Ordering, limit: int, cursor: str | None) -> Page[Any]:
        is_narrowed = self.condition or self.time != Filter()
        return paged(rows, self.rows(user) if is_narrowed else None, self.time, ordering, limit=limit, cursor=cursor)

    def ordered(self, rows: "QuerySet[Any]", ordering: Ordering) -> "QuerySet[Any]":
        if ordering.name != "relevance":
            return rows
        if not self.q:
            raise bad("ordering", "relevance", _("another order, or words to search for in “q”"))
        found: QuerySet[Any] = rows.annotate(relevance=relevance(self.q))
        return found


@dataclass(frozen=True, slots=True)
class Listing:
    """How a noun is listed. The first of `orderings` is the one nobody has to ask for."""

    model: Any
    asks: tuple[Ask, ...]
    orders: tuple[Ordering, ...]
    dated: bool = False
    orderings: dict[str, Ordering] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "orderings", {ordering.name: ordering for ordering in self.orders})

    @property
    def parameters(self) -> tuple[str, ...]:
        names = [name for ask in self.asks for name in ask.names]
        return (*names, *(("from", "to", "when", "undated") if self.dated else ()))

    def choices(self, name: str) -> tuple[str, ...]:
        return next((ask.choices for ask in self.asks if name in ask.names), ())

    def read(self, parameters: Parameters, user: Any) -> Asked:
        """Problems stay with `parameters` until its `finish`."""
        condition = Q()
        for ask in self.asks:
            try:
                condition &= ask.read(parameters, user)
            except ParameterError as error:
                parameters.problems.extend(error.problems)
        time = read_time(parameters) if self.dated else Filter()
        has_words = any("q" in ask.names for ask in self.asks)
        return Asked(self.model, condition, time, words(parameters) if has_words else "")


def read_time(parameters: Parameters) -> Filter:
    found = Filter(
        start=parameters.date("from"),
        end=parameters.date("to"),
        when=parameters.choice("when", WHEN) or "possibly",
        undated=parameters.choice("undated", UNDATED),
    )
    if found.window and found.window.is_empty:
        parameters.complain("to", str(found.end), _("a date not before “from”"))
    return found


def words(parameters: Parameters) -> str:
    return (parameters.one("q") or "").strip()


def text(names_of: str = "") -> Ask:
    """`q`: words in the texts of a described record, and in its names where it has names."""

    def read(parameters: Parameters, user: Any) -> Q:
        asked = words(parameters)
        if not asked:
            return Q()
        return matches_with_names(asked, user, names_of) if names_of else matches(asked)

    return Ask(("q",), read)


def name_text() -> Ask:
    """`q`: letters of a name, however it is spelled."""

    def read(parameters: Parameters, user: Any) -> Q:
        asked = words(parameters)
        return Q(search_text__contains=fold(asked)) if asked else Q()

    return Ask(("q",), read)


def since() -> Ask:
    def read(parameters: Parameters, user: Any) -> Q:
        moment = parameters.moment("modified_since")
        return Q(modified__gte=moment) if moment else Q()

    return Ask(("modified_since",), read)


def choice(name: str, choices: Any, column: str = "") -> Ask:
    """One of a closed list; repeat for any of several."""
    values = tuple(choices.values)

    def read(parameters: Parameters, user: Any) -> Q:
        chosen = parameters.choices(name, values)
        return Q(**{f"{column or name}__in": chosen}) if chosen else Q()

    return Ask((name,), read, values)


def term(name: str, model: Any, column: str = "") -> Ask:
    """A term of a vocabulary, by slug; repeat for any of several."""

    def read(parameters: Parameters, user: Any) -> Q:
        slugs = tuple(parameters.all(name))
        return Q(**{f"{column or name}__in": find_terms(name, model, slugs)}) if slugs else Q()

    return Ask((name,), read)


def reference(name: str, model: Any, *columns: str) -> Ask:
    """A record by identifier or slug, in any of these columns; repeat for any of several."""

    def read(parameters: Parameters, user: Any) -> Q:
        references = tuple(parameters.all(name))
        if not references:
            return Q()
        found = find(name, model, references, user)
        condition = Q()
        for column in columns or (name,):
            condition |= Q(**{f"{column}__in": found})
        return condition

    return Ask((name,), read)


def in_event(through: Any, column: str) -> Ask:
    """`event`: records that take part in one of these events, by the rows of `through`."""

    def read(parameters: Parameters, user: Any) -> Q:
        references = tuple(parameters.all("event"))
        if not references:
            return Q()
        rows = through.objects.visible_to(user).filter(event__in=find("event", Event, references, user))
        return Q(Exists(rows.filter(**{column: OuterRef("pk")})))

    return Ask(("event",), read)


def within() -> Ask:
    """`within`: places with everything below them."""

    def read(parameters: Parameters, user: Any) -> Q:
        references = tuple(parameters.all("within"))
        if not references:
            return Q()
        found = find("within", Place, references, user)
        return Q(pk__in=Place.objects.visible_to(user).with_descendants(found).values("pk"))

    return Ask(("within",), read)


def box() -> Ask:
    """`bbox`: places with a point inside it."""

    def read(parameters: Parameters, user: Any) -> Q:
        asked = parameters.box("bbox")
        return inside(asked) if asked else Q()

    return Ask(("bbox",), read)


def row(name: str, column: str = "") -> Ask:
    """A part by its number: it names no record, so one that nobody can see is an empty list."""

    def read(parameters: Parameters, user: Any) -> Q:
        number = parameters.number(name, 1, 999_999_999)
        return Q(**{f"{column or name}": number}) if number else Q()

    return Ask((name,), read)


def exact(name: str) -> Ask:
    """A value as it stands; repeat for any of several."""

    def read(parameters: Parameters, user: Any) -> Q:
        values = parameters.all(name)
        return Q(**{f"{name}__in": values}) if values else Q()

    return Ask((name,), read)


def both_ways(name: str, column: str, *, nullable: bool = False) -> tuple[Ordering, Ordering]:
    return Ordering(name, column, nullable=nullable), Ordering(f"-{name}", column, descending=True, nullable=nullable)


IDENTIFIER = both_ways("id", "id")
MODIFIED = both_ways("modified", "modified")
DATE = both_ways("date", "date_sort", nullable=True)
RELEVANCE = Ordering("relevance", "relevance", descending=True)
# By title in English without regard to capitals and accents, or as a Persian dictionary goes.
TITLE = (*both_ways("title", "sort_en"), *both_ways("title_fa", "sort_fa"))


def described(model: type[Described], *asks: Ask, names_of: str = "", dated: bool = False) -> Listing:
    """Records with titles: searchable, in order of title unless asked otherwise."""
    orders = (*TITLE, *(DATE if dated else ()), *MODIFIED, *IDENTIFIER, RELEVANCE)
    return Listing(model, (*asks, text(names_of), since()), orders, dated)


def parts(model: Any, *asks: Ask, dated: bool = False) -> Listing:
    """Rows without a title, in the order in which they were made unless asked otherwise."""
    return Listing(model, (*asks, since()), (*IDENTIFIER, *(DATE if dated else ()), *MODIFIED), dated)


def vocabulary(model: Any, *asks: Ask) -> Listing:
    """Terms, in the curators' order unless asked otherwise."""
    return Listing(model, asks, (*both_ways("position", "position"), *both_ways("id", "slug")))
