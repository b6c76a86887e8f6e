"""One run of ``postgres``: started, watched until it is ready, stopped."""

import logging
import signal
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path

from config.postgres import children, leftovers
from config.postgres.account import Account
from config.postgres.binaries import Binaries
from config.postgres.errors import PostgresError
from config.postgres.folder import Folder

log = logging.getLogger(__name__)
READY_SECONDS = 300  # recovery after a crash reads up to max_wal_size


@dataclass
class Running:
    folder: Folder
    process: subprocess.Popen[bytes]

    def wait_ready(self) -> None:
        """Until it accepts connections. Raises PostgresError with the end of its log when it does not."""
        deadline = time.monotonic() + READY_SECONDS
        while not self._is_ready():
            if self.process.poll() is not None:
                raise PostgresError(f"PostgreSQL did not start:\n{_end_of(self.folder.log)}")
            if time.monotonic() > deadline:
                self.stop()
                raise PostgresError(f"PostgreSQL was not ready after {READY_SECONDS} seconds; see {self.folder.log}.")
            time.sleep(0.01)

    def _is_ready(self) -> bool:
        """As pg_ctl asks: the eighth line of postmaster.pid, if the first is this process."""
        try:
            lines = (self.folder.cluster / "postmaster.pid").read_text().split("\n")
        except OSError:
            return False
        return len(lines) > 7 and lines[0] == str(self.process.pid) and lines[7].strip() == "ready"

    def stop(self) -> None:
        """Fast shutdown; harsher when that hangs."""
        for number, seconds in ((signal.SIGINT, 60), (signal.SIGQUIT, 10), (signal.SIGKILL, 10)):
            if self.process.poll() is not None:
                return
            self.process.send_signal(number)
            try:
                self.process.wait(seconds)
            except subprocess.TimeoutExpired:
                log.warning("PostgreSQL did not stop within %s seconds of %s.", seconds, number.name)


def start(folder: Folder, binaries: Binaries, account: Account, socket: Path) -> Running:
    """A server on the folder's cluster. The caller holds the keeper's lock."""
    leftovers.clear(folder.cluster, [socket])
    # Beside the cluster the socket is named from within it: no limit of length, no folder above to enter.
    place = "../socket" if socket == folder.socket else str(socket)
    command = [str(binaries.folder / "postgres"), "-D", children.here(folder.cluster, binaries.major)]
    settings = {
        "listen_addresses": "",
        "unix_socket_directories": place,
        "unix_socket_permissions": "0700",
        "port": str(leftovers.PORT),
        "cluster_name": "regesta",
        "logging_collector": "off",
    }
    for name, value in settings.items():
        command += ["-c", f"{name}={value}"]
    with folder.log_file() as output:
        process = subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            # SIGINT is fast shutdown: if the keeper is killed the server goes cleanly.
            preexec_fn=children.dies_with_parent(signal.SIGINT),  # noqa: PLW1509  # two system calls, no locks
            **children.options(account, folder.cluster),
        )
    return Running(folder, process)


def _end_of(log_file: Path) -> str:
    return children.last_lines(log_file.read_bytes()[-8192:].decode(errors="replace"))
