"""Sends what shops are to hear, for ever: the webhook worker, beside the mail worker and never in its way.

Each endpoint has lanes of its own, threads that end when nothing is due for it: one that is slow or dead keeps
nothing of the others. While an endpoint is asked, no connection to the database is held.
"""

import logging
import threading
import time
from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import datetime
from random import random as chance
from uuid import UUID

from django.db import connection

from tracking import background
from tracking.hooks import outbox, plan
from tracking.hooks.sending import Sender

log = logging.getLogger(__name__)

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
        self._loop = background.Loop(log, "webhook worker")
        self._lanes: dict[UUID, list[threading.Thread]] = {}

    def run(self) -> None:
        """Work until `stop`."""
        try:
            self._loop.run(lambda: self.step(self._open_lane))
        finally:
            deadline = time.monotonic() + STOP_SECONDS
            for lane in (lane for lanes in self._lanes.values() for lane in lanes):
                lane.join(max(0.0, deadline - time.monotonic()))

    def stop(self) -> None:
        """End after what is under way. May be called from any thread."""
        self._loop.stop()

    def step(self, serve: Callable[[UUID], object] | None = None) -> bool:
        """Plan what the feed brought, then serve each endpoint that something is due for, here unless told otherwise.

        True when the feed has more.
        """
        is_more = self._loop.guarded(lambda: plan.catch_up(self._clock()))
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
            self._loop.guarded(lambda: self._serve(endpoint))
        finally:
            connection.close()

    def _serve(self, endpoint: UUID) -> bool:
        """Send what is due for it, one after the other. Always False."""
        while not self._loop.is_stopping and (message := outbox.claim(endpoint, self._clock())):
            self._probe("claimed")
            connection.close()
            answer = self._sender.send(message.endpoint.url, endpoint, str(message.pk), message.body, self._clock())
            self._probe("answered")
            self._loop.record(lambda m=message, a=answer: outbox.settle(m, a, self._clock(), self._random))
            self._probe("recorded")
        return False


def in_background(worker: Worker) -> AbstractContextManager[None]:
    """Let it work on a thread of its own meanwhile."""
    return background.in_background(worker, "webhook-worker", STOP_SECONDS + 1)
