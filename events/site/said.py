"""Dates in words, remembered: a page says the same few hundred again and again."""

from functools import lru_cache

from events.dates import render as rendering

display = lru_cache(maxsize=8192)(rendering.display)
lines = lru_cache(maxsize=8192)(rendering.lines)
render = lru_cache(maxsize=8192)(rendering.render)
