"""The scan log's reader: the right lines in the right order, found by any part of a number, while the bench scans."""

import sqlite3
import threading
from datetime import timedelta

import pytest

from scanstation.errors import StorageError
from scanstation.events import EventKind, Stage
from scanstation.scanlog import Filters, LogReader, Mark
from scanstation.site import Site
from scanstation.verdict import Answer
from scanstation.wire import Answer as ServerAnswer
from scanstation.wire import Outcome
from tests.scanstation.cast import BERLIN, EAN, MORNING, S10, UPS, USPS, bench, reading
from tests.scanstation.test_past import OWN, void
from tests.scanstation.town import learn, stage, told


@pytest.fixture
def at_bench(tmp_path):
    with bench(tmp_path / "journal.db", own_labels=OWN) as (station, journal):
        yield station, journal


@pytest.fixture
def log(tmp_path, at_bench):
    with LogReader(tmp_path / "journal.db") as reader:
        yield reader


def numbers(log, **filters):
    return [line.number for line in log.lines(log.find(Filters(**filters)))]


def marks(log):
    return [line.mark for line in log.lines(log.find(Filters()))]


def later(minutes):
    return MORNING + timedelta(minutes=minutes)


def test_the_newest_line_comes_first_and_the_second_read_of_one_pull_is_none(at_bench, log):
    station, _ = at_bench
    for text, minute in [(UPS, 0), (UPS, 0), (S10, 1), ("?", 2)]:
        station.accept(reading(text, at=later(minute)))
    assert numbers(log) == ["?", S10, UPS]
    (_, line, _) = log.lines(log.find(Filters()))
    assert (line.at, line.answer, line.stage) == (later(1), Answer.ACCEPTED, Stage.PACKED)
    assert (line.worker, line.source, line.mark, line.event_kind) == ("Ana", "gun", Mark.WAITING, EventKind.STAGE)
    assert line.at.utcoffset() == timedelta(hours=1)


def test_a_day_has_what_was_read_in_it_and_a_clock_set_back_changes_no_order(at_bench, log):
    station, _ = at_bench
    station.accept(reading(UPS, at=MORNING))
    station.accept(reading(S10, at=MORNING - timedelta(days=1)))
    station.accept(reading(USPS, at=later(-5)))
    start, end = Site(BERLIN).day(MORNING)
    assert numbers(log, start=start, end=end) == [USPS, UPS]
    assert numbers(log) == [USPS, S10, UPS]


def test_every_filter_takes_what_it_names(at_bench, log):
    station, _ = at_bench
    station.accept(reading(UPS, source="camera"))
    station.accept(reading(S10))
    station.accept(reading(EAN))
    assert numbers(log, sources=["camera"]) == [UPS]
    assert numbers(log, stages=[Stage.PACKED]) == [S10, UPS]
    assert numbers(log, stages=[Stage.SHIPPED]) == []
    assert numbers(log, answers=[Answer.NOT_A_PARCEL]) == [EAN]
    assert numbers(log, workers=["Bob"]) == []
    assert numbers(log, workers=["Ana"], sources=["gun"], answers=[Answer.ACCEPTED]) == [S10]


def test_where_a_line_stands_is_said_of_each(at_bench, log):
    station, journal = at_bench
    events = [station.accept(reading(text, at=later(n))).event for n, text in enumerate((UPS, S10, USPS, "PAR-1"))]
    station.accept(reading(EAN, at=later(5)))
    station.accept(reading("?", at=later(6)))
    answers = [
        ServerAnswer(id=str(events[0].id), outcome=Outcome.STORED),
        ServerAnswer(id=str(events[1].id), outcome=Outcome.REFUSED, reason="no such parcel"),
    ]
    journal.submit(lambda entries: entries.ledger.settle(answers)).result()
    void(journal, events[2])
    assert marks(log)[1:] == [Mark.UNRESOLVED, Mark.KEPT, Mark.WAITING, Mark.VOIDED, Mark.SET_ASIDE, Mark.SENT]
    assert numbers(log, marks=[Mark.SET_ASIDE, Mark.UNRESOLVED]) == ["?", S10]
    (line,) = log.lines(log.find(Filters(marks=[Mark.SET_ASIDE])))
    assert line.set_aside_because == "no such parcel"


@pytest.mark.parametrize("search", ["1Z 999", "999aa1", "6784", "  456784 ", "10-1", "-1", "84"])
@pytest.mark.parametrize("days", [1, 0], ids=["in the day", "in all of time"])
def test_any_part_of_a_parcels_or_orders_number_finds_it(at_bench, log, search, days):
    station, journal = at_bench
    station.accept(reading(UPS))
    station.accept(reading(S10))
    learn(journal, told(1, UPS))
    within = {"start": MORNING - timedelta(days=days), "end": MORNING + timedelta(days=days)} if days else {}
    assert numbers(log, search=search, **within) == [UPS]


@pytest.mark.parametrize(
    "search", ['"', '" OR "', "%", "_", "'; DROP TABLE entries; --", "!", "é€\x1d", "*", "AND", "x" * 999]
)
def test_a_hostile_search_finds_nothing_and_breaks_nothing(at_bench, log, search):
    station, _ = at_bench
    station.accept(reading(UPS))
    assert numbers(log, search=search) == []


def test_a_paired_couriers_number_finds_the_pairing(tmp_path):
    with bench(tmp_path / "journal.db", own_labels=OWN) as (station, journal):
        learn(journal, told(1, "PAR-1"), pair=True)
        station.accept(reading("PAR-1"))
        station.accept(reading(UPS, at=later(1)))
        with LogReader(tmp_path / "journal.db") as log:
            (line, _) = log.lines(log.find(Filters()))
            assert (line.event_kind, line.parcel, line.paired) == (EventKind.PAIR, "PAR-1", UPS)
            assert line.order == "10-1"
            assert len(log.find(Filters(search="PAR-1"))) == 2


def test_what_is_new_is_found_by_itself(at_bench, log):
    station, _ = at_bench
    station.accept(reading(UPS))
    newest = log.find(Filters())[0]
    station.accept(reading(S10))
    assert [line.number for line in log.lines(log.find(Filters(), after=newest))] == [S10]
    assert len(log.find(Filters(), limit=1)) == 1


def test_facets_count_each_kind_with_the_other_filters_applied(at_bench, log):
    station, _ = at_bench
    for n, text in enumerate((UPS, S10, EAN, "?")):
        station.accept(reading(text, source="camera" if text == UPS else "gun", at=later(n)))
    facets = log.facets(Filters(sources=["gun"]))
    assert facets.total == 3
    assert facets.sources == {"camera": 1, "gun": 3}
    assert facets.stages == {Stage.PACKED: 1}
    assert facets.workers == {"Ana": 3}
    assert facets.answers == {Answer.ACCEPTED: 1, Answer.NOT_A_PARCEL: 1, Answer.UNKNOWN: 1}
    assert facets.marks == {Mark.WAITING: 1, Mark.KEPT: 1, Mark.UNRESOLVED: 1}


def test_a_story_joins_what_was_done_here_and_elsewhere_by_every_code(at_bench, log):
    station, journal = at_bench
    learn(journal, told(1, UPS, "PAR-1", stages=[stage("processed", at=later(-60))], hold="cancelled"))
    station.accept(reading("PAR-1"))
    story = log.story(UPS, MORNING)
    assert (story.order, story.hold, story.carrier) == ("10-1", "cancelled", None)
    assert [line.answer for line in story.lines] == [Answer.HELD]
    assert [(each.stage.stage, each.stage.station) for each in story.told] == [(Stage.PROCESSED, "Bench 2")]


def test_a_number_that_is_too_short_for_the_index_has_a_story_too(at_bench, log):
    station, _ = at_bench
    station.accept(reading("?"))
    station.accept(reading("??", at=later(1)))
    assert [line.number for line in log.story("?", MORNING).lines] == ["?"]


def test_a_reader_can_write_nothing_and_a_missing_journal_is_named(at_bench, log, tmp_path):
    with pytest.raises(Exception, match="readonly"):
        log.db.execute("DELETE FROM notes")
    with pytest.raises(StorageError, match="no journal"):
        LogReader(tmp_path / "other.db")


def test_a_log_that_is_open_holds_up_no_scan_and_sees_the_next(at_bench, log):
    station, _ = at_bench
    station.accept(reading(UPS))
    rows = log.db.conn.execute("SELECT * FROM entries")
    rows.fetchone()
    assert station.accept(reading(S10)).answer is Answer.ACCEPTED
    rows.close()
    assert numbers(log) == [S10, UPS]


def test_a_question_that_is_broken_off_leaves_the_next_one_whole(at_bench, log):
    station, _ = at_bench
    station.accept(reading(UPS))
    station.accept(reading(S10))
    endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"
    with log.snapshot() as db:
        half_read = db.conn.execute("SELECT * FROM entries")
        half_read.fetchone()
        threading.Timer(0.2, log.interrupt).start()
        with pytest.raises(sqlite3.OperationalError, match="interrupted"):
            db.conn.execute(endless).fetchone()
    del half_read
    with log.snapshot() as db:
        assert db.conn.execute("SELECT count(*) FROM entries").fetchone()[0] == 2
    station.accept(reading(USPS))
    assert numbers(log) == [USPS, S10, UPS]
