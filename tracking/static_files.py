"""Style sheets, scripts and fonts: a few hundred KB, read once, served from memory, each under a versioned address.

No web server in front is needed, and nothing outside the apps' `static` folders can be reached.
"""

import hashlib
import mimetypes
from dataclasses import dataclass
from functools import cache

from django.conf import settings
from django.contrib.staticfiles.finders import get_finders
from django.contrib.staticfiles.storage import StaticFilesStorage

from tracking.asgi_types import Receive, Scope, Send, header, respond

mimetypes.add_type("font/woff2", ".woff2")
FOR_EVER = b"public, max-age=31536000, immutable"
FOR_A_DAY = b"public, max-age=86400"


@dataclass(frozen=True, slots=True)
class StaticFile:
    """A file's bytes, their kind, and a short digest of them."""

    body: bytes
    kind: bytes
    version: str


@cache
def files() -> dict[str, StaticFile]:
    """Every static file by its name, such as "customers/page.css"."""
    found: dict[str, StaticFile] = {}
    for finder in get_finders():
        for name, storage in finder.list([]):
            with storage.open(name) as file:
                body = file.read()
            kind = mimetypes.guess_type(name)[0] or "application/octet-stream"
            found.setdefault(name, StaticFile(body, kind.encode(), hashlib.sha256(body).hexdigest()[:12]))
    return found


class VersionedStorage(StaticFilesStorage):
    """Puts the version into the address, so that browsers may keep a file for ever."""

    def url(self, name: str) -> str:
        """The address of a static file. Raises KeyError for one that does not exist."""
        return f"{settings.STATIC_URL}{name}?v={files()[name].version}"


async def serve(scope: Scope, receive: Receive, send: Send) -> None:
    """Answer a request below STATIC_URL."""
    file = files().get(scope["path"].removeprefix(settings.STATIC_URL))
    if file is None or scope["method"] not in ("GET", "HEAD"):
        await respond(send, 404, "There is no such file.")
        return
    etag = f'"{file.version}"'
    is_known = header(scope, b"if-none-match") == etag
    headers = [
        (b"content-type", file.kind),
        (b"content-length", str(len(file.body)).encode()),
        (b"etag", etag.encode()),
        (b"cache-control", FOR_EVER if scope["query_string"] == f"v={file.version}".encode() else FOR_A_DAY),
        (b"x-content-type-options", b"nosniff"),
    ]
    body = b"" if is_known or scope["method"] == "HEAD" else file.body
    await send({"type": "http.response.start", "status": 304 if is_known else 200, "headers": headers})
    await send({"type": "http.response.body", "body": body})
