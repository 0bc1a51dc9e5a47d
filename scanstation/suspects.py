"""Events that the server could not answer for. Each rests for a while of its own, so that the others pass."""

from collections.abc import Collection, Iterable
from math import inf

from scanstation.backoff import Backoff


class Suspects:
    """Remembers them for one run; in the journal they wait like any other. Times are monotonic, in seconds."""

    def __init__(self, backoff: Backoff) -> None:
        self._backoff = backoff
        self._failures: dict[str, int] = {}
        self._until: dict[str, float] = {}
        self.since_success = 0
        """How many were suspected since anything went well: from the second on, the server is the suspect."""

    def suspect(self, event_ids: Iterable[str], now: float) -> None:
        """Let these rest, the longer the more often they failed."""
        for event_id in event_ids:
            failures = self._failures[event_id] = self._failures.get(event_id, 0) + 1
            self._until[event_id] = now + self._backoff.seconds(failures)
            self.since_success += 1

    def clear(self, event_ids: Iterable[str]) -> None:
        """These went well."""
        self.since_success = 0
        for event_id in event_ids:
            self._failures.pop(event_id, None)
            self._until.pop(event_id, None)

    def resting(self, now: float) -> Collection[str]:
        """Those that are not to be sent yet."""
        return [event_id for event_id, until in self._until.items() if until > now]

    def next_end(self, now: float) -> float:
        """When the first rest of those that rest at `now` ends; infinity when none rests."""
        return min((until for until in self._until.values() if until > now), default=inf)
