"""A small axis, so that all of its tiles can be looked at: 256 days from 2000-01-01, cells of a day at zoom 4."""

import pytest
from django.db import connection

from events.queries.tiles import Axis

SMALL = Axis(2_451_545, 8)


@pytest.fixture
def axis(db: None) -> Axis:
    """Of this test's transaction only. A list is long from four events on."""
    with connection.cursor() as sql:
        for name, value in (("first", SMALL.first), ("bits", SMALL.bits), ("long", 4)):
            sql.execute(
                f"CREATE OR REPLACE FUNCTION timeline_{name}() RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE "
                + (f"AS 'SELECT {value}'" if name == "long" else f"RETURN {value}")
            )
    return SMALL
