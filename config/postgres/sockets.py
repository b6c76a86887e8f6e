"""The folder of the server's socket: beside the cluster, or a short one where that path is too long for a socket."""

import contextlib
import os
import shutil
import socket
import tempfile
from pathlib import Path

from config.postgres.account import Account
from config.postgres.folder import Folder
from config.postgres.leftovers import PORT

SHORT = Path("/tmp")  # noqa: S108  # short is the point; the folder in it is new, random and ours alone
PREFIX = "regesta-"


def prepare(folder: Folder, account: Account, before: str) -> Path:
    """A folder for the owner only. ``before`` is the one of an earlier keeper, which may not have tidied up."""
    if before and before != str(folder.socket):
        remove(Path(before))
    folder.socket.mkdir(mode=0o700, exist_ok=True)
    if _holds_sockets(folder.socket):
        account.give(folder.socket)
        return folder.socket
    place = Path(tempfile.mkdtemp(prefix=PREFIX, dir=SHORT))
    account.give(place)
    return place


def remove(place: Path) -> None:
    """Only a folder that `prepare` made under /tmp, and only if it is still ours."""
    if place.parent == SHORT and place.name.startswith(PREFIX) and not place.is_symlink():
        shutil.rmtree(place, ignore_errors=True)


def _holds_sockets(place: Path) -> bool:
    """Whether a client can reach a socket there: paths end at 107 bytes, and not every file system has sockets."""
    path = place / f".s.PGSQL.{PORT}.try"  # longer than the real name, so never the edge
    with contextlib.closing(socket.socket(socket.AF_UNIX)) as probe:
        try:
            path.unlink(missing_ok=True)
            probe.bind(os.fspath(path))
        except OSError:
            return False
    path.unlink()
    return True
