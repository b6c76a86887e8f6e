"""The graticule has round numbers, room for its labels, and its own calendar."""

import pytest

from events.dates import jdn_of_ymd
from events.dates.calendars import JALALI
from events.site.plate.axis import LABELS_APART, graticule, minor, step_of
from events.site.plate.scale import Scale


def scale(first: tuple[int, int, int], last: tuple[int, int, int], pixels: float = 1000) -> Scale:
    return Scale(jdn_of_ymd(*first), jdn_of_ymd(*last), 0, pixels)


STEPS = [
    # first, last, unit, size
    ((1991, 1, 1), (2034, 12, 31), "year", 5),
    ((1500, 1, 1), (2000, 12, 31), "year", 50),
    ((-9000, 1, 1), (2000, 12, 31), "year", 1000),
    ((2020, 1, 1), (2029, 12, 31), "year", 1),
    ((2022, 1, 1), (2023, 6, 30), "month", 1),
    ((2022, 1, 1), (2022, 1, 15), "day", 1),
]


@pytest.mark.parametrize(("first", "last", "unit", "size"), STEPS)
def test_the_step_is_the_finest_with_room_for_labels(
    first: tuple[int, int, int], last: tuple[int, int, int], unit: str, size: int
) -> None:
    chosen = scale(first, last)
    step = step_of(chosen, LABELS_APART)
    assert (step.unit, step.size) == (unit, size)
    assert step.days * chosen.per_day >= LABELS_APART


def test_years_are_multiples_of_the_step_and_decades_are_bold() -> None:
    ticks = graticule(scale((1991, 1, 1), (2034, 12, 31)), "gregorian", "en")
    inside = [(tick.label, tick.weight) for tick in ticks][1:]
    assert inside[:4] == [("1995", 1), ("2000", 2), ("2005", 1), ("2010", 2)]


def test_the_jalali_year_begins_at_nowruz() -> None:
    ticks = graticule(scale((1991, 1, 1), (2034, 12, 31)), "jalali", "fa")
    assert ("۱۳۷۵", JALALI.to_jdn(1375, 1, 1)) in [(tick.label, tick.day) for tick in ticks]
    assert jdn_of_ymd(1996, 3, 20) in [tick.day for tick in ticks]


def test_before_the_common_era_years_are_named() -> None:
    labels = [tick.label for tick in graticule(scale((-499, 1, 1), (-300, 1, 1)), "gregorian", "en")]
    assert any(label.endswith("BCE") for label in labels)


def test_minor_ticks_divide_the_labelled_ones() -> None:
    chosen = scale((1991, 1, 1), (2034, 12, 31))
    labelled = {tick.day for tick in graticule(chosen, "gregorian", "en") if chosen.holds(tick.day)}
    assert labelled <= set(minor(chosen, "gregorian"))


@pytest.mark.parametrize("calendar", ["gregorian", "jalali"])
@pytest.mark.parametrize("days", [7, 45, 400, 4000, 40_000, 4_000_000])
def test_at_any_zoom_there_are_some_labels_and_not_too_many(calendar: str, days: int) -> None:
    chosen = Scale(2_451_545, 2_451_545 + days - 1, 0, 1000)
    assert 1 <= len(graticule(chosen, calendar, "fa")) <= 1000 / LABELS_APART + 3
