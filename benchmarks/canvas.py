"""Frames a second of the timeline in a real Chromium, while it is moved and zoomed by a script.

    python -m benchmarks.canvas [EVENTS]      default: 100000

Makes a database of its own for so many synthetic events, beside the one of DATABASE_URL, and drops it again; `--keep`
leaves it. Prints, for the explorer: first contentful paint, bytes of JavaScript (gzipped), and frames a second and
tasks of more than 100 ms over a drag, a throw and a zoom of some seconds each, after the page has loaded. The targets
are those of a quiet machine: 55 frames, no long task, a second to the first paint, 90 kB. Beyond one of them the exit
status is 1. Chromium draws without a GPU here, so pixels cost more than on a reader's machine: an empty page under the
same gestures, in the same run, says how many frames there are to be had.
"""

import argparse
import gzip
import os
import shutil
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from benchmarks._setting import begin

FRAMES, LONG_TASKS, PAINT_MS, SCRIPT_KB = 55, 0, 1000, 90
MOVES = 180  # of the pointer, 16 ms apart
PATIENCE = 15  # seconds for one gesture

WATCH = """() => {
  window.watched = { frames: [], long: [] };
  const tick = (time) => { window.watched.frames.push(time); requestAnimationFrame(tick); };
  requestAnimationFrame(tick);
  new PerformanceObserver((list) => {
    const long = list.getEntries().filter((entry) => entry.duration > 100);
    window.watched.long.push(...long.map((entry) => Math.round(entry.duration)));
  }).observe({ type: "longtask" });
}"""
SCRIPTS = "performance.getEntriesByType('resource').map((one) => one.name).filter((name) => /\\.m?js$/.test(name))"
PAINT = "performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0"
READ = """() => {
  const { frames, long } = window.watched;
  window.watched.frames = []; window.watched.long = [];
  const gaps = frames.slice(1).map((time, index) => time - frames[index]).sort((a, b) => a - b);
  const worst = gaps[Math.floor(gaps.length * 0.99)] ?? 0;
  return { fps: 1000 * (frames.length - 1) / (frames.at(-1) - frames[0]), worst, long };
}"""


def moments(count: int) -> Iterator[int]:
    """So many steps of a gesture, or as many as there is patience for, where each takes a page seconds."""
    ends = time.monotonic() + PATIENCE
    for number in range(count):
        if time.monotonic() > ends:
            return
        yield number


def drag(page: Any, box: dict[str, float]) -> None:
    x, y = box["x"] + box["width"] / 2, box["y"] + 120
    page.mouse.move(x, y)
    page.mouse.down()
    for number in moments(MOVES):
        page.mouse.move(x + 300 * ((number // 30) % 2 * 2 - 1) * (number % 30) / 30, y)
        page.wait_for_timeout(8)
    page.mouse.up()


def throw(page: Any, box: dict[str, float]) -> None:
    x, y = box["x"] + box["width"] - 200, box["y"] + 120
    for _ in moments(4):
        page.mouse.move(x, y)
        page.mouse.down()
        for number in range(12):
            page.mouse.move(x - 30 * number, y)
            page.wait_for_timeout(8)
        page.mouse.up()
        page.wait_for_timeout(700)


def zoom(page: Any, box: dict[str, float]) -> None:
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + 120)
    page.keyboard.down("Control")
    for way in (-1, 1, -1):
        for _ in moments(MOVES // 3):
            page.mouse.wheel(0, 40 * way)
            page.wait_for_timeout(8)
    page.keyboard.up("Control")


def frames_of(page: Any, box: dict[str, float], run: Callable[[Any, dict[str, float]], None]) -> dict[str, Any]:
    """Frames a second, the 99th of 100 gaps between them, and long tasks, while something runs."""
    page.evaluate(READ)
    run(page, box)
    found: dict[str, Any] = page.evaluate(READ)
    return found


GESTURES: tuple[tuple[str, Callable[[Any, dict[str, float]], None]], ...] = (
    ("drag", drag),
    ("throw", throw),
    ("zoom", zoom),
)
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"]
SIZE: Any = {"width": 1280, "height": 900}
BOX = {"x": 0.0, "y": 200.0, "width": 1280.0, "height": 600.0}


def empty(browser: Any) -> dict[str, float]:
    """Frames a second of a page that does nothing, under the same gestures: what this machine can give."""
    page = browser.new_page(viewport=SIZE)
    page.set_content("<p>nothing</p>")
    page.evaluate(WATCH)
    found = {name: frames_of(page, BOX, run)["fps"] for name, run in GESTURES}
    page.close()
    return found


def measured(address: str, chromium: str) -> bool:
    from playwright.sync_api import sync_playwright

    good = True
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        ideal = empty(browser)
        page = browser.new_page(viewport=SIZE)
        page.goto(address)  # once to warm the server up
        page.goto(address)
        page.wait_for_selector(".plate.live", timeout=60_000)
        page.wait_for_load_state("networkidle")
        paint = page.evaluate(PAINT)
        sizes = [len(gzip.compress(page.request.get(script).body(), 9)) for script in page.evaluate(SCRIPTS)]
        kilobytes = sum(sizes) / 1000
        good &= line("first contentful paint", paint, "ms", PAINT_MS)
        good &= line(f"JavaScript, {len(sizes)} files, gzipped", kilobytes, "kB", SCRIPT_KB)
        box = page.locator(".stage").bounding_box()
        page.evaluate(WATCH)
        for name, run in GESTURES:
            found = frames_of(page, box, run)
            # The share of what an empty page gets; on a machine that gives 60 it is the frames themselves.
            good &= line(f"{name}: frames a second, of {ideal[name]:.0f} when empty", -found["fps"], "",
                         -min(FRAMES, ideal[name] * FRAMES / 60))  # fmt: skip
            print(
                f"{'':4}{found['fps'] / ideal[name]:.0%} of an empty page; 99th of 100 frames after"
                f" {found['worst']:.0f} ms; tasks over 100 ms: {found['long'] or 'none'}"
            )
            good &= len(found["long"]) <= LONG_TASKS
            page.wait_for_load_state("networkidle")
        browser.close()
    return good


def line(name: str, value: float, unit: str, most: float) -> bool:
    kept = value <= most
    print(f"{name:40} {abs(value):8.1f} {unit:3}{'' if kept else f'   beyond {abs(most)}'}", flush=True)
    return kept


def chromium() -> str | None:
    return next((path for name in ("chromium", "google-chrome") if (path := shutil.which(name))), None)


@contextmanager
def serving(events: int, *, keep: bool) -> Iterator[str]:
    """The address of a server, as fast as in production, with so many synthetic events and the chronicle."""
    begin()
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    from django.conf import settings
    from django.core.management import call_command
    from pytest_django.live_server_helper import LiveServer

    from benchmarks.tiles import database
    from events.actions import timeline

    settings.ALLOWED_HOSTS = ["*"]
    settings.STATIC_ROOT = str(Path(settings.BASE_DIR) / ".data" / "static-benchmark")
    Path(settings.STATIC_ROOT).mkdir(parents=True, exist_ok=True)
    with database(events, keep=keep):
        call_command("load_chronicle", verbosity=0)
        timeline.rebuild()
        server = LiveServer("localhost")
        try:
            yield server.url
        finally:
            server.stop()


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("events", type=int, nargs="?", default=100_000)
    parser.add_argument("--keep", action="store_true")
    asked = parser.parse_args()
    if (browser := chromium()) is None:
        print("no Chromium: skipped")
        return 0
    with serving(asked.events, keep=asked.keep) as address:
        print(f"\n{asked.events:,} events and the chronicle")
        return 0 if measured(f"{address}/en/?from=1900&to=2026", browser) else 1


if __name__ == "__main__":
    sys.exit(main())
