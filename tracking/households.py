"""Whom an address on the network belongs to, for counting what somebody tries."""

from ipaddress import IPv6Address, ip_address


def household(address: str) -> str:
    """The address, or of IPv6 its first 64 bits: a household has all that begin so.

    A server that listens on IPv6 sees a visitor by IPv4 as "::ffff:192.0.2.1": that is one address, not all of them.
    """
    try:
        parsed = ip_address(address)
    except ValueError:
        return address
    if not isinstance(parsed, IPv6Address):
        return address
    return str(parsed.ipv4_mapped or int(parsed) >> 64)
