"""In Persian the admin counts and dates in Persian digits; what machines read keeps its own."""

import re
from datetime import UTC, datetime

import pytest
from django.utils import translation

from events.admin.moments import moment
from events.models import Event
from tests.admin.client import signed_in
from tests.make import make_event

pytestmark = pytest.mark.django_db
DIGITS = re.compile(r"[0-9]")


def text_of(html: str, opening: str) -> str:
    """What is read of the element that begins so."""
    tag = opening[1:].split(" ", maxsplit=1)[0]
    found = re.search(re.escape(opening) + rf".*?</{tag}>", html, re.DOTALL)
    assert found is not None, opening
    return re.sub(r"<[^>]*>", "", found[0])


def test_counts_of_a_list_are_in_persian_digits() -> None:
    for number in range(101):
        make_event(f"Accord {number}", "1990", slug=f"accord-{number}")
    client = signed_in("editor")
    html = client.get("/admin/events/event/?q=Accord", HTTP_ACCEPT_LANGUAGE="fa").content.decode()
    assert "۱۰۱ نتیجه" in text_of(html, '<span class="small quiet">')
    assert "۱۰۱" in text_of(html, '<p class="paginator">')
    assert "۰ از " in text_of(html, '<span class="action-counter"')
    for opening in ('<span class="small quiet">', '<p class="paginator">', '<span class="action-counter"'):
        assert not DIGITS.search(text_of(html, opening))
    # The script of the counter reads this number, and the next page is still one.
    assert re.search(r'data-actions-icnt="[0-9]+"', html)
    assert re.search(r'href="\?[^"]*p=2[^0-9]', html)
    english = client.get("/admin/events/event/?q=Accord", HTTP_ACCEPT_LANGUAGE="en").content.decode()
    assert "101 results" in text_of(english, '<span class="small quiet">')
    assert Event.objects.count() == 101


def test_moments_have_the_gregorian_day_beside_the_solar_hijri_one() -> None:
    at = datetime(2026, 11, 23, 3, 38, tzinfo=UTC)
    with translation.override("fa"):
        assert moment(at) == "۲ آذر ۱۴۰۵ / ۲۳ نوامبر ۲۰۲۶، ۰۳:۳۸"
    with translation.override("en"):
        assert moment(at) == "23 November 2026, 03:38"
