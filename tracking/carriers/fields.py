"""Reads the fields of messages from outside. Nothing here raises, whatever the message holds. Pure.

Values of the wrong kind count as missing. Texts are cut to a length, on one line and without control characters:
they end up on pages, in mails and in logs.
"""

import contextlib
import re
from collections.abc import Callable
from datetime import UTC, date, datetime, tzinfo
from typing import Any, TypeVar

from pydantic_core import from_json

from scanstation.events import LONGEST_NUMBER
from tracking.parcels.facts import EARLIEST, LATEST

_When = TypeVar("_When", date, datetime)

LONGEST_LIST = 500
"""Entries of a history that are read: real ones have some dozens."""
SHORT, LONG = 120, 300
"""Characters of a name or place, and of a sentence."""


def parse(body: bytes) -> Any:
    """What the JSON says; None when it is none."""
    with contextlib.suppress(ValueError):
        return from_json(body, allow_inf_nan=False)
    return None


def at(value: Any, *path: str) -> Any:
    """The value at the end of the path, or None."""
    for name in path:
        value = value.get(name) if isinstance(value, dict) else None
    return value


def items(value: Any) -> list[Any]:
    """The entries of a list; none when it is no list."""
    return value[:LONGEST_LIST] if isinstance(value, list) else []


def text(value: Any, longest: int = SHORT) -> str:
    """A line of text, or ""."""
    if not isinstance(value, str):
        return ""
    printable = "".join(letter if letter.isprintable() else " " for letter in value[: 4 * longest])
    return " ".join(printable.split())[:longest].rstrip()


def number(value: Any) -> str:
    """A tracking number without blanks, or "" when it cannot be one."""
    joined = "".join(value.split()) if isinstance(value, str) else ""
    return joined if re.fullmatch(rf"[!-~]{{1,{LONGEST_NUMBER}}}", joined) else ""


def place(*parts: Any) -> str:
    """City, state, country, as far as they are known."""
    return text(", ".join(dict.fromkeys(part for each in parts if (part := text(each)))))


def moment(value: Any, zone: tzinfo = UTC) -> datetime | None:
    """A plausible time, aware; one that names no zone is of `zone`."""
    found = _read(value, 40, datetime.fromisoformat)
    if found is None:
        return None
    aware = found if found.tzinfo else found.replace(tzinfo=zone)
    return aware if EARLIEST <= aware < LATEST else None


def day(value: Any) -> date | None:
    """A plausible day: that of a date, or of a time as it is written."""
    found = _read(value[:10] if isinstance(value, str) else None, 10, date.fromisoformat)
    return found if found and EARLIEST.date() <= found < LATEST.date() else None


def _read(value: Any, longest: int, read: Callable[[str], _When]) -> _When | None:
    if isinstance(value, str) and len(value) <= longest:
        with contextlib.suppress(ValueError):
            return read(value)
    return None
