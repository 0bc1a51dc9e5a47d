"""What happens to an authentic message: it is kept as it came, then understood as far as that goes."""

from collections.abc import Mapping
from datetime import datetime
from hashlib import sha256

from tracking.carriers import fields
from tracking.carriers.apply import apply, printed
from tracking.carriers.models import Outcome, RawMessage
from tracking.carriers.services import SERVICES
from tracking.parcels.writing import writing

LONGEST_HEADER = 500


def receive(service: str, headers: Mapping[str, str], body: bytes, now: datetime) -> Outcome:
    """Keep a message and record what it says. The same message again changes nothing that is recorded.

    It is kept in a transaction of its own: should reading it fail, it is there to find out why.
    """
    message = _keep(service, headers, body, now)
    with writing():
        updates = SERVICES[service].read(body)
        outcome = apply(service, updates, now) if fields.parse(body) is not None else Outcome.UNREADABLE
        message.tracking_number = printed(updates[0].tracking_number) if updates else ""
        message.outcome = outcome
        message.save(update_fields=["tracking_number", "outcome"])
    return outcome


def _keep(service: str, headers: Mapping[str, str], body: bytes, now: datetime) -> RawMessage:
    kept = {name: headers[name][:LONGEST_HEADER] for name in SERVICES[service].HEADERS if name in headers}
    with writing():
        message, _ = RawMessage.objects.get_or_create(
            service=service,
            digest=sha256(body).hexdigest(),
            defaults={"received_at": now, "headers": kept, "body": body, "outcome": Outcome.RECEIVED},
        )
    return message
