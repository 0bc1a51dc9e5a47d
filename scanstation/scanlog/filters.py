"""Filters: which lines of the scan log are asked for, and the SQL that finds them. Pure."""

import json
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from scanstation.events import Stage
from scanstation.rows import PUT_RIGHT, STANDS, utc_text
from scanstation.verdict import Answer, Reason

RARE = "{0}answer <> 'accepted'"
"""The rows of the index `entries_rare`: it is found by these very words."""
LONGEST_SEARCH = 64
"""Characters of a search that are looked for."""


class Mark(StrEnum):
    """Where a line of the log stands."""

    WAITING = "waiting"
    """An event that the server has not acknowledged."""
    SENT = "sent"
    SET_ASIDE = "set_aside"
    """An event that the server has refused."""
    VOIDED = "voided"
    """An event that a later one took out."""
    UNRESOLVED = "unresolved"
    """A scan that named no parcel, and nobody has seen to it."""
    RESOLVED = "resolved"
    """One that a lead has seen to."""
    KEPT = "kept"
    """No event: it is kept at the bench and nothing is to be done about it."""


_UNKNOWN = f"event.answer = 'unknown' AND event.reason IS NOT '{Reason.EMPTY}'"
_OPEN = "event.sequence IN (SELECT sequence FROM outbox WHERE state = '{0}' AND state <> 'sent')"
_IS_OPEN = (
    "EXISTS (SELECT 1 FROM outbox WHERE state = '{0}' AND state <> 'sent' AND outbox.sequence = event.sequence)"
)
_VOIDED = "event.event_id IN (SELECT voids FROM entries WHERE voids IS NOT NULL)"

MARK_SQL = {
    Mark.WAITING: f"{_OPEN.format('waiting')} AND {STANDS}",
    Mark.SENT: (
        f"event.event_id IS NOT NULL AND NOT {_IS_OPEN.format('waiting')} AND NOT {_IS_OPEN.format('set_aside')} "
        f"AND {STANDS}"
    ),
    Mark.SET_ASIDE: f"{_OPEN.format('set_aside')} AND {STANDS}",
    Mark.VOIDED: _VOIDED,
    Mark.UNRESOLVED: f"{_UNKNOWN} AND NOT {PUT_RIGHT}",
    Mark.RESOLVED: f"{_UNKNOWN} AND {PUT_RIGHT}",
    Mark.KEPT: f"+event.event_id IS NULL AND NOT ({_UNKNOWN})",
}
"""What a row of `entries AS event` must fulfil to bear a mark, so that an index finds the rare ones. Each bears
one; nothing that is unknown is an event. The `+` keeps an index out that would be of no use."""
MARK = (
    f"CASE WHEN event.event_id IS NULL THEN CASE WHEN NOT ({_UNKNOWN}) THEN '{Mark.KEPT}' "
    f"WHEN {PUT_RIGHT} THEN '{Mark.RESOLVED}' ELSE '{Mark.UNRESOLVED}' END "
    f"WHEN NOT {STANDS} THEN '{Mark.VOIDED}' WHEN {_IS_OPEN.format('waiting')} THEN '{Mark.WAITING}' "
    f"WHEN {_IS_OPEN.format('set_aside')} THEN '{Mark.SET_ASIDE}' ELSE '{Mark.SENT}' END"
)
"""The mark of a row of `entries AS event`: a few look-ups in small indexes."""


@dataclass(frozen=True, slots=True)
class Filters:
    """What to show. Empty means all; `start` and `end` (exclusive) are aware.

    `search` is looked for anywhere in a parcel's number, a courier's number or an order's number; blanks in it do not
    matter. One or two characters are looked for among the newest 20,000 lines. Second reads of one trigger pull are
    never shown. With `only` it is these lines alone, by their sequences: what lies in the tray.
    """

    start: datetime | None = None
    end: datetime | None = None
    stages: Collection[Stage] = ()
    workers: Collection[str] = ()
    sources: Collection[str] = ()
    answers: Collection[Answer] = ()
    marks: Collection[Mark] = ()
    search: str = ""
    only: Collection[int] | None = None

    @property
    def is_whole(self) -> bool:
        """Whether nothing of its time is left out."""
        return not (self.stages or self.workers or self.sources or self.answers or self.marks or self.search)

    def where(self) -> tuple[str, dict[str, Any]]:
        """The condition on `entries AS event`, and its values."""
        parts = [f"event.answer <> '{Answer.AGAIN}'"]
        values: dict[str, Any] = {}
        for name, column, wanted in (
            ("stages", "stage", self.stages),
            ("workers", "worker", self.workers),
            ("sources", "source", self.sources),
            ("answers", "answer", self.answers),
        ):
            if wanted:
                parts.append(f"event.{column} IN (SELECT value FROM json_each(:{name}))")  # noqa: S608
                values[name] = json.dumps(sorted(wanted))
        if self.answers and Answer.ACCEPTED not in self.answers:
            parts.append(RARE.format("event."))
        if self.only is not None:
            parts.append("event.sequence IN (SELECT value FROM json_each(:only))")
            values["only"] = json.dumps(sorted(self.only))
        if self.start is not None:
            parts.append("event.read_at >= :start")
            values["start"] = utc_text(self.start)
        if self.end is not None:
            parts.append("event.read_at < :end")
            values["end"] = utc_text(self.end)
        if self.marks:
            parts.append("(" + " OR ".join(f"({MARK_SQL[mark]})" for mark in sorted(self.marks)) + ")")
        return " AND ".join(parts), values
