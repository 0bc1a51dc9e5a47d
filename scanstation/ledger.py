"""The ledger: what the server has acknowledged of this journal, and whether it still has it.

A server that was restored from a backup knows fewer of the journal's events than it once acknowledged. Then all that
was sent is sent again, once for each such finding, a bite at a time. Journal's thread, in a transaction.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlite_utils import Database

from scanstation.notes import Notes
from scanstation.rows import utc_text
from scanstation.wire import Answer, Outcome


@dataclass(frozen=True, slots=True)
class ServerCount:
    """How many of the journal's events the server had by its own word, and when it said so by the bench's clock."""

    count: int
    at: datetime


def server_count(notes: Notes) -> ServerCount | None:
    """What the server said last; None of one that has not said it yet."""
    at = notes.get("server_counted_at")
    return ServerCount(notes.number("server_count"), datetime.fromisoformat(at)) if at else None


class Ledger:
    """Keeps in its notes how many events were `acknowledged`, how many of them the server is known to lack
    (`lacking`: a finding that is being dealt with is no new one), and what is to be sent again (`again_after` ..
    `again_until`). `server_count` and `server_counted_at` are what the server said last, for the hand-over check.
    """

    def __init__(self, db: Database, notes: Notes) -> None:
        self._db = db
        self._notes = notes

    def settle(self, answers: Sequence[Answer], count: int | None = None, now: datetime | None = None) -> bool:
        """Take the server's word: stored and duplicate are sent, refused is set aside. Unknown ids are ignored.

        `count` is how many events it had before these; None when it did not say. Returns whether it has less than it
        once acknowledged: then `reopen` has work to do. Both are one transaction: nothing that happens in between can
        hide the finding. `now` is the bench's clock: with it the server's count is kept.
        """
        if now is not None and count is not None:
            stored = sum(answer.outcome is Outcome.STORED for answer in answers)
            self._notes.keep(server_count=count + stored, server_counted_at=utc_text(now))
        found = count is not None and self._is_set_back(count)
        for answer in answers:
            if answer.outcome is Outcome.REFUSED:
                self._set_aside(answer)
            else:
                self._acknowledge(answer)
        return found

    def retry(self, event_id: str | None) -> bool:
        """Let an event wait again that the server has refused. Returns whether there was one."""
        again = "UPDATE outbox SET state = 'waiting', reason = '' WHERE event_id = ? AND state = 'set_aside'"
        return self._db.execute(again, [event_id]).rowcount > 0

    def reopen(self, limit: int) -> int:
        """Let the next events that the server is to get again wait again, at most `limit`. Returns how many did."""
        until = self._notes.number("again_until")
        if not until:
            return 0
        rows = self._db.execute(
            "SELECT event_id, sequence FROM outbox WHERE sequence > ? AND sequence <= ? AND state = 'sent' "
            "ORDER BY sequence LIMIT ?",
            [self._notes.number("again_after"), until, limit],
        ).fetchall()
        for event_id, _ in rows:
            self._db.execute("UPDATE outbox SET state = 'waiting' WHERE event_id = ?", [event_id])
        if len(rows) < limit:
            self._notes.keep(again_after=None, again_until=None)
        else:
            self._notes.keep(again_after=rows[-1][1])
        return len(rows)

    def _acknowledge(self, answer: Answer) -> None:
        waits = "WHERE event_id = ? AND state = 'waiting' AND acknowledged"
        sent = "UPDATE outbox SET state = 'sent', acknowledged = 1"
        if self._db.execute(f"{sent} {waits} = 0", [answer.id]).rowcount:
            self._count("acknowledged", 1)
        elif self._db.execute(f"{sent} {waits} = 1", [answer.id]).rowcount and answer.outcome is Outcome.STORED:
            self._count("lacking", -1)

    def _set_aside(self, answer: Answer) -> None:
        aside = self._db.execute(
            "UPDATE outbox SET state = 'set_aside', reason = ? WHERE event_id = ? AND state = 'waiting'",
            [answer.reason[:500], answer.id],
        )
        if aside.rowcount:
            taken_back = "UPDATE outbox SET acknowledged = 0 WHERE event_id = ? AND acknowledged = 1"
            self._count("acknowledged", -self._db.execute(taken_back, [answer.id]).rowcount)

    def _count(self, note: str, change: int) -> None:
        if change:
            self._notes.keep(**{note: max(self._notes.number(note) + change, 0)})

    def _is_set_back(self, count: int) -> bool:
        lacking, known = self._notes.number("acknowledged") - count, self._notes.number("lacking")
        if lacking != known:
            self._notes.keep(lacking=max(lacking, 0))
        if lacking <= known:
            return False
        self._notes.keep(again_after=0, again_until=self._last_sent())
        return True

    def _last_sent(self) -> int:
        """The highest sequence that was sent."""
        sql = "SELECT sequence FROM outbox WHERE state = 'sent' ORDER BY sequence DESC LIMIT 1"
        row = self._db.execute(sql).fetchone()
        return int(row[0]) if row else 0
