"""The uploader: nothing leaves the outbox without the server's word on its id, whatever lies in between."""

import socket
import threading
import time
from contextlib import contextmanager

import pytest
import uuid_utils.compat as uuids

from scanstation import client as client_module
from scanstation.backoff import Backoff
from scanstation.client import Client
from scanstation.codes.label import Kind, LabelCode
from scanstation.decide import Decision
from scanstation.entries import Backlog
from scanstation.events import Fact, Stage
from scanstation.link import Line
from scanstation.tokens import TokenFile
from scanstation.uploader import Uploader
from scanstation.verdict import Answer
from scanstation.wire import Outcome
from tests.scanstation.cast import MORNING, bench, reading, ticking, ups_numbers
from tests.scanstation.odd_server import Odd, Request, good, odd_server

HTML = b"<!doctype html><title>Guest Wi-Fi</title><h1>Please accept our terms</h1>"


class Desk:
    """A bench with an uploader, and what it said about its link."""

    def __init__(self, station, journal, uploader, heard, changed):
        self.station, self.journal, self.uploader = station, journal, uploader
        (self.links, self.answers), self._changed = heard, changed
        self._numbers = ups_numbers()

    def scan(self, count=1):
        verdicts = [self.station.accept(reading(next(self._numbers))) for _ in range(count)]
        return [str(verdict.event.id) for verdict in verdicts]

    def skip(self, count):
        """Leave out numbers that an earlier bench on this journal scanned."""
        for _ in range(count):
            next(self._numbers)

    def backlog(self):
        return self.journal.submit(lambda entries: entries.backlog()).result()

    def until(self, wanted, seconds=10):
        """Wait until a link that was told fulfils `wanted`; returns it."""
        with self._changed:
            assert self._changed.wait_for(lambda: any(map(wanted, self.links)), seconds), self.links[-3:]
            return next(filter(wanted, self.links))

    def until_taken(self, event_id):
        """Wait until the server's word on an event is here."""
        with self._changed:
            assert self._changed.wait_for(lambda: event_id in [answer.id for answer in self.answers], 10)

    def until_sent(self):
        return self.until(lambda link: link.line is Line.ONLINE and not link.waiting and link.last_sent)


@contextmanager
def desk(tmp_path, url, token="right", backoff=None, clock=None, **rules):
    (tmp_path / "token").write_text(token)
    changed, links, answers = threading.Condition(), [], []

    def heard(where, what):
        with changed:
            where.extend(what)
            changed.notify_all()

    with bench(tmp_path / "journal.db", **rules) as (station, journal):
        client = Client(url, TokenFile(tmp_path / "token"))
        backoff = backoff or Backoff(lambda: 0.5, shortest=0.02, longest=0.1)
        uploader = Uploader(
            journal,
            client,
            clock=clock or ticking(),
            backoff=backoff,
            on_link=lambda link: heard(links, [link]),
            on_answers=lambda said: heard(answers, said),
        )
        station.on_verdict(lambda _: uploader.wake())
        uploader.start()
        try:
            yield Desk(station, journal, uploader, (links, answers), changed)
        finally:
            uploader.stop()


@pytest.fixture
def server():
    with odd_server() as running:
        yield running


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def test_a_scan_is_sent_at_once_with_the_stations_token(tmp_path, server):
    with desk(tmp_path, server.url) as bench_desk:
        bench_desk.until(lambda link: link.line is Line.ONLINE)
        ids = bench_desk.scan()
        bench_desk.until_sent()
    assert (server.batches[0].path, server.batches[0].token) == ("/api/v1/events", "right")
    assert [request.ids for request in server.batches] == [ids]
    assert server.batches[0].body["journal"] == str(bench_desk.journal.id)


def test_an_idle_bench_knows_that_it_is_online(tmp_path, server):
    with desk(tmp_path, server.url) as bench_desk:
        bench_desk.until(lambda link: link.line is Line.ONLINE)
        journal = bench_desk.journal.id
    assert server.requests[0].path == f"/api/v1/ping?journal={journal}"


def test_offline_everything_waits_and_goes_in_order_when_the_server_comes(tmp_path):
    port = free_port()
    with desk(tmp_path, f"http://127.0.0.1:{port}") as bench_desk:
        bench_desk.until(lambda link: link.line is Line.OFFLINE)
        ids = bench_desk.scan(20)
        assert bench_desk.backlog() == Backlog(20, 0)
        with odd_server(port) as server:
            bench_desk.until_sent()
            assert [event_id for request in server.batches for event_id in request.ids] == ids


@pytest.mark.parametrize(
    ("odd", "line"),
    [
        (Odd(200, HTML, {"Content-Type": "text/html"}), Line.NOT_THE_SERVER),
        (Odd(302, b"", {"Location": "http://127.0.0.1:1/login"}), Line.NOT_THE_SERVER),
        (Odd(200, b'{"version": 1, "station": "x", "answers": []}'), Line.NOT_THE_SERVER),
        (Odd(200, b'{"version": 9, "station": "x", "answers": []}'), Line.NOT_THE_SERVER),
        (Odd(200, b"\xff\xfe\x00garbage"), Line.NOT_THE_SERVER),
        (Odd(404, HTML), Line.NOT_THE_SERVER),
        (Odd(200, b"x", {"Content-Encoding": "gzip"}), Line.NOT_THE_SERVER),
        (Odd(401, b'{"detail": "no"}'), Line.TOKEN_REFUSED),
        (Odd(403), Line.TOKEN_REFUSED),
        (Odd(500, HTML), Line.SERVER_TROUBLE),
        (Odd(422, b'{"detail": "no"}', {"Content-Type": "application/json"}), Line.SERVER_TROUBLE),
        (Odd(400, HTML), Line.NOT_THE_SERVER),
        (Odd(429, b"", {"Retry-After": "0"}), Line.SERVER_TROUBLE),
        (Odd(503, b"", {"Retry-After": "soon"}), Line.SERVER_TROUBLE),
    ],
)
def test_whatever_else_answers_the_event_stays_and_goes_later(tmp_path, server, odd, line):
    server.behave = lambda _: odd
    with desk(tmp_path, server.url) as bench_desk:
        ids = bench_desk.scan()
        told = bench_desk.until(lambda link: link.line is line and link.waiting)
        assert told.detail
        assert bench_desk.backlog() == Backlog(1, 0)
        server.behave = good
        bench_desk.until_sent()
    assert server.batches[-1].ids == ids


def test_a_wrong_token_is_named_and_a_new_one_counts_without_a_restart(tmp_path, server):
    server.behave = lambda request: good(request) if request.token == "right" else Odd(401)
    with desk(tmp_path, server.url, token="wrong") as bench_desk:
        bench_desk.scan(3)
        assert "enrol" in bench_desk.until(lambda link: link.line is Line.TOKEN_REFUSED).detail
        (tmp_path / "token").write_text("right\n")
        bench_desk.until_sent()
    assert bench_desk.links[-1].waiting == 0


def test_a_missing_token_file_is_no_crash(tmp_path, server):
    with desk(tmp_path, server.url) as bench_desk:
        (tmp_path / "token").unlink()
        bench_desk.scan()
        assert str(tmp_path / "token") in bench_desk.until(lambda link: link.line is Line.TOKEN_REFUSED).detail
        assert bench_desk.backlog().waiting == 1


def test_one_refused_event_is_set_aside_and_the_others_go_on(tmp_path, server, caplog):
    refused = []

    def refuse_first(request):
        refused.extend(request.ids[:1] if request.ids and not refused else [])
        answer = good(request)
        if set(refused) & set(request.ids):
            answer.body = answer.body.replace(b'"stored"', b'"refused"', 1)
        return answer

    server.behave = refuse_first
    with desk(tmp_path, server.url) as bench_desk:
        bench_desk.scan(3)
        bench_desk.until(lambda link: link.set_aside == 1 and not link.waiting)
        assert bench_desk.backlog() == Backlog(0, 1)
    assert refused[0] in caplog.text


def test_an_event_that_breaks_the_server_does_not_hold_up_the_rest(tmp_path, server):
    poison = []
    server.behave = lambda request: Odd(500) if set(poison) & set(request.ids) else good(request)
    with desk(tmp_path, f"http://127.0.0.1:{free_port()}") as offline:
        ids = offline.scan(9)
    poison.append(ids[3])
    with desk(tmp_path, server.url) as bench_desk:
        bench_desk.until(lambda link: link.waiting == 1)
        poison.clear()
        bench_desk.until_sent()
    sent = [event_id for request in server.batches for event_id in request.ids]
    assert set(sent) == set(ids)


def test_an_event_whose_rest_ends_while_the_directory_is_fetched_is_tried_again_at_once(tmp_path, server):
    failed = []

    def slow_with_the_directory(request):
        if request.path.startswith("/api/v1/directory"):
            time.sleep(0.5)
        if request.ids and not failed:
            failed.extend(request.ids)
            return Odd(500)
        return good(request)

    with desk(tmp_path, f"http://127.0.0.1:{free_port()}") as offline:
        offline.scan(1)
    server.behave = slow_with_the_directory
    with desk(tmp_path, server.url, backoff=Backoff(lambda: 0.0, shortest=0.2)) as bench_desk:
        bench_desk.until_sent()


def test_beside_an_event_that_breaks_the_server_new_scans_go_at_once(tmp_path, server):
    """With the longest back-offs: whoever waits for one of them here waits for minutes."""
    poison = []

    def choke_on_the_first(request):
        poison.extend(request.ids[:1] if not poison else [])
        return Odd(500) if set(poison) & set(request.ids) else good(request)

    server.behave = choke_on_the_first
    patient = Backoff(lambda: 1.0, shortest=60.0, longest=600.0)
    with desk(tmp_path, server.url, backoff=patient) as bench_desk:
        bench_desk.until(lambda link: link.line is Line.ONLINE)
        bench_desk.scan()
        for _ in range(3):
            bench_desk.until_taken(bench_desk.scan()[0])
        assert bench_desk.backlog() == Backlog(1, 0)


def test_a_server_that_breaks_on_everything_is_left_in_peace(tmp_path, server):
    server.behave = lambda request: Odd(500) if request.ids else good(request)
    patient = Backoff(lambda: 1.0, shortest=60.0, longest=600.0)
    with desk(tmp_path, f"http://127.0.0.1:{free_port()}") as offline:
        offline.scan(8)
    with desk(tmp_path, server.url, backoff=patient) as bench_desk:
        bench_desk.until(lambda link: link.line is Line.SERVER_TROUBLE)
        bench_desk.skip(8)
        bench_desk.scan(5)
        assert bench_desk.backlog() == Backlog(13, 0)
    assert [len(request.ids) for request in server.batches] == [8, 4, 2, 1, 1]


def test_an_event_that_this_version_cannot_send_is_set_aside_and_the_rest_goes(tmp_path, server, caplog):
    """Only a journal of another version can hold one: the bench itself refuses such a number."""
    label = LabelCode(Kind.PARCEL, "N" * 65, None, True, "N")
    decision = Decision(Answer.ACCEPTED, Stage.PACKED)
    strange = {"at": MORNING, "worker": "", "fact": Fact(uuids.uuid7())}
    with bench(tmp_path / "journal.db") as (_, journal):
        journal.submit(lambda entries: entries.append(reading("N"), label, decision, **strange)).result()
    with desk(tmp_path, server.url) as bench_desk:
        ids = bench_desk.scan(2)
        bench_desk.until(lambda link: link.set_aside == 1 and not link.waiting)
    assert [event_id for request in server.batches for event_id in request.ids] == ids
    assert str(strange["fact"].id) in caplog.text


def test_answers_on_other_ids_settle_nothing(tmp_path, server):
    def about_others(request):
        events = [{"id": str(uuids.uuid7())} for _ in request.ids]
        return good(Request(request.path, request.token, {"events": events} if events else {}))

    server.behave = about_others
    with desk(tmp_path, server.url) as bench_desk:
        bench_desk.scan(3)
        bench_desk.until(lambda link: link.line is Line.NOT_THE_SERVER)
        assert bench_desk.backlog() == Backlog(3, 0)


def test_every_word_of_the_server_is_passed_on_once_it_is_in_the_journal(tmp_path, server):
    with desk(tmp_path, server.url) as bench_desk:
        ids = bench_desk.scan(3)
        bench_desk.until_sent()
    assert [(answer.id, answer.outcome) for answer in bench_desk.answers] == [(each, Outcome.STORED) for each in ids]


def test_a_batch_that_is_too_large_is_halved_until_it_fits(tmp_path, server):
    server.behave = lambda request: Odd(413) if len(request.ids) > 3 else good(request)
    with desk(tmp_path, f"http://127.0.0.1:{free_port()}") as offline:
        ids = offline.scan(12)
    with desk(tmp_path, server.url) as bench_desk:
        bench_desk.until_sent()
    taken = [event_id for request in server.batches if len(request.ids) <= 3 for event_id in request.ids]
    assert taken == ids


def test_a_server_that_answers_for_half_a_batch_gets_the_other_half_again(tmp_path, server):
    def forgetful(request):
        if len(request.ids) > 1:
            return good(type(request)(request.path, request.token, {"events": request.body["events"][:1]}))
        return good(request)

    server.behave = forgetful
    with desk(tmp_path, f"http://127.0.0.1:{free_port()}") as offline:
        offline.scan(4)
    with desk(tmp_path, server.url) as bench_desk:
        bench_desk.until_sent()
        assert bench_desk.backlog() == Backlog(0, 0)


def test_a_server_that_asks_for_patience_gets_it_although_scans_go_on(tmp_path, server):
    server.behave = lambda request: Odd(429, b"", {"Retry-After": "30"}) if request.ids else good(request)
    with desk(tmp_path, server.url) as bench_desk:
        bench_desk.scan()
        bench_desk.until(lambda link: link.line is Line.SERVER_TROUBLE)
        bench_desk.scan(5)
        assert bench_desk.backlog().waiting == 6
        bench_desk.uploader._thread.join(0.5)
    assert len(server.batches) == 1


@pytest.mark.parametrize(
    ("retry_after", "least", "most"),
    [
        ("120", 120, 120),
        ("99999999", 3600, 3600),
        ("-5", 0, 0),
        ("Wed, 21 Oct 2065 07:28:00 GMT", 3600, 3600),
        ("Wed, 21 Oct 2015 07:28:00 GMT", 0, 0),
        ("soon", None, None),
        ("", None, None),
    ],
)
def test_retry_after_is_understood_in_both_its_forms(retry_after, least, most):
    seconds = client_module._seconds(retry_after)
    assert seconds is None if least is None else least <= seconds <= most


def test_an_answer_without_end_is_cut_off(tmp_path, server):
    server.behave = lambda _: Odd(200, b" " * (client_module.LONGEST_REPLY + 100_000))
    with desk(tmp_path, server.url) as bench_desk:
        bench_desk.scan()
        assert "far longer" in bench_desk.until(lambda link: link.line is Line.NOT_THE_SERVER).detail


def test_stopping_does_not_wait_for_a_server_that_hangs(tmp_path, server):
    asked, gate = threading.Event(), threading.Event()

    def hang(request):
        asked.set()
        gate.wait(30)
        return good(request)

    server.behave = hang
    with desk(tmp_path, server.url) as bench_desk:
        assert asked.wait(5)
        started = time.monotonic()
        bench_desk.uploader.stop()
        assert time.monotonic() - started < 4
        gate.set()


def test_an_answer_lost_on_the_way_back_means_sending_again(tmp_path, server):
    """The server has the event, the station does not know: it sends the same id again and takes "duplicate"."""
    stored = set()

    def lose_the_first_answer(request):
        if not request.ids:
            return good(request)
        outcome = "duplicate" if set(request.ids) <= stored else "stored"
        known, _ = bool(stored), stored.update(request.ids)
        return good(request, outcome) if known else Odd(200, b'{"version"', {"Content-Length": "500"})

    server.behave = lose_the_first_answer
    with desk(tmp_path, server.url) as bench_desk:
        ids = bench_desk.scan()
        bench_desk.until_sent()
    assert [request.ids for request in server.batches] == [ids, ids]


def test_nothing_from_the_environment_gets_into_the_request(tmp_path, server, monkeypatch):
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:1")
    monkeypatch.setenv("NETRC", str(tmp_path / "netrc"))
    (tmp_path / "netrc").write_text("machine 127.0.0.1 login mallory password x\n")
    with desk(tmp_path, server.url) as bench_desk:
        bench_desk.scan()
        bench_desk.until_sent()
    assert {request.token for request in server.requests} == {"right"}


def test_waits_grow_to_a_limit_and_are_spread():
    lowest, highest = (Backoff(lambda value=value: value) for value in (0.0, 1.0))
    assert [lowest.seconds(failures) for failures in (1, 5, 50)] == [0.5, 0.5, 0.5]
    assert [highest.seconds(failures) for failures in (1, 2, 3, 7, 500)] == [1.0, 2.0, 4.0, 60.0, 60.0]


def test_ids_are_ordered_by_time():
    ids = [uuids.uuid7() for _ in range(1000)]
    assert ids == sorted(ids)
