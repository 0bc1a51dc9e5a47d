"""Pauses: how long nobody has scanned anything, which no clock that somebody sets can lengthen or shorten."""

import time
from datetime import datetime, timedelta

from scanstation.entries import Entries

NEW_SHIFT = timedelta(hours=6)
"""Whoever scans after so long a pause begins a new shift: UNDO and the summary do not reach back over it."""

_CLOCK = getattr(time, "CLOCK_BOOTTIME", None)


def steady() -> float:
    """Seconds of a clock that nobody sets and that goes on while the computer sleeps, where it can."""
    return time.monotonic() if _CLOCK is None else time.clock_gettime(_CLOCK)


def since_the_last(entries: Entries, now: datetime) -> timedelta:
    """The pause since the newest entry by the bench's clock: after a restart there is nothing better."""
    last = entries.last_read_at()
    return abs(now - last) if last else timedelta()


def shift(entries: Entries, pause: timedelta) -> int:
    """The last entry before this shift. Note `shift`: where it began."""
    began = entries.notes.number("shift")
    if pause <= NEW_SHIFT or began == entries.last:
        return began
    entries.notes.keep(shift=entries.last)
    return entries.last
