"""A parcel's whole history for staff: every fact with who, where, how, and whether it still counts."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from tracking.parcels.facts import What
from tracking.parcels.models import Event

MOST = 1000
"""Facts that are shown of one order; a parcel has a dozen."""
LATE = timedelta(minutes=5)
"""A fact that came in so much after it happened waited somewhere: at a bench without a network, at a courier's."""


@dataclass(frozen=True, slots=True)
class Void:
    """That a fact counts no longer: who said so, when and why."""

    actor: str
    at: datetime
    reason: str


@dataclass(frozen=True, slots=True)
class Line:
    """One fact. `at` is when it happened, with a wrong clock put right (UTC). `void` is there if it counts no longer.

    `clock_error` is by how many seconds the clock behind it was ahead. `code`, `text` and `symbology` are what was
    read, `source` is the scanner, `typed` says that a person typed it.
    """

    id: UUID
    parcel: int
    what: What
    at: datetime
    received_at: datetime
    clock_error: int
    actor: str
    worker: str
    source: str
    typed: bool
    code: str
    text: str
    symbology: str
    place: str
    signed_by: str
    reason: str
    expected_on: date | None
    void: Void | None

    @property
    def was_late(self) -> bool:
        """Whether the server heard of it much later."""
        return self.received_at - self.at > LATE

    @property
    def can_be_voided(self) -> bool:
        """A void itself cannot be taken back: the fact is stated anew instead."""
        return self.what is not What.VOID and self.void is None

    @property
    def kind(self) -> str:
        """Who the actor is: "station", "carrier", "shop" or "staff"."""
        return self.actor.partition(":")[0]

    @property
    def name(self) -> str:
        """The actor's own name."""
        return self.actor.partition(":")[2]


def of_parcels(parcels: Iterable[int]) -> dict[int, list[Line]]:
    """Parcel -> its history, the latest first; one statement."""
    events = list(Event.objects.filter(parcel__in=list(parcels)).order_by("received_at", "pk")[:MOST])
    voids = {each.voids: Void(each.actor, each.received_at, each.reason) for each in reversed(events) if each.voids}
    told: dict[int, list[Line]] = {}
    for event in events:
        told.setdefault(event.parcel_id, []).append(_line(event, voids.get(event.pk)))
    return {parcel: sorted(lines, key=_latest, reverse=True) for parcel, lines in told.items()}


def _latest(line: Line) -> tuple[datetime, datetime, int]:
    return line.at, line.received_at, line.what.order


def _line(event: Event, void: Void | None) -> Line:
    claimed = event.occurred_at - timedelta(seconds=event.clock_error)
    same = ("received_at", "clock_error", "actor", "worker", "source", "typed", "code", "text", "symbology")
    told = (*same, "place", "signed_by", "reason", "expected_on")
    return Line(
        id=event.pk,
        parcel=event.parcel_id,
        what=What(event.what),
        at=min(claimed, event.received_at),
        void=void,
        **{name: getattr(event, name) for name in told},
    )
