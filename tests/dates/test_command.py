"""`python -m events.dates --edtf`, from outside: no settings, no database, no Django at all."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def run(*arguments: str, given: bytes = b"", locale: str = "C.UTF-8") -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "events.dates", *arguments],
        cwd=ROOT,
        env={"PATH": "", "LC_ALL": locale},
        input=given,
        capture_output=True,
        check=False,
        timeout=60,
    )


def test_one_object_a_text() -> None:
    done = run("--edtf", "1992~/1997-05", "-0043-03-15")
    first, second = map(json.loads, done.stdout.splitlines())
    assert done.returncode == 0
    assert first == {
        "input": "1992~/1997-05",
        "edtf": "1992~/1997-05",
        "calendar": "gregorian",
        "start": {"earliest": "1992-01-01", "latest": "1992-12-31", "kind": "known"},
        "end": {"earliest": "1997-05-01", "latest": "1997-05-31", "kind": "known"},
        "readings": [{key: first[key] for key in ("edtf", "calendar", "start", "end")}],
    }
    assert second["start"]["earliest"] == "-0043-03-15"


def test_several_readings_are_listed_and_none_looks_like_the_answer() -> None:
    done = run("12/01/1940", "26 November 2023")
    asked, plain = map(json.loads, done.stdout.splitlines())
    assert done.returncode == 0  # nothing was refused
    assert [reading["edtf"] for reading in asked["readings"]] == ["1940-01-12", "1940-12-01"]
    assert asked["readings"][0]["start"] == {"earliest": "1940-01-12", "latest": "1940-01-12", "kind": "known"}
    assert {key: asked[key] for key in asked if key != "readings"} == {
        "input": "12/01/1940",
        "edtf": None,
        "calendar": None,
        "start": None,
        "end": None,
        "ambiguous": True,
    }
    assert plain["edtf"] == "2023-11-26"
    assert "ambiguous" not in plain


def test_lines_of_standard_input_and_a_refusal() -> None:
    done = run("--edtf", "-", given="1985\n1985-13\r\n۱۹۸۵\n\n2004-XX".encode(), locale="C")
    told = [json.loads(line) for line in done.stdout.decode().splitlines()]
    assert done.returncode == 1
    assert [line["input"] for line in told] == ["1985", "1985-13", "۱۹۸۵", "", "2004-XX"]
    assert [line.get("offset") for line in told] == [None, 5, 0, 0, None]
    assert "expected a month" in told[1]["error"]
    assert "edtf" not in told[1]


def test_bytes_that_are_no_text_are_refused_like_any_other() -> None:
    done = run("--edtf", "-", given=b"\xff\xfe1985\n1985\n")
    assert [json.loads(line).get("offset") for line in done.stdout.splitlines()] == [0, None]


@pytest.mark.parametrize("arguments", [[], ["--edtf"], ["--lang", "xx", "1985"], ["--lang"], ["--nonsense", "1985"]])
def test_a_wrong_command_line_is_told_and_exits_with_2(arguments: list[str]) -> None:
    done = run(*arguments)
    assert done.returncode == 2
    assert b"expected" in done.stderr or b"no text given" in done.stderr
    assert not done.stdout


def test_help() -> None:
    assert b"--lang" in run("--help").stdout


def test_the_core_imports_nothing_beyond_the_standard_library() -> None:
    code = (
        "import sys, events.dates, events.dates.__main__ as m; m.answer('1985', m.Options(True, None, []));"
        "names = {name.partition('.')[0] for name in sys.modules};"
        "print(*sorted(names - sys.stdlib_module_names - {'__main__'}))"
    )
    done = subprocess.run([sys.executable, "-S", "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["events"]
