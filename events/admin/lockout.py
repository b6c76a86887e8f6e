"""What happens to whoever tries one password after another (django-axes counts, in the database, for all processes).

Counted are failures by name and client's address together: nobody locks out a curator from elsewhere.
"""

from ipaddress import IPv6Address, ip_address, ip_network
from typing import Any

from django.conf import settings
from django.contrib import admin
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.cache import add_never_cache_headers

from events.queries.errors import shortened

LONGEST = 255


def client_address(request: HttpRequest) -> str | None:
    """Of the client as the outermost of our own proxies saw it; without proxies no header is believed. Of an IPv6
    address the network (/64) counts: the rest of it is the client's to choose."""
    text = str(request.META.get("REMOTE_ADDR", ""))
    if settings.PROXIES:
        seen = request.headers.get("X-Forwarded-For", "").split(",")
        text = seen[-settings.PROXIES].strip() if len(seen) >= settings.PROXIES else text
    try:
        address = ip_address(text)
    except ValueError:
        return None
    if isinstance(address, IPv6Address):
        address = address.ipv4_mapped or ip_network((address, 64), strict=False).network_address
    return str(address)


def username(request: HttpRequest, credentials: Any = None) -> str:
    """As far as the table of failures holds it; no account has a longer one."""
    return str((credentials or request.POST).get("username") or "")[:LONGEST]


def described(name: str | None, address: str | None, *_others: Any) -> str:
    """For the log, on one line whatever was typed."""
    return f"{shortened(name or '')!r} from {address or 'nowhere'}"


def locked(request: HttpRequest, response: HttpResponse | None = None, credentials: Any = None) -> HttpResponse:
    """Says when to come back, and nothing of whether the account exists."""
    wait = settings.AXES_COOLOFF_TIME
    context = {**admin.site.each_context(request), "minutes": int(wait.total_seconds() // 60)}
    page = render(request, "admin/events/locked.html", context, status=429)
    page["Retry-After"] = str(int(wait.total_seconds()))
    add_never_cache_headers(page)
    return page
