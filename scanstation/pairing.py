"""Label pairing: after a parcel was packed, the courier's label that is scanned next is its own. Pure rules.

The swap guard: a label that is known to be another parcel's is attached to nothing, and the parcel goes on waiting.
A parcel whose label never came is listed; scanning it again lets it wait once more. A label of no known parcel that
comes when none waits any more is likely one of those: it counts, and the bench asks whose it is.
"""

from dataclasses import dataclass, replace

from scanstation.codes.label import Kind, LabelCode
from scanstation.decide import Decision
from scanstation.events import Stage
from scanstation.past import Past
from scanstation.verdict import Answer, Reason

OWN_KINDS = frozenset({Kind.PARCEL, Kind.ORDER, Kind.SSCC})
"""What is on a parcel before the courier's label is."""
COURIERS_KINDS = frozenset({Kind.TRACKING_NUMBER, Kind.SSCC})
"""What the courier's label can be."""


def may_be_of(label: LabelCode, kind: Kind) -> bool:
    """Whether a label can be the courier's of a parcel whose own label is of some kind.

    Some couriers number with an SSCC; so do some shops, their boxes.
    """
    return label.kind is Kind.TRACKING_NUMBER or (label.kind is Kind.SSCC and kind is not Kind.SSCC)


@dataclass(frozen=True, slots=True)
class Waiting:
    """The parcel that waits for its label: the number that was scanned, what kind of label bore it, and its past."""

    number: str
    kind: Kind
    past: Past

    def takes(self, label: LabelCode) -> bool:
        """Whether a label can be the courier's of this parcel."""
        return may_be_of(label, self.kind)


def attach(label: LabelCode, past: Past, waiting: Waiting | None) -> Decision | None:
    """Decide on a good courier's label while a parcel waits for one; None where it is an ordinary scan.

    `past` is that of the label's number. A number that was only scanned before, by itself and not shipped, is nobody
    else's: it becomes the parcel's.
    """
    if waiting is None or not waiting.takes(label):
        return None
    if waiting.past.hold is not None:
        return Decision(Answer.HELD, Stage.PACKED, hold=waiting.past.hold, other=waiting.number)
    if not past.numbers & waiting.past.numbers and _is_another(label.number, past):
        return Decision(Answer.WRONG_LABEL, Stage.PACKED, other=_owner(label.number, past))
    return Decision(Answer.PAIRED, Stage.PACKED, other=waiting.number)


def ask(decision: Decision, label: LabelCode, waiting: Waiting | None, *, is_wanted: bool) -> Decision:
    """The decision with what it means for labels: a parcel that was packed wants one, and the one before it may not
    have got its own. `is_wanted`: this parcel was packed before and has no label yet.
    """
    if label.kind not in OWN_KINDS or decision.stage is not Stage.PACKED or decision.reason is Reason.WHOSE_LABEL:
        return decision
    if decision.answer is Answer.ALREADY_DONE:
        return replace(decision, wants_label=is_wanted)
    if not decision.answer.counts:
        return decision
    if decision.answer is Answer.ACCEPTED and waiting is not None and label.number not in waiting.past.numbers:
        decision = replace(decision, answer=Answer.WARNED, reason=Reason.LABEL_MISSING, other=waiting.number)
    return replace(decision, wants_label=True)


def wonder(decision: Decision, label: LabelCode, past: Past, forgotten: tuple[str, Kind] | None) -> Decision:
    """The decision on a courier's label that stands for itself, while a parcel was packed and left without one.

    `forgotten` is the newest such parcel and the kind of its own label.
    """
    if decision.answer is not Answer.ACCEPTED or forgotten is None or not may_be_of(label, forgotten[1]):
        return decision
    if _is_another(label.number, past):
        return decision
    return replace(decision, answer=Answer.WARNED, reason=Reason.WHOSE_LABEL, other=forgotten[0])


def _is_another(number: str, past: Past) -> bool:
    has_order = past.known is not None and past.known.order != ""
    return has_order or bool(past.numbers - {number}) or Stage.SHIPPED in past.done


def _owner(number: str, past: Past) -> str:
    """A number by which people know the parcel that a label belongs to; "" when there is but the label's own."""
    told = [code.code for code in past.known.codes] if past.known else []
    others = [each for each in [*told, *sorted(past.numbers)] if each != number]
    return others[0] if others else ""
