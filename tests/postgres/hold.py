"""A program that uses the embedded server: says its URL, and holds it until its input ends."""

import sys

from config import postgres

with postgres.attach() as server:
    sys.stdout.write(server.url + "\n")
    sys.stdout.flush()
    sys.stdin.read()
