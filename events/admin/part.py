"""Parts of records: in tables on the page of their record, and in lists of their own."""

from typing import Any, ClassVar

from django.contrib import admin
from django.core.exceptions import ValidationError
from django.db.models import UniqueConstraint
from django.forms.models import BaseInlineFormSet
from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from events.actions.constraints import sentence
from events.actions.owners import OWNERS
from events.actions.rights import has_right, may_delete, may_edit
from events.admin import conflict
from events.admin.form import VersionedForm
from events.admin.noun import Candidates, NounAdmin
from events.admin.when.form import DatedForm, NarrowDatedForm

# Rows of one table on a form. The list of the noun, linked below the table, has them all.
MOST_ROWS = 60
# What a browser may send at once: the rows that the page showed, and as many that were added.
MOST_SENT = 2 * MOST_ROWS


class PartAdmin(NounAdmin):
    """The list of all parts of one noun. Whether a part may change is asked of the records that it belongs to."""

    folded_columns: tuple[str, ...] = ()

    def has_add_permission(self, request: HttpRequest) -> bool:
        return has_right(request.user, "add", self.model)


class DatedPartForm(DatedForm, VersionedForm):
    pass


class NarrowForm(NarrowDatedForm, VersionedForm):
    """A dated row."""


class PartFormSet(BaseInlineFormSet):  # type: ignore[type-arg]
    """At most `MOST_ROWS` rows; rows that someone else has removed meanwhile are told as such."""

    user: Any = None
    total = 0
    default_error_messages = {
        "too_many_forms": gettext_lazy("At most %(num)d rows can be saved at once; the list of all of them takes more.")
    }

    def get_queryset(self) -> Any:
        if not hasattr(self, "_bounded"):
            rows = super().get_queryset()
            self._bounded = rows[:MOST_ROWS] if self.instance.pk else rows
            self.total = len(self._bounded)
            if self.total == MOST_ROWS:
                self.total = rows.count()
        return self._bounded

    @property
    def left_out(self) -> int:
        return max(0, self.total - MOST_ROWS)

    def clean(self) -> None:
        super().clean()
        self.check_doubles()
        self.tell_removed()
        for form in self.deleted_forms:
            if form.instance.pk and self.user is not None and not may_delete(self.user, form.instance):
                raise ValidationError(
                    _("You may not delete “%(row)s”: it also belongs to a record that you may not change."),
                    params={"row": str(form.instance)},
                )

    def removed(self, form: Any) -> bool:
        """A row that the form was opened with, and that is not there any more."""
        return form in self.forms[: self.initial_form_count()] and form.instance.pk is None

    @property
    def initial_forms(self) -> list[Any]:
        """The rows that are there; Django pairs them with the rows of the database one by one."""
        return [form for form in self.forms[: self.initial_form_count()] if form.instance.pk is not None]

    def _should_delete_form(self, form: Any) -> bool:
        return self.removed(form) or bool(super()._should_delete_form(form))  # type: ignore[misc]

    def tell_removed(self) -> None:
        """Once: the page that tells it does not show the row again, and so does not send it again."""
        gone = [form for form in self.forms if self.removed(form) and self.data.get(form.add_prefix("id"))]
        if gone:
            raise ValidationError(
                [
                    _("Someone has removed a row meanwhile. Add it anew if it is still needed. In it stood: %(row)s")
                    % {"row": typed(form)}
                    for form in gone
                ]
            )

    def check_doubles(self) -> None:
        """Django compares the rows of a table by plain unique constraints; ours hold for one kind of owner each."""
        conditional = [
            constraint
            for constraint in self.fk.model._meta.constraints
            if isinstance(constraint, UniqueConstraint) and constraint.condition is not None
        ]
        live = [form for form in self.forms if form not in self.deleted_forms and hasattr(form, "cleaned_data")]
        for constraint in conditional:
            seen: set[tuple[Any, ...]] = set()
            names = [name for name in constraint.fields if name != self.fk.name]
            if len(names) == len(constraint.fields):
                continue
            for form in live:
                if not form.has_changed() and not form.instance.pk:
                    continue
                key = tuple(conflict.comparable(form.cleaned_data.get(name)) for name in names)
                if key in seen:
                    form.add_error(None, sentence(constraint))
                seen.add(key)


def typed(form: Any) -> str:
    """What stands in the row of a form, for a message."""
    form.full_clean()
    values = [
        conflict.words(field, form.cleaned_data.get(name, conflict.raw(form, name)))
        for name, field in form.fields.items()
        if not field.widget.is_hidden and name != "DELETE"
    ]
    return " · ".join(value for value in values if value != "–")


class PartInline(Candidates):
    """A table of parts. Who may edit the record may edit them."""

    form: Any = VersionedForm
    formset: Any = PartFormSet
    extra = 0
    max_num: Any = MOST_SENT
    in_table = True
    show_change_link = True
    related: ClassVar[tuple[str, ...]] = ()
    # Whether the record is one that owns the part, or is only named by it: then the table is for reading.
    owned = True

    def get_queryset(self, request: HttpRequest) -> Any:
        queryset = super().get_queryset(request)  # type: ignore[misc]
        paths = {*self.related, *OWNERS[self.model]}  # type: ignore[attr-defined]
        if request.method == "POST":
            return queryset.select_related(*paths).select_for_update(of=("self",))
        return queryset.select_related(*paths)

    def get_formset(self, request: HttpRequest, obj: Any = None, **kwargs: Any) -> Any:
        formset = super().get_formset(request, obj, **kwargs, absolute_max=MOST_SENT)  # type: ignore[misc]
        formset.user = formset.form.user = request.user
        return formset

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return self.may(request, "add", obj)

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return self.may(request, "change", obj)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return self.may(request, "delete", obj)

    def may(self, request: HttpRequest, action: str, obj: Any) -> bool:
        if not self.owned or not has_right(request.user, action, self.model):  # type: ignore[attr-defined]
            return False
        return obj is None or may_edit(request.user, obj)


class PartTable(PartInline, admin.TabularInline):  # type: ignore[type-arg]
    pass


class PartStack(PartInline, admin.StackedInline):  # type: ignore[type-arg]
    pass
