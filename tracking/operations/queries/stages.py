"""How many parcels are where, now."""

from dataclasses import dataclass

from django.db.models import Case, Count, Q, QuerySet, Sum, Value, When

from tracking.operations.moment import Moment
from tracking.parcels.facts import What
from tracking.parcels.models import Order, Parcel
from tracking.parcels.timeline import PASSING

OPEN = (
    "",
    *(
        what.value
        for what in What
        if (what.stage and what is not What.DELIVERED) or what in (What.DELAYED, What.ATTEMPT_FAILED)
    ),
    What.READY_FOR_PICKUP.value,
    What.HELD.value,
)
"""States of parcels that somebody waits for: "" is one that nobody has scanned yet."""

AT_ITS_STAGE = tuple(what.value for what in PASSING)
"""States that say how it goes, not how far it is: a parcel in one of them counts at its stage."""


@dataclass(frozen=True, slots=True)
class Stages:
    """Each parcel that is under way counts once, under its state; one that is delayed, could not be handed over or
    waits for its customer counts under the stage that it has reached. `boxless` are orders without any parcel yet.

    `delayed` says of a stage how many of those at it are delayed.
    `on_time` of the `promised` ones among those that were `delivered` today came on the promised day or before.
    """

    by_state: dict[str, int]
    delayed: dict[str, int]
    boxless: int
    delivered: int
    promised: int
    on_time: int

    @property
    def percent_on_time(self) -> float | None:
        """None while nothing that was promised has been delivered."""
        return 100 * self.on_time / self.promised if self.promised else None


def count(moment: Moment) -> Stages:
    """Three statements; the first reads only what is under way, the others what today brought."""
    counted = Parcel.objects.filter(state__in=OPEN).order_by().values("state", "stage").annotate(count=Count("pk"))
    by_state, delayed = dict.fromkeys(OPEN, 0), dict.fromkeys(OPEN, 0)
    for state, stage, count in counted.values_list("state", "stage", "count"):
        by_state[stage if state in AT_ITS_STAGE else state] += count
        delayed[stage] += count if state == What.DELAYED.value else 0
    on_time = Case(When(order__promised_on__gte=moment.today, then=Value(1)), default=Value(0))
    today = delivered_today(moment).aggregate(
        delivered=Count("pk"), promised=Count("order__promised_on"), on_time=Sum(on_time)
    )
    return Stages(
        by_state,
        delayed,
        boxless=Order.objects.filter(boxless_since__isnull=False).count(),
        delivered=today["delivered"],
        promised=today["promised"],
        on_time=today["on_time"] or 0,
    )


def at_stage(stage: str) -> QuerySet[Parcel]:
    """What is behind the number of a stage ("" is one that nobody has scanned)."""
    return Parcel.objects.filter(state__in=(stage, *AT_ITS_STAGE), stage=stage)


def delivered_today(moment: Moment) -> QuerySet[Parcel]:
    """What was delivered since the site's midnight."""
    is_delivered = Q(state=What.DELIVERED.value, stage=What.DELIVERED.value)
    return Parcel.objects.filter(is_delivered, since__gte=moment.midnight)
