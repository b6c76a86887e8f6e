"""Programs that hold a real server in a folder of their own."""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import psycopg
import pytest

from config.postgres.binaries import wheel_folder
from config.postgres.folder import CHECKOUT, Folder
from config.postgres.leftovers import processes
from config.postgres.state import State

HOLD = Path(__file__).with_name("hold.py")


class Program:
    """`hold.py` as a process. ``url`` waits for its first line."""

    def __init__(self, command: list[str], env: dict[str, str], **options: Any) -> None:
        self.process = subprocess.Popen(
            command,
            env=env,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            **options,
        )

    @property
    def url(self) -> str:
        assert self.process.stdout is not None
        url = self.process.stdout.readline().strip()
        assert url, self.error()
        return url

    def error(self) -> str:
        return self.process.communicate(timeout=60)[1]

    def leave(self) -> None:
        self.process.communicate(timeout=60)

    def begin_to_leave(self) -> None:
        """Without waiting for the end."""
        assert self.process.stdin is not None
        self.process.stdin.close()
        self.process.stdin = None

    def kill(self) -> None:
        self.process.kill()
        self.process.communicate(timeout=60)


@pytest.fixture
def data() -> Iterator[Path]:
    """A data folder that does not exist yet, in a folder for its owner only; its path is short enough for a socket."""
    with tempfile.TemporaryDirectory(prefix="regesta-test-") as place:
        yield Path(place) / "data"


@pytest.fixture
def folder(data: Path) -> Folder:
    return Folder(data / "postgres")


@pytest.fixture
def program(data: Path) -> Iterator[Callable[..., Program]]:
    """Starts programs on the data folder; all of them end with the test."""
    started: list[Program] = []

    def start(
        *, python: str = sys.executable, checkout: Path = CHECKOUT, env: dict[str, str] | None = None, **options: Any
    ) -> Program:
        path = os.pathsep.join([str(checkout), str(checkout / "wheel")])
        environment = {"PATH": os.environ["PATH"], "PYTHONPATH": path, "REGESTA_DATA": str(data), **(env or {})}
        hold = checkout / HOLD.relative_to(CHECKOUT)
        started.append(Program([python, str(hold)], environment, cwd="/", **options))
        return started[-1]

    yield start
    for one in started:
        one.kill()
    eventually(lambda: not (data / "postgres/cluster").exists() or not processes(data / "postgres/cluster"))


def ask(url: str, question: str) -> Any:
    with psycopg.connect(url, autocommit=True) as connection:
        row = connection.execute(question).fetchone()  # type: ignore[call-overload]
        return row and row[0]


def do(url: str, *statements: str) -> None:
    with psycopg.connect(url, autocommit=True) as connection:
        for statement in statements:
            connection.execute(statement)  # type: ignore[call-overload]


def eventually(claim: Callable[[], Any], seconds: float = 20) -> Any:
    """What the claim answers once it is true."""
    deadline = time.monotonic() + seconds
    while not (answer := claim()):
        assert time.monotonic() < deadline, "it did not become true"
        time.sleep(0.05)
    return answer


def answers(url: str) -> bool:
    try:
        return ask(url, "SELECT 1") == 1
    except psycopg.OperationalError:
        return False


def state(folder: Folder) -> State:
    found = State.read(folder)
    assert found
    return found


def copy_checkout(place: Path) -> Path:
    """What a program needs of this checkout, with the wheel's programs, in another place."""
    ignored = shutil.ignore_patterns("__pycache__")
    shutil.copytree(CHECKOUT / "config", place / "config", ignore=ignored)
    (place / "tests/postgres").mkdir(parents=True)
    shutil.copy(HOLD, place / "tests/postgres")
    wheel = wheel_folder()
    assert wheel
    package = wheel.parent.parent
    for part in (package, package.with_name(f"{package.name}.libs")):
        if part.exists():
            shutil.copytree(part, place / "wheel" / part.name, ignore=ignored, copy_function=_link)
    return place


def _link(source: str, target: str) -> None:
    try:
        os.link(source, target)
    except OSError:
        shutil.copy2(source, target)
