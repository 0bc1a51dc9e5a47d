"""A bound on request bodies before anything reads them: Django would write any size to disk first."""

import json

from scanstation.wire import MAX_BODY
from tracking.asgi_types import App, Receive, Scope, Send, header


def bounded(app: App) -> App:
    """`app`, for bodies of a stated length of at most MAX_BODY. uvicorn holds the sender to the length it states."""

    async def guard(scope: Scope, receive: Receive, send: Send) -> None:
        length = header(scope, b"content-length") or "0"
        if header(scope, b"transfer-encoding"):
            await _refuse(send, 411, "Say how long the body is (Content-Length).")
        elif not length.isdecimal() or int(length) > MAX_BODY:
            await _refuse(send, 413, f"The body is larger than {MAX_BODY} bytes. Send fewer events at a time.")
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
