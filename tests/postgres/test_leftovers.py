"""What a crash leaves behind does not stop the next start, and no foreign process is touched."""

import os
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from config.postgres import account, binaries, server, sockets
from config.postgres.folder import Folder
from config.postgres.leftovers import processes

from .conftest import Program, ask, do, state

Start = Callable[..., Program]


@pytest.fixture
def stranger(folder: Folder) -> Iterator[int]:
    """A process of the server's user that has nothing to do with it, and gets its number."""
    chosen = account.choose(folder)
    process = subprocess.Popen(["sleep", "600"], cwd="/", **chosen.options())
    yield process.pid
    assert process.poll() is None, "a foreign process was ended"
    process.kill()
    process.wait()


def dead_number() -> int:
    process = subprocess.Popen(["true"])
    process.wait()
    return process.pid


# The lock file after a crash, with the first line's number as a parameter.
PID_FILES = {
    "of a dead process": lambda dead, stranger: f"{dead}\n/somewhere\n1700000000\n5432\n/tmp\n\n 1 1\nready\n",
    "of a foreign process": lambda dead, stranger: f"{stranger}\n/proc/self/cwd\n1700000000\n5432\n\n\n 1 1\nready\n",
    "one line of a foreign process": lambda dead, stranger: f"{stranger}\n",
    "one line without its end": lambda dead, stranger: f"{dead}",
    "empty": lambda dead, stranger: "",
    "not a number": lambda dead, stranger: "\0\0\0\0",
    "of init": lambda dead, stranger: "1\n",
}


@pytest.mark.parametrize("name", PID_FILES)
def test_it_starts_over_a_postmaster_pid(name: str, program: Start, folder: Folder, stranger: int) -> None:
    first = program()
    do(first.url, "CREATE TABLE kept AS SELECT 7 AS number")
    first.leave()
    text = PID_FILES[name](dead_number(), stranger)
    (folder.cluster / "postmaster.pid").write_text(text)
    (folder.socket / ".s.PGSQL.5432.lock").write_text(text)
    (folder.socket / ".s.PGSQL.5432").write_text("")
    assert ask(program().url, "SELECT number FROM kept") == 7


def test_it_starts_over_a_half_made_cluster(program: Start, folder: Folder) -> None:
    (folder.root / "cluster.new").mkdir(parents=True)
    (folder.root / "cluster.new" / "PG_VERSION").write_text("18\n")
    folder.state.write_text('{"phase": "rea')
    assert ask(program().url, "SELECT 1") == 1


def test_a_server_without_a_keeper_is_stopped_before_another_is_started(program: Start, folder: Folder) -> None:
    first = program()
    do(first.url, "CREATE TABLE kept AS SELECT 7 AS number")
    first.leave()
    chosen = account.choose(folder)
    orphan = server.start(folder, binaries.find(chosen, None), chosen, sockets.prepare(folder, chosen, ""))
    orphan.wait_ready()
    assert ask(program().url, "SELECT number FROM kept") == 7
    assert orphan.process.wait(10) == 0
    assert state(folder).server in processes(folder.cluster)


def test_a_process_is_told_by_where_it_works_not_by_its_number(folder: Folder, tmp_path: Path) -> None:
    folder.cluster.mkdir(parents=True)
    there = subprocess.Popen(["sleep", "600"], cwd=folder.cluster)
    (folder.cluster / "postmaster.pid").write_text(f"{there.pid}\n")
    try:
        assert processes(folder.cluster) == []  # it works there, and is not postgres
        assert os.getpid() not in processes(tmp_path)
    finally:
        there.kill()
        there.wait()
