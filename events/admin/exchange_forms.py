"""The two steps of an import, and the one of an export."""

from pathlib import PurePath
from typing import Any

from django import forms
from django.core import signing
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from import_export.forms import ConfirmImportForm, ExportForm, ImportForm

from events.exchange.limits import MAX_BYTES
from events.models.characters import check_text, harmless

SALT = "events.import"
FRESH = 24 * 3600  # seconds for which a preview may be confirmed


def visible(text: str) -> None:
    try:
        check_text(text)
    except ValueError as error:
        raise ValidationError(str(error)) from error


class FileForm(ImportForm):  # type: ignore[misc]  # the library is untyped
    """A file, its format, and why."""

    reason = forms.CharField(
        required=False,
        max_length=300,
        validators=[visible],
        label=gettext_lazy("Note for the history"),
        widget=forms.TextInput(attrs={"class": "vTextField", "dir": "auto"}),
    )
    field_order = ["resource", "import_file", "format", "reason"]

    def __init__(self, formats: Any, resources: Any, **kwargs: Any) -> None:
        super().__init__(formats, resources, **kwargs)
        self.formats = formats
        self.fields["import_file"].label = _("File")
        self.fields["import_file"].widget.attrs["accept"] = ",".join(f".{f().get_extension()}" for f in formats)
        self.fields["format"].label = _("Format")
        self.fields["format"].choices = [
            ("", _("by the name of the file")),
            *((str(i), f().get_title().upper()) for i, f in enumerate(formats)),
        ]
        self.fields["format"].required = False

    @property
    def media(self) -> forms.Media:
        return forms.Media()

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        file = cleaned.get("import_file")
        if file is None:
            return cleaned
        if file.size > MAX_BYTES:
            raise ValidationError(
                _("The file has %(size)s MiB; expected at most %(most)s MiB."),
                params={"size": round(file.size / 2**20, 1), "most": MAX_BYTES // 2**20},
            )
        extension = PurePath(file.name).suffix.lower().lstrip(".")
        by_name = {f().get_extension(): str(i) for i, f in enumerate(self.formats)}
        chosen = cleaned.get("format") or ""
        if not chosen and extension not in by_name:
            raise ValidationError(
                _("“%(file)s”: expected a name that ends in %(known)s, or say which format it has."),
                params={"file": harmless(file.name), "known": ", ".join(f".{name}" for name in by_name)},
            )
        if chosen and extension in by_name and by_name[extension] != chosen:
            raise ValidationError(
                _("“%(file)s” is named as %(named)s, but %(chosen)s was chosen."),
                params={
                    "file": harmless(file.name),
                    "named": extension.upper(),
                    "chosen": self.formats[int(chosen)]().get_title().upper(),
                },
            )
        cleaned["format"] = chosen or by_name[extension]
        return cleaned


class ConfirmForm(ConfirmImportForm):  # type: ignore[misc]
    """What was previewed, by whom and at which versions: sealed, so that nobody can confirm another person's file."""

    reason = forms.CharField(required=False, max_length=300, validators=[visible], widget=forms.HiddenInput)

    def __init__(self, *args: Any, user: Any = None, noun: str = "", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.user, self.noun = user, noun

    def clean_import_file_name(self) -> str:
        try:
            sealed = signing.loads(self.cleaned_data["import_file_name"], salt=SALT, max_age=FRESH)
        except signing.BadSignature as error:
            raise ValidationError(_("This preview is not valid any more. Upload the file again.")) from error
        if sealed["user"] != self.user.pk or sealed["noun"] != self.noun:
            raise ValidationError(_("This preview belongs to someone else. Upload the file again."))
        self.digest, self.sealed_format, self.called = sealed["digest"], sealed["format"], sealed["called"]
        return str(sealed["file"])

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        if "import_file_name" in cleaned:
            cleaned["format"] = self.sealed_format
        return cleaned


def seal(*, user: Any, called: str, **seen: str) -> str:
    """``noun``, ``file`` (as it is kept), ``format``, ``digest``; and what the file is `called` by its owner."""
    return signing.dumps({"user": user.pk, "called": called, **seen}, salt=SALT)


class WholeExportForm(ExportForm):  # type: ignore[misc]
    """A format; every column is exported, so that the file can be read back."""

    def __init__(self, formats: Any, resources: Any, **kwargs: Any) -> None:
        super().__init__(formats, resources, **kwargs)
        self.fields["format"].label = _("Format")
        self.fields["format"].choices = [(str(i), f().get_title().upper()) for i, f in enumerate(formats)]
        self.fields["format"].initial = "0"

    @property
    def media(self) -> forms.Media:
        return forms.Media()
