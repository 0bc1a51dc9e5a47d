"""Label pairing: the courier's label that is scanned after a parcel was packed is its own, and no other's."""

from datetime import timedelta

import pytest

from scanstation.events import EventKind, Stage
from scanstation.labels import PATIENCE
from scanstation.verdict import Answer, Reason
from tests.scanstation.cast import MORNING, S10, UPS, bench, reading
from tests.scanstation.test_past import OWN, at, void
from tests.scanstation.town import learn, stage, told


@pytest.fixture
def path(tmp_path):
    return tmp_path / "journal.db"


def pairing_bench(path, mode=Stage.PACKED, **more):
    return bench(path, mode, own_labels=OWN, pair=True, **more)


def unpaired(journal, now=MORNING):
    return [number for _, number in journal.submit(lambda entries: entries.labels.unpaired(now)).result()]


@pytest.mark.parametrize("own", ["PAR-1", "10-1"])
def test_the_next_couriers_label_belongs_to_the_parcel_also_after_a_restart(path, own):
    with pairing_bench(path) as (station, _):
        packed = station.accept(reading(own))
        assert (packed.answer, packed.wants_label) == (Answer.ACCEPTED, True)
    with pairing_bench(path) as (station, _):
        paired = station.accept(at(1, UPS))
        event = paired.event
        assert (paired.answer, paired.other, paired.wants_label) == (Answer.PAIRED, own, False)
        assert (event.kind, event.parcel, event.paired, event.carrier) == (EventKind.PAIR, own, UPS, "ups")
        assert (event.stage, event.text) == (None, UPS)
        assert station.accept(at(2, UPS)).answer is Answer.ALREADY_DONE, "it is the parcel now, and packed"
        assert station.accept(at(3, S10)).answer is Answer.ACCEPTED, "nothing waits: an ordinary scan"


def test_one_trigger_pull_on_the_label_is_one_pairing(path):
    with pairing_bench(path) as (station, _):
        answers = [station.accept(reading(text)).answer for text in ("PAR-1", "PAR-1", UPS, UPS)]
    assert answers == [Answer.ACCEPTED, Answer.AGAIN, Answer.PAIRED, Answer.AGAIN]


def test_without_the_setting_a_label_is_an_ordinary_scan_and_the_site_can_set_it(path):
    with bench(path, own_labels=OWN) as (station, journal):
        assert not station.accept(reading("PAR-1")).wants_label
        assert station.accept(reading(UPS)).answer is Answer.ACCEPTED
        learn(journal, pair=True)
        assert station.accept(reading("PAR-2")).wants_label


@pytest.mark.parametrize("where", ["directory", "journal"])
def test_the_swap_guard_refuses_a_label_that_is_another_parcels(path, where):
    with pairing_bench(path) as (station, journal):
        if where == "directory":
            learn(journal, told(1, "PAR-1"), told(2, "PAR-2", UPS))
        else:
            station.accept(at(-9, "PAR-2"))
            station.accept(at(-8, UPS))
        station.accept(at(0, "PAR-1"))
        wrong = station.accept(at(1, UPS))
        assert (wrong.answer, wrong.other, wrong.event) == (Answer.WRONG_LABEL, "PAR-2", None)
        assert wrong.answer.latched
        assert station.accept(at(2, S10)).answer is Answer.PAIRED, "it went on waiting"


def test_a_label_that_is_known_to_be_the_parcels_own_is_right(path):
    with pairing_bench(path) as (station, journal):
        learn(journal, told(1, "PAR-1", UPS))
        station.accept(at(0, "PAR-1"))
        assert station.accept(at(1, UPS)).answer is Answer.PAIRED


def test_a_label_that_was_only_scanned_before_can_still_be_attached_unless_it_is_shipped(path):
    with pairing_bench(path) as (station, journal):
        for text in (UPS, S10, "PAR-1"):
            station.accept(at(0, text))
        learn(journal, told(1, UPS, order=""), told(2, S10, order="", stages=[stage("shipped")]))
        wrong = station.accept(at(1, S10))
        assert (wrong.answer, wrong.other) == (Answer.WRONG_LABEL, ""), "that it is its own label's says nothing"
        assert station.accept(at(2, UPS)).answer is Answer.PAIRED


SSCC = "]C100340434292135100186"


def test_an_sscc_is_the_couriers_label_unless_the_shops_own_labels_are_such(path):
    with pairing_bench(path) as (station, _):
        station.accept(at(0, "PAR-1"))
        paired = station.accept(at(1, SSCC))
        assert (paired.answer, paired.event.paired) == (Answer.PAIRED, "340434292135100186")
    path.unlink()
    with pairing_bench(path) as (station, _):
        assert station.accept(at(0, SSCC)).wants_label
        assert station.accept(at(1, "]C100340434292135100193")).reason is Reason.LABEL_MISSING


def test_a_misread_label_changes_nothing(path):
    with pairing_bench(path) as (station, _):
        station.accept(at(0, "PAR-1"))
        assert station.accept(at(1, UPS[:-1] + "0")).reason is Reason.WRONG_CHECK_DIGIT
        assert station.accept(at(1, "4006381333931")).answer is Answer.NOT_A_PARCEL
        assert station.accept(at(2, UPS)).answer is Answer.PAIRED


def test_the_next_parcel_goes_on_with_a_warning_and_the_one_before_is_listed_until_it_has_its_label(path):
    with pairing_bench(path) as (station, journal):
        station.accept(at(0, "PAR-1"))
        second = station.accept(at(1, "PAR-2"))
        assert (second.answer, second.reason, second.other) == (Answer.WARNED, Reason.LABEL_MISSING, "PAR-1")
        assert (second.event.stage, second.wants_label) == (Stage.PACKED, True)
        assert unpaired(journal) == ["PAR-1"]
        assert station.accept(at(2, UPS)).other == "PAR-2"
        assert unpaired(journal) == ["PAR-1"]
        assert station.accept(at(3, "PAR-1")).wants_label, "scanned again it waits once more"
        assert station.accept(at(4, S10)).other == "PAR-1"
        assert unpaired(journal) == []
        assert not station.accept(at(5, "PAR-1")).wants_label


def test_what_was_undone_waits_for_no_label_and_an_undone_label_is_wanted_again(path):
    with pairing_bench(path) as (station, journal):
        void(journal, station.accept(at(0, "PAR-1")).event)
        assert station.accept(at(1, UPS)).answer is Answer.ACCEPTED
        station.accept(at(2, "PAR-2"))
        void(journal, station.accept(at(3, S10)).event)
        assert station.accept(at(4, S10)).answer is Answer.PAIRED


LATE = MORNING + PATIENCE + timedelta(seconds=1)


def test_a_parcel_does_not_wait_for_ever_and_a_label_that_comes_late_asks_whose_it_is(path):
    with pairing_bench(path) as (station, journal):
        station.accept(reading("PAR-1"))
        late = station.accept(reading(UPS, at=LATE))
        assert (late.answer, late.reason, late.other) == (Answer.WARNED, Reason.WHOSE_LABEL, "PAR-1")
        assert (late.event.parcel, late.wants_label) == (UPS, False)
        assert unpaired(journal, LATE) == ["PAR-1"]
        assert station.accept(reading("PAR-1", at=LATE + timedelta(minutes=1))).wants_label
        paired = station.accept(reading(UPS, at=LATE + timedelta(minutes=2)))
        assert (paired.answer, paired.other) == (Answer.PAIRED, "PAR-1")
        after = station.accept(reading(S10, at=LATE + timedelta(minutes=3)))
        assert after.answer is Answer.ACCEPTED, "every parcel has its label: it stands for itself"


@pytest.mark.parametrize("mode", [Stage.PACKED, "next"])
def test_an_sscc_that_comes_late_asks_whose_it_is_as_well_and_wants_no_label_itself(path, mode):
    with pairing_bench(path, mode) as (station, _):
        for minutes in (0, 1):
            station.accept(at(minutes, "PAR-1"))
        late = station.accept(reading(SSCC, at=LATE + timedelta(minutes=1)))
        assert (late.reason, late.wants_label) == (Reason.WHOSE_LABEL, False)


def test_a_late_label_of_a_parcel_that_an_order_tells_of_is_no_riddle(path):
    with pairing_bench(path) as (station, journal):
        learn(journal, told(2, UPS))
        station.accept(reading("PAR-1"))
        assert station.accept(reading(UPS, at=LATE)).answer is Answer.ACCEPTED


def test_a_parcel_that_is_held_meanwhile_gets_no_label(path):
    with pairing_bench(path) as (station, journal):
        station.accept(at(0, "PAR-1"))
        learn(journal, told(1, "PAR-1", hold="cancelled"))
        held = station.accept(at(1, UPS))
        assert (held.answer, held.hold, held.other) == (Answer.HELD, "cancelled", "PAR-1")


def test_at_another_stage_a_label_is_attached_to_nothing(path):
    with pairing_bench(path, modes={"door": Stage.SHIPPED}) as (station, _):
        station.accept(at(0, "PAR-1"))
        assert station.accept(at(1, UPS, "door")).answer is Answer.ACCEPTED
        assert not station.accept(at(1, "PAR-2", "door")).wants_label
        assert station.accept(at(2, S10)).answer is Answer.PAIRED


def test_a_label_that_was_taken_off_again_can_be_attached_again(path):
    with pairing_bench(path) as (station, journal):
        station.accept(at(1, "PAR-1"))
        paired = station.accept(at(2, UPS)).event
        station.accept(at(3, "PAR-2"))
        void(journal, paired)
        again = station.accept(at(4, "PAR-1"))
        assert (again.answer, again.wants_label) == (Answer.ALREADY_DONE, True)
        assert station.accept(at(5, UPS)).answer is Answer.PAIRED
