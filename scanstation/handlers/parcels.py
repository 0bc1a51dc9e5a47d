"""Parcels: the decision on a label that names one, and the fact that it makes."""

from scanstation.decide import Decision, Mode, decide
from scanstation.events import Fact
from scanstation.turn import Turn
from scanstation.verdict import Verdict


def decided(turn: Turn, mode: Mode) -> tuple[Decision, Fact | None]:
    """The decision on the turn's label for a stage, and the fact to record when it counts."""
    decision = decide(turn.reading, turn.label, mode, turn.entries.done(turn.label.number))
    return decision, Fact(turn.new_id()) if decision.answer.counts else None


def refuse(turn: Turn) -> Verdict:
    """The verdict on a reading that its scanner does not trust."""
    decision, _ = decided(turn, turn.mode)
    return turn.end_with(decision)
