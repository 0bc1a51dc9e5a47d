"""Our own message, for whoever speaks for a carrier that no service covers. Pure.

Signed as Standard Webhooks says (https://www.standardwebhooks.com): `webhook-id`, `webhook-timestamp` and
`webhook-signature`.
"""

from base64 import b64decode
from collections.abc import Mapping
from datetime import UTC, date, datetime
from typing import Literal

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field, ValidationError
from standardwebhooks import Webhook

from tracking.carriers import fields
from tracking.carriers.signatures import is_recent, same, seconds
from tracking.carriers.update import Update
from tracking.parcels.facts import What

HEADERS: tuple[str, ...] = ("webhook-id", "webhook-timestamp", "webhook-signature")


class CarrierEvent(BaseModel):
    """What happened to a parcel. Unknown fields are ignored."""

    model_config = ConfigDict(extra="ignore")

    tracking_number: str = Field(min_length=1, max_length=64)
    carrier: str = Field("", max_length=64, description="Short name, as on labels: ups")
    status: Literal[
        "in_transit",
        "out_for_delivery",
        "delivered",
        "delayed",
        "attempt_failed",
        "ready_for_pickup",
        "returned",
        "expected",
    ]
    occurred_at: AwareDatetime
    location: str = Field("", max_length=fields.SHORT)
    reason: str = Field("", max_length=fields.LONG)
    signed_by: str = Field("", max_length=fields.SHORT)
    expected_on: date | None = None


def verify(headers: Mapping[str, str], body: bytes, secret: str, now: datetime) -> bool:
    """Whether the holder of the secret signed this, some minutes ago at most."""
    name, sent = headers.get("webhook-id", ""), seconds(headers.get("webhook-timestamp", ""))
    if not name or sent is None or not is_recent(sent, now):
        return False
    try:
        signature = Webhook(secret).sign(name, datetime.fromtimestamp(sent, UTC), body.decode())
    except UnicodeError:
        return False  # JSON is UTF-8
    return any(same(signature, given) for given in headers.get("webhook-signature", "").split(" "))


def check_secret(secret: str) -> None:
    """Raise ValueError for what is no secret of this kind: 24 to 64 random bytes in base64, after "whsec_" or not."""
    if not 24 <= len(b64decode(secret.removeprefix("whsec_"), validate=True)) <= 64:
        raise ValueError


def read(body: bytes) -> list[Update]:
    """The one event."""
    try:
        event = CarrierEvent.model_validate_json(body)
    except ValidationError:
        return []
    number, what = fields.number(event.tracking_number), What(event.status)
    day, occurred_at = fields.day(str(event.expected_on)), fields.moment(event.occurred_at.isoformat())
    if not number or occurred_at is None or (what is What.EXPECTED and day is None):
        return []
    told = Update(
        number,
        what,
        occurred_at,
        place=fields.text(event.location),
        reason=fields.text(event.reason, fields.LONG),
        signed_by=fields.text(event.signed_by),
        expected_on=day,
    )
    return [told]
