"""Markdown to clean HTML: what markdown-it makes nh3 cleans, and headings start below those of the page."""

import nh3
from django.utils.safestring import SafeString, mark_safe
from markdown_it import MarkdownIt

from events.site.addresses import is_embedded

PARSER = MarkdownIt("commonmark", {"html": False}).enable("table")
SCHEMES = {"http", "https", "mailto"}
TAGS = {
    "p", "br", "em", "strong", "code", "pre", "blockquote", "ul", "ol", "li", "hr", "a",
    "h3", "h4", "h5", "table", "thead", "tbody", "tr", "th", "td",
}  # fmt: skip
ATTRIBUTES = {"a": {"href", "title"}, "ol": {"start"}}
LOWERED = {"h1": "h3", "h2": "h4", "h3": "h5", "h4": "h5", "h5": "h5", "h6": "h5"}


def html_of(text: str) -> SafeString:
    """Only text, structure and links to http, https and mailto."""
    tokens = PARSER.parse(text)
    for token in tokens:
        if token.type in {"heading_open", "heading_close"}:
            token.tag = LOWERED[token.tag]
    rendered = PARSER.renderer.render(tokens, PARSER.options, {})
    clean = nh3.clean(
        rendered,
        tags=TAGS,
        attributes=ATTRIBUTES,
        url_schemes=SCHEMES,
        url_relative="deny",
        link_rel="nofollow noopener",
        # Other sites would open within the frame, if they let themselves be framed.
        set_tag_attribute_values={"a": {"target": "_blank"}} if is_embedded() else None,
    )
    return mark_safe(clean)  # noqa: S308  nh3 has just cleaned it


def plain(text: str) -> str:
    """The words alone, in one line."""
    inline = (token for token in PARSER.parse(text) if token.type == "inline")
    return " ".join("".join(one.content or " " for one in token.children or () if one.nesting == 0) for token in inline)
