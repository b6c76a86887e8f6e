"""Labels are measured before anyone has drawn them, and shortened without lying."""

import pytest

from events.site.plate.text import measure, shorten

WIDTHS = [
    # text, size, bold, pixels that Chromium draws (13.5 px Source Serif 4, 12.5 px Vazirmatn)
    ("Armenia joins the EAEU", 13.5, 155.3),
    ("قرقیزستان به اتحادیهٔ اقتصادی اوراسیا می‌پیوندد", 12.5, 227),
]


@pytest.mark.parametrize(("text", "size", "width"), WIDTHS)
def test_a_label_is_about_as_wide_as_the_browser_draws_it(text: str, size: float, width: float) -> None:
    assert measure(text, size) == pytest.approx(width, rel=0.04)


def test_bold_is_wider_and_length_adds_up() -> None:
    assert measure("summit", 13.5, bold=True) > measure("summit", 13.5)
    assert measure("aa", 10) == pytest.approx(2 * measure("a", 10))
    assert measure("", 13.5) == 0


def test_joined_letters_are_narrower_than_letters_alone() -> None:
    assert measure("ببب", 12.5) < 3 * measure("ب", 12.5)
    assert measure("لا", 12.5) < measure("ل", 12.5) + measure("ا", 12.5)


SHORTER = [
    # title, most, result
    ("Civil war in Tajikistan", 40, "Civil war in Tajikistan"),
    ("War in Ukraine; the source’s term is other", 24, "War in Ukraine"),
    ("Forecast: a very long projection of deliveries", 20, "Forecast: a very…"),
    ("The Shanghai Five become an organisation", 20, "The Shanghai Five…"),
    ("Antidisestablishmentarianism", 10, "Antidisest…"[:9] + "…"),
    ("مرحلهٔ نخست روابط: آنچه مقاله می‌خواند", 20, "مرحلهٔ نخست روابط"),
]


@pytest.mark.parametrize(("title", "most", "expected"), SHORTER)
def test_a_long_title_is_cut_at_a_clause_or_a_word(title: str, most: int, expected: str) -> None:
    assert shorten(title, most) == expected
    assert len(shorten(title, most)) <= most
