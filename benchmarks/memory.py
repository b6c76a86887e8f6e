"""How long the demo takes to start, at first and again, and how much memory the whole of it keeps resident: database,
web, worker and what holds them together.

    python -m benchmarks.memory [MEBIBYTES]

Starts a demo on a folder of its own twice, lets eight readers ask for pages at once, and adds up. The second start is
to take no more than five seconds. RSS counts a page of memory in every process that has it mapped; PSS divides it among
them, so its sum is what the machine really gives. The limit (400, or as given) is for the sum of RSS, the stricter of
the two. Beyond one of them the exit status is 1.
"""

import os
import re
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parent.parent
PAGES = (
    "/en/",
    "/fa/",
    "/en/?from=2000&to=2010",
    "/en/?q=union",
    "/admin/login/",
    "/api/v1/events/",
    "/api/v1/schema/",
)
ROUNDS = 5
AGAIN = 5  # seconds


@dataclass(frozen=True)
class Process:
    name: str
    rss: float
    pss: float


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def descendants(of: int) -> set[int]:
    """With everything in the sessions of its children, and the keeper's, which left the family."""
    found = {of}
    while True:
        more = {pid for pid, parent in parents().items() if parent in found} - found
        if not more:
            return found
        found |= more


def parents() -> dict[int, int]:
    found = {}
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                found[int(entry.name)] = int((entry / "stat").read_text().rpartition(")")[2].split()[1])
            except OSError:
                continue
    return found


def measure(pid: int) -> Process:
    rollup = Path(f"/proc/{pid}/smaps_rollup").read_text()
    words = Path(f"/proc/{pid}/cmdline").read_text().split("\0")
    name = re.sub(r"^.*/(?=[^/]+$)", "", words[0])
    rss, pss = (int(re.search(rf"^{key}: +(\d+) kB", rollup, re.MULTILINE)[1]) / 1024 for key in ("Rss", "Pss"))  # type: ignore[index]
    return Process(f"{name} {' '.join(words[1:3])}".strip()[:40], rss, pss)


def read(url: str) -> None:
    with urllib.request.urlopen(url, timeout=120) as answer:
        answer.read()


def started(environment: dict[str, str]) -> tuple["subprocess.Popen[str]", float]:
    """A demo that serves, and the seconds that it took."""
    begun = time.monotonic()
    demo = subprocess.Popen(
        [sys.executable, "-m", "config.demo"], cwd=CHECKOUT, env=environment, stdout=subprocess.PIPE, text=True
    )
    assert demo.stdout
    for line in demo.stdout:
        if "Ctrl-C" in line:
            break
    return demo, time.monotonic() - begun


def main(limit: float) -> int:
    with tempfile.TemporaryDirectory() as data:
        port = free_port()
        environment = {**os.environ, "PORT": str(port), "REGESTA_DATA": data}
        environment.pop("DATABASE_URL", None)
        demo, first = started(environment)
        demo.terminate()
        demo.communicate()
        demo, again = started(environment)
        try:
            with ThreadPoolExecutor(8) as readers:
                list(readers.map(read, [f"http://127.0.0.1:{port}{path}" for path in PAGES * ROUNDS]))
            time.sleep(1)
            keeper = int(re.search(r'"keeper": (\d+)', Path(data, "postgres/state.json").read_text())[1])  # type: ignore[index]
            processes = [measure(pid) for pid in sorted(descendants(demo.pid) | descendants(keeper))]
        finally:
            demo.terminate()
            demo.communicate()
    rss, pss = sum(one.rss for one in processes), sum(one.pss for one in processes)
    print(f"{'process':40} {'RSS':>8} {'PSS':>8}   MiB")
    for one in processes:
        print(f"{one.name:40} {one.rss:8.1f} {one.pss:8.1f}")
    print(f"{f'{len(processes)} processes':40} {rss:8.1f} {pss:8.1f}   limit {limit:.0f}")
    print(f"started in {first:.1f} s, again in {again:.1f} s   limit {AGAIN:.0f}")
    return int(rss > limit or again > AGAIN)


if __name__ == "__main__":
    sys.exit(main(float(sys.argv[1]) if len(sys.argv) > 1 else 400))
