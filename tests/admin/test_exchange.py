"""Import and export on the pages: look first, confirm, and nobody confirms what another has seen."""

import io
from datetime import timedelta
from typing import Any

import pytest
from django.contrib import admin
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone

from events.admin.exchange_forms import seal
from events.exchange import uploads
from events.models import Event, ImportRun, Upload
from events.tasks import forget_old_uploads
from tests.admin.client import Form, person, said, signed_in
from tests.make import make_event, make_kind, make_source

pytestmark = pytest.mark.django_db

IMPORT = "/admin/events/event/import/"
CONFIRM = "/admin/events/event/process_import/"
HEAD = "slug,title_en,kind,date\r\n"


@pytest.fixture
def editor() -> Client:
    make_kind("politics")
    return signed_in("editor")


def upload(client: Client, content: str | bytes, name: str = "rows.csv", address: str = IMPORT, **data: Any) -> Any:
    body = content.encode() if isinstance(content, str) else content
    return client.post(address, {"import_file": SimpleUploadedFile(name, body), "format": "", "resource": "0", **data})


def confirmation(response: Any) -> dict[str, str]:
    parser = Form("")
    parser.inside = True
    page = response.content.decode()
    parser.feed(page[page.index('class="rg-confirm"') :].split("</form>")[0])
    return parser.data


def test_an_import_is_previewed_and_then_confirmed(editor: Client) -> None:
    make_event("Before", slug="it", state="draft")
    response = upload(editor, HEAD + "it,After,politics,2014\r\nnew,New,politics,2015\r\n", reason="why")
    page = response.content.decode()
    assert "<del>Before</del> <ins>After</ins>" in page
    assert "1 new rows (as drafts), 1 changed, 0 unchanged. Nothing is saved yet." in page
    assert Event.objects.count() == 1
    assert Upload.objects.count() == 1
    response = editor.post(CONFIRM, confirmation(response), follow=True)
    run = ImportRun.objects.get()
    assert f"Import {run.pk} is done: 1 new, 1 changed, 0 unchanged." in said(response)
    assert (run.file_name, run.format, run.noun, run.user.username) == ("rows.csv", "csv", "event", "editor")
    event = Event.objects.get(slug="it")
    metadata = event.history.order_by("pgh_id").last().pgh_context.metadata
    assert (event.title_en, metadata["import_run"], metadata["reason"]) == ("After", run.pk, "why")
    assert not Upload.objects.exists()


BAD = [
    ("rows.csv", b"slug,slug\r\n", "is there twice"),
    ("rows.csv", HEAD.encode() + b"a,A,nonsense,2014\r\n", "there is no such kind"),
    ("rows.csv", HEAD.encode() + b"a,A,politics,2014\r\na,B,politics,2014\r\n", "Rows 1 and 2 are about the same"),
    ("rows.csv", b"slug,state\r\na,published\r\n", "cannot be set by an import"),
    ("rows.csv", b"", "is empty"),
    ("rows.exe", b"slug\r\n", "expected a name that ends in .csv, .xlsx, .json"),
    ("rows.xlsx", b"slug\r\n", "expected a ZIP archive"),
    ("rows.json", b"{}", "array of objects"),
    ("../../etc/rows.csv", b"slug;title_en\r\n", "separated by semicolons"),
    ("rows.csv", "slug,title_fa\r\nالف,ب\r\n".encode("utf-16"), "slug"),
]


@pytest.mark.parametrize(("name", "content", "told"), BAD, ids=[told for name, content, told in BAD])
def test_a_bad_file_is_told_on_the_page(editor: Client, name: str, content: bytes, told: str) -> None:
    response = upload(editor, content, name)
    assert response.status_code == 200
    assert told in response.content.decode().replace("&#x27;", "'")
    assert "confirm_form" not in (response.context_data or {})
    assert not Upload.objects.exists()


def test_a_format_that_the_name_contradicts_is_refused(editor: Client) -> None:
    assert "is named as CSV, but XLSX was chosen" in upload(editor, HEAD, format="1").content.decode()


def test_an_upload_that_is_too_large_is_refused(editor: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    from events.admin import exchange_forms

    monkeypatch.setattr(exchange_forms, "MAX_BYTES", 10)
    assert "expected at most" in upload(editor, HEAD).content.decode()


def test_nobody_confirms_the_preview_of_another(editor: Client) -> None:
    sealed = confirmation(upload(editor, HEAD + "a,A,politics,2014\r\n"))
    response = signed_in("publisher").post(CONFIRM, sealed)
    assert "belongs to someone else" in response.content.decode()
    response = editor.post("/admin/events/actor/process_import/", sealed)
    assert "belongs to someone else" in response.content.decode()
    assert not Event.objects.exists()


@pytest.mark.parametrize("token", ["../../../etc/passwd", "/etc/passwd", "", "x.y.z"])
def test_a_token_of_ones_own_making_is_refused(editor: Client, token: str) -> None:
    response = editor.post(CONFIRM, {"import_file_name": token, "original_file_name": "x.csv", "format": "0"})
    assert response.status_code == 200
    assert "root:" not in response.content.decode()


def test_a_sealed_name_is_no_path(editor: Client) -> None:
    from django.contrib.auth.models import User

    user = User.objects.get(username="editor")
    token = seal(user=user, noun="event", file="../../../../etc/passwd", format="0", digest="", called="x.csv")
    response = editor.post(CONFIRM, {"import_file_name": token, "original_file_name": "x.csv", "format": "0"})
    assert "not valid any more" in response.content.decode()


def test_what_changed_after_the_preview_is_not_overwritten(editor: Client) -> None:
    event = make_event("Before", slug="it", state="draft")
    sealed = confirmation(upload(editor, HEAD + "it,Mine,politics,2014\r\n"))
    Event.objects.filter(pk=event.pk).update(title_en="Theirs")
    response = editor.post(CONFIRM, sealed)
    assert "changed since the preview" in response.content.decode()
    assert "Nothing was imported." in response.content.decode()
    event.refresh_from_db()
    assert event.title_en == "Theirs"
    assert not ImportRun.objects.exists()


def test_a_confirmation_is_good_once(editor: Client) -> None:
    sealed = confirmation(upload(editor, HEAD + "a,A,politics,2014\r\n"))
    editor.post(CONFIRM, sealed)
    assert "not valid any more" in editor.post(CONFIRM, sealed).content.decode()
    assert ImportRun.objects.count() == 1


def test_a_file_belongs_to_the_person_who_uploaded_it(editor: Client) -> None:
    upload(editor, HEAD + "a,A,politics,2014\r\n")
    mine = Upload.objects.get()
    other = person("publisher")
    token = seal(user=other, noun="event", file=mine.pk.hex, format="0", digest="", called="x.csv")
    assert uploads.take(mine.pk.hex, user=other) is None
    client = Client()
    client.force_login(other)
    response = client.post(CONFIRM, {"import_file_name": token, "original_file_name": "x.csv", "format": "0"})
    assert "not valid any more" in response.content.decode()
    assert not Event.objects.exists()
    # Nor is there a page that shows it, to anybody.
    assert not admin.site.is_registered(Upload)


def test_a_file_is_kept_for_a_day(editor: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    sealed = confirmation(upload(editor, HEAD + "a,A,politics,2014\r\n"))
    Upload.objects.update(created=timezone.now() - timedelta(hours=25))
    assert "not valid any more" in editor.post(CONFIRM, sealed).content.decode()
    forget_old_uploads(timestamp=0)
    assert not Upload.objects.exists()
    upload(editor, HEAD + "b,B,politics,2014\r\n")
    forget_old_uploads(timestamp=0)
    assert bytes(Upload.objects.get().content).endswith(b"b,B,politics,2014\r\n")


def test_a_file_without_changes_is_not_offered_for_import(editor: Client) -> None:
    make_event("Same", slug="it", date="2014", kind=make_kind("politics"), state="draft")
    page = upload(editor, HEAD + "it,Same,politics,2014\r\n").content.decode()
    assert "1 unchanged, none new or changed" in page
    assert "Import these rows" not in page
    assert not Upload.objects.exists()


def test_a_persian_preview_keeps_its_half_spaces(editor: Client) -> None:
    page = upload(editor, "slug,title_fa,kind,date\r\nit,می\u200cرود,سازمان\u200cها,2014\r\n").content.decode()
    assert "سازمان\u200cها" in page
    assert "\ufffd" not in page


def test_importing_needs_the_rights_and_a_post(editor: Client) -> None:
    contributor = signed_in("contributor")
    assert contributor.get("/admin/events/kind/import/").status_code == 403
    assert contributor.post("/admin/events/kind/process_import/").status_code == 403
    assert editor.get(CONFIRM).status_code == 405


@pytest.mark.parametrize(("format", "start"), [("0", b"\xef\xbb\xbfslug,title_en"), ("1", b"PK"), ("2", b"[\n {")])
def test_the_list_as_filtered_is_exported(editor: Client, format: str, start: bytes) -> None:
    make_event('=HYPERLINK("evil")', slug="draft-one", state="draft")
    make_event("Public", slug="public-one")
    response = editor.post("/admin/events/event/export/?state__exact=draft", {"format": format, "resource": "0"})
    body = response.getvalue() if hasattr(response, "getvalue") else response.content
    assert body.startswith(start)
    assert 'attachment; filename="regesta-event.' in response["Content-Disposition"]
    if format == "0":
        assert b"draft-one" in body
        assert b"public-one" not in body
        assert b'"\'=HYPERLINK(""evil"")"' in body


def test_an_export_of_too_many_rows_says_so(editor: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    from events.admin import exchange

    monkeypatch.setattr(exchange, "MAX_EXPORT", 1)
    make_event()
    make_event()
    response = editor.post("/admin/events/event/export/", {"format": "0", "resource": "0"}, follow=True)
    assert "More than 1 rows" in said(response)


def test_what_an_xlsx_cell_cannot_hold_is_told(editor: Client) -> None:
    make_source(full_text="x" * 40_000)
    response = editor.post("/admin/events/source/export/", {"format": "1", "resource": "0"})
    assert response.status_code == 200
    assert "an XLSX cell holds 32767" in response.content.decode()
    assert io.BytesIO(response.content).read(2) != b"PK"


def test_a_run_is_called_as_the_file_that_was_uploaded(editor: Client) -> None:
    sealed = confirmation(upload(editor, HEAD + "a,A,politics,2014\r\n", "from\u202evsc.csv"))
    assert editor.post(CONFIRM, {**sealed, "original_file_name": "evil\u202e.csv"}).status_code == 302
    assert ImportRun.objects.get().file_name == "fromvsc.csv"


def test_a_reason_that_hides_something_is_refused(editor: Client) -> None:
    page = upload(editor, HEAD + "a,A,politics,2014\r\n", reason="a\u202eb").content.decode()
    assert "invisible change of direction" in page
    sealed = confirmation(upload(editor, HEAD + "a,A,politics,2014\r\n"))
    assert "invisible change of direction" in editor.post(CONFIRM, {**sealed, "reason": "a\u202eb"}).content.decode()
    assert not ImportRun.objects.exists()


def test_a_new_preview_takes_the_place_of_the_one_before(editor: Client) -> None:
    first = confirmation(upload(editor, HEAD + "a,A,politics,2014\r\n"))
    second = confirmation(upload(editor, HEAD + "b,B,politics,2014\r\n"))
    assert Upload.objects.count() == 1
    assert "not valid any more" in editor.post(CONFIRM, first).content.decode()
    assert editor.post(CONFIRM, second).status_code == 302
    assert [event.slug for event in Event.objects.all()] == ["b"]
