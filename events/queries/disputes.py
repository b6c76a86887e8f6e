"""Whether the dates that the citations assert can all be true. Computed from what the reader may see, never ticked.

A date says: it began between these two days, and ended between those two. Several dates can all be true where some
beginning fits all of them and some end fits all of them: intervals on a line have a common point exactly where the
latest of the earliest days is not after the earliest of the latest ones.
"""

from typing import Any

from django.db.models import Exists, F, Max, Min, OuterRef, Q

from events.models import Citation
from events.models.choices import Stance


def conflict(user: Any, field: str = "event") -> Exists:
    """True for rows whose supporting citations assert dates that exclude each other; `field` names the statement."""
    return Exists(conflicting(user, field).filter(**{field: OuterRef("pk")}))


def conflicting(user: Any, field: str = "event") -> Any:
    """The keys of all those rows, as a subquery for ``pk__in``."""
    return (
        Citation.objects.visible_of(field, user)
        .filter(stance=Stance.SUPPORTS, date_sort__isnull=False)
        .order_by()
        .values(field)
        .annotate(
            begins=Max("date_start_earliest"),
            begun=Min("date_start_latest"),
            ends=Max("date_end_earliest"),
            ended=Min("date_end_latest"),
        )
        .filter(Q(begins__gt=F("begun")) | Q(ends__gt=F("ended")))
        .values(field)
    )
