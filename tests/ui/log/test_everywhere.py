"""A parcel's story in the log has what the server tells of it; without the server what this bench knows."""

import json
from datetime import timedelta

import pytest

from scanstation.verdict import Answer
from tests.scanstation.odd_server import Odd, good, odd_server
from tests.scanstation.test_uploader import free_port
from tests.ui.log.conftest import SETTINGS

UPS, S10 = "1Z999AA10123456784", "EE471108151FR"


def event(what, at, **more):
    return {"what": what, "at": at.isoformat(), "received_at": at.isoformat(), **more}


@pytest.fixture
def server():
    with odd_server() as running:
        running.events = []

        def behave(request):
            if request.path.startswith("/api/v1/story"):
                return Odd(body=json.dumps({"version": 1, "parcel": None, "events": running.events}).encode())
            return good(request)

        running.behave = behave
        yield running


@pytest.fixture
def settings(request, tmp_path, server):
    (tmp_path / "token").touch(0o600)
    (tmp_path / "token").write_text("right")
    url = server.url if getattr(request, "param", "up") == "up" else f"http://127.0.0.1:{free_port()}"
    return SETTINGS + f'[server]\nurl = "{url}"\ntoken_file = "token"\n'


def story_of(at, qtbot, number):
    log = at.open()
    line = next(line for line in at.rows() if line.number == number)
    log.table.choose(line.sequence)
    qtbot.waitUntil(lambda: log.story.line is not None and log.story.line.sequence == line.sequence)
    return log.story


def test_what_others_did_with_a_parcel_stands_in_its_story(at, qtbot, server):
    mine = at.read(UPS).event.occurred_at
    server.events = [
        event(
            "delayed", mine + timedelta(hours=2), kind="carrier", by="ups", reason="Snow <b>A7</b>", place="Kassel"
        ),
        event("packed", mine, kind="station", by="Bench 1"),
        event("processed", mine - timedelta(hours=1), kind="station", by="Bench 7", worker="Bob"),
        event("held", mine - timedelta(hours=2), kind="staff", by="marta", reason="x", void=void(mine)),
        event("beamed_up", mine - timedelta(hours=3)),
    ]
    story = story_of(at, qtbot, UPS)
    qtbot.waitUntil(lambda: len(story.moments()) == 5)
    told = [(each.what, each.voided) for each in story.moments()]
    assert told == [
        ("Delayed", False),
        ("Packed", False),
        ("Processed", False),
        ("Put on hold", True),
        ("beamed up", False),
    ]
    assert "Snow <b>A7</b>" in story.moments()[0].details
    assert story.moments()[2].details == "Bench 7 · Bob"
    assert not story.offline.isVisible()


def void(at):
    return {"by": "marta", "at": at.isoformat(), "reason": "settled"}


@pytest.mark.parametrize("settings", ["down"], indirect=True)
def test_without_the_server_the_bench_tells_what_it_knows_and_says_so(at, qtbot, settings):
    at.read(UPS)
    story = story_of(at, qtbot, UPS)
    qtbot.waitUntil(story.offline.isVisible)
    assert [each.what for each in story.moments()] == ["Packed"]


def test_the_answer_about_another_parcel_is_nobodys(at, qtbot, server):
    at.read(UPS)
    at.read(S10)
    story = story_of(at, qtbot, UPS)
    before = story.moments()
    story.show_everywhere(S10, None)
    assert story.moments() == before
    assert not story.offline.isVisible()


def test_a_log_that_is_closed_while_the_server_thinks_breaks_nothing(at, qtbot, server):
    at.read(UPS)
    story_of(at, qtbot, UPS)
    at.bench.log.close()
    asked = [request for request in server.requests if "/story" in request.path]
    assert at.log is None
    assert len(asked) <= 1
    assert at.scan(S10).answer is Answer.ACCEPTED
