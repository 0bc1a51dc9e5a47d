"""The live stream of one page: Server-Sent Events on bare ASGI, beside Django. Runs on the loop.

No database connection is held while a stream is open. Every heartbeat carries a comment, which keeps proxies from
closing the line, and an `alive` message, by which the page itself knows that the line is alive. `ended` is the last
message to a page whose link was taken back: it asks no more.
"""

import asyncio
import contextlib
import re
from urllib.parse import parse_qs

from django.db import Error

from tracking.asgi_types import Receive, Scope, Send, header, respond
from tracking.customers.frames import Watched, find, frame_since
from tracking.customers.hub import Full, Hub, Watcher
from tracking.customers.reader import Reader
from tracking.outages import RETRY_SECONDS

PATH = re.compile(r"/t/([A-Za-z0-9_-]{1,64})/live")
OPENING = b"retry: 3000\n\n"
ALIVE = b": alive\nevent: alive\ndata: 1\n\n"
ENDED = b"event: ended\ndata: 1\n\n"
HEADERS = [
    (b"content-type", b"text/event-stream; charset=utf-8"),
    (b"cache-control", b"private, no-store"),
    (b"x-accel-buffering", b"no"),
    (b"x-robots-tag", b"noindex, nofollow"),
    (b"referrer-policy", b"no-referrer"),
    (b"x-content-type-options", b"nosniff"),
]
FULL_SECONDS = 30
PATIENCE_SECONDS = 10
"""How long somebody who opens a page waits for the database, with all who came before."""


class Streams:
    """Serves `GET /t/<token>/live`."""

    def __init__(self, hub: Hub, reader: Reader, heartbeat: float) -> None:
        self._hub = hub
        self._reader = reader
        self._heartbeat = heartbeat

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer 404 for an unknown link, 429 or 503 when there are too many streams, else stream."""
        match = PATH.fullmatch(scope["path"])
        try:
            watched = await self._find(match[1], _asked(scope, "lang")) if match else None
        except (Error, TimeoutError):
            await respond(send, 503, "This cannot be looked up now. Try again soon.", _later(RETRY_SECONDS))
            return
        if watched is None:
            await respond(send, 404, "This link leads to no order.")
            return
        try:
            watcher = self._hub.join(watched)
        except Full as full:
            await _refuse(send, full)
            return
        try:
            await self._serve(watcher, scope, receive, send)
        finally:
            self._hub.leave(watcher)

    async def _find(self, token: str, language: str) -> Watched | None:
        """While the database is away, those who ask must not queue behind those who wait for it."""
        async with asyncio.timeout(PATIENCE_SECONDS):
            return await self._reader.run(find, token, language)

    async def _serve(self, watcher: Watcher, scope: Scope, receive: Receive, send: Send) -> None:
        gone = asyncio.create_task(_gone(receive))
        gone.add_done_callback(lambda _: watcher.close())
        try:
            await send({"type": "http.response.start", "status": 200, "headers": HEADERS})
            await _write(send, OPENING)
            sent = seen(scope)
            with contextlib.suppress(Error):  # the database is away: the page asks again when this stream has ended
                if missed := await self._reader.run(frame_since, watcher.watched, sent):
                    sent = missed.position
                    await _write(send, missed.data)
                await self._pass_on(watcher, send, sent)
            if watcher.ended:
                await _write(send, ENDED)
            await send({"type": "http.response.body", "body": b""})
        finally:
            gone.cancel()

    async def _pass_on(self, watcher: Watcher, send: Send, sent: int) -> None:
        """Send what comes until the page goes or the server stops. `sent` is the last position that the page has."""
        while not watcher.closed:
            try:
                frame = await watcher.wait(self._heartbeat)
            except TimeoutError:
                await _write(send, ALIVE)
                continue
            if frame and frame.position > sent:
                sent = frame.position
                await _write(send, frame.data)


def seen(scope: Scope) -> int:
    """The position that the page has already: what the browser says on reconnecting, else `?after=`; 0 if neither."""
    text = header(scope, b"last-event-id") or _asked(scope, "after")
    return int(text) if re.fullmatch(r"[0-9]{1,18}", text) else 0


def _asked(scope: Scope, name: str) -> str:
    """A value of the address's query; "" if it has none."""
    return parse_qs(scope["query_string"].decode("latin-1")).get(name, [""])[0]


async def _gone(receive: Receive) -> None:
    """Return when the page has closed the connection."""
    while (await receive())["type"] != "http.disconnect":
        pass


async def _write(send: Send, data: bytes) -> None:
    await send({"type": "http.response.body", "body": data, "more_body": True})


async def _refuse(send: Send, full: Full) -> None:
    retry = _later(FULL_SECONDS)
    if full.whole:
        await respond(send, 503, "Too many pages are open on this server. Try again soon.", retry)
    else:
        await respond(send, 429, "This page is open too many times.", retry)


def _later(seconds: int) -> tuple[bytes, bytes]:
    return b"retry-after", str(seconds).encode()
