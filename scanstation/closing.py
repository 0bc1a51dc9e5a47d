"""Closing a day: a lead signs it off. An entry with who, when and what was known; never an event, and no lock.

What is scanned for the day afterwards counts like everything else, and the log says that it came later. Journal's
thread, inside a turn, as corrections are.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from pydantic import BaseModel, ConfigDict

from scanstation.codes.label import Kind, LabelCode
from scanstation.corrections import LOG, LONGEST_REASON
from scanstation.decide import Decision
from scanstation.errors import ScanStationError
from scanstation.events import Stage
from scanstation.reading import Reading
from scanstation.rows import A_DAY, SETTLED, STANDS, Correction, Way, utc_text
from scanstation.turn import Turn
from scanstation.verdict import Answer

_SINCE = (
    "SELECT 1 FROM entries WHERE sequence > ? AND answer <> 'again' AND corrects IS NOT ? "
    "AND (read_at >= ? AND read_at < ? OR corrects IS NOT NULL) LIMIT 1"
)
_UNSENT = (
    "SELECT 1 FROM outbox JOIN entries USING (event_id) "  # noqa: S608
    f"WHERE state <> 'sent' AND NOT ({SETTLED}) AND read_at >= ? AND read_at < ? LIMIT 1"
)
_CONFLICTS = (
    "SELECT count(*) FROM conflicts JOIN entries AS event USING (event_id) "  # noqa: S608
    f"WHERE NOT cleared AND {STANDS} AND read_at >= ? AND read_at < ?"
)
_LAST_WAY = "SELECT correction FROM entries WHERE corrects = ? AND number = ? ORDER BY sequence DESC LIMIT 1"


class Open(BaseModel):
    """What is not settled of a day: events that the server has not acknowledged (`waiting`) or has refused
    (`set_aside`), scans that named no parcel, conflicts, packed parcels without a courier's label, half-packed boxes.
    """

    model_config = ConfigDict(frozen=True)

    waiting: int = 0
    set_aside: int = 0
    unresolved: int = 0
    conflicts: int = 0
    no_label: int = 0
    boxes: int = 0

    @property
    def anything(self) -> bool:
        """Whether there is something to see to before the day is closed."""
        return any(self.model_dump().values())


class Sheet(BaseModel):
    """What a lead has before them who closes a day: `until` is the newest entry that it knows of (0 none),
    `counts` what was done, `scanned` the events, `on_server` how many of them the server has, `packed_not_shipped`
    the parcels that stay. `workers` says how much each did.
    """

    model_config = ConfigDict(frozen=True)

    day: date
    start: datetime
    end: datetime
    until: int
    counts: Mapping[Stage, int] = {}
    workers: Mapping[str, int] = {}
    scanned: int = 0
    on_server: int = 0
    voided: int = 0
    errors: int = 0
    readings: int = 0
    packed_not_shipped: int = 0
    open: Open = Open()


class Refusal(StrEnum):
    """Why a day is not closed, or not opened again."""

    LEAD_ONLY = "lead_only"
    CLOSED_ALREADY = "closed_already"
    NOT_CLOSED = "not_closed"
    STILL_OPEN = "still_open"
    """Something is to be seen to, and nobody said "close anyway"."""
    NO_REASON = "no_reason"
    """Closing anyway and opening again need one."""
    CHANGED = "changed"
    """Something was scanned since the sheet was made: look at a new one."""


class ClosingRefused(ScanStationError):
    """The day stays as it is; `refusal` says why. Nothing was recorded."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(f"The closing is refused: {refusal}.")
        self.refusal = refusal


@dataclass(frozen=True, slots=True)
class Close:
    """Sign a day off as its sheet has it. `anyway`: although something is open, for a reason."""

    sheet: Sheet
    anyway: bool = False
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Reopen:
    """Open a day again that was signed off."""

    day: date
    reason: str


SigningOff = Close | Reopen


def apply(turn: Turn, asked: SigningOff) -> int:
    """Close a day, or open it again. Returns the sequence of the entry. Raises ClosingRefused."""
    if not turn.may_lead:
        raise ClosingRefused(Refusal.LEAD_ONLY)
    if isinstance(asked, Close):
        _check(turn, asked)
        return _record(turn, asked.sheet.day, Way.CLOSE, asked.reason, asked.sheet.model_dump_json())
    if not _is_closed(turn, asked.day):
        raise ClosingRefused(Refusal.NOT_CLOSED)
    if not asked.reason.strip():
        raise ClosingRefused(Refusal.NO_REASON)
    return _record(turn, asked.day, Way.REOPEN, asked.reason)


def _check(turn: Turn, asked: Close) -> None:
    sheet = asked.sheet
    span = [utc_text(sheet.start), utc_text(sheet.end)]
    if _is_closed(turn, sheet.day):
        raise ClosingRefused(Refusal.CLOSED_ALREADY)
    conflicts = turn.entries.db.execute(_CONFLICTS, span).fetchone()[0]
    if _finds(turn, _SINCE, [sheet.until, A_DAY, *span]) or conflicts > sheet.open.conflicts:
        raise ClosingRefused(Refusal.CHANGED)
    if sheet.open.anything or _finds(turn, _UNSENT, span):
        if not asked.anyway:
            raise ClosingRefused(Refusal.STILL_OPEN)
        if not asked.reason.strip():
            raise ClosingRefused(Refusal.NO_REASON)


def _is_closed(turn: Turn, day: date) -> bool:
    row = turn.entries.db.execute(_LAST_WAY, [A_DAY, day.isoformat()]).fetchone()
    return row is not None and row[0] == Way.CLOSE


def _finds(turn: Turn, sql: str, values: Sequence[object]) -> bool:
    return turn.entries.db.execute(sql, values).fetchone() is not None


def _record(turn: Turn, day: date, way: Way, reason: str, text: str = "") -> int:
    name = day.isoformat()
    turn.entries.append(
        Reading(text, LOG, turn.at),
        LabelCode(Kind.COMMAND, name, None, valid=True, grouped=name),
        Decision(Answer.TOLD),
        at=turn.at,
        worker=turn.worker,
        fact=None,
        correction=Correction(A_DAY, way, turn.worker, turn.at, " ".join(reason.split())[:LONGEST_REASON]),
    )
    return turn.recent.last
