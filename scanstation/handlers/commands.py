"""Commands: what a bench does when a command barcode is scanned."""

from collections.abc import Callable, Mapping

from scanstation.codes.commands import Command, Spoken
from scanstation.decide import NEXT, Mode
from scanstation.events import Stage
from scanstation.handlers import items, undo
from scanstation.languages import LANGUAGES
from scanstation.turn import Turn
from scanstation.verdict import Answer, Reason, Verdict

MODES: Mapping[Command, Mode] = {
    Command.PROCESSED: Stage.PROCESSED,
    Command.PACKED: Stage.PACKED,
    Command.SHIPPED: Stage.SHIPPED,
    Command.NEXT: NEXT,
}
_WITHOUT_BADGE = {Command.ACK, Command.LANGUAGE, Command.END, Command.SETUP, Command.LOG, Command.BUTTON}
"""What is obeyed where a badge is required and nobody has shown one."""


def obey(turn: Turn, said: Spoken) -> Verdict:
    """Do what a command of this site says."""
    assert said.command is not None  # noqa: S101 - the caller's contract
    if turn.rules.badge_required and not turn.session.badge and said.command not in _WITHOUT_BADGE:
        return turn.end(Answer.REFUSED, Reason.BADGE_FIRST)
    if said.command in MODES:
        mode = MODES[said.command]
        turn.set_aside()
        turn.tell(mode=mode)
        keeps = turn.rules.modes.get(turn.reading.source, "")
        return turn.end(Answer.TOLD, Reason.STAGE_SET, None if mode == NEXT else Stage(mode), keeps=keeps)
    return _ACTIONS[said.command](turn, said)


def acknowledge(turn: Turn, _: Spoken) -> Verdict:
    """Clear the newest latch. What could not be saved goes first; the station itself remembers that."""
    cleared = turn.unsaved > 0 or turn.latches.acknowledge(turn.at, turn.worker)
    return turn.end(Answer.TOLD, Reason.ACKNOWLEDGED if cleared else Reason.NOTHING_TO_ACKNOWLEDGE)


def _undo(turn: Turn, _: Spoken) -> Verdict:
    return undo.undo(turn)


def _short(turn: Turn, _: Spoken) -> Verdict:
    return items.short(turn)


def _keypad(turn: Turn, _: Spoken) -> Verdict:
    return turn.end(Answer.TOLD, Reason.KEYPAD)


def _end(turn: Turn, _: Spoken) -> Verdict:
    """Sign off; the summary is what the worker did in this shift, since signing on."""
    tally = turn.recent.tally(turn.worker, max(turn.shift, turn.session.since))
    turn.set_aside()
    verdict = turn.end(Answer.TOLD, Reason.SIGNED_OFF, tally=tally, worker=turn.worker)
    turn.session = turn.session.signed_off()
    return verdict


def _setup(turn: Turn, _: Spoken) -> Verdict:
    """Without any lead it is opened from a terminal, and nobody's badge opens it."""
    return _for_leads(turn, Reason.SETUP, Reason.LEAD_ONLY if turn.knows_leads() else Reason.NO_LEAD)


def _log(turn: Turn, _: Spoken) -> Verdict:
    return _for_leads(turn, Reason.LOG)


def _for_leads(turn: Turn, reason: Reason, otherwise: Reason = Reason.LEAD_ONLY) -> Verdict:
    if turn.may_lead:
        return turn.end(Answer.TOLD, reason)
    return turn.end(Answer.REFUSED, otherwise)


def _language(turn: Turn, said: Spoken) -> Verdict:
    if said.value not in LANGUAGES:
        return turn.end(Answer.REFUSED, Reason.UNKNOWN_LANGUAGE)
    turn.tell(language=said.value)
    return turn.end(Answer.TOLD, Reason.LANGUAGE_SET)


def _button(turn: Turn, _: Spoken) -> Verdict:
    """A button of the set-up's screen, photographed or printed: at the bench it presses nothing."""
    return turn.end(Answer.REFUSED, Reason.SETUP_CODE)


_ACTIONS: Mapping[Command, Callable[[Turn, Spoken], Verdict]] = {
    Command.UNDO: _undo,
    Command.ACK: acknowledge,
    Command.KEYPAD: _keypad,
    Command.SHORT: _short,
    Command.END: _end,
    Command.SETUP: _setup,
    Command.LOG: _log,
    Command.LANGUAGE: _language,
    Command.BUTTON: _button,
}
