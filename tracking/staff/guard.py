"""How often somebody may try to log in: counted in the database, for all processes together.

A try is counted *before* the password is looked at, one after another: of a burst of guesses, however parallel, no
more are looked at than are allowed. A log-in that succeeds gives its try back. Known and unknown logins are counted
alike. The keys are hashed with the server's secret: neither addresses nor what somebody typed into the wrong field
can be read from the table.
"""

import logging
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.utils.crypto import salted_hmac

from tracking.households import household
from tracking.parcels.writing import alone, writing
from tracking.staff.models import Member, Tries

log = logging.getLogger(__name__)

WINDOW = timedelta(minutes=15)
FOR_A_LOGIN = 10
FOR_AN_ADDRESS = 30
"""More than for a login: all of a site may come from one."""


@dataclass(frozen=True, slots=True)
class Attempt:
    """One try: at which login, from which address; `device` is what `devices.known` says."""

    login: str
    address: str
    device: str = ""

    @property
    def limits(self) -> dict[str, int]:
        """What counts it, and how many each of these allows in a window."""
        if self.device:
            return {_key("device", self.device): FOR_A_LOGIN}
        return {_key("login", self.login): FOR_A_LOGIN, _key("address", household(self.address)): FOR_AN_ADDRESS}


def allow(attempt: Attempt, now: datetime) -> bool:
    """Count a try. False when there were too many; those that are refused do not count."""
    limits = attempt.limits
    with alone(), writing():
        rows = _counters(limits, now)
        for row in rows:
            if row.since <= now - WINDOW:
                row.count, row.since = 0, now
        if any(row.count >= limits[row.key] for row in rows):
            return False
        for row in rows:
            row.count += 1
        Tries.objects.bulk_update(rows, ["count", "since"])
    if any(row.count == limits[row.key] for row in rows):
        _tell(attempt)
    return True


def succeeded(attempt: Attempt, now: datetime) -> None:
    """Forget the tries at this login, and give the address its try back. Clears away what counts no more."""
    login, *_address = attempt.limits
    with alone(), writing():
        rows = _counters(attempt.limits, now)
        for row in rows:
            row.count = 0 if row.key == login else max(row.count - 1, 0)
        Tries.objects.bulk_update(rows, ["count"])
        Tries.objects.filter(since__lte=now - WINDOW).delete()


def _counters(keys: Iterable[str], now: datetime) -> list[Tries]:
    Tries.objects.bulk_create([Tries(key=key, since=now) for key in keys], ignore_conflicts=True)
    return list(Tries.objects.filter(key__in=keys))


def _tell(attempt: Attempt) -> None:
    """Log that a limit is reached. What is no login may be a password in the wrong field, and is not logged."""
    is_login = Member.objects.filter(login=attempt.login).exists()
    login = repr(attempt.login) if is_login else "a login that nobody has"
    log.warning("Log-in: too many tries at %s or from %r; no more for up to %s.", login, attempt.address, WINDOW)


def _key(kind: str, value: str) -> str:
    return salted_hmac(f"tracking.staff.guard.{kind}", value, algorithm="sha256").hexdigest()
