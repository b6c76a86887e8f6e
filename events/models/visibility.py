"""The one door: what a reader may see. Every read starts from ``Model.objects.visible_to(user)``.

Records have a state and are public when published. Parts (names, participations, citations …) have none: a part is
visible where every record that it names is.
"""

from typing import TYPE_CHECKING, ClassVar, Self, TypeVar

from django.contrib.auth.models import AnonymousUser
from django.db import models
from django.db.models import Q

from events.models.choices import State

if TYPE_CHECKING:
    from django.contrib.auth.models import User

    Reader = User | AnonymousUser

M = TypeVar("M", bound=models.Model)


def sees_unpublished(user: "Reader") -> bool:
    """Curators of any rank see drafts; a signed-in reader without a role sees what everyone sees."""
    return user.is_active and user.has_perm("events.view_event")


def published(*paths: str) -> Q:
    """Each of the records at the end of these look-ups is published; an empty path is the row itself."""
    condition = Q()
    for path in paths:
        condition &= Q(**{f"{path}__state" if path else "state": State.PUBLISHED})
    return condition


def published_or_absent(path: str) -> Q:
    """The same for a reference that may be empty."""
    return Q(**{f"{path}__isnull": True}) | published(path)


class VisibleQuerySet(models.QuerySet[M]):
    """A queryset that knows who is looking. Each model says in `visible` what makes its rows public."""

    visible: ClassVar[Q]

    def visible_to(self, user: "Reader") -> Self:
        """All rows for curators; for everyone else those that rest on published records only."""
        return self if sees_unpublished(user) else self.public()

    def public(self) -> Self:
        """What anonymous readers see."""
        return self.filter(self.visible)
