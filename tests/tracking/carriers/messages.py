"""Messages of carriers' services, made up in the services' own form, and their signatures, made independently."""

import base64
import hashlib
import hmac
import json
from copy import deepcopy
from datetime import UTC, datetime
from email.utils import format_datetime
from typing import Any

NUMBER = "1Z999AA10123456784"
SECRETS = {
    "easypost": "Größe ½ geheim",
    "shippo": "shippo-secret",
    "aftership": "aftership-secret",
    "generic": "whsec_" + base64.b64encode(bytes(range(32))).decode(),
}

# "ö" and "½" fall apart under NFKD; that is what EasyPost's libraries sign with
SIGNED_WITH = SECRETS | {"easypost": "Gro\u0308ße 1\u20442 geheim"}


def _detail(status: str, detail: str, at: str, message: str, city: str | None) -> dict[str, Any]:
    location = {
        "object": "TrackingLocation",
        "city": city,
        "state": None,
        "country": "DE" if city else None,
        "zip": None,
    }
    return {
        "object": "TrackingDetail",
        "message": message,
        "description": "",
        "status": status,
        "status_detail": detail,
        "datetime": at,
        "source": "UPS",
        "carrier_code": "",
        "tracking_location": location,
    }


EASYPOST: dict[str, Any] = {
    "id": "evt_4f0c1e7d",
    "object": "Event",
    "mode": "production",
    "description": "tracker.updated",
    "previous_attributes": {"status": "out_for_delivery"},
    "created_at": "2026-11-26T10:12:31Z",
    "status": "pending",
    "pending_urls": [],
    "completed_urls": [],
    "result": {
        "id": "trk_9d2a",
        "object": "Tracker",
        "mode": "production",
        "tracking_code": NUMBER,
        "status": "out_for_delivery",
        "status_detail": "out_for_delivery",
        "created_at": "2026-11-23T16:00:02Z",
        "updated_at": "2026-11-26T10:12:30Z",
        "signed_by": None,
        "weight": 136.0,
        "est_delivery_date": "2026-11-27T00:00:00Z",
        "shipment_id": None,
        "carrier": "UPS",
        "public_url": "https://track.easypost.com/djE6dHJrXzlkMmE",
        "finalized": False,
        "carrier_detail": {
            "service": "Standard",
            "est_delivery_date_local": "2026-11-26",
            "origin_location": "HAMBURG",
        },
        "tracking_details": [
            _detail("pre_transit", "status_update", "2026-11-23T16:00:00Z", "Label created", None),
            _detail("in_transit", "arrived_at_facility", "2026-11-24T05:30:00+01:00", "Arrival scan", "Hannover"),
            _detail("in_transit", "weather_delay", "2026-11-25T06:00:00Z", "Delayed by severe weather", "Kassel"),
            _detail("out_for_delivery", "out_for_delivery", "2026-11-26T07:05:00Z", "Loaded on vehicle", "Frankfurt"),
        ],
    },
}
EASYPOST_DELIVERED = deepcopy(EASYPOST)
EASYPOST_DELIVERED["result"] |= {"status": "delivered", "signed_by": "LINDQVIST", "finalized": True}
EASYPOST_DELIVERED["result"]["tracking_details"].append(
    _detail("delivered", "arrived_at_destination", "2026-11-26T12:41:00+01:00", "Delivered", "Frankfurt")
)


def _status(status: str, code: str | None, at: str, details: str, city: str) -> dict[str, Any]:
    return {
        "object_created": at,
        "object_updated": "2026-11-26T10:12:30.120Z",
        "object_id": "c7c9d5b3f2",
        "status": status,
        "substatus": {"code": code, "text": details, "action_required": False} if code else None,
        "status_details": details,
        "status_date": at,
        "location": {"city": city, "state": "", "zip": "60311", "country": "DE"},
    }


SHIPPO: dict[str, Any] = {
    "event": "track_updated",
    "test": False,
    "carrier": "ups",
    "data": {
        "carrier": "ups",
        "tracking_number": NUMBER,
        "address_from": {"city": "Hamburg", "state": "", "zip": "20095", "country": "DE"},
        "address_to": {"city": "Frankfurt", "state": "", "zip": "60311", "country": "DE"},
        "eta": "2026-11-27T00:00:00Z",
        "original_eta": "2026-11-26T00:00:00Z",
        "servicelevel": {"token": "ups_standard", "name": "Standard"},
        "metadata": "Order 10-4471",
        "tracking_status": _status("TRANSIT", "delayed", "2026-11-25T06:00:00Z", "Severe weather", "Kassel"),
        "tracking_history": [
            _status("PRE_TRANSIT", "information_received", "2026-11-23T16:00:00Z", "Label created", "Hamburg"),
            _status("TRANSIT", None, "2026-11-24T04:30:00.000Z", "Arrival scan", "Hannover"),
            _status("TRANSIT", "delayed", "2026-11-25T06:00:00Z", "Severe weather", "Kassel"),
        ],
    },
}


def _checkpoint(tag: str, subtag: str, at: str, message: str, city: str) -> dict[str, Any]:
    return {
        "slug": "ups",
        "city": city,
        "created_at": "2026-11-26T10:12:30+00:00",
        "location": f"{city}, DE",
        "country_name": "Germany",
        "message": message,
        "country_iso3": "DEU",
        "tag": tag,
        "subtag": subtag,
        "subtag_message": message,
        "checkpoint_time": at,
        "coordinates": [],
        "state": None,
        "zip": None,
    }


AFTERSHIP: dict[str, Any] = {
    "event": "tracking_update",
    "event_id": "7d4a1f0e-52a3-4f0a-9f6e-3b8f2f7c11aa",
    "is_tracking_first_tag": True,
    "ts": 1795688000,
    "msg": {
        "id": "t5k2m9",
        "tracking_number": NUMBER,
        "slug": "ups",
        "order_number": "10-4471",
        "tag": "Delivered",
        "subtag": "Delivered_003",
        "signed_by": "Lindqvist",
        "updated_at": "2026-11-26T10:12:30+00:00",
        "expected_delivery": "2026-11-26T00:00:00+01:00",
        "latest_estimated_delivery": {"type": "specific", "source": "AfterShip AI", "datetime": "2026-11-27"},
        "checkpoints": [
            _checkpoint("InfoReceived", "InfoReceived_001", "2026-11-23T16:00:00+01:00", "Label created", "Hamburg"),
            _checkpoint("InTransit", "InTransit_003", "2026-11-24T05:30:00+01:00", "Arrival scan", "Hannover"),
            _checkpoint("Exception", "Exception_005", "2026-11-25T07:00:00+01:00", "Severe weather", "Kassel"),
            _checkpoint("Delivered", "Delivered_003", "2026-11-26T12:41:00+01:00", "Signed for", "Frankfurt"),
        ],
    },
}

GENERIC: dict[str, Any] = {
    "tracking_number": NUMBER,
    "carrier": "ups",
    "status": "delayed",
    "occurred_at": "2026-11-25T07:00:00+01:00",
    "location": "Kassel, DE",
    "reason": "Snow",
    "expected_on": "2026-11-27",
}

MESSAGES = {"easypost": EASYPOST, "shippo": SHIPPO, "aftership": AFTERSHIP, "generic": GENERIC}


def body_of(message: Any) -> bytes:
    """As the services write it: not as Python's json would write it again."""
    return json.dumps(message, separators=(",", ":"), ensure_ascii=False).encode()


def _hmac(key: bytes, text: bytes) -> bytes:
    return hmac.new(key, text, hashlib.sha256).digest()


def signed(service: str, body: bytes, at: datetime | None = None, secret: str | None = None) -> dict[str, str]:
    """The headers that a service signs `body` with."""
    now = at or datetime.now(UTC)
    stamp = str(int(now.timestamp()))
    key = (secret or SIGNED_WITH[service.removesuffix("-v2")]).encode()
    match service:
        case "easypost":
            return {"X-Hmac-Signature": "hmac-sha256-hex=" + _hmac(key, body).hex()}
        case "easypost-v2":
            date, path = format_datetime(now.replace(tzinfo=None)), "/api/v1/webhooks/easypost"
            return {
                "X-Timestamp": date,
                "X-Path": path,
                "X-Hmac-Signature-V2": "hmac-sha256-hex=" + _hmac(key, f"{date}POST{path}".encode() + body).hex(),
            }
        case "shippo":
            return {"Shippo-Auth-Signature": f"t={stamp},v1={_hmac(key, stamp.encode() + b'.' + body).hex()}"}
        case "aftership":
            return {"aftership-hmac-sha256": base64.b64encode(_hmac(key, body)).decode()}
        case _:
            key = base64.b64decode(key.removeprefix(b"whsec_"))
            signature = base64.b64encode(_hmac(key, f"msg_1.{stamp}.".encode() + body)).decode()
            return {"webhook-id": "msg_1", "webhook-timestamp": stamp, "webhook-signature": f"v1,{signature}"}
