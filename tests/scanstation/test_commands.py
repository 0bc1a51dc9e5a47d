"""What a bench can be told by scanning: stages, UNDO, ACK, language, the keypad, end of shift, set-up."""

from datetime import timedelta

import pytest

from scanstation.codes import OwnLabel
from scanstation.codes.commands import WITH_VALUE, Command, badge_text, command_text
from scanstation.events import EventKind, Stage
from scanstation.reading import Doubt
from scanstation.verdict import Answer, Reason
from scanstation.wire import KnownWorker
from tests.scanstation.bench import Bench
from tests.scanstation.cast import S10, UPS, UPS_WRONG, USPS


@pytest.fixture
def bench(tmp_path):
    with Bench(tmp_path / "journal.db") as one:
        yield one


def test_a_stage_command_says_what_scans_stand_for_from_now_on(bench):
    assert bench.scan(UPS).stage is Stage.PACKED
    assert bench.tell(Command.SHIPPED).reason is Reason.STAGE_SET
    assert bench.scan(UPS).stage is Stage.SHIPPED
    bench.tell(Command.NEXT)
    assert bench.scan(S10).stage is Stage.PROCESSED
    assert bench.situation.mode == "next"


def test_the_stage_survives_a_kill_and_ends_with_the_shift(bench):
    bench.tell(Command.SHIPPED)
    bench.reopen()
    assert bench.scan(S10).stage is Stage.SHIPPED
    bench.tell(Command.END)
    assert bench.scan(UPS).stage is Stage.PACKED


def test_a_scanners_own_stage_stays_its_own(tmp_path):
    with Bench(tmp_path / "journal.db", modes={"door": Stage.SHIPPED}) as bench:
        told = bench.tell(Command.PROCESSED, source="door")
        assert (told.stage, told.keeps) == (Stage.PROCESSED, Stage.SHIPPED)
        assert bench.tell(Command.PROCESSED).keeps == ""
        assert bench.scan(UPS, source="door").stage is Stage.SHIPPED
        assert bench.scan(S10).stage is Stage.PROCESSED


def test_undo_voids_the_last_scan_and_then_the_one_before(bench):
    first, second = bench.scan(UPS).event, bench.scan(S10).event
    undone = bench.tell(Command.UNDO)
    assert (undone.answer, undone.reason, undone.undone) == (Answer.TOLD, Reason.UNDONE, second)
    assert (undone.event.kind, undone.event.voids, undone.event.parcel) == (EventKind.VOID, second.id, S10)
    assert bench.tell(Command.UNDO).undone == first
    nothing = bench.tell(Command.UNDO)
    assert (nothing.answer, nothing.reason, nothing.event) == (Answer.TOLD, Reason.NOTHING_TO_UNDO, None)
    assert bench.scan(UPS).answer is Answer.ACCEPTED


def test_one_trigger_pull_undoes_one_scan(bench):
    bench.scan(UPS)
    bench.scan(S10)
    bench.tell(Command.UNDO)
    assert bench.tell(Command.UNDO, after=timedelta(seconds=0.3)).answer is Answer.AGAIN
    assert bench.scan(UPS).answer is Answer.ALREADY_DONE


def test_undo_ends_with_the_shift(bench):
    bench.scan(UPS)
    assert bench.tell(Command.UNDO, after=timedelta(hours=13)).reason is Reason.NOTHING_TO_UNDO


def test_a_command_of_another_site_is_refused_visibly(bench):
    bench.scan(UPS)
    forged = bench.scan(command_text("BCDEFG", Command.UNDO))
    assert (forged.answer, forged.reason, forged.event) == (Answer.UNKNOWN, Reason.OTHER_SITE, None)
    assert bench.scan(UPS).answer is Answer.ALREADY_DONE


def test_a_typed_command_is_nothing(bench):
    bench.scan(UPS)
    typed = bench.tell(Command.UNDO, typed=True)
    assert (typed.answer, typed.reason, typed.event) == (Answer.UNKNOWN, Reason.TYPED_COMMAND, None)


def test_no_own_label_pattern_takes_the_commands_away(tmp_path):
    with Bench(tmp_path / "journal.db", own_labels=[OwnLabel("All", ".+", "parcel")]) as bench:
        assert bench.tell(Command.SHIPPED).answer is Answer.TOLD


def test_the_language_is_kept_and_an_unknown_one_refused(bench):
    assert bench.scan(command_text(bench.prefix, Command.LANGUAGE, "pl")).reason is Reason.LANGUAGE_SET
    assert bench.situation.language == "pl"
    assert bench.scan(command_text(bench.prefix, Command.LANGUAGE, "xx")).reason is Reason.UNKNOWN_LANGUAGE


def test_a_button_of_the_set_up_is_refused_at_the_bench_and_kept(tmp_path):
    """A photograph of the set-up's screen, or a scan that came too late. Nobody needs a badge to be told so."""
    ana = KnownWorker(badge="17", name="Ana")
    with Bench(tmp_path / "journal.db", workers=[ana], badge_required=True) as bench:
        verdict = bench.scan(command_text(bench.prefix, Command.BUTTON, "nc"))
        assert (verdict.answer, verdict.reason, verdict.event) == (Answer.REFUSED, Reason.SETUP_CODE, None)
        assert bench.scan(command_text("BCDEFG", Command.BUTTON, "nc")).reason is Reason.OTHER_SITE
        assert bench.entries("SELECT count(*) FROM entries WHERE kind = 'command'") == 2


def test_wont_scan_is_a_wish_and_what_is_entered_is_marked(bench):
    assert bench.tell(Command.KEYPAD).reason is Reason.KEYPAD
    verdict = bench.scan(USPS, source="keypad", typed=True)
    assert (verdict.answer, verdict.event.typed, verdict.event.source) == (Answer.ACCEPTED, True, "keypad")


def test_the_end_of_a_shift_shows_what_was_done(bench):
    bench.scan(UPS)
    bench.scan(S10)
    bench.tell(Command.UNDO)
    ended = bench.tell(Command.END)
    assert (ended.reason, ended.worker, ended.tally) == (Reason.SIGNED_OFF, "Ana", {Stage.PACKED: 1})


@pytest.mark.parametrize(("command", "reason"), [(Command.SETUP, Reason.SETUP), (Command.LOG, Reason.LOG)])
def test_set_up_and_scan_log_are_for_leads_where_there_are_badges(tmp_path, command, reason):
    lead, ana = KnownWorker(badge="L1", name="Lea", lead=True), KnownWorker(badge="17", name="Ana")
    with Bench(tmp_path / "a.db", workers=[lead, ana]) as bench:
        assert bench.tell(command).reason is Reason.LEAD_ONLY
        bench.badge("17")
        assert not bench.situation.may_lead
        assert bench.tell(command).answer is Answer.REFUSED
        bench.badge("L1")
        assert bench.situation.may_lead
        assert bench.tell(command).reason is reason
    with Bench(tmp_path / "b.db") as bench:
        assert bench.tell(command).reason is reason


def test_where_no_worker_is_a_lead_the_bench_says_so_and_opens_the_set_up_for_nobody(tmp_path):
    ana = KnownWorker(badge="17", name="Ana")
    with Bench(tmp_path / "journal.db", workers=[ana]) as bench:
        assert (bench.tell(Command.SETUP).answer, bench.tell(Command.SETUP).reason) == (
            Answer.REFUSED,
            Reason.NO_LEAD,
        )
        bench.badge("17")
        assert bench.tell(Command.SETUP).reason is Reason.NO_LEAD
        bench.learn(workers=[KnownWorker(badge="L1", name="Lea", lead=True)])
        assert bench.tell(Command.SETUP).reason is Reason.LEAD_ONLY


def test_every_command_is_in_the_journal_and_none_counts_as_a_parcel(bench):
    for command in sorted(set(Command) - WITH_VALUE):
        assert bench.tell(command).event is None
    assert bench.scan(badge_text(bench.prefix, "99")).reason is Reason.UNKNOWN_BADGE
    assert bench.scan("BCDF-GHJK-LNPR").reason is Reason.ENROLMENT_CODE
    assert bench.entries("SELECT count(*) FROM entries") == len(set(Command) - WITH_VALUE) + 2


def test_the_prefix_of_a_bench_without_a_server_is_made_once_and_no_two_are_alike(tmp_path):
    with Bench(tmp_path / "a.db") as one, Bench(tmp_path / "b.db") as other:
        first = one.prefix
        one.reopen()
        assert first == one.prefix != other.prefix


def test_a_doubtful_command_is_not_obeyed(bench):
    bench.scan(UPS)
    assert bench.tell(Command.UNDO, doubt=Doubt.INCOMPLETE).reason is Reason.INCOMPLETE


def test_a_wrong_check_digit_is_still_a_misread(bench):
    assert bench.scan(UPS_WRONG).reason is Reason.WRONG_CHECK_DIGIT


def test_a_command_that_lies_in_view_of_two_scanners_is_obeyed_once(bench):
    bench.scan(UPS)
    bench.scan(S10)
    assert bench.tell(Command.UNDO).reason is Reason.UNDONE
    for source in ("gun", "camera") * 5:
        assert bench.tell(Command.UNDO, source=source, after=timedelta(seconds=0.9)).answer is Answer.AGAIN
    assert bench.entries("SELECT count(*) FROM entries WHERE event_kind = 'void'") == 1
