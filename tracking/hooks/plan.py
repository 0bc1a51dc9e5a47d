"""From the feed to the outbox: each change is looked at once, and what an endpoint is to hear becomes a message.

The messages and the cursor are written in one transaction: a crash neither repeats nor skips anything. All endpoints
are locked meanwhile, and what is told is read behind that lock: whoever plans knows what was told last, and of no
parcel can an older state be told after a newer one.
"""

import logging
from collections.abc import Iterable, Sequence
from datetime import datetime

from django.db import OperationalError, transaction

from tracking.hooks.models import Endpoint
from tracking.hooks.news import News
from tracking.parcels import feed
from tracking.parcels.histories import happenings_of
from tracking.parcels.models import Parcel
from tracking.parcels.timeline import Happening
from tracking.parcels.writing import committed

log = logging.getLogger(__name__)

CURSOR = "hooks"
BATCH = 20
"""Small: on SQLite nobody else writes meanwhile."""


def catch_up(now: datetime) -> bool:
    """Look at the next changes of the feed. True when there may be more of them."""
    position, newest = feed.position_of(CURSOR), feed.newest()
    if position >= newest:
        return False
    if not Endpoint.objects.exists():  # asked after `newest`: whoever adds one now hears of what comes after that
        committed(lambda: feed.advance(CURSOR, newest))
        return False
    return committed(lambda: _catch_up(now))


def _catch_up(now: datetime) -> bool:
    endpoints = list(Endpoint.objects.select_for_update(no_key=True).order_by("pk"))
    items = feed.after(feed.position_of(CURSOR), BATCH)
    if not items:
        return False
    keys = {item.parcel for item in items if item.parcel and item.order}
    found = Parcel.objects.filter(pk__in=keys, order__shop__in={each.shop for each in endpoints})
    parcels = list(found.select_related("order").prefetch_related("aliases").order_by("pk"))
    happenings = happenings_of(parcel.pk for parcel in parcels)
    for parcel in parcels:
        _plan(parcel, happenings.get(parcel.pk, []), endpoints, now)
    feed.advance(CURSOR, items[-1].position)
    return len(items) == BATCH


def _plan(parcel: Parcel, happenings: Sequence[Happening], endpoints: Iterable[Endpoint], now: datetime) -> None:
    """One parcel, for each endpoint of its shop. A bug that it brings out keeps no news of the others."""
    try:
        with transaction.atomic():
            news = News(parcel, happenings, now)
            for endpoint in endpoints:
                if endpoint.shop == parcel.order.shop:
                    news.tell(endpoint)
    except OperationalError:
        raise
    except Exception:
        log.exception("The news of parcel %s cannot be told.", parcel.pk)
