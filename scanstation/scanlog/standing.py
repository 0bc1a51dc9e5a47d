"""Where events stand with the server: how many it has, and which it has not. Counted from outbox and ledger."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlite_utils import Database

from scanstation.events import Stage
from scanstation.notes import Notes
from scanstation.rows import SETTLED, utc_text

Span = tuple[datetime, datetime]
"""From the first moment to the second, which is not in it; both aware."""

_WHERE = (
    "CASE WHEN outbox.state = 'set_aside' THEN 'set_aside' "
    "WHEN outbox.state = 'waiting' AND NOT outbox.acknowledged THEN 'waiting' "
    "WHEN outbox.state = 'waiting' OR (outbox.sequence > :after AND outbox.sequence <= :until) THEN 'again' "
    "ELSE 'on_server' END"
)
_SETTLED = f"({SETTLED})"
"""What the server has refused and a lead has taken out: nobody misses it."""
_IN_SPAN = (
    "FROM entries AS event JOIN outbox USING (event_id) "
    f"WHERE event.read_at >= :start AND event.read_at < :end AND event.event_id IS NOT NULL AND NOT {_SETTLED}"
)

_OPEN = (
    f"SELECT {_WHERE}, count(*) FROM outbox WHERE state <> 'sent' AND NOT {_SETTLED} GROUP BY 1 UNION ALL "  # noqa: S608
    "SELECT 'again', count(*) FROM outbox WHERE state = 'sent' AND sequence > :after AND sequence <= :until"
)


@dataclass(frozen=True, slots=True)
class Standing:
    """How many events there are. `on_server`: acknowledged, and nothing speaks against it. `again`: acknowledged
    once by a server that was set back since, so they are sent again. `waiting` was never acknowledged, `set_aside`
    the server has refused.
    """

    on_server: int = 0
    waiting: int = 0
    again: int = 0
    set_aside: int = 0

    @property
    def scanned(self) -> int:
        """All of them."""
        return self.on_server + self.waiting + self.again + self.set_aside

    @property
    def is_complete(self) -> bool:
        """Whether the server has every one."""
        return self.scanned == self.on_server


def standing(db: Database, span: Span | None = None) -> Standing:
    """Count the events of a span, or of the whole journal."""
    if span is None:
        return _whole(db)
    rows = db.conn.execute(f"SELECT {_WHERE}, count(*) {_IN_SPAN} GROUP BY 1", _values(db, span))
    return Standing(**Counter(dict(rows.fetchall())))


def _whole(db: Database) -> Standing:
    """Of a million events a few are open: those are found by their index, the ledger has counted the others."""
    open_ = Counter[str]()
    for name, count in db.conn.execute(_OPEN, _values(db, None)).fetchall():
        open_[name] += count
    return Standing(**open_, on_server=Notes(db).number("acknowledged") - open_["again"])


def missing(db: Database, span: Span, *, stage: Stage | None = None, limit: int = -1) -> Sequence[int]:
    """The sequences of a span's events that the server has not, oldest first; of one stage, or of all kinds."""
    sql = (
        f"SELECT event.sequence {_IN_SPAN} AND {_WHERE} <> 'on_server' "
        "AND (:stage IS NULL OR event_kind = 'stage' AND event.stage = :stage) ORDER BY event.sequence LIMIT :limit"
    )
    rows = db.conn.execute(sql, _values(db, span) | {"stage": stage, "limit": limit})
    return [row[0] for row in rows]


def _values(db: Database, span: Span | None) -> dict[str, Any]:
    notes = Notes(db)
    values: dict[str, Any] = {"after": notes.number("again_after"), "until": notes.number("again_until")}
    return values | {"start": utc_text(span[0]), "end": utc_text(span[1])} if span else values
