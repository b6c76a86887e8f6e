"""Typed readers of environment variables. They fail loudly: a setting that cannot be read is wrong."""

import os
import re
from urllib.parse import unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured

TRUE = {"1", "true", "yes", "on"}
FALSE = {"0", "false", "no", "off", ""}
ORIGIN = re.compile(r"https?://(\*\.)?[A-Za-z0-9.-]+(:\d{1,5})?")


def text(name: str, default: str | None = None) -> str:
    """The variable as it stands; without it the default, and without that an error."""
    value = os.environ.get(name, default)
    if value is None:
        raise ImproperlyConfigured(f"{name} is not set, and there is no safe default for it.")
    return value


def flag(name: str, *, default: bool = False) -> bool:
    """A yes or a no: 1, true, yes, on or 0, false, no, off."""
    value = os.environ.get(name)
    if value is None:
        return default
    folded = value.strip().lower()
    if folded in TRUE:
        return True
    if folded in FALSE:
        return False
    raise ImproperlyConfigured(f"{name}={value!r}: expected one of 1, true, yes, on, 0, false, no, off.")


def number(name: str, default: int) -> int:
    """A whole number."""
    value = os.environ.get(name, "")
    if not value:
        return default
    try:
        return int(value)
    except ValueError:
        raise ImproperlyConfigured(f"{name}={value!r}: expected a whole number.") from None


def words(name: str, default: str = "") -> list[str]:
    """A list, separated by commas."""
    return [word.strip() for word in os.environ.get(name, default).split(",") if word.strip()]


def ancestors(name: str, default: str) -> str:
    """Sources of CSP's frame-ancestors: ``*``, ``'self'`` or ``'none'``, or origins separated by spaces."""
    value = os.environ.get(name, "").strip() or default
    if value not in {"*", "'self'", "'none'"} and not all(ORIGIN.fullmatch(part) for part in value.split(" ")):
        raise ImproperlyConfigured(f"{name}={value!r}: expected *, 'self', 'none', or origins such as https://a.org.")
    return value


def database(url: str) -> dict[str, object]:
    """Django's database settings from ``postgresql://user:password@host:port/name?option=value``.

    A host may be a folder with a socket, percent-encoded in the host or given as ``?host=``.
    """
    parts = urlsplit(url)
    if parts.scheme not in {"postgres", "postgresql"}:
        raise ImproperlyConfigured(f"DATABASE_URL: expected postgresql://…, got {parts.scheme or 'no scheme'}://…")
    options: dict[str, str] = {}
    for pair in parts.query.split("&") if parts.query else []:
        key, equals, value = pair.partition("=")
        if not equals:
            raise ImproperlyConfigured(f"DATABASE_URL: option {pair!r} has no value.")
        options[unquote(key)] = unquote(value)
    name = unquote(parts.path.lstrip("/"))
    if not name:
        raise ImproperlyConfigured("DATABASE_URL: expected a database name after the host.")
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": name,
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": options.pop("host", unquote(parts.hostname or "")),
        "PORT": options.pop("port", str(parts.port or "")),
        "OPTIONS": options,
    }
