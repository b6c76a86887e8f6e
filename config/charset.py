"""Which character sets a request may claim for its address and body."""

import codecs
import re
from collections.abc import Callable, Iterable
from typing import Any

from django.utils.http import parse_header_parameters

# One byte a letter, or Unicode. Python's codecs also know hexadecimal digits, ZIP and domain names.
KNOWN = re.compile(r"utf-8|ascii|iso8859-\d+|cp125\d|koi8-[rtu]")


class KnownCharset:
    """Takes any other out of Content-Type before Django believes it: it would read the whole address by it, and fail
    again while it answers with a page of errors."""

    def __init__(self, application: Callable[..., Iterable[bytes]]) -> None:
        self.application = application

    def __call__(self, environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
        if "charset" in environ.get("CONTENT_TYPE", "").lower():
            environ["CONTENT_TYPE"] = known(environ["CONTENT_TYPE"])
        return self.application(environ, start_response)


def known(claimed: str) -> str:
    """The header; without its parameters, but for the boundary of parts, where it claims what is not known."""
    try:
        kind, parameters = parse_header_parameters(claimed)
        if "charset" not in parameters or KNOWN.fullmatch(codecs.lookup(parameters["charset"]).name):
            return claimed
    except (LookupError, ValueError):
        kind, parameters = claimed.partition(";")[0].strip(), {}
    boundary = parameters.get("boundary", "")
    return f'{kind}; boundary="{boundary}"' if boundary else kind
