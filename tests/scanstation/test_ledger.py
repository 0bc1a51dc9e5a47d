"""A server that was restored from a backup: whatever it lost is sent again, once each time, nothing for ever."""

import json

import pytest

from scanstation.entries import Backlog
from scanstation.wire import MAX_BATCH, Outcome
from scanstation.wire import Answer as ServerAnswer
from tests.scanstation.cast import bench, reading, ups_numbers
from tests.scanstation.odd_server import good, odd_server
from tests.scanstation.test_uploader import desk


class Keeper:
    """A server that keeps events by their sequence, as ours does, and can be set back."""

    def __init__(self):
        self.kept = {}

    def __call__(self, request):
        holdings = {"last_sequence": max(self.kept.values(), default=0), "count": len(self.kept)}
        answer = good(request)
        body = json.loads(answer.body) | holdings
        for said in body.get("answers", []):
            said["outcome"] = "duplicate" if said["id"] in self.kept else "stored"
        self.kept |= {event["id"]: event["sequence"] for event in request.body.get("events", [])}
        answer.body = json.dumps(body).encode()
        return answer

    def lose(self, ids):
        self.kept = {event_id: sequence for event_id, sequence in self.kept.items() if event_id not in ids}


@pytest.fixture
def server():
    with odd_server() as running:
        running.behave = Keeper()
        yield running


def sent(server):
    return [event_id for request in server.batches for event_id in request.ids]


def until_quiet(bench_desk, server, ids):
    """Wait until the server has everything again and nothing waits."""
    with bench_desk._changed:
        assert bench_desk._changed.wait_for(
            lambda: set(ids) <= set(server.behave.kept) and bench_desk.backlog() == Backlog(0, 0), 20
        )


def scanned(bench_desk, server, count):
    ids = bench_desk.scan(count)
    until_quiet(bench_desk, server, ids)
    return ids


def test_a_server_gets_again_the_end_that_it_lost_twice_in_a_row(tmp_path, server):
    with desk(tmp_path, server.url) as bench_desk:
        ids = scanned(bench_desk, server, 5)
        for _ in range(2):
            server.behave.lose(ids[2:])
            ids += scanned(bench_desk, server, 1)
            until_quiet(bench_desk, server, ids)


def test_a_hole_in_the_middle_is_found_although_the_last_sequence_is_right(tmp_path, server):
    with desk(tmp_path, server.url) as bench_desk:
        ids = scanned(bench_desk, server, 6)
        for hole in (ids[2:4], ids[2:4], ids[:1]):
            server.behave.lose(hole)
            ids += scanned(bench_desk, server, 1)
            until_quiet(bench_desk, server, ids)


def test_an_idle_bench_hears_of_it_from_a_ping(tmp_path, server):
    with desk(tmp_path, server.url) as bench_desk:
        ids = scanned(bench_desk, server, 4)
    server.behave.lose(ids[1:2])
    with desk(tmp_path, server.url) as bench_desk:
        until_quiet(bench_desk, server, ids)


def test_one_finding_is_sent_again_once_even_if_the_server_never_counts_it(tmp_path, server):
    """It has the events, as of a journal without an id, say: they are duplicates and its count does not grow."""
    with desk(tmp_path, server.url) as bench_desk:
        ids = scanned(bench_desk, server, 4)
        keeper = server.behave

        def miscounting(request):
            answer = keeper(request)
            body = json.loads(answer.body)
            answer.body = json.dumps(body | {"count": body["count"] - 4}).encode()
            return answer

        miscounting.kept = keeper.kept
        server.behave = miscounting
        server.requests.clear()
        ids += [event_id for _ in range(6) for event_id in bench_desk.scan(1)]
        bench_desk.until_taken(ids[-1])
        bench_desk.until(lambda link: link.last_sent and not link.waiting)
        assert bench_desk.backlog().waiting == 0
    assert sorted(sent(server)) == sorted(ids)


def test_a_server_that_is_an_empty_new_one_gets_everything(tmp_path, server):
    with desk(tmp_path, server.url) as bench_desk:
        ids = scanned(bench_desk, server, 3)
        server.behave = Keeper()
        ids += bench_desk.scan(1)
        until_quiet(bench_desk, server, ids)


def test_killed_between_the_servers_word_and_sending_again_nothing_is_lost(tmp_path):
    """The finding is in the same transaction as the word; what is to be sent again comes in bites, also after it."""
    path, count = tmp_path / "journal.db", MAX_BATCH + 3
    numbers = ups_numbers()
    with bench(path) as (station, journal):
        for number, _ in zip(numbers, range(count - 1), strict=False):
            station.submit(reading(number))
        station.accept(reading(next(numbers)))
        events = journal.submit(lambda entries: entries.waiting(count)).result()
        answers = [ServerAnswer(id=str(event.id), outcome=Outcome.STORED) for event in events]

        def settle(answers, count):
            return journal.submit(lambda entries: entries.ledger.settle(answers, count)).result()

        assert not settle(answers[:-1], 0)
        assert settle(answers[-1:], 7), "the last came to a server that was set back"
    with bench(path) as (_, journal):
        first = journal.submit(lambda entries: entries.ledger.reopen(MAX_BATCH)).result()
        assert first == MAX_BATCH
    with bench(path) as (_, journal):
        rest = [journal.submit(lambda entries: entries.ledger.reopen(MAX_BATCH)).result() for _ in range(2)]
        assert rest == [2, 0]
        assert journal.submit(lambda entries: entries.waiting(2 * count)).result() == events[:-1]


def test_what_was_sent_and_is_refused_when_sent_again_is_missed_no_more(tmp_path):
    numbers = ups_numbers()
    with bench(tmp_path / "journal.db") as (station, journal):
        ids = [str(station.accept(reading(next(numbers))).event.id) for _ in range(3)]

        def settle(outcome, count=None):
            answers = [ServerAnswer(id=event_id, outcome=outcome) for event_id in ids]
            return journal.submit(lambda entries: entries.ledger.settle(answers, count)).result()

        settle(Outcome.STORED)
        assert settle(Outcome.STORED, 1)
        assert journal.submit(lambda entries: entries.ledger.reopen(9)).result() == 3
        assert not settle(Outcome.REFUSED, 1)
        assert not settle(Outcome.STORED, 0)
        assert journal.submit(lambda entries: entries.backlog()).result() == Backlog(0, 3)
