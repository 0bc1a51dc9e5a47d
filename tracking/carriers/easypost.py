"""EasyPost: the events `tracker.created` and `tracker.updated`. Pure.

The signature is documented at https://docs.easypost.com/docs/webhooks, its version 2 at
https://support.easypost.com/hc/en-us/articles/39826034964237-Webhook-HMAC-Validation, the tracker at
https://docs.easypost.com/docs/trackers.
"""

import contextlib
import unicodedata
from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any

from tracking.carriers import fields
from tracking.carriers.signatures import digest, is_recent, same
from tracking.carriers.update import PROBLEMS, Update, expected
from tracking.parcels.facts import What

HEADERS: tuple[str, ...] = ("X-Hmac-Signature", "X-Hmac-Signature-V2", "X-Timestamp", "X-Path")

STATUSES: dict[str, What | None] = {
    "unknown": None,
    "pre_transit": None,  # the carrier knows of the parcel, but does not have it
    "in_transit": What.IN_TRANSIT,
    "out_for_delivery": What.OUT_FOR_DELIVERY,
    "available_for_pickup": What.READY_FOR_PICKUP,
    "delivered": What.DELIVERED,
    "return_to_sender": What.RETURNED,
    "failure": What.ATTEMPT_FAILED,
    "cancelled": None,  # the label was given up; whether the order was is the shop's to say
    "error": None,  # EasyPost's own
}
DETAILS = dict.fromkeys(
    ("address_correction", "damaged", "delayed", "held", "lost", "missorted", "transit_exception", "weather_delay"),
    What.DELAYED,
) | {"delivery_exception": What.ATTEMPT_FAILED, "refused": What.ATTEMPT_FAILED, "return": What.RETURNED}
"""What a `status_detail` makes of a parcel that is in transit, or whose delivery failed."""


def verify(headers: Mapping[str, str], body: bytes, secret: str, now: datetime) -> bool:
    """Whether EasyPost signed this: in either way, since it sends both for now."""
    key = unicodedata.normalize("NFKD", secret)
    first = f"hmac-sha256-hex={digest(key, body).hex()}"
    return same(first, headers.get("X-Hmac-Signature", "")) or _verify_v2(headers, body, key, now)


def _verify_v2(headers: Mapping[str, str], body: bytes, key: str, now: datetime) -> bool:
    """Version 2 signs when and where to as well."""
    timestamp = headers.get("X-Timestamp", "")
    start = f"{timestamp}POST{headers.get('X-Path', '')}".encode(errors="replace")
    signature = f"hmac-sha256-hex={digest(key, start, body).hex()}"
    return is_recent(_rfc2822(timestamp), now) and same(signature, headers.get("X-Hmac-Signature-V2", ""))


def _rfc2822(value: str) -> float | None:
    with contextlib.suppress(ValueError, OverflowError):
        sent = parsedate_to_datetime(value)
        return (sent if sent.tzinfo else sent.replace(tzinfo=UTC)).timestamp()  # "-0000" is read as naive
    return None


def read(body: bytes) -> list[Update]:
    """The tracker's history, and the day it expects."""
    message = fields.parse(body)
    tracker = fields.at(message, "result")
    number = fields.number(fields.at(tracker, "tracking_code"))
    if fields.at(message, "description") not in ("tracker.created", "tracker.updated") or not number:
        return []
    signed_by = fields.text(fields.at(tracker, "signed_by"))
    scans = [_scan(number, each, signed_by) for each in fields.items(fields.at(tracker, "tracking_details"))]
    updates = [scan for scan in scans if scan]
    local = fields.day(fields.at(tracker, "carrier_detail", "est_delivery_date_local"))
    day = local or fields.day(fields.at(tracker, "est_delivery_date"))
    said_at = fields.moment(fields.at(tracker, "updated_at")) or fields.moment(fields.at(message, "created_at"))
    return updates + expected(number, day, said_at, updates)


def _scan(number: str, detail: Any, signed_by: str) -> Update | None:
    what = _what(detail)
    occurred_at = fields.moment(fields.at(detail, "datetime"))
    if what is None or occurred_at is None:
        return None
    return Update(
        number,
        what,
        occurred_at,
        place=fields.place(*(fields.at(detail, "tracking_location", part) for part in ("city", "state", "country"))),
        reason=fields.text(fields.at(detail, "message"), fields.LONG) if what in PROBLEMS else "",
        signed_by=signed_by if what is What.DELIVERED else "",
    )


def _what(detail: Any) -> What | None:
    what = STATUSES.get(fields.text(fields.at(detail, "status")))
    if what in (What.IN_TRANSIT, What.ATTEMPT_FAILED):
        return DETAILS.get(fields.text(fields.at(detail, "status_detail")), what)
    return what
