"""Which user of the system the server runs as. PostgreSQL refuses to run as root, so root has to name another."""

import os
import pwd
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from config.postgres.errors import PostgresError
from config.postgres.folder import Folder

DEDICATED = "regesta-db"
ADMIN_PATH = os.pathsep.join([os.environ.get("PATH", os.defpath), "/usr/sbin", "/sbin"])


@dataclass(frozen=True)
class Account:
    """A user of the system. ``drops`` says that we are root and the server is to become this user."""

    name: str
    uid: int
    gid: int
    drops: bool

    def options(self) -> dict[str, Any]:
        """Keyword arguments for `subprocess` that make a child this user."""
        return {"user": self.uid, "group": self.gid, "extra_groups": []} if self.drops else {}

    def give(self, path: Path) -> None:
        """Make a file or folder that we just created this user's."""
        if self.drops:
            os.chown(path, self.uid, self.gid)


def choose(folder: Folder) -> Account:
    """Ourselves; for root the owner of what is there already, else the dedicated user, made where missing."""
    if os.geteuid() != 0:
        return _account(os.geteuid(), drops=False)
    for place in (folder.cluster, folder.root, folder.root.parent):
        if place.exists() and (owner := place.stat().st_uid) != 0:
            return _account(owner, drops=True)
    try:
        entry = pwd.getpwnam(DEDICATED)
    except KeyError:
        entry = _create()
    return Account(entry.pw_name, entry.pw_uid, entry.pw_gid, drops=True)


def _account(uid: int, *, drops: bool) -> Account:
    try:
        entry = pwd.getpwuid(uid)
    except KeyError:
        raise PostgresError(
            f"User number {uid} has no entry in the system's list of users, and PostgreSQL needs a name for it. "
            "Add one to /etc/passwd, or set DATABASE_URL to a PostgreSQL that runs elsewhere."
        ) from None
    return Account(entry.pw_name, uid, entry.pw_gid, drops=drops)


def _create() -> pwd.struct_passwd:
    reason = "neither useradd nor adduser is installed"
    for command in (
        ["useradd", "--system", "--user-group", "--no-create-home", "--home-dir", "/nonexistent", DEDICATED],
        ["adduser", "-S", "-D", "-H", "-h", "/nonexistent", DEDICATED],  # BusyBox
    ):
        program = shutil.which(command[0], path=ADMIN_PATH)
        if program is None:
            continue
        done = subprocess.run([program, *command[1:]], capture_output=True, text=True, check=False)
        try:
            return pwd.getpwnam(DEDICATED)  # also when another program was faster than this one
        except KeyError:
            reason = done.stderr.strip() or f"{command[0]} ended with status {done.returncode}"
    raise PostgresError(
        f"PostgreSQL does not run as root, and the user {DEDICATED!r} for it could not be made: {reason}. "
        f"Make a system user of that name, run as an ordinary user, or set DATABASE_URL."
    )
