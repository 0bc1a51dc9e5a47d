"""How fast a scanner types. Pure: times are passed in."""

PAUSE_MS = 500
"""After so long a key begins another code."""


class Pace:
    """Counts the keys of the code that is coming, or has just come."""

    def __init__(self) -> None:
        self._first = self._last = self._keys = 0

    def key(self, at_ms: int) -> None:
        """A key, by the window system's time."""
        if not self._keys or not 0 <= at_ms - self._last < PAUSE_MS:
            self._first, self._keys = at_ms, 0
        self._last = at_ms
        self._keys += 1

    @property
    def per_second(self) -> int | None:
        """Characters a second; None where the times are too coarse to tell."""
        elapsed = self._last - self._first
        return round((self._keys - 1) * 1000 / elapsed) if elapsed > 0 else None
