"""A parcel's whole history for staff: every fact with who, where, how, and whether it still counts."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from tracking.parcels.facts import What
from tracking.parcels.models import Event
from tracking.parcels.timeline import may_void
from tracking.shops.models import Shop
from tracking.stations.models import Station

MOST = 1000
"""Facts that are shown of one order, the newest; a parcel has a dozen."""
LATE = timedelta(minutes=5)
"""A fact that came in so much after it happened waited somewhere: at a bench without a network, at a courier's."""


@dataclass(frozen=True, slots=True)
class Void:
    """That a fact counts no longer: who said so, when and why."""

    by: str
    at: datetime
    reason: str


@dataclass(frozen=True, slots=True)
class Line:
    """One fact. `at` is when it happened, with a wrong clock put right (UTC). `void` is there if it counts no longer.

    `clock_error` is by how many seconds the clock behind it was ahead. `code`, `text` and `symbology` are what was
    read, `source` is the scanner, `typed` says that a person typed it. `by` is who said it, for people.
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
    by: str
    void: Void | None

    @property
    def was_late(self) -> bool:
        """Whether the server heard of it much later."""
        return self.received_at - self.at > LATE

    @property
    def can_be_voided(self) -> bool:
        """Whether somebody may take it back."""
        return not self.what.is_final and self.void is None


def of_parcels(parcels: Iterable[int]) -> dict[int, list[Line]]:
    """Parcel -> its history, the latest first; three statements."""
    newest = Event.objects.filter(parcel__in=list(parcels)).order_by("-received_at", "-pk")
    events = list(reversed(newest[:MOST]))
    names = _names(events)
    by = {event.actor: _said_by(event.actor, names) for event in events}
    actors = {event.pk: event.actor for event in events}
    voids = {
        each.voids: Void(by[each.actor], each.received_at, each.reason)
        for each in reversed(events)
        if each.voids and may_void(each.actor, actors.get(each.voids, ""))
    }
    told: dict[int, list[Line]] = {}
    for event in events:
        told.setdefault(event.parcel_id, []).append(_line(event, by[event.actor], voids.get(event.pk)))
    return {parcel: sorted(lines, key=_latest, reverse=True) for parcel, lines in told.items()}


def _latest(line: Line) -> tuple[datetime, datetime, int]:
    return line.at, line.received_at, line.what.order


def _names(events: Iterable[Event]) -> dict[str, str]:
    """Actor -> what its station or its shop is called."""
    actors = {event.actor for event in events}
    called: dict[str, str] = {}
    for kind, known in {"station": Station.objects, "shop": Shop.objects}.items():
        slugs = [actor.partition(":")[2] for actor in actors if actor.startswith(f"{kind}:")]
        found = known.filter(slug__in=slugs).values_list("slug", "name")
        called |= {f"{kind}:{slug}": name for slug, name in found}
    return called


def _said_by(actor: str, names: Mapping[str, str]) -> str:
    """Bench 1, easypost, Nordlicht Shop, anna: who an actor is, for people."""
    kind, _, name = actor.partition(":")
    if kind == "shop":
        return names.get(actor) or (f"Shop {name}" if name else "The shop")
    if kind == "carrier" and name == "generic":
        return "Courier's message"
    return names.get(actor) or name or actor


def _line(event: Event, by: str, void: Void | None) -> Line:
    # A bench's pairing has no reason of its own; its number is what there is to tell.
    reason = " · ".join(filter(None, (event.paired, event.reason)))
    same = ("at", "received_at", "clock_error", "actor", "worker", "source", "typed", "code", "text", "symbology")
    told = (*same, "place", "signed_by", "expected_on")
    return Line(
        id=event.pk,
        parcel=event.parcel_id,
        what=What(event.what),
        by=by,
        void=void,
        reason=reason,
        **{name: getattr(event, name) for name in told},
    )
