"""The demo's processes: each with its helpers in a group of its own, so that none outlives the demo."""

import os
import signal
import subprocess
import threading
import time
from queue import SimpleQueue

from config.postgres.children import dies_with_parent

PATIENCE = 10.0  # seconds for a polite end


class Child:
    """A process that reports its end to a queue."""

    def __init__(self, name: str, command: list[str], environment: dict[str, str], ended: "SimpleQueue[Child]") -> None:
        self.name = name
        self.process = subprocess.Popen(
            command,
            env=environment,
            stdin=subprocess.DEVNULL,
            start_new_session=True,  # Ctrl-C is for the demo, which then ends its children in good order
            preexec_fn=dies_with_parent(signal.SIGTERM),  # noqa: PLW1509  # two system calls, no locks
        )
        threading.Thread(target=self._report, args=[ended], daemon=True).start()

    def _report(self, ended: "SimpleQueue[Child]") -> None:
        self.process.wait()
        ended.put(self)

    def signal(self, number: signal.Signals) -> None:
        """To the whole group: what a killed process left behind is in it too."""
        try:
            os.killpg(self.process.pid, number)
        except ProcessLookupError:
            return

    def is_gone(self) -> bool:
        """The process and everything in its group."""
        if self.process.poll() is None:
            return False
        try:
            os.killpg(self.process.pid, 0)
        except ProcessLookupError:
            return True
        return False


def end(children: list[Child]) -> None:
    """All at once, politely; those that take too long are killed."""
    for child in children:
        if child.process.poll() is None:
            child.process.terminate()  # the parent tells its helpers itself
        else:
            child.signal(signal.SIGTERM)
    if not _wait(children, PATIENCE):
        for child in children:
            child.signal(signal.SIGKILL)
        _wait(children, PATIENCE)


def _wait(children: list[Child], seconds: float) -> bool:
    deadline = time.monotonic() + seconds
    while not all(child.is_gone() for child in children):
        if time.monotonic() > deadline:
            return False
        time.sleep(0.02)
    return True
