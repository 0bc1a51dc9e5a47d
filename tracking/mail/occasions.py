"""What a customer is to be told: a pure fold over an order's state, as the timeline is one over events.

Reading the same news twice, in any order, gives the same occasions with the same causes: with the uniqueness of a
delivery's cause that is what makes one mail of it.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from itertools import takewhile

from django.utils import timezone

from tracking.mail.kinds import Kind
from tracking.parcels.facts import What
from tracking.parcels.timeline import Entry, Timeline

OVERTAKEN_FOR = timedelta(hours=1)
"""How long after it happened a mail still goes out although the parcel is further by now."""


@dataclass(frozen=True, slots=True)
class Occasion:
    """One piece of news. `cause` names it for ever. `at` is when it happened (UTC), `parcel` None for a whole order.

    `entry` is what the timeline says of it; an arrival has `expected_on` (None when no new date is known), `before`
    and a `reason`. `is_overtaken`: the parcel has gone further since.
    """

    kind: Kind
    cause: str
    at: datetime
    parcel: int | None = None
    entry: Entry | None = None
    expected_on: date | None = None
    before: date | None = None
    reason: str = ""
    is_overtaken: bool = False

    def is_fresh(self, now: datetime) -> bool:
        """Whether it is worth a mail now: imported history and what waited too long are not."""
        limit = OVERTAKEN_FOR if self.is_overtaken else self.kind.fresh_for
        return now - self.at <= limit


_TOLD = {
    What.SHIPPED: Kind.SHIPPED,
    What.OUT_FOR_DELIVERY: Kind.OUT_FOR_DELIVERY,
    What.ATTEMPT_FAILED: Kind.ATTEMPT_FAILED,
    What.READY_FOR_PICKUP: Kind.READY_FOR_PICKUP,
}
_REPEATED = (Kind.OUT_FOR_DELIVERY, Kind.ATTEMPT_FAILED)
"""What may happen again on another day, and is news again then."""


def of_order(placed_at: datetime, cancelled_at: datetime | None, reason: str) -> list[Occasion]:
    """What concerns the whole order."""
    told = [Occasion(Kind.CONFIRMATION, Kind.CONFIRMATION, placed_at)]
    if cancelled_at:
        told.append(Occasion(Kind.CANCELLED, Kind.CANCELLED, cancelled_at, reason=reason))
    return told


def of_parcel(parcel: int, timeline: Timeline) -> list[Occasion]:
    """What concerns one parcel."""
    return [*_stations_of(parcel, timeline), *_arrivals(parcel, timeline)]


def _stations_of(parcel: int, timeline: Timeline) -> Iterator[Occasion]:
    """The stages and mishaps that are told as such; what happens on the way back to the shop is not."""
    if timeline.delivered:
        yield Occasion(
            Kind.DELIVERED, f"{Kind.DELIVERED}/{parcel}", timeline.delivered.at, parcel, timeline.delivered
        )
    on_the_way = takewhile(lambda entry: entry.what is not What.RETURNED, timeline.entries)
    for entry in on_the_way:
        if kind := _TOLD.get(entry.what):
            cause = f"{kind}/{parcel}" + (f"/{timezone.localdate(entry.at)}" if kind in _REPEATED else "")
            yield Occasion(kind, cause, entry.at, parcel, entry, is_overtaken=_is_over(timeline))


def _arrivals(parcel: int, timeline: Timeline) -> Iterator[Occasion]:
    """The newest change of the arrival alone: what was announced before it is no longer true."""
    arrival = timeline.arrival
    change = arrival.changes[-1] if arrival.changes else None
    delay = max(
        (each for each in timeline.entries if each.what is What.DELAYED), key=lambda each: each.at, default=None
    )
    if delay and delay.expected_on is None and not (change and change.at >= delay.at):
        cause = f"{Kind.ARRIVAL}/{parcel}/open/{arrival.current}"
        news = Occasion(Kind.ARRIVAL, cause, delay.at, parcel, None, None, arrival.current, delay.reason)
    elif change:
        before = [arrival.original, *(each.expected_on for each in arrival.changes[:-1])][-1]
        news = _dated(parcel, change.at, change.expected_on, before, change.reason)
    elif delay and delay.expected_on:
        news = _dated(parcel, delay.at, delay.expected_on, None, delay.reason)
    else:
        return
    yield replace(news, is_overtaken=_is_over(timeline))


def _dated(parcel: int, at: datetime, expected_on: date, before: date | None, reason: str) -> Occasion:
    """The site's day of the announcement is part of the cause: what is taken back and told again is news then."""
    cause = f"{Kind.ARRIVAL}/{parcel}/{expected_on}/{timezone.localdate(at)}"
    return Occasion(Kind.ARRIVAL, cause, at, parcel, None, expected_on, before, reason)


def _is_over(timeline: Timeline) -> bool:
    return timeline.delivered is not None or timeline.state in (What.RETURNED, What.CANCELLED)
