"""Validity against `edtf-validate`: the two agree but for the decisions in docs/decisions/edtf.md."""

import warnings
from pathlib import Path

import pytest
from hypothesis import given

from tests.dates.loc_examples import IMPLIED, LEVEL_0, LEVEL_1, LEVEL_2, texts
from tests.dates.strategies import is_edtf, plain
from tests.dates.test_edtf_invalid import INVALID

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # written for an older pyparsing
    from edtf_validate.valid_edtf import is_valid

pytestmark = pytest.mark.filterwarnings("ignore")

# What the decision says, and texts that only we accept or (second table) that only edtf-validate accepts.
ONLY_OURS = {
    "A qualifier and an X may meet": ["19XX~", "201X?", "2019-07-XX%", "1950S3?", "XXXX?", "2018-XX?-12"],
    "Every sub-year grouping may be qualified": ["2025-37~", "2001-33?", "2001?-23", "2010-21/2012-26"],
    "Every sub-year grouping may follow an X": ["199X-24", "20XX-41"],
    "A long year is a year": ["Y-11999/-8999", "Y17000/..", "Y17000?", "[Y17000..]"],
    "An interval may begin within its end": ["2004-06-11/2004-06", "0000-02/0000"],
    "An unspecified date may stand beside nothing": ["/18XX", "2019-XX/..", "192X~/"],
    "A set may have one member": ["[1984]", "{2016}", "[1984-05-06]"],
    "A set may have any date": ["[1992-21..]", "[..1990-23]", "{%0401}", "[..2033~]"],
    "A component may be qualified on both sides": ["?2004?", "2001-?09~-09", "~2021?"],
    "UTC may be written as an offset": ["2004-01-01T10:10:10+00:00", "2004-01-01T10:10:10+00"],
    "Fourteen hours need no minutes": ["2016-05-02T16:54:59+14"],
    "A leap second is a second": ["2016-12-31T23:59:60Z"],
}
ONLY_THEIRS = {
    "29 February needs a leap year": ["1900-02-29", "2003-02-29", "20X1-02-29", "XXX1-02-29"],
    "A masked day is a day of its month": ["2004-02-3X", "15XX-02-3X"],
    "A time of day follows a whole day": ["1985-04T23:20:30", "1985T23:20:30"],
    "A range is in order": ["[1668..1667]", "{2002..2001}"],
    "An exponent has a limit": ["Y17E1001", "Y17E99999999"],
    "There is no space": ["1863-03-29\n", "{ ..1983}"],
}
OURS = [text for found in ONLY_OURS.values() for text in found]
THEIRS = [text for found in ONLY_THEIRS.values() for text in found]


@pytest.mark.parametrize("text", OURS)
def test_only_ours(text: str) -> None:
    assert is_edtf(text)
    assert not is_valid(text)


@pytest.mark.parametrize("text", THEIRS)
def test_only_theirs(text: str) -> None:
    assert is_valid(text)
    assert not is_edtf(text)


@pytest.mark.parametrize("text", sorted({*texts(LEVEL_0, LEVEL_1, LEVEL_2, IMPLIED)} - {*OURS}))
def test_both_accept_all_other_examples(text: str) -> None:
    assert is_valid(text)


@pytest.mark.parametrize("text", sorted({text for text, _ in INVALID} - {*THEIRS}), ids=ascii)
def test_both_refuse_all_other_invalid_texts(text: str) -> None:
    assert not is_valid(text)


@given(plain)
def test_plain_dates_are_valid_for_both(text: str) -> None:
    assert is_valid(text)


def test_every_disagreement_is_decided_in_the_documentation() -> None:
    page = (Path(__file__).parents[2] / "docs/decisions/edtf.md").read_text(encoding="utf-8")
    missing = [rule for rule in (*ONLY_OURS, *ONLY_THEIRS) if f"**{rule}.**" not in page]
    assert not missing
