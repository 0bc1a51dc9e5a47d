"""The rules of the bench, each by itself."""

from datetime import datetime, timedelta

import pytest

from scanstation import decide as rules
from scanstation.codes import identify
from scanstation.codes.label import Kind, LabelCode
from scanstation.decide import Policy, label_of
from scanstation.events import BENCH_STAGES, Stage
from scanstation.past import Past
from scanstation.reading import Doubt
from scanstation.verdict import Answer, Done, Reason
from tests.scanstation.cast import MORNING, reading

PARCEL = LabelCode(Kind.TRACKING_NUMBER, "1Z999AA10123456784", "ups", True, "")
LONG_AGO = MORNING - timedelta(hours=1)


def before(*stages: Stage, at: datetime = LONG_AGO, **more: object) -> Past:
    done = {stage: Done(stage, at, "Ana") for stage in stages}
    return Past(frozenset({PARCEL.number}), done, **more)  # type: ignore[arg-type]


NEW = before()


def decide(scanned, label, mode, past, **policy):
    return rules.decide(scanned, label, mode, past, Policy(**policy))


def code(kind: Kind, number: str = "X1", valid: bool = True) -> LabelCode:
    return LabelCode(kind, number, None, valid, number)


@pytest.mark.parametrize("kind", [Kind.TRACKING_NUMBER, Kind.SSCC, Kind.PARCEL, Kind.ORDER])
def test_every_kind_that_names_a_parcel_is_accepted(kind):
    decision = decide(reading("x"), code(kind), Stage.PACKED, NEW)
    assert (decision.answer, decision.stage) == (Answer.ACCEPTED, Stage.PACKED)


@pytest.mark.parametrize(
    ("label", "answer", "reason"),
    [
        (code(Kind.PRODUCT), Answer.NOT_A_PARCEL, Reason.PRODUCT_CODE),
        (code(Kind.ROUTING), Answer.NOT_A_PARCEL, Reason.ROUTING_CODE),
        (code(Kind.UNKNOWN, valid=False), Answer.UNKNOWN, Reason.NO_KNOWN_FORMAT),
        (code(Kind.TRACKING_NUMBER, valid=False), Answer.UNKNOWN, Reason.WRONG_CHECK_DIGIT),
        (code(Kind.PARCEL, "N" * 65), Answer.UNKNOWN, Reason.NO_KNOWN_FORMAT),
        (code(Kind.PARCEL, "PÄCK 1"), Answer.UNKNOWN, Reason.NO_KNOWN_FORMAT),
        (code(Kind.PARCEL, ""), Answer.UNKNOWN, Reason.NO_KNOWN_FORMAT),
    ],
)
def test_what_does_not_name_a_parcel_is_refused_with_its_reason(label, answer, reason):
    decision = decide(reading("x"), label, Stage.PACKED, NEW)
    assert (decision.answer, decision.reason, decision.stage) == (answer, reason, None)


@pytest.mark.parametrize(
    ("doubt", "reason"), [(Doubt.INCOMPLETE, Reason.INCOMPLETE), (Doubt.TOO_LONG, Reason.TOO_LONG)]
)
def test_a_doubtful_reading_is_refused_even_if_its_text_looks_right(doubt, reason):
    decision = decide(reading(PARCEL.number, doubt=doubt), PARCEL, Stage.PACKED, NEW)
    assert (decision.answer, decision.reason) == (Answer.UNKNOWN, reason)


def test_a_blank_reading_says_that_nothing_was_read():
    assert decide(reading(" \t"), code(Kind.UNKNOWN, ""), Stage.PACKED, NEW).reason is Reason.EMPTY


def test_a_stage_that_is_done_is_not_done_again():
    decision = decide(reading("x"), PARCEL, Stage.PACKED, before(Stage.PACKED, Stage.SHIPPED))
    assert (decision.answer, decision.stage) == (Answer.ALREADY_DONE, Stage.PACKED)
    assert decision.earlier == Done(Stage.PACKED, LONG_AGO, "Ana")


def test_a_parcel_is_not_taken_back_to_a_stage_before_the_one_it_has():
    decision = decide(reading("x"), PARCEL, Stage.PACKED, before(Stage.SHIPPED))
    assert (decision.answer, decision.stage) == (Answer.OUT_OF_ORDER, Stage.PACKED)
    assert decision.earlier.stage is Stage.SHIPPED


def test_a_later_stage_may_come_before_an_earlier_one_was_seen_here():
    assert decide(reading("x"), PARCEL, Stage.SHIPPED, before(Stage.PROCESSED)).answer is Answer.ACCEPTED


def test_next_goes_through_the_stages_and_then_says_already_shipped():
    for count, stage in enumerate(BENCH_STAGES):
        decision = decide(reading("x"), PARCEL, "next", before(*BENCH_STAGES[:count]))
        assert (decision.answer, decision.stage) == (Answer.ACCEPTED, stage)
    decision = decide(reading("x"), PARCEL, "next", before(*BENCH_STAGES))
    assert (decision.answer, decision.stage) == (Answer.ALREADY_DONE, Stage.SHIPPED)


def test_next_does_not_go_back_to_a_stage_that_was_left_out():
    assert decide(reading("x"), PARCEL, "next", before(Stage.PACKED)).stage is Stage.SHIPPED


@pytest.mark.parametrize("seconds", [0.0, 0.3, 1.9, -1.0])
def test_a_second_read_of_one_trigger_pull_does_not_take_a_parcel_to_its_next_stage(seconds):
    at = MORNING + timedelta(seconds=seconds)
    decision = decide(reading("x", at=at), PARCEL, "next", before(Stage.PROCESSED, at=MORNING))
    assert (decision.answer, decision.stage) == (Answer.ALREADY_DONE, Stage.PROCESSED)


FEDEX_OR_DHL = "986578788855"


def test_only_the_carriers_that_the_site_works_with_count():
    found = identify(FEDEX_OR_DHL)
    assert label_of(reading(FEDEX_OR_DHL), found).carrier == "fedex"
    other = label_of(reading(FEDEX_OR_DHL), found, carriers={"ups"})
    assert decide(reading(FEDEX_OR_DHL), other, Stage.PACKED, NEW).reason is Reason.NO_KNOWN_FORMAT
    sscc = "]C100340434292135100186"
    assert label_of(reading(sscc), identify(sscc), carriers={"ups"}).kind is Kind.SSCC
