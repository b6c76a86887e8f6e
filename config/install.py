"""Make the virtual environment and put the locked packages into it; nothing when it is as it should be.

    python3 -m config.install [--dev] FOLDER

Runs on the Python that the environment is made from, before anything is installed: standard library only.
"""

import hashlib
import importlib.util
import shutil
import subprocess
import sys
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parent.parent
OLDEST = (3, 11)
LOCK, DEV_LOCK = "requirements.txt", "requirements-dev.txt"


class InstallError(Exception):
    """What stopped the installation, and what to do about it."""


def say(text: str) -> None:
    sys.stderr.write(f"{text}\n")


class Environment:
    """The virtual environment in a folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.python = folder / "bin" / "python"

    def version(self) -> str | None:
        """As ``3.11``; None when there is no Python in it that runs."""
        command = [str(self.python), "-c", "import sys; print('%d.%d' % sys.version_info[:2])"]
        try:
            done = subprocess.run(command, capture_output=True, text=True, check=False)
        except OSError:
            return None
        return done.stdout.strip() if done.returncode == 0 else None

    def stamp(self, lock: str) -> Path:
        return self.folder / f"installed-{lock}"

    def wanted(self, lock: str, version: str) -> str:
        """What the stamp of a finished installation says: of these packages, this Python, in this place."""
        return f"{hashlib.sha256((CHECKOUT / lock).read_bytes()).hexdigest()} {version} {self.folder}\n"

    def has(self, lock: str, version: str) -> bool:
        stamp = self.stamp(lock)
        return stamp.exists() and stamp.read_text() == self.wanted(lock, version)

    def create(self) -> None:
        """Anew, whatever was there."""
        if self.folder.exists() and not (self.folder / "pyvenv.cfg").exists() and any(self.folder.iterdir()):
            raise InstallError(f"{self.folder} is not a virtual environment; move it away, or set VENV.")
        shutil.rmtree(self.folder, ignore_errors=True)
        uv = shutil.which("uv")
        if importlib.util.find_spec("ensurepip") is not None and importlib.util.find_spec("venv") is not None:
            command = [sys.executable, "-m", "venv", *(["--without-pip"] if uv else []), str(self.folder)]
        elif uv:
            command = [uv, "venv", "--quiet", "--python", sys.executable, str(self.folder)]
        else:
            raise InstallError(no_ensurepip())
        if subprocess.run(command, check=False).returncode:
            shutil.rmtree(self.folder, ignore_errors=True)
            raise InstallError(f"{' '.join(command)} failed.\n{no_ensurepip()}")

    def install(self, lock: str) -> None:
        """By uv where it is there and works (it does not read pip's configuration), else by pip."""
        requirements = ["--require-hashes", "-r", str(CHECKOUT / lock)]
        if uv := shutil.which("uv"):
            done = subprocess.run(
                [uv, "pip", "install", "--quiet", "--python", str(self.python), *requirements], check=False
            )
            if done.returncode == 0:
                return
            say("uv could not install the packages; trying pip.")
        if subprocess.run([str(self.python), "-m", "pip", "--version"], capture_output=True, check=False).returncode:
            ensured = subprocess.run([str(self.python), "-m", "ensurepip"], capture_output=True, check=False)
            if ensured.returncode:
                raise InstallError(no_ensurepip())
        pip = [str(self.python), "-m", "pip", "--disable-pip-version-check", "install", "-qq", *requirements]
        if subprocess.run(pip, check=False).returncode:
            raise InstallError("The packages could not be installed: see pip's message above.")


def no_ensurepip() -> str:
    major, minor = sys.version_info[:2]
    return (
        f"This Python ({sys.executable}) cannot make virtual environments with pip: its module ensurepip is missing.\n"
        "Debian and Ubuntu keep it in a package of its own. As root:\n"
        f"    apt install python{major}.{minor}-venv\n"
        "Or install uv, or name another Python: make PYTHON=/path/to/python3 …"
    )


def prepare(folder: Path, *, dev: bool) -> None:
    """Raises InstallError."""
    environment = Environment(folder)
    ours = "{}.{}".format(*sys.version_info[:2])
    if sys.version_info < OLDEST:
        raise InstallError(f"Python 3.11 or newer is needed; {sys.executable} is {ours}.")
    # Everything in the smaller lock is in the larger one, in the same versions.
    locks = [DEV_LOCK] if dev else [LOCK, DEV_LOCK]
    version = environment.version()
    if version == ours and any(environment.has(lock, ours) for lock in locks):
        return
    if version != ours:
        say(f"Making {folder} with Python {ours} …")
        environment.create()
    say(f"Installing the packages of {locks[0]} …")
    environment.install(locks[0])
    for lock in (LOCK, DEV_LOCK):
        environment.stamp(lock).unlink(missing_ok=True)
    environment.stamp(locks[0]).write_text(environment.wanted(locks[0], ours))


def main(arguments: list[str]) -> int:
    dev = "--dev" in arguments
    (folder,) = [argument for argument in arguments if argument != "--dev"] or [".venv"]
    environment = Path(folder).absolute()
    try:
        prepare(environment, dev=dev)
    except (InstallError, OSError) as error:
        say(f"\n{error}")
        return 1
    return subprocess.run(
        [str(environment / "bin" / "python"), "-m", "config.messages", "compile"], check=False
    ).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
