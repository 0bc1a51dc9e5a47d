"""The kinds of news that a shop's endpoint can hear."""

from collections.abc import Iterable
from enum import StrEnum

from scanstation.errors import ScanStationError


class Kind(StrEnum):
    """A kind of news of a parcel; those that `What` has too mean what they mean there."""

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
    HELD = "held"
    RELEASED = "released"
    CANCELLED = "cancelled"
    TRACKING_NUMBER = "tracking_number"
    """A bench has stuck a courier's label on it."""
    TAKEN_BACK = "taken_back"
    """What was told before counts no longer; the message names it."""

    @property
    def type(self) -> str:
        """What messages call it."""
        return f"parcel.{self.value}"


def kinds_of(text: str) -> list[str]:
    """The kinds that a person names, with commas between; nothing means all. Raises ScanStationError."""
    named = list(dict.fromkeys(word.strip().removeprefix("parcel.") for word in text.split(",") if word.strip()))
    if unknown := [word for word in named if word not in list(Kind)]:
        raise ScanStationError(f"There is no kind {unknown[0]!r}; there are {', '.join(Kind)}.")
    return named


def wants(kinds: Iterable[str], kind: Kind) -> bool:
    """Whether an endpoint that asks for these hears of this kind."""
    return not (named := list(kinds)) or kind in named
