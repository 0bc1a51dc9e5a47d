"""Sends what shops are to hear, for ever: the webhook worker, beside the mail worker and never in its way.

Each endpoint has lanes of its own, threads that end when nothing is due for it: one that is slow or dead keeps
nothing of the others. While an endpoint is asked, no connection to the database is held.
"""

import logging
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from random import random as chance
from uuid import UUID

from django.db import connection

from tracking.hooks import outbox, plan
from tracking.hooks.models import Message
from tracking.hooks.sending import Answer, Sender
from tracking.outages import Outage, is_outage
from tracking.parcels import feed

log = logging.getLogger(__name__)

LOOK_SECONDS = 1.0
"""How often the feed and the outbox are looked at without a wake-up."""
STOP_SECONDS = 5.0
"""How long what is under way may take once the worker is told to stop; its lease covers what happens after."""


class Worker:
    """One worker. `probe` is told each step's name right after it: tests end the process there."""

    def __init__(
        self,
        sender: Sender,
        clock: Callable[[], datetime],
        random: Callable[[], float] = chance,
        probe: Callable[[str], object] = lambda step: None,
    ) -> None:
        self._sender = sender
        self._clock = clock
        self._random = random
        self._probe = probe
        self._look = threading.Event()
        self._stop = threading.Event()
        self._lanes: dict[UUID, list[threading.Thread]] = {}
        self._outage = Outage(log, "The webhook worker cannot use the database")

    def run(self) -> None:
        """Work until `stop`."""
        unlisten = feed.listen(self._look.set)
        try:
            while not self._stop.is_set():
                self._look.clear()
                if not self._guarded(lambda: self.step(self._open_lane)):
                    self._look.wait(LOOK_SECONDS)
        finally:
            unlisten()
            connection.close()
            deadline = time.monotonic() + STOP_SECONDS
            for lane in (lane for lanes in self._lanes.values() for lane in lanes):
                lane.join(max(0.0, deadline - time.monotonic()))

    def stop(self) -> None:
        """End after what is under way. May be called from any thread."""
        self._stop.set()
        self._look.set()

    def step(self, serve: Callable[[UUID], object] | None = None) -> bool:
        """Plan what the feed brought, then serve each endpoint that something is due for, here unless told otherwise.

        True when the feed has more.
        """
        is_more = self._guarded(lambda: plan.catch_up(self._clock()))
        self._probe("planned")
        for endpoint in outbox.busy(self._clock()):
            (serve or self._serve)(endpoint)
        return is_more

    def _open_lane(self, endpoint: UUID) -> None:
        """One more thread for it, as far as it may have one."""
        lanes = self._lanes[endpoint] = [lane for lane in self._lanes.get(endpoint, ()) if lane.is_alive()]
        if len(lanes) < outbox.AT_ONCE:
            lanes.append(threading.Thread(target=self._lane, args=(endpoint,), name="webhook-lane", daemon=True))
            lanes[-1].start()

    def _lane(self, endpoint: UUID) -> None:
        try:
            self._guarded(lambda: self._serve(endpoint))
        finally:
            connection.close()

    def _serve(self, endpoint: UUID) -> bool:
        """Send what is due for it, one after the other. Always False."""
        while not self._stop.is_set() and (message := outbox.claim(endpoint, self._clock())):
            self._probe("claimed")
            connection.close()
            answer = self._sender.send(message.endpoint.url, endpoint, str(message.pk), message.body, self._clock())
            self._probe("answered")
            while not self._guarded(lambda m=message, a=answer: self._record(m, a)) and not self._stop.wait(
                LOOK_SECONDS
            ):
                pass  # the database is away: forgotten, it would go out again
            self._probe("recorded")
        return False

    def _record(self, message: Message, answer: Answer) -> bool:
        outbox.settle(message, answer, self._clock(), self._random)
        return True

    def _guarded(self, step: Callable[[], bool]) -> bool:
        """Whatever it was (a full disk, a bug), it is tried again next second, on a fresh connection."""
        try:
            return step()
        except Exception as error:
            if is_outage(error):
                self._outage.tell(error)
            else:
                log.exception("The webhook worker stumbled; it goes on.")
            connection.close()
            return False


@contextmanager
def in_background(worker: Worker) -> Iterator[None]:
    """Let it work on a thread of its own meanwhile."""
    thread = threading.Thread(target=worker.run, name="webhook-worker", daemon=True)
    thread.start()
    try:
        yield
    finally:
        worker.stop()
        thread.join(STOP_SECONDS + 1)
