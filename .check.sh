cd /tmp/w_d5
.venv/bin/ruff check -q . ; .venv/bin/ruff format -q . ; git diff --stat | tail -1
SECRET_KEY=t timeout 300 .venv/bin/python -m pytest -q tests/dates/test_phrases_{asked,en,fa,product,refused,ru,zh}.py tests/dates/test_dates_page_phrases.py tests/dates/test_lexicon.py 2>&1 | grep -v "^\.\.\." | tail -${1:-30}; date
