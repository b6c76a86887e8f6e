"""Lighthouse over the kinds of pages, in English and Persian: performance, accessibility and best practices.

    python -m benchmarks.lighthouse [--performance N] [PATH …]      default: explorer, event, actor, source, forecasts

Lighthouse is no part of this project: npm fetches it into a temporary folder when the benchmark runs, and where there
is no npm or no registry the benchmark says so and is skipped. It measures as for a phone of the middle class on a slow
net, which it simulates. Targets: 100 for accessibility and best practices, 90 for performance; what fails is named, and
the exit status is then 1.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from benchmarks.canvas import chromium, serving
from benchmarks.versus import installed

PACKAGE = "lighthouse@12"
PATHS = ("", "events/{event}/", "actors/russia/", "sources/{source}/", "forecasts/")
WHOLE = {"performance": 90, "accessibility": 100, "best-practices": 100}
EVENTS = 300


def report(program: Path, address: str, browser: str) -> dict[str, Any]:
    """What Lighthouse says of a page; `RuntimeError` with its own words where it says nothing, three times."""
    for _turn in range(3):
        done = asked_once(program, address, browser)
        if not done.returncode:
            found: dict[str, Any] = json.loads(done.stdout)
            return found
    raise RuntimeError(f"{address}: {done.stderr.strip()[-400:]}")


def asked_once(program: Path, address: str, browser: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [
            "node", str(program), address, "--quiet", "--output=json", f"--only-categories={','.join(WHOLE)}",
            "--chrome-flags=--headless=new --no-sandbox --disable-gpu --disable-quic",
        ],
        capture_output=True, text=True, check=False, timeout=240, env={**os.environ, "CHROME_PATH": browser},
    )  # fmt: skip


def failures(found: dict[str, Any], category: str) -> list[str]:
    """What keeps a category from being whole."""
    audits = found["audits"]
    return [
        audits[one["id"]]["title"]
        for one in found["categories"][category]["auditRefs"]
        if one["weight"]
        and (audits[one["id"]]["score"] or 0) < 1
        and audits[one["id"]]["scoreDisplayMode"] != "notApplicable"
    ]


def told(path: str, found: dict[str, Any], targets: dict[str, int]) -> bool:
    scores = {name: round(100 * (found["categories"][name]["score"] or 0)) for name in targets}
    print(f"{path:28}" + "".join(f"{scores[name]:>18}" for name in targets), flush=True)
    low = [name for name, least in targets.items() if scores[name] < least]
    for name in low:
        print(f"{'':4}{name} below {targets[name]}: {'; '.join(failures(found, name))}", flush=True)
    return not low


def slugs() -> dict[str, str]:
    from events.models import Event, Source

    event = Event.objects.published().order_by("-significance", "pk").values_list("slug", flat=True).first()
    source = Source.objects.published().order_by("pk").values_list("slug", flat=True).first()
    return {"event": str(event), "source": str(source)}


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("paths", nargs="*", default=PATHS)
    parser.add_argument("--performance", type=int, default=WHOLE["performance"], help="on a busy machine, less")
    asked = parser.parse_args()
    if (browser := chromium()) is None:
        print("no Chromium: skipped")
        return 0
    with tempfile.TemporaryDirectory(prefix="regesta-lighthouse-") as folder:
        package = installed(Path(folder), PACKAGE)
        if package is None:
            return 0
        program = package / "cli" / "index.js"
        with serving(EVENTS, keep=False) as address:
            targets = {**WHOLE, "performance": asked.performance}
            paths = [path.format(**slugs()) for path in asked.paths or PATHS]
            print(f"\n{'':28}" + "".join(f"{name:>18}" for name in targets))
            pages = [f"/{language}/{path}" for language in ("en", "fa") for path in paths]
            good = [told(page, report(program, address + page, browser), targets) for page in pages]
    return 0 if all(good) else 1


if __name__ == "__main__":
    sys.exit(main())
