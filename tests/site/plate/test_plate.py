"""The drawing as SVG: mirrored for Persian, harmless whatever a title says, and one for each class of width."""

import re
from xml.etree import ElementTree as ET

import pytest

from events.dates import jdn_of_ymd, parse
from events.site.plate.frame import Words
from events.site.plate.plate import WIDTHS, LaneHead, Subject, plate
from events.site.plate.rows import Entry

EN = Words(
    "en",
    ("gregorian",),
    (("gregorian", "Gregorian"), ("jalali", "Solar Hijri")),
    "today",
    "recorded",
    "planned",
    "none",
)
FA = Words(
    "fa", ("jalali", "gregorian"), (("gregorian", "میلادی"), ("jalali", "خورشیدی")), "امروز", "رخ‌داده", "برنامه", "هیچ"
)
TODAY = jdn_of_ymd(2026, 11, 23)


def entry(key: str, date: str, title: str, **fields: object) -> Entry:
    return Entry(key, title, title, date, f"?selected={key}", parse(date), "1", "ins", **fields)  # type: ignore[arg-type]


def subject(*entries: Entry, selected: str = "") -> Subject:
    heads = (
        LaneHead("1", "Institutions", "ins", len(entries), str(len(entries))),
        LaneHead("2", "Society", "soc", 0, "0"),
    )
    return Subject(
        jdn_of_ymd(1991, 1, 1), jdn_of_ymd(2034, 12, 31), TODAY, heads, entries, "Timeline", "Listed below", selected
    )


def drawing(words: Words, *entries: Entry, selected: str = "", width: int = 1) -> str:
    return plate(subject(*entries, selected=selected), WIDTHS[width], words, lambda ring, head: ("#list", "several"))


@pytest.mark.parametrize("width", range(len(WIDTHS)))
@pytest.mark.parametrize("words", [EN, FA])
def test_every_width_is_well_formed(words: Words, width: int) -> None:
    entries = [entry(f"E{n}", str(1990 + n % 40), f"Event {n}") for n in range(60)]
    root = ET.fromstring(drawing(words, *entries, width=width))
    assert float(root.get("width", "0")) == WIDTHS[width].pixels
    assert root.find("title") is not None


def test_a_title_cannot_break_out_of_the_drawing() -> None:
    evil = "\"><script>alert(1)</script>&'<"
    svg = drawing(EN, entry("E1", "2000", evil))
    assert "<script" not in svg
    assert ET.fromstring(svg) is not None


def test_no_style_attributes_since_the_policy_forbids_them() -> None:
    assert " style=" not in drawing(EN, entry("E1", "2000/2005", "An event"), selected="E1")


def test_persian_runs_from_right_to_left() -> None:
    def dots(svg: str) -> list[float]:
        return [float(x) for x in re.findall(r'<circle class="dot k-ins" cx="([\d.]+)" cy="[\d.]+" r="4.4"', svg)]

    (en,), (fa,) = dots(drawing(EN, entry("E1", "2000-07", "One"))), dots(drawing(FA, entry("E1", "2000-07", "یک")))
    assert en + fa == pytest.approx(WIDTHS[1].pixels, abs=0.2)
    assert "۱۳۸۰" in drawing(FA, entry("E1", "2000", "یک"))


def test_the_selection_is_outlined_flagged_and_current() -> None:
    svg = drawing(EN, entry("E1", "2000", "One"), entry("E2", "2010", "Two"), selected="E2")
    assert svg.count('class="selr"') == svg.count('class="flag"') == svg.count('aria-current="true"') == 1


def test_planned_is_hollow_and_an_empty_lane_says_so() -> None:
    svg = drawing(EN, entry("E1", "[..2033]", "A plan", hollow=True))
    assert 'class="dot pr k-ins"' in svg
    assert 'class="lab it"' in svg
    assert ">none<" in svg


def test_a_fallback_title_is_turned_for_its_own_direction() -> None:
    svg = drawing(EN, entry("E1", "2000-07", "فقط فارسی", language="fa"))
    assert 'lang="fa"' in svg
    assert 'direction="rtl"' in svg
