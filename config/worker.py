"""The worker: runs the jobs that wait in the database, until TERM or Ctrl-C.

    python -m config.worker

``manage.py procrastinate worker`` does the same with a pool of at least four connections, and ends when the
database goes; this one has two (one listens), a third while a job asks through Django, and waits for the database.
"""

import asyncio
import contextlib
import logging
import os
import signal

import django
import psycopg
from django.db import connections
from procrastinate import PsycopgConnector
from procrastinate.exceptions import ConnectorException

log = logging.getLogger("config.worker")
# Seconds between tries while the database is away: twice as long each time, up to the last.
FIRST_WAIT, LAST_WAIT = 0.5, 30.0


async def work() -> None:
    """Until it is cancelled; returns or raises when the database goes."""
    from procrastinate.contrib.django import app
    from procrastinate.contrib.django.utils import connector_params

    connector = PsycopgConnector(kwargs=connector_params(), min_size=1, max_size=1)
    with app.replace_connector(connector) as ours:
        async with ours.open_async():
            await ours.run_worker_async(concurrency=1, install_signal_handlers=False)


async def keep_working() -> None:
    """Until a signal; a job that is running then is finished first."""
    asked = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, asked.set)
    ending = asyncio.create_task(asked.wait())
    wait = FIRST_WAIT
    while not asked.is_set():
        working = asyncio.create_task(work())
        began = asyncio.get_running_loop().time()
        await asyncio.wait({working, ending}, return_when=asyncio.FIRST_COMPLETED)
        working.cancel()
        reason = "its connections broke"
        try:
            await working
        except asyncio.CancelledError:
            return
        except (ConnectorException, psycopg.Error, OSError) as error:
            reason = str(error.__cause__ or error).strip().split("\n")[0]
        if asyncio.get_running_loop().time() - began > LAST_WAIT:
            wait = FIRST_WAIT
        log.warning("The database is away (%s); trying again in %s seconds.", reason, wait)
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(asyncio.shield(ending), wait)
        wait = min(2 * wait, LAST_WAIT)


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    django.setup()
    # A job gives its connection back: jobs run in any thread, and each would keep one.
    for name in connections:
        connections.settings[name]["CONN_MAX_AGE"] = 0
    asyncio.run(keep_working())
