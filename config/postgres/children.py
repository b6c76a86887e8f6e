"""Starting the server's programs: as the right user, in the cluster, with a clean environment, and not for ever."""

import ctypes
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from config.postgres.account import Account
from config.postgres.errors import PostgresError

LINUX = sys.platform.startswith("linux")
PR_SET_PDEATHSIG = 1
_libc = ctypes.CDLL(None, use_errno=True) if LINUX else None


def here(cluster: Path, major: int) -> str:
    """How a child that works in the cluster names it.

    Root's server runs as a user that may not be able to enter the folders above (a checkout in /root), and they
    stay closed: a process may always use its own working directory. PostgreSQL 15 leaves it on the way.
    """
    return "/proc/self/cwd" if LINUX and major >= 16 else str(cluster)


def check_reach(cluster: Path, account: Account, major: int) -> None:
    """Raises PostgresError where `here` needs folders that the server's user cannot enter."""
    if not account.drops or here(cluster, major) != str(cluster):
        return
    command = ["/usr/bin/env", "test", "-x", str(cluster.parent)]
    if subprocess.run(command, check=False, cwd="/", **account.options()).returncode:
        raise PostgresError(
            f"PostgreSQL {major} runs as user {account.name}, which cannot enter {cluster.parent}. "
            "Set REGESTA_DATA to a folder that everyone may pass through, such as /var/lib/regesta/data."
        )


def environment() -> dict[str, str]:
    """Nothing of the caller's locale and PG… variables: they would change what the cluster becomes."""
    kept = {name: value for name in ("LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH") if (value := os.environ.get(name))}
    return {"PATH": "/usr/local/bin:/usr/bin:/bin", "LC_ALL": "C", "TZ": "UTC", **kept}


def options(account: Account, cluster: Path) -> dict[str, Any]:
    """Keyword arguments for `subprocess` of a child of ours in this cluster."""
    return {"cwd": cluster, "env": environment(), "umask": 0o077, **account.options()}


def dies_with_parent(number: signal.Signals, parent: int | None = None) -> Callable[[], None] | None:
    """A ``preexec_fn``: the kernel sends this signal to the child when we die, even by kill -9. Linux only.

    With a parent's number it may also be called in a process that is already there.
    """
    if _libc is None:
        return None
    libc, expected = _libc, parent or os.getpid()

    def prepare() -> None:
        libc.prctl(PR_SET_PDEATHSIG, int(number))
        if os.getppid() != expected:  # it died before the line above
            os._exit(1)

    return prepare


def last_lines(text: str, count: int = 8) -> str:
    return "\n".join(f"  {line}" for line in text.strip().splitlines()[-count:])


def run(command: list[str], account: Account, cluster: Path, text: str = "") -> subprocess.CompletedProcess[str]:
    """One program to its end; its output is in ``stdout``."""
    return subprocess.run(
        command,
        input=text,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
        check=False,
        preexec_fn=dies_with_parent(signal.SIGKILL),
        **options(account, cluster),
    )
