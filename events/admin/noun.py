"""What the admin of every noun has: lists that stay quick, search in both languages, forms that lose nothing."""

from typing import Any, ClassVar

from django.contrib import admin, messages
from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME
from django.contrib.admin.widgets import RelatedFieldWidgetWrapper
from django.core.exceptions import BadRequest, PermissionDenied
from django.db import DataError, IntegrityError, connection, models
from django.http import HttpRequest, HttpResponseRedirect
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from events.actions.constraints import explain
from events.actions.owners import owner_paths
from events.actions.rights import may_attach, may_delete, may_edit
from events.admin.autocomplete import CandidateSelect
from events.admin.columns import Columns
from events.admin.context import why
from events.admin.exchange import Exchange
from events.admin.form import NounForm
from events.admin.history.view import HistoryPage
from events.admin.json_field import JsonField
from events.admin.language import digits
from events.admin.numbers import whole
from events.admin.search import FoldedSearch


class Candidates:
    """Foreign keys as autocomplete fields, in forms and in rows of tables."""

    def formfield_for_foreignkey(self, db_field: Any, request: HttpRequest | None, **kwargs: Any) -> Any:
        if "widget" not in kwargs and db_field.name in self.get_autocomplete_fields(request):  # type: ignore[attr-defined]
            kwargs["widget"] = CandidateSelect(db_field, self.admin_site)  # type: ignore[attr-defined]
        return super().formfield_for_foreignkey(db_field, request, **kwargs)  # type: ignore[misc]

    # Rows of tables offer to add what is missing, and no more. Nobody deletes a record from a list of choices.
    in_table = False

    def formfield_for_dbfield(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        field = super().formfield_for_dbfield(db_field, request, **kwargs)  # type: ignore[misc]
        if field is not None and isinstance(field.widget, RelatedFieldWidgetWrapper):
            field.widget.can_delete_related = False
            if self.in_table:
                field.widget.can_change_related = field.widget.can_view_related = False
        return field


class NounAdmin(Exchange, HistoryPage, Candidates, FoldedSearch, Columns, admin.ModelAdmin):  # type: ignore[type-arg]
    """Foreign keys to select along with each row are named in `related`; forms derive from `NounForm`."""

    form = NounForm
    change_form_template: ClassVar[Any] = "admin/events/noun_form.html"
    related: ClassVar[tuple[str, ...]] = ()

    formfield_overrides: ClassVar[Any] = {models.JSONField: {"form_class": JsonField}}
    list_per_page = 50
    list_max_show_all = 200
    show_full_result_count = False
    # Counting each choice of each filter costs a pass over the table.
    show_facets = admin.ShowFacets.NEVER

    def get_queryset(self, request: HttpRequest | None) -> Any:
        """With all that rows, labels and rights look at, in one query."""
        queryset = super().get_queryset(request) if request else self.model._default_manager.get_queryset()
        paths = {*self.related, *owner_paths(self.model)}
        return queryset.select_related(*paths) if paths else queryset

    def get_object(self, request: HttpRequest, object_id: str, from_field: str | None = None) -> Any:
        """Locked while a form is being saved, so that the version it was checked against is the one it replaces."""
        found = super().get_object(request, object_id, from_field)
        if found is not None and request.method == "POST" and connection.in_atomic_block:
            self.model._default_manager.select_for_update(of=("self",)).filter(pk=found.pk).first()
            found = super().get_object(request, object_id, from_field)
        return found

    def candidate(self, obj: Any) -> str:
        """One line for suggestions."""
        return str(obj)

    def get_form(self, request: HttpRequest, obj: Any = None, change: bool = False, **kwargs: Any) -> Any:
        form = super().get_form(request, obj, change=change, **kwargs)
        form.user = request.user  # type: ignore[attr-defined]  # the class is made for this request
        return form

    def get_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        """The version and the reason have places of their own in the template."""
        return [name for name in super().get_fields(request, obj) if name not in {"seen_version", "reason"}]

    def render_change_form(  # noqa: PLR0917  Django's own signature
        self, request: Any, context: Any, add: bool = False, change: bool = False, form_url: str = "", obj: Any = None
    ) -> Any:
        context["editable"] = (
            self.has_add_permission(request) if add else self.has_change_permission(request, context.get("original"))
        )
        for table in context["inline_admin_formsets"]:
            if getattr(table.formset, "left_out", 0):
                self.message_user(request, cut(table.formset, str(table.opts.verbose_name_plural)), messages.WARNING)
        return super().render_change_form(request, context, add, change, form_url, obj)

    # Rights: Django asks for the model, we ask for the row too.

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return super().has_change_permission(request, obj) and (obj is None or may_edit(request.user, obj))

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return super().has_delete_permission(request, obj) and (obj is None or may_delete(request.user, obj))

    def save_model(self, request: HttpRequest, obj: models.Model, form: Any, change: bool) -> None:
        if not (may_edit(request.user, obj) if change else may_attach(request.user, obj)):
            raise PermissionDenied
        super().save_model(request, obj, form, change)

    # History: every row that this request writes says why, and which request it was.

    def changeform_view(
        self,
        request: HttpRequest,
        object_id: str | None = None,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> Any:
        try:
            with why(request):
                return super().changeform_view(request, object_id, form_url, extra_context)
        except (DataError, IntegrityError) as error:
            # Someone was quicker by a moment; the forms see now what they could not see then.
            refused = explain(error)
        try:
            with why(request):
                return super().changeform_view(request, object_id, form_url, extra_context)
        except (DataError, IntegrityError):
            self.message_user(request, _("Nothing was saved: %(why)s") % {"why": refused}, messages.ERROR)
            return HttpResponseRedirect(request.path)

    def delete_view(self, request: HttpRequest, object_id: str, extra_context: dict[str, Any] | None = None) -> Any:
        with why(request):
            return super().delete_view(request, object_id, extra_context)

    def response_action(self, request: HttpRequest, queryset: Any, *args: Any, **kwargs: Any) -> Any:
        """Selected rows are numbers; Django would answer anything else with an error of its own."""
        if any(whole(value) is None for value in request.POST.getlist(ACTION_CHECKBOX_NAME)):
            raise BadRequest("_selected_action: expected primary keys.")
        return super().response_action(request, queryset, *args, **kwargs)

    def changelist_view(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> Any:
        with why(request):
            return super().changelist_view(request, extra_context)


def cut(formset: Any, noun: str) -> str:
    """A record may have thousands of parts; the form shows the first, their own list all."""
    return _("%(noun)s: the first %(shown)s of %(total)s are shown here; all are in their own list.") % {
        "noun": capfirst(noun),
        "shown": digits(formset.total - formset.left_out),
        "total": digits(formset.total),
    }
