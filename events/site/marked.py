"""Texts as pages show them where something was searched for: what was found is marked, everything is escaped."""

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from events.queries.marking import Marks


def marked(text: str, marks: Marks) -> SafeString | str:
    spans = marks.spans(text)
    if not spans:
        return text
    ends = [0, *(end for _start, end in spans)]
    pieces = ((text[end:start], text[start:stop]) for end, (start, stop) in zip(ends, spans, strict=False))
    return format_html("{}{}", format_html_join("", "{}<mark>{}</mark>", pieces), text[ends[-1] :])
