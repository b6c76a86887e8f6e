"""Records: identifier, state, both languages. Their state is changed by steps, never by a field."""

from typing import Any

from django import forms
from django.contrib import admin, messages
from django.contrib.admin.helpers import ActionForm
from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.http import require_POST

from events.actions import state
from events.actions.errors import ActionError
from events.actions.state import STEPS, Step
from events.admin.context import why
from events.admin.language import digits
from events.admin.noun import NounAdmin
from events.admin.numbers import whole
from events.admin.state import bar
from events.models.characters import check_text

MOST_REFUSALS = 10


class StateActionForm(ActionForm):
    """Bulk actions take a note, which “send back” and “withdraw” demand."""

    reason = forms.CharField(
        required=False, max_length=300, label=gettext_lazy("Note:"), widget=forms.TextInput(attrs={"dir": "auto"})
    )


class RecordAdmin(NounAdmin):
    change_form_template = "admin/events/record_form.html"
    action_form = StateActionForm
    actions: Any = ["send_for_review", "send_back", "publish", "withdraw", "reopen"]
    list_display_links = ("number", "named")

    def get_urls(self) -> Any:
        name = f"{self.opts.app_label}_{self.opts.model_name}_state"
        step = self.admin_site.admin_view(require_POST(self.step_view))
        return [path("<path:object_id>/state/", step, name=name), *super().get_urls()]

    def step_view(self, request: HttpRequest, object_id: str) -> HttpResponse:
        """POST ``step``, ``version`` and, where it needs one, a note in ``reason``."""
        record = self.get_object(request, unquote(object_id))
        if record is None:
            return self._get_obj_does_not_exist_redirect(request, self.opts, object_id)  # type: ignore[no-any-return]
        if not self.has_view_permission(request, record):
            raise PermissionDenied
        step = STEPS.get(request.POST.get("step", ""))
        version = whole(request.POST.get("version", ""))
        if step is None or version is None:
            self.message_user(request, _("The step or the version is missing."), messages.ERROR)
        else:
            try:
                with why(request):
                    record = state.take(
                        step=step,
                        record=record,
                        user=request.user,
                        note=clean_note(request),
                        version=version,
                    )
            except (ActionError, ValueError) as error:
                self.message_user(request, str(error), messages.ERROR)
            else:
                self.message_user(
                    request,
                    _("%(record)s is %(state)s now.") % {"record": record, "state": record.get_state_display()},
                    messages.SUCCESS,
                )
        address = reverse(f"admin:{self.opts.app_label}_{self.opts.model_name}_change", args=[record.pk])
        return HttpResponseRedirect(address)

    def render_change_form(  # noqa: PLR0917  Django's own signature
        self, request: Any, context: Any, add: bool = False, change: bool = False, form_url: str = "", obj: Any = None
    ) -> Any:
        if obj is not None and obj.pk:
            context["bar"] = bar(request, obj, self.checks_of(obj), self.warnings_of(obj))
        return super().render_change_form(request, context, add, change, form_url, obj)

    def checks_of(self, obj: Any) -> list[tuple[str, bool]]:
        """What a reviewer looks for first: label and whether it is there."""
        return [
            (_("title in both languages"), bool(getattr(obj, "title_en", "") and getattr(obj, "title_fa", ""))),
            (_("summary in both languages"), bool(getattr(obj, "summary_en", "") and getattr(obj, "summary_fa", ""))),
        ]

    def warnings_of(self, obj: Any) -> list[str]:
        """What the sources leave open, or contradict each other about."""
        return []

    def view_on_site(self, obj: Any) -> str | None:
        """Readers have a page for what is published only."""
        return f"/id/{obj.identifier}" if obj.is_public else None

    def candidate(self, obj: Any) -> str:
        return f"{obj.identifier} · {obj}"

    # Bulk actions: the same steps, row by row, each with its own answer.

    @admin.action(description=gettext_lazy("Send for review"), permissions=["change"])
    def send_for_review(self, request: HttpRequest, queryset: "QuerySet[Any]") -> None:
        self.step_all(request, queryset, state.SEND)

    @admin.action(description=gettext_lazy("Send back to draft (with a note)"), permissions=["review"])
    def send_back(self, request: HttpRequest, queryset: "QuerySet[Any]") -> None:
        self.step_all(request, queryset, state.SEND_BACK)

    @admin.action(description=gettext_lazy("Publish"), permissions=["publish"])
    def publish(self, request: HttpRequest, queryset: "QuerySet[Any]") -> None:
        self.step_all(request, queryset, state.PUBLISH)

    @admin.action(description=gettext_lazy("Withdraw (with a note)"), permissions=["publish"])
    def withdraw(self, request: HttpRequest, queryset: "QuerySet[Any]") -> None:
        self.step_all(request, queryset, state.WITHDRAW)

    @admin.action(description=gettext_lazy("Take up again as drafts"), permissions=["publish"])
    def reopen(self, request: HttpRequest, queryset: "QuerySet[Any]") -> None:
        self.step_all(request, queryset, state.REOPEN)

    def has_review_permission(self, request: HttpRequest) -> bool:
        return state.SEND_BACK.allowed(request.user, self.model)

    def has_publish_permission(self, request: HttpRequest) -> bool:
        return state.PUBLISH.allowed(request.user, self.model)

    def step_all(self, request: HttpRequest, queryset: "QuerySet[Any]", step: Step) -> None:
        done, refused = 0, []
        try:
            note = clean_note(request)
        except ValueError as error:
            self.message_user(request, str(error), messages.ERROR)
            return
        if request.POST.get("select_across") == "1":
            told = _(
                "Nothing was done: choose among the records on the page. Nobody has looked at those of the others."
            )
            self.message_user(request, told, messages.ERROR)
            return
        with transaction.atomic():
            for record in queryset.order_by("pk"):
                try:
                    state.take(step=step, record=record, user=request.user, note=note)
                    done += 1
                except ActionError as error:
                    refused.append(str(error))
        if done:
            said = ngettext(
                "“%(step)s”: done for %(count)s record.", "“%(step)s”: done for %(count)s records.", done
            ) % {"step": step.label, "count": digits(done)}
            self.message_user(request, said, messages.SUCCESS)
        for sentence in refused[:MOST_REFUSALS]:
            self.message_user(request, sentence, messages.ERROR)
        if len(refused) > MOST_REFUSALS:
            self.message_user(
                request,
                _("%(count)s more were refused for reasons like these.")
                % {"count": digits(len(refused) - MOST_REFUSALS)},
                messages.ERROR,
            )


def clean_note(request: HttpRequest) -> str:
    """`ValueError` for a note with characters that nobody can see: others read it in the history."""
    note = request.POST.get("reason", "").strip()[:300]
    check_text(note)
    return note
