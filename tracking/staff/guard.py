"""How often somebody may try to log in: counted in the database, for all processes together.

A try is counted *before* the password is looked at, in one transaction that holds the counters: of a burst of
guesses, however parallel, no more are looked at than are allowed. A log-in that succeeds gives its try back. Known
and unknown logins are counted alike. The keys are hashed with the server's secret: neither addresses nor what
somebody typed into the wrong field can be read from the table.
"""

import logging
from dataclasses import dataclass
from datetime import datetime, timedelta
from ipaddress import IPv6Address, ip_address

from django.db.models import F
from django.utils.crypto import salted_hmac

from tracking.parcels.writing import writing
from tracking.staff.models import Tries

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
        return {_key("login", self.login): FOR_A_LOGIN, _key("address", _household(self.address)): FOR_AN_ADDRESS}


def allow(attempt: Attempt, now: datetime) -> bool:
    """Count a try. False when there were too many; those that are refused do not count."""
    limits = attempt.limits
    with writing():
        Tries.objects.filter(since__lte=now - WINDOW).delete()
        Tries.objects.bulk_create([Tries(key=key, since=now) for key in limits], ignore_conflicts=True)
        # In one order, so that two of them never wait for each other.
        rows = list(Tries.objects.select_for_update().filter(key__in=limits).order_by("key"))
        if len(rows) < len(limits) or any(row.count >= limits[row.key] for row in rows):
            return False
        Tries.objects.filter(key__in=limits).update(count=F("count") + 1)
    if any(row.count + 1 == limits[row.key] for row in rows):
        log.warning("Log-in: too many tries from %s; no more for up to %s.", attempt.address, WINDOW)
    return True


def succeeded(attempt: Attempt) -> None:
    """Forget the tries at this login, and give the address its try back."""
    login, *address = attempt.limits
    with writing():
        Tries.objects.filter(key=login).delete()
        Tries.objects.filter(key__in=address, count__gt=0).update(count=F("count") - 1)


def _key(kind: str, value: str) -> str:
    return salted_hmac(f"tracking.staff.guard.{kind}", value, algorithm="sha256").hexdigest()


def _household(address: str) -> str:
    """Whom an address belongs to: with IPv6 a household has 2^64 of them."""
    try:
        parsed = ip_address(address)
    except ValueError:
        return address
    return str(int(parsed) >> 64) if isinstance(parsed, IPv6Address) else address
