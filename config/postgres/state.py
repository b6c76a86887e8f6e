"""What a keeper tells the programs: a small JSON file beside the locks, replaced whole."""

import json
from dataclasses import asdict, dataclass

from config.postgres.folder import Folder


@dataclass(frozen=True)
class State:
    """``phase`` is starting, ready or stopping; ``server`` is the postmaster's process number, 0 for none."""

    phase: str
    keeper: int
    server: int
    socket: str

    def write(self, folder: Folder) -> None:
        fresh = folder.state.with_suffix(".new")
        fresh.write_text(json.dumps(asdict(self)))
        folder.own(fresh)
        fresh.replace(folder.state)

    @classmethod
    def read(cls, folder: Folder) -> "State | None":
        """The state, or None while there is none that can be read."""
        try:
            return cls(**json.loads(folder.state.read_text()))
        except (OSError, ValueError, TypeError):
            return None
