"""The kinds of mail that a customer can get."""

from datetime import timedelta
from enum import StrEnum


class Kind(StrEnum):
    """A kind of mail; its templates are called after it."""

    CONFIRMATION = "confirmation"
    SHIPPED = "shipped"
    ARRIVAL = "arrival"
    OUT_FOR_DELIVERY = "out_for_delivery"
    ATTEMPT_FAILED = "attempt_failed"
    READY_FOR_PICKUP = "ready_for_pickup"
    DELIVERED = "delivered"
    CANCELLED = "cancelled"

    @property
    def is_owed(self) -> bool:
        """True for what a customer gets even after unsubscribing: that the order stands, and that it does not."""
        return self in (Kind.CONFIRMATION, Kind.CANCELLED)

    @property
    def fresh_for(self) -> timedelta:
        """How long after it happened it is still worth a mail."""
        return timedelta(days=1) if self is Kind.OUT_FOR_DELIVERY else timedelta(days=7)
