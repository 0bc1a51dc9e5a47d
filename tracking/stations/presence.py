"""Which stations are there: a batch says so, and so does a ping, though not each is written down."""

import re
from datetime import datetime, timedelta

from django.http import HttpRequest

from tracking.parcels.writing import writing
from tracking.stations.models import Station

WRITTEN_EVERY = timedelta(seconds=30)
"""An idle bench pings every quarter of a minute; a write for each would be most of what a small server writes."""
_AGENT = re.compile(r"scanstation/([0-9A-Za-z.+-]{1,32})(?:\s|$)", re.ASCII)


def version_of(request: HttpRequest) -> str:
    """The station's version, as its User-Agent says it; "" for other programs."""
    match = _AGENT.match(request.headers.get("User-Agent", ""))
    return match[1] if match else ""


def pinged(station: Station, version: str, now: datetime) -> None:
    """A station is there, and has nothing to send: otherwise it would not ask."""
    is_news = station.last_seen_at is None or now - station.last_seen_at >= WRITTEN_EVERY
    if is_news or station.version != version or station.waiting:
        with writing():
            Station.objects.filter(pk=station.pk).update(last_seen_at=now, version=version, waiting=0)
