"""Closing a day: a lead signs it off, for good, with what was known; what comes later counts and is told apart."""

from datetime import date, timedelta

import pytest

from scanstation.closing import Close, ClosingRefused, Refusal, Reopen
from scanstation.codes.commands import Command
from scanstation.corrections import Settle, Void
from scanstation.events import Stage
from scanstation.retention import Mover
from scanstation.rows import Way
from scanstation.scanlog import Filters, LogReader, Mark, day_facts, summarise
from scanstation.site import Site
from scanstation.wire import Answer as ServerAnswer
from scanstation.wire import KnownWorker, Outcome
from tests.scanstation.bench import Bench
from tests.scanstation.cast import BERLIN, MORNING, S10, UPS
from tests.scanstation.test_retention import LATER, crowd

SITE = Site(BERLIN)
DAY = date(2026, 11, 23)
EVENING = MORNING + timedelta(hours=9)
WORKERS = [KnownWorker(badge="17", name="Ana"), KnownWorker(badge="L1", name="Lea", lead=True)]


@pytest.fixture
def one(tmp_path):
    with Bench(tmp_path / "journal.db", workers=WORKERS, worker="") as each:
        yield each


def facts(one):
    with LogReader(one.path) as log:
        return day_facts(log, MORNING, EVENING, SITE)


def summary(one):
    with LogReader(one.path) as log:
        return summarise(log, *SITE.day(MORNING), SITE)


def send_all(one):
    def work(entries):
        entries.ledger.settle(
            [ServerAnswer(id=str(event.id), outcome=Outcome.STORED) for event in entries.waiting(99)]
        )

    one.journal.submit(work).result()


def close(one, sheet=None, **more):
    return one.station.sign_off(Close(sheet or facts(one).sheet, **more), EVENING).result()


def refused(one, asked):
    before = one.entries("SELECT count(*) FROM entries")
    with pytest.raises(ClosingRefused) as refusal:
        one.station.sign_off(asked, EVENING).result()
    assert one.entries("SELECT count(*) FROM entries") == before
    return refusal.value.refusal


def test_a_lead_signs_the_day_off_and_it_is_kept_with_what_was_known(one):
    one.badge("17")
    one.scan(UPS)
    send_all(one)
    one.badge("L1")
    sequence = close(one)
    one.reopen()
    closing = summary(one).closing
    assert (closing.sequence, closing.day, closing.at, closing.by) == (sequence, DAY, EVENING, "Lea")
    assert closing.holds
    assert (closing.sheet.counts, closing.sheet.workers["Ana"]) == ({Stage.PACKED: 1}, 1)
    assert (closing.sheet.scanned, closing.sheet.on_server, closing.sheet.packed_not_shipped) == (1, 1, 1)


def test_the_closing_is_a_line_of_the_log_and_no_event_and_nobody_sends_it(one):
    one.badge("L1")
    sequence = close(one)
    with LogReader(one.path) as log:
        (line,) = log.lines([sequence])
        assert line.sequence in log.find(Filters(search="2026-11-23"))
    assert (line.way, line.corrected_by, line.event_id, line.mark) == (Way.CLOSE, "Lea", None, Mark.KEPT)
    assert one.entries("SELECT count(*) FROM outbox") == 0
    assert summary(one).tally.readings == 0


def test_who_listens_hears_of_it(one):
    heard = []
    one.station.on_correction(heard.append)
    one.badge("L1")
    assert heard == []
    assert [close(one)] == heard


def test_only_a_lead_closes_and_a_closed_day_is_not_closed_again(one):
    one.badge("17")
    assert refused(one, Close(facts(one).sheet)) is Refusal.LEAD_ONLY
    one.badge("L1")
    close(one)
    assert refused(one, Close(facts(one).sheet)) is Refusal.CLOSED_ALREADY


@pytest.mark.parametrize("what", ["waiting", "unresolved"])
def test_while_something_is_open_it_closes_only_anyway_and_with_a_reason(one, what):
    one.badge("L1")
    one.scan(UPS if what == "waiting" else "?")
    sheet = facts(one).sheet
    assert sheet.open.anything
    assert getattr(sheet.open, what) == 1
    assert refused(one, Close(sheet)) is Refusal.STILL_OPEN
    assert refused(one, Close(sheet, anyway=True, reason=" \n")) is Refusal.NO_REASON
    close(one, sheet, anyway=True, reason=" the van\n waits ")
    assert summary(one).closing.reason == "the van waits"


def test_a_sheet_that_hides_what_waits_is_not_believed(one):
    one.badge("L1")
    one.scan(UPS)
    sheet = facts(one).sheet.model_copy(update={"open": type(facts(one).sheet.open)()})
    assert refused(one, Close(sheet)) is Refusal.STILL_OPEN


def test_what_is_settled_is_open_no_more(one):
    one.badge("L1")
    one.scan("?")
    one.station.correct(Settle(facts(one).sheet.until, "torn"), EVENING).result()
    close(one)


def test_a_sheet_is_good_only_until_something_else_is_scanned_or_put_right(one):
    one.badge("L1")
    event = one.scan(UPS).event
    send_all(one)
    old = facts(one).sheet
    one.scan(S10)
    send_all(one)
    assert refused(one, Close(old)) is Refusal.CHANGED
    old = facts(one).sheet
    one.station.correct(Void(event.sequence, "wrong"), EVENING).result()
    assert refused(one, Close(old)) is Refusal.CHANGED


def test_a_correction_made_after_midnight_makes_yesterdays_sheet_old(one):
    one.badge("L1")
    event = one.scan(UPS).event
    send_all(one)
    old = facts(one).sheet
    one.station.correct(Void(event.sequence, "wrong"), EVENING + timedelta(hours=9)).result()
    assert refused(one, Close(old)) is Refusal.CHANGED


def test_a_scan_after_midnight_does_not_make_yesterdays_sheet_old(one):
    one.badge("L1")
    sheet = facts(one).sheet
    one.scan(UPS, after=timedelta(days=1))
    one.badge("L1")
    close(one, sheet)


def test_what_is_scanned_after_the_closing_counts_and_is_told_apart(one):
    one.badge("L1")
    close(one)
    assert summary(one).late == 0
    one.scan(UPS)
    one.scan(S10, after=timedelta(hours=-1))
    late = summary(one)
    assert (late.late, late.tally.total, late.closing.holds) == (2, 2, True)


def test_a_day_is_opened_again_with_a_reason_and_can_be_closed_again(one):
    one.badge("L1")
    assert refused(one, Reopen(DAY, "x")) is Refusal.NOT_CLOSED
    close(one)
    assert refused(one, Reopen(DAY, " ")) is Refusal.NO_REASON
    one.station.sign_off(Reopen(DAY, "a second van"), EVENING + timedelta(minutes=1)).result()
    closing = summary(one).closing
    assert not closing.holds
    assert (closing.reopened_by, closing.reopened_because) == ("Lea", "a second van")
    assert refused(one, Reopen(DAY, "again")) is Refusal.NOT_CLOSED
    close(one)
    assert summary(one).closing.holds


def test_another_days_closing_and_a_span_that_is_no_day_have_nothing_to_do_with_it(one):
    one.badge("L1")
    close(one)
    with LogReader(one.path) as log:
        start, end = SITE.day(MORNING)
        assert summarise(log, start + timedelta(hours=1), end, SITE).closing is None
        assert summarise(log, *SITE.day(MORNING + timedelta(days=1)), SITE).closing is None


def test_a_closing_is_no_scan_on_the_benchs_screen_and_settles_no_entry(one):
    one.badge("L1")
    one.scan("?")
    close(one, anyway=True, reason="x")
    day = one.journal.submit(lambda entries: entries.day(MORNING, MORNING, 1, MORNING)).result()
    assert day.scans[0].number == "?"
    assert summary(one).tally.unresolved == 1


def test_a_conflict_that_came_since_the_sheet_was_written_is_told_before_the_day_is_closed(one):
    one.badge("17")
    event = one.scan(UPS).event
    send_all(one)
    one.badge("L1")
    sheet = facts(one).sheet

    def clash(entries):
        entries.db.execute("INSERT INTO conflicts VALUES (?, 'held', '2026-11-23', '{}', 0)", [str(event.id)])

    one.journal.submit(clash).result()
    assert refused(one, Close(sheet)) is Refusal.CHANGED


def test_that_a_day_was_closed_is_known_when_its_scans_are_in_an_archive(one, tmp_path):
    one.badge("L1")
    one.scan(UPS)
    send_all(one)
    close(one)
    one.journal.submit(lambda entries: entries.notes.keep(reconciled=entries.last)).result()
    crowd(one.station, LATER)
    assert Mover(one.journal, one.path, timedelta(days=90)).run(LATER) > 0
    assert one.entries("SELECT count(*) FROM entries WHERE event_id IS NOT NULL") == 0
    assert summary(one).closing.holds


def test_what_is_told_to_the_bench_after_the_closing_is_no_late_scan(one):
    one.badge("L1")
    close(one)
    one.tell(Command.LOG)
    one.badge("17")
    one.tell(Command.END)
    assert summary(one).late == 0
    one.badge("17")
    one.scan(UPS)
    assert summary(one).late == 1
