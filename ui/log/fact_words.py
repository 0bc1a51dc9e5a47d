"""What the pages of a day's facts say: figures, hours, gaps, who stands where. GUI thread."""

from collections.abc import Callable
from datetime import date, datetime, timedelta

from PySide6.QtCore import QCoreApplication, QLocale

from scanstation.closing import Refusal
from scanstation.codes import identify
from scanstation.scanlog import Summary
from scanstation.scanlog.summary import Hour
from ui import words

translate = QCoreApplication.translate

NOTHING = "—"
LONGEST_NAME = 24


def count(number: int) -> str:
    """A whole number, grouped as the language has it."""
    return QLocale().toString(number)


def share(part: float) -> str:
    """A part of a whole: "1.1 %"."""
    return f"{figure(part * 100)} %"


def figure(number: float) -> str:
    """With one decimal."""
    return QLocale().toString(number, "f", 1)


def rate(per_hour: float | None) -> str:
    """So many an hour; a dash where the time was too short to tell."""
    return NOTHING if per_hour is None else count(round(per_hour))


def length(time: timedelta) -> str:
    """How long: "1 h 05 min"."""
    minutes = round(time / timedelta(minutes=1))
    if minutes < 60:
        return translate("Facts", "{minutes} min").format(minutes=minutes)
    return translate("Facts", "{hours} h {minutes} min").format(hours=minutes // 60, minutes=f"{minutes % 60:02}")


def hour(value: Hour) -> str:
    """An hour of the site's clock, in short: "9". The second of a doubled one is marked."""
    return f"{value.start.hour}\u2032" if value.again else str(value.start.hour)


def from_to(value: Hour) -> str:
    """An hour in full: "09:00–10:00"; of the doubled hour of autumn which of the two."""
    text = f"{value.start:%H}:00–{(value.start.hour + 1) % 24:02}:00"
    return translate("Facts", "{hour} again").format(hour=text) if value.again else text


def busiest(summary: Summary) -> tuple[str, Callable[[], str]]:
    """When most was done, and how much that was."""
    best = summary.busiest
    if best is None:
        return NOTHING, lambda: translate("Facts", "busiest hour")
    most = count(best.tally.total)
    return f"{best.start:%H}:00", lambda: translate("Facts", "busiest hour: {count}").format(count=most)


def worker(name: str) -> str:
    """Who it was."""
    return words.shown(name, LONGEST_NAME) if name else translate("Facts", "Nobody signed on")


def number(text: str) -> str:
    """A parcel's number as printed on the label where its format is known; safe to show whatever it is."""
    label = identify(text).best
    return words.number(label) if label.number == text else words.shown(text)


def day(value: date) -> str:
    """A day: "Monday 23 November"."""
    return f"{QLocale().dayName(value.isoweekday())} {value.day} {QLocale().monthName(value.month)}"


def moment(at: datetime, near: date) -> str:
    """A time; with its date when that is another day."""
    if at.date() == near:
        return f"{at:%H:%M}"
    return f"{QLocale().toString(at.date(), QLocale.FormatType.ShortFormat)} {at:%H:%M}"


def done(summary: Summary) -> str:
    """What was done, beside the day's target."""
    target = summary.measures.per_day
    if target is None:
        return translate("Facts", "done")
    part = QLocale().toString(round(100 * summary.tally.total / target))
    return translate("Facts", "of {target} ({part} %)").format(target=count(target), part=part)


def late(summary: Summary) -> str:
    """What came after the closing; "" where nothing did."""
    return translate("Facts", "%Ln scan(s) after the day was closed", "", summary.late) if summary.late else ""


def closed(summary: Summary, *, why: bool = True) -> str:
    """How the day was signed off, and `why` in spite of what was open; "" where it was not."""
    closing = summary.closing
    if closing is None:
        return ""
    near = summary.start.date()
    if closing.reopened_at is not None:
        text, at, by, because = (
            translate("Facts", "Opened again at {time} by {who}"),
            *(closing.reopened_at, closing.reopened_by, closing.reopened_because),
        )
    else:
        text, at, by, because = (
            translate("Facts", "Closed at {time} by {who}"),
            *(closing.at, closing.by, closing.reason),
        )
    said = text.format(time=moment(at, near), who=worker(by))
    return f"{said}: {words.shown(because, 120)}" if why and because else said


def refusal(value: Refusal) -> str:
    """Why a day was not closed or opened, and what would help."""
    return {
        Refusal.LEAD_ONLY: translate("Facts", "Only a lead may do that. Scan your badge."),
        Refusal.CLOSED_ALREADY: translate("Facts", "This day is closed already."),
        Refusal.NOT_CLOSED: translate("Facts", "This day is not closed."),
        Refusal.STILL_OPEN: translate("Facts", "Something is open. See to it, or close anyway and say why."),
        Refusal.NO_REASON: translate("Facts", "Say why."),
        Refusal.CHANGED: translate("Facts", "Something was scanned meanwhile. Look at the figures once more."),
    }[value]
