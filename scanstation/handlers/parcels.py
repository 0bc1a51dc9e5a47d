"""Parcels: the decision on a label that names one, and the fact that it makes."""

from collections.abc import Collection

from scanstation import decide as rules
from scanstation import pairing
from scanstation.decide import DOUBLE_READ, NEXT, Decision, Mode
from scanstation.events import EventKind, Fact, Stage
from scanstation.pairing import Waiting
from scanstation.turn import Turn
from scanstation.verdict import Answer, Verdict

_LATER_PULLS: Collection[Answer] = frozenset(Answer) - {Answer.UNKNOWN, Answer.NOT_A_PARCEL, Answer.NOT_SAVED}


def again(turn: Turn) -> Verdict | None:
    """Swallow the second read of one trigger pull: the first verdict stands. What was refused is read anew."""
    if rules.refuse(turn.reading, turn.label):
        return None
    twice = turn.recent.is_read_twice(turn.reading, turn.label.number, DOUBLE_READ, _LATER_PULLS)
    if turn.pause >= DOUBLE_READ or not twice:
        return None
    return turn.end(Answer.AGAIN)


def decided(turn: Turn, mode: Mode, *, is_new: bool = True) -> tuple[Decision, Fact | None]:
    """The decision on the turn's label for a stage, and the fact to record when it counts.

    Only a label that `is_new`, scanned just now, can be the courier's of a parcel that waits for one.
    """
    decision = _decision(turn, mode, is_new)
    if decision.answer is Answer.PAIRED:
        return decision, Fact(turn.new_id(), EventKind.PAIR, parcel=decision.other, paired=turn.label.number)
    return decision, Fact(turn.new_id()) if decision.answer.counts else None


def _decision(turn: Turn, mode: Mode, is_new: bool) -> Decision:
    entries, label = turn.entries, turn.label
    refused = rules.refuse(turn.reading, label)
    if refused:
        return refused
    past = entries.past(label.number, turn.at)
    policy = turn.rules.policy(entries.directory.settings)
    if not policy.pair or mode not in (Stage.PACKED, NEXT):
        return rules.decide(turn.reading, label, mode, past, policy)
    waiting = _waiting(turn)
    decision = pairing.attach(label, past, waiting) if is_new else None
    if decision is not None:
        return decision
    decision = rules.decide(turn.reading, label, mode, past, policy)
    if waiting is None and label.kind in pairing.COURIERS_KINDS:
        decision = pairing.wonder(decision, label, past, entries.labels.forgotten())
    return pairing.ask(decision, label, waiting, is_wanted=entries.labels.is_wanted(label.number))


def _waiting(turn: Turn) -> Waiting | None:
    waiting = turn.entries.labels.waiting(turn.at)
    return Waiting(*waiting, turn.entries.past(waiting[0], turn.at)) if waiting else None


def refuse(turn: Turn) -> Verdict:
    """The verdict on a reading that its scanner does not trust."""
    decision, _ = decided(turn, turn.mode)
    return turn.end_with(decision)
