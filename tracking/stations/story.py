"""A parcel's whole story for a bench: everything that happened to it, anywhere, as far as a station may know.

No customer's name, address or mail, no signature, no note that staff wrote for each other; and, as with the
directory, whichever shop's parcel it is: whoever holds the box may ask.
"""

from collections.abc import Iterable, Mapping
from datetime import timedelta

from scanstation.wire import ParcelStory, StoryEvent, StoryVoid
from tracking.parcels.facts import STATION, What
from tracking.parcels.models import Alias, Event, Parcel
from tracking.parcels.timeline import may_void
from tracking.stations import known
from tracking.stations.models import Station, Worker

MOST = 200
"""Events that are told, the newest; a parcel has a dozen."""
_UNTOLD = (What.NOTE, What.VOID)


def told(code: str) -> ParcelStory:
    """The story of the parcel that a code names; without a parcel where there is none."""
    key = _parcel(code)
    parcels = known.parcels([key]) if key is not None else []
    if not parcels:
        return ParcelStory()
    newest = list(Event.objects.filter(parcel=key).exclude(what=What.NOTE).order_by("-received_at", "-pk")[:MOST])
    people = _People(newest)
    voids = _voids(newest, people)
    events = [_event(each, people, voids.get(str(each.pk))) for each in newest if each.what not in _UNTOLD]
    return ParcelStory(parcel=parcels[0], events=sorted(events, key=lambda event: event.at, reverse=True))


def _parcel(code: str) -> int | None:
    """The parcel that bears a code, or whose order has this number and no other parcel."""
    if not code.isprintable():
        return None  # PostgreSQL refuses to look for a NUL
    if alias := Alias.objects.filter(code=code).first():
        return alias.parcel_id
    boxes = list(Parcel.objects.filter(order__number=code).order_by("pk").values_list("pk", flat=True)[:2])
    return boxes[0] if len(boxes) == 1 else None


class _People:
    """Who said something, by the names that people know."""

    def __init__(self, events: Iterable[Event]) -> None:
        events = list(events)
        slugs = {event.actor.removeprefix(STATION) for event in events if event.actor.startswith(STATION)}
        self._stations = dict(Station.objects.filter(slug__in=slugs).values_list("slug", "name"))
        badges = {event.worker for event in events}
        self._workers = dict(Worker.objects.filter(badge__in=badges).values_list("badge", "name"))

    def by(self, event: Event) -> str:
        kind, _, name = event.actor.partition(":")
        return self._stations.get(name, name) if f"{kind}:" == STATION else name or kind

    def worker(self, event: Event) -> str:
        return self._workers.get(event.worker, event.worker)


def _voids(events: Iterable[Event], people: _People) -> Mapping[str, StoryVoid]:
    actors = {event.pk: event.actor for event in events}
    return {
        str(each.voids): StoryVoid(
            by=people.by(each), worker=people.worker(each), at=each.received_at, reason=each.reason
        )
        for each in events
        if each.voids and may_void(each.actor, actors.get(each.voids, ""))
    }


def _event(event: Event, people: _People, void: StoryVoid | None) -> StoryEvent:
    claimed = event.occurred_at - timedelta(seconds=event.clock_error)
    return StoryEvent(
        what=event.what,
        at=min(claimed, event.received_at),
        received_at=event.received_at,
        kind=event.actor.partition(":")[0],
        by=people.by(event),
        worker=people.worker(event),
        code=event.code,
        paired=event.paired,
        place=event.place,
        reason=event.reason,
        expected_on=event.expected_on,
        void=void,
    )
