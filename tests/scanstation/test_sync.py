"""Sync as a whole: whatever the network does, every accepted scan ends up on the server, once."""

import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from scanstation.entries import Backlog
from tests.scanstation.odd_server import Odd, good, odd_server
from tests.scanstation.test_uploader import HTML, desk

TROUBLES = st.sampled_from(["good", "lost answer", "500", "413", "html", "half", "hang up", "401"])


class Weather:
    """A server that keeps what it gets, as ours does, and whose answers go through bad weather."""

    def __init__(self, troubles):
        self.troubles = iter(troubles)
        self.stored = []

    def __call__(self, request):
        trouble = next(self.troubles, "good")
        if trouble in ("500", "413", "401"):
            return Odd(int(trouble))
        if trouble == "html":
            return Odd(200, HTML)
        if trouble == "hang up":
            return Odd(200, b"", {"Content-Length": "9999"})
        events = request.body.get("events", [])
        taken = events[: len(events) // 2] if trouble == "half" else events
        self.stored += [event["id"] for event in taken if event["id"] not in self.stored]
        if trouble == "lost answer":
            return Odd(200, b"{", {"Content-Length": "500"})
        return good(type(request)(request.path, request.token, {"events": taken} if events else {}))


@settings(max_examples=20, deadline=None)
@given(troubles=st.lists(TROUBLES, max_size=8), scans=st.lists(st.integers(1, 4), min_size=1, max_size=3))
def test_whatever_the_network_does_every_scan_arrives_once(troubles, scans):
    with tempfile.TemporaryDirectory() as folder, odd_server() as server:
        server.behave = weather = Weather(troubles)
        with desk(Path(folder), server.url) as bench_desk:
            accepted = [event_id for count in scans for event_id in bench_desk.scan(count)]
            bench_desk.until(
                lambda link: not link.waiting and link.last_sent and set(accepted) <= set(weather.stored)
            )
            assert bench_desk.backlog() == Backlog(0, 0)
        assert sorted(weather.stored) == sorted(accepted)
