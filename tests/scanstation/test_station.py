"""The heart: every reading gets one verdict, is kept, and counts only if it should."""

import threading
from datetime import timedelta

import pytest

from scanstation.codes import OwnLabel, identify
from scanstation.codes.label import Kind
from scanstation.events import Stage
from scanstation.reading import MAX_TEXT, Doubt
from scanstation.verdict import Answer, Reason
from tests.scanstation.cast import (
    BERLIN,
    EAN,
    MORNING,
    ROUTING,
    S10,
    UPS,
    UPS_WRONG,
    USPS,
    bench,
    reading,
    ups_numbers,
)
from tests.scanstation.test_journal import rows

LATER = MORNING + timedelta(minutes=1)


@pytest.fixture
def path(tmp_path):
    return tmp_path / "journal.db"


def test_a_parcel_is_packed_and_its_event_says_everything(path):
    with bench(path) as (station, _):
        verdict = station.accept(reading(UPS, symbology="Code128"))
    event = verdict.event
    assert (verdict.answer, verdict.stage, verdict.label.carrier) == (Answer.ACCEPTED, Stage.PACKED, "ups")
    assert (event.parcel, event.stage, event.worker, event.source) == (UPS, Stage.PACKED, "Ana", "gun")
    assert (event.text, event.symbology, event.typed, event.sequence) == (UPS, "Code128", False, 1)
    assert event.id.version == 7
    assert event.occurred_at == MORNING
    assert event.occurred_at.utcoffset() == MORNING.astimezone(BERLIN).utcoffset()


def test_the_same_parcel_again_says_when_and_by_whom(path):
    with bench(path) as (station, _):
        station.accept(reading(UPS))
        again = station.accept(reading(UPS, at=LATER))
    assert (again.answer, again.event) == (Answer.ALREADY_DONE, None)
    assert (again.earlier.at, again.earlier.worker) == (MORNING, "Ana")


def test_a_number_behind_its_routing_prefix_is_the_same_parcel(path):
    with bench(path) as (station, _):
        assert station.accept(reading(f"42077316{USPS}")).event.parcel == USPS
        assert station.accept(reading(USPS, at=LATER)).answer is Answer.ALREADY_DONE


def test_a_scanner_can_have_a_stage_of_its_own(path):
    with bench(path, modes={"door": Stage.SHIPPED}) as (station, _):
        assert station.accept(reading(UPS, "gun")).stage is Stage.PACKED
        assert station.accept(reading(UPS, "door")).stage is Stage.SHIPPED


def test_next_takes_a_parcel_through_the_bench(path):
    later = [MORNING + timedelta(minutes=minute) for minute in range(4)]
    with bench(path, "next") as (station, _):
        verdicts = [station.accept(reading(S10, at=at)) for at in later]
    assert [verdict.stage for verdict in verdicts[:3]] == [Stage.PROCESSED, Stage.PACKED, Stage.SHIPPED]
    assert verdicts[3].answer is Answer.ALREADY_DONE


def test_a_double_trigger_does_not_ship_a_parcel(path):
    with bench(path, "next") as (station, _):
        verdicts = [station.accept(reading(S10)) for _ in range(3)]
    assert [verdict.answer for verdict in verdicts] == [Answer.ACCEPTED] + [Answer.AGAIN] * 2
    assert [verdict.stage for verdict in verdicts] == [Stage.PROCESSED, None, None]


def test_the_shops_own_label_counts(path):
    own = (OwnLabel(name="Our label", pattern=r"PAR-\d{8}", kind="parcel"),)
    with bench(path, own_labels=own) as (station, _):
        verdict = station.accept(reading("PAR-00004471"))
    assert (verdict.answer, verdict.label.kind) == (Answer.ACCEPTED, Kind.PARCEL)


@pytest.mark.parametrize(
    ("text", "answer", "reason"),
    [
        ("4471-XZ", Answer.UNKNOWN, Reason.NO_KNOWN_FORMAT),
        (UPS_WRONG, Answer.UNKNOWN, Reason.WRONG_CHECK_DIGIT),
        (EAN, Answer.NOT_A_PARCEL, Reason.PRODUCT_CODE),
        (ROUTING, Answer.NOT_A_PARCEL, Reason.ROUTING_CODE),
        ("", Answer.UNKNOWN, Reason.EMPTY),
        ("   ", Answer.UNKNOWN, Reason.EMPTY),
        ("1Z999\x00AA10123456784", Answer.UNKNOWN, Reason.NO_KNOWN_FORMAT),
        ("\x1b[2J\x07<b>hello</b>", Answer.UNKNOWN, Reason.NO_KNOWN_FORMAT),
        ("'; DROP TABLE entries; --", Answer.UNKNOWN, Reason.NO_KNOWN_FORMAT),
        ("1Z" * (MAX_TEXT // 2), Answer.UNKNOWN, Reason.NO_KNOWN_FORMAT),
        ("\ud800 half a character", Answer.UNKNOWN, Reason.NO_KNOWN_FORMAT),
    ],
)
def test_what_does_not_count_is_kept_all_the_same(path, text, answer, reason):
    with bench(path) as (station, _):
        verdict = station.accept(reading(text))
        assert station.accept(reading(UPS)).answer is Answer.ACCEPTED
    assert (verdict.answer, verdict.reason, verdict.event) == (answer, reason, None)
    kept = text.encode("utf-8", "backslashreplace").decode()
    assert rows(path, "SELECT text, answer, event_id FROM entries ORDER BY sequence")[0] == (kept, str(answer), None)


def test_a_doubtful_reading_is_kept_and_does_not_count(path):
    with bench(path) as (station, _):
        assert station.accept(reading(UPS, doubt=Doubt.INCOMPLETE)).reason is Reason.INCOMPLETE
        assert station.accept(reading("9" * MAX_TEXT, doubt=Doubt.TOO_LONG)).reason is Reason.TOO_LONG
    assert rows(path, "SELECT count(*), count(event_id) FROM entries") == [(2, 0)]


def test_two_scanners_with_one_parcel_at_once_pack_it_once(path):
    with bench(path) as (station, _):
        start = threading.Barrier(8)
        answers = []

        def scan():
            start.wait()
            answers.append(station.accept(reading(UPS, threading.current_thread().name)).answer)

        threads = [threading.Thread(target=scan) for _ in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert sorted(answers) == [Answer.ACCEPTED] + [Answer.ALREADY_DONE] * 7


def test_readings_keep_their_order(path):
    numbers = [number for number, _ in zip(ups_numbers(), range(50), strict=False)]
    with bench(path) as (station, _):
        verdicts = [future.result() for future in [station.submit(reading(number)) for number in numbers]]
    assert [verdict.event.parcel for verdict in verdicts] == numbers
    assert [verdict.event.sequence for verdict in verdicts] == list(range(1, 51))


def test_a_closed_journal_means_not_saved(path):
    with bench(path) as (station, _):
        pass
    verdict = station.accept(reading(UPS))
    assert (verdict.answer, verdict.reason, verdict.event) == (Answer.NOT_SAVED, Reason.JOURNAL_FAILED, None)
    assert verdict.detail == "The journal is closed."


def test_a_bug_while_saving_is_red_and_logged(path, caplog):
    def no_more_ids():
        raise RuntimeError("out of ids")

    with bench(path, new_id=no_more_ids) as (station, _):
        assert station.accept(reading(UPS)).answer is Answer.NOT_SAVED
    assert "out of ids" in caplog.text


def test_a_listener_with_a_bug_keeps_no_scanner_waiting(path, caplog):
    heard = []
    with bench(path) as (station, _):
        station.on_verdict(lambda _: 1 / 0)
        station.on_verdict(heard.append)
        assert station.submit(reading(UPS)).result(timeout=5).answer is Answer.ACCEPTED
        assert station.submit(reading(S10)).result(timeout=5).answer is Answer.ACCEPTED
    assert len(heard) == 2
    assert "ZeroDivisionError" in caplog.text


def test_a_listener_that_left_hears_nothing(path):
    heard = []
    with bench(path) as (station, _):
        leave = station.on_verdict(heard.append)
        station.accept(reading(UPS))
        leave()
        station.accept(reading(S10))
    assert [verdict.label.number for verdict in heard] == [UPS]


def test_a_scanned_text_that_is_a_valid_product_code_is_no_parcel_whatever_carriers_check_it_passes(path):
    numbers = (f"{n:011}" for n in range(3600029100, 3600029900))
    upcs = [
        number + str(-sum(int(d) * w for d, w in zip(number, [3, 1] * 6, strict=False)) % 10) for number in numbers
    ]
    both = next(upc for upc in upcs if identify(upc).best.kind is Kind.TRACKING_NUMBER)
    with bench(path) as (station, _):
        assert station.accept(reading(both)).reason is Reason.PRODUCT_CODE
        assert station.accept(reading(both, symbology="UPCA")).reason is Reason.PRODUCT_CODE
        assert station.accept(reading(both, symbology="Code128")).answer is Answer.ACCEPTED
        assert station.accept(reading(both, typed=True, at=LATER)).answer is Answer.ALREADY_DONE
