# The commands of the README. Each sets up what it needs, and is quick when nothing changed.
#
#   make demo    the whole thing on http://127.0.0.1:$PORT/ (8000), until Ctrl-C
#   make test    the whole test suite; with COVERAGE=1 it also says which lines and branches no test has reached
#   make lint    format, types, layers, templates, migrations, deployment checks, known vulnerabilities
#   make bench   the benchmarks
#
# PYTHON names the Python to use (3.11 or newer), VENV the folder it is installed into.

VENV ?= .venv
PY = $(VENV)/bin/python
# Whole files of tests go to the workers, so that what a file prepares is prepared once; in the order of tests/conftest.py.
PYTEST_ARGS ?= -n auto --maxprocesses 4 --dist loadfile --no-loadscope-reorder
COVERAGE_ARGS = $(if $(COVERAGE),--cov --cov-report=term:skip-covered)
# Tests have a PostgreSQL of their own, so that they never meet the demo's data.
TEST_ENV = SECRET_KEY=$${SECRET_KEY:-for-tests-only} REGESTA_DATA="$${REGESTA_DATA:-$(CURDIR)/.data}/test"
# As in production, with values of no use to anybody.
DEPLOY_ENV = DEBUG=0 HTTPS=1 ALLOWED_HOSTS=regesta.example.org \
	SECRET_KEY=q7Zr-4vN1_xPb8sKe2Tj6Wm9Yc3Ha5Ld0Gf-uRoViBnQyEwMtXkJzSpAhCgFlD
# For what only imports the settings.
NO_DATABASE = DATABASE_URL=postgresql://nobody@127.0.0.1:1/none

FIND_PYTHON = python=""; for candidate in $(if $(PYTHON),"$(PYTHON)",$(PY) python3 python3.14 python3.13 python3.12 python3.11); do \
	if "$$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then python=$$candidate; break; fi; done; \
	if [ -z "$$python" ]; then \
	echo "Python 3.11 or newer is needed$(if $(PYTHON),: $(PYTHON) is not one, and none was found on the PATH). Debian 12 and newer: apt install python3 python3-venv." >&2; \
	exit 1; fi

.PHONY: help demo test lint bench setup setup-dev

help:
	@sed -n 's/^#   //p' Makefile

setup:
	@$(FIND_PYTHON); "$$python" -m config.install "$(VENV)"

setup-dev:
	@$(FIND_PYTHON); "$$python" -m config.install --dev "$(VENV)"

demo: setup
	@exec $(PY) -m config.demo

test: setup-dev
	$(TEST_ENV) $(PY) -m pytest $(PYTEST_ARGS) $(COVERAGE_ARGS)
	@.ci/javascript

lint: setup-dev
	$(PY) -m ruff check .
	$(PY) -m ruff format --check .
	DEBUG=1 $(NO_DATABASE) $(PY) -m mypy
	$(VENV)/bin/lint-imports
	git ls-files -z -- 'templates/*.html' 'events/*.html' | xargs -0 -r $(VENV)/bin/djade --target-version 5.2 --check
	$(TEST_ENV) $(PY) -W error manage.py makemigrations --check --dry-run
	$(DEPLOY_ENV) $(NO_DATABASE) $(PY) -W error manage.py check --deploy --fail-level WARNING
	@$(PY) .ci/audit.py requirements.txt

bench: setup-dev
	$(TEST_ENV) $(PY) -m benchmarks
