"""The words for where a parcel is, and for what happens next. Asked for while the customer's language is active."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext, ngettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from tracking.parcels.facts import What

_Words = Mapping[What | None, Promise]

_HEADLINES: _Words = {
    What.PROCESSED: _("Being prepared"),
    What.PACKED: _("Packed"),
    What.SHIPPED: _("Shipped"),
    What.IN_TRANSIT: _("On its way"),
    What.OUT_FOR_DELIVERY: _("Out for delivery"),
    What.DELIVERED: _("Delivered"),
    What.HELD: _("On hold"),
    What.ATTEMPT_FAILED: _("Not delivered yet"),
    What.READY_FOR_PICKUP: _("Ready to collect"),
    What.RETURNED: _("Returned to the shop"),
}
_OF_AN_ORDER: _Words = {
    None: _("Confirmed"),
    What.CANCELLED: pgettext_lazy("an order is", "Cancelled"),
}
_OF_A_PARCEL: _Words = {
    None: _("Not packed yet"),
    What.CANCELLED: pgettext_lazy("a parcel is", "Cancelled"),
}
_TITLES: _Words = {
    What.PROCESSED: _("Processed"),
    What.IN_TRANSIT: _("In transit"),
    What.DELAYED: _("Delayed"),
    What.ATTEMPT_FAILED: _("Delivery did not work"),
    What.CANCELLED: _("Order cancelled"),
}
_NEXT: _Words = {
    None: _("The shop puts your order together."),
    What.PROCESSED: _("It is packed, sealed and labelled."),
    What.PACKED: _("The carrier collects it from the shop."),
    What.HELD: _("The shop checks something before it sends your parcel. There is nothing that you need to do."),
    What.SHIPPED: _("The carrier sorts it and sends it on its way."),
    What.DELAYED: _("It goes on as soon as the carrier can. There is nothing that you need to do."),
    What.IN_TRANSIT: _("It travels to the depot near you and goes out for delivery from there."),
    What.OUT_FOR_DELIVERY: _("The carrier hands it over at your door. It helps if somebody is at home."),
    What.ATTEMPT_FAILED: _("The carrier usually tries again, or leaves it at a shop nearby."),
    What.READY_FOR_PICKUP: _("Fetch it soon, and bring an identity card. What nobody fetches goes back to the shop."),
    What.RETURNED: _("The shop decides what to do with it. Please ask there."),
    What.CANCELLED: _("Nothing more will be sent. If that surprises you, please ask the shop."),
}
_AT_THE_BENCH: _Words = {
    What.PROCESSED: _("Checked and on the bench"),
    What.PACKED: _("In its box, sealed and labelled"),
}
_TROUBLE: _Words = {What.ATTEMPT_FAILED: _("The carrier could not hand it over.")}


def headline(state: What | None, *, whole_order: bool) -> str:
    """What stands largest on the page. `whole_order`: it speaks of the order, not of one parcel of several."""
    return str((_OF_AN_ORDER if whole_order else _OF_A_PARCEL).get(state) or _HEADLINES[state])


def title(what: What) -> str:
    """What a line of the history is called."""
    return str(_TITLES.get(what) or _HEADLINES[what])


def next_step(state: What | None) -> str:
    """What happens next; "" once the parcel has arrived."""
    return str(_NEXT.get(state, ""))


def at_the_bench(what: What) -> str:
    """What was done there."""
    return str(_AT_THE_BENCH[what])


def handed_over(carrier: str, number: str) -> str:
    """To whom, under which number; both "" where that is not known."""
    if not carrier:
        return gettext("Handed to the carrier")
    return gettext("Handed to %(carrier)s · %(number)s") % {"carrier": carrier, "number": number}


def trouble(state: What) -> str:
    """What went wrong, as a sentence; "" where the headline says it all."""
    return str(_TROUBLE.get(state, ""))


def lateness(days: int) -> str:
    """How much later than planned it comes; `days` is 0 where nobody has said."""
    if not days:
        return str(_("Later than planned."))
    return ngettext("One day later than planned.", "%(days)d days later than planned.", days) % {"days": days}
