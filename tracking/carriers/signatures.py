"""Signatures over the bytes of a message as they came, and their comparison in constant time. Pure."""

import hashlib
import hmac
from datetime import datetime, timedelta

WINDOW = timedelta(minutes=5)
"""How far the sender's clock may be off, and how long a message may travel."""


def digest(secret: str, *parts: bytes) -> bytes:
    """HMAC-SHA256 of the parts, one after the other."""
    return hmac.digest(secret.encode(), b"".join(parts), hashlib.sha256)


def same(expected: str, given: str) -> bool:
    """Whether the two are equal; the time taken says nothing of where they differ."""
    return hmac.compare_digest(expected.encode(), given.encode(errors="replace"))


def seconds(value: str) -> int | None:
    """Unix seconds as a header has them, or None."""
    return int(value) if value.isascii() and value.isdecimal() and len(value) <= 11 else None


def is_recent(sent: float | None, now: datetime) -> bool:
    """Whether Unix second `sent` is within the window around `now`."""
    return sent is not None and abs(now.timestamp() - sent) <= WINDOW.total_seconds()
