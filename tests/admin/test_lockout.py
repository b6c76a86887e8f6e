"""Who tries one password after another has to wait; nobody else does."""

import re
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client, RequestFactory

from events.admin.lockout import client_address, described
from tests.admin.client import person, said, signed_in

pytestmark = pytest.mark.django_db
LOGIN = "/admin/login/"
LIST = "/admin/axes/accessattempt/"
RIGHT = "a-long-password"


@pytest.fixture(autouse=True)
def lock(settings: Any) -> None:
    settings.AXES_ENABLED = True
    settings.AXES_FAILURE_LIMIT = 3


def tries(password: str = "wrong", name: str = "editor", number: int = 1, **extra: Any) -> Any:
    for _ in range(number):
        response = Client().post(LOGIN, {"username": name, "password": password}, **extra)
    return response


def test_after_some_failures_the_right_password_does_not_help_either() -> None:
    person("editor")
    assert tries(number=2).status_code == 200
    response = tries()
    assert response.status_code == 429
    assert response["Retry-After"] == "900"
    assert "Wait 15 minutes" in response.content.decode()
    assert tries(RIGHT).status_code == 429


def test_a_success_forgives_the_failures_before_it() -> None:
    person("editor")
    for _ in range(3):
        assert tries(number=2).status_code == 200
        assert tries(RIGHT).status_code == 302


def test_others_are_not_locked_out_with_them() -> None:
    person("editor")
    person("publisher")
    tries(number=4)
    assert tries(RIGHT, "publisher").status_code == 302
    assert tries(RIGHT, REMOTE_ADDR="192.0.2.7").status_code == 302


def test_another_browser_or_a_forged_header_is_no_way_around() -> None:
    person("editor")
    for number in range(4):
        response = tries(HTTP_USER_AGENT=f"browser {number}", HTTP_X_FORWARDED_FOR=f"192.0.2.{number}")
    assert response.status_code == 429


def test_an_account_that_does_not_exist_is_locked_in_the_same_words() -> None:
    person("editor")
    known, unknown = tries(number=4), tries(name="nobody", number=4)
    pages = [re.sub(rb'value="[^"]*"', b"", page.content) for page in (known, unknown)]  # tokens of forms
    assert known.status_code == unknown.status_code
    assert pages[0] == pages[1]


def test_the_page_speaks_persian(client: Client) -> None:
    assert "۱۵ دقیقه" in tries(number=4, HTTP_ACCEPT_LANGUAGE="fa").content.decode()


@pytest.mark.parametrize("odd", [{"next": "\x00"}, {"username": "a\x00"}, {"x": "\x00"}, {"username": "x" * 100_000}])
def test_odd_failures_are_counted_or_refused(odd: dict[str, str]) -> None:
    sent = {"username": "editor", "password": "wrong", **odd}
    assert Client().post(LOGIN, sent).status_code in {200, 400}
    assert Client().post(f"{LOGIN}?next=%00", {"username": "a", "password": "b"}).status_code == 400


def test_an_administrator_lets_somebody_try_again() -> None:
    person("editor")
    tries(number=4)
    for role in ("contributor", "publisher"):
        assert signed_in(role).get(LIST).status_code == 403
    client = signed_in("administrator")
    page = client.get(LIST)
    assert "127.0.0.1" in page.content.decode()
    [row] = page.context["cl"].result_list
    response = client.post(LIST, {"action": "unlock", "_selected_action": [row.pk], "index": "0"}, follow=True)
    assert "1 lock is gone" in said(response)
    assert tries(RIGHT).status_code == 302


ADDRESSES = [
    # proxies, remote address, header, what counts
    (0, "192.0.2.1", "198.51.100.1", "192.0.2.1"),
    (1, "192.0.2.1", "198.51.100.1", "198.51.100.1"),
    (1, "192.0.2.1", "203.0.113.9, 198.51.100.1", "198.51.100.1"),
    (2, "192.0.2.1", "203.0.113.9, 198.51.100.1, 192.0.2.8", "198.51.100.1"),
    (2, "192.0.2.1", "198.51.100.1", "192.0.2.1"),
    (1, "192.0.2.1", "", None),
    (1, "192.0.2.1", "nonsense", None),
    (0, "2001:db8:1:2:3:4:5:6", "", "2001:db8:1:2::"),
    (0, "::ffff:192.0.2.1", "", "192.0.2.1"),
    (0, "", "", None),
]


@pytest.mark.parametrize(("proxies", "remote", "header", "counted"), ADDRESSES)
def test_the_address_is_the_one_that_our_own_proxies_saw(
    settings: Any, proxies: int, remote: str, header: str, counted: str | None
) -> None:
    settings.PROXIES = proxies
    request = RequestFactory().post(LOGIN, REMOTE_ADDR=remote, HTTP_X_FORWARDED_FOR=header)
    assert client_address(request) == counted


def test_a_name_does_not_begin_a_line_of_the_log() -> None:
    assert "\n" not in described("a\nERROR forged", "192.0.2.1")
    assert User.objects.count() == 0
