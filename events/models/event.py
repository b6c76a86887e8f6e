from typing import Any, ClassVar

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from events.models.choices import Modality, OutcomeResearch, State
from events.models.dated import Dated
from events.models.history import tracked
from events.models.kind import Kind
from events.models.orders import by_modified, by_time
from events.models.place import Place
from events.models.record import Described, Record, Versioned, rights
from events.models.slug import SlugQuerySet, keep_old_slugs
from events.models.tree import InTree
from events.models.visibility import VisibleQuerySet, published

# A forecast is a plan or a projection; what came of it stays a forecast.
FORECASTS = (Modality.PLANNED, Modality.PROJECTED, Modality.CANCELLED, Modality.NOT_FULFILLED)


class EventQuerySet(SlugQuerySet["Event"]):
    def dated(self) -> "EventQuerySet":
        return self.filter(date_sort__isnull=False)

    def undated(self) -> "EventQuerySet":
        return self.filter(date_sort=None)

    def forecasts(self) -> "EventQuerySet":
        """Plans and projections, those that came to nothing included."""
        return self.filter(modality__in=FORECASTS)


@tracked
class Event(InTree, Record, Described, Dated):
    """Something dated. Whether its date is disputed is computed from the citations (`events.queries.disputes`)."""

    prefix: ClassVar[str] = "E"
    above: ClassVar[str] = "part_of"

    kind = models.ForeignKey(Kind, verbose_name=_("kind"), on_delete=models.PROTECT, related_name="events")
    modality = models.CharField(_("modality"), max_length=13, choices=Modality.choices, default=Modality.OCCURRED)
    significance = models.PositiveSmallIntegerField(
        _("significance"), default=5, validators=[MinValueValidator(1), MaxValueValidator(10)],
        help_text=_("1 to 10. The timeline shows the most significant events first."),
    )  # fmt: skip
    part_of = models.ForeignKey(
        "self",
        verbose_name=_("part of"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="parts",
    )
    places: Any = models.ManyToManyField(
        Place, through="EventPlace", verbose_name=_("places"), blank=True, related_name="events"
    )
    outcome_research = models.CharField(
        _("research on the outcome"), max_length=14, choices=OutcomeResearch.choices, blank=True,
        help_text=_("For plans and projections: whether anyone has looked at what came of it."),
    )  # fmt: skip

    objects = EventQuerySet.as_manager()

    class Meta(Record.Meta, Described.Meta, Dated.Meta):
        verbose_name = _("event")
        verbose_name_plural = _("events")
        triggers = [keep_old_slugs("E", "event")]
        permissions = rights("event")
        constraints = [
            *Described.Meta.constraints,
            *Dated.Meta.constraints,
            models.CheckConstraint(name="event_significance_1_to_10", condition=Q(significance__range=(1, 10))),
            models.CheckConstraint(name="event_not_part_of_itself", condition=Q(part_of=None) | ~Q(part_of=F("id"))),
            models.CheckConstraint(
                name="event_outcome_of_forecast",
                condition=Q(modality__in=[Modality.OCCURRED, Modality.ONGOING], outcome_research="")
                | (Q(modality__in=FORECASTS) & ~Q(outcome_research="")),
                violation_error_message=_(
                    "Plans and projections say whether their outcome was researched; other events do not."
                ),
            ),
        ]
        indexes = [
            *Described.Meta.indexes,
            *Dated.Meta.indexes,
            # The public list in order of time, and the page after a cursor.
            models.Index(fields=["state", "date_sort", "id"], name="event_by_date"),
            # The same of one modality: plans are all at the end of time, and a walk would come to them last.
            models.Index(
                fields=["modality", "date_sort", "id"], name="event_by_modality", condition=Q(state=State.PUBLISHED)
            ),
            # The most significant first.
            models.Index(fields=["state", "-significance", "-id"], name="event_by_significance"),
            # The same for curators, who see all states: the admin's list.
            by_time("event"),
            by_modified("event"),
        ]

    def clean(self) -> None:
        super().clean()
        self.begin_research()

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.begin_research()
        super().save(*args, **kwargs)

    def begin_research(self) -> None:
        """A plan or projection of whose outcome nothing is said was not researched."""
        if self.is_forecast and not self.outcome_research:
            self.outcome_research = OutcomeResearch.NOT_RESEARCHED

    @property
    def is_forecast(self) -> bool:
        return self.modality in FORECASTS


class EventPlaceQuerySet(VisibleQuerySet["EventPlace"]):
    visible: ClassVar[Q] = published("event", "place")

    def get_by_natural_key(self, event: str, place: str) -> "EventPlace":
        return self.get(event__slug=event, place__slug=place)


@tracked
class EventPlace(Versioned):
    """Where an event happened; the first is the one that labels use."""

    event = models.ForeignKey(Event, verbose_name=_("event"), on_delete=models.CASCADE, related_name="event_places")
    place = models.ForeignKey(Place, verbose_name=_("place"), on_delete=models.PROTECT, related_name="event_places")
    position = models.PositiveSmallIntegerField(_("position"), default=0)

    objects = EventPlaceQuerySet.as_manager()

    class Meta(Versioned.Meta):
        verbose_name = _("place of an event")
        verbose_name_plural = _("places of events")
        ordering = ["position", "id"]
        constraints = [models.UniqueConstraint(fields=["event", "place"], name="event_place_once")]

    def __str__(self) -> str:
        return f"{self.event} · {self.place}"

    def natural_key(self) -> tuple[str, str]:
        return (self.event.slug, self.place.slug)
