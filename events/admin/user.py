"""Accounts, for administrators: who may sign in, and in which roles. Nobody can give more than they have here."""

from typing import Any

from django.contrib import admin
from django.contrib.auth.admin import UserAdmin as DjangoUserAdmin
from django.contrib.auth.forms import AdminUserCreationForm, UserChangeForm
from django.contrib.auth.models import Group, User
from django.forms import CheckboxSelectMultiple, ModelMultipleChoiceField
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from events.admin.context import why
from events.admin.moments import moment
from events.models.characters import check_text

admin.site.unregister(User)


ROLES = {
    "contributor": _("contributor"),
    "editor": _("editor"),
    "publisher": _("publisher"),
    "administrator": _("administrator"),
}


def role_title(name: str) -> Any:
    return ROLES.get(name, name)


class RolesField(ModelMultipleChoiceField):  # type: ignore[type-arg]
    default_label = _("Roles")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("label", self.default_label)
        kwargs.setdefault(
            "help_text",
            _("Each role may do what the ones before it may: contributor, editor, publisher, administrator."),
        )
        super().__init__(*args, **kwargs)

    def label_from_instance(self, obj: Any) -> str:
        return str(role_title(obj.name))


class RoleFilter(admin.SimpleListFilter):
    """Roles by their names in the reader's language."""

    title = _("role")
    parameter_name = "role"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return [(str(group.pk), role_title(group.name)) for group in Group.objects.order_by("pk")]

    def queryset(self, request: HttpRequest, queryset: Any) -> Any:
        value = self.value()
        return queryset.filter(groups=int(value)) if value and value.isascii() and value.isdecimal() else queryset


class VisibleText:
    """For the forms of Django: names are read by others, in lists and in the history."""

    def clean(self) -> Any:
        form: Any = self
        cleaned = super().clean()  # type: ignore[misc]
        for name, value in list(form.cleaned_data.items()):
            if isinstance(value, str) and name in {"username", "first_name", "last_name", "email"}:
                try:
                    check_text(value)
                except ValueError as error:
                    form.add_error(name, str(error))
        return cleaned


class PersonForm(VisibleText, UserChangeForm):  # type: ignore[type-arg]
    pass


class NewPersonForm(VisibleText, AdminUserCreationForm):  # type: ignore[type-arg]
    pass


@admin.register(User)
class UserAdmin(DjangoUserAdmin):  # type: ignore[type-arg]
    """Roles instead of single permissions. Superusers are made on the command line, and changed by superusers only."""

    form = PersonForm
    add_form = NewPersonForm
    list_display = ("username", "full_name", "email", "roles", "is_active", "last_seen")
    list_filter = ("is_active", RoleFilter)
    list_per_page = 50
    filter_horizontal = ()
    fieldsets = (
        (None, {"fields": ("username", "password")}),
        (_("Person"), {"fields": (("first_name", "last_name"), "email")}),
        (_("Rights"), {"fields": ("is_active", "is_staff", "groups")}),
    )
    add_fieldsets = (
        (None, {"classes": ("wide",), "fields": ("username", "usable_password", "password1", "password2")}),
        (_("Person"), {"fields": (("first_name", "last_name"), "email")}),
        (_("Rights"), {"fields": ("is_staff", "groups")}),
    )

    def get_queryset(self, request: HttpRequest) -> Any:
        return super().get_queryset(request).prefetch_related("groups")

    def get_changeform_initial_data(self, request: HttpRequest) -> Any:
        return {**super().get_changeform_initial_data(request), "is_staff": True}

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        if obj is not None and obj.is_superuser and not request.user.is_superuser:
            return False
        return super().has_change_permission(request, obj)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """The history names people by their account: it is closed (not active), never deleted."""
        return False

    def changeform_view(self, request: Any, *args: Any, **kwargs: Any) -> Any:
        with why(request):
            return super().changeform_view(request, *args, **kwargs)

    def formfield_for_dbfield(self, db_field: Any, request: Any, **kwargs: Any) -> Any:
        """Roles as boxes to tick, with their names in the reader's language."""
        if db_field.name == "groups":
            return RolesField(queryset=Group.objects.order_by("pk"), required=False, widget=CheckboxSelectMultiple)
        return super().formfield_for_dbfield(db_field, request, **kwargs)

    @admin.display(description=_("name"), ordering="last_name")
    def full_name(self, obj: User) -> str:
        return obj.get_full_name() or "–"

    @admin.display(description=_("roles"))
    def roles(self, obj: User) -> str:
        names = [str(role_title(group.name)) for group in obj.groups.all()]
        if obj.is_superuser:
            names.append(str(_("superuser")))
        return ", ".join(names) or "–"

    @admin.display(description=_("last seen"), ordering="last_login")
    def last_seen(self, obj: User) -> str:
        return moment(obj.last_login)
