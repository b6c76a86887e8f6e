"""As known on a day: inside `known`, every question is asked of what was public then (docs/decisions/as-of.md).

The database does it: the transaction looks for each table in the schema `as_of` first, which has a view of its name.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time
from typing import TypeVar
from urllib.parse import urlencode

from django.db import OperationalError, ProgrammingError, connection, transaction
from django.utils import timezone
from django.utils.dateparse import parse_date, parse_datetime
from django.utils.translation import gettext as _

from events.queries.parameters import Parameters

T = TypeVar("T")

NAME = "as_of"
EXPECTED = "2026-03-12, 2026-03-12T08:00:00Z"
# The schema is away while a migration runs.
MISSING = "3F000"


@dataclass(frozen=True, slots=True)
class AsOf:
    """A moment of the past. `text` is how addresses say it: a day, which means its end (UTC), or a time with offset.

    `is_before_all`: nothing had been recorded by then; known inside `known` only.
    """

    text: str
    moment: datetime
    is_before_all: bool = False

    @classmethod
    def read(cls, parameters: Parameters) -> "AsOf | None":
        """From the parameter `as_of`; a problem with it stays with `parameters` until its `finish`."""
        return parameters.convert(
            NAME,
            parse,
            _("a day or a time with its offset, none of them to come, such as %(example)s") % {"example": EXPECTED},
        )

    @property
    def day(self) -> date:
        return self.moment.date()

    @property
    def clock(self) -> str:
        """Hours, minutes and seconds (UTC); empty for a whole day."""
        return "" if self.moment.time() == time.max else f"{self.moment:%H:%M:%S}"

    @property
    def query(self) -> str:
        return urlencode({NAME: self.text}, safe=":")

    def kept_in(self, url: str) -> str:
        """The address with this moment, unless it has one already."""
        address, hash_, fragment = url.partition("#")
        path, _mark, query = address.partition("?")
        if any(pair.partition("=")[0] == NAME for pair in query.split("&")):
            return url
        return f"{path}?{query}{'&' if query else ''}{self.query}{hash_}{fragment}"


def parse(text: str) -> AsOf | None:
    """None for what is no day and no time with an offset, or lies ahead; ValueError for a day that is none."""
    if day := parse_date(text):
        return of_day(day) if day <= timezone.now().astimezone(UTC).date() else None
    # A plus sign that nobody encoded arrives as a space.
    moment = parse_datetime(text.replace(" ", "+", 1) if text.count(":") > 2 else text)
    if moment is None or timezone.is_naive(moment):
        return None
    try:
        return of_moment(moment) if moment <= timezone.now() else None
    except OverflowError:  # the first hours that Python knows
        return None


def of_day(day: date) -> AsOf:
    return AsOf(day.isoformat(), datetime.combine(day, time.max, UTC))


def of_moment(moment: datetime) -> AsOf:
    moment = moment.astimezone(UTC)
    return AsOf(moment.isoformat().replace("+00:00", "Z"), moment)


CURRENT: ContextVar[AsOf | None] = ContextVar("as_of", default=None)


def current() -> AsOf | None:
    """The moment whose knowledge is asked for; None for now. What is kept beside the tables (aggregates, caches) has no
    past: it must not be read where there is a moment."""
    return CURRENT.get()


@contextmanager
def known(as_of: AsOf | None) -> Iterator[AsOf | None]:
    """One read-only transaction in the past, on this thread's connection; one query more. None: the present, unchanged.

    All that is asked must be fetched inside. Raises `OperationalError` while a migration has the past away.
    """
    if as_of is None:
        yield None
        return
    before = CURRENT.get()
    with transaction.atomic():
        try:
            found = replace(as_of, is_before_all=not enter(as_of.moment))
            CURRENT.set(found)
            yield found
        finally:
            CURRENT.set(before)
            # Nothing was written; rolled back, the settings go with the transaction, or with the part of one in tests.
            transaction.set_rollback(True)


def enter(moment: datetime) -> bool:
    """Whether any record had been written by then."""
    with connection.cursor() as cursor:
        try:
            cursor.execute("SELECT as_of.enter(%s)", [moment])
        except ProgrammingError as error:
            if getattr(error.__cause__, "sqlstate", "") == MISSING:
                raise OperationalError("The schema as_of is not there.") from error
            raise
        return bool(cursor.fetchone()[0])


def within(as_of: AsOf, parts: Iterable[T]) -> Iterator[T]:
    """The parts of an answer that is made while it is sent, made in the past."""
    with known(as_of):
        yield from parts
