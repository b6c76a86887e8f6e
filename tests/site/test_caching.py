"""Copies are asked about each time, so that what is withdrawn is gone at once; what curators see is theirs alone."""

from typing import Any

from tests.canary import Stage


def test_an_unchanged_page_is_not_sent_twice(stage: Stage, client: Any) -> None:
    first = client.get("/en/events/the-summit/")
    assert "no-cache" in first["Cache-Control"]
    assert "public" in first["Cache-Control"]
    again = client.get("/en/events/the-summit/", headers={"if-none-match": first["ETag"]})
    assert (again.status_code, again.content) == (304, b"")


def test_a_withdrawn_record_is_gone_at_once(stage: Stage, client: Any) -> None:
    page, home = client.get("/en/events/the-summit/"), client.get("/en/")
    stage.event.state = "withdrawn"
    stage.event.save()
    assert client.get("/en/events/the-summit/", headers={"if-none-match": page["ETag"]}).status_code == 404
    after = client.get("/en/", headers={"if-none-match": home["ETag"]})
    assert after.status_code == 200
    assert "The summit" not in after.content.decode()


def test_what_curators_see_is_private(stage: Stage, client: Any, curator: Any) -> None:
    anonymous = client.get("/en/")
    client.force_login(curator)
    response = client.get("/en/", headers={"if-none-match": anonymous["ETag"]})
    assert response.status_code == 200
    assert "private" in response["Cache-Control"]
    assert "public" not in response["Cache-Control"]
    assert "Cookie" in response["Vary"]


def test_a_missing_page_is_never_kept(stage: Stage, client: Any) -> None:
    assert "no-store" in client.get("/en/events/nothing/")["Cache-Control"]
