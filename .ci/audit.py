"""Known vulnerabilities in a lock, by pip-audit. They fail; what could not be asked is said loudly, and does not."""

import json
import subprocess
import sys

done = subprocess.run(
    [
        sys.executable,
        "-m",
        "pip_audit",
        "--disable-pip",
        "--require-hashes",
        "--progress-spinner=off",
        "--format=json",
        "-r",
        sys.argv[1],
    ],
    capture_output=True,
    text=True,
    check=False,
)
try:
    packages = json.loads(done.stdout)["dependencies"]
except (ValueError, KeyError):
    reason = done.stderr.strip().splitlines()[-1:] or [f"status {done.returncode}"]
    sys.stdout.write(f"!!! pip-audit could not ask its database, so nothing is known: {reason[0]}\n")
    sys.exit(0)
found = [(package, hole) for package in packages for hole in package.get("vulns", [])]
unknown = [package["name"] for package in packages if "skip_reason" in package]
if unknown:
    sys.stdout.write(f"!!! pip-audit's database did not know {len(unknown)} of {len(packages)} packages.\n")
for package, hole in found:
    fixed = ", ".join(hole["fix_versions"]) or "no version yet"
    sys.stdout.write(f"{package['name']} {package['version']}: {hole['id']}, fixed in {fixed}\n")
sys.stdout.write(f"pip-audit: {len(packages) - len(unknown)} packages asked for, {len(found)} known vulnerabilities.\n")
sys.exit(bool(found))
