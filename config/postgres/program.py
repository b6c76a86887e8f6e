"""A program's side: make sure that there is a keeper, and hold the server while it is needed."""

import os
import subprocess
import sys
import threading
import time
from pathlib import Path
from types import TracebackType
from urllib.parse import quote

from config.postgres import locks
from config.postgres.errors import PostgresError
from config.postgres.folder import CHECKOUT, Folder, data_folder
from config.postgres.leftovers import PORT
from config.postgres.state import State

# Another program's first start, its recovery after a crash, or its keeper's shutdown may have to be waited for.
PATIENCE = 360.0
_guard = threading.RLock()
_held: dict[Path, tuple[int, int]] = {}  # folder: the descriptor of its lock, and how many Servers share it


class Server:
    """A running server, held until ``close``. ``url`` is what DATABASE_URL would say."""

    def __init__(self, folder: Folder, url: str) -> None:
        self.folder = folder
        self.url = url
        self._open = True

    def __enter__(self) -> "Server":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def ensure(self) -> None:
        """Start the server again if its keeper was killed; nothing when all is well. Raises PostgresError."""
        if not locks.is_held(self.folder.keeper):
            self.url = _url(_ensure_keeper(self.folder))

    def close(self) -> None:
        """Let go; when nobody else holds the server, wait until it has stopped."""
        with _guard:
            if not self._open:
                return
            self._open = False
            descriptor, count = _held.pop(self.folder.root)
            if count > 1:
                _held[self.folder.root] = descriptor, count - 1
                return
            os.close(descriptor)
        _wait_stopped(self.folder)


def attach() -> Server:
    """The server of the data folder, started if need be, and held. Any number of times in one process.

    Raises PostgresError.
    """
    folder = Folder.make(data_folder())
    with _guard:
        descriptor, count = _held.get(folder.root, (-1, 0))
        if not count:
            descriptor = locks.take(folder.users, locks.SHARED, seconds=PATIENCE)
        try:
            state = _ensure_keeper(folder)
        except BaseException:
            if not count:
                os.close(descriptor)
            raise
        _held[folder.root] = descriptor, count + 1
    return Server(folder, _url(state))


def url() -> str:
    """``DATABASE_URL``, or that of a server held for the life of this process. Raises PostgresError."""
    return os.environ.get("DATABASE_URL") or attach().url


def _url(state: State) -> str:
    return f"postgresql://regesta@/regesta?host={quote(state.socket, safe='')}&port={PORT}"


def _ensure_keeper(folder: Folder) -> State:
    """What a keeper says whose server is ready. The caller holds the users' lock."""
    deadline = time.monotonic() + PATIENCE
    with locks.held(folder.starting, seconds=PATIENCE):
        while locks.is_held(folder.keeper):
            state = State.read(folder)
            if state and state.phase == "ready":
                return state
            if time.monotonic() > deadline:
                raise PostgresError(f"The keeper of {folder.root} has not been ready for {PATIENCE:.0f} seconds.")
            time.sleep(0.02)
        return _start_keeper(folder)


def _start_keeper(folder: Folder) -> State:
    ours, theirs = os.pipe()
    with os.fdopen(ours) as report, folder.log_file() as errors:
        try:
            starter = subprocess.Popen(
                [sys.executable, "-m", "config.postgres.keeper", str(folder.root), str(theirs)],
                cwd=CHECKOUT,
                pass_fds=[theirs],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=errors,
                start_new_session=True,  # Ctrl-C is for the program; the keeper follows when it lets go
            )
        finally:
            os.close(theirs)
        said = report.read()
        starter.wait()
    state = State.read(folder)
    if said != "ready" or state is None:
        message = said.removeprefix("error ") or f"The keeper ended without a word; see {folder.log}."
        raise PostgresError(message)
    return state


def _wait_stopped(folder: Folder) -> None:
    """The keeper takes the users' lock at once if nobody else shares it, and keeps it until it ends."""
    soon = time.monotonic() + 0.5
    while not locks.is_held(folder.users):
        if time.monotonic() > soon or not locks.is_held(folder.keeper):
            return
        time.sleep(0.01)
    late = time.monotonic() + 90
    while locks.is_held(folder.users) and time.monotonic() < late:
        time.sleep(0.01)
