"""Which colour, icon and tone goes with which verdict: one row each, and every row differs in all of them."""

from dataclasses import dataclass, replace

from PySide6.QtGui import QColor

from scanstation.verdict import Answer, Reason
from ui import theme, tones


@dataclass(frozen=True, slots=True)
class Look:
    """How a class of verdict looks and sounds. `lasting` stays on the screen until the next scan."""

    ground: QColor
    dot: QColor
    icon: str
    tone: str
    lasting: bool = False


ACCEPTED = Look(theme.ACCEPTED, theme.DOT_GOOD, "tick", tones.GOOD)
ALREADY = Look(theme.ALREADY, theme.DOT_KNOWN, "turning", tones.AGAIN)
WRONG_CODE = Look(theme.ATTENTION, theme.DOT_CARE, "bars", tones.CARE, lasting=True)
UNKNOWN = Look(theme.ATTENTION, theme.DOT_CARE, "question", tones.CARE, lasting=True)
TOO_LATE = Look(theme.ATTENTION, theme.DOT_CARE, "crossed_arrows", tones.CARE, lasting=True)
MISREAD = Look(theme.ATTENTION, theme.DOT_CARE, "broken_bars", tones.CARE, lasting=True)
TOLD = Look(theme.TOLD, theme.DIM, "seen", tones.COMMAND)
ITEM = Look(theme.CHECKING, theme.DOT_KNOWN, "box", tones.COMMAND)
CHECKING = Look(theme.CHECKING, theme.DOT_KNOWN, "picked", tones.COMMAND, lasting=True)
REFUSED = Look(theme.ATTENTION, theme.DOT_CARE, "person", tones.CARE, lasting=True)
WARNED = Look(theme.ATTENTION, theme.DOT_CARE, "triangle", tones.CARE, lasting=True)
STOP = Look(theme.STOP, theme.DOT_BAD, "octagon", tones.STOP, lasting=True)

_BY_ANSWER = {
    Answer.ACCEPTED: ACCEPTED,
    Answer.ALREADY_DONE: ALREADY,
    Answer.WARNED: WARNED,
    Answer.PAIRED: ACCEPTED,
    Answer.AGAIN: ALREADY,
    Answer.OUT_OF_ORDER: TOO_LATE,
    Answer.HELD: replace(STOP, icon="palm"),
    Answer.WRONG_LABEL: replace(STOP, icon="labels"),
    Answer.NOT_A_PARCEL: WRONG_CODE,
    Answer.UNKNOWN: UNKNOWN,
    Answer.NOT_SAVED: replace(STOP, icon="disk"),
    Answer.CHECKING: CHECKING,
    Answer.ITEM: ITEM,
    Answer.WRONG_ITEM: replace(STOP, icon="wrong_box"),
    Answer.TOLD: TOLD,
    Answer.REFUSED: REFUSED,
}
_SIGNS = {
    Reason.UNDONE: "undo",
    Reason.ITEM_UNDONE: "undo",
    Reason.CHECK_CLOSED: "undo",
    Reason.ACKNOWLEDGED: "seen",
    Reason.KEYPAD: "keypad",
    Reason.PIN_NEEDED: "keypad",
    Reason.SHORT: "gap",
    Reason.SIGNED_OFF: "door",
    Reason.SIGNED_ON: "person",
    Reason.NO_SUCH_LANGUAGE: "person",
    Reason.SETUP: "sliders",
    Reason.LOG: "lines",
    Reason.FOR_THE_LOG: "lines",
    Reason.LANGUAGE_SET: "speech",
    Reason.STAGE_SET: "onward",
}
"""The icons of what the bench was told: those that stand on the sheet."""
ASKING = frozenset({Reason.KEYPAD, Reason.PIN_NEEDED})
"""The bench waits for an answer: what it asks stays beside the keypad."""
_MISREADS = {Reason.WRONG_CHECK_DIGIT, Reason.INCOMPLETE, Reason.EMPTY, Reason.TOO_SLOW, Reason.GARBLED}


def look(answer: Answer, reason: Reason | None) -> Look:
    """The look of a verdict."""
    if reason is Reason.SHORT:  # the bench did as it was told, and a parcel is on hold
        return replace(WARNED, icon=_SIGNS[reason])
    if reason is Reason.SETUP_CODE:
        return replace(REFUSED, icon="sliders")
    if answer is Answer.TOLD and reason in _SIGNS:
        return replace(TOLD, icon=_SIGNS[reason], lasting=reason in ASKING | {Reason.NO_SUCH_LANGUAGE})
    return MISREAD if reason in _MISREADS else _BY_ANSWER[answer]
