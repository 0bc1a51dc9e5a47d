"""PINs of leads: compared with the scrypt hash that the directory brings. Pure."""

import hashlib
import hmac
import re

SHORTEST, LONGEST = 6, 12
"""Digits of a PIN that is set now. Shorter ones of before go on working."""
TRIES = 5
"""Wrong PINs in a row, after which the bench takes none for `REST_S` seconds."""
REST_S = 60

_COST = {"n": 2**14, "r": 8, "p": 1, "dklen": 32}
"""16 MiB and some 50 ms a try: nobody walks through ten thousand PINs of a stolen journal in a minute."""
_KEPT = re.compile(r"([0-9a-f]{2,128})\$([0-9a-f]{64})", re.IGNORECASE)


def hashed(pin: str, salt: bytes) -> str:
    """What is kept of a PIN: "salt$hash", both in hex."""
    return f"{salt.hex()}${_hash(pin, salt).hex()}"


def can_be_set(pin: str) -> bool:
    """Whether it has digits, and enough of them: every station holds the hash."""
    return pin.isascii() and pin.isdigit() and SHORTEST <= len(pin) <= LONGEST


def is_hash(kept: str) -> bool:
    """Whether this is what `hashed` makes."""
    return bool(_KEPT.fullmatch(kept)) and len(kept.partition("$")[0]) % 2 == 0


def matches(pin: str, kept: str) -> bool:
    """Whether this is the PIN that `kept` was made of. False for whatever is no such hash."""
    if not is_hash(kept) or not 0 < len(pin) <= LONGEST:
        return False
    salt, _, digest = kept.partition("$")
    return hmac.compare_digest(_hash(pin, bytes.fromhex(salt)), bytes.fromhex(digest))


def _hash(pin: str, salt: bytes) -> bytes:
    return hashlib.scrypt(pin.encode(), salt=salt, maxmem=64 * 2**20, **_COST)
