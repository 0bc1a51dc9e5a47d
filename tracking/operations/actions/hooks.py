"""Sending a webhook's message again."""

from dataclasses import replace

from tracking.hooks import outbox
from tracking.hooks.models import Message, State
from tracking.operations import words
from tracking.operations.actions.act import Act
from tracking.parcels.facts import What
from tracking.parcels.models import Parcel
from tracking.parcels.writing import writing


def seen(message: Message) -> str:
    """What a form says of the message it was made for: tried once more, it is another form."""
    return f"{message.state}-{message.due_at.isoformat()}"


def resend(act: Act, message: Message, looked: str) -> bool:
    """Try it once more, with a note at its parcel. False when it was tried, or waits, since the form was made."""
    with writing():
        now_is = Message.objects.select_for_update().get(pk=message.pk)
        if now_is.state != State.DEAD or seen(now_is) != looked:
            return False
        outbox.resend(message.pk, act.now)
        parcels = list(Parcel.objects.filter(pk=message.parcel))
        if parcels:
            replace(act, reason=f"Webhook sent again: {words.news(message.kind)}").tell(parcels, What.NOTE)
    return True
