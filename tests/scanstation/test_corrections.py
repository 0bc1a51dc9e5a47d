"""Corrections: a lead puts entries right, each time by a new one; nobody else does, and nothing is ever changed."""

from datetime import timedelta

import pytest

from scanstation.codes.commands import Command
from scanstation.corrections import Assign, CorrectionRefused, Refusal, Retry, Settle, Void
from scanstation.events import EventKind, Stage
from scanstation.reading import Reading
from scanstation.scanlog import Filters, LogReader, Mark
from scanstation.verdict import Answer, Reason
from scanstation.wire import Answer as ServerAnswer
from scanstation.wire import KnownWorker, Outcome
from tests.scanstation.bench import Bench
from tests.scanstation.cast import EAN, MORNING, S10, UPS, UPS_WRONG
from tests.scanstation.test_items import BULB, ORDER, USPS

ANA = KnownWorker(badge="17", name="Ana")
LEA = KnownWorker(badge="L1", name="Lea", lead=True)


@pytest.fixture
def bench(tmp_path):
    with Bench(tmp_path / "journal.db", workers=[ANA, LEA], worker="") as one:
        yield one


def lines(bench):
    with LogReader(bench.path) as log:
        return log.lines(log.find(Filters()))


def line(bench, number):
    return next(each for each in lines(bench) if each.number == number)


def correct(bench, asked):
    return bench.station.correct(asked, MORNING).result()


def refused(bench, asked):
    before = len(lines(bench))
    with pytest.raises(CorrectionRefused) as refusal:
        correct(bench, asked)
    assert len(lines(bench)) == before
    return refusal.value.refusal


def test_a_void_takes_the_event_out_and_says_who_and_why(bench):
    bench.badge("17")
    event = bench.scan(UPS).event
    bench.badge("L1")
    correct(bench, Void(event.sequence, " wrong\n stage "))
    newest, *_, scanned = [each for each in lines(bench) if each.number == UPS]
    assert (newest.event_kind, newest.voids, newest.event_reason) == (EventKind.VOID, event.id, "Lea: wrong stage")
    assert (newest.corrects, newest.corrected_by, newest.corrected_at) == (event.sequence, "Lea", MORNING)
    assert scanned.mark is Mark.VOIDED
    assert bench.scan(UPS).answer is Answer.ACCEPTED
    assert refused(bench, Void(event.sequence, "again")) is Refusal.NO_EVENT


def test_an_unresolved_scan_becomes_the_event_that_it_should_have_been(bench):
    bench.badge("17")
    bench.scan(UPS_WRONG)
    bench.badge("L1")
    wrong = line(bench, UPS_WRONG)
    correct(bench, Assign(wrong.sequence, "1Z 999 AA1 01 2345 6784", Stage.PACKED, "smudged"))
    assigned = line(bench, UPS)
    assert (assigned.at, assigned.worker, assigned.source) == (wrong.at, "Ana", wrong.source)
    assert (assigned.stage, assigned.mark, assigned.corrects) == (Stage.PACKED, Mark.WAITING, wrong.sequence)
    assert (assigned.corrected_by, assigned.event_reason) == ("Lea", "Lea: smudged")
    assert line(bench, UPS_WRONG).mark is Mark.RESOLVED
    assert bench.scan(UPS).answer is Answer.ALREADY_DONE
    assert refused(bench, Assign(wrong.sequence, S10, Stage.PACKED, "again")) is Refusal.NOT_UNRESOLVED


def test_a_scan_is_assigned_to_nothing_that_is_no_parcel_or_there_already(bench):
    bench.badge("L1")
    bench.scan(UPS)
    bench.scan("?")
    unknown = line(bench, "?").sequence
    assert refused(bench, Assign(unknown, UPS_WRONG, Stage.PACKED, "x")) is Refusal.NOT_A_PARCEL
    assert refused(bench, Assign(unknown, "4006381333931", Stage.PACKED, "x")) is Refusal.NOT_A_PARCEL
    assert refused(bench, Assign(unknown, UPS, Stage.PACKED, "x")) is Refusal.ALREADY_DONE
    assert refused(bench, Assign(line(bench, UPS).sequence, S10, Stage.PACKED, "x")) is Refusal.NOT_UNRESOLVED


def test_the_servers_refusal_can_be_tried_again(bench):
    bench.badge("L1")
    event = bench.scan(UPS).event
    answer = ServerAnswer(id=str(event.id), outcome=Outcome.REFUSED, reason="unknown")
    bench.journal.submit(lambda entries: entries.ledger.settle([answer])).result()
    assert line(bench, UPS).mark is Mark.SET_ASIDE
    correct(bench, Retry(event.sequence, "order is there now"))
    assert bench.journal.submit(lambda entries: entries.backlog().waiting).result() == 1
    assert refused(bench, Retry(event.sequence, "again")) is Refusal.NOT_SET_ASIDE


def test_what_needs_nothing_more_is_settled(bench):
    bench.badge("L1")
    bench.scan("?")
    torn = line(bench, "?").sequence
    correct(bench, Settle(torn, "a torn label"))
    assert [each.mark for each in lines(bench) if each.sequence == torn] == [Mark.RESOLVED]
    assert refused(bench, Settle(torn, "again")) is Refusal.NOT_UNRESOLVED


def test_only_a_lead_corrects_and_never_without_a_reason(bench):
    bench.badge("17")
    event = bench.scan(UPS).event
    assert refused(bench, Void(event.sequence, "mine")) is Refusal.LEAD_ONLY
    bench.badge("L1")
    assert refused(bench, Void(event.sequence, " \n")) is Refusal.NO_REASON
    assert refused(bench, Void(999, "what?")) is Refusal.NO_SUCH_ENTRY


def test_a_worker_undoes_their_own_scan_and_not_what_a_lead_has_put_right(bench):
    bench.badge("17")
    bench.scan(S10)
    bench.scan(UPS_WRONG)
    bench.badge("L1")
    correct(bench, Assign(line(bench, UPS_WRONG).sequence, UPS, Stage.PACKED, "smudged"))
    assert bench.tell(Command.UNDO).reason is Reason.UNDONE
    assert line(bench, UPS).mark is Mark.WAITING
    assert line(bench, S10).mark is Mark.VOIDED


def test_the_last_scans_on_the_screen_are_scans(bench):
    bench.badge("L1")
    event = bench.scan(UPS).event
    correct(bench, Void(event.sequence, "wrong"))
    day = bench.journal.submit(lambda entries: entries.day(MORNING, MORNING, 1, MORNING)).result()
    assert day.scans[0].number == UPS


def test_who_listens_hears_of_each_correction(bench):
    heard = []
    bench.station.on_correction(heard.append)
    bench.badge("L1")
    event = bench.scan(UPS).event
    assert heard == []
    assert [correct(bench, Void(event.sequence, "wrong"))] == heard


def test_a_reading_keeps_its_text_when_it_is_assigned(bench):
    bench.badge("L1")
    bench.station.accept(Reading("\x1dtorn\x1d", "gun", MORNING, symbology="Code128"))
    torn = next(each for each in lines(bench) if "torn" in each.text)
    correct(bench, Assign(torn.sequence, UPS, Stage.SHIPPED, "read by eye"))
    assert (line(bench, UPS).text, line(bench, UPS).symbology) == ("\x1dtorn\x1d", "Code128")


def test_the_scan_that_the_log_asked_for_names_a_parcel_and_counts_for_nothing(bench):
    bench.badge("L1")
    bench.station.ask_for_number(bench.now + timedelta(seconds=60))
    assert bench.scan("4006381333931").answer is Answer.NOT_A_PARCEL
    named = bench.scan(UPS)
    assert (named.answer, named.reason, named.event, named.label.number) == (
        Answer.TOLD,
        Reason.FOR_THE_LOG,
        None,
        UPS,
    )
    assert line(bench, UPS).mark is Mark.KEPT
    assert bench.scan(UPS).answer is Answer.ACCEPTED


def test_a_scan_that_was_asked_for_and_never_came_counts_later(bench):
    bench.badge("L1")
    bench.station.ask_for_number(bench.now + timedelta(seconds=5))
    assert bench.scan(UPS).answer is Answer.ACCEPTED
    bench.station.ask_for_number(bench.now + timedelta(seconds=60))
    bench.station.ask_no_more()
    assert bench.scan(S10).answer is Answer.ACCEPTED
    bench.station.ask_for_number(bench.now + timedelta(seconds=60))
    bench.badge("17")
    assert bench.scan(USPS).answer is Answer.ACCEPTED


def unresolved(bench, text="?"):
    bench.scan(text)
    return next(each for each in lines(bench) if each.number == text and each.corrects is None)


def mark(bench, sequence):
    return next(each.mark for each in lines(bench) if each.sequence == sequence)


def test_a_scan_that_was_assigned_wrongly_is_taken_out_and_assigned_again(bench):
    bench.badge("L1")
    torn = unresolved(bench)
    wrong = correct(bench, Assign(torn.sequence, UPS, Stage.PACKED, "read by eye"))
    correct(bench, Void(wrong, "misread it"))
    assert mark(bench, torn.sequence) is Mark.UNRESOLVED
    correct(bench, Assign(torn.sequence, S10, Stage.PACKED, "read again"))
    assert mark(bench, torn.sequence) is Mark.RESOLVED
    assert (line(bench, S10).at, line(bench, S10).mark) == (torn.at, Mark.WAITING)


def test_what_was_settled_can_still_be_assigned(bench):
    bench.badge("L1")
    torn = unresolved(bench)
    correct(bench, Settle(torn.sequence, "nobody knows"))
    correct(bench, Assign(torn.sequence, UPS, Stage.PACKED, "somebody knows"))
    assert line(bench, UPS).mark is Mark.WAITING


def test_an_event_that_needs_nothing_is_not_settled(bench):
    bench.badge("L1")
    event = bench.scan(UPS).event
    assert refused(bench, Settle(event.sequence, "x")) is Refusal.NOT_UNRESOLVED


def test_a_correction_is_no_reading_and_makes_no_second_read_a_first_one(bench):
    bench.badge("L1")
    torn = [unresolved(bench, f"?{number}").sequence for number in range(20)]
    bench.scan(UPS)
    correct(bench, Assign(torn[0], S10, Stage.PACKED, "x"))
    for sequence in torn[1:]:
        correct(bench, Settle(sequence, "x"))
    assert bench.scan(UPS, after=timedelta(seconds=0.5)).answer is Answer.AGAIN


def test_a_void_between_two_reads_means_that_it_is_to_be_read_again(bench):
    bench.badge("L1")
    event = bench.scan(UPS).event
    correct(bench, Void(event.sequence, "wrong stage"))
    assert bench.scan(UPS, after=timedelta(seconds=0.5)).answer is Answer.ACCEPTED


def test_nobody_has_the_rights_of_a_lead_who_was_away_for_long(tmp_path):
    with Bench(tmp_path / "journal.db", workers=[ANA, LEA], worker="", lead_minutes=10) as bench:
        bench.badge("L1")
        event = bench.scan(UPS).event
        bench.wait(timedelta(hours=12))
        bench.station.stay()
        assert refused(bench, Void(event.sequence, "by whoever woke the screen")) is Refusal.LEAD_ONLY
        bench.station.look(bench.now)
        assert bench.situation.worker == ""


def test_a_correction_is_no_sign_of_when_the_bench_was_used_last(bench):
    bench.badge("L1")
    torn = unresolved(bench)
    bench.wait(timedelta(hours=7))
    bench.badge("L1")
    event = bench.scan(UPS).event
    correct(bench, Assign(torn.sequence, S10, Stage.PACKED, "x"))
    bench.reopen()
    assert bench.tell(Command.UNDO).undone.id == event.id


def test_a_box_whose_packing_a_lead_takes_out_is_half_packed_again_as_it_was(tmp_path):
    with Bench(tmp_path / "journal.db", workers=[LEA], worker="", verify=[Stage.PACKED]) as bench:
        bench.learn(ORDER)
        bench.badge("L1")
        for text in (UPS, EAN, BULB):
            bench.scan(text)
        packed = bench.scan(BULB)
        correct(bench, Void(packed.event.sequence, "one is broken"))
        assert bench.scan(UPS).check.counted == 2
