"""Laws that hold for every EDTF text, on texts written from the grammar."""

import copy
import pickle
from itertools import product

from hypothesis import assume, given
from hypothesis import strategies as st

from events.dates import (
    BoundKind,
    EdtfError,
    Overlap,
    Precision,
    edtf_of_jdn,
    edtf_of_span,
    from_json,
    from_timespan,
    iso_of_jdn,
    jdn_of_iso,
    jdn_of_ymd,
    parse,
    parse_afresh,
    to_json,
    to_timespan,
)
from events.dates.grammar import read_in_full
from events.dates.plain import plain_date
from tests.dates.strategies import dates, edtf_texts, is_edtf, masked, plain

day_numbers = st.integers(jdn_of_ymd(-9999, 1, 1), jdn_of_ymd(9999, 12, 31))
Window = tuple[int | None, int | None]


def in_order(window: Window) -> bool:
    """Whether the window has a day in it."""
    first, last = window
    return first is None or last is None or first <= last


windows: st.SearchStrategy[Window] = st.tuples(st.none() | day_numbers, st.none() | day_numbers).filter(in_order)


@given(edtf_texts)
def test_printing_what_was_parsed_is_the_identity(text: str) -> None:
    assert str(parse(text)) == text


@given(edtf_texts)
def test_the_same_text_is_the_same_value(text: str) -> None:
    one, other = parse_afresh(text), parse_afresh(text)
    assert one == other
    assert hash(one) == hash(other)
    assert repr(one) == f"parse({text!r})"
    assert pickle.loads(pickle.dumps(one)) == copy.deepcopy(one) == copy.copy(one) == one


@given(edtf_texts)
def test_the_bounds_are_in_order(text: str) -> None:
    value = parse(text)
    ordered = [
        (value.start_earliest, value.start_latest),
        (value.end_earliest, value.end_latest),
        (value.start_earliest, value.end_earliest),
        (value.start_latest, value.end_latest),
        (value.start_earliest, value.end_latest),
    ]
    for low, high in ordered:
        assert low is None or high is None or low <= high


@given(edtf_texts)
def test_an_outer_bound_is_missing_just_where_the_kind_says_so(text: str) -> None:
    value = parse(text)
    assert (value.start_earliest is None) == (value.start_kind is not BoundKind.KNOWN)
    assert (value.end_latest is None) == (value.end_kind is not BoundKind.KNOWN)
    if not value.is_set:
        assert (value.start_earliest is None) == (value.start_latest is None)
        assert (value.end_earliest is None) == (value.end_latest is None)
    assert (value.precision is Precision.UNDATED) == value.is_undated


@given(edtf_texts)
def test_the_core_lies_within_the_possible_span(text: str) -> None:
    value = parse(text)
    if value.core is not None:
        first, last = value.core
        assert value.start_earliest is None or (first is not None and first >= value.start_earliest)
        assert value.end_latest is None or (last is not None and last <= value.end_latest)


def replacements(text: str) -> list[str]:
    """Every plain date that the X of a masked one may stand for; a masked month is no season."""
    choices = [("0123456789" if char == "X" else char) for char in text]
    found = ["".join(chars) for chars in product(*choices)]
    return [date for date in found if is_edtf(date) and getattr(parse(date).tree, "season", None) is None]


@given(masked)
def test_the_bounds_are_the_first_and_the_last_date_that_the_masked_digits_allow(text: str) -> None:
    assume(text.count("X") <= 3)
    found = [parse(date) for date in replacements(text)]
    value = parse(text)
    assert value.possible == (
        min(date.start_earliest for date in found if date.start_earliest is not None),
        max(date.end_latest for date in found if date.end_latest is not None),
    )


@given(dates, st.sampled_from("?~%"))
def test_a_qualifier_moves_no_bound(text: str, qualifier: str) -> None:
    assume(text[-1] not in "?~%")
    one, other = parse(text), parse(text + qualifier)
    assert (one.possible, one.core, one.precision) == (other.possible, other.core, other.precision)
    assert other.approximate or qualifier == "?"
    assert other.uncertain or qualifier == "~"


@given(plain)
def test_the_short_way_gives_what_the_grammar_gives(text: str) -> None:
    short = plain_date(text)
    assert short is None or short == read_in_full(text)


@given(edtf_texts, edtf_texts)
def test_overlap_is_symmetric(one: str, other: str) -> None:
    assert parse(one).overlaps(parse(other)) == parse(other).overlaps(parse(one))


@given(edtf_texts)
def test_a_dated_value_overlaps_itself(text: str) -> None:
    value = parse(text)
    assert (value.overlaps(value) > Overlap.NO) == (not value.is_undated)


@given(edtf_texts, windows)
def test_what_surely_overlaps_a_window_possibly_does_so(text: str, window: tuple[int | None, int | None]) -> None:
    value = parse(text)
    found = value.overlaps_window(*window)
    first, last = value.possible
    low, high = window
    meets = (first is None or high is None or first <= high) and (last is None or low is None or low <= last)
    assert (found >= Overlap.POSSIBLY) == (meets and not value.is_undated)
    if found is Overlap.SURELY:
        inside = (low is None or (first is not None and first >= low)) and (
            high is None or (last is not None and last <= high)
        )
        assert inside or value.core is not None


@given(edtf_texts, windows, windows)
def test_a_wider_window_overlaps_no_less(text: str, window: Window, wider: Window) -> None:
    value = parse(text)
    low = None if window[0] is None or wider[0] is None else min(window[0], wider[0])
    high = None if window[1] is None or wider[1] is None else max(window[1], wider[1])
    assert value.overlaps_window(low, high) >= value.overlaps_window(*window)


@given(edtf_texts, day_numbers)
def test_a_day_overlaps_as_a_date_just_as_it_does_as_a_window(text: str, day: int) -> None:
    assert parse(text).overlaps(edtf_of_jdn(day)) == parse(text).overlaps_window(day, day)


@given(edtf_texts, edtf_texts)
def test_what_is_contained_overlaps(one: str, other: str) -> None:
    outer, inner = parse(one), parse(other)
    if outer.contains(inner):
        assert outer.overlaps(inner) >= Overlap.POSSIBLY


@given(edtf_texts, edtf_texts)
def test_the_order_is_total_and_follows_the_earliest_start(one: str, other: str) -> None:
    left, right = parse(one), parse(other)
    assert (left < right) + (left == right) + (left > right) == 1
    assert (left <= right) == (left < right or left == right)
    assert (left >= right) == (left > right or left == right)
    if left < right:
        assert left.sort_key <= right.sort_key
    limit = 1 << 36
    first, second = left.start_earliest, right.start_earliest
    if first is not None and second is not None and abs(first) < limit and first < second:
        assert left.sort_key < right.sort_key


@given(edtf_texts)
def test_the_sort_key_fits_eight_bytes(text: str) -> None:
    assert -(1 << 63) <= parse(text).sort_key < 1 << 63


@given(edtf_texts)
def test_json_and_time_span_lead_back(text: str) -> None:
    value = parse(text)
    assert from_json(to_json(value)) == value
    assert from_timespan(to_timespan(value)) == value


@given(edtf_texts)
def test_points_alone_lead_back_to_the_same_points_or_to_a_refusal(text: str) -> None:
    span = {name: point for name, point in to_timespan(parse(text)).items() if name != "_label"}
    try:
        again = from_timespan(span)
    except ValueError:
        return
    assert {name: point for name, point in to_timespan(again).items() if name != "_label"} == span


@given(day_numbers)
def test_a_day_number_leads_to_its_day_and_back(day: int) -> None:
    value = edtf_of_jdn(day)
    assert str(value) == iso_of_jdn(day)
    assert jdn_of_iso(str(value)) == day
    assert value.possible == value.core == (day, day)


@given(windows.filter(lambda window: window != (None, None)))
def test_a_span_of_days_is_said_exactly(window: Window) -> None:
    assert edtf_of_span(*window).possible == window


@given(st.text(max_size=40) | st.text("0123456789XYES?~%/.,:+-[]{}TZ", max_size=40))
def test_any_text_is_a_value_that_prints_it_or_an_error_within_it(text: str) -> None:
    try:
        value = parse(text)
    except EdtfError as error:
        refusal = error
    else:
        assert str(value) == text
        return
    assert 0 <= refusal.offset <= len(text)
    assert refusal.expected in str(refusal)
