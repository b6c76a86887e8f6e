"""All benchmarks, or those named: ``make bench``, ``python -m benchmarks dates explorer``.

Each is a program of its own that prints a table and leaves no data behind. The machine is noisy: read the ratios.
"""

import subprocess
import sys
from pathlib import Path

from config import postgres

HERE = Path(__file__).parent
NAMES = sorted(path.stem for path in HERE.glob("[a-z]*.py"))


def main(names: list[str]) -> int:
    unknown = [name for name in names if name not in NAMES]
    if unknown:
        sys.stderr.write(f"no benchmark named {', '.join(unknown)}; known are {', '.join(NAMES)}\n")
        return 2
    postgres.url()  # held while the benchmarks run, so that each need not start a server
    subprocess.run([sys.executable, "manage.py", "migrate", "--verbosity", "0"], cwd=HERE.parent, check=True)
    failed = []
    for name in names or NAMES:
        print(f"\n== {name}: python -m benchmarks.{name}\n", flush=True)
        if subprocess.run([sys.executable, "-m", f"benchmarks.{name}"], cwd=HERE.parent, check=False).returncode:
            failed.append(name)
    if failed:
        print(f"\nover budget or broken: {', '.join(failed)}")
    return bool(failed)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
