"""Who watches which order, and the one task that reads the feed for all of them. Everything here runs on the loop."""

import asyncio
import contextlib
import logging
from collections.abc import Callable
from dataclasses import dataclass

from django.db import Error

from tracking.customers.frames import Frame, Watched, frames_of
from tracking.customers.reader import Reader
from tracking.outages import Outage, is_outage
from tracking.parcels import feed

log = logging.getLogger(__name__)

LOOK_SECONDS = 1.0
"""How often the feed is looked at without a wake-up: another process may have written."""


class Watcher:
    """One open page. It holds at most one frame: the latest is all that a slow connection needs.

    `closed`: its stream is to end. `ended`: because its link opens nothing any more, and the page should say so.
    """

    __slots__ = ("_latest", "_ready", "closed", "ended", "watched")

    def __init__(self, watched: Watched) -> None:
        self.watched = watched
        self.closed = False
        self.ended = False
        self._latest: Frame | None = None
        self._ready = asyncio.Event()

    def offer(self, frame: Frame) -> None:
        """Have `frame` sent next."""
        self._latest = frame
        self._ready.set()

    def close(self) -> None:
        """End the stream."""
        self.closed = True
        self._ready.set()

    def end(self) -> None:
        """End the stream for good: the link opens nothing any more."""
        self.ended = True
        self.close()

    async def wait(self, seconds: float) -> Frame | None:
        """The next frame; None when the stream is to end. Raises TimeoutError after `seconds` of silence."""
        async with asyncio.timeout(seconds):
            await self._ready.wait()
        self._ready.clear()
        frame, self._latest = self._latest, None
        return None if self.closed else frame


class Full(Exception):
    """No more streams: `whole` for the server, otherwise for this link."""

    def __init__(self, whole: bool) -> None:
        super().__init__("too many streams")
        self.whole = whole


@dataclass(frozen=True, slots=True)
class Limits:
    """How many streams may be open."""

    per_link: int
    whole: int


class Hub:
    """Reads the feed behind a cursor of its own and hands every watcher what concerns its order."""

    def __init__(self, reader: Reader, limits: Limits) -> None:
        self._reader = reader
        self._limits = limits
        self._watchers: dict[int, set[Watcher]] = {}
        self._count = 0
        self._cursor = 0
        self._look = asyncio.Event()
        self._closing = False
        self._tail: asyncio.Task[None] | None = None
        self._unlisten: Callable[[], None] = lambda: None
        self._outage = Outage(log, "The feed cannot be read for the live pages")

    async def start(self) -> None:
        """Begin to follow the feed from where it is now."""
        loop = asyncio.get_running_loop()
        self._unlisten = feed.listen(lambda: loop.call_soon_threadsafe(self._look.set))
        self._cursor = await self._reader.run(feed.newest)
        self._tail = asyncio.create_task(self._follow(), name="feed-tail")

    def close(self) -> None:
        """End every stream, and let no new one in."""
        self._closing = True
        for watchers in self._watchers.values():
            for watcher in watchers:
                watcher.close()

    async def stop(self) -> None:
        """Stop following the feed."""
        self.close()
        self._unlisten()
        if self._tail:
            self._tail.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._tail

    def join(self, watched: Watched) -> Watcher:
        """Watch an order. Raises Full."""
        watchers = self._watchers.get(watched.order, set())
        if self._closing or self._count >= self._limits.whole:
            raise Full(whole=True)
        if len(watchers) >= self._limits.per_link:
            raise Full(whole=False)
        watcher = Watcher(watched)
        self._watchers.setdefault(watched.order, watchers).add(watcher)
        self._count += 1
        return watcher

    def leave(self, watcher: Watcher) -> None:
        """Stop watching."""
        order = watcher.watched.order
        self._watchers[order].remove(watcher)
        if not self._watchers[order]:
            del self._watchers[order]
        self._count -= 1

    async def _follow(self) -> None:
        while True:
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(LOOK_SECONDS):
                    await self._look.wait()
            self._look.clear()
            try:
                await self._hand_out()
            except Exception as error:  # whatever it was, the pages are looked after again next second
                if is_outage(error):
                    self._outage.tell(error)
                else:
                    log.exception("The feed cannot be read for the live pages.")

    async def _hand_out(self) -> None:
        newest = await self._reader.run(feed.newest)
        if newest == self._cursor:
            return
        for order in await self._reader.run(feed.orders_between, self._cursor, newest):
            if order in self._watchers:
                await self._told(order)
        self._cursor = newest

    async def _told(self, order: int) -> None:
        """Tell an order's watchers. A fault in one order's page is not the others' matter; one of the database is."""
        try:
            await self._tell(order)
        except Error:
            raise
        except Exception:
            log.exception("The page of order %s cannot be written.", order)

    async def _tell(self, order: int) -> None:
        """Hand the watchers of an order their frames, and end the streams whose link was taken back."""
        pages = [watcher.watched for watcher in self._watchers[order]]
        frames = await self._reader.run(frames_of, pages)
        for watcher in self._watchers.get(order, ()):
            if frame := frames.get(watcher.watched):
                watcher.offer(frame)
            elif watcher.watched in pages:
                watcher.end()
