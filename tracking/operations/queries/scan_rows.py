"""What a line of the scan log says: who, where, with what, and how it stands. A few statements for a whole page."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from uuid import UUID

from scanstation.codes import identify
from tracking.operations.queries.history import LATE, Void
from tracking.parcels.facts import STATION, What
from tracking.parcels.histories import happenings_of
from tracking.parcels.models import Event
from tracking.parcels.timeline import Happening, may_void, moment_of, standing
from tracking.stations.models import Station, Worker

_HELD = (What.HELD.value, What.CANCELLED.value)
_STAGES = (What.PROCESSED, What.PACKED, What.SHIPPED)


@dataclass(frozen=True, slots=True)
class People:
    """What benches and workers are called."""

    stations: Mapping[str, str]
    workers: Mapping[str, str]

    def by(self, actor: str) -> str:
        """Bench 1, or who of the staff."""
        kind, _, name = actor.partition(":")
        return self.stations.get(name, name) if kind == "station" else name or actor

    def worker(self, badge: str) -> str:
        """Ana, for the badge that she signs on with."""
        return self.workers.get(badge, badge)


@dataclass(frozen=True, slots=True)
class ScanRow:
    """One event. `at` is UTC, `delay` in seconds. `alias` is the code that was named, `code` the
    same as it is printed.

    `conflict` says in a sentence why it may be wrong, or is ""; `is_held`: its parcel must not be sent on now;
    `is_waiting`: nobody knows its order. `void` is there if it counts no longer.
    """

    id: UUID
    what: What
    at: datetime
    received_at: datetime
    delay: int
    parcel: int
    code: str
    alias: str
    order: int | None
    number: str
    worker: str
    by: str
    is_staff: bool
    source: str
    typed: bool
    reason: str
    void: Void | None
    conflict: str
    is_held: bool
    is_cancelled: bool
    is_waiting: bool

    @property
    def was_late(self) -> bool:
        """Whether it waited at a bench before it came here."""
        return not self.is_staff and self.received_at - self.at > LATE

    @property
    def counts(self) -> bool:
        """Nothing is to be said against it."""
        return not (self.void or self.conflict or self.is_held or self.is_waiting)

    @property
    def can_be_voided(self) -> bool:
        """Whether it can be taken back."""
        return self.void is None and self.what not in (What.VOID, What.NOTE)

    @property
    def is_stage(self) -> bool:
        """Whether it brings a parcel to a stage."""
        return self.what in _STAGES


def people() -> People:
    """Everybody's name, as it is now."""
    return People(
        dict(Station.objects.values_list("slug", "name")), dict(Worker.objects.values_list("badge", "name"))
    )


def rows_of(events: Sequence[Event]) -> list[ScanRow]:
    """The lines of events whose parcels and orders have been read, in their order."""
    names = people()
    voids = voids_of(events, names)
    told = happenings_of({event.parcel_id for event in events})
    firsts = {parcel: standing(happenings) for parcel, happenings in told.items()}
    return [_row(event, names, voids.get(event.pk), firsts.get(event.parcel_id, [])) for event in events]


def voids_of(events: Iterable[Event], names: People) -> dict[UUID, Void]:
    """What takes these out, by their ids."""
    actors = {event.pk: event.actor for event in events}
    found = Event.objects.filter(voids__in=list(actors), what=What.VOID.value).order_by("-received_at", "-pk")
    return {
        void.voids: Void(names.by(void.actor), void.received_at, void.reason)
        for void in found
        if may_void(void.actor, actors[void.voids])
    }


@lru_cache(4096)
def printed(code: str) -> str:
    """A code in groups, as it stands on its label."""
    return code and next((label.grouped for label in identify(code).candidates if label.number == code), code)


def _row(event: Event, names: People, void: Void | None, told: Sequence[Happening]) -> ScanRow:
    parcel, what, is_staff = event.parcel, What(event.what), not event.actor.startswith(STATION)
    order = parcel.order
    is_bench_stage = what in _STAGES and void is None
    return ScanRow(
        id=event.pk,
        what=what,
        at=event.at,
        received_at=event.received_at,
        delay=event.delay,
        parcel=event.parcel_id,
        code=printed(event.code),
        alias=event.code,
        order=parcel.order_id,
        number=order.number if order else "",
        worker=names.worker(event.worker),
        by=names.by(event.actor),
        is_staff=is_staff,
        source=event.source,
        typed=event.typed,
        reason=" · ".join(filter(None, (printed(event.paired), event.reason))),
        void=void,
        conflict=_conflict(event, told, names) if is_bench_stage else _refused(event, what, is_staff=is_staff),
        is_held=is_bench_stage and parcel.state in _HELD,
        is_cancelled=parcel.state == What.CANCELLED.value,
        is_waiting=is_bench_stage and order is None,
    )


def _refused(event: Event, what: What, *, is_staff: bool) -> str:
    """A label that is another parcel's: the server has left a note in the bench's name."""
    return event.reason if what is What.NOTE and not is_staff else ""


def _conflict(event: Event, told: Sequence[Happening], names: People) -> str:
    """The first scan of a stage counts: another one says that a box went twice over a bench, or that two have one
    label. And what was on hold should not have gone on.
    """
    timed = sorted(((_at(each), each.id, each) for each in told), key=lambda each: each[:2])
    before = [each for at, key, each in timed if (at, key) < (event.at, event.pk)]
    if first := next((each for each in before if each.what == event.what), None):
        return f"Was done before, by {names.by(first.actor)}"
    holds = [each for each in before if each.what in (What.HELD, What.RELEASED, What.CANCELLED)]
    if holds and holds[-1].what is not What.RELEASED:
        return "Was on hold" if holds[-1].what is What.HELD else "Its order was cancelled"
    return ""


def _at(each: Happening) -> datetime:
    return moment_of(each.occurred_at, each.clock_error, each.received_at, each.sequence)
