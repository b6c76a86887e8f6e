"""Every file that a page or a comment of ours names is there: a reader who looks it up finds it."""

import ast
import io
import re
import subprocess
import tokenize
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
FOLDERS = "benchmarks|config|docs|events|fixtures|locale|templates|tests"
NAMED = re.compile(
    rf"(?<![\w/.-])((?:{FOLDERS})/[\w./*-]*\.(?:css|html|ini|js|md|mjs|po|py|sh|sql|svg|toml|yaml|yml))\b"
)


def ours(*patterns: str) -> list[Path]:
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard", "--", *patterns],
        cwd=ROOT, capture_output=True, text=True, check=True,
    )  # fmt: skip
    return [ROOT / name for name in listed.stdout.split("\0") if name and (ROOT / name).is_file()]


def prose(path: Path) -> Iterator[str]:
    """All of a page; of Python the docstrings and comments, since addresses in code look like paths."""
    text = path.read_text("utf-8")
    if path.suffix != ".py":
        yield text
        return
    for token in tokenize.generate_tokens(io.StringIO(text).readline):
        if token.type == tokenize.COMMENT:
            yield token.string
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
            yield ast.get_docstring(node) or ""


@pytest.mark.parametrize("pattern", ["*.md", "*.py", "*.sql", "*.mjs", "docker-compose.yml"])
def test_every_file_that_is_named_exists(pattern: str) -> None:
    missing = {
        (str(path.relative_to(ROOT)), name)
        for path in ours(pattern)
        for text in prose(path)
        for name in NAMED.findall(text)
        if not any(ROOT.glob(name))
    }
    assert missing == set()


def test_a_path_is_heard_in_prose() -> None:
    assert NAMED.findall("see docs/dates.md, `tests/browser/test_plate.py`; not /en/events/a.html") == [
        "docs/dates.md",
        "tests/browser/test_plate.py",
    ]
