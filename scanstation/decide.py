"""What a reading means at this bench: pure rules, no clock, no storage."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal

from scanstation.codes import Identification
from scanstation.codes.label import PARCEL_KINDS, Kind, LabelCode
from scanstation.events import BENCH_STAGES, LONGEST_NUMBER, Stage
from scanstation.reading import Doubt, Reading
from scanstation.verdict import Answer, Done, Reason

NEXT: Final = "next"
Mode = Stage | Literal["next"]
"""What a scan stands for: one fixed stage, or the parcel's next one."""


def label_of(reading: Reading, found: Identification) -> LabelCode:
    """The label code that a reading stands for: the best candidate, unless that would be a gamble.

    One valid UPC-A in six also passes the check of a carrier's bare 12-digit number. Labels bear longer codes than
    that, boxes bear UPC-A: scanned, and without a symbology that would settle it, such a text is the product's.
    """
    if reading.typed or reading.symbology or found.best.kind is not Kind.TRACKING_NUMBER:
        return found.best
    return next((label for label in found.candidates if label.kind is Kind.PRODUCT and label.valid), found.best)


@dataclass(frozen=True, slots=True)
class Decision:
    """What is to be recorded: `stage` is the stage to enter when ACCEPTED, the stage found done otherwise."""

    answer: Answer
    stage: Stage | None = None
    reason: Reason | None = None


def decide(reading: Reading, label: LabelCode, mode: Mode, done: Mapping[Stage, Done]) -> Decision:
    """Decide on one reading, given the stages that are already recorded for the number on its label."""
    return _doubtful(reading) or _not_a_parcel(label) or _stage(mode, done)


_DOUBTS = {Doubt.INCOMPLETE: Reason.INCOMPLETE, Doubt.TOO_LONG: Reason.TOO_LONG}


def _doubtful(reading: Reading) -> Decision | None:
    if reading.doubt is not None:
        return Decision(Answer.UNKNOWN, reason=_DOUBTS[reading.doubt])
    if not reading.text.strip():
        return Decision(Answer.UNKNOWN, reason=Reason.EMPTY)
    return None


def _not_a_parcel(label: LabelCode) -> Decision | None:
    if label.kind is Kind.PRODUCT:
        return Decision(Answer.NOT_A_PARCEL, reason=Reason.PRODUCT_CODE)
    if label.kind is Kind.ROUTING:
        return Decision(Answer.NOT_A_PARCEL, reason=Reason.ROUTING_CODE)
    if label.kind not in PARCEL_KINDS or not _is_a_number(label.number):
        return Decision(Answer.UNKNOWN, reason=Reason.NO_KNOWN_FORMAT)
    if not label.valid:
        return Decision(Answer.UNKNOWN, reason=Reason.WRONG_CHECK_DIGIT)
    return None


def _is_a_number(number: str) -> bool:
    return 0 < len(number) <= LONGEST_NUMBER and all("!" <= character <= "~" for character in number)


def _stage(mode: Mode, done: Mapping[Stage, Done]) -> Decision:
    stage = _next_stage(done) if mode == NEXT else mode
    return Decision(Answer.ALREADY_DONE if stage in done else Answer.ACCEPTED, stage)


def _next_stage(done: Mapping[Stage, Done]) -> Stage:
    """The stage after the furthest one done; the last one when there is nothing left to do."""
    furthest = max((stage.rank for stage in done), default=-1)
    return next((stage for stage in BENCH_STAGES if stage.rank > furthest), BENCH_STAGES[-1])
