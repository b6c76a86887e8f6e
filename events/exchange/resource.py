"""The rules of every import: drafts only, nobody beyond their rights, all or nothing, each complaint with its row.

django-import-export walks through the rows; what it would do row by row with queries of its own is done here at once.
"""

import hashlib
from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.db import DataError, IntegrityError, models, transaction
from django.db.models import ForeignKey
from django.utils.translation import gettext as _
from import_export.declarative import ModelDeclarativeMetaclass
from import_export.resources import ModelResource

from events.actions.constraints import explain
from events.actions.owners import owner_paths
from events.actions.rights import may_attach, may_edit, refusal
from events.exchange.checks import check_headers, check_keys, parents_first
from events.exchange.columns import Reference
from events.exchange.date_columns import gather
from events.exchange.dating import said, settle
from events.exchange.difference import Difference
from events.exchange.errors import FileError
from events.exchange.loader import KeyLoader
from events.exchange.places import Places
from events.exchange.sheet import Noun
from events.exchange.table import plain as shown
from events.models import Event
from events.models.characters import check_text
from events.models.dated import Dated


class NounResource(ModelResource):  # type: ignore[misc]  # the library is untyped
    """Made by `resource_for`. ``user`` is who imports; ``digest`` what the preview saw, to be found again."""

    noun: ClassVar[Noun]

    def __init__(self, user: Any = None, digest: str = "", locks: bool = False, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.user, self.expected, self.locks = user, digest, locks
        self.versions: list[str] = []
        self.numbers: dict[int, int] = {}
        # Why the row that is being read may not be changed as it stands; empty where it may.
        self.refused = ""
        for column in self.references():
            column.start()

    def references(self) -> list[Reference]:
        columns = [column.reference if isinstance(column, Places) else column for column in self.fields.values()]
        return [column for column in columns if isinstance(column, Reference)]

    @classmethod
    def get_diff_class(cls) -> type[Difference]:
        return Difference

    def get_queryset(self) -> Any:
        related = {*self.noun.related, *owner_paths(self.noun.model)}
        queryset = self.noun.model._default_manager.select_related(*related)
        return queryset.prefetch_related(*self.noun.prefetch)

    # Export: always all rows asked for, in the order of their keys, whatever the order of the list.

    def filter_export(self, queryset: Any, **kwargs: Any) -> Any:
        related = {*self.noun.related, *owner_paths(self.noun.model)}
        ordered = queryset.order_by(*self.noun.order).prefetch_related(*self.noun.prefetch)
        return ordered.select_related(None).select_related(*related) if related else ordered

    def after_export(self, queryset: Any, dataset: Any, **kwargs: Any) -> None:
        dataset.title = str(self.noun.model._meta.model_name)

    # Import.

    def before_import(self, dataset: Any, **kwargs: Any) -> None:
        try:
            if issubclass(self.noun.model, Dated):
                gather(dataset)
            check_headers(self.noun, dataset.headers or [])
            check_keys(self.noun, dataset)
        except FileError:
            dataset.wipe()
            raise
        if self.noun.tree:
            self.numbers = parents_first(self.noun, dataset)
        for column in self.references():
            if column.column_name in dataset.headers:
                place = dataset.headers.index(column.column_name)
                column.load({slug for cells in dataset for slug in (cells[place] or "").split()[:50]})

    def key_of(self, instance: Any) -> tuple[Any, ...]:
        return tuple(self.comparable(getattr(instance, name)) for name in self.noun.key)

    def comparable(self, value: Any) -> Any:
        if isinstance(value, models.Model):
            return value.pk
        return "" if value is None else str(value)

    def after_init_instance(self, instance: Any, new: bool, row: Any, **kwargs: Any) -> None:
        if not new:
            self.versions.append(f"{instance.pk}:{getattr(instance, 'version', '')}")
            self.refused = "" if may_edit(self.user, instance) else refusal(instance)

    def import_row(self, row: Any, instance_loader: Any, **kwargs: Any) -> Any:
        try:
            return super().import_row(row, instance_loader, **kwargs)
        finally:
            self.refused = ""

    def import_instance(self, instance: Any, row: Any, **kwargs: Any) -> None:
        before = said(instance) if isinstance(instance, Dated) else ("", "", "")
        super().import_instance(instance, row, **kwargs)
        if isinstance(instance, Dated):
            settle(instance, before, row, new=instance.pk is None)

    def skip_row(self, instance: Any, original: Any, row: Any, import_validation_errors: Any = None) -> bool:
        if import_validation_errors or original.pk is None:
            return False
        for column in self.get_import_fields():
            if isinstance(column, Places):
                if column.column_name in row and [p.pk for p in column.clean(row)] != places_of(original):
                    return False
            elif shown(column.export(instance)) != shown(column.export(original)):
                return False
        return True

    def validate_instance(
        self, instance: Any, import_validation_errors: Any = None, validate_unique: bool = True
    ) -> None:
        """Field by field. Foreign keys were found already, and constraints are the database's: no queries here."""
        errors: dict[str, Any] = dict(import_validation_errors or {})
        # What follows from another column complains with it, and in words that nobody outside knows.
        others = [f.name for f in instance._meta.fields if isinstance(f, ForeignKey) or not f.editable]
        try:
            instance.clean_fields(exclude=[*errors, *others])
        except ValidationError as error:
            errors = error.update_error_dict(errors)
        for name in (column.attribute for column in self.get_import_fields() if not isinstance(column, Places)):
            value = getattr(instance, name, None)
            if isinstance(value, str) and name not in errors:
                try:
                    check_text(value)
                except ValueError as error:
                    errors[name] = [ValidationError(str(error))]
        if errors:
            raise ValidationError(errors)

    def before_save_instance(self, instance: Any, row: Any, **kwargs: Any) -> None:
        new = instance._state.adding
        if new and not may_attach(self.user, instance):
            raise ValidationError(refusal(instance))
        if not new and (self.refused or not may_edit(self.user, instance)):
            raise ValidationError(self.refused or refusal(instance))

    def do_instance_save(self, instance: Any, is_create: bool) -> None:
        instance.is_new_without_places = is_create
        try:
            with transaction.atomic():
                instance.save(force_insert=is_create)
        except (DataError, IntegrityError) as error:
            raise ValidationError(explain(error)) from error

    def save_m2m(self, instance: Any, row: Any, **kwargs: Any) -> None:
        for column in self.get_import_fields():
            if isinstance(column, Places) and column.column_name in row:
                column.save(instance, row, written=True)
        # Rows that come later may name this one.
        for column in self.references():
            if column.model is self.noun.model and column.parts == 1:
                column.references.known[instance.slug] = instance

    def after_import(self, dataset: Any, result: Any, **kwargs: Any) -> None:
        """Numbers as in the file. (The library would set the sequence back here, and identifiers would come twice.)"""
        if self.numbers:
            for row in [*result.invalid_rows, *result.error_rows]:
                row.number = self.numbers[row.number]
            result.rows = [
                row for number, row in sorted(zip(self.numbers.values(), result.rows, strict=True), key=first)
            ]
        result.invalid_rows.sort(key=lambda row: row.number)
        if self.expected and self.digest() != self.expected:
            raise FileError(_("Some of these rows have changed since the preview. Look at the preview again."))

    def digest(self) -> str:
        """Of the rows that the file touches and their versions."""
        return hashlib.sha256(" ".join(sorted(self.versions)).encode()).hexdigest()


def first(pair: tuple[int, Any]) -> int:
    return pair[0]


def places_of(event: Event) -> list[int]:
    return [link.place_id for link in event.event_places.all()]


def resource_for(noun: Noun) -> type[NounResource]:
    """The resource class of one noun."""
    names = [column.column_name for column in noun.columns]
    meta = type(
        "Meta",
        (),
        {
            "model": noun.model,
            "fields": names,
            "import_order": names,
            "export_order": names,
            "import_id_fields": noun.key,
            "instance_loader_class": KeyLoader,
            "skip_unchanged": True,
            "report_skipped": True,
            "use_transactions": True,
            "name": str(noun.model._meta.verbose_name_plural),
        },
    )
    columns = {column.column_name: column for column in noun.columns}
    name = f"{noun.model.__name__}Resource"
    made: Any = ModelDeclarativeMetaclass(name, (NounResource,), {**columns, "Meta": meta, "noun": noun})
    return made  # type: ignore[no-any-return]
