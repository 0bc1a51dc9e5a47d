"""What the scan log says: the words of a line, of where it stands, of what needs somebody. GUI thread."""

import re
from datetime import date, datetime
from functools import lru_cache

from PySide6.QtCore import QCoreApplication, QLocale

from scanstation.codes import Kind, carriers, identify
from scanstation.codes.commands import spoken
from scanstation.corrections import Refusal
from scanstation.events import EventKind, Stage
from scanstation.rows import Way
from scanstation.scanlog import Line, Mark
from scanstation.verdict import Answer
from ui import words

translate = QCoreApplication.translate

NOTHING = "—"
_YEAR = re.compile(r"[\s,]*('[^']*'\s*)?y+.*$")
"""The year at the end of a language's long date, with what leads to it."""
LONGEST_REASON = 200

ANSWERS = (
    Answer.ACCEPTED,
    Answer.WARNED,
    Answer.PAIRED,
    Answer.ALREADY_DONE,
    Answer.OUT_OF_ORDER,
    Answer.HELD,
    Answer.WRONG_LABEL,
    Answer.UNKNOWN,
    Answer.NOT_A_PARCEL,
    Answer.CHECKING,
    Answer.ITEM,
    Answer.WRONG_ITEM,
    Answer.TOLD,
    Answer.REFUSED,
)
"""The verdicts by which lines can be chosen, in the order of the menu. What was not saved is in no log."""


def verdict(line: Line) -> str:
    """What came of it, as the bench said it; of a correction what was done."""
    if line.way is not None and line.way is not Way.ASSIGN:
        return {
            Way.VOID: translate("Verdict", "Taken back"),
            Way.RETRY: translate("Log", "Sent again"),
            Way.SETTLE: translate("Log", "Settled"),
            Way.CLOSE: translate("Facts", "Day closed"),
            Way.REOPEN: translate("Facts", "Day opened again"),
        }[line.way]
    return words.in_short(line.answer, line.stage, line.reason)


def number(line: Line) -> str:
    """The number as printed on the label; of a command or badge nothing: it gives orders. Of a closing the day."""
    if line.way in (Way.CLOSE, Way.REOPEN):
        return words.shown(line.number)
    if line.kind in (Kind.COMMAND, Kind.BADGE):
        return NOTHING
    return grouped(line.number) or NOTHING


@lru_cache(maxsize=8192)
def grouped(text: str) -> str:
    """A number as printed on the label where its format is known; safe to show whatever it is. Any thread."""
    label = identify(text).best
    return words.number(label) if label.number == text and not spoken(text) else words.shown(text)


def carrier(name: str | None) -> str:
    """A carrier's name; "" without one."""
    return carriers.NAMES.get(name or "", "")


def scanner(source: str) -> str:
    """Where a reading came from."""
    return {
        "keypad": translate("Log", "keypad"),
        "log": translate("Log", "log"),
    }.get(source, words.shown(source, 20))


def state(line: Line) -> str:
    """Where it stands, in a word or two."""
    return mark(line.mark)


def mark(value: Mark) -> str:
    """Where lines stand."""
    return {
        Mark.WAITING: translate("Log", "waiting"),
        Mark.SENT: translate("Log", "sent"),
        Mark.SET_ASIDE: translate("Log", "refused"),
        Mark.VOIDED: translate("Log", "taken back"),
        Mark.UNRESOLVED: translate("Log", "unresolved"),
        Mark.RESOLVED: translate("Log", "seen to"),
        Mark.KEPT: translate("Log", "kept here"),
    }[value]


def answer(value: Answer) -> str:
    """A class of verdicts, for the menu."""
    return {
        Answer.ACCEPTED: translate("Log", "Accepted"),
        Answer.WARNED: translate("Log", "Accepted with a warning"),
        Answer.PAIRED: words.headline(Answer.PAIRED, None, None),
        Answer.ALREADY_DONE: translate("Log", "Already done"),
        Answer.OUT_OF_ORDER: translate("Log", "Out of order"),
        Answer.HELD: translate("Log", "On hold"),
        Answer.WRONG_LABEL: words.headline(Answer.WRONG_LABEL, None, None),
        Answer.UNKNOWN: translate("Log", "Unknown code"),
        Answer.NOT_A_PARCEL: translate("Log", "Not a parcel"),
        Answer.CHECKING: translate("Log", "Check begun"),
        Answer.ITEM: translate("Log", "Item in the box"),
        Answer.WRONG_ITEM: translate("Log", "Wrong item"),
        Answer.TOLD: translate("Log", "Command or badge"),
        Answer.REFUSED: translate("Log", "Command refused"),
    }.get(value, value)


def moment(line: Line, *, dated: bool) -> str:
    """When it was read; with its date where lines of many days stand together."""
    return f"{day_in_short(line.at.date())} {line.at:%H:%M:%S}" if dated else f"{line.at:%H:%M:%S}"


def day_in_short(day: date) -> str:
    """A date in figures, the year in two."""
    pattern = QLocale().dateFormat(QLocale.FormatType.ShortFormat).replace("yyyy", "yy")
    return QLocale().toString(day, pattern)


def day(value: date, today: date) -> str:
    """A day as one says it: "Today · Monday, 23 November"."""
    pattern = QLocale().dateFormat(QLocale.FormatType.LongFormat)
    if value.year == today.year:
        pattern = _YEAR.sub("", pattern)
    text = QLocale().toString(value, pattern)
    return translate("Log", "Today · {day}").format(day=text) if value == today else text


def clock(at: datetime, near: date) -> str:
    """A time; with its date when that is not the day one looks at."""
    return f"{at:%H:%M:%S}" if at.date() == near else f"{day_in_short(at.date())} {at:%H:%M}"


def what(line: Line) -> str:
    """What a line of a parcel's story says: the event, or what came of the scan."""
    if line.event_kind is EventKind.HOLD:
        return translate("Log", "Put on hold")
    if line.event_kind is EventKind.PAIR and line.paired:
        return translate("Log", "Label attached: {number}").format(number=grouped(line.paired))
    if line.event_kind is EventKind.VOID and line.way is None:
        return translate("Log", "Taken back by UNDO")
    return verdict(line)


def corrected(line: Line) -> str:
    """Who put what right, and why; "" of a line that is no correction."""
    if line.way is None:
        return ""
    who, _, why = line.event_reason.partition(": ")
    if who != line.corrected_by:
        why = line.event_reason
    parts = {"who": words.shown(line.corrected_by), "why": words.shown(why, LONGEST_REASON)}
    if line.way is Way.ASSIGN and line.corrected_at is not None:
        parts["time"] = f"{line.corrected_at:%H:%M}"
        by = translate("Log", "assigned at {time} by {who}: {why}")
        return (by if parts["who"] else translate("Log", "assigned at {time}: {why}")).format(**parts)
    return "{who}: {why}".format(**parts) if parts["who"] else parts["why"]


def refusal(value: Refusal) -> str:
    """Why a correction was not made, and what would help."""
    return {
        Refusal.LEAD_ONLY: translate("Log", "Only a lead may do that. Scan your badge."),
        Refusal.NO_REASON: translate("Log", "Say why: choose a reason, or type one."),
        Refusal.NO_SUCH_ENTRY: translate("Log", "This line is no longer in the journal."),
        Refusal.NO_EVENT: translate("Log", "There is nothing to take back: it counts for nothing, or no longer."),
        Refusal.NOT_UNRESOLVED: translate("Log", "Somebody has seen to it already."),
        Refusal.NOT_SET_ASIDE: translate("Log", "It is not refused any more."),
        Refusal.NOT_A_PARCEL: translate("Log", "That number names no parcel. Look at the label once more."),
        Refusal.HELD: translate("Log", "That parcel is on hold: nothing counts for it."),
        Refusal.ALREADY_DONE: translate("Log", "That parcel is at this stage already. Settle the scan instead."),
    }[value]


def not_saved(error: BaseException) -> str:
    """Why nothing was recorded, where it is no refusal of the bench's."""
    return translate("Log", "Not saved: {why}").format(why=error)


def happened(what: str) -> str:
    """What the server says of a parcel; a word that this version does not know is shown as it is."""
    if what in set(Stage):
        return words.stage(Stage(what))
    said = {
        "delayed": translate("Log", "Delayed"),
        "attempt_failed": translate("Log", "Not handed over"),
        "ready_for_pickup": translate("Log", "Ready for pick-up"),
        "returned": translate("Log", "On its way back"),
        "cancelled": translate("Log", "Order cancelled"),
        "held": translate("Log", "Put on hold"),
        "released": translate("Log", "Released"),
        "expected": translate("Log", "Day of arrival"),
        "paired": translate("Log", "Courier’s label"),
    }
    return said.get(what) or words.shown(what.replace("_", " "), 40)
