"""Verdicts by what journal and directory know together, whichever code of a parcel is scanned, with no network."""

from datetime import timedelta

import pytest
import uuid_utils.compat as uuids

from scanstation.codes import OwnLabel
from scanstation.codes.label import Kind, LabelCode
from scanstation.decide import Decision
from scanstation.directory import FRESH
from scanstation.events import EventKind, Fact, Stage
from scanstation.verdict import Answer, Reason
from tests.scanstation.cast import MORNING, S10, UPS, bench, reading
from tests.scanstation.town import learn, stage, told

OWN = (
    OwnLabel(name="Our label", pattern=r"PAR-\d", kind="parcel"),
    OwnLabel(name="Our order", pattern=r"10-\d", kind="order"),
)
LATER = MORNING + timedelta(minutes=1)


@pytest.fixture
def path(tmp_path):
    return tmp_path / "journal.db"


def at(minutes, text, source="gun"):
    return reading(text, source, at=MORNING + timedelta(minutes=minutes))


def test_another_benchs_stage_is_already_done_whichever_code_is_scanned(path):
    with bench(path, own_labels=OWN) as (station, journal):
        learn(journal, told(1, "PAR-1", UPS, stages=[stage("packed")]))
        for text in ("PAR-1", UPS, "10-1"):
            verdict = station.accept(at(5, text))
            assert (verdict.answer, verdict.stage, verdict.event) == (Answer.ALREADY_DONE, Stage.PACKED, None)
            assert (verdict.earlier.station, verdict.earlier.worker) == ("Bench 2", "Bob")
            assert verdict.earlier.at == MORNING


def test_what_was_packed_here_by_one_code_is_packed_by_every_other(path):
    with bench(path, own_labels=OWN) as (station, journal):
        learn(journal, told(1, "PAR-1", UPS))
        assert station.accept(at(0, "10-1")).answer is Answer.ACCEPTED
        again = station.accept(at(1, UPS))
        assert (again.answer, again.earlier.station, again.earlier.worker) == (Answer.ALREADY_DONE, "", "Ana")


def test_of_two_benches_the_earlier_one_is_named(path):
    with bench(path) as (station, journal):
        station.accept(at(5, UPS))
        learn(journal, told(1, UPS, stages=[stage("packed", at=MORNING)]))
        assert station.accept(at(6, UPS)).earlier.station == "Bench 2"
        learn(journal, told(1, UPS, stages=[stage("packed", at=MORNING + timedelta(minutes=9))]))
        assert station.accept(at(7, UPS)).earlier.station == ""


def void(journal, event, **more):
    fact = Fact(uuids.uuid7(), EventKind.VOID, parcel=event.parcel, voids=event.id)
    label = LabelCode(Kind.COMMAND, "UNDO", None, True, "")
    journal.submit(
        lambda entries: entries.append(
            reading("UNDO"), label, Decision(Answer.TOLD), at=MORNING, worker="", fact=fact, **more
        )
    ).result()


def test_what_was_undone_here_can_be_done_again_before_the_directory_hears_of_it(path):
    with bench(path) as (station, journal):
        event = station.accept(at(0, UPS)).event
        learn(journal, told(1, UPS, stages=[stage("packed", "Bench 1", "Ana")]))
        void(journal, event)
        assert station.accept(reading(UPS)).answer is Answer.ACCEPTED, "also at once: it is no second read"
        assert station.accept(at(3, UPS)).answer is Answer.ALREADY_DONE


def test_a_new_computer_at_the_same_bench_knows_what_was_done_there(path):
    with bench(path) as (station, journal):
        learn(journal, told(1, UPS, stages=[stage("packed", "Bench 1", "Ana")]))
        verdict = station.accept(reading(UPS))
        assert (verdict.answer, verdict.earlier.station) == (Answer.ALREADY_DONE, "")


@pytest.mark.parametrize("mode", [Stage.PACKED, Stage.SHIPPED, "next"])
def test_a_held_parcel_is_red_also_offline_and_whatever_was_done(path, mode):
    with bench(path, mode) as (station, journal):
        learn(journal, told(1, UPS, stages=[stage("packed")], hold="The order was cancelled."))
    with bench(path, mode) as (station, journal):
        verdict = station.accept(at(10_000, UPS))
        assert (verdict.answer, verdict.hold, verdict.event) == (Answer.HELD, "The order was cancelled.", None)
        assert verdict.answer.latched
        kept = "SELECT text, answer, event_id FROM entries"
        assert journal.submit(lambda entries: [*entries.db.execute(kept)]).result() == [(UPS, "held", None)]
        learn(journal, told(1, UPS, stages=[stage("packed")]))
        assert station.accept(at(10_001, UPS)).answer is not Answer.HELD


def test_this_benchs_own_hold_counts_until_the_server_has_it_and_says_otherwise(path):
    with bench(path) as (station, journal):
        fact = Fact(uuids.uuid7(), EventKind.HOLD, reason="A lamp is missing.")
        label = LabelCode(Kind.TRACKING_NUMBER, UPS, "ups", True, "")
        decision = Decision(Answer.TOLD)
        journal.submit(
            lambda entries: entries.append(reading("x"), label, decision, at=MORNING, worker="", fact=fact)
        ).result()
        learn(journal, told(1, UPS), horizon=0)
        assert station.accept(at(1, UPS)).hold == "A lamp is missing."
        learn(journal, told(1, UPS))
        assert station.accept(at(2, UPS)).answer is Answer.ACCEPTED


@pytest.mark.parametrize(
    ("policy", "answer", "counts"),
    [("accept", Answer.ACCEPTED, True), ("warn", Answer.WARNED, True), ("refuse", Answer.UNKNOWN, False)],
)
def test_a_parcel_of_which_no_order_tells_is_what_the_site_says(path, policy, answer, counts):
    with bench(path) as (station, journal):
        learn(journal, told(1, S10, order=""), unknown_parcels=policy)
        for text in (UPS, S10):
            verdict = station.accept(reading(text))
            assert (verdict.answer, verdict.answer.counts, verdict.event is not None) == (answer, counts, counts)
            assert verdict.reason is (None if policy == "accept" else Reason.UNKNOWN_PARCEL)


def test_without_a_whole_directory_no_parcel_is_unknown(path):
    with bench(path, unknown_parcels="refuse") as (station, journal):
        learn(journal, more=True)
        assert station.accept(reading(UPS)).answer is Answer.ACCEPTED


def test_what_the_bench_says_counts_more_than_what_the_site_says(path):
    with bench(path, unknown_parcels="accept", out_of_order="warn") as (station, journal):
        learn(journal, told(1, UPS, stages=[stage("shipped")]), unknown_parcels="refuse", out_of_order="block")
        assert station.accept(reading(S10)).answer is Answer.ACCEPTED
        late = station.accept(reading(UPS))
        assert (late.answer, late.reason, late.earlier.stage) == (Answer.WARNED, Reason.LATER_STAGE, Stage.SHIPPED)
        assert late.event.stage is Stage.PACKED


def test_shipped_before_packed_is_out_of_order_where_parcels_are_packed(path):
    with bench(path, Stage.SHIPPED) as (station, journal):
        learn(journal, told(1, UPS))
        assert station.accept(at(0, UPS)).answer is Answer.ACCEPTED, "nobody here packs by scan"
    path.unlink()
    with bench(path, Stage.SHIPPED) as (station, journal):
        learn(journal, told(1, UPS), told(2, S10, stages=[stage("packed")]))
        skipped = station.accept(at(0, UPS))
        assert (skipped.answer, skipped.reason, skipped.event) == (Answer.OUT_OF_ORDER, Reason.SKIPPED_STAGE, None)
        assert station.accept(at(0, S10)).answer is Answer.ACCEPTED
        learn(journal, out_of_order="warn")
        warned = station.accept(at(1, UPS))
        assert (warned.answer, warned.reason, warned.event.stage) == (
            Answer.WARNED,
            Reason.SKIPPED_STAGE,
            Stage.SHIPPED,
        )


def test_offline_nobody_can_say_that_a_parcel_was_not_packed(path):
    with bench(path, Stage.SHIPPED) as (station, journal):
        learn(journal, told(1, UPS), told(2, S10, stages=[stage("packed")]))
        assert station.accept(reading(UPS, at=MORNING + FRESH)).answer is Answer.ACCEPTED


@pytest.mark.parametrize("mode", [Stage.PACKED, "next"])
def test_what_is_with_its_carrier_is_not_taken_back(path, mode):
    with bench(path, mode) as (station, journal):
        learn(journal, told(1, UPS, stages=[stage("in_transit", "", "")]))
        verdict = station.accept(reading(UPS))
        assert (verdict.event, verdict.earlier.stage) == (None, Stage.IN_TRANSIT)


def test_one_trigger_pull_is_one_verdict_and_the_others_are_kept(path):
    def answers(*readings):
        return [station.accept(each).answer for each in readings]

    def after(seconds, text=UPS, source="gun"):
        return reading(text, source, MORNING + timedelta(seconds=seconds))

    with bench(path) as (station, journal):
        learn(journal, told(1, S10, hold="stop"))
        assert answers(after(0), after(1), after(1.1, S10), after(1.2, S10), after(2.5)) == [
            Answer.ACCEPTED,
            Answer.AGAIN,
            Answer.HELD,
            Answer.AGAIN,
            Answer.AGAIN,
        ]
        assert answers(after(2.6, source="camera"), after(9), after(9.1, "?"), after(9.2, "?")) == [
            Answer.ALREADY_DONE,
            Answer.ALREADY_DONE,
            Answer.UNKNOWN,
            Answer.UNKNOWN,
        ]
        assert journal.submit(lambda entries: entries.last).result() == 9
