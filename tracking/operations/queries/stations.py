"""The stations: who is there, and who is not."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from tracking.stations.models import Station

ONLINE_FOR = timedelta(minutes=2)
"""A station that was heard less long ago counts as there."""
QUIET_FOR = timedelta(hours=16)
"""One that was silent longer has been switched off; that is no trouble."""


@dataclass(frozen=True, slots=True)
class StationRow:
    """`waiting` is how many events it had still to send, None where it has not said so. `version` may be ""."""

    pk: int
    name: str
    slug: str
    last_seen_at: datetime | None
    clock_error: int
    waiting: int | None
    version: str
    revoked_at: datetime | None
    state: str

    @property
    def is_trouble(self) -> bool:
        """Somebody should have a look."""
        return self.state in ("silent", "clock", "waiting")


def listed(now: datetime) -> list[StationRow]:
    """All stations by name, the revoked ones last."""
    rows = [_row(station, now) for station in Station.objects.order_by("name")]
    return sorted(rows, key=lambda row: row.revoked_at is not None)


def _row(station: Station, now: datetime) -> StationRow:
    waiting = getattr(station, "waiting", None)
    return StationRow(
        pk=station.pk,
        name=station.name,
        slug=station.slug,
        last_seen_at=station.last_seen_at,
        clock_error=station.clock_error or 0,
        waiting=waiting,
        version=getattr(station, "version", "") or "",
        revoked_at=station.revoked_at,
        state=_state(station, waiting, now),
    )


def _state(station: Station, waiting: int | None, now: datetime) -> str:
    """The first that is true of: revoked, never seen, off, silent, clock (wrong), waiting, online."""
    if station.revoked_at:
        return "revoked"
    if station.last_seen_at is None:
        return "new"
    silence = now - station.last_seen_at
    if silence > ONLINE_FOR:
        return "off" if silence > QUIET_FOR else "silent"
    if station.clock_error:
        return "clock"
    return "waiting" if waiting and waiting > 50 else "online"
