"""Presence: who is still at the bench. Whom the directory has removed is signed off, and so is a lead who is idle.

Journal's thread, in a transaction, before each turn and whenever the window looks.
"""

from scanstation.session import Gone
from scanstation.turn import Turn


def look(turn: Turn) -> None:
    """Sign off whoever is not here any more: where a lead was idle, whoever was here before is back."""
    session = turn.session
    if not session.badge:
        return
    if turn.known_worker(session.badge) is None:
        _leave(turn, Gone.REMOVED)
    elif turn.is_leads and 0 < turn.rules.lead_minutes * 60 <= turn.idle.total_seconds():
        _leave(turn, Gone.IDLE)


def _leave(turn: Turn, why: Gone) -> None:
    session = turn.session
    turn.set_aside()
    turn.session = session.signed_off()
    before = turn.known_worker(session.before) if why is Gone.IDLE and session.before else None
    if before is not None and not before.lead:
        turn.session = turn.session.signed_on(before, turn.recent.last)
    turn.tell(gone=session.worker, gone_why=why, mode=session.mode if before else "")
