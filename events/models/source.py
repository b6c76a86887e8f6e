from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from events.models.characters import check_text, harmless
from events.models.choices import Reliability, SourceType
from events.models.dated import Dated
from events.models.history import tracked
from events.models.orders import by_modified, by_time, by_title
from events.models.record import Described, Record, rights
from events.models.slug import SlugQuerySet, keep_old_slugs
from events.models.text import Text
from events.models.tree import InTree

# Variables of CSL 1.0.2 that hold people, and those that hold text; the rest has columns of its own.
CSL_NAMES = ("author", "editor", "translator", "interviewer", "reviewed-author", "contributor")
CSL_TEXT = (
    "container-title", "collection-title", "publisher", "publisher-place", "volume", "issue", "page", "edition",
    "genre",
    "number", "DOI", "ISBN", "ISSN", "event-title", "archive", "archive_location", "call-number", "note", "section",
)  # fmt: skip
CSL_NAME_PARTS = {"family", "given", "literal", "dropping-particle", "non-dropping-particle", "suffix"}

web_address = URLValidator(schemes=["http", "https"])


def check_csl(value: Any) -> None:
    """Only CSL's own variables, names as lists of name objects: `ValidationError` names the variable."""
    if not isinstance(value, dict):
        raise ValidationError(_("Expected a JSON object of CSL variables."))
    for key, content in value.items():
        if key in CSL_NAMES:
            if not isinstance(content, list) or not all(
                isinstance(name, dict)
                and name
                and set(name) <= CSL_NAME_PARTS
                and all(isinstance(part, str) for part in name.values())
                for name in content
            ):
                raise ValidationError(
                    _("“%(key)s”: expected a list of names such as {“family”: …, “given”: …} or {“literal”: …}."),
                    params={"key": key},
                )
            check_texts(key, [part for name in content for part in name.values()])
        elif key in CSL_TEXT:
            if not isinstance(content, str):
                raise ValidationError(_("“%(key)s”: expected text."), params={"key": key})
            check_texts(key, [content])
        else:
            raise ValidationError(
                _("“%(key)s” is not one of the CSL variables %(known)s."),
                params={"key": harmless(key[:100]), "known": ", ".join([*CSL_NAMES, *CSL_TEXT])},
            )


def check_texts(key: str, values: list[str]) -> None:
    """No column of text would take these either."""
    for value in values:
        try:
            check_text(value)
        except ValueError as error:
            raise ValidationError("“%(key)s”: %(error)s", params={"key": key, "error": error}) from error


class SourceQuerySet(SlugQuerySet["Source"]):
    pass


@tracked
class Source(InTree, Record, Described, Dated):
    """A publication, in CSL's terms. Its date is the day it was issued."""

    prefix: ClassVar[str] = "S"
    above: ClassVar[str] = "translation_of"

    type = models.CharField(_("type"), max_length=20, choices=SourceType.choices)
    original_title = models.CharField(
        _("original title"), max_length=300, blank=True, help_text=_("In the language of the publication.")
    )
    language = models.CharField(_("language"), max_length=12, help_text=_("BCP 47: en, fa, zh …"))
    csl = models.JSONField(
        _("bibliographic data"), default=dict, blank=True, validators=[check_csl],
        help_text=_("Further CSL variables: author, translator, container-title, publisher …"),
    )  # fmt: skip
    url = models.CharField(_("address"), max_length=2000, blank=True, validators=[web_address])
    archived_url = models.CharField(_("archived copy"), max_length=2000, blank=True, validators=[web_address])
    accessed = models.DateField(_("accessed"), null=True, blank=True)
    reliability = models.CharField(_("reliability"), max_length=1, choices=Reliability.choices, default=Reliability.F)
    reliability_note_en = models.TextField(_("on its reliability (English)"), blank=True)
    reliability_note_fa = models.TextField(_("on its reliability (Persian)"), blank=True)
    translation_of = models.ForeignKey(
        "self", verbose_name=_("translation of"), null=True, blank=True, on_delete=models.PROTECT,
        related_name="translations",
    )  # fmt: skip
    full_text = models.TextField(
        _("full text"),
        blank=True,
        help_text=_("For curators only, never shown to readers: the rights are not ours."),
    )

    reliability_note = Text()

    objects = SourceQuerySet.as_manager()

    class Meta(Record.Meta, Described.Meta, Dated.Meta):
        verbose_name = _("source")
        verbose_name_plural = _("sources")
        triggers = [keep_old_slugs("S", "source")]
        permissions = rights("source")
        constraints = [
            *Described.Meta.constraints,
            *Dated.Meta.constraints,
            models.CheckConstraint(
                name="source_not_own_translation",
                condition=Q(translation_of=None) | ~Q(translation_of=F("id")),
            ),
            # Never javascript: or data:, whatever wrote the row.
            models.CheckConstraint(
                name="source_addresses_are_web",
                condition=(Q(url="") | Q(url__regex=r"^https?://"))
                & (Q(archived_url="") | Q(archived_url__regex=r"^https?://")),
                violation_error_message=_("An address begins with http:// or https://."),
            ),
        ]
        indexes = [
            *Described.Meta.indexes,
            *Dated.Meta.indexes,
            *by_title("source"),
            by_time("source"),
            by_modified("source"),
        ]
