"""The words of dates, one small file a language."""
