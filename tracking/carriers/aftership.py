"""AfterShip Tracking: the events `tracking_update` and `edd_revise`. Pure, but for the site's time zone.

The signature is documented at https://www.aftership.com/docs/tracking/webhook/webhook-signature, the message at
https://www.aftership.com/docs/tracking/webhook/webhook-specifications, statuses at
https://www.aftership.com/docs/tracking/enum/delivery-statuses and …/delivery-sub-statuses.
"""

from base64 import b64encode
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.utils.timezone import get_default_timezone

from tracking.carriers import fields
from tracking.carriers.signatures import digest, same
from tracking.carriers.update import PROBLEMS, Update, expected
from tracking.parcels.facts import What

HEADERS: tuple[str, ...] = ("Aftership-Hmac-Sha256", "As-Webhook-Version")

TAGS: dict[str, What | None] = {
    "Pending": None,
    "InfoReceived": None,  # the carrier knows of the parcel, but does not have it
    "InTransit": What.IN_TRANSIT,
    "OutForDelivery": What.OUT_FOR_DELIVERY,
    "AttemptFail": What.ATTEMPT_FAILED,
    "Delivered": What.DELIVERED,
    "AvailableForPickup": What.READY_FOR_PICKUP,
    "Exception": What.DELAYED,
    "Expired": None,  # nobody has said anything for a month: nothing has happened
}
SUBTAGS = {
    "Exception_002": What.ATTEMPT_FAILED,  # the customer has moved
    "Exception_003": What.ATTEMPT_FAILED,  # the customer refused it
    "Exception_010": What.RETURNED,  # on its way back
    "Exception_011": What.RETURNED,
}
"""What a `subtag` makes of an exception that is more than a delay."""


def verify(headers: Mapping[str, str], body: bytes, secret: str, now: datetime) -> bool:
    """Whether AfterShip signed this. It signs no time."""
    return same(b64encode(digest(secret, body)).decode(), headers.get("Aftership-Hmac-Sha256", ""))


def read(body: bytes) -> list[Update]:
    """The parcel's history, and the day it is expected."""
    message = fields.parse(body)
    tracking = fields.at(message, "msg")
    number = fields.number(fields.at(tracking, "tracking_number"))
    if fields.at(message, "event") not in ("tracking_update", "edd_revise") or not number:
        return []
    signed_by = fields.text(fields.at(tracking, "signed_by"))
    scans = [_scan(number, each, signed_by) for each in fields.items(fields.at(tracking, "checkpoints"))]
    updates = [scan for scan in scans if scan]
    return updates + expected(number, _day(tracking), fields.moment(fields.at(tracking, "updated_at")), updates)


def _day(tracking: Any) -> Any:
    """AfterShip's newest estimate, else the carrier's."""
    latest = fields.day(fields.at(tracking, "latest_estimated_delivery", "datetime"))
    return latest or fields.day(fields.at(tracking, "expected_delivery"))


def _scan(number: str, checkpoint: Any, signed_by: str) -> Update | None:
    what = SUBTAGS.get(fields.text(fields.at(checkpoint, "subtag")), _tag(checkpoint))
    # Most carriers tell AfterShip the local time and no zone; most parcels stay in the site's.
    occurred_at = fields.moment(fields.at(checkpoint, "checkpoint_time"), get_default_timezone())
    if what is None or occurred_at is None:
        return None
    return Update(
        number,
        what,
        occurred_at,
        place=_place(checkpoint),
        reason=fields.text(fields.at(checkpoint, "message"), fields.LONG) if what in PROBLEMS else "",
        signed_by=signed_by if what is What.DELIVERED else "",
    )


def _tag(checkpoint: Any) -> What | None:
    return TAGS.get(fields.text(fields.at(checkpoint, "tag")))


def _place(checkpoint: Any) -> str:
    known = fields.place(*(fields.at(checkpoint, part) for part in ("city", "state", "country_iso3")))
    return known or fields.text(fields.at(checkpoint, "location"))
