"""The ledger: what the server has acknowledged of this journal, and whether it still has it.

A server that was restored from a backup knows fewer of the journal's events than it once acknowledged. Then all that
was sent is sent again, once for each such finding, a bite at a time. Journal's thread, in a transaction.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from sqlite_utils import Database

from scanstation.notes import Notes
from scanstation.wire import LATEST, Answer, Outcome


@dataclass(frozen=True, slots=True)
class Holdings:
    """What the server says that it has of the journal: its highest sequence and, unless it is of an older version,
    how many events. `before` is the first sequence of which it could not know when it said so.
    """

    last_sequence: int
    count: int | None
    before: int = LATEST


class Ledger:
    """Keeps in its notes how many events were `acknowledged`, how many of them the server is known to lack
    (`lacking`: a finding that is being dealt with is no new one), and what is to be sent again (`again_after` ..
    `again_until`).
    """

    def __init__(self, db: Database, notes: Notes) -> None:
        self._db = db
        self._notes = notes

    def settle(self, answers: Iterable[Answer], holdings: Holdings | None = None) -> bool:
        """Take the server's word: stored and duplicate are sent, refused is set aside. Unknown ids are ignored.

        `holdings` is what it had before these. Returns whether it has less than it once acknowledged: then `reopen`
        has work to do. Both are one transaction: nothing that happens in between can hide the finding.
        """
        found = holdings is not None and self._is_set_back(holdings)
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

    def _is_set_back(self, holdings: Holdings) -> bool:
        if holdings.count is None:
            return self._seems_set_back(holdings)
        lacking, known = self._notes.number("acknowledged") - holdings.count, self._notes.number("lacking")
        if lacking != known:
            self._notes.keep(lacking=max(lacking, 0))
        if lacking <= known:
            return False
        self._notes.keep(again_after=0, again_until=self._last_sent(LATEST))
        return True

    def _seems_set_back(self, holdings: Holdings) -> bool:
        """Of a server that says no count: whatever is newer than the last it has goes again, once for each `last`."""
        last, until = holdings.last_sequence, self._last_sent(holdings.before)
        if last != self._notes.number("set_back_to"):
            self._notes.keep(set_back_to=None)
        elif self._notes.get("set_back_to"):
            return False
        if last >= until:
            return False
        self._notes.keep(set_back_to=last, again_after=last, again_until=until)
        return True

    def _last_sent(self, before: int) -> int:
        """The highest sequence below `before` that was sent."""
        sql = "SELECT sequence FROM outbox WHERE sequence < ? AND state = 'sent' ORDER BY sequence DESC LIMIT 1"
        row = self._db.execute(sql, [before]).fetchone()
        return int(row[0]) if row else 0
