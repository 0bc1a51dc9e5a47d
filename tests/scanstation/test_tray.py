"""The tray: whatever needs somebody lies in it until a lead has seen to it, and no longer."""

from datetime import timedelta

import pytest

from scanstation.corrections import Retry, Settle, Void
from scanstation.scanlog import LogReader, Trouble
from scanstation.wire import Answer as ServerAnswer
from scanstation.wire import Outcome
from tests.scanstation.cast import MORNING, S10, UPS, bench, reading
from tests.scanstation.test_past import OWN
from tests.scanstation.town import learn, told


@pytest.fixture
def at_bench(tmp_path):
    with bench(tmp_path / "journal.db", own_labels=OWN, pair=True) as (station, journal):
        yield station, journal


@pytest.fixture
def tray(tmp_path, at_bench):
    def look(now=MORNING):
        with LogReader(tmp_path / "journal.db") as log:
            return log.tray(now)

    return look


def troubles(items):
    return [item.trouble for item in items]


def test_an_unresolved_scan_lies_in_it_until_it_is_settled(at_bench, tray):
    station, _ = at_bench
    station.accept(reading("?"))
    station.accept(reading(""))
    (item,) = tray()
    assert (item.trouble, item.line.number) == (Trouble.UNRESOLVED, "?")
    station.correct(Settle(item.line.sequence, "torn"), MORNING).result()
    assert tray() == []


def test_what_the_server_refused_lies_in_it_until_it_is_sent_again_or_taken_out(at_bench, tray):
    station, journal = at_bench
    events = [station.accept(reading(number)).event for number in (UPS, S10)]
    answers = [ServerAnswer(id=str(event.id), outcome=Outcome.REFUSED, reason="closed") for event in events]
    journal.submit(lambda entries: entries.ledger.settle(answers)).result()
    assert [item.line.set_aside_because for item in tray()] == ["closed", "closed"]
    station.correct(Retry(events[0].sequence, "open again"), MORNING).result()
    station.correct(Void(events[1].sequence, "was none"), MORNING).result()
    assert tray() == []


def test_a_conflict_lies_in_it_with_what_was_told(at_bench, tray):
    station, journal = at_bench
    event = station.accept(reading(UPS)).event
    learn(journal, told(1, UPS, hold="cancelled"))
    (item,) = tray()
    assert (item.trouble, item.line.sequence, item.conflict.hold) == (Trouble.CONFLICT, event.sequence, "cancelled")
    station.correct(Settle(event.sequence, "taken off the pallet"), MORNING).result()
    assert tray() == []


def test_a_packed_parcel_that_got_no_label_lies_in_it(at_bench, tray):
    station, _ = at_bench
    event = station.accept(reading("PAR-1")).event
    assert tray() == [], "it still waits for the next label"
    late = MORNING + timedelta(hours=1)
    assert troubles(tray(late)) == [Trouble.NO_LABEL]
    station.correct(Settle(event.sequence, "picked up by the customer"), late).result()
    assert tray(late) == []


def test_the_newest_trouble_comes_first(at_bench, tray):
    station, journal = at_bench
    station.accept(reading("?"))
    station.accept(reading(UPS))
    learn(journal, told(1, UPS, hold="cancelled"))
    station.accept(reading("??"))
    assert troubles(tray()) == [Trouble.UNRESOLVED, Trouble.CONFLICT, Trouble.UNRESOLVED]
