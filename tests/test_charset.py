"""A request that claims an odd character set is read as if it had claimed none."""

import io
from typing import Any

import pytest

from config.wsgi import application

ODD = ["hex", "rot13", "zlib_codec", "idna", "punycode", "nope", "undefined", '"hex"', "he\x00x"]


def ask(path: str, content_type: str) -> str:
    answered: list[str] = []
    environ: dict[str, Any] = {
        "REQUEST_METHOD": "GET", "PATH_INFO": path, "QUERY_STRING": "q=a&from=zz", "CONTENT_TYPE": content_type,
        "SERVER_NAME": "localhost", "SERVER_PORT": "80", "wsgi.url_scheme": "http", "wsgi.input": io.BytesIO(),
        "wsgi.errors": io.StringIO(),
    }  # fmt: skip
    list(application(environ, lambda status, headers, *rest: answered.append(status)))
    return answered[0]


@pytest.mark.django_db
@pytest.mark.parametrize("charset", [*ODD, "utf-8", "windows-1256"])
@pytest.mark.parametrize("path", ["/en/", "/api/v1/events/", "/en/nothing/"])
def test_the_answer_is_that_of_a_plain_request(path: str, charset: str) -> None:
    expected = ask(path, "text/html")
    assert ask(path, f"text/html; charset={charset}") == expected
    assert ask(path, f"text/html; charset*=utf-8''{charset}") == expected
    assert ask(path, f"text/html; charset*={charset}''x") == expected


def test_the_boundary_of_parts_stays() -> None:
    from config.charset import known

    assert known("multipart/form-data; charset=hex; boundary=xyz") == 'multipart/form-data; boundary="xyz"'
    assert known("text/plain; charset=koi8-r") == "text/plain; charset=koi8-r"
