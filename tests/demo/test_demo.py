"""``make demo``, from a first start on an empty folder to the last process gone."""

import contextlib
import http.client
import json
import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from config import postgres
from config.postgres.folder import CHECKOUT, Folder
from config.postgres.leftovers import processes
from config.postgres.state import State

PREPARING = ("Bringing the database up to date", " events\n", "Collecting static files")


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def eventually(claim: Callable[[], Any], seconds: float = 30) -> Any:
    deadline = time.monotonic() + seconds
    while not (answer := claim()):
        assert time.monotonic() < deadline, "it did not become true"
        time.sleep(0.05)
    return answer


class Demo:
    """A run of ``python -m config.demo`` on a data folder."""

    def __init__(self, data: Path, **environment: str) -> None:
        self.data = data
        self.port = int(environment.get("PORT") or free_port())
        ours = {name: value for name, value in os.environ.items() if name not in {"DATABASE_URL", "SECRET_KEY"}}
        self.process = subprocess.Popen(
            [sys.executable, "-m", "config.demo"],
            cwd=CHECKOUT,
            env={**ours, "REGESTA_DATA": str(data), "PORT": str(self.port), **environment},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )

    def said_until(self, words: str) -> str:
        """Its output up to a line with these words."""
        assert self.process.stdout is not None
        lines = []
        for line in self.process.stdout:
            lines.append(line)
            if words in line:
                return "".join(lines)
        raise AssertionError("".join(lines))

    def answers(self, path: str = "/readyz") -> int:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        try:
            connection.request("GET", path)
            return connection.getresponse().status
        except OSError:
            return 0
        finally:
            connection.close()

    def alive(self) -> set[int]:
        """Every process of it: they have its data folder in their environment, or work in its cluster."""
        mark = f"REGESTA_DATA={self.data}\0".encode()
        found = set()
        for entry in Path("/proc").iterdir():
            with contextlib.suppress(OSError):
                if entry.name.isdigit() and mark in (entry / "environ").read_bytes():
                    found.add(int(entry.name))
        cluster = self.data / "postgres/cluster"
        return found | set(processes(cluster) if cluster.exists() else [])

    def child(self, words: str) -> int:
        """The process of it that was started with these words, by the demo itself."""
        for pid in self.alive():
            with contextlib.suppress(OSError):
                parent = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[1]
                command = Path(f"/proc/{pid}/cmdline").read_text().replace("\0", " ")
                if parent == str(self.process.pid) and words in command:
                    return pid
        raise AssertionError(f"no child {words!r}")

    def end(self, number: signal.Signals = signal.SIGINT) -> tuple[int, str]:
        """Its exit status and what it said last."""
        self.process.send_signal(number)
        output, _ = self.process.communicate(timeout=60)
        return self.process.returncode, output


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A data folder that the first test fills, and the others find filled."""
    return tmp_path_factory.mktemp("demo") / "data"


@pytest.fixture
def start(data: Path) -> Iterator[Callable[..., Demo]]:
    started: list[Demo] = []

    def start(**environment: str) -> Demo:
        started.append(Demo(data, **environment))
        return started[-1]

    yield start
    for demo in started:
        if demo.process.returncode is None:
            demo.process.kill()
            demo.process.communicate(timeout=60)
    for demo in started:
        eventually(lambda demo=demo: not demo.alive())


def test_a_first_start_ends_with_an_address_and_a_password(start: Callable[..., Demo], data: Path) -> None:
    demo = start()
    said = demo.said_until("Ctrl-C")
    assert f"http://127.0.0.1:{demo.port}/" in said
    kept = json.loads((data / "curator.json").read_text())
    assert kept["name"] == "curator"
    assert re.search(rf"password +{kept['password']}\b", said)
    assert all(words in said for words in PREPARING)
    for name in ("curator.json", "secret_key"):
        assert (data / name).stat().st_mode & 0o777 == 0o600
    assert demo.answers() == 200
    assert demo.answers("/en/") == 200
    assert demo.answers("/static/nothing.css") == 404
    assert demo.end()[0] == 0
    assert demo.alive() == set()


def test_a_second_start_prepares_nothing_anew_and_keeps_everything(start: Callable[..., Demo], data: Path) -> None:
    kept = (data / "curator.json").read_text(), (data / "secret_key").read_text()
    demo = start()
    said = demo.said_until("Ctrl-C")
    assert demo.end(signal.SIGTERM)[0] == 0
    assert demo.alive() == set()
    # What takes a first start its time, and leaves the second a few seconds.
    assert [words for words in (*PREPARING, "records already") if words in said] == []
    assert json.loads(kept[0])["password"] in said
    assert kept == ((data / "curator.json").read_text(), (data / "secret_key").read_text())


def test_it_follows_its_killed_parts_or_heals(start: Callable[..., Demo], data: Path) -> None:
    demo = start()
    demo.said_until("Ctrl-C")
    folder = Folder(data / "postgres")

    def state() -> State:
        return State.read(folder) or State("", -1, -1, "")

    # PostgreSQL comes back by its keeper, and the keeper by the demo.
    for victim in (state().server, state().keeper):
        assert victim > 1
        os.kill(victim, signal.SIGKILL)
        eventually(lambda victim=victim: victim not in (state().server, state().keeper) and state().phase == "ready")
        eventually(lambda: demo.answers() == 200)
    # granian starts its own worker again.
    web = demo.child("granian")
    helper = next(int(pid) for pid in Path(f"/proc/{web}/task/{web}/children").read_text().split())
    os.kill(helper, signal.SIGKILL)
    eventually(lambda: demo.answers() == 200)
    # What the demo started itself it starts again: granian with what it left behind, and the worker.
    for victim in (web, demo.child("config.worker")):
        os.kill(victim, signal.SIGKILL)
        demo.said_until("ended by itself (status -9); starting it again")
        eventually(lambda: demo.answers() == 200)
    # What dies again and again is ill: the whole ends, and says so.
    killed: set[int] = set()
    while demo.process.poll() is None:
        with contextlib.suppress(AssertionError, ProcessLookupError):
            victim = demo.child("config.worker")
            if victim not in killed:
                os.kill(victim, signal.SIGKILL)
                killed.add(victim)
        time.sleep(0.1)
    output, _ = demo.process.communicate(timeout=60)
    assert demo.process.returncode == 1
    assert "worker process ended by itself (status -9), too often within 60 seconds" in output
    assert len(killed) == 3
    assert demo.alive() == set()


def test_a_database_of_ones_own_is_used_and_its_users_are_left_alone(
    data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("REGESTA_DATA", str(data))
    with postgres.attach() as server:
        demo = Demo(tmp_path, DATABASE_URL=server.url)
        try:
            said = demo.said_until("Ctrl-C")
            assert demo.answers("/en/") == 200
        finally:
            assert demo.end()[0] == 0
    assert "password" not in said
    assert not (tmp_path / "postgres").exists()
    assert [path.name for path in tmp_path.glob("curator*")] == []


def test_a_killed_demo_takes_everything_with_it(start: Callable[..., Demo]) -> None:
    demo = start()
    demo.said_until("Ctrl-C")
    demo.process.kill()
    demo.process.communicate(timeout=60)
    eventually(lambda: not demo.alive())


def test_it_may_be_stopped_while_it_starts(start: Callable[..., Demo]) -> None:
    for seconds in (0.1, 0.4, 0.8):
        demo = start()
        time.sleep(seconds)
        assert demo.end(signal.SIGTERM)[0] in {0, -signal.SIGTERM}
        eventually(lambda demo=demo: not demo.alive())


@pytest.mark.parametrize(
    ("port", "expected"), [("http", "expected a number"), ("0", "expected a number"), ("99999", "expected a number")]
)
def test_a_port_that_is_none_is_refused(port: str, expected: str, tmp_path: Path) -> None:
    environment = {**os.environ, "PORT": port, "REGESTA_DATA": str(tmp_path / "data")}
    done = subprocess.run(
        [sys.executable, "-m", "config.demo"],
        cwd=CHECKOUT,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert f"PORT={port!r}: {expected}" in done.stderr
    assert not (tmp_path / "data").exists()


def test_a_port_in_use_is_said_before_anything_is_made(tmp_path: Path) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = str(other.getsockname()[1])
        environment = {**os.environ, "PORT": port, "REGESTA_DATA": str(tmp_path / "data")}
        done = subprocess.run(
            [sys.executable, "-m", "config.demo"],
            cwd=CHECKOUT, env=environment, capture_output=True, text=True, check=False,
        )  # fmt: skip
    assert done.returncode == 1
    assert done.stderr == f"Port {port} cannot be used: Address already in use. Choose another: PORT=8001 make demo\n"
    assert not (tmp_path / "data").exists()
