"""Enrolment: from what staff hand out (a QR code, or an address and a code) to the station's token. Any thread.

The text is hostile: a barcode that anybody can print. It may make this station ask a server for a token, and
nothing else.
"""

import re
from dataclasses import dataclass
from enum import Enum, auto
from ipaddress import ip_address
from pathlib import Path
from urllib.parse import urlsplit
from uuid import UUID

from scanstation.client import Broken, Client, NotTheServer, Unreachable
from scanstation.codes.enrolment import read_code, read_enrolment
from scanstation.errors import ScanStationError
from scanstation.wire import Enrolled, Enrolment

LONGEST = 300
"""Characters of a server's address at most."""
_LOCAL_NAMES = (".local", ".lan", ".internal", ".home.arpa", ".localhost")
_HOST = re.compile(r"[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?")
_PATH = re.compile(r"[A-Za-z0-9/_.~-]*")
_MARKED = re.compile(r"\s*SC[AQ]NST[AQ]TION.ENROL\s", re.IGNORECASE)
"""How an enrolment code begins, also where a scanner's keyboard layout is not the computer's."""
_TOKEN = re.compile(r"[\x21-\x7e]{16,512}")


class NotAnInvitation(ScanStationError):
    """This is no enrolment code."""


class Garbled(NotAnInvitation):
    """This was an enrolment code before the scanner typed it with another keyboard layout than the computer's."""


class Insecure(ScanStationError):
    """The token would travel through the internet where everybody can read it."""


class Way(Enum):
    """How safe the way to a server is."""

    ENCRYPTED = auto()
    THIS_COMPUTER = auto()
    """http, but it leaves no cable."""
    LOCAL_NETWORK = auto()
    """http within the building: fit to use if a lead says so."""


@dataclass(frozen=True, slots=True)
class Invitation:
    """Which server, and the one-time code with which it knows us."""

    url: str
    code: str
    way: Way


def is_invitation(text: str) -> bool:
    """Whether a scanned text claims to be an enrolment code; `from_text` says whether it is a good one."""
    return _MARKED.match(text) is not None


def from_text(text: str) -> Invitation:
    """Read a whole enrolment code, as scanned or pasted. Raises NotAnInvitation or Insecure."""
    found = read_enrolment(text)
    if found is not None and found.url:
        return from_parts(found.url, found.code)
    if is_invitation(text):
        raise Garbled("The scanner types with another keyboard layout than this computer's.")
    raise NotAnInvitation("This is no enrolment code.")


def from_parts(url: str, code: str) -> Invitation:
    """An address and a code as somebody typed them; without a scheme https is meant. Raises as `from_text` does."""
    address, way = server_address(url)
    found = read_code(code)
    if found is None:
        raise NotAnInvitation("This is no enrolment code.")
    return Invitation(address, found, way)


def server_address(url: str) -> tuple[str, Way]:
    """A server's address as it is kept, and how safe the way there is. Raises NotAnInvitation or Insecure."""
    url = url.strip()
    text = url if "://" in url else f"https://{url}"
    try:
        parts = urlsplit(text)
        host, port = parts.hostname or "", parts.port
    except ValueError:
        raise NotAnInvitation("This is no server's address.") from None
    plain = not (parts.username or parts.password or parts.query or parts.fragment) and len(text) <= LONGEST
    right = parts.scheme in ("http", "https") and port != 0 and _PATH.fullmatch(parts.path) and _is_host(host)
    if not (plain and right):
        raise NotAnInvitation("This is no server's address.")
    shown = f"[{ip_address(host)}]" if ":" in host else host
    usual = port in (None, {"http": 80, "https": 443}[parts.scheme])
    address = f"{parts.scheme}://{shown}" + ("" if usual else f":{port}") + parts.path.rstrip("/")
    return address, _way(parts.scheme, host)


def enrol(
    invitation: Invitation, journal: UUID, *, ca_file: Path | None = None, proxy: str | None = None
) -> Enrolled:
    """Ask for the token. Raises the errors of `scanstation.client`.

    The server answers the same code for the same journal alike, so a reply that got lost is simply asked for again.
    """
    client = Client(invitation.url, None, ca_file=ca_file, proxy=proxy)
    try:
        return _enrol(client, Enrolment(code=invitation.code, journal=journal))
    finally:
        client.close()


def _enrol(client: Client, enrolment: Enrolment) -> Enrolled:
    try:
        enrolled = client.enrol(enrolment)
    except (Unreachable, Broken):
        enrolled = client.enrol(enrolment)
    if not _TOKEN.fullmatch(enrolled.token):
        raise NotTheServer("What answered sent no token.")
    return enrolled


def _is_host(host: str) -> bool:
    try:
        ip_address(host)
    except ValueError:
        return _HOST.fullmatch(host) is not None and ".." not in host
    return True


def _way(scheme: str, host: str) -> Way:
    if scheme == "https":
        return Way.ENCRYPTED
    try:
        address = ip_address(host)
    except ValueError:
        if host == "localhost":
            return Way.THIS_COMPUTER
        # Names without a dot, and these endings, mean nothing outside the building's own network.
        local = "." not in host or host.endswith(_LOCAL_NAMES)
    else:
        if address.is_loopback:
            return Way.THIS_COMPUTER
        local = (address.is_private or address.is_link_local) and not address.is_unspecified
    if not local:
        raise Insecure(f"{host} is outside this network and its address begins with http: it must be https.")
    return Way.LOCAL_NETWORK
