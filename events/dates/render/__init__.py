"""EDTF → dates as people read them, in English, Persian, Russian and Chinese."""

from events.dates.render.display import SHOWN, Form, display, lines, render
from events.dates.render.languages import LANGUAGES

__all__ = ["LANGUAGES", "SHOWN", "Form", "display", "lines", "render"]
