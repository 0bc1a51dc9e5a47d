"""UNDO: the last thing that counted counts no longer. Nothing is deleted: a void says so."""

from dataclasses import replace

from scanstation.events import EventKind, Fact
from scanstation.turn import Turn
from scanstation.verdict import Answer, Reason, Verdict


def undo(turn: Turn) -> Verdict:
    """Take back the last item of the order that is being verified; else void the worker's last event of this shift.

    Where that event closed a box (complete, or short), the box is open again as it was before the last scan. A lead's
    UNDO reaches whatever was the last at this bench, whoever scanned it.
    """
    opened = turn.check
    if opened is None:
        return _void(turn)
    last, number = opened.check.last, opened.label.number
    if last is not None:
        opened = replace(opened, check=opened.check.take_back())
        turn.checks.keep(opened)
        return turn.end(Answer.TOLD, Reason.ITEM_UNDONE, opened.stage, check=opened.check, other=number, item=last)
    turn.checks.close(number)
    turn.tell(check="")
    return turn.end(Answer.TOLD, Reason.CHECK_CLOSED, opened.stage, check=opened.check, other=number)


def _void(turn: Turn) -> Verdict:
    lead = turn.is_leads
    since = turn.shift if lead else max(turn.shift, turn.session.since)
    event = turn.recent.undoable(None if lead else turn.worker, since)
    if event is None:
        return turn.end(Answer.TOLD, Reason.NOTHING_TO_UNDO)
    fact = Fact(turn.new_id(), EventKind.VOID, parcel=event.parcel, voids=event.id, reason="Undone at the bench")
    box = turn.checks.reopen(event)
    if box is None:
        return turn.end(Answer.TOLD, Reason.UNDONE, fact=fact, undone=event)
    turn.tell(check=box.label.number)
    return turn.end(Answer.TOLD, Reason.UNDONE, fact=fact, undone=event, check=box.check)
