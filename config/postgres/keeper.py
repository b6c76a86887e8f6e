"""The keeper: the parent of ``postgres``, one for each data folder, alive while any program uses the server.

A program that needs the server holds a shared lock; the keeper waits for the exclusive one, and when it gets
it nobody is left: it stops the server and ends. The kernel releases the locks of a killed program, so nothing
has to be told. If the server dies it is started again; if the keeper is killed the kernel stops the server.

    python -m config.postgres.keeper FOLDER DESCRIPTOR

writes ``ready``, or ``error`` and a message, to the descriptor and closes it.
"""

import logging
import os
import signal
import sys
import threading
import time
from pathlib import Path
from queue import SimpleQueue

from config.postgres import account as accounts
from config.postgres import binaries, children, cluster, locks, server, sockets
from config.postgres.errors import PostgresError
from config.postgres.folder import Folder
from config.postgres.state import State

log = logging.getLogger(__name__)
LOG_LIMIT = 10 * 2**20
# A server that dies more often than this is ill: give up, and say so.
DEATHS, DEATHS_SECONDS = 5, 60.0


class Keeper:
    def __init__(self, folder: Folder) -> None:
        self.folder = folder
        self.happened: SimpleQueue[str] = SimpleQueue()
        self.account = accounts.choose(folder)
        before = State.read(folder)
        self.binaries = binaries.find(self.account, cluster.major(folder))
        if self.account.drops:
            # The server's user passes through our folder to the cluster and the socket, and reads no more of it.
            os.chown(folder.root, folder.root.stat().st_uid, self.account.gid)
            folder.root.chmod(0o710)
        children.check_reach(folder.cluster, self.account, self.binaries.major)
        if not folder.cluster.exists():
            cluster.create(folder, self.binaries, self.account)
        self.socket = sockets.prepare(folder, self.account, before.socket if before else "")
        self.running = self._start()

    def _tell(self, phase: str, pid: int) -> None:
        State(phase, os.getpid(), pid, str(self.socket)).write(self.folder)

    def _start(self) -> server.Running:
        self._tell("starting", 0)
        running = server.start(self.folder, self.binaries, self.account, self.socket)
        running.wait_ready()
        self._tell("ready", running.process.pid)
        threading.Thread(target=self._watch_server, args=[running], daemon=True).start()
        return running

    def _watch_server(self, running: server.Running) -> None:
        running.process.wait()
        self.happened.put("died")

    def watch_users(self) -> None:
        """From now on; the lock stays ours until the process ends."""

        def wait() -> None:
            locks.wait(descriptor)
            self.happened.put("nobody uses it")

        descriptor = locks.take(self.folder.users, locks.SHARED, seconds=0)
        threading.Thread(target=wait, daemon=True).start()

    def keep(self) -> None:
        """Until nobody uses the server or we are asked to end. Raises PostgresError when it cannot be kept up."""
        deaths: list[float] = []
        while (event := self.happened.get()) == "died":
            log.warning("PostgreSQL ended by itself (status %s).", self.running.process.returncode)
            deaths = [moment for moment in deaths if moment > time.monotonic() - DEATHS_SECONDS]
            deaths.append(time.monotonic())
            if len(deaths) > DEATHS:
                raise PostgresError(f"PostgreSQL died {len(deaths)} times within {DEATHS_SECONDS:.0f} seconds.")
            time.sleep(0.1 * 2 ** len(deaths) if len(deaths) > 1 else 0)
            try:
                self.running = self._start()
            except PostgresError as error:  # a full disk may have room again in a moment
                log.error("%s", error)
                self.happened.put("died")
        log.info("Stopping: %s.", event)

    def stop(self) -> None:
        self._tell("stopping", 0)
        self.running.stop()
        sockets.remove(self.socket)
        self.folder.state.unlink(missing_ok=True)


def _log_to(folder: Folder) -> None:
    if folder.log.stat().st_size > LOG_LIMIT:
        folder.log.replace(folder.log.with_suffix(".log.1"))
    folder.log_file().close()
    logging.basicConfig(filename=folder.log, level=logging.INFO, format="%(asctime)s keeper[%(process)d] %(message)s")


def main(place: str, descriptor: str) -> int:
    if os.fork():  # whoever started us need not wait for our end
        return 0
    os.umask(0o077)
    folder = Folder(Path(place))
    with os.fdopen(int(descriptor), "w") as report:
        try:
            lock = locks.take(folder.keeper, locks.EXCLUSIVE, seconds=5)
            _log_to(folder)
            keeper = Keeper(folder)
            keeper.watch_users()
        except (PostgresError, OSError) as error:
            report.write(f"error {error}")
            return 1
        report.write("ready")
    for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
        signal.signal(number, lambda number, _: keeper.happened.put(signal.Signals(number).name))
    try:
        keeper.keep()
    except PostgresError as error:
        log.error("Giving up: %s", error)
        return 1
    finally:
        keeper.stop()
        os.close(lock)  # before the users' lock: who gets that finds no keeper
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
