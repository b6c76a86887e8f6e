"""What the demo makes once and keeps in the data folder, for its owner's eyes only."""

import json
import os
import zlib
from pathlib import Path

CURATOR = "curator"


def write(path: Path, text: str) -> None:
    """Whole or not at all, readable by the owner only."""
    fresh = path.with_suffix(".new")
    fresh.unlink(missing_ok=True)
    with os.fdopen(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
        file.write(text)
    fresh.replace(path)


def secret_key(data: Path) -> str:
    """The SECRET_KEY of this installation, 384 bits; sessions outlive a restart."""
    path = data / "secret_key"
    if not path.exists():
        write(path, os.urandom(48).hex())
    return path.read_text().strip()


def curator_file(data: Path, url: str | None) -> Path:
    """Where the curator of a database is kept: of our own one, or of that at a DATABASE_URL."""
    return data / (f"curator-{zlib.crc32(url.encode()):08x}.json" if url else "curator.json")


def new_password() -> str:
    """Twenty letters and digits in groups, of about 100 bits, without those that look alike."""
    import secrets  # only here: the demo stays in memory, and OpenSSL with it

    letters = "abcdefghjkmnpqrstuvwxyz23456789"
    return "-".join("".join(secrets.choice(letters) for _ in range(5)) for _ in range(4))


def keep_curator(path: Path, password: str) -> None:
    write(path, json.dumps({"name": CURATOR, "password": password}) + "\n")


def curator(path: Path) -> dict[str, str] | None:
    """``name`` and ``password`` of the curator that the demo made; None when it made none."""
    try:
        kept: dict[str, str] = json.loads(path.read_text())
    except FileNotFoundError:
        return None
    return kept
