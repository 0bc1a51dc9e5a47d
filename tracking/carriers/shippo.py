"""Shippo: the event `track_updated`. Pure.

The signature is documented at https://docs.goshippo.com/tracking/webhook-security, the tracking object at
https://docs.goshippo.com/tracking/tracking.
"""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from tracking.carriers import fields
from tracking.carriers.signatures import digest, is_recent, same, seconds
from tracking.carriers.update import PROBLEMS, Update, expected
from tracking.parcels.facts import What

HEADERS: tuple[str, ...] = ("Shippo-Auth-Signature",)

STATUSES: dict[str, What | None] = {
    "UNKNOWN": None,
    "PRE_TRANSIT": None,  # the carrier knows of the parcel, but does not have it
    "TRANSIT": What.IN_TRANSIT,
    "DELIVERED": What.DELIVERED,
    "RETURNED": What.RETURNED,
    "FAILURE": What.ATTEMPT_FAILED,
}
SUBSTATUSES = (
    {"out_for_delivery": What.OUT_FOR_DELIVERY, "pickup_available": What.READY_FOR_PICKUP}
    | dict.fromkeys(("delivery_attempted", "location_inaccessible", "notice_left"), What.ATTEMPT_FAILED)
    | dict.fromkeys(
        (
            "address_issue",
            "contact_carrier",
            "delayed",
            "delivery_rescheduled",
            "package_damaged",
            "package_disposed",
            "package_held",
            "package_lost",
            "reschedule_delivery",
        ),
        What.DELAYED,
    )
)
"""What a `substatus` makes of a parcel that is in transit, or whose delivery failed."""


def verify(headers: Mapping[str, str], body: bytes, secret: str, now: datetime) -> bool:
    """Whether Shippo signed this, some minutes ago at most: `t=<Unix seconds>,v1=<hex>`."""
    parts = [part.strip().partition("=") for part in headers.get("Shippo-Auth-Signature", "").split(",")]
    sent = next((value for name, _, value in parts if name == "t"), "")
    if not is_recent(seconds(sent), now):
        return False
    signature = digest(secret, sent.encode(), b".", body).hex()
    return any(same(signature, value) for name, _, value in parts if name == "v1")


def read(body: bytes) -> list[Update]:
    """The parcel's history, and the day it is expected."""
    message = fields.parse(body)
    track = fields.at(message, "data")
    number = fields.number(fields.at(track, "tracking_number"))
    if fields.at(message, "event") != "track_updated" or not number:
        return []
    status = fields.at(track, "tracking_status")
    scans = [_scan(number, each) for each in (*fields.items(fields.at(track, "tracking_history")), status)]
    updates = list(dict.fromkeys(scan for scan in scans if scan))  # the status is the last of the history again
    said_at = fields.moment(fields.at(status, "object_updated")) or fields.moment(fields.at(status, "status_date"))
    return updates + expected(number, fields.day(fields.at(track, "eta")), said_at, updates)


def _scan(number: str, status: Any) -> Update | None:
    what = _what(status)
    occurred_at = fields.moment(fields.at(status, "status_date"))
    if what is None or occurred_at is None:
        return None
    return Update(
        number,
        what,
        occurred_at,
        place=fields.place(*(fields.at(status, "location", part) for part in ("city", "state", "country"))),
        reason=fields.text(fields.at(status, "status_details"), fields.LONG) if what in PROBLEMS else "",
    )


def _what(status: Any) -> What | None:
    what = STATUSES.get(fields.text(fields.at(status, "status")))
    if what in (What.IN_TRANSIT, What.ATTEMPT_FAILED):
        return SUBSTATUSES.get(fields.text(fields.at(status, "substatus", "code")), what)
    return what
