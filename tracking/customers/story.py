"""What a customer is told of an order: the words for its stages, and nothing that they do not need."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _

from scanstation.codes import carriers, identify
from scanstation.events import Stage
from tracking.customers.carrier_links import link
from tracking.parcels import feed
from tracking.parcels.histories import happenings_of
from tracking.parcels.models import Alias, Order, Parcel
from tracking.parcels.timeline import Timeline, fold


@dataclass(frozen=True, slots=True)
class Line:
    """One line of "where it has been"."""

    title: str
    detail: str
    at: datetime


@dataclass(frozen=True, slots=True)
class ParcelStory:
    """One parcel. `steps` says for each stage whether it is reached; `reached` counts them.

    `carrier`, `number` (as printed) and `link` are "" when they are not known.
    """

    headline: str
    steps: tuple[bool, ...]
    reached: int
    lines: tuple[Line, ...]
    carrier: str
    number: str
    link: str


@dataclass(frozen=True, slots=True)
class Story:
    """An order and its parcels, as of the feed's `position`."""

    order: Order
    parcels: tuple[ParcelStory, ...]
    position: int

    @property
    def summary(self) -> str:
        """One sentence on all parcels, for those who hear the page."""
        return _("Your order: %(states)s") % {"states": ", ".join(parcel.headline for parcel in self.parcels)}


def tell(order: Order) -> Story:
    """Read an order's story. The position is read first: what comes in meanwhile is told again, never left out."""
    position = feed.newest_of(order)
    parcels = list(order.parcels.order_by("id").prefetch_related("aliases"))
    happenings = happenings_of(parcel.pk for parcel in parcels)
    stories = (_parcel(order, parcel, fold(happenings.get(parcel.pk, ()))) for parcel in parcels)
    return Story(order, tuple(stories), position)


def _parcel(order: Order, parcel: Parcel, timeline: Timeline) -> ParcelStory:
    alias = _carriers_own(parcel)
    carrier = carriers.NAMES[alias.carrier] if alias else ""
    number = _as_printed(alias.code) if alias else ""
    stages = [(stage, entry.at) for entry in timeline.entries if (stage := entry.what.stage)]
    lines = [Line(_title(stage), _detail(stage, carrier, number), at) for stage, at in stages]
    placed = Line(_("Order placed"), _("We have your order"), order.placed_at)
    reached = timeline.stage.rank + 1 if timeline.stage else 0
    return ParcelStory(
        headline=_headline(timeline.stage),
        steps=tuple(stage.rank < reached for stage in Stage),
        reached=reached,
        lines=(*reversed(lines), placed),
        carrier=carrier,
        number=number,
        # Before it is shipped the carrier knows nothing of it: its page would only worry the customer.
        link=link(alias.carrier, alias.code) if alias and reached > Stage.SHIPPED.rank else "",
    )


def _carriers_own(parcel: Parcel) -> Alias | None:
    """The first of the parcel's codes that a carrier gave it."""
    own = (alias for alias in parcel.aliases.all() if alias.carrier in carriers.NAMES)
    return min(own, key=lambda alias: alias.pk, default=None)


def _as_printed(code: str) -> str:
    """In groups, as on the label."""
    return next((label.grouped for label in identify(code).candidates if label.number == code), code)


def _headline(stage: Stage | None) -> str:
    match stage:
        case None:
            return _("Received")
        case Stage.PROCESSED:
            return _("Being prepared")
        case Stage.IN_TRANSIT:
            return _("On its way")
        case _:
            return _title(stage)


def _title(stage: Stage) -> str:
    return {
        Stage.PROCESSED: _("Processed"),
        Stage.PACKED: _("Packed"),
        Stage.SHIPPED: _("Shipped"),
        Stage.IN_TRANSIT: _("In transit"),
        Stage.OUT_FOR_DELIVERY: _("Out for delivery"),
        Stage.DELIVERED: _("Delivered"),
    }[stage]


def _detail(stage: Stage, carrier: str, number: str) -> str:
    match stage:
        case Stage.PROCESSED:
            return _("Checked and on the bench")
        case Stage.PACKED:
            return _("In its box, sealed and labelled")
        case Stage.SHIPPED if carrier:
            return _("Handed to %(carrier)s · %(number)s") % {"carrier": carrier, "number": number}
        case Stage.SHIPPED:
            return _("Handed to the carrier")
        case _:
            return carrier
