"""What customers have been told by mail, and what could not be told."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Count

from tracking.mail.models import Delivery, State
from tracking.operations.queries.piles import AT_MOST

HOUR = timedelta(hours=1)
SHOWN = 100


@dataclass(frozen=True, slots=True)
class Mails:
    """`told` is what was sent in the last hour, by kind; `waiting` and `dead` are counted as far as AT_MOST."""

    told: dict[str, int]
    waiting: int
    dead: int


def count(now: datetime) -> Mails:
    """Three statements."""
    sent = Delivery.objects.filter(sent_at__gte=now - HOUR).order_by().values("kind").annotate(count=Count("pk"))
    return Mails(dict(sent.values_list("kind", "count")), _counted(State.WAITING), _counted(State.DEAD))


def _counted(state: State) -> int:
    return Delivery.objects.filter(state=state).order_by().values("pk")[:AT_MOST].count()


def in_state(state: State, before: datetime | None = None) -> list[Delivery]:
    """The newest mails in that state that were created before a moment, the newest first."""
    found = Delivery.objects.filter(state=state).select_related("order").order_by("-created_at", "-pk")
    return list((found.filter(created_at__lt=before) if before else found)[:SHOWN])
