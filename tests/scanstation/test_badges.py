"""Badges: who works at the bench, and what only a lead may do."""

from datetime import timedelta

import pytest

from scanstation.codes.commands import Command, badge_text
from scanstation.pins import hashed
from scanstation.verdict import Answer, Reason
from scanstation.wire import KnownWorker, SiteSettings
from tests.scanstation.bench import Bench
from tests.scanstation.cast import S10, UPS, USPS

ANA = KnownWorker(badge="17", name="Ana", language="pl")
BOB = KnownWorker(badge="B2", name="Bob")
LEA = KnownWorker(badge="L1", name="Lea", lead=True, pin=hashed("4711", bytes(16)))


@pytest.fixture
def bench(tmp_path):
    with Bench(tmp_path / "journal.db", workers=[ANA, BOB, LEA], worker="") as one:
        yield one


def test_a_badge_signs_on_and_every_event_bears_the_worker(bench):
    signed = bench.badge("17")
    assert (signed.answer, signed.reason, signed.worker) == (Answer.TOLD, Reason.SIGNED_ON, "Ana")
    assert bench.scan(UPS).event.worker == "Ana"
    assert (bench.situation.worker, bench.situation.language) == ("Ana", "pl")
    bench.badge("B2")
    assert bench.scan(S10).event.worker == "Bob"


def test_who_works_survives_a_kill(bench):
    bench.badge("17")
    bench.reopen()
    assert bench.situation.worker == "Ana"
    assert bench.scan(UPS).event.worker == "Ana"


def test_an_unknown_badge_and_one_of_another_site_sign_nobody_on(bench):
    assert bench.badge("99").reason is Reason.UNKNOWN_BADGE
    assert bench.scan(badge_text("BCDEFG", "17")).reason is Reason.OTHER_SITE
    assert bench.scan(badge_text(bench.prefix, "17"), typed=True).reason is Reason.TYPED_COMMAND
    assert bench.situation.worker == ""


def test_the_server_tells_who_works_and_which_prefix_the_site_has(bench):
    bench.learn(workers=[KnownWorker(badge="55", name="Eva")], site=SiteSettings(site="K7QF2M"))
    assert bench.scan(badge_text("K7QF2M", "55")).worker == "Eva"


def test_nobody_undoes_what_another_scanned_but_a_lead(bench):
    bench.badge("17")
    packed = bench.scan(UPS).event
    bench.badge("B2")
    assert bench.tell(Command.UNDO).reason is Reason.NOTHING_TO_UNDO
    bench.badge("L1")
    bench.pin("4711")
    assert bench.tell(Command.UNDO).undone == packed


def test_a_lead_whom_the_server_takes_it_from_is_none_any_more(tmp_path):
    with Bench(tmp_path / "journal.db") as bench:
        bench.learn(workers=[KnownWorker(badge="5", name="Eva", lead=True)])
        bench.badge("5")
        assert bench.tell(Command.SETUP).answer is Answer.TOLD
        bench.learn(workers=[KnownWorker(badge="5", name="Eva")])
        assert bench.tell(Command.SETUP).answer is Answer.REFUSED


def test_a_worker_who_is_removed_is_signed_off_with_the_next_look_or_scan_and_it_is_said_until_the_next(tmp_path):
    with Bench(tmp_path / "journal.db", worker="") as bench:
        eva = KnownWorker(badge="5", name="Eva", language="pl")
        for look in (True, False):
            bench.learn(workers=[eva])
            bench.badge("5")
            bench.learn(workers=[])
            if look:
                bench.station.look(bench.now)
            else:
                assert bench.scan(UPS).event.worker == ""
            situation = bench.situation
            assert (situation.worker, situation.gone, situation.gone_why) == ("", "Eva", "removed")
            assert situation.language == ""
            bench.reopen()
            assert bench.scan(S10).event is None or bench.situation.gone == ""


def test_where_a_badge_is_required_a_removed_workers_next_scan_counts_no_more(tmp_path):
    with Bench(tmp_path / "journal.db", badge_required=True) as bench:
        bench.learn(workers=[KnownWorker(badge="5", name="Eva"), ANA])
        bench.badge("5")
        bench.learn(workers=[ANA])
        assert bench.scan(UPS).reason is Reason.BADGE_FIRST


@pytest.mark.parametrize("noticed", ["by a look", "by a scan", "after a restart"])
def test_a_lead_who_is_idle_is_signed_off_and_whoever_was_there_before_is_back(bench, noticed):
    bench.badge("17")
    bench.badge("L1")
    bench.pin("4711")
    bench.scan(UPS, after=timedelta(minutes=9))
    bench.wait(timedelta(minutes=9))
    bench.station.look(bench.now)
    assert bench.situation.worker == "Lea"
    bench.wait(timedelta(minutes=1))
    if noticed == "by a look":
        bench.station.look(bench.now)
    elif noticed == "by a scan":
        assert bench.tell(Command.SETUP, after=timedelta(0)).reason is Reason.LEAD_ONLY
    else:
        bench.reopen()
    situation = bench.situation
    assert (situation.worker, situation.language, situation.lead) == ("Ana", "pl", False)
    assert (situation.gone, situation.gone_why) == ("Lea", "idle")
    assert bench.scan(S10).event.worker == "Ana"
    assert bench.situation.gone == ""


def test_a_lead_who_works_without_scanning_is_not_idle(bench):
    bench.badge("L1")
    bench.pin("4711")
    for _ in range(3):
        bench.wait(timedelta(minutes=6))
        bench.station.stay()
        bench.station.look(bench.now)
        assert bench.situation.worker == "Lea"
    bench.wait(timedelta(minutes=10))
    bench.station.look(bench.now)
    assert bench.situation.worker == ""


def test_an_idle_lead_who_came_to_an_empty_bench_leaves_it_empty_and_an_idle_worker_stays(bench):
    bench.badge("L1")
    bench.pin("4711")
    bench.wait(timedelta(minutes=10))
    bench.station.look(bench.now)
    assert bench.situation.worker == ""
    bench.badge("17")
    bench.wait(timedelta(hours=5))
    bench.station.look(bench.now)
    assert bench.situation.worker == "Ana"


def test_the_bench_says_after_how_long_a_lead_is_signed_off_and_0_is_never(tmp_path):
    lead = KnownWorker(badge="5", name="Eva", lead=True)
    for minutes, leads in ((0, True), (3, False)):
        with Bench(tmp_path / f"{minutes}.db", workers=[lead], lead_minutes=minutes) as bench:
            bench.badge("5")
            bench.wait(timedelta(minutes=200 if leads else 3))
            bench.station.look(bench.now)
            assert bench.situation.lead is leads


def test_coming_back_begins_a_new_shift_and_a_badge_shown_twice_does_not(bench):
    bench.badge("17")
    packed = bench.scan(UPS).event
    bench.badge("17")
    assert bench.tell(Command.UNDO).undone == packed
    bench.scan(S10)
    bench.badge("B2")
    bench.badge("17")
    assert bench.tell(Command.UNDO).reason is Reason.NOTHING_TO_UNDO


def test_a_leads_badge_asks_for_the_pin_and_until_then_nothing_changes(bench):
    bench.badge("17")
    asked = bench.badge("L1")
    assert (asked.reason, asked.worker) == (Reason.PIN_NEEDED, "Lea")
    assert bench.scan(UPS).event.worker == "Ana"
    assert bench.pin("0000").reason is Reason.WRONG_PIN
    assert bench.pin("4711").reason is Reason.SIGNED_ON
    assert (bench.situation.worker, bench.situation.lead) == ("Lea", True)


def test_a_pin_is_recorded_nowhere(bench, tmp_path):
    bench.badge("L1")
    bench.pin("8081234567")
    bench.pin("4711")
    bench.journal.close()
    kept = b"".join(file.read_bytes() for file in tmp_path.iterdir())
    assert b"8081234567" not in kept
    assert b"4711" not in kept


def test_five_wrong_pins_rest_for_a_minute_also_after_a_restart(bench):
    bench.badge("L1")
    wrong = [bench.pin("0000", after=timedelta(seconds=1)).reason for _ in range(5)]
    assert wrong == [Reason.WRONG_PIN] * 4 + [Reason.PIN_RESTS]
    bench.reopen()
    assert bench.badge("L1", after=timedelta(seconds=3)).reason is Reason.PIN_NEEDED
    assert bench.pin("4711", after=timedelta(seconds=1)).reason is Reason.PIN_RESTS
    assert bench.badge("L1", after=timedelta(seconds=59)).reason is Reason.PIN_NEEDED
    assert bench.pin("4711", after=timedelta(seconds=2)).reason is Reason.SIGNED_ON


def test_a_pin_without_a_badge_is_nothing(bench):
    assert bench.pin("4711").reason is Reason.NO_BADGE_WAITS


def test_signing_off_leaves_the_bench_to_nobody(bench):
    bench.badge("17")
    bench.scan(UPS)
    assert bench.tell(Command.END).worker == "Ana"
    assert bench.situation.worker == ""


def test_where_a_badge_is_required_nothing_counts_without(tmp_path):
    with Bench(tmp_path / "journal.db", workers=[ANA], badge_required=True) as bench:
        for verdict in (bench.scan(UPS), bench.tell(Command.SHIPPED), bench.tell(Command.UNDO)):
            assert (verdict.answer, verdict.reason, verdict.event) == (Answer.REFUSED, Reason.BADGE_FIRST, None)
        assert bench.situation.badge_missing
        bench.badge("17")
        assert bench.scan(UPS).event.worker == "Ana"
        bench.tell(Command.END)
        assert bench.scan(USPS).reason is Reason.BADGE_FIRST


def test_another_badge_gives_no_further_tries_at_a_pin_and_ends_no_rest(bench):
    tries = []
    for _ in range(3):
        bench.badge("L1")
        tries += [bench.pin("0000", after=timedelta(seconds=1)).reason for _ in range(2)]
        bench.badge("17", after=timedelta(seconds=3))
    assert tries == [Reason.WRONG_PIN] * 4 + [Reason.PIN_RESTS] * 2
    bench.badge("L1")
    assert bench.pin("4711").reason is Reason.PIN_RESTS


def test_a_badge_waits_a_minute_for_its_pin_and_no_longer(bench):
    bench.badge("L1")
    late = bench.pin("4711", after=timedelta(seconds=61))
    assert (late.answer, late.reason, late.worker) == (Answer.REFUSED, Reason.PIN_EXPIRED, "Lea")
    assert bench.pin("4711").reason is Reason.NO_BADGE_WAITS
    bench.badge("L1")
    assert bench.pin("1234", after=timedelta(seconds=50)).reason is Reason.WRONG_PIN
    assert bench.pin("4711", after=timedelta(seconds=50)).reason is Reason.SIGNED_ON
    assert not bench.situation.latches


def test_a_pin_that_is_given_up_signs_nobody_on_later_and_is_in_the_journal(bench):
    bench.badge("L1")
    bench.reopen()
    gone = bench.give_up_pin()
    assert (gone.answer, gone.reason, gone.worker) == (Answer.REFUSED, Reason.PIN_EXPIRED, "Lea")
    assert bench.pin("4711").reason is Reason.NO_BADGE_WAITS
    assert bench.entries("SELECT count(*) FROM entries WHERE reason = 'pin_expired'") == 1


@pytest.mark.parametrize(
    ("language", "spoken", "reason"),
    [
        ("pl", "pl", Reason.SIGNED_ON),
        ("pl-PL", "pl", Reason.SIGNED_ON),
        ("", "", Reason.SIGNED_ON),
        ("fr", "", Reason.NO_SUCH_LANGUAGE),
        ("x" * 300, "", Reason.NO_SUCH_LANGUAGE),
    ],
)
def test_a_language_that_the_bench_does_not_speak_is_said_to_the_worker(tmp_path, language, spoken, reason):
    with Bench(tmp_path / "journal.db", workers=[KnownWorker(badge="F1", name="Flo", language=language)]) as bench:
        signed = bench.badge("F1")
        assert (signed.answer, signed.reason, signed.worker) == (Answer.TOLD, reason, "Flo")
        assert (bench.situation.language, bench.situation.worker) == (spoken, "Flo")
