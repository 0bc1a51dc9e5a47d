"""What this room forgets of an order: the address of its customer's page, and what the shop's system answered.

Nothing else in a message says who the customer is (`bodies.py`). That it was told stays, or it would be told again;
and what waits is still told, for it is the shop's own parcel.
"""

import json
from datetime import datetime
from uuid import UUID

from tracking.hooks.models import Message, State
from tracking.parcels.models import Order


def forget(order: Order, _now: datetime) -> None:
    """Part of the caller's transaction."""
    messages = Message.objects.filter(order=order)
    messages.exclude(answer="").update(answer="")
    messages.filter(state=State.SENT).exclude(body="").update(body="")
    for key, body in messages.exclude(body="").values_list("pk", "body"):
        Message.objects.filter(pk=key, body=body).update(body=without_page(body))


def stay_forgotten(message: UUID) -> None:
    """Keep nothing of what was answered about an order whose customer was forgotten meanwhile. The last statement of
    a transaction that has written the message: who forgets its order waits for that, or is seen here.
    """
    Message.objects.filter(pk=message, order__forgotten_at__isnull=False).exclude(answer="").update(answer="")


def without_page(body: str) -> str:
    """A message's body without the customer's page: null, as once its link has ended."""
    said = json.loads(body)
    said["data"]["page"] = None
    return json.dumps(said, ensure_ascii=False, separators=(",", ":"))
