"""Frames a second of our canvas beside those of vis-timeline, with the same events, under the same gestures.

    python -m benchmarks.versus [EVENTS …]      default: 1000 10000

vis-timeline is no part of this project: npm fetches it into a temporary folder when the benchmark runs, and where there
is no npm or no registry the benchmark says so and is skipped. Both stand in one headless Chromium, one after the other,
beside an empty page that says what the machine can give. vis-timeline draws all the events that it is given, stacked as
it does by itself; ours draws lanes from tiles. Neither has a GPU here: read the ratios.
"""

import argparse
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from benchmarks.canvas import FLAGS, GESTURES, SIZE, WATCH, chromium, empty, frames_of, serving

PACKAGE = "vis-timeline@8"
SCRIPT = "standalone/umd/vis-timeline-graph2d.min.js"
STYLE = "styles/vis-timeline-graph2d.min.css"
PATIENCE = 240_000  # milliseconds for the other timeline to stand

SHOW = """items => {
  const options = { height: "600px", start: "1900-01-01", end: "2026-12-31" };
  window.timeline = new vis.Timeline(document.querySelector("#stage"), new vis.DataSet(items), options);
  return new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
}"""


def installed(folder: Path, package: str) -> Path | None:
    """Where npm has put a package below this folder; None, with the reason said, where it cannot be had."""
    npm = shutil.which("npm")
    if npm is None:
        print(f"{package} is fetched by npm, and there is no npm here: skipped")
        return None
    done = subprocess.run(
        [npm, "install", "--no-save", "--ignore-scripts", "--no-audit", "--no-fund", "--prefix", str(folder), package],
        capture_output=True, text=True, check=False, timeout=300,
    )  # fmt: skip
    if done.returncode:
        print(f"npm could not fetch {package} (no registry within reach?): skipped\n{done.stderr.strip()[-400:]}")
        return None
    return folder / "node_modules" / package.partition("@")[0]


def items(most: int) -> list[dict[str, Any]]:
    """The dated events as vis-timeline takes them."""
    from events.dates.jdn import iso_of_jdn
    from events.models import Event

    rows = Event.objects.published().filter(date_sort__isnull=False, date_start_earliest__gte=1_757_585)
    columns = ("pk", "title_en", "title_fa", "date_start_earliest", "date_end_latest")
    found = []
    for key, english, persian, first, last in rows.order_by("pk").values_list(*columns)[:most]:
        span = {"end": iso_of_jdn(last + 1)} if last is not None and last - first > 31 else {"type": "point"}
        found.append({"id": key, "content": english or persian, "start": iso_of_jdn(first), **span})
    return found


def measured(page: Any, selector: str) -> dict[str, dict[str, Any]]:
    box = page.locator(selector).bounding_box()
    page.evaluate(WATCH)
    return {name: frames_of(page, box, run) for name, run in GESTURES}


def ours(browser: Any, address: str) -> tuple[float, dict[str, dict[str, Any]]]:
    page = browser.new_page(viewport=SIZE)
    page.goto(address)
    started = time.perf_counter()
    page.goto(address)
    page.wait_for_selector(".plate.live", timeout=60_000)
    stands = time.perf_counter() - started
    page.wait_for_load_state("networkidle")
    found = measured(page, ".stage")
    page.close()
    return stands, found


def theirs(browser: Any, package: Path, rows: list[dict[str, Any]]) -> tuple[float, dict[str, dict[str, Any]]]:
    page = browser.new_page(viewport=SIZE)
    page.set_default_timeout(PATIENCE)
    page.set_content('<div id="stage" style="height:600px"></div>')
    page.add_style_tag(path=package / STYLE)
    page.add_script_tag(path=package / SCRIPT)
    started = time.perf_counter()
    page.evaluate(SHOW, rows)
    stands = time.perf_counter() - started
    found = measured(page, "#stage")
    page.close()
    return stands, found


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("events", type=int, nargs="*", default=[1_000, 10_000])
    asked = parser.parse_args()
    if (path := chromium()) is None:
        print("no Chromium: skipped")
        return 0
    with tempfile.TemporaryDirectory(prefix="regesta-versus-") as folder:
        package = installed(Path(folder), PACKAGE)
        if package is None:
            return 0
        for count in asked.events or [1_000, 10_000]:
            compare(count, path, package)
    return 0


def compare(count: int, chromium_path: str, package: Path) -> None:
    from playwright.sync_api import sync_playwright

    with serving(count, keep=False) as address:
        rows = items(count)  # before there is a loop of events, in which Django would open another connection
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=chromium_path, args=FLAGS)
            ideal = empty(browser)
            sides = {
                "Regesta": ours(browser, f"{address}/en/?from=1900&to=2026"),
                "vis-timeline": theirs(browser, package, rows),
            }
            browser.close()
    print(f"\n{len(rows):,} events: frames a second (share of an empty page), the longest tasks over 100 ms")
    print(f"{'':14}{'stands after':>14}" + "".join(f"{name:>24}" for name, _run in GESTURES))
    print(f"{'empty page':14}{'':>14}" + "".join(f"{ideal[name]:>24.1f}" for name, _run in GESTURES))
    for side, (stands, found) in sides.items():
        cells = (told(found[name], ideal[name]) for name, _run in GESTURES)
        print(f"{side:14}{stands:>12.1f} s" + "".join(f"{cell:>24}" for cell in cells), flush=True)


def told(found: dict[str, Any], ideal: float) -> str:
    worst = sorted(found["long"], reverse=True)[:2]
    return f"{found['fps']:.1f} ({found['fps'] / ideal:.0%}) {'+'.join(map(str, worst)) or '–'}"


if __name__ == "__main__":
    sys.exit(main())
