"""The tracking server as the station sees it: its requests, and every way in which they can go wrong, by name.

The only user of `requests`. Nothing comes from the environment (no .netrc, no proxy or certificate variables): the
settings say it all, so that a bench behaves the same whoever started it.
"""

import gzip
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import TypeVar
from urllib.parse import urlencode
from uuid import UUID

import requests
from pydantic import ValidationError

from scanstation import __version__
from scanstation.errors import ScanStationError
from scanstation.events import LONGEST_NUMBER, Event
from scanstation.tokens import NoToken, TokenSource
from scanstation.wire import (
    DIRECTORY_PATH,
    ENROL_PATH,
    EVENTS_PATH,
    PING_PATH,
    STORY_PATH,
    Batch,
    Directory,
    Enrolled,
    Enrolment,
    ParcelStory,
    Pong,
    Reply,
    WireEvent,
)

M = TypeVar("M", Reply, Pong, Directory, Enrolled, ParcelStory)

CONNECT_SECONDS = 3.05
READ_SECONDS = 10.0
TOTAL_SECONDS = 30.0
LONGEST_REPLY = 4 * 1024 * 1024
LONGEST_DIRECTORY = 16 * 1024 * 1024
"""Bytes of an answer at most."""
LONGEST_WAIT = 3600.0
"""Seconds that a server may ask for at most: a mistyped Retry-After must not silence a bench for a day."""


class Unreachable(ScanStationError):
    """No connection: offline, or the server is down."""


class ProxyFails(Unreachable):
    """The proxy of the settings does not answer, or leads nowhere."""


class NotTheServer(ScanStationError):
    """Something answered that is not our server: a log-in page of the network, a proxy, a wrong address."""


class NotFound(NotTheServer):
    """Nothing answers at this path: a server of an older version, or not ours."""


class Untrusted(ScanStationError):
    """The server's certificate is not one that this station trusts."""


class TokenRefused(ScanStationError):
    """The server does not take this station's token."""


class CodeRefused(ScanStationError):
    """The server does not take this enrolment code: wrong, used by another station, or older than ten minutes."""


class TooLarge(ScanStationError):
    """The server wants smaller batches."""


class Busy(ScanStationError):
    """The server asks for patience; `seconds` says how much, if it said."""

    def __init__(self, message: str, seconds: float | None) -> None:
        super().__init__(message)
        self.seconds = seconds


class Broken(ScanStationError):
    """The server failed on what was sent, or took too long."""


@dataclass(frozen=True, slots=True)
class _Answer:
    status: int
    body: bytes
    headers: Mapping[str, str]


class Client:
    """One station's connection to its server. Used by one thread."""

    def __init__(
        self, url: str, token: TokenSource | None, *, ca_file: Path | None = None, proxy: str | None = None
    ) -> None:
        """`token` is None for a station that has none yet: it can enrol and nothing else."""
        self._url = url.rstrip("/")
        self._token = token
        self._session = requests.Session()
        self._session.trust_env = False
        self._session.verify = str(ca_file) if ca_file else True
        self._session.proxies = {"http": proxy, "https": proxy} if proxy else {}
        self._session.headers["User-Agent"] = f"scanstation/{__version__}"

    def post(self, events: Sequence[Event], sent_at: datetime, journal: UUID) -> Reply:
        """Send events of a journal; the reply answers for each by id. Raises one of this module's errors."""
        batch = Batch(sent_at=sent_at, journal=journal, events=[wire_event(event) for event in events])
        body = gzip.compress(batch.model_dump_json().encode(), compresslevel=5, mtime=0)
        return _parsed(Reply, self._ask("POST", EVENTS_PATH, body, zipped=True))

    def ping(self, journal: UUID) -> Pong:
        """Ask whether server and token are all right, and what it has of a journal. Raises as `post` does."""
        return _parsed(Pong, self._ask("GET", f"{PING_PATH}?{urlencode({'journal': journal})}", None))

    def enrol(self, enrolment: Enrolment) -> Enrolled:
        """Turn a one-time code into a token. May be repeated. Raises one of this module's errors."""
        return _parsed(Enrolled, self._ask("POST", ENROL_PATH, enrolment.model_dump_json().encode()))

    def directory(self, cursor: str) -> Directory | None:
        """What has changed since a cursor ("" is the beginning). None from a server that has no directory yet.

        Raises as `post` does.
        """
        query = f"?{urlencode({'since': cursor})}" if cursor else ""
        try:
            return _parsed(Directory, self._ask("GET", DIRECTORY_PATH + query, None, longest=LONGEST_DIRECTORY))
        except NotFound:
            return None

    def story(self, code: str) -> ParcelStory | None:
        """What the server knows of the parcel that a code names. None from a server that tells no stories yet.

        Raises as `post` does.
        """
        query = urlencode({"code": code[:LONGEST_NUMBER]})
        try:
            return _parsed(ParcelStory, self._ask("GET", f"{STORY_PATH}?{query}", None))
        except NotFound:
            return None

    def close(self) -> None:
        """Drop the connections."""
        self._session.close()

    def _ask(
        self, method: str, path: str, body: bytes | None, *, zipped: bool = False, longest: int = LONGEST_REPLY
    ) -> _Answer:
        headers = {"Accept": "application/json"} | self._credentials()
        if body is not None:
            headers["Content-Type"] = "application/json"
        if zipped:
            headers["Content-Encoding"] = "gzip"
        try:
            with self._session.request(
                method,
                self._url + path,
                data=body,
                headers=headers,
                timeout=(CONNECT_SECONDS, READ_SECONDS),
                allow_redirects=False,
                stream=True,
            ) as response:
                answer = _Answer(response.status_code, _whole(response, longest), response.headers)
        except requests.exceptions.ReadTimeout as error:
            raise Broken(f"The server {self._url} took too long to answer.") from error
        except requests.exceptions.SSLError as error:
            raise Untrusted(
                f"The certificate of {self._url} is not trusted: set [server] ca_file. {error}"
            ) from error
        except (requests.exceptions.InvalidURL, requests.exceptions.ContentDecodingError) as error:
            raise NotTheServer(f"{self._url} does not answer like a tracking server: {error}") from error
        except requests.exceptions.ProxyError as error:
            raise ProxyFails(f"The proxy in [server] proxy does not lead to the server {self._url}.") from error
        except requests.exceptions.RequestException as error:
            raise Unreachable(f"The server {self._url} cannot be reached.") from error
        _check(answer, self._url, enrolling=self._token is None)
        return answer

    def _credentials(self) -> dict[str, str]:
        """Read anew each time, so that a replaced token counts without a restart."""
        if self._token is None:
            return {}
        try:
            return {"Authorization": f"Bearer {self._token.read()}"}
        except NoToken as error:
            raise TokenRefused(str(error)) from error


def wire_event(event: Event) -> WireEvent:
    """The event as it travels. Raises pydantic's ValidationError for one that the contract has no room for."""
    return WireEvent.model_validate(event, from_attributes=True)


def _whole(response: requests.Response, longest: int) -> bytes:
    """The body, bounded in size and in time: `requests` bounds only the wait for each piece."""
    deadline = time.monotonic() + TOTAL_SECONDS
    body = bytearray()
    for piece in response.iter_content(64 * 1024):
        body += piece
        if len(body) > longest:
            raise NotTheServer("The answer is far longer than a tracking server's.")
        if time.monotonic() > deadline:
            raise Broken("The server took too long to send its answer.")
    return bytes(body)


def _check(answer: _Answer, url: str, *, enrolling: bool) -> None:
    status = answer.status
    is_ours = "json" in answer.headers.get("Content-Type", "")
    if status == 200:
        return
    if enrolling and is_ours and status in (404, 422):
        raise CodeRefused("The server does not take this enrolment code: ask for a new one.")
    if status in (401, 403):
        raise TokenRefused("The server does not take this station's token: enrol the station again.")
    if status == 413:
        raise TooLarge("The server wants smaller batches.")
    if status in (429, 503):
        raise Busy("The server asks for patience.", _seconds(answer.headers.get("Retry-After", "")))
    if status >= 500 or (status in (400, 422) and is_ours):
        raise Broken(f"The server failed ({status}): {answer.body[:200].decode('utf-8', 'replace')!r}")
    error = NotFound if status == 404 else NotTheServer
    raise error(f"{url} does not answer like a tracking server ({status}).")


def _seconds(retry_after: str) -> float | None:
    """Retry-After in both its forms, at most an hour; None where it says neither."""
    try:
        seconds = float(retry_after)
    except ValueError:
        try:
            seconds = (parsedate_to_datetime(retry_after) - datetime.now(UTC)).total_seconds()
        except (ValueError, TypeError):
            return None
    return min(max(seconds, 0.0), LONGEST_WAIT)


def _parsed(model: type[M], answer: _Answer) -> M:
    try:
        return model.model_validate_json(answer.body)
    except ValidationError as error:
        raise NotTheServer("Something else answered in the server's place: a log-in page of the network?") from error
