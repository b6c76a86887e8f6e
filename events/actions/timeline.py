"""Keeping the timeline's aggregates equal to the records: repair of what changed, a new build, a check by recount.

The work itself is SQL (events/sql/timeline_*.sql), in one transaction each, one at a time; readers never wait, except
for the very first build.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from django.db import connection, transaction

# So many events a transaction. Killed in the middle, a batch is undone and waits again.
BATCH = 1000
# From so many waiting events on, and this share of all, a new build is faster than repairs (1,000 a second).
MANY = 20_000
SHARE = 0.05
# New changes may come in while a check waits for the queue to be empty; so often it tries again.
TRIES = 20

# The kept tables and their keys: levels of detail and densities, then counts (docs/decisions/kept-counts.md).
TABLES = {
    "timeline_detail": "scope, event", "timeline_density": "scope, size, node", "timeline_scope": "scope",
    "tally_fact": "event", "tally_total": "kind, modality, is_dated", "tally_record": "noun, kind, modality, record",
    "tally_day": "size, node, kind, modality", "tally_vague": "first, last, kind, modality",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Difference:
    """`rows` of a table differ from the recount: `fault` is missing, superfluous or wrong; `examples` are keys."""

    table: str
    fault: str
    rows: int
    examples: list[str]

    def __str__(self) -> str:
        return f"{self.table}: {self.rows} {self.fault} ({', '.join(self.examples)})"


class TimelineBusyError(RuntimeError):
    """Changes kept coming in, so there was no moment at which the timeline could be compared with the records."""


def repair() -> int:
    """Works off the queue; gives the number of events that were looked at. Two at a time take turns."""
    done = 0
    while True:
        if is_much():
            return done + rebuild()
        with cursor() as sql:
            sql.execute("SELECT timeline_repair(%s)", [BATCH])
            [batch] = sql.fetchone()
        if batch is None:
            return done + rebuild()
        if batch == 0:
            return done
        done += batch


def is_much() -> bool:
    with cursor() as sql:
        sql.execute(
            "SELECT coalesce(sum(cardinality(events)), 0), bool_or(events IS NULL),"
            " coalesce((SELECT events FROM timeline_scope WHERE scope = 0), 0) FROM timeline_queue"
        )
        waiting, everything, total = sql.fetchone()
    return bool(everything) or waiting > max(MANY, SHARE * total)


def rebuild() -> int:
    """Counts everything anew, and puts right what differs; gives the number of events on the timeline."""
    with cursor() as sql:
        sql.execute("LOCK TABLE timeline_scope IN SHARE ROW EXCLUSIVE MODE")
        # Before the records are read: a change that commits later stays in the queue.
        sql.execute("DELETE FROM timeline_queue")
        sql.execute("SELECT timeline_recount()")
        sql.execute("SELECT EXISTS (SELECT FROM timeline_detail), EXISTS (SELECT FROM fresh_detail)")
        filled, wanted = sql.fetchone()
        if filled or not wanted:
            sql.execute("SELECT timeline_compare(), timeline_mend()")
        else:
            sql.execute("SELECT timeline_fill()")
        sql.execute("SELECT tally_compare()")
        sql.execute("SELECT tally_mend()")
        drop_temporary(sql)
        sql.execute("SELECT coalesce((SELECT events FROM timeline_scope WHERE scope = 0), 0)")
        [total] = sql.fetchone()
    with cursor() as sql:
        sql.execute("SELECT timeline_analyze()")
    return int(total)


def check() -> list[Difference]:
    """Where the aggregates differ from a recount, once all that waits is repaired. Raises `TimelineBusyError`."""
    for _ in range(TRIES):
        repair()
        with cursor() as sql:
            if not connection.savepoint_ids:
                # One state of the database for all that follows, from the first question after the lock on.
                sql.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
            sql.execute("LOCK TABLE timeline_scope IN SHARE ROW EXCLUSIVE MODE")
            sql.execute("SELECT EXISTS (SELECT FROM timeline_queue)")
            if not sql.fetchone()[0]:
                return differences(sql)
    raise TimelineBusyError("changes keep coming in: check again at a quieter time")


def differences(sql: Any) -> list[Difference]:
    sql.execute("SELECT timeline_recount(), timeline_compare(), tally_compare()")
    found = []
    for name, key in TABLES.items():
        sql.execute(
            "SELECT CASE WHEN wanted AND found THEN 'wrong' WHEN wanted THEN 'missing' ELSE 'superfluous' END,"
            f" count(*), (array_agg(concat_ws(' ', {key}) ORDER BY {key}))[:5]"
            f" FROM {differing(name)} GROUP BY 1 ORDER BY 1"
        )
        found += [Difference(name, *row) for row in sql.fetchall()]
    drop_temporary(sql)
    return found


def differing(table: str) -> str:
    """The temporary table with the keys at which it differs from the recount; `fresh_…` holds the recount."""
    return f"wrong_{table.removeprefix('timeline_')}"


def drop_temporary(sql: Any) -> None:
    """They go with the transaction; but several builds may share one, in tests."""
    for name in TABLES:
        sql.execute(f"DROP TABLE IF EXISTS {differing(name)}, {differing(name).replace('wrong', 'fresh', 1)}")


@contextmanager
def cursor() -> Iterator[Any]:
    """In a transaction of its own, without the web's limit on the time of a question."""
    with transaction.atomic(), connection.cursor() as sql:
        sql.execute("SET LOCAL statement_timeout = 0")
        yield sql
