"""A bound on request bodies before anything reads them: Django would write any size to disk first.

What needs no token has little room: whoever parses a stranger's JSON holds many times its size in memory.
"""

import json
import re

from scanstation.wire import MAX_BODY
from tracking.asgi_types import App, Receive, Scope, Send, header

_LENGTH = re.compile(r"\d{1,10}", re.ASCII)
MAX_MESSAGE = 1024 * 1024
"""Bytes of a courier's message, and of a form that staff send."""
MAX_FORM = 16 * 1024
"""Bytes of whatever a stranger sends: an enrolment code, an order's number, a log-in."""
_ROOM = (
    (re.compile(r"/api/v1/(events|orders|orders/.+)"), MAX_BODY),
    (re.compile(r"/api/v1/(webhooks/.+|carrier-events)|/ops/(?!login$).*"), MAX_MESSAGE),
)


def room_for(path: str) -> int:
    """Bytes that a body may have at this path."""
    return next((most for pattern, most in _ROOM if pattern.fullmatch(path)), MAX_FORM)


def bounded(app: App) -> App:
    """`app`, for bodies of a stated length that has room. uvicorn holds the sender to the length it states."""

    async def guard(scope: Scope, receive: Receive, send: Send) -> None:
        length, most = header(scope, b"content-length") or "0", room_for(scope["path"])
        if header(scope, b"transfer-encoding"):
            await _refuse(send, 411, "Say how long the body is (Content-Length).")
        elif not _LENGTH.fullmatch(length) or int(length) > most:
            await _refuse(send, 413, f"The body is larger than {most} bytes. Send less at a time.")
        else:
            await app(scope, receive, send)

    return guard


async def _refuse(send: Send, status: int, sentence: str) -> None:
    body = json.dumps({"detail": sentence}).encode()
    headers = [
        (b"content-type", b"application/json"),
        (b"content-length", str(len(body)).encode()),
        (b"connection", b"close"),  # the rest of the body is not read
    ]
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": body})
