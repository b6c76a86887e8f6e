"""A chronicle small enough to look at and wide enough to have every kind of page, served to a real Chromium."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.apps import apps
from django.contrib.auth.models import User
from django.db import connection
from pytest_django.live_server_helper import LiveServer

from tests.canary import WORD, public_stage
from tests.make import make_actor, make_citation, make_event, make_figure, make_kind, make_participation, make_relation

Open = Callable[..., Any]


def furnish() -> None:
    stage = public_stage()
    kinds = [
        make_kind("institutions"),
        make_kind("security", ink="sec"),
        make_kind("energy", ink="ene"),
        make_kind("society", ink="soc"),
    ]
    dates = [
        "2014",
        "2000-07",
        "1992/1997",
        "2022-02/..",
        "../1999",
        "[..2014]",
        "[2025..]",
        "2021-08/",
        "199X",
        "/2014",
    ]
    for number in range(40):
        make_event(
            f"Event number {number} of the chronicle, with a long title",
            dates[number % len(dates)] if number < 20 else str(1991 + number % 35),
            slug=f"event-{number}",
            title_fa=f"رویداد شمارهٔ {number} در رویدادنامه با عنوانی دراز",
            summary_en="What happened, in a sentence.",
            summary_fa="آنچه روی داد، در یک جمله.",
            kind=kinds[number % 4],
            significance=1 + number % 10,
        )
    disputed = make_event("The joining", "[2014,2015]", slug="the-joining", kind=kinds[0])
    make_citation(stage.source, event=disputed, date="2014", quote_exact="in the same year")
    make_citation(stage.translation, event=disputed, date="2015", quote_exact="در سال ۲۰۱۵")
    plan = make_event("Six plants", "[..2033]", slug="six-plants", modality="planned", note_en="A note.")
    make_figure(plan, low=4, best=None, high=10)
    make_participation(plan, stage.actor, "planner")
    make_event("Undated", None, slug="undated")
    for number in range(4):
        make_relation(stage.actor, make_actor(f"Union {number}"), date=f"{1995 + number}/{2005 + number}")


def clear() -> None:
    """Takes away what `furnish` made, and nothing that migrations made."""
    tables = [model._meta.db_table for model in apps.get_app_config("events").get_models()]
    with connection.cursor() as cursor:
        cursor.execute(f"TRUNCATE {', '.join(tables)} CASCADE")
    User.objects.filter(username__startswith=WORD).delete()


@pytest.fixture(scope="module")
def site(browser: Any, django_db_setup: None, django_db_blocker: Any) -> Iterator[str]:
    """The address of a server that has the chronicle, made once for a file of tests that only read.

    Each of them must be marked `django_db`: pytest-django makes a test database only where a test asks for one.
    """
    with django_db_blocker.unblock():
        assert str(connection.settings_dict["NAME"]).startswith("test_"), "this is not a database for tests"
        furnish()
        server = LiveServer("localhost")
        yield server.url
        server.stop()
        clear()
        connection.close()


@pytest.fixture
def open_page(browser: Any, site: str) -> Iterator[Open]:
    """Opens an address and fails on anything that the console complains of."""
    contexts = []

    def open_(path: str, width: int = 1280, scheme: str = "light", **options: Any) -> Any:
        context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme, **options)
        contexts.append(context)
        page = context.new_page()
        page.complaints = []
        page.on("console", lambda message: page.complaints.append(message.text) if message.type == "error" else None)
        page.on("pageerror", lambda error: page.complaints.append(str(error)))
        page.goto(site + path)
        page.evaluate("document.fonts.ready")
        return page

    yield open_
    for context in contexts:
        context.close()
