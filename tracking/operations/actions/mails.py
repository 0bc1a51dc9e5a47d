"""Sending a mail again."""

from dataclasses import replace

from tracking.mail import outbox
from tracking.mail.kinds import Kind
from tracking.mail.models import Delivery, State
from tracking.operations import words
from tracking.operations.actions.act import Act, RefusedError
from tracking.parcels.facts import What
from tracking.parcels.writing import writing


def seen(delivery: Delivery) -> str:
    """What a form says of the mail it was made for: sent on another day, it is another form."""
    return f"{delivery.state}-{delivery.copy}-{delivery.sent_at.isoformat() if delivery.sent_at else ''}"


def resend(act: Act, delivery: Delivery, looked: str) -> bool:
    """Send it again, with a note at its parcel. False when it was sent, or waits, since the form was made."""
    with writing():
        now_is = Delivery.objects.select_for_update().get(pk=delivery.pk)
        if now_is.state in (State.WAITING, State.CLAIMED) or seen(now_is) != looked:
            return False
        if now_is.state not in (State.SENT, State.DEAD, State.DROPPED):
            raise RefusedError("This mail cannot be sent again.")
        outbox.resend(str(delivery.pk), act.now)
        parcel = delivery.parcel or delivery.order.parcels.order_by("pk").first()
        if parcel:
            kind = words.MAILS.get(Kind(delivery.kind), delivery.kind)
            replace(act, reason=f"Mail sent again: {kind}").tell([parcel], What.NOTE)
    return True
