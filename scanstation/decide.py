"""What a reading means at this bench: pure rules, no clock, no storage."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final, Literal

from scanstation.codes import Identification
from scanstation.codes.label import PARCEL_KINDS, Kind, LabelCode
from scanstation.events import BENCH_STAGES, LONGEST_NUMBER, Stage
from scanstation.past import Past
from scanstation.reading import Doubt, Reading
from scanstation.verdict import Answer, Done, Reason

NEXT: Final = "next"
Mode = Stage | Literal["next"]
"""What a scan stands for: one fixed stage, or the parcel's next one."""

DOUBLE_READ = timedelta(seconds=2)
"""The same number from the same scanner within this time is the same trigger pull: nobody packs and ships so fast."""


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


@dataclass(frozen=True, slots=True)
class Policy:
    """What the site, or the bench's settings, say about what is not as it should be."""

    out_of_order: Literal["warn", "block"] = "block"
    unknown_parcels: Literal["accept", "warn", "refuse"] = "accept"
    pair: bool = False


def decide(reading: Reading, label: LabelCode, mode: Mode, past: Past, policy: Policy) -> Decision:
    """Decide on one reading, given the past of the parcel that its label names."""
    return refuse(reading, label) or _hold(mode, past) or _stage(reading.read_at, mode, past, policy)


def refuse(reading: Reading, label: LabelCode) -> Decision | None:
    """The decision on what does not name a parcel, or cannot be trusted to; None for everything else."""
    return _doubtful(reading) or _not_a_parcel(label)


_DOUBTS = {
    Doubt.INCOMPLETE: Reason.INCOMPLETE,
    Doubt.TOO_SLOW: Reason.TOO_SLOW,
    Doubt.TOO_LONG: Reason.TOO_LONG,
    Doubt.GARBLED: Reason.GARBLED,
}


def _doubtful(reading: Reading) -> Decision | None:
    if reading.doubt is Doubt.SETUP:
        return Decision(Answer.REFUSED, reason=Reason.SETUP_CODE)
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


def _hold(mode: Mode, past: Past) -> Decision | None:
    """What is held is stopped at every stage, also when it has been there before."""
    if past.hold is None:
        return None
    return Decision(Answer.HELD, None if mode == NEXT else Stage(mode), hold=past.hold)


def _stage(read_at: datetime, mode: Mode, past: Past, policy: Policy) -> Decision:
    furthest = max(past.done.values(), key=lambda each: each.stage.rank, default=None)
    stage = _next_stage(read_at, furthest) if mode == NEXT else Stage(mode)
    if stage in past.done:
        return Decision(Answer.ALREADY_DONE, stage, earlier=past.done[stage])
    if furthest is not None and furthest.stage.rank > stage.rank:
        if mode == NEXT:  # it is with its carrier: nothing is left to do here
            return Decision(Answer.ALREADY_DONE, stage, earlier=furthest)
        return _out_of_order(stage, Reason.LATER_STAGE, furthest, policy)
    if stage is Stage.SHIPPED and past.packing_is_due and Stage.PACKED not in past.done:
        return _out_of_order(stage, Reason.SKIPPED_STAGE, furthest, policy)
    return _unknown(stage, past, policy) or Decision(Answer.ACCEPTED, stage)


def _out_of_order(stage: Stage, reason: Reason, earlier: Done | None, policy: Policy) -> Decision:
    answer = Answer.WARNED if policy.out_of_order == "warn" else Answer.OUT_OF_ORDER
    return Decision(answer, stage, reason, earlier)


def _unknown(stage: Stage, past: Past, policy: Policy) -> Decision | None:
    if not past.is_unknown or policy.unknown_parcels == "accept":
        return None
    answer = Answer.WARNED if policy.unknown_parcels == "warn" else Answer.UNKNOWN
    return Decision(answer, stage, Reason.UNKNOWN_PARCEL)


def _next_stage(read_at: datetime, furthest: Done | None) -> Stage:
    """The one after the furthest one done; the last one at the end, that same one for a second read of one pull."""
    if furthest is None:
        return BENCH_STAGES[0]
    if abs(read_at - furthest.at) < DOUBLE_READ and furthest.stage in BENCH_STAGES:
        return furthest.stage
    return next((stage for stage in BENCH_STAGES if stage.rank > furthest.stage.rank), BENCH_STAGES[-1])
