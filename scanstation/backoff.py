"""Waits after failures: exponential, with full jitter, so that a hundred benches do not return at once."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Backoff:
    """Waits between `shortest` and `longest` seconds. `random` returns a number in [0, 1)."""

    random: Callable[[], float]
    shortest: float = 0.5
    longest: float = 60.0

    def seconds(self, failures: int) -> float:
        """How long to wait after that many failures in a row (1 is the first)."""
        ceiling = min(self.longest, self.shortest * 2.0 ** min(failures, 20))
        return self.shortest + self.random() * (ceiling - self.shortest)
