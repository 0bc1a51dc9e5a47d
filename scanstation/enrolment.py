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
from scanstation.errors import ScanStationError
from scanstation.wire import Enrolled, Enrolment

PREFIX = "SCANSTATION-ENROL"
LONGEST = 600
"""Characters of an enrolment text at most."""
_LOCAL_NAMES = (".local", ".lan", ".internal", ".home.arpa", ".localhost")
_HOST = re.compile(r"[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?")
_PATH = re.compile(r"[A-Za-z0-9/_.~-]*")
_CODE = re.compile(r"[A-Z0-9-]{4,64}")
_GARBLED = re.compile(r"SC[AQ]NST[AQ]TION.ENROL\s", re.IGNORECASE)
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
    return text.strip()[: len(PREFIX)].upper() == PREFIX or _GARBLED.match(text.strip()) is not None


def from_text(text: str) -> Invitation:
    """Read "SCANSTATION-ENROL <url> <code>". Raises NotAnInvitation or Insecure."""
    parts = text[: LONGEST + 1].split()
    if len(text) <= LONGEST and len(parts) == 3 and parts[0].upper() == PREFIX:
        return from_parts(parts[1], parts[2])
    if _GARBLED.match(text.strip()):
        raise Garbled("The scanner types with another keyboard layout than this computer's.")
    raise NotAnInvitation("This is no enrolment code.")


def from_parts(url: str, code: str) -> Invitation:
    """An address and a code as somebody typed them; without a scheme https is meant. Raises as `from_text` does."""
    address, way = server_address(url)
    return Invitation(address, _code(code), way)


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
    shown = f"[{host}]" if ":" in host else host
    address = f"{parts.scheme}://{shown}" + (f":{port}" if port else "") + parts.path.rstrip("/")
    return address, _way(parts.scheme, host)


def looks_like_code(text: str) -> bool:
    """Whether a text could be the code alone."""
    return "." not in text and ":" not in text and _CODE.fullmatch(_tidy(text)) is not None


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


def _code(text: str) -> str:
    code = _tidy(text)
    if not _CODE.fullmatch(code):
        raise NotAnInvitation("This is no enrolment code.")
    return code


def _tidy(text: str) -> str:
    """As the server prints it: "k7qf 2m9x tb4d" is K7QF-2M9X-TB4D."""
    code = "".join(text.split()).upper()
    bare = code.replace("-", "")
    return "-".join(re.findall("....", bare)) if len(bare) == 12 else code
