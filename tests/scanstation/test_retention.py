"""Retention: old entries go into archives, what somebody waits for stays, and a kill at any step loses nothing."""

import signal
import sqlite3
import subprocess
import sys
import threading
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from benchmarks.months import fill
from scanstation.corrections import Settle
from scanstation.doctor import examine_journal
from scanstation.errors import StorageError
from scanstation.events import EventKind, Fact
from scanstation.journal import Journal
from scanstation.reading import Reading
from scanstation.retention import Keeper, Mover, archive_of, archives_of, bring_back
from scanstation.retention.ageing import NEWEST
from scanstation.scanlog import Filters, LogReader, Mark
from scanstation.wire import Answer as ServerAnswer
from scanstation.wire import Outcome
from tests.scanstation.cast import MORNING, S10, UPS, USPS, bench, reading, station_on
from tests.scanstation.test_past import OWN
from tests.scanstation.town import learn, told

YEAR = timedelta(days=365)
LATER = MORNING + YEAR
KEEP = timedelta(days=90)
STEPS = ("copy", "delete", "deleted")
COUNT = 2500
END = datetime(2026, 11, 27, 17, tzinfo=UTC)


def sequences(path: Path) -> list[int]:
    db = sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)
    try:
        return [row[0] for row in db.execute("SELECT sequence FROM entries ORDER BY sequence")]
    finally:
        db.close()


def archived(journal_file: Path) -> list[int]:
    return sorted(each for file in archives_of(journal_file) for each in sequences(file))


def sent(journal: Journal, *events: object) -> None:
    answers = [ServerAnswer(id=str(event.id), outcome=Outcome.STORED) for event in events]
    journal.submit(lambda entries: entries.ledger.settle(answers)).result()


def crowd(station, at: datetime) -> None:
    """So many newer scans that the ones before are among the newest no more."""
    journal = station._journal
    rows = [(at + timedelta(seconds=n)).isoformat(timespec="milliseconds") for n in range(NEWEST)]
    sql = (
        "INSERT INTO entries (read_at, utc_offset, source, worker, typed, text, kind, number, answer) "
        "VALUES (?, 60, 'gun', 'Ana', 0, 'x', 'product', '4006381333931', 'not_a_parcel')"
    )
    journal.submit(lambda entries: [entries.db.execute(sql, [row]) for row in rows]).result()


def move(path: Path, journal: Journal, now: datetime = LATER, **more) -> int:
    return Mover(journal, path, KEEP, **more).run(now)


@pytest.fixture
def path(tmp_path) -> Path:
    return tmp_path / "journal.db"


@pytest.fixture
def at_bench(path):
    with bench(path, own_labels=OWN) as (station, journal):
        yield station, journal


def learnt(journal) -> None:
    learn(journal, told(1, "PAR-9"))


@pytest.mark.parametrize("text", [UPS, "4006381333931"], ids=["an event", "no event"])
def test_what_is_old_goes_into_the_archive_of_its_month_and_the_log_reads_it_there(at_bench, path, text):
    station, journal = at_bench
    verdict = station.accept(reading(text))
    if verdict.event:
        sent(journal, verdict.event)
    learnt(journal)
    crowd(station, LATER)
    assert move(path, journal) == 1
    (archive,) = archives_of(path)
    assert archive.name == "journal-2026-11.db"
    assert 1 not in sequences(path)
    with LogReader(archive) as log:
        (line,) = log.lines(log.find(Filters()))
        assert (line.sequence, line.number, line.worker, line.at) == (1, text, "Ana", MORNING)
        assert line.mark is (Mark.SENT if verdict.event else Mark.KEPT)
        assert log.journal_id == journal.id
        assert log.facets(Filters()).total == 1
        assert list(log.find(Filters(search=text[3:9]))) == [1]
    with LogReader(path) as log:
        assert list(log.find(Filters(search=UPS[3:9]))) == []
        assert log.facets(Filters()).total == NEWEST


def test_the_first_night_of_a_month_is_in_that_months_archive_whatever_month_it_is_in_greenwich(at_bench, path):
    station, journal = at_bench
    night = datetime(2026, 5, 31, 22, 30, tzinfo=UTC)  # half past midnight of 1 June in Berlin
    sent(journal, station.accept(reading(UPS, at=night)).event)
    learnt(journal)
    crowd(station, LATER)
    assert move(path, journal) == 1
    assert archive_of(path, date(2026, 6, 1)) is not None
    assert archive_of(path, date(2026, 5, 31)) is None


def test_what_somebody_waits_for_stays_however_old_it_is(at_bench, path):
    station, journal = at_bench
    waiting, aside, clash = (station.accept(reading(number)).event for number in (UPS, S10, USPS))
    station.accept(reading("?"))
    refused = ServerAnswer(id=str(aside.id), outcome=Outcome.REFUSED, reason="closed")
    journal.submit(lambda entries: entries.ledger.settle([refused])).result()
    sent(journal, clash)
    learn(journal, told(1, USPS, hold="cancelled"))
    held = station.accept(reading(USPS, at=MORNING + timedelta(minutes=1)))
    assert held.answer.latched
    crowd(station, LATER)
    assert move(path, journal) == 0
    assert sequences(path)[:5] == [waiting.sequence, aside.sequence, clash.sequence, 4, 5]


def test_a_scan_leaves_with_what_puts_it_right_and_not_before(at_bench, path):
    station, journal = at_bench
    station.accept(reading("?"))
    station.correct(Settle(1, "torn"), LATER - timedelta(days=1)).result()
    learnt(journal)
    crowd(station, LATER)
    assert move(path, journal) == 0, "the settling is young"
    crowd(station, LATER + 2 * KEEP)
    assert move(path, journal, LATER + 2 * KEEP) > 1
    with LogReader(archives_of(path)[0]) as log:
        assert [line.mark for line in log.lines(log.find(Filters()))][-1] is Mark.RESOLVED
        assert log.tray(LATER) == []


def test_a_voided_event_and_its_void_go_into_one_archive(at_bench, path):
    station, journal = at_bench
    event = station.accept(reading(UPS)).event
    fact = Fact(station._new_id(), EventKind.VOID, parcel=event.parcel, voids=event.id)
    voided = Reading("", "log", MORNING + timedelta(days=40), typed=True)

    def take_out(entries):
        from scanstation.codes.label import Kind, LabelCode  # noqa: PLC0415
        from scanstation.decide import Decision  # noqa: PLC0415
        from scanstation.verdict import Answer  # noqa: PLC0415

        label = LabelCode(Kind.TRACKING_NUMBER, UPS, "ups", valid=True, grouped=UPS)
        return entries.append(voided, label, Decision(Answer.TOLD), at=voided.read_at, worker="Ana", fact=fact)

    sent(journal, event, journal.submit(take_out).result())
    learnt(journal)
    crowd(station, LATER)
    assert move(path, journal) == 2
    assert [file.name for file in archives_of(path)] == ["journal-2026-11.db"]
    with LogReader(archives_of(path)[0]) as log:
        assert [line.mark for line in log.lines(log.find(Filters()))] == [Mark.SENT, Mark.VOIDED]


def test_a_clock_that_was_wrong_for_a_while_ages_nothing(at_bench, path):
    station, journal = at_bench
    station.accept(reading("4006381333931", at=MORNING + YEAR))
    crowd(station, datetime(1970, 1, 2, tzinfo=UTC))
    crowd(station, LATER)
    assert move(path, journal) > 0, "what the bench's stopped clock recorded goes in its turn"
    assert 1 in sequences(path)
    assert move(path, journal, LATER + 70 * YEAR) == 0, "a clock far ahead of what was scanned last is not believed"


def test_numbers_go_on_behind_what_was_archived(at_bench, path):
    station, journal = at_bench
    learnt(journal)
    station.accept(reading("4006381333931"))
    crowd(station, LATER)
    move(path, journal)
    assert station.accept(reading(UPS, at=LATER + timedelta(days=1))).event.sequence == NEWEST + 2


def test_the_server_is_not_thought_set_back_because_of_what_was_archived(at_bench, path):
    station, journal = at_bench
    events = [station.accept(reading(number)).event for number in (UPS, S10)]
    sent(journal, *events)
    learnt(journal)
    crowd(station, LATER)
    assert move(path, journal) == 2
    settle = lambda count: journal.submit(lambda entries: entries.ledger.settle([], count)).result()  # noqa: E731
    assert settle(2) is False
    assert settle(1) is True, "a server that has less is"
    journal.submit(lambda entries: entries.ledger.reopen(9)).result()
    said = [finding for finding in examine_journal(path, LATER) if "archives" in finding.says]
    assert "lacks 1 events" in said[0].says
    assert "--bring-back" in said[0].do


def test_a_server_that_lost_them_gets_archived_events_again(at_bench, path):
    station, journal = at_bench
    events = [station.accept(reading(number)).event for number in (UPS, S10)]
    sent(journal, *events)
    learnt(journal)
    crowd(station, LATER)
    move(path, journal)
    assert bring_back(journal, archives_of(path)[0]) == 2
    assert bring_back(journal, archives_of(path)[0]) == 0
    assert journal.submit(lambda entries: [each.id for each in entries.waiting(9)]).result() == [
        each.id for each in events
    ]
    assert journal.submit(lambda entries: entries.notes.number("acknowledged")).result() == 2
    sent(journal, *events)
    assert journal.submit(lambda entries: entries.notes.number("acknowledged")).result() == 2
    assert move(path, journal) == 2
    assert archived(path) == [1, 2]


def test_another_journals_archive_is_neither_written_into_nor_brought_back(at_bench, path, tmp_path):
    station, journal = at_bench
    with bench(tmp_path / "other" / "journal.db") as (other, its_journal):
        other.accept(reading("4006381333931"))
        learnt(its_journal)
        crowd(other, LATER)
        move(tmp_path / "other" / "journal.db", its_journal)
    (foreign,) = archives_of(tmp_path / "other" / "journal.db")
    foreign.rename(tmp_path / foreign.name)
    station.accept(reading("4006381333931"))
    learnt(journal)
    crowd(station, LATER)
    assert move(path, journal) == 1
    assert len(archives_of(path)) == 2
    with pytest.raises(StorageError, match="no archive of this journal"):
        bring_back(journal, tmp_path / foreign.name)


_KILLED = """
import os, signal, sys
from datetime import datetime, timedelta
from pathlib import Path
from scanstation.journal import Journal
from scanstation.retention import Mover
path, step, times, now = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]), datetime.fromisoformat(sys.argv[4])
seen = []
def pull_the_plug(name):
    seen.append(name)
    if seen.count(step) == times:
        os.kill(os.getpid(), signal.SIGKILL)
Mover(Journal.open(path), path, timedelta(days=1), pull_the_plug).run(now)
"""


@pytest.mark.parametrize("times", [1, 4])
@pytest.mark.parametrize("step", STEPS)
def test_a_kill_at_any_step_loses_nothing_and_the_next_run_heals(path, step, times):
    fill(path, COUNT, END, a_day=300)
    everything = sequences(path)
    journal = Journal.open(path)
    last = journal.submit(lambda entries: entries.notes.keep(reconciled=entries.last)).result()
    assert last is None
    journal.close()
    arguments = [sys.executable, "-c", _KILLED, str(path), step, str(times), END.isoformat()]
    killed = subprocess.run(arguments, cwd=Path(__file__).parents[2], check=False, timeout=60)
    assert killed.returncode == -signal.SIGKILL
    assert sorted({*sequences(path), *archived(path)}) == everything
    journal = Journal.open(path)
    moved = Mover(journal, path, timedelta(days=1)).run(END)
    journal.close()
    assert moved
    assert sorted(sequences(path) + archived(path)) == everything, "each is in one place"
    assert sqlite3.connect(path).execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_a_disk_that_will_not_have_the_archive_leaves_the_journal_whole(at_bench, path):
    station, journal = at_bench
    station.accept(reading("4006381333931"))
    learnt(journal)
    crowd(station, LATER)
    path.with_name("journal-2026-11.db").mkdir()
    with pytest.raises(StorageError, match="archive"):
        move(path, journal)
    assert sequences(path)[0] == 1


def test_the_keeper_moves_at_a_quiet_moment_and_scans_go_on(path):
    fill(path, COUNT, END, a_day=300)
    journal = Journal.open(path)
    journal.submit(lambda entries: entries.notes.keep(reconciled=entries.last)).result()
    done = threading.Event()
    mover = Mover(journal, path, timedelta(days=1), lambda step: done.set() if step == "deleted" else None)
    keeper = Keeper(journal, mover, lambda: END, quiet=0.01)
    keeper.start()
    assert done.wait(30)
    assert station_on(journal).accept(reading(UPS, at=END)).event is not None
    keeper.stop()
    journal.close()
    assert archives_of(path)
