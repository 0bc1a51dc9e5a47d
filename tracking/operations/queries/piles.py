"""Piles: the lists of parcels behind the dashboard's numbers, each with its own index and a key to page by."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

from django.db.models import Exists, F, OuterRef, Q, QuerySet

from tracking.operations.moment import Moment
from tracking.operations.queries.stages import at_stage, delivered_today
from tracking.parcels.facts import What
from tracking.parcels.models import Event, Parcel

AT_MOST = 10_000
"""As far as a pile is counted: beyond it "10,000+" says enough."""
RETURNS_KEPT = timedelta(days=14)


@dataclass(frozen=True, slots=True)
class Pile:
    """`name` stands in addresses. `title` and `meaning` are for people. `key` is what it is ordered by, oldest first.

    `is_trouble`: somebody should do something about each of them.
    """

    name: str
    title: str
    meaning: str
    parcels: Callable[[Moment], QuerySet[Parcel]]
    key: str = "since"
    is_trouble: bool = False

    def count(self, moment: Moment) -> int:
        """How many there are; AT_MOST at most."""
        return self.parcels(moment).order_by().values("pk")[:AT_MOST].count()


def _in(what: What) -> QuerySet[Parcel]:
    return Parcel.objects.filter(state=what.value)


def _at(what: What) -> QuerySet[Parcel]:
    """At that stage, and nothing else is to be said: the index then has them in order of time."""
    return Parcel.objects.filter(state=what.value, stage=what.value)


def _packed_too_long(moment: Moment) -> QuerySet[Parcel]:
    """Also one whose customer was told of a delay: somebody still has to ship it.

    A delay is younger than the packing, so `since` is no word on that: the scan itself is asked.
    """
    taken_back = Event.objects.filter(parcel=OuterRef("parcel"), what=What.VOID.value, voids=OuterRef("pk"))
    scan = Event.objects.filter(parcel=OuterRef("pk"), what=What.PACKED.value, at__lt=moment.packed_before)
    return Parcel.objects.filter(
        Q(state=What.PACKED.value, since__lt=moment.packed_before)
        | Q(Exists(scan.exclude(Exists(taken_back))), state=What.DELAYED.value),
        stage=What.PACKED.value,
    )


def _late(moment: Moment) -> QuerySet[Parcel]:
    return Parcel.objects.filter(due_on__lt=moment.today).exclude(state=What.READY_FOR_PICKUP.value)


def _cancelled(moment: Moment) -> QuerySet[Parcel]:
    return _in(What.CANCELLED).filter(stage__in=(What.PACKED.value, What.SHIPPED.value))


PILES = {
    pile.name: pile
    for pile in (
        Pile(
            "cancelled",
            "Cancelled, yet packed",
            "The order was cancelled after these were packed or handed over. Take them out before the courier comes.",
            _cancelled,
            is_trouble=True,
        ),
        Pile(
            "packed-too-long",
            "Packed, not shipped",
            "Packed longer ago than is usual, and not scanned at the dock.",
            _packed_too_long,
            is_trouble=True,
        ),
        Pile(
            "unseen",
            "Shipped, courier has not seen it",
            "Scanned at the dock, but no courier has said anything of it since.",
            lambda moment: _at(What.SHIPPED).filter(since__lt=moment.shipped_before),
            is_trouble=True,
        ),
        Pile(
            "held",
            "On hold",
            "Somebody, or a bench with something missing, has stopped these. They wait for a release.",
            lambda moment: _in(What.HELD),
            is_trouble=True,
        ),
        Pile(
            "late",
            "Late",
            "The day that the customer was promised first is over, and nobody has delivered it.",
            _late,
            key="due_on",
            is_trouble=True,
        ),
        Pile(
            "attempt-failed",
            "Not handed over",
            "The courier stood before a closed door, or could not find it.",
            lambda moment: _in(What.ATTEMPT_FAILED),
            is_trouble=True,
        ),
        Pile(
            "placed",
            "Placed",
            "Ordered, and not scanned at any bench yet.",
            lambda moment: at_stage(""),
            key="pk",
        ),
        Pile("processed", "Processed", "Waiting to be packed.", lambda moment: at_stage(What.PROCESSED.value)),
        Pile("packed", "Packed", "Waiting to be shipped.", lambda moment: at_stage(What.PACKED.value)),
        Pile(
            "shipped",
            "Shipped",
            "Handed over; the courier's first scan is to come.",
            lambda moment: at_stage(What.SHIPPED.value),
        ),
        Pile("in-transit", "In transit", "With the courier.", lambda moment: at_stage(What.IN_TRANSIT.value)),
        Pile(
            "out-for-delivery",
            "Out for delivery",
            "On the van that goes to the customer.",
            lambda moment: at_stage(What.OUT_FOR_DELIVERY.value),
        ),
        Pile("delivered-today", "Delivered today", "Handed over to customers since midnight.", delivered_today),
        Pile(
            "later",
            "Later than promised",
            "Expected on a later day than the one that the customer was promised first.",
            lambda moment: Parcel.objects.filter(due_on__isnull=False, expected_on__gt=F("due_on")),
            key="due_on",
        ),
        Pile("delayed", "Delayed", "A courier or one of us has announced a delay.", lambda moment: _in(What.DELAYED)),
        Pile(
            "pick-up",
            "Waiting for pick-up",
            "At a shop or a depot, for the customer to fetch.",
            lambda moment: _in(What.READY_FOR_PICKUP),
        ),
        Pile(
            "returned",
            "Returned",
            "Came back, or is on its way back, in the last 14 days.",
            lambda moment: _in(What.RETURNED).filter(since__gte=moment.now - RETURNS_KEPT),
        ),
    )
}
