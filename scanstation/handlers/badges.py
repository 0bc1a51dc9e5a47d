"""Badges: who works at the bench. A lead's badge may ask for a PIN, of which nothing is ever recorded."""

from datetime import timedelta

from scanstation import pins
from scanstation.languages import known
from scanstation.turn import Turn
from scanstation.verdict import Answer, Reason, Verdict
from scanstation.wire import KnownWorker

REST = timedelta(seconds=pins.REST_S)
WAIT = timedelta(minutes=1)
"""How long a badge waits for its PIN: whoever went away meanwhile is not signed on by somebody else's keys."""


def show(turn: Turn, badge: str) -> Verdict:
    """A badge was scanned: sign its worker on, or ask for the PIN first."""
    worker = turn.known_worker(badge)
    if worker is None:
        return turn.end(Answer.REFUSED, Reason.UNKNOWN_BADGE)
    if worker.pin and not (worker.badge == turn.session.badge and turn.session.lead == worker.lead):
        turn.tell(pending=worker.badge, pending_since=turn.at)
        return turn.end(Answer.TOLD, Reason.PIN_NEEDED, worker=worker.name)
    return _sign_on(turn, worker)


def enter_pin(turn: Turn, digits: str) -> Verdict:
    """The PIN for the badge that waits for one. After too many wrong ones every badge with a PIN rests a minute."""
    worker = turn.known_worker(turn.session.pending) if turn.session.pending else None
    if worker is None:
        turn.tell(pending="", pending_since=None)
        return turn.end(Answer.REFUSED, Reason.NO_BADGE_WAITS)
    since = turn.session.pending_since
    if since is None or abs(turn.at - since) > WAIT:
        return give_up(turn)
    rest_until = turn.session.rest_until
    if rest_until and timedelta() < rest_until - turn.at <= REST:
        return turn.end(Answer.REFUSED, Reason.PIN_RESTS, worker=worker.name)
    if pins.matches(digits, worker.pin):
        turn.tell(wrong_pins=0, rest_until=None)
        return _sign_on(turn, worker)
    wrong = turn.session.wrong_pins + 1
    if wrong >= pins.TRIES:
        turn.tell(wrong_pins=0, rest_until=turn.at + REST)
        return turn.end(Answer.REFUSED, Reason.PIN_RESTS, worker=worker.name)
    turn.tell(wrong_pins=wrong, pending_since=turn.at)
    return turn.end(Answer.REFUSED, Reason.WRONG_PIN, worker=worker.name)


def give_up(turn: Turn) -> Verdict:
    """The PIN did not come: no badge waits any more. (The window says so after `WAIT`; a later PIN is none.)"""
    worker = turn.known_worker(turn.session.pending) if turn.session.pending else None
    turn.tell(pending="", pending_since=None)
    return turn.end(Answer.REFUSED, Reason.PIN_EXPIRED, worker=worker.name if worker else "")


def _sign_on(turn: Turn, worker: KnownWorker) -> Verdict:
    if worker.badge != turn.session.badge:
        turn.set_aside()
    turn.session = turn.session.signed_on(worker, turn.recent.last)
    is_foreign = worker.language != "" and not known(worker.language)
    return turn.end(Answer.TOLD, Reason.NO_SUCH_LANGUAGE if is_foreign else Reason.SIGNED_ON, worker=worker.name)
