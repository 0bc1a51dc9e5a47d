"""Shops' endpoints: added, listed, tried, resumed and removed. Errors say what to do."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import Count
from django.utils.text import slugify

from scanstation.errors import ScanStationError
from tracking.hooks.addresses import target_of
from tracking.hooks.bodies import Ping
from tracking.hooks.models import Endpoint, Message, State, new_id
from tracking.hooks.sending import Answer, Sender
from tracking.parcels.writing import writing
from tracking.shops.models import Shop


def add(shop: str, url: str, kinds: list[str], now: datetime, *, allow_private: bool) -> Endpoint:
    """Have a shop, by its name or short name, told at this address. Raises ScanStationError."""
    target_of(url, allow_private=allow_private)
    slug = slugify(shop)
    if not Shop.objects.filter(slug=slug, revoked_at=None).exists():
        raise ScanStationError(f"There is no shop {shop!r}. Add it with: tracking shop add")
    with writing():
        if Endpoint.objects.filter(shop=slug, url=url).exists():
            raise ScanStationError(f"Shop {slug} is told at {url} already. Remove it to begin anew.")
        return Endpoint.objects.create(shop=slug, url=url, kinds=kinds, created_at=now)


def named(key: str) -> Endpoint:
    """The endpoint with this id. Raises ScanStationError."""
    try:
        found = Endpoint.objects.filter(pk=UUID(key)).first()
    except ValueError:
        found = None
    if found is None:
        raise ScanStationError(f"There is no webhook {key!r}; `tracking shop webhook list` shows them.")
    return found


def remove(key: str) -> Endpoint:
    """Tell it nothing more, and forget what it was told and was to be told. Raises ScanStationError."""
    endpoint = named(key)
    with writing():
        Endpoint.objects.filter(pk=endpoint.pk).delete()
    return endpoint


def resume(key: str, now: datetime) -> int:
    """Go on with a paused one. Returns how many messages have waited for it. Raises ScanStationError."""
    endpoint = named(key)
    with writing():
        if (
            not Endpoint.objects.filter(pk=endpoint.pk)
            .exclude(paused_at=None)
            .update(paused_at=None, paused_because="", failing_since=None)
        ):
            raise ScanStationError(f"The webhook {key} is not paused.")
        return endpoint.messages.filter(state=State.WAITING).update(attempts=0, due_at=now)


def ping(key: str, sender: Sender, now: datetime) -> Answer:
    """Send a ping at once, paused or not. It is kept nowhere. Raises ScanStationError for an unknown endpoint."""
    endpoint = named(key)
    return sender.send(endpoint.url, endpoint.pk, str(new_id()), Ping(timestamp=now).model_dump_json(), now)


def listed() -> list[dict[str, Any]]:
    """All endpoints, with what waits for them and what was given up."""
    open_ones = (
        Message.objects.filter(state__in=[State.WAITING, State.CLAIMED, State.DEAD])
        .order_by()
        .values_list("endpoint", "state")
    )
    counted = {(key, state): number for key, state, number in open_ones.annotate(Count("pk"))}
    return [_row(each, counted) for each in Endpoint.objects.order_by("shop", "created_at")]


def _row(endpoint: Endpoint, counted: Mapping[tuple[UUID, str], int]) -> dict[str, Any]:
    state = "paused" if endpoint.paused_at else "failing" if endpoint.failing_since else "on"
    since = endpoint.paused_at or endpoint.failing_since
    return {
        "id": str(endpoint.pk),
        "shop": endpoint.shop,
        "url": endpoint.url,
        "kinds": endpoint.kinds,
        "state": state,
        "since": since,
        "because": endpoint.paused_because,
        "waiting": sum(counted.get((endpoint.pk, state), 0) for state in (State.WAITING, State.CLAIMED)),
        "dead": counted.get((endpoint.pk, State.DEAD), 0),
    }
