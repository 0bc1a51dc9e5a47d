"""What was accepted here and turns out otherwise is told to the lead; no entry is ever changed."""

from datetime import timedelta

import pytest

from scanstation.conflicts import Clash
from scanstation.events import Stage
from scanstation.verdict import Answer
from scanstation.wire import Answer as ServerAnswer
from scanstation.wire import Outcome
from tests.scanstation.cast import MORNING, S10, UPS, bench, reading
from tests.scanstation.odd_server import odd_server
from tests.scanstation.test_directory import Teller
from tests.scanstation.test_past import OWN, void
from tests.scanstation.test_uploader import desk
from tests.scanstation.town import learn, stage, told

EARLIER = MORNING - timedelta(hours=1)


@pytest.fixture
def at_bench(tmp_path):
    with bench(tmp_path / "journal.db", own_labels=OWN) as (station, journal):
        yield station, journal


def conflicts(journal):
    return journal.submit(lambda entries: entries.conflicts()).result()


@pytest.mark.parametrize("number", [UPS, "10-1"])
def test_a_parcel_that_another_bench_had_packed_is_a_conflict_once(at_bench, number):
    station, journal = at_bench
    event = station.accept(reading(number)).event
    for _ in range(2):
        learn(journal, told(1, UPS, "PAR-1", stages=[stage("packed", at=EARLIER)]))
    (conflict,) = conflicts(journal)
    assert (conflict.event_id, conflict.clash, conflict.number) == (event.id, Clash.DONE_ELSEWHERE, number)
    assert (conflict.earlier.station, conflict.earlier.at, conflict.worker) == ("Bench 2", EARLIER, "Ana")
    assert journal.submit(lambda entries: entries.backlog().conflicts).result() == 1


def test_the_servers_own_record_of_this_bench_is_none(at_bench):
    station, journal = at_bench
    station.accept(reading(UPS))
    learn(journal, told(1, UPS, stages=[stage("packed", "Bench 1", "Ana"), stage("shipped")]))
    assert conflicts(journal) == []


def test_a_hold_is_a_conflict_with_what_was_accepted_before_it_was_known(at_bench):
    station, journal = at_bench
    station.accept(reading(UPS))
    learn(journal)
    station.accept(reading(S10))
    learn(journal, told(1, UPS, hold="late"), told(2, S10, hold="cancelled"))
    (conflict,) = conflicts(journal)
    assert (conflict.clash, conflict.number, conflict.hold) == (Clash.HELD, S10, "cancelled")


def test_the_servers_word_is_known_up_to_the_first_event_that_waits(at_bench):
    station, journal = at_bench
    first, second = (station.accept(reading(text)).event for text in (UPS, S10))
    station.accept(reading("?"))

    def horizon(*sent):
        answers = [ServerAnswer(id=str(event.id), outcome=Outcome.STORED) for event in sent]
        journal.submit(lambda entries: entries.ledger.settle(answers)).result()
        return journal.submit(lambda entries: entries.horizon()).result()

    assert [horizon(), horizon(second), horizon(first)] == [0, 0, 3]


@pytest.mark.parametrize(("policy", "count"), [("accept", 0), ("warn", 1), ("refuse", 1)])
def test_what_was_accepted_without_a_directory_and_is_in_no_order_is_a_conflict_where_the_site_minds(
    at_bench, policy, count
):
    station, journal = at_bench
    station.accept(reading(UPS))
    station.accept(reading("PAR-1"))
    learn(journal, told(1, "PAR-1"), told(2, UPS, order=""), unknown_parcels=policy)
    assert [(each.clash, each.number) for each in conflicts(journal)] == [(Clash.UNKNOWN, UPS)] * count
    learn(journal, told(1, "PAR-1"))
    assert len(conflicts(journal)) == count


def test_what_was_undone_or_seen_to_is_no_conflict_any_more(at_bench):
    station, journal = at_bench
    events = [station.accept(reading(text)).event for text in (UPS, S10)]
    learn(journal, *(told(n, text, stages=[stage("packed")]) for n, text in enumerate((UPS, S10))))
    assert len(conflicts(journal)) == 2
    void(journal, events[0])
    assert [each.event_id for each in conflicts(journal)] == [events[1].id]
    journal.submit(lambda entries: entries.clashes.clear([events[1].id])).result()
    learn(journal, told(1, S10, stages=[stage("packed")]))
    assert conflicts(journal) == []


def test_a_label_that_turns_out_to_be_another_parcels_is_a_conflict(tmp_path):
    with bench(tmp_path / "journal.db", own_labels=OWN, pair=True) as (station, journal):
        station.accept(reading("PAR-1"))
        paired = station.accept(reading(UPS))
        assert paired.answer is Answer.PAIRED
        learn(journal, told(1, "PAR-1"), told(2, "PAR-2", UPS))
        assert conflicts(journal) == [], "the server cannot tell of a pairing that it has not got"
        answer = ServerAnswer(id=str(paired.event.id), outcome=Outcome.STORED)
        journal.submit(lambda entries: entries.ledger.settle([answer])).result()
        learn(journal, told(2, "PAR-2", UPS))
        (conflict,) = conflicts(journal)
        assert (conflict.clash, conflict.number, conflict.other) == (Clash.WRONG_LABEL, "PAR-1", "PAR-2")
        assert conflict.stage is None


def test_what_was_recorded_before_there_was_a_directory_is_not_judged(tmp_path):
    with bench(tmp_path / "journal.db") as (station, journal):
        station.accept(reading(UPS))
        journal.submit(lambda entries: entries.notes.keep(reconciled=entries.last)).result()
        learn(journal, told(1, UPS, order="", hold="x"), unknown_parcels="refuse")
        assert conflicts(journal) == []


def test_the_window_hears_how_many_conflicts_there_are(tmp_path):
    with odd_server() as server:
        server.behave = teller = Teller([])
        with desk(tmp_path, server.url) as bench_desk:
            bench_desk.until_taken(bench_desk.scan()[0])
            number = server.batches[0].body["events"][0]["parcel"]
            teller.parcels.append(told(1, number, stages=[stage(Stage.PACKED, at=EARLIER)]))
            bench_desk.uploader._ping_at = 0.0
            bench_desk.uploader.wake()
            assert bench_desk.until(lambda link: link.conflicts == 1).line
