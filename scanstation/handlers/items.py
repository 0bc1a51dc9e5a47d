"""Order verification at the bench: labels open a check, product codes tick it off, SHORT ends it with a hold."""

from dataclasses import replace
from datetime import timedelta

from scanstation.checks import OpenCheck
from scanstation.codes.label import Kind, LabelCode
from scanstation.decide import Decision
from scanstation.events import EventKind, Fact
from scanstation.handlers import parcels
from scanstation.turn import Turn
from scanstation.verdict import Answer, Reason, Verdict
from scanstation.verification import Tick, begin, moved, shortage

DOUBLE_PULL = timedelta(seconds=0.5)
"""The same item within this time is one trigger pull; two alike are scanned more slowly."""
FORGOTTEN = timedelta(days=7)
FORGOTTEN_ENTRIES = 500
"""A box that was begun so long ago and so many entries before is begun anew: a clock that is set forgets none."""
_WRONG = {Tick.SURPLUS: Reason.SURPLUS_ITEM, Tick.FOREIGN: Reason.FOREIGN_ITEM}


def parcel(turn: Turn) -> Verdict:
    """The verdict on a parcel's label: where its stage is verified, it asks for the order's items before it counts.

    An order whose lines nobody knows counts as decided, and the verdict says that it was not verified.
    """
    decision, fact = parcels.decided(turn, turn.mode)
    is_stage = fact is not None and fact.kind is EventKind.STAGE
    if not is_stage or decision.stage is None or not turn.verifies(decision.stage):
        return turn.end_with(decision, fact=fact)
    fresh = begin(turn.lines())
    if fresh is None:
        return turn.end_with(replace(decision, reason=decision.reason or Reason.NOT_VERIFIED), fact=fact)
    last = turn.recent.last
    turn.checks.sweep(turn.at - FORGOTTEN, last - FORGOTTEN_ENTRIES)
    kept = turn.begun() or OpenCheck(fresh, decision.stage, turn.label, turn.reading, last)
    opened = replace(kept, check=moved(kept.check, fresh), stage=decision.stage)
    left = turn.set_aside() if turn.session.check != opened.label.number else ""
    turn.tell(check=opened.label.number)
    return _completed(turn, opened, None) if opened.check.complete else _opened(turn, opened, left)


def tick(turn: Turn) -> Verdict | None:
    """The verdict on an item of the order that is being verified; None when there is no such order, or no item."""
    opened = turn.check
    if opened is None:
        return None
    item = _item(turn, opened)
    if item is None:
        return None
    turn.label = item
    if turn.is_one_pull(DOUBLE_PULL):
        return turn.end(Answer.AGAIN, check=opened.check)
    check, ticked = opened.check.tick([item.number])
    if ticked is not Tick.COUNTED:
        return turn.end(Answer.WRONG_ITEM, _WRONG[ticked], opened.stage, check=check, other=opened.label.number)
    now = replace(opened, check=check)
    if check.complete:
        turn.record(Decision(Answer.ITEM, opened.stage))
        return _completed(turn, now, opened)
    turn.checks.keep(now)
    return turn.end(Answer.ITEM, None, opened.stage, check=check, other=opened.label.number)


def short(turn: Turn) -> Verdict:
    """The rest of the order is missing: the parcel is held, and customer service reads why."""
    opened = turn.check
    if opened is None:
        return turn.end(Answer.REFUSED, Reason.NOTHING_OPEN)
    turn.checks.close(opened.label.number)
    turn.tell(check="")
    number = opened.label.number
    fact = Fact(turn.new_id(), EventKind.HOLD, parcel=number, reason=shortage(opened.check))
    told = {"label": opened.label, "check": opened.check, "hold": fact.reason}
    return _remembered(turn, turn.end(Answer.TOLD, Reason.SHORT, opened.stage, fact=fact, **told), opened)


def _opened(turn: Turn, opened: OpenCheck, left: str) -> Verdict:
    turn.checks.keep(opened)
    reason = Reason.RESUMED if opened.check.items else None
    return turn.end(Answer.CHECKING, reason, opened.stage, check=opened.check, other=left)


def _completed(turn: Turn, opened: OpenCheck, before: OpenCheck | None) -> Verdict:
    """Everything is in the box: now the label counts, unless something has come up since it was scanned.

    `before` is the box without its last item.
    """
    turn.checks.close(opened.label.number)
    turn.tell(check="")
    turn.label = opened.label
    turn.reading = replace(opened.reading, read_at=turn.reading.read_at)
    decision, fact = parcels.decided(turn, opened.stage, is_new=False)
    return _remembered(turn, turn.end_with(decision, fact=fact, check=opened.check), before)


def _remembered(turn: Turn, verdict: Verdict, before: OpenCheck | None) -> Verdict:
    """For UNDO: it brings back the box as it was."""
    if verdict.event is not None and before is not None:
        turn.checks.remember(verdict.event, before)
    return verdict


def _item(turn: Turn, opened: OpenCheck) -> LabelCode | None:
    """The product that a reading names: one of this order's by code or SKU, else any good product code."""
    products = [label for label in turn.found.candidates if label.kind is Kind.PRODUCT and label.valid]
    sku = turn.found.cleaned
    named = [*products, LabelCode(Kind.PRODUCT, sku, None, True, sku)]
    ours = next((label for label in named if opened.check.names([label.number])), None)
    return ours or (turn.label if turn.label in products else None)
