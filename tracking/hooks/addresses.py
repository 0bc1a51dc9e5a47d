"""Where webhooks may go: a shop's address must not lead into the network that this server stands in."""

import socket
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address
from urllib.parse import urlsplit

from scanstation.errors import ScanStationError

LONGEST = 500
_GLOBAL = IPv6Network("2000::/3")
"""All that is handed out of IPv6 (RFC 4291); what is beside it can be somebody's inside."""
_NAT64 = IPv6Network("64:ff9b::/96")
_PORTS = {"https": 443, "http": 80}


class ForbiddenError(ScanStationError):
    """Nothing is sent to this address; says why."""


@dataclass(frozen=True, slots=True)
class Target:
    """An address taken apart. `path` has the query with it."""

    is_secure: bool
    host: str
    port: int
    path: str

    @property
    def named(self) -> str:
        """What the header Host says."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == _PORTS["https" if self.is_secure else "http"] else f"{host}:{self.port}"


def target_of(url: str, *, allow_private: bool) -> Target:
    """The address that a shop names, if it is one that may be written to. Raises ForbiddenError."""
    try:
        parts = urlsplit(url)
        host, port = parts.hostname or "", parts.port
    except ValueError:
        raise ForbiddenError(f"{url!r} is no address.") from None
    if not url.isascii() or not url.isprintable() or " " in url or len(url) > LONGEST:
        raise ForbiddenError(f"An address has {LONGEST} plain ASCII characters at most, and no spaces.")
    if parts.scheme not in (_PORTS if allow_private else ("https",)) or not host or port == 0:
        raise ForbiddenError(f"{url!r} must begin with https:// and a host.")
    if parts.username is not None or parts.password is not None or parts.fragment:
        raise ForbiddenError("An address holds no user, no password and no #.")
    path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    return Target(parts.scheme == "https", host, port or _PORTS[parts.scheme], path)


def resolved(target: Target, *, allow_private: bool) -> list[str]:
    """The IP addresses of the host, at this moment. Connect to these and nothing else: asked again, a name may lead
    somewhere else. Raises ForbiddenError when one of them is not of the open Internet, OSError when there is none.
    """
    found = socket.getaddrinfo(target.host, target.port, type=socket.SOCK_STREAM)
    addresses = list(dict.fromkeys(str(each[4][0]) for each in found))
    for address in () if allow_private else addresses:
        if not is_public(address):
            raise ForbiddenError(f"{target.host} leads to {address}, which is not on the open Internet.")
    return addresses


def is_public(address: str) -> bool:
    """Whether it is an address of the open Internet, also where an IPv6 address wraps one of IPv4."""
    ip: IPv4Address | IPv6Address = ip_address(address.partition("%")[0])
    if isinstance(ip, IPv6Address):
        wrapped = ip.ipv4_mapped or ip.sixtofour or (IPv4Address(int(ip) & 0xFFFFFFFF) if ip in _NAT64 else None)
        ip = wrapped or ip
    if isinstance(ip, IPv6Address) and ip not in _GLOBAL:
        return False
    return ip.is_global and not ip.is_multicast
