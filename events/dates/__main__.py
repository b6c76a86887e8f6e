"""`python -m events.dates [--edtf] [--lang en|fa|ru|zh] TEXT… | -`: one JSON object a line for each text.

`--edtf` reads EDTF only, else human phrases too; `-` reads texts from standard input, one a line.
Several readings are listed as `readings`, and nothing else is answered: edtf, calendar, start and end are null, and
`ambiguous` is true. Exit status: 0, 1 if any text was refused, 2 for a wrong command line.
"""

import json
import sys
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from events.dates.errors import DateError
from events.dates.jsonform import to_json
from events.dates.languages import LANGUAGES
from events.dates.reader import parse
from events.dates.value import Edtf


class Options(NamedTuple):
    """The command line."""

    edtf_only: bool
    language: str | None
    texts: list[str]


class UsageError(ValueError):
    """A command line that is not understood."""


def options(arguments: list[str]) -> Options:
    """Read by hand, since to argparse `-0043-03-15` is an option."""
    edtf_only, language = False, None
    texts: list[str] = []
    rest = iter(arguments)
    for argument in rest:
        name, equals, value = argument.partition("=")
        if argument == "--edtf":
            edtf_only = True
        elif name == "--lang":
            language = value if equals else next(rest, "")
            if language not in LANGUAGES:
                raise UsageError(f"--lang {language}: expected one of {', '.join(LANGUAGES)}")
        elif argument == "--":
            texts.extend(rest)
        elif argument.startswith("--"):
            raise UsageError(f"{argument}: expected --edtf, --lang or a text")
        else:
            texts.append(argument)
    if not texts:
        raise UsageError("no text given")
    return Options(edtf_only, language, texts)


def readings(text: str, asked: Options) -> list[tuple[Edtf, str]]:
    """Every way to read the text, with the calendar that it was read in; ValueError for none."""
    if asked.edtf_only:
        return [(parse(text), "gregorian")]
    from events.dates.phrases import read

    return [(reading.edtf, reading.calendar) for reading in read(text, asked.language)]


def answer(text: str, asked: Options) -> dict[str, Any]:
    """The object printed for one text."""
    try:
        found = [_reading(value, calendar) for value, calendar in readings(text, asked)]
    except DateError as error:
        return {"input": text, "error": str(error), "offset": error.offset}
    if len(found) > 1:  # no reading is preferred in silence, nor may the first look like the answer
        return {"input": text, **dict.fromkeys(found[0]), "ambiguous": True, "readings": found}
    return {"input": text, **found[0], "readings": found}


def _reading(value: Edtf, calendar: str) -> dict[str, Any]:
    described = to_json(value)
    return {"edtf": value.text, "calendar": calendar, "start": described["start"], "end": described["end"]}


def _lines(texts: Iterable[str]) -> Iterator[str]:
    for text in texts:
        if text == "-":
            for line in sys.stdin:
                yield line.rstrip("\r\n")
        else:
            yield text


def main(arguments: list[str]) -> int:
    """Answer every text; the exit status."""
    if {"-h", "--help"} & set(arguments):
        sys.stdout.write(__doc__ or "")
        return 0
    try:
        asked = options(arguments)
    except UsageError as error:
        sys.stderr.write(f"{error}\n\n{__doc__}")
        return 2
    refused = False
    for text in _lines(asked.texts):
        told = answer(text, asked)
        refused |= "error" in told
        sys.stdout.write(json.dumps(told, ensure_ascii=False) + "\n")
    return int(refused)


if __name__ == "__main__":
    # JSON is UTF-8 whatever the locale; bytes that are not become visible instead of stopping the run.
    sys.stdin.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]
    sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]
    sys.exit(main(sys.argv[1:]))
