"""`/healthz`: the process is alive. `/readyz`: the database answers and has every migration. For machines: no
session, no language, never cached."""

from django.db import DatabaseError, InterfaceError, connection
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.http import require_safe

from events.api.problems import PATIENCE

# What this code needs does not change while it runs.
needed: set[tuple[str, str]] = set()


def answer(code: int, **content: str) -> HttpResponse:
    response = JsonResponse(content, status=code)
    response["Cache-Control"] = "no-store"
    if code == 503:
        response["Retry-After"] = str(PATIENCE)
    return response


@require_safe
def healthz(request: HttpRequest) -> HttpResponse:
    return answer(200, status="alive")


@require_safe
def readyz(request: HttpRequest) -> HttpResponse:
    try:
        missing = migrations() - set(MigrationRecorder(connection).applied_migrations())
    except (DatabaseError, InterfaceError):
        return answer(503, status="unavailable", detail="The database does not answer. Please try again in a moment.")
    if missing:
        names = ", ".join(f"{app}.{name}" for app, name in sorted(missing)[:5])
        return answer(503, status="unavailable", detail=f"The database lacks {len(missing)} migrations: {names}.")
    return answer(200, status="ready")


def migrations() -> set[tuple[str, str]]:
    """The leaves of every app's migrations: where these are applied, all are."""
    if not needed:
        needed.update(MigrationLoader(None).graph.leaf_nodes())
    return needed
