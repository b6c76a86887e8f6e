"""Two people save the same row: the second is shown both values of every field that differs, and chooses."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django import forms
from django.contrib.auth import get_user_model
from django.db import models
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from events.admin.language import digits
from events.admin.when.readings import When, shown

YOURS, THEIRS = "yours", "theirs"


@dataclass(frozen=True, slots=True)
class Difference:
    """One field: what this person typed, what stands in the database now, and which of the two is proposed."""

    name: str
    label: str
    yours: str
    theirs: str
    proposed: str


@dataclass(frozen=True, slots=True)
class Conflict:
    """Whose save came in between, from which version to which, and where the two differ."""

    who: str
    base: int
    current: int
    differences: list[Difference]

    def __str__(self) -> str:
        return self.render()

    def render(self) -> SafeString:
        numbers = {"base": digits(self.base), "current": digits(self.current)}
        return render_to_string("admin/events/conflict.html", {"conflict": self, **numbers})


def past(instance: models.Model, version: int) -> dict[str, Any]:
    """The columns of the row as they were at a version; empty where the history does not know it."""
    history: Any = instance.history  # type: ignore[attr-defined]  # the reverse of pghistory's ObjForeignKey
    return history.filter(version=version).order_by("-pgh_id").values().first() or {}


def last_writer(instance: models.Model) -> str:
    """The name of whoever saved the newest version; empty where the history has no person."""
    history: Any = instance.history  # type: ignore[attr-defined]
    row = history.select_related("pgh_context").order_by("-pgh_id").first()
    metadata = row.pgh_context.metadata if row and row.pgh_context else {}
    user = get_user_model().objects.filter(pk=metadata["user"]).first() if metadata.get("user") else None
    return (user.get_full_name() or user.get_username()) if user else ""


def find(form: forms.ModelForm, posted: int) -> Conflict:  # type: ignore[type-arg]
    """What differs between the form as it was sent and the row as it is now."""
    before = past(form.instance, posted)
    differences = []
    for name, field in form.fields.items():
        if (
            name in {"seen_version", "reason"}
            or isinstance(field.widget, forms.HiddenInput)
            or name not in form.initial
        ):
            continue
        now = form.initial[name]
        sent = form.cleaned_data[name] if name in form.cleaned_data else raw(form, name)
        if comparable(sent) == comparable(now):
            continue
        column = form.instance._meta.get_field(name).attname
        untouched = column in before and comparable(sent) == comparable(before[column])
        differences.append(
            Difference(
                name=form.add_prefix(name),
                label=str(form[name].label),
                yours=words(field, sent),
                theirs=words(field, now),
                proposed=THEIRS if untouched else YOURS,
            )
        )
    return Conflict(last_writer(form.instance), posted, form.instance.version, differences)


def raw(form: forms.ModelForm, name: str) -> Any:  # type: ignore[type-arg]
    """What was sent for a field that could not be read."""
    value = form[name].data
    return value[0] if isinstance(value, tuple) else value


def comparable(value: Any) -> Any:
    if isinstance(value, When):
        return "" if value.edtf is None else str(value.edtf)
    if isinstance(value, models.Model):
        return value.pk
    if isinstance(value, int | float | Decimal | dict | list):
        return value
    return "" if value is None else str(value)


def words(field: forms.Field, value: Any) -> str:
    """A value as people read it."""
    if isinstance(value, When):
        return f"{value.shown} ({shown(value.edtf, value.calendar)})" if value.edtf else "–"
    if value in (None, ""):
        return "–"
    if isinstance(field, forms.ModelChoiceField):
        row = value if isinstance(value, models.Model) else field.queryset.filter(pk=value).first()  # type: ignore[union-attr]
        return str(row or value)
    if isinstance(field, forms.ChoiceField):
        return str(dict(field.choices).get(value, value))  # type: ignore[arg-type]
    return str(value)


def merged(form: forms.ModelForm, data: Any) -> Any:  # type: ignore[type-arg]
    """The posted data with the other person's value where that was chosen."""
    chosen = [name for name in form.fields if data.get(f"merge-{form.add_prefix(name)}") == THEIRS]
    if not chosen:
        return data
    data = data.copy()
    for name in chosen:
        field, key = form.fields[name], form.add_prefix(name)
        value = form.initial.get(name)
        if isinstance(value, When):
            data[key], data[f"{key}-reading"] = value.shown, value.key
        elif isinstance(field.widget, forms.CheckboxInput):
            data.pop(key, None)
            if value:
                data[key] = "on"
        else:
            data[key] = text(field, value)
    return data


def text(field: forms.Field, value: Any) -> str:
    """A value as its widget would send it."""
    prepared = field.prepare_value(value)
    if isinstance(prepared, models.Model):
        return str(prepared.pk)
    formatted = field.widget.format_value(prepared)
    if isinstance(formatted, list):  # a select
        return formatted[0] if formatted else ""
    return "" if formatted is None else str(formatted)
