"""The WSGI application that granian serves."""

import os

from django.core.wsgi import get_wsgi_application

from config.charset import KnownCharset

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
# A page that takes longer than this has lost its reader.
os.environ.setdefault("STATEMENT_TIMEOUT_MS", "15000")

application = KnownCharset(get_wsgi_application())
