"""Where things lie. Everything of one installation is in its data folder; the launcher owns ``postgres/`` there."""

import os
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from config.postgres.errors import PostgresError

CHECKOUT = Path(__file__).resolve().parents[2]


def data_folder() -> Path:
    """``REGESTA_DATA``, or ``.data`` in the checkout. Not created."""
    given = os.environ.get("REGESTA_DATA", "")
    return Path(given).expanduser().absolute() if given else CHECKOUT / ".data"


@dataclass(frozen=True)
class Folder:
    """The launcher's part of a data folder: ``<data folder>/postgres``."""

    root: Path

    @property
    def cluster(self) -> Path:
        """PostgreSQL's own data directory. It stands here only when it is complete."""
        return self.root / "cluster"

    @property
    def socket(self) -> Path:
        return self.root / "socket"

    @property
    def log(self) -> Path:
        """The server's and the keeper's log."""
        return self.root / "server.log"

    @property
    def state(self) -> Path:
        """JSON, written by the keeper: see `state.py`."""
        return self.root / "state.json"

    @property
    def starting(self) -> Path:
        """Lock: exclusive while a program makes sure that there is a keeper."""
        return self.root / "starting.lock"

    @property
    def users(self) -> Path:
        """Lock: shared by every program that uses the server; exclusive for a keeper that stops it."""
        return self.root / "users.lock"

    @property
    def keeper(self) -> Path:
        """Lock: exclusive for the life of a keeper."""
        return self.root / "keeper.lock"

    @classmethod
    def make(cls, data: Path) -> "Folder":
        """The folder, created (for its owner only) where it is missing."""
        folder = cls(data / "postgres")
        try:
            for place in (data, folder.root):
                place.mkdir(mode=0o700, parents=place == data, exist_ok=True)
                if not os.access(place, os.R_OK | os.W_OK | os.X_OK):
                    raise PostgresError(
                        f"{place} belongs to user {_owner(place)}, and this user may not use it. "
                        "Run as that user, or set REGESTA_DATA to a folder of your own."
                    )
        except OSError as error:
            raise PostgresError(
                f"The data folder {data} cannot be made: {error.strerror}. "
                "Set REGESTA_DATA to a folder that you may write to."
            ) from error
        return folder

    def log_file(self) -> BinaryIO:
        """The log, open at its end."""
        self.log.touch(mode=0o600)
        self.own(self.log)
        return self.log.open("ab")

    def own(self, path: Path) -> None:
        """Give a file that root made here to the folder's owner, so that both can take turns."""
        if os.geteuid() == 0:
            owner = self.root.stat()
            os.chown(path, owner.st_uid, owner.st_gid)


def _owner(path: Path) -> str:
    try:
        return path.owner()
    except KeyError:
        return str(path.stat().st_uid)
