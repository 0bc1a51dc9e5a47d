"""The journal: committed before anybody hears of it, append-only, held by one program, honest about a bad disk."""

import os
import signal
import sqlite3
import subprocess
import sys
import threading
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

import pytest
import uuid_utils.compat as uuids
from sqlite_utils import Database

from scanstation.codes.label import Kind, LabelCode
from scanstation.decide import Decision
from scanstation.entries import Backlog
from scanstation.errors import StorageError
from scanstation.events import EventKind, Fact, Stage
from scanstation.journal import Journal
from scanstation.schema import journal_schema
from scanstation.verdict import Answer
from scanstation.wire import Answer as ServerAnswer
from scanstation.wire import Directory, KnownParcel, Outcome
from tests.scanstation.cast import MORNING, S10, UPS, bench, reading, ups_numbers


def rows(path: Path, sql: str) -> list:
    with sqlite3.connect(path) as peek:
        found = peek.execute(sql).fetchall()
    peek.close()
    return found


def test_the_connection_is_durable(tmp_path):
    with bench(tmp_path / "journal.db") as (_, journal):
        pragma = journal.submit(
            lambda entries: [
                entries._db.execute(f"PRAGMA {name}").fetchone()[0] for name in ("journal_mode", "synchronous")
            ]
        )
        assert pragma.result() == ["wal", 2]


def test_a_result_is_on_the_disk_before_it_is_delivered(tmp_path):
    path = tmp_path / "journal.db"
    seen_by_others = []
    with bench(path) as (station, _):
        station.on_verdict(lambda _: seen_by_others.append(rows(path, "SELECT count(event_id) FROM entries")))
        station.accept(reading(next(ups_numbers())))
    assert seen_by_others == [[(1,)]]


def test_event_and_outbox_are_one_transaction(tmp_path):
    """The outbox cannot take an event twice; then the entry must be gone too."""
    label = LabelCode(Kind.PARCEL, "A1", None, True, "A1")
    with bench(tmp_path / "journal.db") as (station, journal):
        event = station.accept(reading(next(ups_numbers()))).event

        def clash(entries):
            entries._db.execute("UPDATE outbox SET event_id = 'taken'")

        decision = Decision(Answer.ACCEPTED, Stage.PACKED)
        again = journal.submit(
            lambda entries: entries.append(reading("A1"), label, decision, at=MORNING, worker="", fact=Fact(event.id))
        )
        assert isinstance(again.exception(), StorageError)
        assert isinstance(journal.submit(clash).exception(), StorageError)
        assert journal.submit(lambda entries: entries.backlog()).result() == Backlog(1, 0)


def test_every_kind_of_event_is_kept_and_waits_for_the_server(tmp_path):
    undo, courier = (
        LabelCode(Kind.UNKNOWN, "UNDO", None, True, ""),
        LabelCode(Kind.TRACKING_NUMBER, S10, "upu", True, ""),
    )
    with bench(tmp_path / "journal.db") as (station, journal):
        packed = station.accept(reading(UPS)).event

        def record(entries, label, **what):
            fact = Fact(uuids.uuid7(), **what)
            decision = Decision(Answer.ACCEPTED, Stage.PACKED)
            return entries.append(reading("x"), label, decision, at=MORNING, worker="Bob", fact=fact)

        def work(entries):
            pair = record(entries, courier, kind=EventKind.PAIR, parcel=UPS, paired=S10)
            hold = record(entries, undo, kind=EventKind.HOLD, parcel=UPS, reason="broken")
            before, count = entries.done(UPS), entries.day(MORNING, MORNING + timedelta(days=1), 9, MORNING).count
            void = record(entries, undo, kind=EventKind.VOID, parcel=UPS, voids=packed.id)
            after = entries.done(UPS), entries.day(MORNING, MORNING + timedelta(days=1), 9, MORNING).count
            return [pair, hold, void], (before.keys(), count), after

        events, (before, count), after = journal.submit(work).result()
        assert (list(before), count, after) == ([Stage.PACKED], 1, ({}, 0))
        assert [(each.kind, each.parcel, each.stage) for each in events] == [
            (EventKind.PAIR, UPS, None),
            (EventKind.HOLD, UPS, None),
            (EventKind.VOID, UPS, None),
        ]
        assert (events[0].paired, events[0].carrier, events[1].reason, events[2].voids) == (
            S10,
            "upu",
            "broken",
            packed.id,
        )
        assert journal.submit(lambda entries: entries.waiting(9)).result() == [packed, *events]
        held = station.accept(reading(UPS, at=MORNING + timedelta(minutes=1)))
        assert (held.answer, held.hold) == (Answer.HELD, "broken")


def test_a_stage_belongs_to_all_numbers_of_its_parcel(tmp_path):
    with bench(tmp_path / "journal.db") as (station, journal):
        station.accept(reading(UPS))
        done = journal.submit(lambda entries: (entries.done(S10), entries.done(S10, UPS))).result()
    assert [list(each) for each in done] == [[], [Stage.PACKED]]


def test_a_journal_has_an_id_that_stays_and_no_two_have_the_same(tmp_path):
    with bench(tmp_path / "a.db") as (_, first), bench(tmp_path / "b.db") as (_, other):
        assert first.id.version == 7
        assert first.id != other.id
        known = first.id
    with bench(tmp_path / "a.db") as (_, again):
        assert again.id == known


def test_a_journal_of_the_first_version_goes_on_with_all_it_has(tmp_path):
    """Made by the two migrations that were released first, with one event sent and one waiting."""
    path = tmp_path / "journal.db"
    old = Database(path)
    journal_schema.apply(old, stop_before="every_kind_of_event")
    for number, state in ((UPS, "sent"), (S10, "waiting")):
        row = ["2026-11-23T09:00:00.000+00:00", 60, "gun", "Ana", 0, number, None, "tracking_number", number, None]
        event_id = str(uuids.uuid7())
        old.execute(
            "INSERT INTO entries (read_at, utc_offset, source, worker, typed, text, symbology, kind, number, "
            f"carrier, answer, reason, stage, event_id) VALUES ({', '.join('?' * 14)})",
            [*row, "accepted", None, "packed", event_id],
        )
        old.execute(
            "INSERT INTO outbox (event_id, sequence, state) SELECT event_id, sequence, ? FROM entries "
            "WHERE event_id = ?",
            [state, event_id],
        )
    old.close()
    with bench(path) as (station, journal):
        assert station.accept(reading(UPS, at=MORNING + timedelta(minutes=1))).answer is Answer.ALREADY_DONE
        waiting = journal.submit(lambda entries: entries.waiting(9)).result()
    assert [(event.parcel, event.kind, event.stage) for event in waiting] == [(S10, EventKind.STAGE, Stage.PACKED)]


def test_an_entry_is_never_changed(tmp_path):
    with bench(tmp_path / "journal.db") as (station, journal):
        station.accept(reading(next(ups_numbers())))
        edit = journal.submit(lambda entries: entries._db.execute("UPDATE entries SET worker = 'Bob'"))
        assert "never changed" in str(edit.exception())


def test_a_second_station_on_the_same_journal_is_told_so(tmp_path):
    with bench(tmp_path / "journal.db"), pytest.raises(StorageError, match="Another ScanStation"):
        Journal.open(tmp_path / "journal.db")


def test_the_lock_goes_with_a_killed_station(tmp_path):
    path = tmp_path / "journal.db"
    program = (
        "import sys, pathlib; from scanstation.journal import Journal;"
        "Journal.open(pathlib.Path(sys.argv[1])); print('open', flush=True); sys.stdin.read()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", program, path], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == b"open\n"
        with pytest.raises(StorageError):
            Journal.open(path)
        holder.send_signal(signal.SIGKILL)
        holder.wait()
    Journal.open(path).close()


def test_a_file_that_is_no_journal_is_left_alone_and_named(tmp_path):
    path = tmp_path / "journal.db"
    path.write_bytes(b"this is somebody's letter, not a database" * 100)
    before = path.read_bytes()
    with pytest.raises(StorageError, match="damaged"):
        Journal.open(path)
    assert path.read_bytes() == before


def test_a_journal_in_a_folder_that_cannot_be_made_says_so(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(StorageError, match="cannot be written"):
        Journal.open(tmp_path / "file" / "journal.db")


def test_a_full_disk_is_said_and_scanning_goes_on_when_there_is_room(tmp_path):
    numbers = ups_numbers()
    with bench(tmp_path / "journal.db") as (station, journal):

        def limit(pages):
            journal.submit(
                lambda entries: entries._db.execute(f"PRAGMA max_page_count = {pages}").fetchone()
            ).result()

        limit(1)  # SQLite takes the pages that are in use as the limit: the disk is full now
        answers = [station.accept(reading(next(numbers))).answer for _ in range(200)]
        assert answers[-1] is Answer.NOT_SAVED
        limit(100_000)
        assert station.accept(reading(next(numbers))).answer is Answer.ACCEPTED
        kept = journal.submit(lambda entries: entries.backlog()).result().waiting
        assert kept == answers.count(Answer.ACCEPTED) + 1


def test_a_bug_in_one_piece_of_work_does_not_end_the_journal(tmp_path):
    with bench(tmp_path / "journal.db") as (_, journal):
        assert isinstance(journal.submit(lambda _: 1 / 0).exception(), ZeroDivisionError)
        assert journal.submit(lambda _: "alive").result() == "alive"


def test_what_was_submitted_before_closing_is_done_and_what_comes_after_is_refused(tmp_path):
    journal = Journal.open(tmp_path / "journal.db")
    gate = threading.Event()
    first = journal.submit(lambda _: gate.wait(10))
    second = journal.submit(lambda _: "done")
    closing = threading.Thread(target=journal.close)
    closing.start()
    gate.set()
    closing.join()
    assert (first.result(), second.result()) == (True, "done")
    assert isinstance(journal.submit(lambda _: None).exception(), StorageError)


@contextmanager
def locked_by_somebody(path):
    """Another program has the file for itself, as a backup may."""
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    try:
        yield
    finally:
        other.close()


def test_closing_does_not_wait_for_a_locked_disk_and_says_of_each_scan_that_it_was_not_saved(tmp_path, caplog):
    path = tmp_path / "journal.db"
    numbers = ups_numbers()
    with bench(path) as (station, journal):
        station.accept(reading(next(numbers)))
        with locked_by_somebody(path):
            lost = [next(numbers) for _ in range(20)]
            verdicts = [station.submit(reading(number)) for number in lost]
            journal.close(within=0.2)
            assert [each.result(0).answer for each in verdicts] == [Answer.NOT_SAVED] * 20
            assert all(number in caplog.text for number in lost)
    with bench(path) as (station, _):
        assert station.accept(reading(lost[0])).answer is Answer.ACCEPTED


def test_a_short_lock_is_waited_for(tmp_path):
    path = tmp_path / "journal.db"
    with bench(path) as (station, _):
        with locked_by_somebody(path):
            verdict = station.submit(reading(UPS))
            with pytest.raises(TimeoutError):
                verdict.result(0.4)
        assert verdict.result(20).answer is Answer.ACCEPTED


def test_a_commit_that_hangs_is_left_to_itself_and_keeps_the_file_until_it_ends(tmp_path):
    journal = Journal.open(tmp_path / "journal.db")
    gate = threading.Event()
    hangs, waits = journal.submit(lambda _: gate.wait(20)), journal.submit(lambda _: "never")
    journal.close(within=0.1)
    assert isinstance(waits.exception(0), StorageError)
    with pytest.raises(StorageError, match="Another ScanStation"):
        Journal.open(tmp_path / "journal.db")
    gate.set()
    assert hangs.result(20)
    journal.close()
    Journal.open(tmp_path / "journal.db").close()


def test_the_servers_word_moves_an_event_out_of_the_waiting_ones(tmp_path):
    numbers = ups_numbers()
    with bench(tmp_path / "journal.db") as (station, journal):
        events = [station.accept(reading(next(numbers))).event for _ in range(3)]
        words = zip(events, [Outcome.STORED, Outcome.DUPLICATE, Outcome.REFUSED], strict=True)
        answers = [ServerAnswer(id=str(event.id), outcome=word, reason="so") for event, word in words]
        stranger = ServerAnswer(id="somebody else's", outcome=Outcome.STORED)
        journal.submit(lambda entries: entries.ledger.settle([*answers, stranger])).result()
        assert journal.submit(lambda entries: entries.backlog()).result() == Backlog(0, 1)
        assert journal.submit(lambda entries: entries.waiting(10)).result() == []


def test_events_can_be_left_out_of_the_waiting_ones(tmp_path):
    numbers = ups_numbers()
    with bench(tmp_path / "journal.db") as (station, journal):
        first, second, third = (station.accept(reading(next(numbers))).event for _ in range(3))
        others = journal.submit(lambda entries: entries.waiting(10, without=[str(second.id)])).result()
    assert others == [first, third]


def test_two_names_of_one_journal_are_one_lock(tmp_path):
    (tmp_path / "other").symlink_to(tmp_path)
    with bench(tmp_path / "journal.db"), pytest.raises(StorageError, match="Another ScanStation"):
        Journal.open(tmp_path / "other" / "journal.db")


def test_a_journal_whose_file_is_taken_away_is_red_at_once(tmp_path):
    numbers = ups_numbers()
    with bench(tmp_path / "journal.db") as (station, _):
        assert station.accept(reading(next(numbers))).answer is Answer.ACCEPTED
        (tmp_path / "journal.db").rename(tmp_path / "elsewhere.db")
        gone = station.accept(reading(next(numbers)))
        assert (gone.answer, "removed or replaced" in gone.detail) == (Answer.NOT_SAVED, True)
        (tmp_path / "elsewhere.db").rename(tmp_path / "journal.db")
        assert station.accept(reading(next(numbers))).answer is Answer.ACCEPTED


def test_the_hour_counts_up_to_now_and_the_day_from_its_beginning(tmp_path):
    numbers = ups_numbers()
    with bench(tmp_path / "journal.db") as (station, journal):
        for minutes in (0, 30, 61, 90):
            station.accept(reading(next(numbers), at=MORNING + timedelta(minutes=minutes)))
        now = MORNING + timedelta(minutes=90)
        day = journal.submit(lambda entries: entries.day(MORNING, MORNING + timedelta(days=1), 8, now)).result()
    assert (day.count, day.last_hour) == (4, 3)


def test_no_look_at_the_journal_reads_all_of_it(tmp_path):
    """A bench's journal grows for years. SQLite says for every statement of `Entries` how it would find its rows."""
    seen = set()

    def look(entries):
        entries.notes.keep(again_until=9)
        entries.directory.finish(Directory(cursor="1", settings={"site": "S", "unknown_parcels": "warn"}), MORNING)
        entries._db.conn.set_trace_callback(seen.add)
        entries.done("1Z"), entries.waiting(5), entries.backlog(), entries.day(MORNING, MORNING, 8, MORNING)
        entries.ledger.settle([ServerAnswer(id="x", outcome=Outcome.STORED)]), entries.ledger.reopen(9)
        entries.learn([parcel], MORNING), entries.past("1Z", MORNING), entries.past("PAR-1", MORNING)
        entries.labels.is_wanted("1Z"), entries.reconcile(9, 5, MORNING), entries.directory.sweep(9)
        entries._db.conn.set_trace_callback(None)
        statements = [sql for sql in seen if sql.startswith(("SELECT", "UPDATE", "DELETE"))]
        assert len(statements) > 20
        return [row[3] for sql in statements for row in entries._db.execute(f"EXPLAIN QUERY PLAN {sql}")]

    told = {"stage": "packed", "at": MORNING}
    parcel = KnownParcel(parcel=1, codes=[{"code": "PAR-1"}], order="1", stages=[told], hold="")
    with bench(tmp_path / "journal.db") as (station, journal):
        station.accept(reading("PAR-1"))
        plan = journal.submit(look).result()
    scans = {step for step in plan if step.startswith("SCAN") and "json_each" not in step}
    assert scans <= {
        "SCAN entries",
        "SCAN outbox USING COVERING INDEX outbox_open",
        "SCAN event USING INDEX conflicts_open",
    }
    assert plan.count("SCAN entries") == 1, "the last few scans are read backwards and stop at the limit"


def test_kill_at_any_moment_loses_no_accepted_scan(tmp_path):
    """A station prints each number after its verdict; it is killed in the middle of its work, five times over."""
    path = tmp_path / "journal.db"
    program = (
        "import sys, pathlib\n"
        "from tests.scanstation.cast import S10, UPS, bench, reading, ups_numbers\n"
        "with bench(pathlib.Path(sys.argv[1])) as (station, _):\n"
        "    for number in ups_numbers():\n"
        "        verdict = station.accept(reading(number))\n"
        "        print(number, verdict.answer, flush=True)\n"
    )
    accepted: list[str] = []
    for lines in (3, 17, 40, 80, 120):
        with subprocess.Popen([sys.executable, "-c", program, path], stdout=subprocess.PIPE, text=True) as victim:
            assert victim.stdout is not None
            told = [victim.stdout.readline().split() for _ in range(lines)]
            os.kill(victim.pid, signal.SIGKILL)
        accepted += [number for number, answer in told if answer == "accepted"]
    kept = [
        number for (number,) in rows(path, "SELECT number FROM entries WHERE event_id IS NOT NULL ORDER BY sequence")
    ]
    assert len(kept) == len(set(kept))
    assert set(accepted) <= set(kept)
    assert rows(path, "PRAGMA integrity_check") == [("ok",)]
