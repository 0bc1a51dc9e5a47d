"""What things are called among staff."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from tracking.carriers.models import Outcome
from tracking.hooks.kinds import Kind as News
from tracking.mail.kinds import Kind
from tracking.mail.models import State
from tracking.operations.queries.scan_rows import ScanRow
from tracking.parcels.facts import What

WHAT: Mapping[What, Promise] = {
    What.PROCESSED: _("Processed"),
    What.PACKED: _("Packed"),
    What.SHIPPED: _("Shipped"),
    What.IN_TRANSIT: _("In transit"),
    What.OUT_FOR_DELIVERY: _("Out for delivery"),
    What.DELIVERED: _("Delivered"),
    What.DELAYED: _("Delayed"),
    What.ATTEMPT_FAILED: _("Not handed over"),
    What.READY_FOR_PICKUP: _("Waiting for pick-up"),
    What.RETURNED: _("Returned"),
    What.CANCELLED: _("Cancelled"),
    What.HELD: _("On hold"),
    What.RELEASED: _("Released"),
    What.EXPECTED: _("Day of arrival"),
    What.NOTE: _("Note"),
    What.PAIRED: _("Courier’s label"),
    What.VOID: _("Taken back"),
}
NOT_SCANNED = _("Not scanned yet")
TONES: Mapping[What, str] = {
    What.DELIVERED: "good",
    What.DELAYED: "warn",
    What.ATTEMPT_FAILED: "warn",
    What.READY_FOR_PICKUP: "warn",
    What.RETURNED: "stop",
    What.CANCELLED: "stop",
    What.HELD: "stop",
}
"""The class of a state's pill; the others are calm."""

MAILS: Mapping[Kind, Promise] = {
    Kind.CONFIRMATION: _("Order confirmed"),
    Kind.SHIPPED: _("Shipped"),
    Kind.ARRIVAL: _("New day of arrival"),
    Kind.OUT_FOR_DELIVERY: _("Out for delivery"),
    Kind.ATTEMPT_FAILED: _("Not handed over"),
    Kind.READY_FOR_PICKUP: _("Waiting for pick-up"),
    Kind.DELIVERED: _("Delivered"),
    Kind.CANCELLED: _("Order cancelled"),
}
MAIL_STATES: Mapping[State, Promise] = {
    State.WAITING: _("waiting"),
    State.CLAIMED: _("being sent"),
    State.SENT: _("sent"),
    State.DEAD: _("could not be sent"),
    State.DROPPED: _("not needed"),
}
MAIL_TONES: Mapping[State, str] = {
    State.SENT: "good",
    State.DEAD: "stop",
    State.WAITING: "warn",
    State.CLAIMED: "warn",
}

HOOKS: Mapping[News, Promise] = {
    News.TRACKING_NUMBER: _("Tracking number attached"),
    News.TAKEN_BACK: _("Taken back"),
}
"""News for shops that are no facts by themselves."""

OUTCOMES: Mapping[Outcome, Promise] = {
    Outcome.UNKNOWN_PARCEL: _("Parcel is not known"),
    Outcome.UNREADABLE: _("Cannot be read"),
    Outcome.RECEIVED: _("Broke off"),
    Outcome.RECORDED: _("Recorded"),
    Outcome.NO_NEWS: _("No news"),
}

STATIONS: Mapping[str, tuple[Promise, str]] = {
    "online": (_("online"), "good"),
    "silent": (_("not heard"), "warn"),
    "clock": (_("clock is wrong"), "warn"),
    "waiting": (_("catching up"), "warn"),
    "off": (_("off"), ""),
    "new": (_("enrolled, nothing scanned yet"), ""),
    "revoked": (_("revoked"), "stop"),
}
"""A station's state and its tone."""


def state(what: str) -> str:
    """A parcel's state; "" is one that nobody has scanned."""
    return str(WHAT[What(what)] if what else NOT_SCANNED)


def news(kind: str) -> str:
    """What a webhook tells of."""
    return str(HOOKS.get(News(kind)) or WHAT[What(kind)])


def tone(what: str) -> str:
    """The class of a state's pill."""
    return TONES.get(What(what), "") if what else ""


def scanned(what: str) -> str:
    """What a line of the scan log is called; a bench's note is of a label that it could not take."""
    return "Label refused" if what == What.NOTE else state(what)


def standing(row: ScanRow) -> list[str]:
    """How a line of the scan log stands; several things may be true."""
    if row.void:
        return ["taken back"]
    held = "order cancelled" if row.is_cancelled else "on hold"
    told = ((row.conflict, "conflict"), (row.is_held, held), (row.is_waiting, "waits for its order"))
    return [word for is_true, word in told if is_true] or ["counts"]
