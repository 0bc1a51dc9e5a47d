"""Everything of one order, or of a parcel whose order nobody knows."""

from dataclasses import dataclass
from datetime import date

from tracking.carriers.models import RawMessage
from tracking.customers.models import Link
from tracking.mail.models import Delivery
from tracking.operations.queries import history, messages
from tracking.operations.queries.history import Line
from tracking.operations.queries.parcel_rows import codes_of
from tracking.parcels.facts import What
from tracking.parcels.histories import happenings_of
from tracking.parcels.models import Order, Parcel
from tracking.parcels.timeline import Entry, Timeline, fold

MOST_PARCELS = 100
MOST_MAILS = 200


@dataclass(frozen=True, slots=True)
class Box:
    """One parcel of the order: its codes as printed, its timeline, and its history, the latest first."""

    parcel: Parcel
    codes: tuple[str, ...]
    timeline: Timeline
    lines: tuple[Line, ...]

    @property
    def state(self) -> What | None:
        """The headline; None before the first scan."""
        return self.timeline.state

    @property
    def headline(self) -> Entry | None:
        """What the state says: its reason and its place."""
        return next((entry for entry in reversed(self.timeline.entries) if entry.what is self.state), None)

    @property
    def is_cancelled(self) -> bool:
        """Held for good, by its order."""
        return any(entry.what is What.CANCELLED for entry in self.timeline.entries)

    @property
    def can_be_held(self) -> bool:
        """Only what is still in the house."""
        return not self.timeline.held and (self.timeline.stage is None or self.timeline.stage.rank <= LAST_IN_HOUSE)

    @property
    def can_be_released(self) -> bool:
        """A cancelled order stays cancelled."""
        return self.timeline.held and not self.is_cancelled

    @property
    def is_waited_for(self) -> bool:
        """Whether somebody still waits for it: then a delay can be told."""
        return self.state not in (What.DELIVERED, What.RETURNED, What.CANCELLED)


LAST_IN_HOUSE = What.SHIPPED.order


@dataclass(frozen=True, slots=True)
class OrderStory:
    """`order` is None for a parcel that waits for its order. `link` is the customer's, the last one that was made.

    `unshown` are how many more parcels the order has.
    """

    order: Order | None
    boxes: tuple[Box, ...]
    mails: tuple[Delivery, ...]
    messages: tuple[RawMessage, ...]
    link: Link | None
    unshown: int

    @property
    def promised_on(self) -> date | None:
        """The day that the customer was promised first, as the lists of parcels have it."""
        named = [box.timeline.arrival.original for box in self.boxes if box.timeline.arrival.original]
        return min(named, default=self.order.promised_on if self.order else None)


def of_order(order: Order) -> OrderStory:
    """The whole story; a statement for each part of it, however many parcels there are."""
    mails = Delivery.objects.filter(order=order).order_by("-created_at", "-pk")[:MOST_MAILS]
    link = Link.objects.filter(order=order).order_by("-pk").first()
    unshown = max(0, order.parcels.count() - MOST_PARCELS)
    return _story(order, list(order.parcels.order_by("pk")[:MOST_PARCELS]), tuple(mails), link, unshown)


def of_parcel(parcel: Parcel) -> OrderStory:
    """The story of a parcel that waits for its order."""
    return _story(None, [parcel], (), None, 0)


def _story(
    order: Order | None, parcels: list[Parcel], mails: tuple[Delivery, ...], link: Link | None, unshown: int
) -> OrderStory:
    keys = [parcel.pk for parcel in parcels]
    told = list(Parcel.objects.filter(pk__in=keys).order_by("pk").prefetch_related("aliases"))
    happenings, lines = happenings_of(keys), history.of_parcels(keys)
    boxes = tuple(
        Box(parcel, codes_of(parcel), fold(happenings.get(parcel.pk, ())), tuple(lines.get(parcel.pk, ())))
        for parcel in told
    )
    numbers = [alias.code for parcel in told for alias in parcel.aliases.all()]
    return OrderStory(order, boxes, mails, tuple(messages.of_numbers(numbers)), link, unshown)
