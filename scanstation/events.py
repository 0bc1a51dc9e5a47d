"""Stages and events: the facts that a bench makes and a timeline is folded from."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID


class Stage(StrEnum):
    """How far a parcel is, in the order in which it gets there. The first three are the bench's."""

    PROCESSED = "processed"
    PACKED = "packed"
    SHIPPED = "shipped"
    IN_TRANSIT = "in_transit"
    OUT_FOR_DELIVERY = "out_for_delivery"
    DELIVERED = "delivered"

    @property
    def rank(self) -> int:
        """Position in the parcel's life, from 0."""
        return _RANKS[self]


_RANKS = {stage: rank for rank, stage in enumerate(Stage)}

BENCH_STAGES = (Stage.PROCESSED, Stage.PACKED, Stage.SHIPPED)
"""The stages that a scan at a bench can bring about, in order."""


LONGEST_NUMBER = 64
"""Characters of a parcel's number at most; they are visible ASCII, without blanks."""


class EventKind(StrEnum):
    """What an event says."""

    STAGE = "stage"
    """The parcel was processed, packed or shipped."""
    VOID = "void"
    """An earlier event counts no longer."""
    PAIR = "pair"
    """The parcel bears a courier's number as well."""
    HOLD = "hold"
    """The parcel must not be sent on."""


@dataclass(frozen=True, slots=True)
class Event:
    """An immutable fact, made once, where it happened.

    `id` is a UUIDv7. `sequence` counts up within one station and is the order of its events, whatever its clock
    says. `parcel` is the normalised number that was scanned. `occurred_at` is aware, with the site's offset.
    `text` is what the scanner delivered, as it came. A stage event has a `stage`; a void names the event that it
    takes out in `voids`, a pairing the courier's number (of `carrier`) in `paired`, a hold says why in `reason`.
    """

    id: UUID
    sequence: int
    parcel: str
    carrier: str | None
    stage: Stage | None
    occurred_at: datetime
    worker: str
    source: str
    typed: bool
    text: str
    symbology: str | None
    kind: EventKind = EventKind.STAGE
    voids: UUID | None = None
    paired: str | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Fact:
    """What makes an entry of the journal an event, beside the reading and the decision: the fields of `Event` that
    those two do not tell. `parcel` is None where the event is about the number that was read.
    """

    id: UUID
    kind: EventKind = EventKind.STAGE
    parcel: str | None = None
    voids: UUID | None = None
    paired: str | None = None
    reason: str = ""
