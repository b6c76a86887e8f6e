from typing import ClassVar

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from events.models.choices import PlaceType
from events.models.history import tracked
from events.models.orders import by_modified, by_title
from events.models.record import Described, Record, rights
from events.models.slug import SlugQuerySet, keep_old_slugs
from events.models.tree import InTree, TreeQuerySet


class PlaceQuerySet(SlugQuerySet["Place"], TreeQuerySet["Place"]):  # type: ignore[override]  # as_manager
    pass


@tracked
class Place(InTree, Record, Described):
    """A named point with a precision, in a tree. A place without a point is known by name only."""

    prefix: ClassVar[str] = "P"

    type = models.CharField(_("type"), max_length=11, choices=PlaceType.choices)
    parent = models.ForeignKey(
        "self",
        verbose_name=_("part of"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="children",
    )
    latitude = models.FloatField(
        _("latitude"), null=True, blank=True, validators=[MinValueValidator(-90), MaxValueValidator(90)],
        help_text=_("Degrees, WGS 84."),
    )  # fmt: skip
    longitude = models.FloatField(
        _("longitude"), null=True, blank=True, validators=[MinValueValidator(-180), MaxValueValidator(180)]
    )
    radius = models.PositiveIntegerField(
        _("radius"),
        null=True,
        blank=True,
        help_text=_("Metres around the point within which the place lies."),
    )

    objects = PlaceQuerySet.as_manager()

    class Meta(Record.Meta, Described.Meta):
        verbose_name = _("place")
        verbose_name_plural = _("places")
        triggers = [keep_old_slugs("P", "place")]
        permissions = rights("place")
        constraints = [
            *Described.Meta.constraints,
            models.CheckConstraint(
                name="place_has_whole_point",
                condition=Q(latitude=None, longitude=None) | Q(latitude__range=(-90, 90), longitude__range=(-180, 180)),
                violation_error_message=_("Give both latitude and longitude, or neither."),
            ),
            models.CheckConstraint(name="place_not_own_parent", condition=Q(parent=None) | ~Q(parent=F("id"))),
        ]
        indexes = [*Described.Meta.indexes, *by_title("place"), by_modified("place")]
