"""What customers have been told by mail, and what could not be told."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Count

from tracking.mail.models import Delivery, State
from tracking.operations.queries import keys
from tracking.operations.queries.piles import AT_MOST

HOUR = timedelta(hours=1)
PATIENCE = timedelta(minutes=2)
"""How long a mail may be overdue before the post is missed: a busy worker is no trouble."""
SHOWN = 50
EXPORTED_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class Mails:
    """`told` is what was sent in the last hour, by kind; `waiting` and `dead` are counted as far as AT_MOST.

    `stuck_since`: no mail that has been due since then went out; None while mails do go out.
    """

    told: dict[str, int]
    waiting: int
    dead: int
    stuck_since: datetime | None


def count(now: datetime) -> Mails:
    """Four or five statements."""
    sent = Delivery.objects.filter(sent_at__gte=now - HOUR).order_by().values("kind").annotate(count=Count("pk"))
    told = dict(sent.values_list("kind", "count"))
    return Mails(told, _counted(State.WAITING), _counted(State.DEAD), _stuck_since(now))


def _stuck_since(now: datetime) -> datetime | None:
    """When the mail was due that has waited longest past its time, unless the post has taken another one since.

    The outbox does not know whether the post can be reached; this is what it looks like from there.
    """
    overdue = Delivery.objects.filter(state__in=(State.WAITING, State.CLAIMED), due_at__lt=now - PATIENCE)
    oldest = overdue.order_by("due_at").values_list("due_at", flat=True).first()
    if oldest is None or Delivery.objects.filter(sent_at__gte=oldest).exists():
        return None
    return oldest


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
