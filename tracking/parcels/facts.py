"""Facts: what stations, carriers, shops and staff say of a parcel. Immutable; `record.py` takes them in."""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from enum import StrEnum
from uuid import UUID

from scanstation.events import Stage

EARLIEST = datetime(1970, 1, 1, tzinfo=UTC)
LATEST = datetime(2200, 1, 1, tzinfo=UTC)
"""What a broken clock can say. Beyond it, a time is garbage, and sums of times overflow: whoever makes facts of what
comes from outside refuses it."""


class What(StrEnum):
    """What a fact says. The first six are the stages, in their order and by the names that `Stage` has for them."""

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
    """On its way back to the shop, or there."""
    CANCELLED = "cancelled"
    """Its order is not to be sent: the bench is to hold it, for good."""
    HELD = "held"
    """Not to be sent on until it is released; `reason` says why."""
    RELEASED = "released"
    """What held it is settled."""
    EXPECTED = "expected"
    """Nothing but a day of arrival."""
    NOTE = "note"
    """Nothing but a `reason`: what staff want each other to know. Customers are never told."""
    PAIRED = "paired"
    """Its label was scanned together with a courier's, whose number `paired` it bears from then on."""
    VOID = "void"
    """Another fact of the same parcel counts no longer. A station can take out its own alone."""

    @property
    def stage(self) -> Stage | None:
        """The stage that this brings a parcel to, if it is one."""
        return _STAGES.get(self)

    @property
    def is_final(self) -> bool:
        """Whether nobody can take it back. What a void took out is said anew; a cancelled order is placed anew."""
        return self in (What.VOID, What.CANCELLED)

    @property
    def order(self) -> int:
        """Position in this list, from 0: which of two that happened at the same moment is told first."""
        return _ORDER[self]


STATION = "station:"
"""How a station's name as an actor begins."""
STAFF = "staff:"
"""How a login as an actor begins."""
_STAGES = {What(stage): stage for stage in Stage}
_ORDER = {what: number for number, what in enumerate(What)}


@dataclass(frozen=True, slots=True)
class Fact:
    """Something that happened to a parcel, said once.

    `id` is made where it happened (UUIDv7, or derived from the message that brought it) and is unique for ever.
    `code` is any alias of the parcel, `carrier` the short name of the carrier that gave it ("" if none is known).
    `occurred_at` is aware, with the site's offset where there is one; `clock_error` is by how many seconds the clock
    behind it was seen to be ahead. `actor` is who says so: "station:bench-1", "carrier:easypost", "staff:anna",
    "shop:nordlicht". A station counts its facts in `sequence`, from 1; everybody else's is 0. `worker`, `source`,
    `typed`, `text` and `symbology` tell how it was scanned. `expected_on` is the day of arrival at its place;
    any fact may revise it. A VOID names the fact that it takes out in `voids`; a PAIRED the number that the
    parcel bears as well in `paired`, and `carrier` is who gave that.
    """

    id: UUID
    code: str
    what: What
    occurred_at: datetime
    actor: str
    carrier: str = ""
    sequence: int = 0
    clock_error: int = 0
    worker: str = ""
    source: str = ""
    typed: bool = False
    text: str = ""
    symbology: str = ""
    place: str = ""
    signed_by: str = ""
    reason: str = ""
    expected_on: date | None = None
    voids: UUID | None = None
    paired: str = ""
    journal: UUID | None = None

    @property
    def codes(self) -> list[list[tuple[str, str]]]:
        """The codes that it names, each with its carrier or "": one, or the two of a pairing."""
        if self.what is What.PAIRED and self.paired:
            return [[(self.code, "")], [(self.paired, self.carrier)]]
        return [[(self.code, self.carrier)]]
