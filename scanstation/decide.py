"""What a reading means at this bench: pure rules, no clock, no storage."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final, Literal

from scanstation.codes import Identification
from scanstation.codes.label import PARCEL_KINDS, Kind, LabelCode
from scanstation.events import BENCH_STAGES, LONGEST_NUMBER, Stage
from scanstation.reading import Doubt, Reading
from scanstation.verdict import Answer, Done, Reason

NEXT: Final = "next"
Mode = Stage | Literal["next"]
"""What a scan stands for: one fixed stage, or the parcel's next one."""

DOUBLE_READ = timedelta(seconds=2)
"""In the mode "next", the same number within this time is the same trigger pull: nobody packs and ships so fast."""


def label_of(reading: Reading, found: Identification, carriers: Collection[str] | None = None) -> LabelCode:
    """The label code that a reading stands for: the best candidate, unless that would be a gamble.

    `carriers` are the short names of those that the site works with; None means any. A carrier's bare 12-digit number
    has so weak a check that one valid UPC-A in six passes it too. Labels bear longer codes than that, boxes bear
    UPC-A: scanned, and without a symbology that would settle it, such a text is the product's.
    """
    best = found.best
    if carriers is not None and best.carrier is not None and best.carrier not in carriers:
        best = next(
            (label for label in _likely(found) if label.carrier is None or label.carrier in carriers), found.none
        )
    if reading.typed or reading.symbology or best.kind is not Kind.TRACKING_NUMBER:
        return best
    return next((label for label in found.candidates if label.kind is Kind.PRODUCT and label.valid), best)


def _likely(found: Identification) -> Iterable[LabelCode]:
    return (label for label in found.candidates if not label.guess)


@dataclass(frozen=True, slots=True)
class Decision:
    """What is to be recorded. `stage` is the one to enter when the answer counts, else the one the scan was for.

    The other fields mean what those of `Verdict` mean.
    """

    answer: Answer
    stage: Stage | None = None
    reason: Reason | None = None
    earlier: Done | None = None
    hold: str = ""
    other: str = ""
    wants_label: bool = False


def decide(reading: Reading, label: LabelCode, mode: Mode, done: Mapping[Stage, Done]) -> Decision:
    """Decide on one reading, given the stages that are already recorded for the number on its label."""
    return _doubtful(reading) or _not_a_parcel(label) or _stage(reading.read_at, mode, done)


_DOUBTS = {Doubt.INCOMPLETE: Reason.INCOMPLETE, Doubt.TOO_SLOW: Reason.TOO_SLOW, Doubt.TOO_LONG: Reason.TOO_LONG}


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


def _stage(read_at: datetime, mode: Mode, done: Mapping[Stage, Done]) -> Decision:
    furthest = max(done.values(), key=lambda each: each.stage.rank, default=None)
    stage = _next_stage(read_at, furthest) if mode == NEXT else mode
    if stage in done:
        return Decision(Answer.ALREADY_DONE, stage, earlier=done[stage])
    if furthest is not None and furthest.stage.rank > stage.rank:
        return Decision(Answer.OUT_OF_ORDER, stage, earlier=furthest)
    return Decision(Answer.ACCEPTED, stage)


def _next_stage(read_at: datetime, furthest: Done | None) -> Stage:
    """The one after the furthest one done; that one itself at the end, and for a second read of one trigger pull."""
    if furthest is None:
        return BENCH_STAGES[0]
    if abs(read_at - furthest.at) < DOUBLE_READ:
        return furthest.stage
    return next((stage for stage in BENCH_STAGES if stage.rank > furthest.stage.rank), furthest.stage)
