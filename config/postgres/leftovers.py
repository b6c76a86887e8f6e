"""What an earlier server may have left: processes, and files that name a process which is no longer it.

PostgreSQL itself refuses to start when the number in ``postmaster.pid`` belongs to any living process of the
same user, or when the file is empty. Here the question is asked of the processes: whoever runs ``postgres``
with the cluster as its working directory is this server, and nobody else is.
"""

import logging
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

log = logging.getLogger(__name__)
PORT = 5432  # only a part of the socket's name: nothing listens on the network


def processes(cluster: Path) -> list[int]:
    """The processes of a server that runs on this cluster, the postmaster and its children."""
    if sys.platform.startswith("linux"):
        place = cluster.stat()
        found = (int(entry.name) for entry in Path("/proc").iterdir() if entry.name.isdigit())
        return [pid for pid in found if _works_in(pid, (place.st_dev, place.st_ino))]
    pid = _written_pid(cluster)
    return [pid] if pid and _is_postgres(pid) else []


def _works_in(pid: int, place: tuple[int, int]) -> bool:
    try:
        folder = Path(f"/proc/{pid}/cwd").stat()
        name = Path(f"/proc/{pid}/comm").read_text().strip()
        dead = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] in "ZX"
    except OSError:  # gone meanwhile, or another user's, and then not ours
        return False
    return (folder.st_dev, folder.st_ino) == place and name == "postgres" and not dead


def _written_pid(cluster: Path) -> int | None:
    try:
        return abs(int((cluster / "postmaster.pid").read_text().split("\n")[0]))
    except (OSError, ValueError):
        return None


def _is_postgres(pid: int) -> bool:
    done = subprocess.run(["/bin/ps", "-p", str(pid), "-o", "comm="], capture_output=True, text=True, check=False)
    return Path(done.stdout.strip()).name == "postgres"


def clear(cluster: Path, sockets: list[Path]) -> None:
    """Stop what is left of an earlier server and remove its lock files. Only while holding the keeper's lock."""
    for number, seconds in ((signal.SIGINT, 10.0), (signal.SIGQUIT, 5.0), (signal.SIGKILL, 5.0)):
        if not (left := processes(cluster)):
            break
        log.warning("An earlier server is still there (%s): sending %s.", left, number.name)
        # Fast and immediate shutdown are the postmaster's to order; orphans of a killed one only die.
        written = _written_pid(cluster)
        for pid in [written] if written in left and number != signal.SIGKILL else left:
            _kill(pid, number)
        _until(lambda: not processes(cluster), seconds)
    (cluster / "postmaster.pid").unlink(missing_ok=True)
    for folder in sockets:
        for name in (f".s.PGSQL.{PORT}", f".s.PGSQL.{PORT}.lock"):
            (folder / name).unlink(missing_ok=True)


def _kill(pid: int | None, number: signal.Signals) -> None:
    try:
        if pid:
            os.kill(pid, number)
    except ProcessLookupError:
        return


def _until(claim: Callable[[], bool], seconds: float) -> None:
    deadline = time.monotonic() + seconds
    while not claim() and time.monotonic() < deadline:
        time.sleep(0.05)
