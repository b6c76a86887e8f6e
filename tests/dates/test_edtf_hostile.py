"""Hostile text is refused quickly, and what is accepted is never slow."""

import math
import time

import pytest

from events.dates import MAX_LENGTH, EdtfError, parse, parse_afresh, to_json, to_timespan

MEGABYTE = 1_000_000

HOSTILE = [
    "1" * MEGABYTE,
    "X" * MEGABYTE,
    "-" * MEGABYTE,
    "[" * MEGABYTE,
    "{" * MEGABYTE + "}" * MEGABYTE,
    "/" * MEGABYTE,
    "." * MEGABYTE,
    "[" + "1667," * 200_000 + "1668]",
    "[" + "1667.." * 200_000 + "]",
    "Y" + "9" * MEGABYTE,
    "Y1E" + "9" * MEGABYTE,
    "?" * MEGABYTE,
    "1985-04-12T" * 100_000,
    "1985" + " " * MEGABYTE,
    "\x00" * MEGABYTE,
    "𝟏" * MEGABYTE,
    "1985/" + "۱" * MEGABYTE,
]

# Of the greatest length that is read at all.
LONGEST = [
    "Y" + "9" * (MAX_LENGTH - 1),
    "Y-" + "9" * (MAX_LENGTH - 6) + "E999"[:4],
    "[" + "1667," * 199 + "16]",
    "[" + ",".join(["X9X1-02-2X"] * 90) + "]",
    "[" + ",".join(["XXX4-X2-29"] * 90) + "]",
    "[" + ",".join(["X200-02-29"] * 90) + "]",
    "[" + ",".join(["XXXX-02-29"] * 90) + "]",
    "[" + ",".join(["-X200-02-29"] * 80) + ",XXX1-02-29]",
    "{" + ",".join(["?1XX1-~02-%2X"] * 70) + "}",
    "[" + ",".join(["Y9E1000"] * 120) + "]",
    "Y9E1000/Y9E1000S1",
]


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: f"{text[:12]!a}")
def test_a_megabyte_is_refused_at_once(text: str) -> None:
    started = time.process_time()
    with pytest.raises(EdtfError) as caught:
        parse(text)
    assert time.process_time() - started < 0.05
    assert len(str(caught.value)) < 400


@pytest.mark.parametrize("text", LONGEST, ids=lambda text: f"{text[:14]!a}")
def test_the_longest_text_is_read_in_milliseconds(text: str) -> None:
    assert len(text) <= MAX_LENGTH
    started = time.process_time()
    try:
        value = parse_afresh(text)
    except EdtfError:
        pass
    else:
        assert -(1 << 63) <= value.sort_key < 1 << 63
        assert to_json(value)["edtf"] == to_timespan(value)["_label"] == text
    assert time.process_time() - started < 0.25


@pytest.mark.parametrize(
    "unit", ["1667,", "X9X1-02-2X,", "XXX4-02-29,", "?1XX1-~02-%2X,"], ids=lambda unit: unit.strip(",")
)
def test_time_grows_no_faster_than_the_text(unit: str) -> None:
    few = (MAX_LENGTH - 1) // len(unit) // 8

    def seconds(count: int) -> float:
        text = "[" + (unit * count)[:-1] + "]"
        best = math.inf
        for _ in range(7):
            started = time.process_time()
            for _ in range(10):
                parse_afresh(text)
            best = min(best, time.process_time() - started)
        return best

    seconds(few)
    assert seconds(8 * few) < 8 * 3 * seconds(few)  # 64 where it is quadratic


def test_the_length_limit_is_told() -> None:
    with pytest.raises(EdtfError, match=r"no more than 1,000 characters") as caught:
        parse("[" + "1667," * 1000 + "1668]")
    assert caught.value.offset == MAX_LENGTH


def test_huge_years_keep_every_digit() -> None:
    value = parse("Y123456789012345678901234567890")
    assert to_json(value)["start"]["earliest"] == "123456789012345678901234567890-01-01"


def test_huge_years_keep_their_order() -> None:
    years = [
        "Y-1E1000",
        "Y-9E30",
        "Y-8E30",
        "Y-170000000",
        "-9999",
        "9999",
        "Y170000000",
        "Y8E30",
        "Y9E30",
        "Y1E1000",
    ]
    assert [str(value) for value in sorted(parse(year) for year in reversed(years))] == years
