"""PostgreSQL with nothing to install: the server that ``make demo`` and ``make test`` run on.

``attach()`` gives a running server of the data folder and holds it until it is closed; the last program to
let go stops it. ``url()`` is what settings ask: ``DATABASE_URL`` where it is set, else a server held for
the life of the process. Why it is built this way: docs/decisions/embedded-postgresql.md.

Standard library only: the keeper (`keeper.py`) stays resident and must stay small.

    __init__ → program → keeper → server → cluster → leftovers | binaries → account → folder | locks → errors
"""

from config.postgres.errors import PostgresError
from config.postgres.folder import data_folder
from config.postgres.program import Server, attach, url

__all__ = ["PostgresError", "Server", "attach", "data_folder", "url"]
