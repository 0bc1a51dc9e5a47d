"""The uploader: carries the outbox to the server until every event is acknowledged, and brings back what is new in
the directory. One thread of its own.

"Acknowledged" means that the reply echoed the event's id. Whatever else comes back, the event stays in the outbox.
"""

import json
import logging
import threading
import time
from collections.abc import Callable, Collection, Sequence
from dataclasses import asdict, replace
from datetime import datetime
from typing import Any

from pydantic import ValidationError

from scanstation import client
from scanstation.backoff import Backoff
from scanstation.client import Client
from scanstation.entries import Entries
from scanstation.errors import ScanStationError, StorageError
from scanstation.events import Event
from scanstation.journal import Journal
from scanstation.link import Line, Link
from scanstation.suspects import Suspects
from scanstation.sync import Sync
from scanstation.wire import MAX_BATCH, Answer, Outcome

log = logging.getLogger(__name__)

OFFLINE_LONGEST = 2.0
"""Seconds between attempts at most while nothing answers: trying costs one refused connection, and the network's
return is noticed at once even where no operating system tells us of it."""
PING_SECONDS = 15.0
"""How often an idle bench asks whether the server is still there."""
GOODBYE_SECONDS = 2.0
"""What a request under way gets when the station closes. Its events are in the journal, answered or not."""

_LINES: dict[type[ScanStationError], Line] = {
    client.Unreachable: Line.OFFLINE,
    client.ProxyFails: Line.OFFLINE,
    client.NotTheServer: Line.NOT_THE_SERVER,
    client.NotFound: Line.NOT_THE_SERVER,
    client.Untrusted: Line.UNTRUSTED,
    client.TokenRefused: Line.TOKEN_REFUSED,
    client.TooLarge: Line.ONLINE,
    client.Busy: Line.SERVER_TROUBLE,
    client.Broken: Line.SERVER_TROUBLE,
}


class Uploader:
    """Sends what waits in the journal. `on_link` hears of every change, `on_answers` every word of the server on an
    event once the journal has it; both on the uploader's thread.
    """

    def __init__(
        self,
        journal: Journal,
        server: Client,
        *,
        clock: Callable[[], datetime],
        backoff: Backoff,
        on_link: Callable[[Link], object],
        on_answers: Callable[[Sequence[Answer]], object] = lambda _: None,
    ) -> None:
        self._journal = journal
        self._server = server
        self._clock = clock
        self._backoff = backoff
        self._on_link = on_link
        self._on_answers = on_answers
        self._signal = threading.Event()
        self._stopping = False
        self._thread = threading.Thread(target=self._run, name="uploader", daemon=True)
        self._link = Link(Line.CONNECTING)
        self._batch = MAX_BATCH
        self._suspects = Suspects(backoff)
        self._sync = Sync(journal, server, clock=clock, backoff=backoff, stopping=lambda: self._stopping)
        self._failures = 0
        self._patient_until = 0.0
        self._ping_at = 0.0
        self._names = ""

    def start(self) -> None:
        """Begin; what an earlier run left in the outbox goes first."""
        self._thread.start()

    def wake(self) -> None:
        """There is something new: an event, or the network is back. From any thread."""
        self._signal.set()

    def stop(self) -> None:
        """Stop within GOODBYE_SECONDS. What is not sent stays in the journal."""
        self._stopping = True
        self._signal.set()
        if self._thread.ident is not None:
            self._thread.join(GOODBYE_SECONDS)
        self._server.close()

    def _run(self) -> None:
        while not self._stopping:
            try:
                pause = self._cycle()
            except ScanStationError as error:
                pause = self._after_failure(error)
            except Exception:  # a bug must not end the thread: the backlog would grow silently
                log.exception("A bug in the uploader")
                pause = self._after_failure(client.Broken("The station has a fault; its log file says more."))
            self._wait(pause)

    def _cycle(self) -> float:
        """Send one batch, or ask for the server's health. Returns the seconds until there is a reason to go on."""
        began = time.monotonic()
        resting = self._suspects.resting(began)
        events = self._journal.submit(lambda entries: self._next(entries, resting)).result()
        events = self._sendable(events)
        self._show(self._link.line)
        if events:
            self._send(events)
        elif time.monotonic() >= self._ping_at or not self._names:
            self._ping()
        if self._names and self._sync.run(time.monotonic()):
            self._show(Line.ONLINE)
        if events:
            return 0.0
        # Whatever rested when this cycle looked, and not when it ends: a rest may have ended meanwhile.
        until = min(self._ping_at, self._sync.due_at, self._suspects.next_end(began))
        return max(until - time.monotonic(), 0.0)

    def _ping(self) -> None:
        pong = self._server.ping(self._journal.id)
        self._recovered()
        self._settle([], pong.count)
        names = json.dumps([pong.station, pong.name])
        if names != self._names:
            self._journal.submit(lambda entries: entries.notes.keep(names=names)).result()
            self._names = names

    def _next(self, entries: Entries, resting: Collection[str]) -> Sequence[Event]:
        """The next batch; where little waits, with some of what a server that was set back is to get again."""
        if entries.backlog().waiting < MAX_BATCH:
            entries.ledger.reopen(MAX_BATCH)
        return entries.waiting(self._batch, without=resting)

    def _sendable(self, events: Sequence[Event]) -> Sequence[Event]:
        """Those that this version's contract has room for; an older version may have recorded others."""
        refused = [answer for event in events if (answer := _unspeakable(event))]
        if refused:
            self._settle(refused)
        ids = {answer.id for answer in refused}
        return [event for event in events if str(event.id) not in ids]

    def _send(self, events: Sequence[Event]) -> None:
        try:
            reply = self._server.post(events, self._clock(), self._journal.id)
        except (client.TooLarge, client.Broken) as error:
            if self._narrow(events, error):
                return
            raise
        open_ids = {str(event.id) for event in events}
        answers = [answer for answer in reply.answers if answer.id in open_ids]
        self._settle(answers, reply.count)
        unanswered = open_ids - {answer.id for answer in answers}
        if unanswered:
            self._suspects.suspect(unanswered, time.monotonic())
            raise client.NotTheServer(f"The answer leaves out {len(unanswered)} of {len(events)} events.")
        self._suspects.clear(open_ids)
        self._recovered(last_sent=self._clock())

    def _settle(self, answers: Sequence[Answer], count: int | None = None) -> None:
        now = self._clock()
        if self._journal.submit(lambda entries: entries.ledger.settle(answers, count, now)).result():
            log.warning("The server has less than it acknowledged (%s events): what it lacks goes again.", count)
            self.wake()
        for answer in answers:
            if answer.outcome is Outcome.REFUSED:
                log.warning("Event %s is refused and set aside: %r", answer.id, answer.reason)
        self._on_answers(answers)

    def _narrow(self, events: Sequence[Event], error: ScanStationError) -> bool:
        """Close in on an event that the server chokes on. True: go on at once with less, or without it.

        It is never set aside for that: only the server's own word on its id does so. When a second event fails alone
        with no success between, it is the server that fails and not the event.
        """
        if len(events) > 1:
            self._batch = len(events) // 2
            return True
        log.warning("Event %s failed alone: %s", events[0].id, error)
        self._suspects.suspect([str(events[0].id)], time.monotonic())
        return self._suspects.since_success < 2

    def _recovered(self, last_sent: datetime | None = None) -> None:
        self._failures = 0
        self._sync.ask()
        self._patient_until = 0.0
        self._ping_at = time.monotonic() + PING_SECONDS
        self._batch = min(self._batch * 2, MAX_BATCH)
        self._show(Line.ONLINE, last_sent=last_sent or self._link.last_sent, detail="")

    def _after_failure(self, error: ScanStationError) -> float:
        """Show what is wrong. Returns the seconds to wait, which a new scan cuts short only when nothing answered."""
        self._failures += 1
        self._ping_at = 0.0
        pause = self._backoff.seconds(self._failures)
        match error:
            case client.Unreachable():
                pause = min(pause, OFFLINE_LONGEST)
            case client.Busy(seconds=float(seconds)):
                pause = max(pause, seconds)
        self._patient_until = 0.0 if isinstance(error, client.Unreachable) else time.monotonic() + pause
        self._show(_LINES.get(type(error), self._link.line), detail=str(error))
        return pause

    def _show(self, line: Line, **changes: Any) -> None:
        try:
            backlog = self._journal.submit(lambda entries: entries.backlog()).result()
        except StorageError:
            return  # the bench says so by itself, in red, at the next scan
        link = replace(self._link, line=line, **asdict(backlog), **changes)
        if link.line is not self._link.line:
            log.info("Server: %s %s", link.line, link.detail)
        if link != self._link:
            self._link = link
            self._on_link(link)

    def _wait(self, seconds: float) -> None:
        """Sleep until woken; a server that asked for patience gets it whatever happens here."""
        self._signal.wait(seconds)
        self._signal.clear()
        while not self._stopping and (left := self._patient_until - time.monotonic()) > 0:
            self._signal.wait(left)
            self._signal.clear()


def _unspeakable(event: Event) -> Answer | None:
    try:
        client.wire_event(event)
    except ValidationError as error:
        reason = f"This version cannot send it: {error.errors()[0]['msg']}"
        return Answer(id=str(event.id), outcome=Outcome.REFUSED, reason=reason)
    return None
