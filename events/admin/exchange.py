"""Import and export on the list of every noun: django-import-export's two steps, with our formats and rules."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from import_export.admin import ImportExportMixin

from events.actions.rights import has_right
from events.admin.context import why
from events.admin.exchange_forms import ConfirmForm, FileForm, WholeExportForm, seal
from events.admin.language import digits
from events.exchange import uploads
from events.exchange.errors import FileError
from events.exchange.formats import FORMATS
from events.exchange.limits import MAX_EXPORT
from events.exchange.nouns import RESOURCES
from events.exchange.run import carry_out, preview
from events.models.characters import harmless

# Rows of a preview that are shown; all are counted.
MOST_SHOWN = 200


class Exchange(ImportExportMixin):  # type: ignore[misc]  # the library is untyped
    import_export_change_list_template = "admin/events/noun_list.html"
    import_template_name = "admin/events/import.html"
    export_template_name = "admin/events/export.html"
    export_form_class = WholeExportForm

    def has_import_permission(self, request: HttpRequest) -> bool:
        return has_right(request.user, "add", self.model) and has_right(request.user, "change", self.model)

    def has_export_permission(self, request: HttpRequest) -> bool:
        return has_right(request.user, "view", self.model)

    def get_export_formats(self) -> Any:
        return FORMATS

    def get_resource_classes(self, request: HttpRequest) -> Any:
        return [RESOURCES[self.model]]

    get_export_resource_classes = get_resource_classes

    # Export.

    def get_export_queryset(self, request: HttpRequest) -> Any:
        queryset = super().get_export_queryset(request)
        number = queryset.order_by()[: MAX_EXPORT + 1].count()
        if number > MAX_EXPORT:
            messages.error(
                request,
                _("More than %(most)s rows. Filter the list first.") % {"most": MAX_EXPORT},
            )
            request.too_many = True  # type: ignore[attr-defined]
        return queryset

    def export_action(self, request: HttpRequest) -> Any:
        response = super().export_action(request)
        if getattr(request, "too_many", False):
            return HttpResponseRedirect(reverse(f"admin:events_{self.opts.model_name}_changelist"))
        return response

    def _do_file_export(self, file_format: Any, request: HttpRequest, queryset: Any, export_form: Any = None) -> Any:
        if getattr(request, "too_many", False):
            return HttpResponse()
        return super()._do_file_export(file_format, request, queryset, export_form)

    def get_export_filename(self, request: HttpRequest, queryset: Any, file_format: Any) -> str:
        return f"regesta-{self.opts.model_name}.{file_format.get_extension()}"

    # Import: look first, then confirm. Between the two only a sealed note of what was seen goes through the browser.

    def import_action(self, request: HttpRequest, **kwargs: Any) -> TemplateResponse:
        if not self.has_import_permission(request):
            raise PermissionDenied
        form = FileForm(FORMATS, [RESOURCES[self.model]], data=request.POST or None, files=request.FILES or None)
        context: dict[str, Any] = {}
        if request.method == "POST" and form.is_valid():
            file, chosen = form.cleaned_data["import_file"], form.cleaned_data["format"]
            data = file.read()
            try:
                dataset = FORMATS[int(chosen)]().create_dataset(data)
            except FileError as error:
                form.add_error("import_file", str(error))
            else:
                resource = RESOURCES[self.model](user=request.user)
                result = preview(resource, dataset, user=request.user)
                named = f"\u2068{harmless(file.name)}\u2069"
                context = {"result": result, "summary": summary(result), "file_name": named}
                is_good = not result.has_errors() and not result.has_validation_errors()
                if is_good and (result.totals["new"] or result.totals["update"]):
                    context["confirm_form"] = self.confirmation(request, form, data, resource.digest())
        return self.import_page(request, form, **context)

    def confirmation(self, request: HttpRequest, form: FileForm, data: bytes, digest: str) -> ConfirmForm:
        sealed = seal(
            user=request.user,
            noun=str(self.opts.model_name),
            file=uploads.keep(data, user=request.user),
            format=form.cleaned_data["format"],
            digest=digest,
            called=harmless(form.cleaned_data["import_file"].name),
        )
        return ConfirmForm(
            initial={
                "import_file_name": sealed,
                "original_file_name": form.cleaned_data["import_file"].name,
                "format": form.cleaned_data["format"],
                "reason": form.cleaned_data["reason"],
            }
        )

    def process_import(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        if request.method != "POST":
            return HttpResponseNotAllowed(["POST"])
        if not self.has_import_permission(request):
            raise PermissionDenied
        form = ConfirmForm(request.POST, user=request.user, noun=str(self.opts.model_name))
        again = FileForm(FORMATS, [RESOURCES[self.model]])
        if not form.is_valid():
            return self.import_page(
                request, again, problems=[str(e) for errors in form.errors.values() for e in errors]
            )
        file_format = FORMATS[int(form.cleaned_data["format"])]()
        # One transaction: a file is taken and its rows are imported, or neither; whoever confirms it again waits, and
        # finds it gone.
        with transaction.atomic():
            data = uploads.take(form.cleaned_data["import_file_name"], user=request.user)
            if data is None:
                problem = _("This preview is not valid any more. Upload the file again.")
                return self.import_page(request, again, problems=[problem])
            dataset = file_format.create_dataset(data)
            resource = RESOURCES[self.model](user=request.user, digest=form.digest, locks=True)
            with why(request):
                result, run = carry_out(
                    resource,
                    dataset,
                    user=request.user,
                    file_name=form.called,
                    format=file_format.title,
                    reason=form.cleaned_data["reason"],
                )
        if run is None:
            problem = _("Nothing was imported.")
            return self.import_page(request, again, result=result, summary=summary(result), problems=[problem])
        self.message_user(
            request,
            _("Import %(run)s is done: %(new)s new, %(changed)s changed, %(same)s unchanged.")
            % {
                "run": digits(run.pk),
                "new": digits(run.created_rows),
                "changed": digits(run.updated_rows),
                "same": digits(run.skipped_rows),
            },
            messages.SUCCESS,
        )
        return HttpResponseRedirect(reverse(f"admin:events_{self.opts.model_name}_changelist"))

    def import_page(self, request: HttpRequest, form: FileForm, **context: Any) -> TemplateResponse:
        columns = [column.column_name for column in RESOURCES[self.model]().get_import_fields()]
        return TemplateResponse(
            request,
            self.import_template_name,
            {
                **self.admin_site.each_context(request),
                "title": _("Import %(nouns)s") % {"nouns": self.opts.verbose_name_plural},
                "opts": self.opts,
                "form": form,
                "columns": columns,
                "key": RESOURCES[self.model].noun.key,
                "most": MOST_SHOWN,
                **context,
            },
        )


def summary(result: Any) -> dict[str, Any]:
    """What a preview shows: changed rows first, at most `MOST_SHOWN`; complaints with their rows."""
    changed = [(number, row) for number, row in enumerate(result.rows, 1) if row.import_type in {"new", "update"}]
    failed = [(row.number, [("", str(error.error)) for error in row.errors]) for row in result.error_rows]
    failed += [(row.number, complaints(row)) for row in result.invalid_rows]
    return {
        "new": digits(result.totals["new"]),
        "changed": digits(result.totals["update"]),
        "same": digits(result.totals["skip"]),
        "rows": changed[:MOST_SHOWN],
        "rows_left_out": max(0, len(changed) - MOST_SHOWN),
        "failed": sorted(failed)[:MOST_SHOWN],
        "failed_number": len(failed),
        "base": [str(error.error) for error in result.base_errors],
    }


def complaints(row: Any) -> list[tuple[str, str]]:
    """The complaints about one row, each with its column."""
    told = [("", str(message)) for message in row.non_field_specific_errors]
    for column, messages_ in row.field_specific_errors.items():
        told += [(column, str(message)) for message in messages_]
    return told
