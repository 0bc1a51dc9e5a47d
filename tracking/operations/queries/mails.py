"""What customers have been told by mail, and what could not be told."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Count

from tracking.mail.models import Delivery, State
from tracking.operations.queries import keys
from tracking.operations.queries.piles import AT_MOST

HOUR = timedelta(hours=1)
SHOWN = 50
EXPORTED_AT_ONCE = 500


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


@dataclass(frozen=True, slots=True)
class MailPage:
    """Some mails, the newest first, and the key to ask for what follows with; "" at the end."""

    mails: tuple[Delivery, ...]
    following: str


def page(state: State, after: str = "", limit: int = SHOWN) -> MailPage:
    """Mails in that state. A key that is none begins at the start."""
    found = Delivery.objects.filter(state=state).select_related("order").order_by("-created_at", "-pk")
    if past := keys.past("created_at", after, is_newest_first=True):
        found = found.filter(past)
    mails = tuple(found[: limit + 1])
    return MailPage(mails[:limit], keys.key("created_at", mails[limit - 1]) if len(mails) > limit else "")


def every(state: State) -> Iterator[Delivery]:
    """All mails in that state, a few hundred at a time."""
    following = ""
    while True:
        part = page(state, following, EXPORTED_AT_ONCE)
        yield from part.mails
        following = part.following
        if not following:
            return
