"""What happens to an authentic message: it is kept as it came, then understood as far as that goes."""

from collections.abc import Mapping
from datetime import datetime
from hashlib import sha256

from tracking.carriers import fields
from tracking.carriers.apply import apply, printed
from tracking.carriers.forgetting import is_forgotten
from tracking.carriers.models import Outcome, RawMessage
from tracking.carriers.services import SERVICES
from tracking.parcels.writing import committed, writing

LONGEST_HEADER = 500


def receive(service: str, headers: Mapping[str, str], body: bytes, now: datetime) -> Outcome:
    """Keep a message and record what it says. The same message again changes nothing that is recorded.

    It is kept in a transaction of its own: should reading it fail, it is there to find out why.
    """
    return settle(_keep(service, headers, body, now), now)


def settle(message: RawMessage, now: datetime) -> Outcome:
    """Record what a message that is kept says, as far as its parcel is known. Again is harmless."""
    return committed(lambda: _settle(message, now))


def _settle(message: RawMessage, now: datetime) -> Outcome:
    body = bytes(message.body)
    updates = SERVICES[message.service].read(body)
    outcome = apply(message.service, updates, now)
    if outcome is Outcome.NO_NEWS and fields.parse(body) is None:
        outcome = Outcome.UNREADABLE
    # What is recorded stays so, whoever else has looked at the message meanwhile.
    its = RawMessage.objects.filter(pk=message.pk)
    its.exclude(outcome=Outcome.RECORDED).update(outcome=outcome)
    if is_forgotten({message.tracking_number, *(update.tracking_number for update in updates)}):
        its.delete()
    return outcome


def _keep(service: str, headers: Mapping[str, str], body: bytes, now: datetime) -> RawMessage:
    updates = SERVICES[service].read(body)
    kept = {name: headers[name][:LONGEST_HEADER] for name in SERVICES[service].HEADERS if name in headers}
    with writing():
        message: RawMessage = RawMessage.objects.get_or_create(
            service=service,
            digest=sha256(body).hexdigest(),
            defaults={
                "received_at": now,
                "headers": kept,
                "body": body,
                "tracking_number": printed(updates[0].tracking_number) if updates else "",
                "outcome": Outcome.RECEIVED,
            },
        )[0]
    return message
