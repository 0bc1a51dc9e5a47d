"""Sends what is due, for ever: the mail worker, a thread of the server or a process of its own (`tracking work`)."""

import logging
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from datetime import datetime, timedelta
from functools import partial
from random import random as chance

from scanstation.backoff import Backoff
from tracking import background
from tracking.mail import configuration, letter, outbox, plan, smtp
from tracking.mail.models import Delivery

log = logging.getLogger(__name__)

ROUND = 100
"""Mails a connection at most."""
STOP_SECONDS = 10.0
"""How long a mail under way may take once the worker is told to stop; its lease covers what happens after."""


class Worker:
    """One worker. `probe` is told each step's name right after it: tests end the process there.

    `chores` are others that want a turn now and then; each says whether there is more to do at once.
    """

    def __init__(
        self,
        post: configuration.Post | None,
        clock: Callable[[], datetime],
        random: Callable[[], float] = chance,
        probe: Callable[[str], object] = lambda step: None,
        chores: Sequence[Callable[[datetime], bool]] = (),
    ) -> None:
        self._post = post
        self._clock = clock
        self._random = random
        self._probe = probe
        self._chores = chores
        self._loop = background.Loop(log, "mail worker")
        self._failures = 0
        self._closed_until: datetime | None = None

    def run(self) -> None:
        """Work until `stop`."""
        self._loop.run(self.step)

    def stop(self) -> None:
        """End after the mail that is under way. May be called from any thread."""
        self._loop.stop()

    def step(self) -> bool:
        """Plan what the feed brought, then send what is due. True when there is more to do at once."""
        is_more = self._loop.guarded(lambda: plan.catch_up(self._clock()))
        self._probe("planned")
        # Each by itself: what cannot be planned, or a chore that fails, keeps no mail that is due.
        more_chores = [self._loop.guarded(partial(chore, self._clock())) for chore in self._chores]
        return self._send_due() or is_more or any(more_chores)

    def _send_due(self) -> bool:
        """One connection's worth. True when more may be due."""
        now = self._clock()
        if self._post is None or (self._closed_until and now < self._closed_until):
            return False
        keys = outbox.due(now, ROUND)
        if not keys:
            return False
        try:
            with smtp.line(self._post) as line:
                self._probe("connected")
                for key in keys:
                    if self._loop.is_stopping or not line.is_open:
                        return False
                    self._send(line, self._post, outbox.claim(key, self._clock()))
        except smtp.PostUnavailableError as error:
            self._failures += 1
            wait = Backoff(self._random, 1, 300).seconds(self._failures)
            self._closed_until = now + timedelta(seconds=wait)
            log.warning("%s It is tried again in %d s; %d mails or more wait.", error, wait, len(keys))
            return False
        return len(keys) == ROUND

    def _send(self, line: smtp.Line, post: configuration.Post, delivery: Delivery | None) -> None:
        if delivery is None:
            return
        self._probe("claimed")
        try:
            written = letter.write(delivery, post.sender, self._clock())
        except letter.NotToBeSentError as error:
            outbox.dropped(delivery, str(error))
            return
        except Exception as error:  # a bug in one mail does not hold up the others
            log.exception("Mail %s cannot be written.", delivery.pk)
            outbox.again(delivery, f"It cannot be written: {error!r}", self._clock(), self._random)
            return
        result = line.hand_over(written.message, post.sender.addr_spec, written.recipient)
        if isinstance(result, smtp.Accepted | smtp.Refused):  # a connection alone does not mean that the post works
            self._failures = 0
        self._probe("answered")
        self._loop.record(lambda: self._record(delivery, result))
        self._probe("recorded")
        if isinstance(result, smtp.Unwelcome):
            raise smtp.PostUnavailableError(f"The post takes nothing from {post.sender.addr_spec}: {result.answer}.")

    def _record(self, delivery: Delivery, result: smtp.Result) -> None:
        """At once, before anything else is said to the post: what dies in between comes twice."""
        now = self._clock()
        match result:
            case smtp.Accepted(answer):
                outbox.sent(delivery, answer, now)
            case smtp.Refused(answer, permanent=True):
                outbox.dead(delivery, answer)
            case smtp.Refused(answer):
                outbox.again(delivery, answer, now, self._random)
            case smtp.Unknown(answer):
                outbox.again(delivery, answer, now, self._random, doubt=True)
            case smtp.Unwelcome(answer):
                outbox.given_back(delivery, answer, now)


def in_background(worker: Worker) -> AbstractContextManager[None]:
    """Let it work on a thread of its own meanwhile."""
    return background.in_background(worker, "mail-worker", STOP_SECONDS)
