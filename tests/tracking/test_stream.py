import json
import time

import pytest
import requests

from tests.tracking.cast import Server, Stream, event, listening, outcomes, position, tracking
from tracking.customers.frames import encode, frame_of
from tracking.parcels.models import Order
from tracking.parcels.orders import Box, Placed
from tracking.parcels.record import record


def packed(server: Server, order: int, stage: str = "packed") -> None:
    assert outcomes(server.post(event(server.code(order), stage))) == ["stored"]


def test_a_scan_reaches_an_open_page_by_itself(server: Server):
    link = server.link(0)
    with listening(link, after=position(link)) as stream:
        packed(server, 0)
        story = stream.story()
    assert "Packed" in story.fields["data"]
    assert "<html" not in story.fields["data"]
    assert story.fields["id"] == position(link)


def test_two_pages_of_one_order_both_hear_it_and_a_page_of_another_does_not(server: Server):
    one, other = server.link(0), server.link(1)
    with (
        listening(one, after=position(one)) as first,
        listening(one, after=position(one)) as second,
        listening(other, after=position(other)) as third,
    ):
        packed(server, 0)
        assert first.story() == second.story()
        packed(server, 1, "shipped")
        assert "Shipped" in third.story().fields["data"]


def test_a_page_that_was_away_gets_what_it_missed(server: Server):
    link = server.link(0)
    before = position(link)
    packed(server, 0)
    packed(server, 0, "shipped")
    for missed in ({"last_event_id": before}, {"after": before}, {"after": "0"}, {}, {"after": "x" * 50}):
        with listening(link, **missed) as stream:
            assert "Shipped" in stream.message().fields["data"]


def test_what_the_browser_says_on_reconnecting_counts_more_than_the_address(server: Server):
    link = server.link(0)
    before = position(link)
    packed(server, 0)
    with listening(link, after=before, last_event_id=position(link)) as stream:
        assert not stream.message().is_story


def test_a_page_from_the_future_gets_the_story_as_it_is(server: Server):
    """The server's database was restored from a backup: positions start again."""
    with listening(server.link(0), after="999999") as stream:
        assert "Confirmed" in stream.message().fields["data"]


def test_a_quiet_stream_shows_that_it_lives(shared_server: Server):
    link = shared_server.link(4)
    with listening(link, after=position(link)) as stream:
        for _ in range(2):
            assert stream.message().fields == {"": "alive", "event": "alive", "data": "1"}


def test_the_headers_keep_proxies_and_search_engines_away(shared_server: Server):
    with requests.get(shared_server.link(4) + "/live", stream=True, timeout=10) as response:
        headers = response.headers
    assert headers["Content-Type"].startswith("text/event-stream")
    assert headers["X-Accel-Buffering"] == "no"
    assert headers["Cache-Control"] == "private, no-store"
    assert "noindex" in headers["X-Robots-Tag"]


@pytest.mark.parametrize("token", ["unknown", "a" * 43, "a" * 500, "%00", "..", "ü"])
def test_an_unknown_link_has_no_stream(shared_server: Server, token):
    assert requests.get(f"{shared_server.url}/t/{token}/live", timeout=10).status_code == 404


def test_one_link_can_be_open_20_times_and_a_closed_page_makes_room(server: Server):
    link = server.link(0)
    pages = [requests.get(f"{link}/live", stream=True, timeout=10) for _ in range(20)]
    refused = requests.get(f"{link}/live", timeout=10)
    assert (refused.status_code, int(refused.headers["Retry-After"]) > 0) == (429, True)
    with listening(server.link(1)):
        pass
    pages.pop().close()
    deadline = time.monotonic() + 10
    status = 429
    while status == 429 and time.monotonic() < deadline:
        with requests.get(f"{link}/live", stream=True, timeout=10) as again:
            status = again.status_code
    assert status == 200
    for page in pages:
        page.close()


def test_ctrl_c_ends_open_streams_and_the_server_at_once(server: Server):
    with listening(server.link(0)) as stream:
        stream.story()
        assert server.stop() == 0
        with pytest.raises(StopIteration):
            while True:
                stream.message()
    assert server.log == ""


def test_what_another_process_writes_reaches_the_page_too(server: Server):
    link = server.link(0)
    with listening(link, after=position(link)) as stream:
        other = Server(server.data)
        other.start()
        try:
            packed(other, 0)
            assert "Packed" in stream.story().fields["data"]
        finally:
            assert other.stop() == 0


def test_markup_and_line_ends_in_what_comes_from_outside_stay_text(database, now):
    box = Box((("<b>\r\nid: 7", "ups"),))
    record(orders=[Placed("1", "<script>", "<i>", now, (box,))], now=now)
    frame = frame_of(Order.objects.get().pk, "en").data.decode()
    assert "<b>" not in frame
    assert "\r" not in frame
    assert "\nid: 7" not in frame
    assert (
        encode("story", "a\rid: 7\r\nb\n\nc", 1)
        == b"id: 1\nevent: story\ndata: a\ndata: id: 7\ndata: b\ndata: \ndata: c\n\n"
    )


def test_a_page_in_another_language_hears_it_in_that_language(server: Server):
    link = server.link(0)
    with requests.get(f"{link}/live?after={position(link)}&lang=pl", stream=True, timeout=10) as response:
        packed(server, 0)
        stream = Stream(response)
        assert "Spakowana" in stream.story().fields["data"]


def test_every_command_line_tool_leaves_open_pages_alone(server: Server):
    link = server.link(0)
    with listening(link, after=position(link)) as stream:
        assert tracking(server.data, "init").returncode == 0
        assert json.loads(tracking(server.data, "demo-data", "--json").stdout.splitlines()[0])["order"] == "10-4471"
        packed(server, 0)
        assert "Packed" in stream.story().fields["data"]
