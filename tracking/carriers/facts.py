"""Facts, as `record` takes them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from scanstation.events import Stage


class What(StrEnum):
    """What a fact says of a parcel."""

    PROCESSED = "processed"
    PACKED = "packed"
    SHIPPED = "shipped"
    IN_TRANSIT = "in_transit"
    OUT_FOR_DELIVERY = "out_for_delivery"
    DELIVERED = "delivered"
    DELAYED = "delayed"
    ATTEMPT_FAILED = "attempt_failed"
    READY_FOR_PICKUP = "ready_for_pickup"
    RETURNED = "returned"
    CANCELLED = "cancelled"
    EXPECTED = "expected"
    VOID = "void"


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact of a parcel."""

    id: UUID
    code: str
    what: What
    occurred_at: datetime
    actor: str
    carrier: str = ""
    sequence: int = 0
    place: str = ""
    signed_by: str = ""
    reason: str = ""
    expected_on: date | None = None


def record(facts: Sequence[Fact], *, now: datetime) -> None:
    """The stages of the facts, as far as today's `record` goes."""
    from tracking.parcels.record import Scan  # noqa: PLC0415

    scans = [
        Scan(fact.id, fact.code, fact.carrier, Stage(fact.what), fact.occurred_at, 0, fact.actor, fact.sequence)
        for fact in facts
        if fact.what in {*Stage}
    ]
    from tracking.parcels.record import record as _record  # noqa: PLC0415

    _record(scans, now=now)
