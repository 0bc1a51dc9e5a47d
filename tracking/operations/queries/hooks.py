"""What shops could not be told by webhooks, and which webhooks take nothing."""

from dataclasses import dataclass

from django.db.models import Q

from tracking.hooks.models import Endpoint, Message, State
from tracking.operations.queries import keys
from tracking.operations.queries.piles import AT_MOST

SHOWN = 50


@dataclass(frozen=True, slots=True)
class Hooks:
    """`waiting` and `dead` messages are counted as far as AT_MOST; `paused` and `failing` are endpoints."""

    waiting: int
    dead: int
    paused: int
    failing: int


def count() -> Hooks:
    """Three statements."""
    is_paused = [endpoint.paused_at is not None for endpoint in troubled()]
    return Hooks(_counted(State.WAITING), _counted(State.DEAD), is_paused.count(True), is_paused.count(False))


def _counted(state: State) -> int:
    return Message.objects.filter(state=state).order_by().values("pk")[:AT_MOST].count()


def troubled() -> list[Endpoint]:
    """Endpoints that are paused, or take nothing at the moment."""
    return list(Endpoint.objects.exclude(Q(paused_at=None) & Q(failing_since=None)).order_by("shop", "created_at"))


@dataclass(frozen=True, slots=True)
class HookPage:
    """Some messages, the newest first, and the key to ask for what follows with; "" at the end."""

    messages: tuple[Message, ...]
    following: str


def page(after: str = "", limit: int = SHOWN) -> HookPage:
    """Messages that were given up. A key that is none begins at the start."""
    found = Message.objects.filter(state=State.DEAD).select_related("order", "endpoint").defer("body")
    found = found.order_by("-created_at", "-pk")
    if past := keys.past("created_at", after, is_newest_first=True):
        found = found.filter(past)
    messages = tuple(found[: limit + 1])
    return HookPage(messages[:limit], keys.key("created_at", messages[limit - 1]) if len(messages) > limit else "")
