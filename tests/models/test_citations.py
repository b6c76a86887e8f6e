"""The short way to the citations of one kind of statement sees what the one door lets through."""

import pytest
from django.contrib.auth.models import AnonymousUser

from events.models import STATEMENTS, Citation
from tests.canary import hide, public_stage

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("field", STATEMENTS)
def test_the_short_way_lets_through_the_same_rows(field: str, curator: object) -> None:
    hide(public_stage())
    for user in (AnonymousUser(), curator):
        long = Citation.objects.visible_to(user).filter(**{f"{field}__isnull": False})
        assert set(Citation.objects.visible_of(field, user)) == set(long)
        assert long.exists()
