"""The languages in which dates are read and shown."""

LANGUAGES = ("en", "fa", "ru", "zh")
