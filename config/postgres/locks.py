"""Advisory locks on files. The kernel lets go of them when their holder dies, however it dies."""

import fcntl
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from config.postgres.errors import PostgresError

SHARED = fcntl.LOCK_SH
EXCLUSIVE = fcntl.LOCK_EX


def take(path: Path, mode: int, *, seconds: float) -> int:
    """A descriptor that holds the lock until it is closed, waited for at most so long.

    The file is made where it is missing and then belongs to the owner of its folder, so that root and that
    owner can take turns. Raises PostgresError when the time is up or the file system has no locks.
    """
    try:
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC | os.O_NOFOLLOW, 0o600)
    except OSError as error:
        raise PostgresError(f"The lock {path} cannot be opened: {error.strerror}.") from error
    try:
        if os.geteuid() == 0:
            owner = path.parent.stat()
            os.fchown(descriptor, owner.st_uid, owner.st_gid)
        deadline = time.monotonic() + seconds
        while not _try(descriptor, mode, path):
            if time.monotonic() >= deadline:
                raise PostgresError(
                    f"Another program has held {path} for {seconds:.0f} seconds. "
                    "If it hangs, end it (fuser shows its number) and try again."
                )
            time.sleep(0.02)
    except BaseException:
        os.close(descriptor)
        raise
    return descriptor


def _try(descriptor: int, mode: int, path: Path) -> bool:
    try:
        fcntl.flock(descriptor, mode | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError as error:
        raise PostgresError(
            f"{path} cannot be locked ({error.strerror}): its file system has no locks. "
            "Set REGESTA_DATA to a folder on a local disk."
        ) from error
    return True


def is_held(path: Path) -> bool:
    """Whether somebody holds the file exclusively now."""
    try:
        descriptor = os.open(path, os.O_RDWR | os.O_CLOEXEC)
    except FileNotFoundError:
        return False
    try:
        return not _try(descriptor, SHARED, path)
    finally:
        os.close(descriptor)


def wait(descriptor: int) -> None:
    """Turn a descriptor's lock into an exclusive one, however long that takes."""
    fcntl.flock(descriptor, EXCLUSIVE)


@contextmanager
def held(path: Path, *, seconds: float) -> Iterator[None]:
    """The file, exclusively, for a ``with``."""
    descriptor = take(path, EXCLUSIVE, seconds=seconds)
    try:
        yield
    finally:
        os.close(descriptor)
