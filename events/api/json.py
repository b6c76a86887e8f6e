"""JSON in and out. Bodies are read carefully, answers are made of plain values only."""

import json
import re
from typing import IO, Any, NoReturn

from django.utils.translation import gettext as _
from rest_framework.exceptions import ParseError
from rest_framework.parsers import BaseParser
from rest_framework.renderers import BaseRenderer

# Deeper bodies are no data of ours; Python's own reader gives up with RecursionError, later.
DEEPEST = 50
STRINGS = re.compile(r'"(?:[^"\\]|\\.)*+"')
BRACKETS = re.compile(r"[\[\]{}]")
# An escape of NUL, after an even number of backslashes.
NUL = re.compile(rb"(?<!\\)(?:\\\\)*\\u0000")


class JSONRenderer(BaseRenderer):
    media_type = "application/json"
    format = "json"
    charset = None

    def render(self, data: Any, accepted_media_type: Any = None, renderer_context: Any = None) -> bytes:
        if data is None:
            return b""
        return json.dumps(data, ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode()


class JSONParser(BaseParser):
    """UTF-8 JSON without NaN, lone surrogates, NUL or bottomless nesting: each of them is a 400, never a 500."""

    media_type = "application/json"

    def parse(self, stream: IO[bytes], media_type: Any = None, parser_context: Any = None) -> Any:
        try:
            text = stream.read().decode("utf-8")
            if depth(text) > DEEPEST:
                raise ParseError(_("The body is nested too deeply: at most %(most)s levels.") % {"most": DEEPEST})
            data = json.loads(text, parse_constant=refuse)
            # Finds lone surrogates that escapes have smuggled in.
            plain = json.dumps(data, ensure_ascii=False).encode()
        except ValueError as error:
            raise ParseError(_("The body is not JSON: %(error)s") % {"error": error}) from error
        if NUL.search(plain):
            raise ParseError(_("The body holds a NUL character."))
        return data


def refuse(constant: str) -> NoReturn:
    raise ValueError(constant)


def depth(text: str) -> int:
    """The deepest nesting of objects and arrays."""
    deepest = level = 0
    for bracket in BRACKETS.findall(STRINGS.sub("", text)):
        level += 1 if bracket in "[{" else -1
        deepest = max(deepest, level)
    return deepest
