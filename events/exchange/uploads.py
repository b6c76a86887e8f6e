"""Uploaded files between preview and confirmation: in a folder of our own, for a day."""

import os
import tempfile
import time
from pathlib import Path
from uuid import uuid4

from import_export.tmp_storages import BaseStorage

KEPT = 24 * 3600  # seconds


def folder() -> Path:
    """For this program's user alone, whatever the umask."""
    path = Path(tempfile.gettempdir()) / f"regesta-uploads-{os.getuid()}"
    path.mkdir(mode=0o700, exist_ok=True)
    if path.is_symlink() or path.stat().st_uid != os.getuid():
        raise PermissionError(f"{path} belongs to someone else.")
    path.chmod(0o700)
    return path


class Uploads(BaseStorage):  # type: ignore[misc]  # the library is untyped
    """Names are made here and never taken from a file or a form."""

    def path(self) -> Path:
        return folder() / Path(self.name).name

    def save(self, data: bytes) -> None:
        forget_old()
        self.name = f"{uuid4().hex}.upload"
        descriptor = os.open(self.path(), os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)

    def read(self) -> bytes:
        return self.path().read_bytes()

    def remove(self) -> None:
        self.path().unlink(missing_ok=True)


def forget_old() -> None:
    limit = time.time() - KEPT
    for path in folder().glob("*.upload"):
        try:
            if path.stat().st_mtime < limit:
                path.unlink()
        except FileNotFoundError:  # another process was quicker
            continue
