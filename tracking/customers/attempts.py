"""How often somebody may try something. Counted in this process's memory; any thread may ask.

In memory on purpose: nobody's address is kept on a disk, and an attacker cannot make the database write. Each process
counts for itself, so the limits of a server with four of them are four times as high.
"""

import threading
from collections import OrderedDict
from dataclasses import dataclass

from tracking.households import household

LARGEST = 10_000
"""Keys remembered at most; the one that was tried longest ago is forgotten first."""


@dataclass(frozen=True, slots=True)
class Limit:
    """So many attempts in so many seconds."""

    attempts: int
    seconds: float


class Attempts:
    """The attempts made under each key. Times are seconds of one clock that never goes back."""

    def __init__(self, limit: Limit, largest: int = LARGEST) -> None:
        self._limit = limit
        self._largest = largest
        self._recent: OrderedDict[str, list[float]] = OrderedDict()
        self._lock = threading.Lock()

    def allow(self, key: str, now: float) -> bool:
        """Count an attempt. False when there were too many; those that are refused do not count."""
        with self._lock:
            recent = [at for at in self._recent.pop(key, ()) if at > now - self._limit.seconds]
            is_allowed = len(recent) < self._limit.attempts
            self._recent[key] = [*recent, now] if is_allowed else recent
            if len(self._recent) > self._largest:
                self._recent.popitem(last=False)
            return is_allowed


class Guard:
    """Who may try: 10 times in 10 minutes from one address, 10 an hour for one number, 300 a minute in all.

    The second is there so that one order's postcode cannot be tried out from many addresses.
    """

    def __init__(self) -> None:
        self._by_address = Attempts(Limit(10, 600))
        self._by_number = Attempts(Limit(10, 3600))
        self._of_all = Attempts(Limit(300, 60))

    def allow(self, address: str, number: str, now: float) -> bool:
        """Count an attempt from an IP address at an order's number. False when there were too many.

        Numbers are counted last: who is refused anyway cannot make up so many that those in danger are forgotten.
        """
        return (
            self._by_address.allow(household(address), now)
            and self._of_all.allow("", now)
            and self._by_number.allow(number, now)
        )
