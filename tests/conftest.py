"""Fixtures that several folders of tests share."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

HERE = Path(__file__).parent
CHROMIUM = next(
    (path for name in ("chromium", "chromium-browser", "google-chrome") if (path := shutil.which(name))), None
)
FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip


# Tests read static files where they lie; nothing was collected, and the demo's collection is not theirs.
os.environ["STATIC_ROOT"] = tempfile.mkdtemp(prefix="regesta-static-")


def pytest_configure(config: pytest.Config) -> None:
    from django.conf import settings as ours

    plain = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    # pytest-django reads the settings before it reads this file.
    ours.STATIC_ROOT = os.environ["STATIC_ROOT"]
    ours.STORAGES = {**ours.STORAGES, "staticfiles": plain}
    # Tests sign in without a request; those of the lock switch it on.
    ours.AXES_ENABLED = False
    # Hashing is what makes passwords safe and tests slow.
    ours.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


# Whether a law holds does not depend on how busy the machine is.
settings.register_profile("regesta", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("regesta")

# Folders whose tests take seconds each.
SLOW = ("browser", "demo", "postgres", "site", "api")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The slow first: what is left for the end, when one of the workers may have nothing to do, is then short."""
    place = {name: number for number, name in enumerate(SLOW)}
    items.sort(key=lambda item: place.get(item.path.relative_to(HERE).parts[0], len(SLOW)))


def pytest_unconfigure(config: pytest.Config) -> None:
    shutil.rmtree(os.environ["STATIC_ROOT"], ignore_errors=True)


def keep_statistics() -> None:
    """Rows of tests are never committed, so an autovacuum in the midst of them finds every table empty. PostgreSQL then
    plans for one row in each, and a page with sixty events can take minutes: keep it away."""
    from django.db import connection

    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f'ALTER TABLE "{table}" SET (autovacuum_enabled = false)')


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker: Any) -> None:
    """A test that commits ends with all tables emptied; the roles, which a migration made, are then made again."""
    from django.apps import apps
    from django.contrib.auth.management import create_permissions
    from django.contrib.auth.models import Group, Permission
    from django.db.models.signals import post_migrate

    # By name: rights that are made again have other numbers.
    with django_db_blocker.unblock():
        keep_statistics()
        roles = {
            role.name: [right.natural_key() for right in role.permissions.select_related("content_type")]
            for role in Group.objects.all()
        }

    def make_again(**_: object) -> None:
        # The administrator has rights of an app whose turn comes later.
        create_permissions(apps.get_app_config("auth"), verbosity=0)
        for name, rights in roles.items():
            role, is_new = Group.objects.get_or_create(name=name)
            if is_new:
                role.permissions.set(Permission.objects.get_by_natural_key(*right) for right in rights)

    post_migrate.connect(make_again, sender=apps.get_app_config("events"), weak=False)


@pytest.fixture(autouse=True)
def no_language() -> Iterator[None]:
    """A page in Persian leaves its language active; the next test begins without."""
    yield
    from django.utils import translation

    translation.deactivate()


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    """A headless Chromium of the system; without one the test is skipped, and where REQUIRE_BROWSER is set it fails."""
    if CHROMIUM is None:
        message = "no Chromium found: install it (Debian: apt install chromium) to run the browser tests"
        if os.environ.get("REQUIRE_BROWSER"):
            pytest.fail(message)
        pytest.skip(message)
    from playwright.sync_api import sync_playwright

    # Playwright runs its own event loop in this thread; Django is told that this is meant.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield chromium
        chromium.close()
        # While its event loop runs, Django keeps other connections than without it; none may outlive the loop.
        from django.db import connections

        connections.close_all()


@pytest.fixture
def curator(db: None) -> Any:
    """A user with all rights."""
    from django.contrib.auth.models import User

    return User.objects.create_superuser("curator", password="a-long-password")


def pytest_terminal_summary(terminalreporter: Any) -> None:
    if CHROMIUM is None:
        terminalreporter.section("BROWSER TESTS WERE SKIPPED", sep="!", red=True)
        terminalreporter.write_line("No Chromium on this machine. Debian: apt install chromium")
