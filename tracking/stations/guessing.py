"""How often somebody may try enrolment codes. Counted in this process's memory; any thread may ask."""

from tracking.customers.attempts import Attempts, Limit
from tracking.households import household


class Guard:
    """60 times in 10 minutes from one address, for a hall full of benches behind one.

    A code is 50 random bits and lives for ten minutes: with that, ten thousand addresses would try for ages. There is
    no limit for all together, or they could keep everybody from enrolling.
    """

    def __init__(self) -> None:
        self._attempts = Attempts(Limit(60, 600))

    def allow(self, address: str, now: float) -> bool:
        """Count an attempt from an IP address. False when there were too many."""
        return self._attempts.allow(household(address), now)
