"""Directory sync: asks the server for what has changed and has the journal learn it in bites. Uploader's thread."""

import logging
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from functools import partial
from math import inf

from scanstation import wire
from scanstation.backoff import Backoff
from scanstation.client import Client
from scanstation.entries import Entries
from scanstation.errors import ScanStationError
from scanstation.journal import Journal

log = logging.getLogger(__name__)

BITE = 50
"""Parcels that the journal's thread learns at once: a scan waits for one bite at most, some milliseconds."""

PAUSE_SECONDS = 1.0
"""Between two questions at least, while there is nothing more to fetch."""


class Sync:
    """One station's directory and its server. `clock` is the bench's; `stopping` says when to give up half-way."""

    def __init__(
        self,
        journal: Journal,
        server: Client,
        *,
        clock: Callable[[], datetime],
        backoff: Backoff,
        stopping: Callable[[], bool],
    ) -> None:
        self._journal = journal
        self._server = server
        self._clock = clock
        self._backoff = backoff
        self._stopping = stopping
        self._is_due = False
        self._not_before = 0.0
        self._failures = 0

    def ask(self) -> None:
        """The server answers: ask it for what is new when the time has come."""
        self._is_due = True

    @property
    def due_at(self) -> float:
        """When there is something to do, in monotonic seconds; infinity when there is not."""
        return self._not_before if self._is_due else inf

    def run(self, now: float) -> bool:
        """Fetch one answer if that is due; `now` is monotonic, in seconds. Returns whether something was learnt.

        Troubles hold up nothing else: they only put off the next try.
        """
        if now < self.due_at:
            return False
        try:
            self._is_due = self._fetch()
        except ScanStationError as error:
            log.warning("The directory is not brought up to date: %s", error)
            return self._put_off(now)
        except Exception:  # a bug here must not keep events from the server
            log.exception("A bug keeps the directory from being brought up to date")
            return self._put_off(now)
        self._failures = 0
        self._not_before = now if self._is_due else now + PAUSE_SECONDS
        return True

    def _put_off(self, now: float) -> bool:
        self._failures += 1
        self._not_before = now + max(self._backoff.seconds(self._failures), PAUSE_SECONDS)
        return False

    def _fetch(self) -> bool:
        """Ask once and learn the answer. Returns whether the server has more to tell.

        Raises one of the client's errors, or StorageError; then the cursor stands where it was.
        """
        cursor, horizon = self._journal.submit(lambda entries: (entries.directory.cursor, entries.horizon())).result()
        answer = self._server.directory(cursor)
        if answer is None:
            return False
        if answer.reset:
            log.warning("The directory begins anew: the server was set back, or is another one.")
            self._journal.submit(lambda entries: entries.directory.begin_anew()).result()
        for bite in _bites(answer.parcels):
            if self._stopping():
                return False
            self._journal.submit(partial(_learn, bite=bite, now=self._clock())).result()
        self._finish(answer, horizon)
        return answer.more and answer.cursor != cursor

    def _finish(self, answer: wire.Directory, horizon: int) -> None:
        now = self._clock()
        self._journal.submit(lambda entries: entries.directory.finish(answer, now)).result()
        if answer.more:
            return
        self._as_long_as(lambda entries: entries.reconcile(horizon, BITE, now))
        self._as_long_as(lambda entries: entries.directory.sweep(BITE * 4))

    def _as_long_as(self, work: Callable[[Entries], object]) -> None:
        """Do a bite of work again until none is left, or it is time to stop."""
        while not self._stopping() and self._journal.submit(work).result():
            pass


def _learn(entries: Entries, *, bite: Sequence[wire.KnownParcel], now: datetime) -> None:
    entries.learn(bite, now)


def _bites(parcels: Sequence[wire.KnownParcel]) -> Iterator[Sequence[wire.KnownParcel]]:
    for start in range(0, len(parcels), BITE):
        yield parcels[start : start + BITE]
