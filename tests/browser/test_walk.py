"""Walking by keys and without JavaScript, folds that open, and frames as another site would make them."""

from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any

import pytest

pytestmark = [pytest.mark.browser, pytest.mark.django_db]

PAGES = ["narratives/a-walk/", "narratives/a-walk/2/", "narratives/a-walk/whole/", "events/the-summit/", ""]
FRAMED = [
    "", "?theme=dark", "events/the-summit/", "actors/northland/", "places/riverton/", "sources/the-gazette/",
    "narratives/a-walk/", "narratives/a-walk/1/", "narratives/a-walk/whole/", "forecasts/", "events/nothing/",
    "at/2005/", "compare/?actor=northland&actor=southland",
]  # fmt: skip
OPEN = "document.querySelectorAll('details').forEach(one => { one.removeAttribute('name'); one.open = true; })"


def site_of(page: Any, language: str) -> str:
    return str(page.url.split(f"/{language}/")[0])


@pytest.mark.parametrize("language", ["en", "fa"])
@pytest.mark.parametrize("width", [1280, 375])
def test_axe_finds_nothing_with_all_folds_open(open_page: Any, language: str, width: int) -> None:
    from axe_playwright_python.sync_playwright import Axe

    axe = Axe()
    page = open_page(f"/{language}/", width=width)
    site = site_of(page, language)
    for path in (*PAGES, *(f"embed/{path}" for path in FRAMED)):
        page.goto(f"{site}/{language}/{path}")
        if not path.startswith("embed/"):
            page.evaluate(OPEN)
        found = axe.run(page)
        assert found.violations_count == 0, (path, found.generate_report())
        assert page.evaluate("document.documentElement.scrollWidth") <= width, path


@pytest.mark.parametrize("language", ["en", "fa"])
def test_frames_are_whole_from_280_pixels_up(open_page: Any, language: str) -> None:
    page = open_page(f"/{language}/embed/", width=280)
    site = site_of(page, language)
    for path in FRAMED:
        page.goto(f"{site}/{language}/embed/{path}")
        assert page.evaluate("document.documentElement.scrollWidth") <= 280, path


def test_arrows_walk_in_the_direction_of_reading(open_page: Any) -> None:
    for language, onward, back in (("en", "ArrowRight", "ArrowLeft"), ("fa", "ArrowLeft", "ArrowRight")):
        page = open_page(f"/{language}/narratives/a-walk/")
        for key, end in ((onward, "/a-walk/1/"), (onward, "/a-walk/2/"), (back, "/a-walk/1/"), (back, "/a-walk/")):
            with page.expect_navigation():
                page.keyboard.press(key)
            assert page.url.endswith(end)


def test_without_javascript_the_walk_goes_on_and_the_folds_open(open_page: Any) -> None:
    page = open_page("/en/narratives/a-walk/", java_script_enabled=False)
    page.click("text=Begin the walk")
    page.click("nav.bar-top a[rel=next]")
    assert page.url.endswith("/a-walk/2/")
    assert page.locator("svg.tl.wide").is_visible()
    assert not page.locator("#cite").is_visible()
    page.click(".tools summary >> text=Cite")
    assert page.locator("#cite >> text=accessed").first.is_visible()
    page.click(".tools summary >> text=Embed")
    assert not page.locator("#cite").is_visible()
    assert "/en/embed/narratives/a-walk/2/" in page.locator("#snippet").input_value()
    with page.expect_download() as download:
        page.click(".tools summary >> text=Cite")
        page.click("#cite >> text=RIS")
    assert download.value.suggested_filename.endswith("-step-2.ris")


def test_the_link_to_the_snippet_opens_its_fold(open_page: Any) -> None:
    page = open_page("/en/events/the-summit/")
    page.click(".acts >> text=Embed")
    page.wait_for_selector("#snippet", state="visible")


class Elsewhere(BaseHTTPRequestHandler):
    """Another site, with two frames in its page: one made for frames, one not."""

    frames: tuple[str, ...] = ()

    def do_GET(self) -> None:
        body = "<!doctype html><title>Elsewhere</title>" + "".join(
            f'<iframe src="{src}" width="360" height="400"></iframe>' for src in self.frames
        )
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(body.encode())

    def log_message(self, *args: Any) -> None:
        """Quiet."""


@pytest.fixture
def elsewhere() -> Iterator[ThreadingHTTPServer]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Elsewhere)
    Thread(target=server.serve_forever, daemon=True).start()
    yield server
    server.shutdown()
    server.server_close()


def test_another_site_can_frame_what_is_made_for_it_and_nothing_else(
    open_page: Any, site: str, elsewhere: ThreadingHTTPServer
) -> None:
    Elsewhere.frames = (f"{site}/en/embed/narratives/a-walk/1/?theme=dark", f"{site}/en/events/the-summit/")
    page = open_page("/en/")
    page.goto(f"http://127.0.0.1:{elsewhere.server_address[1]}/")
    framed, refused = page.frame_locator("iframe").nth(0), page.frame_locator("iframe").nth(1)
    framed.locator("h1 >> text=The summit").wait_for()
    assert framed.locator("svg.tl.narrow").is_visible()
    ground = framed.locator("html").evaluate("html => getComputedStyle(html).backgroundColor")
    assert ground == "rgb(24, 21, 16)"
    # Its links work within the frame, and keys do once it has the focus.
    framed.locator("a[rel=next]").click()
    framed.locator("h1 >> text=The accord").wait_for()
    framed.locator("body").press("ArrowLeft")
    framed.locator("h1 >> text=The summit").wait_for()
    with page.expect_popup() as opened:
        framed.locator(".foot a").click()
    assert opened.value.url == f"{site}/en/narratives/a-walk/1/"
    assert opened.value.evaluate("window.opener") is None
    # The browser puts a page of its own in the place of what it refuses.
    assert refused.locator("text=The summit").count() == 0
    assert [frame.url for frame in page.frames[1:]][1].startswith("chrome-error:")
    assert any("frame" in text.lower() for text in page.complaints)
