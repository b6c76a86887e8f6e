"""Start everything, say where it is, and stop everything: on Ctrl-C, on TERM, or when a part of it ends too often."""

import os
import signal
import socket
import sys
import time
from pathlib import Path
from queue import Empty, SimpleQueue
from types import FrameType
from typing import NoReturn

from config import postgres
from config.demo import keepsakes, preparation
from config.demo.children import Child, end
from config.demo.preparation import say
from config.postgres.children import dies_with_parent
from config.postgres.folder import CHECKOUT

HOST = "127.0.0.1"
READY_SECONDS = 60.0
CHECK_SECONDS = 2.0
# A part that ends more often than this is ill.
DEATHS, DEATHS_SECONDS = 4, 60.0

WEB = [
    "-m", "granian", "--interface", "wsgi", "--host", HOST, "--workers", "1", "--blocking-threads", "12",
    "--no-ws", "--log-level", "error", "--respawn-failed-workers", "--workers-kill-timeout", "2",
    "config.wsgi:application",
]  # fmt: skip
WORKER = ["-m", "config.worker"]
# Many threads, so that slow clients leave some for the rest, in little memory: each connection is a process of some
# 25 MiB, and each thread would have a heap of its own, and keep what it once needed.
LEAN = {"MALLOC_ARENA_MAX": "1", "MALLOC_TRIM_THRESHOLD_": "65536"}
OF_THEIR_OWN = {"web": {"DATABASE_POOL": os.environ.get("DATABASE_POOL") or "2", **LEAN}, "worker": LEAN}


class Stopped(BaseException):
    """Somebody asked for the end."""


class DemoError(Exception):
    """Why the demo cannot go on."""


def main() -> int:
    _listen_to_signals()
    children: list[Child] = []
    server: postgres.Server | None = None
    try:
        port = _free_port(os.environ.get("PORT") or "8000")
        os.chdir(CHECKOUT)
        data = postgres.data_folder()
        url = os.environ.get("DATABASE_URL")
        if not url:
            server = postgres.attach()
            url = server.url
        data.mkdir(mode=0o700, parents=True, exist_ok=True)
        _run(children, server, data, port, {**os.environ, "DATABASE_URL": url, **_settings(data)})
    except Stopped:
        say("\nStopping …")
    except (DemoError, postgres.PostgresError, OSError) as error:
        sys.stderr.write(f"{error}\n")
        return 1
    finally:
        _ignore_signals()
        end(children)
        if server is not None:
            server.close()
    return 0


def _run(
    children: list[Child], server: postgres.Server | None, data: Path, port: int, environment: dict[str, str]
) -> NoReturn:
    ended: SimpleQueue[Child] = SimpleQueue()

    def start(name: str, arguments: list[str]) -> Child:
        child = Child(name, [sys.executable, *arguments], {**environment, **OF_THEIR_OWN.get(name, {})}, ended)
        children.append(child)
        return child

    # Of a database that is not ours we do not know what happened to it since.
    curator_file = keepsakes.curator_file(data, None if server else environment["DATABASE_URL"])
    if server is None or not preparation.is_done(data):
        preparing = start("set-up", ["-m", "config.demo.preparation", str(curator_file)])
        if ended.get().process.returncode:
            raise DemoError("The set-up failed: see above.")
        children.remove(preparing)
        if server is not None:
            preparation.mark_done(data)
    parts = {"web": [*WEB, "--port", str(port)], "worker": WORKER}
    for name, arguments in parts.items():
        start(name, arguments)
    _wait_ready(ended, port)
    _say_where(curator_file, port)
    deaths: list[float] = []
    while True:
        if child := _ended(ended, CHECK_SECONDS):
            _mourn(child, deaths)
            end([child])  # and what it left behind
            children.remove(child)
            start(child.name, parts[child.name])
        if server is not None:
            server.ensure()


def _wait_ready(ended: "SimpleQueue[Child]", port: int) -> None:
    deadline = time.monotonic() + READY_SECONDS
    while not _is_ready(port):
        _fail_on_end(ended, 0.05)
        if time.monotonic() > deadline:
            raise DemoError(f"The web server has not been ready for {READY_SECONDS:.0f} seconds.")


def _settings(data: Path) -> dict[str, str]:
    """What the environment may leave out: the demo has a key of its own."""
    return {"SECRET_KEY": os.environ.get("SECRET_KEY") or keepsakes.secret_key(data)}


def _ended(ended: "SimpleQueue[Child]", seconds: float) -> Child | None:
    try:
        return ended.get(timeout=seconds)
    except Empty:
        return None


def _fail_on_end(ended: "SimpleQueue[Child]", seconds: float) -> None:
    if child := _ended(ended, seconds):
        raise DemoError(f"{_epitaph(child)}; stopping the rest.")


def _mourn(child: Child, deaths: list[float]) -> None:
    """Waits a little longer each time; DemoError when it is too often."""
    deaths[:] = [moment for moment in deaths if moment > time.monotonic() - DEATHS_SECONDS]
    deaths.append(time.monotonic())
    if len(deaths) > DEATHS:
        raise DemoError(f"{_epitaph(child)}, too often within {DEATHS_SECONDS:.0f} seconds; stopping the rest.")
    say(f"{_epitaph(child)}; starting it again.")
    time.sleep(0.5 * 2 ** (len(deaths) - 1))


def _epitaph(child: Child) -> str:
    return f"The {child.name} process ended by itself (status {child.process.returncode})"


def _free_port(text: str) -> int:
    if not (text.isascii() and text.isdigit() and 0 < int(text) < 65536):
        raise DemoError(f"PORT={text!r}: expected a number from 1 to 65535.")
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, int(text)))
        except OSError as error:
            raise DemoError(
                f"Port {text} cannot be used: {error.strerror}. Choose another: PORT=8001 make demo"
            ) from error
    return int(text)


def _is_ready(port: int) -> bool:
    """Whether /readyz answers 200. By hand: an HTTP client would stay in memory."""
    try:
        with socket.create_connection((HOST, port), timeout=5) as connection:
            connection.sendall(f"GET /readyz HTTP/1.0\r\nHost: {HOST}:{port}\r\n\r\n".encode())
            return connection.recv(64).split(b" ")[1:2] == [b"200"]
    except OSError:
        return False


def _say_where(curator_file: Path, port: int) -> None:
    lines = [f"\nRegesta is at http://{HOST}:{port}/"]
    if curator := keepsakes.curator(curator_file):
        lines += [
            f"Curator:  http://{HOST}:{port}/admin/",
            f"  name      {curator['name']}",
            f"  password  {curator['password']}    (made on the first run, kept in {curator_file})",
        ]
    say("\n".join([*lines, "Ctrl-C stops it.\n"]))


def _listen_to_signals() -> None:
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, _stop)
    if signal.getsignal(signal.SIGHUP) is not signal.SIG_IGN:  # nohup
        signal.signal(signal.SIGHUP, _stop)
    # Killed make does not tell its child; without make, our parent is a shell that may go.
    if os.environ.get("MAKELEVEL") and (tell := dies_with_parent(signal.SIGTERM, parent=os.getppid())):
        tell()


def _ignore_signals() -> None:
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, signal.SIG_IGN)


def _stop(number: int, frame: FrameType | None) -> NoReturn:
    _ignore_signals()  # ending takes its time, and is not to be interrupted
    raise Stopped


if __name__ == "__main__":
    sys.exit(main())
