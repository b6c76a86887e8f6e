"""Parses a second: `events.dates` against the PyPI packages `edtf` and `edtf-validate`, in one run.

    python benchmarks/dates.py [seconds for each measurement, default 2]

Two mixes: every example of the Library of Congress page, and what the records of a chronicle look like. Each
library is given only texts that it accepts. Ours is measured without its cache and works out all bounds;
`edtf` works them out later, and `edtf-validate` answers only yes or no.
"""

import contextlib
import io
import sys
import time
import warnings
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))
warnings.simplefilter("ignore")  # the other two are written for an older pyparsing

import edtf  # noqa: E402
from edtf_validate import valid_edtf  # noqa: E402

from events.dates import parse, parse_afresh  # noqa: E402
from tests.dates.loc_examples import LEVEL_0, LEVEL_1, LEVEL_2, rows, texts  # noqa: E402

EXAMPLES = texts(LEVEL_0, LEVEL_1, LEVEL_2)
CHRONICLE_LINES = """
1991 1991-12 1991-12-25 1992-05-15 2001-06-15 2014-05-29 2015-01-01 1994-09-20 2002-10-07 1999
2020-11-10 2008-08 1992~ 1992? 199X 17XX 2000-21 2011-35 1992/1997 1992~/1997-05 1994-11/1996-08
1995/.. 1995/ ../1991 2004-06-11% 2021-12-22/2022-01-20 [..2033] [1992..1997] {1991,1993-04}
2025-37~ 1996-XX 156X-12-25 -0043-03-15 Y-11999
"""
CHRONICLE = [text for line in rows(CHRONICLE_LINES) for text in line]

Parser = Callable[[str], object]


def accepts(parser: Parser, text: str) -> bool:
    """Whether the library takes the text; each says no in its own way."""
    try:
        with contextlib.redirect_stdout(io.StringIO()):  # `edtf` prints before it raises
            return parser(text) is not False
    except (edtf.EDTFParseException, ValueError, TypeError, AttributeError):
        return False


def rate(parser: Parser, mix: list[str], seconds: float) -> float:
    """Parses a second over whole rounds of the mix: the best of three spells."""
    best = 0.0
    for _ in range(3):
        rounds = 0
        started = time.perf_counter()
        while (spent := time.perf_counter() - started) < seconds / 3 or not rounds:
            for text in mix:
                parser(text)
            rounds += 1
        best = max(best, rounds * len(mix) / spent)
    return best


def main(seconds: float) -> None:
    libraries: dict[str, Parser] = {
        "events.dates": parse_afresh,
        "events.dates, cached": parse,
        "edtf": edtf.parse_edtf,
        "edtf-validate": valid_edtf.is_valid,
    }
    print(f"{'mix':<12}{'library':<22}{'accepts':>12}{'parses/s':>12}{'ours is faster':>17}")
    for name, mix in (("examples", EXAMPLES), ("chronicle", CHRONICLE)):
        for library, parser in libraries.items():
            taken = [text for text in mix if accepts(parser, text)]
            found = rate(parser, taken, seconds)
            # Ours on just the texts that this library takes, so that the ratio is fair.
            ratio = "" if library.startswith("events") else f"{rate(parse_afresh, taken, seconds) / found:.0f}×"
            share = f"{len(taken)}/{len(mix)}"
            print(f"{name:<12}{library:<22}{share:>12}{found:>12,.0f}{ratio:>17}")


if __name__ == "__main__":
    main(float(sys.argv[1]) if len(sys.argv) > 1 else 2.0)
