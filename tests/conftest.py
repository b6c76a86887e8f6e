"""Fixtures that several folders of tests share."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from typing import Any

import pytest

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
    from django.conf import settings

    plain = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    # pytest-django reads the settings before it reads this file.
    settings.STATIC_ROOT = os.environ["STATIC_ROOT"]
    settings.STORAGES = {**settings.STORAGES, "staticfiles": plain}
    # Tests sign in without a request; those of the lock switch it on.
    settings.AXES_ENABLED = False
    # Hashing is what makes passwords safe and tests slow.
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


def pytest_unconfigure(config: pytest.Config) -> None:
    shutil.rmtree(os.environ["STATIC_ROOT"], ignore_errors=True)


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
