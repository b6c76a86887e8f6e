"""Small helpers: people in roles, forms as a browser would send them."""

from html.parser import HTMLParser
from importlib import import_module
from types import SimpleNamespace
from typing import Any

from django.apps import apps
from django.contrib.auth.models import Group, User
from django.db import connection
from django.test import Client


def person(role: str, name: str = "") -> User:
    user = User.objects.create_user(name or role, password="a-long-password", is_staff=True)
    if not Group.objects.filter(name=role).exists():
        make_roles()
    user.groups.add(Group.objects.get(name=role))
    return user


def make_roles() -> None:
    """What the migration made; tests with transactions of their own empty all tables after them."""
    import_module("events.migrations.0006_roles").create(apps, SimpleNamespace(connection=connection))


def signed_in(role: str, name: str = "") -> Client:
    client = Client()
    client.force_login(person(role, name))
    return client


class Form(HTMLParser):
    """Names and values of the fields of one form of a page, by its id."""

    def __init__(self, form_id: str) -> None:
        super().__init__()
        self.form_id = form_id
        self.inside = False
        self.data: dict[str, Any] = {}
        self.select = ""
        self.textarea = ""

    def handle_starttag(self, tag: str, pairs: Any) -> None:
        attributes = dict(pairs)
        name, value = attributes.get("name") or "", attributes.get("value") or ""
        if tag == "form":
            self.inside = attributes.get("id") == self.form_id
        if not self.inside:
            return
        if tag == "input" and name:
            kind = attributes.get("type")
            if kind in {"checkbox", "radio"}:
                if "checked" in attributes:
                    self.data[name] = value or "on"
            elif kind != "submit":
                self.data[name] = value
        elif tag == "select" and name:
            self.select = name
            self.data.setdefault(name, "")
        elif tag == "option" and self.select and "selected" in attributes:
            self.data[self.select] = value
        elif tag == "textarea" and name:
            self.textarea = name
            self.data[name] = ""

    def handle_data(self, data: str) -> None:
        if self.textarea:
            self.data[self.textarea] += data

    def handle_endtag(self, tag: str) -> None:
        if tag == "form":
            self.inside = False
        elif tag == "select":
            self.select = ""
        elif tag == "textarea":
            # A browser leaves out the first line end of a text box.
            self.data[self.textarea] = self.data[self.textarea].removeprefix("\r\n").removeprefix("\n")
            self.textarea = ""


def form_of(client: Client, address: str, form_id: str) -> dict[str, Any]:
    """What a browser would send if nothing was changed on that page."""
    response = client.get(address)
    assert response.status_code == 200, (address, response.status_code)
    return fields(response, form_id)


def fields(response: Any, form_id: str) -> dict[str, Any]:
    parser = Form(form_id)
    parser.feed(response.content.decode())
    return {name: value for name, value in parser.data.items() if "__prefix__" not in name}


def said(response: Any) -> str:
    """The messages that the page shows."""
    return " ".join(str(message) for message in response.context["messages"])
