"""Two people save the same row. What only one of them changed is merged by itself; of what both changed the second is
shown both values, and chooses. Nothing is chosen beforehand, so a second "Save" overwrites nothing unseen."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django import forms
from django.contrib.auth import get_user_model
from django.db import models
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from events.admin.language import content_language, digits
from events.admin.when.readings import When, shown
from events.dates.render.languages import LANGUAGES

YOURS, THEIRS = "yours", "theirs"


@dataclass(frozen=True, slots=True)
class Difference:
    """One field that both changed: what this person typed, and what stands in the database now."""

    name: str
    label: str
    yours: str
    theirs: str


@dataclass(frozen=True, slots=True)
class Conflict:
    """Whose save came in between, from which version to which, where the two contradict each other, and the labels of
    the fields that were taken over from the other."""

    who: str
    base: int
    current: int
    differences: list[Difference]
    taken: list[str]

    def __str__(self) -> str:
        return self.render()

    def render(self) -> SafeString:
        numbers = {"base": digits(self.base), "current": digits(self.current)}
        taken = LANGUAGES[content_language()].list_comma.join(self.taken)
        return render_to_string("admin/events/conflict.html", {"conflict": self, "taken": taken, **numbers})


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


def undecided(form: forms.ModelForm) -> dict[str, int]:  # type: ignore[type-arg]
    """Fields that this person was asked about and has not chosen for, with the version that they had edited."""
    asked = {name: form.data.get(f"conflict-{form.add_prefix(name)}", "") for name in form.fields}
    return {
        name: int(base)
        for name, base in asked.items()
        if base.isascii() and base.isdigit() and form.data.get(f"merge-{form.add_prefix(name)}") not in {YOURS, THEIRS}
    }


def find(form: forms.ModelForm, posted: int) -> tuple[Conflict, Any]:  # type: ignore[type-arg]
    """What both changed, and the data of the form with the other person's values where only they changed something.
    `posted` is the version that this person has seen last."""
    asked = undecided(form)
    current = form.instance.version
    before = past(form.instance, posted) if posted != current else {}
    data: Any = form.data.copy()  # type: ignore[attr-defined]  # a QueryDict
    data[form.add_prefix("seen_version")] = str(current)
    differences, taken = [], []
    for name, field in form.fields.items():
        if (
            name in {"seen_version", "reason"}
            or isinstance(field.widget, forms.HiddenInput)
            or name not in form.initial
            or (posted == current and name not in asked)
        ):
            continue
        now = form.initial[name]
        sent = form.cleaned_data[name] if name in form.cleaned_data else raw(form, name)
        if comparable(sent) == comparable(now):
            continue
        column = form.instance._meta.get_field(name).attname
        if column in before and name not in asked:
            if comparable(sent) == comparable(before[column]):
                put(data, form, name)
                taken.append(str(form[name].label))
                continue
            if comparable(now) == comparable(before[column]):
                continue
        differences.append(
            Difference(form.add_prefix(name), str(form[name].label), words(field, sent), words(field, now))
        )
    base = min([*asked.values(), posted])
    return Conflict(last_writer(form.instance), base, current, differences, taken), data


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
        put(data, form, name)
    return data


def put(data: Any, form: forms.ModelForm, name: str) -> None:  # type: ignore[type-arg]
    """What stands in the database, as the form would send it."""
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


def text(field: forms.Field, value: Any) -> str:
    """A value as its widget would send it."""
    prepared = field.prepare_value(value)
    if isinstance(prepared, models.Model):
        return str(prepared.pk)
    formatted = field.widget.format_value(prepared)
    if isinstance(formatted, list):  # a select
        return formatted[0] if formatted else ""
    return "" if formatted is None else str(formatted)
