"""Making PostgreSQL's data directory. It appears under its name only when it is complete."""

import shutil
from pathlib import Path

from config.postgres import children
from config.postgres.account import Account
from config.postgres.binaries import Binaries
from config.postgres.errors import PostgresError
from config.postgres.folder import Folder

DATABASE = ROLE = "regesta"
SUPERUSER = "postgres"

# Lean, for one machine and few users; a curator's own lines may follow in the same file.
SETTINGS = """
# Regesta
shared_buffers = 32MB
max_connections = 60
max_worker_processes = 4
autovacuum_max_workers = 2
wal_level = minimal
max_wal_senders = 0
max_logical_replication_workers = 0
max_wal_size = 512MB
jit = off
timezone = UTC
log_timezone = UTC
"""
SETTINGS_18 = "io_method = sync\n"  # no three extra processes for reads that a small database rarely makes


def major(folder: Folder) -> int | None:
    """Which version made the cluster; None when there is none yet."""
    try:
        return int((folder.cluster / "PG_VERSION").read_text().strip())
    except FileNotFoundError:
        if folder.cluster.exists():
            raise PostgresError(
                f"{folder.cluster} is not a PostgreSQL cluster (no PG_VERSION in it). Move it away to start anew."
            ) from None
        return None
    except (OSError, ValueError) as error:
        raise PostgresError(f"{folder.cluster / 'PG_VERSION'} cannot be read: {error}.") from error


def create(folder: Folder, binaries: Binaries, account: Account) -> None:
    """initdb, a role that owns one database, and local sign-in by system user. All of it or nothing."""
    fresh = folder.root / "cluster.new"
    try:
        shutil.rmtree(fresh, ignore_errors=True)
        fresh.mkdir(mode=0o700)
        account.give(fresh)
        _initdb(fresh, binaries, account)
        _configure(fresh, binaries, account)
        _create_database(fresh, binaries, account)
        fresh.rename(folder.cluster)
    except OSError as error:
        raise PostgresError(f"The database cluster {fresh} could not be made: {error.strerror}.") from error
    finally:
        shutil.rmtree(fresh, ignore_errors=True)


def _initdb(fresh: Path, binaries: Binaries, account: Account) -> None:
    # Whatever the caller's locale: trigrams of Persian are silently empty under C. The second choice is for
    # systems whose C library knows no C.UTF-8 (macOS).
    if binaries.major >= 17:
        builtin = ["--locale-provider=builtin", "--builtin-locale=C.UTF-8"]
        tries = [[*builtin, "--locale=C.UTF-8"], [*builtin, "--locale=C"]]
    else:
        tries = [["--locale=C.UTF-8"], ["--locale=en_US.UTF-8"]]
    output = ""
    for locale in tries:
        command = [
            str(binaries.folder / "initdb"),
            "-D",
            children.here(fresh, binaries.major),
            "-U",
            SUPERUSER,
            "-E",
            "UTF8",
        ]
        auth = ["--auth-local=peer", "--auth-host=reject", "--no-instructions"]
        done = children.run([*command, *auth, *locale], account, fresh)
        if done.returncode == 0:
            return
        output = done.stdout
        if "locale" not in output:
            break
        for left in fresh.iterdir():
            shutil.rmtree(left) if left.is_dir() else left.unlink()
    free = shutil.disk_usage(fresh).free // 2**20
    raise PostgresError(
        f"initdb failed in {fresh} ({free} MiB free there; about 60 are needed):\n{children.last_lines(output)}"
    )


def _configure(fresh: Path, binaries: Binaries, account: Account) -> None:
    with (fresh / "postgresql.conf").open("a") as file:
        file.write(SETTINGS + (SETTINGS_18 if binaries.major >= 18 else ""))
    # The kernel says who is at the other end of the socket: root and the owner, and nobody else.
    (fresh / "pg_hba.conf").write_text("local all all peer map=regesta\n")
    people = dict.fromkeys(["root", account.name])
    lines = [f'regesta "{person}" {role}\n' for person in people for role in (ROLE, SUPERUSER)]
    (fresh / "pg_ident.conf").write_text("".join(lines))


def _create_database(fresh: Path, binaries: Binaries, account: Account) -> None:
    command = [
        str(binaries.folder / "postgres"),
        "--single",
        "-j",
        "-D",
        children.here(fresh, binaries.major),
        "postgres",
    ]
    statements = [
        f"CREATE ROLE {ROLE} LOGIN CREATEDB",
        f"CREATE DATABASE {DATABASE} OWNER {ROLE}",
    ]
    done = children.run(command, account, fresh, "".join(f"{line};\n\n" for line in statements))
    if done.returncode or "ERROR" in done.stdout:
        raise PostgresError(f"The database could not be made in {fresh}:\n{children.last_lines(done.stdout)}")
