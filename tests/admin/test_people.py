"""Administrators keep the accounts; nobody gives more than they have."""

import pytest
from django.contrib.auth.models import Group, User
from django.test import Client
from django.urls import reverse

from tests.admin.client import form_of, person, signed_in

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("role", ["contributor", "editor", "publisher"])
def test_accounts_are_for_administrators(role: str) -> None:
    client = signed_in(role)
    assert client.get(reverse("admin:auth_user_changelist")).status_code == 403
    assert client.get(reverse("admin:auth_group_changelist")).status_code == 403


def test_an_administrator_makes_a_curator() -> None:
    client = signed_in("administrator")
    address = reverse("admin:auth_user_add")
    sent = form_of(client, address, "user_form")
    assert sent["is_staff"] == "on"
    role = Group.objects.get(name="editor")
    made = {"username": "sadr", "password1": "a-long-password-9", "password2": "a-long-password-9", "groups": role.pk}
    assert client.post(address, {**sent, **made}).status_code == 302
    user = User.objects.get(username="sadr")
    assert (user.is_staff, user.is_superuser, list(user.groups.all())) == (True, False, [role])
    assert Client().login(username="sadr", password="a-long-password-9")


def test_nobody_becomes_a_superuser_by_a_form() -> None:
    client = signed_in("administrator")
    user = User.objects.get(username="administrator")
    address = reverse("admin:auth_user_change", args=[user.pk])
    sent = form_of(client, address, "user_form")
    client.post(address, {**sent, "is_superuser": "on", "user_permissions": "1"})
    user.refresh_from_db()
    assert not user.is_superuser
    assert not user.user_permissions.exists()


def test_a_superuser_is_changed_by_superusers_only() -> None:
    root = User.objects.create_superuser("root", password="a-long-password")
    client = signed_in("administrator")
    assert client.post(reverse("admin:auth_user_change", args=[root.pk]), {"username": "gone"}).status_code == 403
    password = {"password1": "another-long-one", "password2": "another-long-one"}
    assert client.post(reverse("admin:auth_user_password_change", args=[root.pk]), password).status_code == 403
    root.refresh_from_db()
    assert root.username == "root"
    assert root.check_password("a-long-password")


def test_accounts_are_closed_and_never_deleted() -> None:
    client = signed_in("administrator")
    user = person("editor", "leaving")
    assert client.post(reverse("admin:auth_user_delete", args=[user.pk]), {"post": "yes"}).status_code == 403
    assert User.objects.filter(pk=user.pk).exists()


def test_roles_are_changed_by_superusers_only() -> None:
    client = signed_in("administrator")
    role = Group.objects.get(name="contributor")
    address = reverse("admin:auth_group_change", args=[role.pk])
    assert client.get(address).status_code == 200
    assert client.post(address, {"name": "all-powerful"}).status_code == 403


def test_a_reader_without_a_role_does_not_get_in() -> None:
    client = Client()
    client.force_login(User.objects.create_user("reader", password="a-long-password"))
    assert client.get(reverse("admin:index")).status_code == 302


def test_staff_without_a_role_sees_nothing() -> None:
    client = Client()
    client.force_login(User.objects.create_user("new", password="a-long-password", is_staff=True))
    assert client.get(reverse("admin:index")).status_code == 200
    assert client.get(reverse("admin:events_event_changelist")).status_code == 403


def test_roles_are_named_in_the_readers_language() -> None:
    root = Client()
    root.force_login(User.objects.create_superuser("root", password="a-long-password"))
    person("editor", "one")
    persian = {"accept-language": "fa"}
    role = Group.objects.get(name="editor")
    for address in (
        reverse("admin:auth_user_changelist"),
        reverse("admin:auth_group_changelist"),
        reverse("admin:auth_group_change", args=[role.pk]),
    ):
        assert "ویرایشگر" in root.get(address, headers=persian).content.decode()
    page = root.get(reverse("admin:auth_user_changelist"), headers=persian).content.decode()
    assert ">editor<" not in page
    assert list(root.get(reverse("admin:auth_user_changelist"), {"role": role.pk}).context["cl"].result_list) == [
        User.objects.get(username="one")
    ]


def test_the_queue_of_jobs_is_no_business_of_curators() -> None:
    root = Client()
    root.force_login(User.objects.create_superuser("root", password="a-long-password"))
    assert "procrastinate" not in root.get(reverse("admin:index")).content.decode().lower()


@pytest.mark.parametrize("name", ["username", "first_name", "last_name"])
def test_a_name_that_reads_otherwise_than_it_is_written_is_refused(name: str) -> None:
    client = signed_in("administrator")
    made = {"username": "sadr", "password1": "a-long-password-9", "password2": "a-long-password-9", name: "a\u202eb"}
    address = reverse("admin:auth_user_add")
    assert client.post(address, {**form_of(client, address, "user_form"), **made}).status_code == 200
    editor = person("editor")
    address = reverse("admin:auth_user_change", args=[editor.pk])
    assert client.post(address, {**form_of(client, address, "user_form"), name: "a\u2066b"}).status_code == 200
    assert set(User.objects.values_list("username", "first_name")) == {("administrator", ""), ("editor", "")}
