"""Synthetic events with the skew of real ones, for load. The same seed gives the same events, always.

Most events are recent, few are ancient; most are known to the day, some to a year or a decade, some are spans, open or
not; a few actors are in very many events, most in a handful (Zipf).
"""

import random
from collections.abc import Iterator
from dataclasses import dataclass

KINDS = ("institutions", "conflict-and-security", "politics", "energy-and-trade", "society-and-migration")
KIND_WEIGHTS = (30, 25, 25, 16, 4)
ROLES = ("signatory", "member", "host", "mediator", "target")
WORDS_EN = (
    "accord", "summit", "pipeline", "border", "election", "union", "treaty", "exercise", "ministry", "railway", "visit",
    "crisis", "reform", "census", "strike", "loan", "dam", "port", "embassy", "festival",
)  # fmt: skip
WORDS_FA = (
    "توافق", "نشست", "خط‌لوله", "مرز", "انتخابات", "اتحادیه", "پیمان", "رزمایش", "وزارت", "راه‌آهن", "سفر",
    "بحران", "اصلاحات", "سرشماری", "اعتصاب", "وام", "سد", "بندر", "سفارت", "جشنواره",
)  # fmt: skip
# First year, last year, weight.
EPOCHS = ((1991, 2026, 60), (1900, 1990, 25), (1500, 1899, 9), (1, 1499, 4), (-3000, 0, 1.5), (-9999, -3001, 0.5))


@dataclass(frozen=True, slots=True)
class Sample:
    """One synthetic event, by numbers: its actors and its kind are positions in lists."""

    number: int
    date: str
    kind: int
    significance: int
    modality: str
    title_en: str
    title_fa: str
    actors: tuple[tuple[int, int], ...]
    places: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Point:
    """One synthetic place; `radius` in metres."""

    latitude: float
    longitude: float
    radius: int | None


# Latitude and longitude of towns with many places around them.
HUBS = (
    (55.8, 37.6),
    (41.3, 69.3),
    (48.9, 2.4),
    (30.0, 31.2),
    (28.6, 77.2),
    (35.7, 139.7),
    (40.7, -74.0),
    (-23.5, -46.6),
)


def points(count: int, seed: int) -> list[Point]:
    """`count` places, most of them in crowds."""
    source = random.Random(f"places {seed}")  # noqa: S311  not for secrets
    found = []
    for _ in range(count):
        latitude, longitude = source.choice(HUBS)
        latitude = min(max(source.gauss(latitude, 6), -89.0), 89.0)
        longitude = (source.gauss(longitude, 9) + 180) % 360 - 180
        radius = source.choice((None, 2_000, 20_000, 300_000))
        found.append(Point(round(latitude, 4), round(longitude, 4), radius))
    return found


def samples(count: int, seed: int, actors: int, places: int = 0) -> Iterator[Sample]:
    """`count` events with participants out of `actors` numbered ones, roles out of `ROLES`, and places likewise."""
    source = random.Random(seed)  # noqa: S311  not for secrets
    # Of its own, so that what places are drawn changes nothing else.
    elsewhere = random.Random(f"events at places {seed}")  # noqa: S311  not for secrets
    for number in range(count):
        cast: dict[int, int] = {}
        for _ in range(source.choices((0, 1, 2, 3, 6), (10, 45, 30, 12, 3))[0]):
            # The inverse of Zipf's law: the first actor is in a tenth of all events or so.
            cast[min(int(actors ** source.random()) - 1, actors - 1)] = source.randrange(len(ROLES))
        first, second = source.randrange(20), source.randrange(20)
        year, date = dated(source)
        yield Sample(
            number=number,
            date=date,
            kind=source.choices(range(5), KIND_WEIGHTS)[0],
            significance=min(10, 1 + int(source.expovariate(0.45))),
            modality="planned" if year > 2025 else "ongoing" if date.endswith("..") else "occurred",
            title_en=f"{WORDS_EN[first].capitalize()} and {WORDS_EN[second]} {number}",
            title_fa=f"{WORDS_FA[first]} و {WORDS_FA[second]} {number}",
            actors=tuple(sorted(cast.items())),
            places=located(places, elsewhere) if places else (),
        )


def located(places: int, source: random.Random) -> tuple[int, ...]:
    """Where an event was: nowhere that anyone knows, at one place, or at two."""
    count = source.choices((0, 1, 2), (30, 65, 5))[0]
    return tuple(sorted({min(int(places ** source.random()) - 1, places - 1) for _ in range(count)}))


def dated(source: random.Random) -> tuple[int, str]:
    """A year and an EDTF in or from it; empty for the two in a hundred that have no date."""
    low, high, _ = EPOCHS[source.choices(range(len(EPOCHS)), [weight for *_, weight in EPOCHS])[0]]
    year = source.randint(low, high)
    shown = f"-{-year:04}" if year < 0 else f"{year:04}"
    month, day = source.randint(1, 12), source.randint(1, 28)
    form = source.choices(range(9), (62, 12, 10, 4, 4, 3, 2, 2, 1))[0]
    forms = (
        f"{shown}-{month:02}-{day:02}",
        f"{shown}-{month:02}",
        shown,
        f"{shown}~",
        f"{shown[:-1]}X",
        f"{shown}/{later(year, source)}",
        f"{shown}/.." if year > 1990 else f"{shown}?",
        "",
        f"[..{shown}]",
    )
    return year, forms[form]


def later(year: int, source: random.Random) -> str:
    end = min(9999, year + int(source.expovariate(0.2)))
    return f"-{-end:04}" if end < 0 else f"{end:04}"
