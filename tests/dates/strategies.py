"""Hypothesis strategies that write EDTF from its grammar."""

from hypothesis import strategies as st

from events.dates import EdtfError, parse

DIGIT = st.sampled_from("0123456789")
MASKED = st.sampled_from("0123456789XX")
QUALIFIER = st.sampled_from(["", "", "", "?", "~", "%"])
SIGN = st.sampled_from(["", "", "", "-"])


def is_edtf(text: str) -> bool:
    """Whether the parser takes it."""
    try:
        parse(text)
    except EdtfError:
        return False
    return True


def joined(*parts: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    """The texts one after the other."""
    return st.tuples(*parts).map("".join)


short_years = joined(SIGN, DIGIT, DIGIT, DIGIT, DIGIT)
masked_years = joined(SIGN, MASKED, MASKED, MASKED, MASKED)
long_years = st.integers(10_000, 10**30).flatmap(lambda year: st.sampled_from([f"Y{year}", f"Y-{year}"]))
exponents = joined(st.just("Y"), SIGN, st.integers(1, 9999).map(str), st.just("E"), st.integers(1, 60).map(str))
significant = joined(st.one_of(short_years, long_years, exponents), st.just("S"), st.integers(1, 12).map(str)).filter(
    is_edtf
)
months = st.integers(1, 12).map(lambda month: f"{month:02d}")
masked_months = st.sampled_from(["XX", "0X", "1X", "X0", "X1", "X2", "X5"])
seasons = st.integers(21, 41).map(str)
days = st.integers(1, 31).map(lambda day: f"{day:02d}")
masked_days = joined(st.sampled_from("0123X"), MASKED)

plain = st.one_of(
    short_years,
    joined(short_years, st.just("-"), months),
    joined(short_years, st.just("-"), months, st.just("-"), days),
).filter(is_edtf)

any_month = st.one_of(months, masked_months)
any_day = st.one_of(days, masked_days)
masked = st.one_of(
    masked_years,
    joined(masked_years, st.just("-"), any_month),
    joined(masked_years, st.just("-"), any_month, st.just("-"), any_day),
).filter(is_edtf)

qualified = st.one_of(
    joined(QUALIFIER, masked_years, QUALIFIER),
    joined(QUALIFIER, masked_years, QUALIFIER, st.just("-"), QUALIFIER, any_month, QUALIFIER),
    joined(QUALIFIER, masked_years, QUALIFIER, st.just("-"), QUALIFIER, seasons, QUALIFIER),
    joined(
        *(QUALIFIER, masked_years, QUALIFIER, st.just("-")),
        *(QUALIFIER, any_month, QUALIFIER, st.just("-")),
        *(QUALIFIER, any_day, QUALIFIER),
    ),
).filter(is_edtf)

clocks = st.times().map(lambda time: f"T{time:%H:%M:%S}")
zones = st.sampled_from(["", "Z", "+04:30", "-04", "+14:00", "-12:00"])
moments = joined(plain.filter(lambda text: len(text.lstrip("-")) == 10), clocks, zones)

dates = st.one_of(plain, masked, qualified, long_years, exponents, significant)
ends = st.one_of(dates, st.sampled_from(["..", ""]))
intervals = joined(ends, st.just("/"), ends).filter(is_edtf)
ranges = joined(plain, st.just(".."), plain).filter(lambda text: is_edtf(f"[{text}]"))
members = st.one_of(dates, ranges)
sets = st.tuples(
    st.sampled_from(["[]", "{}"]),
    st.sampled_from(["", ".."]),
    st.lists(members, min_size=1, max_size=5),
    st.sampled_from(["", ".."]),
).map(lambda part: f"{part[0][0]}{part[1]}{','.join(part[2])}{part[3]}{part[0][1]}")
edtf_texts = st.one_of(dates, moments, intervals, sets.filter(is_edtf))
