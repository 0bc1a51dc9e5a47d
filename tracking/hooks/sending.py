"""One try: a signed POST to an endpoint, and what came of it. Whatever the endpoint does, it ends soon.

No redirect is followed, no proxy asked, nothing of the answer unpacked; of a refusal a few bytes are read.
"""

import socket
import ssl
import threading
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from http.client import HTTPConnection, HTTPException, HTTPResponse
from uuid import UUID

from scanstation import __version__
from tracking.hooks import signing
from tracking.hooks.addresses import ForbiddenError, Target, resolved, target_of

SECONDS = 10.0
"""How long an endpoint may take, from the connection to the answer's last byte that is read."""
READ = 200
"""Bytes of the answer's body that are read."""
GONE = 410


@dataclass(frozen=True, slots=True)
class Answer:
    """What an endpoint said, in words for people. `status` is 0 where there was no answer."""

    status: int
    words: str

    @property
    def is_good(self) -> bool:
        """Whether the endpoint has the message."""
        return 200 <= self.status < 300


@dataclass(frozen=True, slots=True)
class Sender:
    """Sends. `allow_private` lets it use http and the network that this server stands in: for development."""

    allow_private: bool = False
    seconds: float = SECONDS

    def send(self, url: str, endpoint: UUID, message: str, body: str, now: datetime) -> Answer:
        """Send `body`, signed. Never raises: what goes wrong is the answer."""
        try:
            target = target_of(url, allow_private=self.allow_private)
            headers = signing.headers(endpoint, message, body, now)
            return _posted(target, self._connect(target), body.encode(), headers, self.seconds)
        except ForbiddenError as error:
            return Answer(0, str(error))
        except TimeoutError:
            return Answer(0, f"No answer within {self.seconds:g} seconds.")
        except (OSError, HTTPException, ValueError) as error:
            return Answer(0, f"No answer: {' '.join(str(error).split()) or type(error).__name__}"[:READ])

    def _connect(self, target: Target) -> socket.socket:
        """A connection to one of the host's addresses; the last one's trouble when none can be used."""
        addresses = resolved(target, allow_private=self.allow_private)
        for address in addresses[:-1]:
            with suppress(OSError):
                return socket.create_connection((address, target.port), self.seconds / len(addresses))
        return socket.create_connection((addresses[-1], target.port), self.seconds / len(addresses))


def _posted(target: Target, raw: socket.socket, body: bytes, headers: dict[str, str], seconds: float) -> Answer:
    """Say it on this connection."""
    raw.settimeout(seconds)
    with closing(raw), _Deadline(raw, seconds) as deadline:
        try:
            line = _context().wrap_socket(raw, server_hostname=target.host) if target.is_secure else raw
            with closing(line):
                answer = _asked(target, line, body, headers)
        except (OSError, HTTPException, ValueError):
            if not deadline.is_over:
                raise
        if deadline.is_over:  # half an answer is none
            raise TimeoutError
        return answer


@cache
def _context() -> ssl.SSLContext:
    """Who is believed to be who they say: the system's authorities, or those of SSL_CERT_FILE."""
    return ssl.create_default_context()


def _asked(target: Target, line: socket.socket, body: bytes, headers: dict[str, str]) -> Answer:
    connection = HTTPConnection(target.host, target.port)
    connection.sock = line
    said = {"Host": target.named, "Content-Type": "application/json", "User-Agent": f"ScanStation/{__version__}"}
    connection.request("POST", target.path, body, said | headers | {"Connection": "close"})
    with closing(connection.getresponse()) as response:
        return Answer(response.status, _words(response))


def _words(response: HTTPResponse) -> str:
    if 300 <= response.status < 400:
        return f"{response.status} {response.reason}: redirects are not followed."
    # Who has taken it has: nobody waits for what they say besides.
    text = "" if response.status < 300 else response.read(READ).decode(errors="replace")
    return " ".join(f"{response.status} {response.reason} {text}".split())


class _Deadline:
    """Hangs up once that many seconds are over. A socket's own timeout is one of each read, not of all together."""

    def __init__(self, raw: socket.socket, seconds: float) -> None:
        self.is_over = False
        self._line = raw.dup()  # the same connection, whatever TLS makes of `raw`
        self._timer = threading.Timer(seconds, self._hang_up)
        self._timer.daemon = True

    def __enter__(self) -> "_Deadline":
        self._timer.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._timer.cancel()
        self._line.close()

    def _hang_up(self) -> None:
        self.is_over = True
        with suppress(OSError):
            self._line.shutdown(socket.SHUT_RDWR)
