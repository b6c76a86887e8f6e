from typing import Any, ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from events.models.actor import Actor
from events.models.citation import one_of
from events.models.event import Event
from events.models.history import tracked
from events.models.place import Place
from events.models.record import Versioned
from events.models.source import Source
from events.models.visibility import VisibleQuerySet, published_or_absent

OWNERS = ("event", "actor", "place", "source")


class IdentifierQuerySet(VisibleQuerySet["Identifier"]):
    visible: ClassVar[Q] = (
        published_or_absent("event")
        & published_or_absent("actor")
        & published_or_absent("place")
        & published_or_absent("source")
    )

    def get_by_natural_key(self, scheme: str, value: str) -> "Identifier":
        return self.get(scheme=scheme, value=value)


def owner(model: type[models.Model], label: Any) -> Any:
    return models.ForeignKey(
        model, verbose_name=label, null=True, blank=True, on_delete=models.CASCADE, related_name="identifiers"
    )


@tracked
class Identifier(Versioned):
    """What others call the same thing: scheme and value, ``wikidata`` ``Q159``. One thing each."""

    event = owner(Event, _("event"))
    actor = owner(Actor, _("actor"))
    place = owner(Place, _("place"))
    source = owner(Source, _("source"))
    scheme = models.SlugField(
        _("scheme"), max_length=30, help_text=_("wikidata, iso3166-1, geonames, ror, doi, isbn, viaf …")
    )
    value = models.CharField(_("value"), max_length=200)

    objects = IdentifierQuerySet.as_manager()

    class Meta(Versioned.Meta):
        verbose_name = _("external identifier")
        verbose_name_plural = _("external identifiers")
        ordering = ["scheme", "value"]
        constraints = [
            models.CheckConstraint(
                name="identifier_of_one",
                condition=one_of(*OWNERS),
                violation_error_message=_("An identifier belongs to exactly one record."),
            ),
            models.UniqueConstraint(
                fields=["scheme", "value"],
                name="identifier_once",
                violation_error_message=_("Another record already has this identifier."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.scheme}:{self.value}"

    def natural_key(self) -> tuple[str, str]:
        return (self.scheme, self.value)
