"""Couriers' messages that came to nothing: authentic, kept as they came, and of no parcel that we know."""

import contextlib
import json
from collections.abc import Iterator
from dataclasses import dataclass

from tracking.carriers.models import Outcome, RawMessage
from tracking.operations.queries.piles import AT_MOST

SHOWN = 50
LONGEST_BODY = 20_000
"""Characters of a message that are shown."""
TROUBLES = (Outcome.UNKNOWN_PARCEL, Outcome.UNREADABLE, Outcome.RECEIVED)
"""RECEIVED is one that broke whatever should have understood it. What brought no news is no trouble."""


@dataclass(frozen=True, slots=True)
class MessagePage:
    """Some messages, the newest first, and the key to ask for older ones with; 0 at the end."""

    messages: tuple[RawMessage, ...]
    older: int


def count() -> dict[Outcome, int]:
    """How many came to nothing, and how; AT_MOST each."""
    found = {outcome: RawMessage.objects.filter(outcome=outcome).order_by().values("pk") for outcome in TROUBLES}
    return {outcome: messages[:AT_MOST].count() for outcome, messages in found.items()}


def page(outcome: Outcome, before: int = 0) -> MessagePage:
    """The newest ones with this outcome whose key is below `before`, if that is given."""
    found = RawMessage.objects.filter(outcome=outcome).order_by("-pk").defer("body", "headers")
    messages = tuple((found.filter(pk__lt=before) if before else found)[: SHOWN + 1])
    return MessagePage(messages[:SHOWN], messages[SHOWN - 1].pk if len(messages) > SHOWN else 0)


def every(outcome: Outcome) -> Iterator[RawMessage]:
    """All messages with this outcome, the newest first."""
    before = 0
    while True:
        part = page(outcome, before)
        yield from part.messages
        before = part.older
        if not before:
            return


def of_numbers(numbers: list[str]) -> list[RawMessage]:
    """What services have sent of these tracking numbers, the newest first."""
    found = RawMessage.objects.filter(outcome__in=[each.value for each in Outcome], tracking_number__in=numbers)
    return list(found.order_by("-received_at").defer("body", "headers")[:SHOWN])


def shown_body(message: RawMessage) -> str:
    """A message for reading: indented if it is JSON, as it came if it is not, and never longer than LONGEST_BODY."""
    text = bytes(message.body).decode(errors="replace")
    with contextlib.suppress(ValueError, RecursionError):
        text = json.dumps(json.loads(text), indent=2, ensure_ascii=False)
    return text if len(text) <= LONGEST_BODY else text[:LONGEST_BODY] + "…"
