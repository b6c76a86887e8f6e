from typing import Any, ClassVar

from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import Func, Q
from django.utils.translation import gettext_lazy as _

from events.models.actor import Actor
from events.models.choices import NameKind
from events.models.dated import Dated
from events.models.history import tracked
from events.models.place import Place
from events.models.record import Versioned
from events.models.visibility import VisibleQuerySet, published_or_absent


class NameQuerySet(VisibleQuerySet["Name"]):
    visible: ClassVar[Q] = published_or_absent("actor") & published_or_absent("place")

    def get_by_natural_key(self, owner: str, slug: str, language: str, text: str) -> "Name":
        return self.get(**{f"{owner}__slug": slug}, language=language, text=text)


@tracked
class Name(Versioned, Dated):
    """A name of an actor or a place, with its language, script and kind, and the time it was used."""

    prefix: ClassVar[str] = "N"

    actor = models.ForeignKey(
        Actor, verbose_name=_("actor"), null=True, blank=True, on_delete=models.CASCADE, related_name="names"
    )
    place = models.ForeignKey(
        Place, verbose_name=_("place"), null=True, blank=True, on_delete=models.CASCADE, related_name="names"
    )
    text = models.CharField(_("name"), max_length=300)
    language = models.CharField(_("language"), max_length=12, help_text=_("BCP 47: en, fa, ru, kk …"))
    script = models.CharField(_("script"), max_length=4, blank=True, help_text=_("ISO 15924: Latn, Arab, Cyrl …"))
    kind = models.CharField(_("kind"), max_length=15, choices=NameKind.choices, default=NameKind.ALIAS)
    search_text: Any = models.GeneratedField(
        expression=Func("text", function="regesta_fold"), output_field=models.TextField(), db_persist=True
    )

    objects = NameQuerySet.as_manager()

    class Meta(Versioned.Meta, Dated.Meta):
        verbose_name = _("name")
        verbose_name_plural = _("names")
        ordering = ["kind", "language", "text"]
        constraints = [
            *Dated.Meta.constraints,
            models.CheckConstraint(
                name="name_of_one",
                condition=Q(actor__isnull=False, place=None) | Q(actor=None, place__isnull=False),
                violation_error_message=_("A name belongs to one actor or to one place."),
            ),
            models.UniqueConstraint(
                fields=["actor", "language", "text"], name="name_once_per_actor", condition=Q(place=None)
            ),
            models.UniqueConstraint(
                fields=["place", "language", "text"], name="name_once_per_place", condition=Q(actor=None)
            ),
        ]
        indexes = [
            *Dated.Meta.indexes,
            # Search by any name, with typing errors.
            GinIndex(fields=["search_text"], name="name_trigrams", opclasses=["gin_trgm_ops"]),
        ]

    def __str__(self) -> str:
        return self.text

    @property
    def identifier(self) -> str:
        return f"{self.prefix}{self.pk}"

    @property
    def owner(self) -> Actor | Place | None:
        return self.actor or self.place

    def natural_key(self) -> tuple[Any, ...]:
        owner = "actor" if self.actor_id else "place"
        return (owner, getattr(self, owner).slug, self.language, self.text)

    natural_key.dependencies = ["events.actor", "events.place"]  # type: ignore[attr-defined]  # Django's protocol
