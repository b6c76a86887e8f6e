"""The numbers of the timeline's lists are those of the records, before and after the worker has been there."""

import pytest
from django.contrib.auth.models import AnonymousUser
from django.db import connection

from events.actions import timeline
from events.queries.filter import Filter
from events.queries.frequent import frequent
from events.queries.kept import kept
from tests.canary import hide, public_stage
from tests.make import make_event, make_participation

pytestmark = pytest.mark.django_db
ANYONE = AnonymousUser()


def waiting() -> bool:
    with connection.cursor() as cursor:
        cursor.execute("SELECT EXISTS (SELECT FROM timeline_queue)")
        return bool(cursor.fetchone()[0])


@pytest.mark.parametrize("undated", [None, "exclude"])
def test_actors_of_everything_are_counted_alike_from_records_and_from_lists(undated: str | None) -> None:
    stage = public_stage()
    hide(stage)
    nowhen = make_event("", None)
    for role in ("host", "signatory"):
        make_participation(nowhen, stage.actor, role)
    make_participation(stage.part, stage.neighbour)
    wanted = Filter(undated=undated)

    def counts() -> dict[str, int]:
        return {actor.slug: number for actor, number in frequent(wanted, ANYONE, kept(ANYONE)).actors}

    expected = {
        actor.slug: wanted.but(actor=(actor.slug,)).events(ANYONE).count() for actor in (stage.actor, stage.neighbour)
    }
    assert counts() == expected
    timeline.repair()
    assert not waiting()
    assert counts() == expected
    # Waits for the worker again.
    make_participation(stage.other, stage.neighbour)
    assert waiting()
    assert counts() == {**expected, "southland": expected["southland"] + 1}
