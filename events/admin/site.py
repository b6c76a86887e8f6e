"""The admin site: Django's own, with nouns grouped as curators think of them, and a switch of language."""

from functools import wraps
from typing import Any

from django.contrib import admin
from django.core.exceptions import BadRequest
from django.http import HttpRequest, QueryDict
from django.urls import URLPattern, URLResolver, path, reverse
from django.utils.translation import gettext_lazy as _
from django.views.i18n import set_language

from events.admin.autocomplete import CandidatesView
from events.admin.lookups import CarefulList
from events.admin.when.view import read_date

# Object names by section, in the order of the index page.
SECTIONS = [
    (_("Chronicle"), ["Event", "Actor", "Relation", "Place", "Source", "Narrative"]),
    (
        _("Parts of records"),
        [
            "Citation",
            "Participation",
            "EventLink",
            "Figure",
            "Name",
            "Identifier",
            "EventPlace",
            "NarrativeStep",
        ],
    ),
    (_("Vocabularies"), ["Kind", "Role", "RelationType", "LinkType", "Unit"]),
    (_("Work"), ["ImportRun", "Proposal", "Release"]),
    (_("People"), ["User", "Group", "AccessAttempt"]),
]


class RegestaAdminSite(admin.AdminSite):
    site_header = _("Regesta")
    site_title = _("Regesta")
    index_title = _("Curation")
    enable_nav_sidebar = True

    def get_urls(self) -> list[URLResolver | URLPattern]:
        ours: list[URLResolver | URLPattern] = [
            path("language/", set_language, name="set_language"),
            path("read-date/", self.admin_view(read_date), name="read_date"),
        ]
        return ours + super().get_urls()

    def admin_view(self, view: Any, cacheable: bool = False) -> Any:
        """No address holds a NUL in earnest; the database would answer it with an error."""

        def careful(request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
            refuse_nul(request.GET)
            return view(request, *args, **kwargs)

        return super().admin_view(wraps(view)(careful), cacheable)

    def login(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> Any:
        """What was sent goes into the table of failures."""
        refuse_nul(request.GET)
        refuse_nul(request.POST)
        return super().login(request, extra_context)

    def register(self, model_or_iterable: Any, admin_class: Any = None, **options: Any) -> None:
        admin_class = admin_class or admin.ModelAdmin
        if not issubclass(admin_class, CarefulList):
            admin_class = type(admin_class.__name__, (CarefulList, admin_class), {"__module__": admin_class.__module__})
        super().register(model_or_iterable, admin_class, **options)

    def autocomplete_view(self, request: HttpRequest) -> Any:
        return CandidatesView.as_view(admin_site=self)(request)

    def get_app_list(self, request: HttpRequest, app_label: str | None = None) -> list[Any]:
        """The models that this person may see, by section instead of by Django app."""
        apps = super().get_app_list(request, app_label)
        models = {model["object_name"]: model for app in apps for model in app["models"]}
        placed = {name for _title, names in SECTIONS for name in names}
        sections = [
            {
                "name": title,
                "app_label": app_label or "events",
                "app_url": reverse("admin:index", current_app=self.name),
                "has_module_perms": True,
                "models": [models[name] for name in names if name in models],
            }
            for title, names in SECTIONS
        ]
        rest = [{**app, "models": [m for m in app["models"] if m["object_name"] not in placed]} for app in apps]
        return [section for section in [*sections, *rest] if section["models"]]


def refuse_nul(sent: QueryDict) -> None:
    if any("\x00" in value for values in sent.lists() for value in (values[0], *values[1])):
        raise BadRequest("The request holds the character NUL.")
