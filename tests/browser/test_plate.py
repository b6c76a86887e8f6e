"""The widths that the server reckons with are the ones that a browser draws."""

from typing import Any

import pytest

from events.site.plate import widths
from events.site.plate.text import CLOSED, HEAVIER, spread

pytestmark = [pytest.mark.browser, pytest.mark.django_db]

# Of a thousandth of an em so many may be missing: rounding, and hinting at these sizes.
NEAR = 12
JOINER, NON_JOINER, SPACE = "\u200d", "\u200c", "\u200b"
# Draws each text many times over in one run with the plate's own classes, and gives thousandths of an em. Between the
# copies stands a character without width.
DRAW = """async ({texts, classes, times, between}) => {
  await document.fonts.ready;
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  document.body.append(svg);
  const draw = (text) => {
    const node = document.createElementNS(svg.namespaceURI, "text");
    node.setAttribute("class", classes);
    node.style.fontKerning = "none";
    node.style.whiteSpace = "pre";
    node.textContent = text;
    svg.append(node);
    return node;
  };
  const nodes = texts.map((text) => draw(Array(times).fill(text).join(between)));
  const {fontWeight, fontSize, fontFamily} = getComputedStyle(nodes[0]);
  await Promise.all(texts.map((text) => document.fonts.load(`${fontWeight} ${fontSize} ${fontFamily}`, text)));
  const size = parseFloat(fontSize);
  const found = nodes.map((node) => (node.getComputedTextLength() / times / size) * 1000);
  svg.remove();
  return found;
}"""

LATIN = [
    ("SERIF", widths.SERIF, "lab"),
    ("SERIF_BOLD", widths.SERIF_BOLD, "lab top"),
    ("SANS", widths.SANS, "rl"),
    ("SANS_BOLD", widths.SANS_BOLD, "lane"),
]


def drawn(page: Any, texts: list[str], classes: str, *, between: str, times: int = 20) -> list[float]:
    asked = {"texts": texts, "classes": classes, "times": times, "between": between}
    found: list[float] = page.evaluate(DRAW, asked)
    return found


def off(expected: dict[str, int], found: list[float]) -> dict[str, tuple[int, int]]:
    pairs = zip(expected.items(), found, strict=True)
    return {text: (width, round(got)) for (text, width), got in pairs if abs(width - got) > NEAR}


@pytest.mark.parametrize(("name", "table", "classes"), LATIN, ids=[name for name, *_ in LATIN])
def test_latin_and_cyrillic_are_as_wide_as_the_table_says(
    open_page: Any, name: str, table: dict[int, str], classes: str
) -> None:
    expected = spread(table)
    assert off(expected, drawn(open_page("/en/"), list(expected), classes, between=SPACE)) == {}


def test_persian_letters_are_as_wide_in_each_of_their_forms(open_page: Any) -> None:
    page = open_page("/fa/")
    letters = sorted(spread(widths.ALONE))
    joining = [letter for letter in letters if letter not in CLOSED]
    for table, texts in (
        (widths.ALONE, {letter: letter for letter in letters}),
        (widths.FIRST, {letter: letter + JOINER for letter in joining}),
        (widths.MIDDLE, {letter: JOINER + letter + JOINER for letter in joining}),
        (widths.LAST, {letter: JOINER + letter for letter in letters if letter != "ء"}),
    ):
        width = spread(table)
        expected = {letter: width[letter] for letter in texts}
        assert off(expected, drawn(page, list(texts.values()), "lab", between=NON_JOINER)) == {}


def test_other_characters_are_as_wide_as_the_table_says(open_page: Any) -> None:
    # Looked for only where the Latin tables have nothing.
    expected = {text: width for text, width in spread(widths.OTHER).items() if text not in spread(widths.SERIF)}
    assert off(expected, drawn(open_page("/fa/"), list(expected), "lab", between=NON_JOINER)) == {}


def test_bold_persian_is_so_much_wider(open_page: Any) -> None:
    text = "قرقیزستان به اتحادیهٔ اقتصادی اوراسیا می‌پیوندد"
    page = open_page("/fa/")
    [plain] = drawn(page, [text], "lab", between="", times=1)
    [bold] = drawn(page, [text], "lab top", between="", times=1)
    assert bold / plain == pytest.approx(HEAVIER, abs=0.02)
