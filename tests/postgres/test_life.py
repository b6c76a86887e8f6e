"""A server comes when it is needed, stays as long as it is needed, and goes."""

import contextlib
import os
import signal
from collections.abc import Callable
from pathlib import Path

import pytest

from config import postgres
from config.postgres.folder import Folder
from config.postgres.leftovers import processes

from .conftest import Program, answers, ask, do, eventually, state

Start = Callable[..., Program]
# What would lead PostgreSQL's programs and clients astray if it reached them.
HOSTILE = {"LC_ALL": "C", "PGHOST": "nowhere.invalid", "PGPORT": "1", "PGUSER": "x", "PGDATA": "/", "TZ": "Asia/Tehran"}


def test_a_first_start_makes_a_database_that_knows_persian(program: Start, folder: Folder) -> None:
    url = program(env=HOSTILE).url
    do(url, "CREATE EXTENSION pg_trgm", "CREATE EXTENSION btree_gist", "CREATE EXTENSION unaccent")
    assert ask(url, "SHOW server_encoding") == "UTF8"
    assert ask(url, "SHOW timezone") == "UTC"
    assert ask(url, "SELECT cardinality(show_trgm('سلام'))") > 0
    assert ask(url, "SELECT lower('ÀЖ')") == "àж"
    assert ask(url, "SELECT rolsuper FROM pg_roles WHERE rolname = current_user") is False
    assert ask(url, "SHOW listen_addresses") == ""
    assert folder.cluster.stat().st_mode & 0o777 == 0o700
    assert folder.socket.stat().st_mode & 0o777 == 0o700


def test_a_second_start_makes_no_cluster_and_finds_everything_again(program: Start, folder: Folder) -> None:
    identity = "SELECT system_identifier FROM pg_control_system()"
    first = program()
    url = first.url
    do(url, "CREATE TABLE kept AS SELECT 7 AS number")
    cluster = ask(url, identity)
    first.leave()
    second = program()
    url = second.url
    assert (ask(url, identity), ask(url, "SELECT number FROM kept")) == (cluster, 7)
    second.leave()
    assert processes(folder.cluster) == []
    assert list(folder.socket.iterdir()) == []
    assert not folder.state.exists()


def test_two_programs_that_start_at_once_share_one_server(program: Start, folder: Folder) -> None:
    one, two = program(), program()
    assert one.url == (url := two.url)
    keeper = state(folder).keeper
    one.leave()
    assert answers(url)
    assert state(folder).keeper == keeper
    two.leave()
    assert processes(folder.cluster) == []


def test_programs_that_come_and_go_never_meet_a_server_that_stops(program: Start) -> None:
    for _ in range(4):
        program().kill()
        url = (one := program()).url
        assert answers(url)
        one.begin_to_leave()  # the next one comes meanwhile


def test_a_killed_program_leaves_nothing(program: Start, folder: Folder) -> None:
    one = program()
    assert answers(one.url)
    keeper = state(folder).keeper
    one.kill()
    eventually(lambda: not processes(folder.cluster) and not Path(f"/proc/{keeper}").exists())


def test_a_killed_server_comes_back_with_what_was_committed(program: Start, folder: Folder) -> None:
    url = program().url
    do(url, "CREATE TABLE kept AS SELECT 7 AS number")
    for _ in range(2):
        before = state(folder).server
        assert before > 1
        os.kill(before, signal.SIGKILL)
        eventually(lambda before=before: state(folder).server not in (0, before))  # type: ignore[misc]
        assert ask(url, "SELECT number FROM kept") == 7


def test_a_killed_backend_does_not_stop_the_server(program: Start, folder: Folder) -> None:
    url = program().url
    server = state(folder).server
    victim = next(pid for pid in processes(folder.cluster) if pid != server)
    os.kill(victim, signal.SIGKILL)
    eventually(lambda: answers(url))
    assert state(folder).server == server


def test_when_the_keeper_is_killed_the_server_goes_and_can_be_had_again(
    data: Path, folder: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("REGESTA_DATA", str(data))
    with postgres.attach() as server:
        do(server.url, "CREATE TABLE kept AS SELECT 7 AS number")
        os.kill(state(folder).keeper, signal.SIGKILL)
        eventually(lambda: not processes(folder.cluster))
        server.ensure()
        assert ask(server.url, "SELECT number FROM kept") == 7
        server.ensure()
    assert processes(folder.cluster) == []


def test_when_everything_is_killed_the_next_start_recovers(program: Start, folder: Folder) -> None:
    one = program()
    do(one.url, "CREATE TABLE kept AS SELECT 7 AS number")
    for pid in (state(folder).keeper, *processes(folder.cluster), one.process.pid):
        with contextlib.suppress(ProcessLookupError):  # it may have followed the one before
            os.kill(pid, signal.SIGKILL)
    assert ask(program().url, "SELECT number FROM kept") == 7


def test_a_process_attaches_as_often_as_it_likes(data: Path, folder: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REGESTA_DATA", str(data))
    with postgres.attach() as outer:
        with postgres.attach() as inner:
            assert inner.url == outer.url
        inner.close()  # a second time does nothing
        assert answers(outer.url)
    assert processes(folder.cluster) == []


def test_database_url_wins(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REGESTA_DATA", str(data))
    monkeypatch.setenv("DATABASE_URL", "postgresql://elsewhere/x")
    assert postgres.url() == "postgresql://elsewhere/x"
    assert not data.exists()
