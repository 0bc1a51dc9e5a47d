"""Updates become facts of the parcels that they are about. Part of the caller's transaction."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID, uuid5

from scanstation.codes import identify
from tracking.carriers.models import Outcome
from tracking.carriers.update import Update
from tracking.parcels.facts import Fact
from tracking.parcels.models import Alias
from tracking.parcels.record import record

EVENTS = UUID("5b0e4a8e-7c53-4f0e-9d39-0a6f1c2d7e11")
"""The namespace of carriers' events: the same news is the same event, however often it comes."""


def apply(service: str, updates: Sequence[Update], now: datetime) -> Outcome:
    """Record what is said of parcels that are known."""
    codes = _codes({update.tracking_number for update in updates})
    known = [update for update in updates if update.tracking_number in codes]
    if known:
        record(facts=[_fact(service, update, codes[update.tracking_number]) for update in known], now=now)
        return Outcome.RECORDED
    return Outcome.UNKNOWN_PARCEL if updates else Outcome.NO_NEWS


def printed(number: str) -> str:
    """A tracking number as it stands on the label, which is how scans and orders name it."""
    return identify(number).best.number


def _codes(numbers: set[str]) -> dict[str, str]:
    """Tracking number -> the code that its parcel is known by: as it was sent, else as it is printed."""
    wanted = {code for number in numbers for code in (number, printed(number))}
    known = set(Alias.objects.filter(code__in=wanted).values_list("code", flat=True))
    found = {number: number if number in known else printed(number) for number in numbers}
    return {number: code for number, code in found.items() if code in known}


def _fact(service: str, update: Update, code: str) -> Fact:
    return Fact(
        id=uuid5(EVENTS, f"{service}:{update.message_id}"),
        code=code,
        what=update.what,
        occurred_at=update.occurred_at,
        actor=f"carrier:{service}",
        place=update.place,
        signed_by=update.signed_by,
        reason=update.reason,
        expected_on=update.expected_on,
    )
