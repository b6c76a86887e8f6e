"""What every public record has: a permanent identifier, a version, a state, and a title in two languages."""

from typing import Any, ClassVar, Self

from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVectorField
from django.db import models
from django.db.models import Func, Q, Value
from django.db.models.functions import Concat, Now
from django.utils.translation import gettext_lazy as _

from events.models.choices import State
from events.models.text import Text
from events.models.visibility import M, VisibleQuerySet, published


class RecordQuerySet(VisibleQuerySet[M]):
    visible: ClassVar[Q] = published("")

    def published(self) -> Self:
        return self.filter(state=State.PUBLISHED)


class Versioned(models.Model):
    """Counts its versions. The database counts, so bulk updates and raw SQL do too."""

    version = models.PositiveIntegerField(_("version"), default=1, editable=False)
    created = models.DateTimeField(_("created"), db_default=Now(), editable=False)
    modified = models.DateTimeField(_("modified"), db_default=Now(), editable=False)

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        adding = self._state.adding
        super().save(*args, **kwargs)
        if not adding:
            self.refresh_from_db(fields=["version", "modified"])


class Record(Versioned):
    """A record with a permanent identifier: the prefix of its noun and its number, ``E12``."""

    prefix: ClassVar[str]

    state = models.CharField(_("state"), max_length=12, choices=State.choices, default=State.DRAFT)

    class Meta(Versioned.Meta):
        abstract = True

    @property
    def identifier(self) -> str:
        """For ever: it survives renames, and is never given twice."""
        return f"{self.prefix}{self.pk}"

    @property
    def is_public(self) -> bool:
        return self.state == State.PUBLISHED


def rights(noun: str) -> Any:
    """State changes are permissions of their own (English only: Django stores these names in the database)."""
    return [
        (f"review_{noun}", f"Can send back {noun} from review"),
        (f"publish_{noun}", f"Can publish and withdraw {noun}"),
    ]


def search_column(language: str) -> "models.GeneratedField":
    return models.GeneratedField(
        expression=Func(
            f"title_{language}",
            f"summary_{language}",
            f"description_{language}",
            function=f"regesta_search_{language}",
        ),
        output_field=SearchVectorField(),
        db_persist=True,
    )


class Described(models.Model):
    """A slug, and title, summary and description in both languages, searchable in both."""

    slug = models.SlugField(
        _("slug"),
        max_length=120,
        unique=True,
        help_text=_("The last part of the page’s address. An old slug keeps working after a change."),
    )
    title_en = models.CharField(_("title (English)"), max_length=300, blank=True)
    title_fa = models.CharField(_("title (Persian)"), max_length=300, blank=True)
    summary_en = models.TextField(_("summary (English)"), blank=True)
    summary_fa = models.TextField(_("summary (Persian)"), blank=True)
    description_en = models.TextField(_("description (English)"), blank=True, help_text=_("Markdown."))
    description_fa = models.TextField(_("description (Persian)"), blank=True, help_text=_("Markdown."))
    note_en = models.TextField(
        _("curators’ note (English)"), blank=True, help_text=_("What the curators say, in their own voice.")
    )
    note_fa = models.TextField(_("curators’ note (Persian)"), blank=True)
    search_en = search_column("en")
    search_fa = search_column("fa")
    # For trigrams: typing errors and parts of words.
    search_text = models.GeneratedField(
        expression=Func(
            Concat("title_en", Value(" "), "title_fa", output_field=models.TextField()),
            function="regesta_fold",
        ),
        output_field=models.TextField(),
        db_persist=True,
    )
    # Alphabetical as readers of each language expect, in databases whose collation goes by code point.
    sort_en = models.GeneratedField(
        expression=Func("title_en", function="regesta_fold"), output_field=models.TextField(), db_persist=True
    )
    sort_fa = models.GeneratedField(
        expression=Func("title_fa", function="regesta_sort_fa"),
        output_field=models.TextField(),
        db_persist=True,
    )

    title = Text()
    summary = Text()
    description = Text()
    note = Text()

    class Meta:
        abstract = True
        constraints = [
            models.CheckConstraint(
                name="%(class)s_has_title",
                condition=~Q(title_en="") | ~Q(title_fa=""),
                violation_error_message=_("Give a title in at least one language."),
            ),
            models.CheckConstraint(
                name="%(class)s_slug_is_plain",
                condition=Q(slug__regex=r"^[a-z0-9]+(-[a-z0-9]+)*$"),
                violation_error_message=_("A slug is small Latin letters, digits and single hyphens."),
            ),
        ]
        indexes = [
            GinIndex(fields=["search_en"], name="%(class)s_search_en"),
            GinIndex(fields=["search_fa"], name="%(class)s_search_fa"),
            GinIndex(fields=["search_text"], name="%(class)s_trigrams", opclasses=["gin_trgm_ops"]),
        ]

    def __str__(self) -> str:
        return self.title

    def natural_key(self) -> tuple[str]:
        return (self.slug,)
