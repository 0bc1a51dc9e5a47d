"""Today, at one glance: what the dashboard shows, and a cheap answer to "has anything changed?"."""

import threading
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import connection

from tracking.carriers.models import Outcome
from tracking.operations.moment import Moment
from tracking.operations.queries import hooks, hours, mails, messages, stages, stations
from tracking.operations.queries.hooks import Hooks
from tracking.operations.queries.hours import Hour
from tracking.operations.queries.mails import Mails
from tracking.operations.queries.parcel_rows import ParcelRow, page
from tracking.operations.queries.piles import PILES, Pile
from tracking.operations.queries.stages import Stages
from tracking.operations.queries.stations import StationRow
from tracking.parcels import feed

FRESH = timedelta(seconds=2)
"""However many people look, and however busy the benches are, it is counted no more often than this."""
STEP = 15
"""Seconds after which it is counted anew although the feed stands still: time itself makes parcels stuck, stations
silent and mails sent."""
NEEDING = 8


@dataclass(frozen=True, slots=True)
class Need:
    """A parcel that needs somebody, and the pile that says why."""

    pile: Pile
    row: ParcelRow


@dataclass(frozen=True, slots=True)
class Dashboard:
    """`piles` are as many as each pile has parcels, by its name; `needs` are the oldest of those that are trouble."""

    version: str
    moment: Moment
    stages: Stages
    piles: dict[str, int]
    hours: list[Hour]
    stations: list[StationRow]
    needs: list[Need]
    mails: Mails
    messages: dict[Outcome, int]
    hooks: Hooks

    @property
    def troubles(self) -> int:
        """Parcels that need somebody; one in two piles counts twice."""
        return sum(number for name, number in self.piles.items() if PILES[name].is_trouble)


def version(now: datetime) -> str:
    """What the dashboard shows is the same as long as this is: one statement, answered by the end of an index."""
    return f"{feed.newest()}-{int(now.timestamp()) // STEP}"


def read(moment: Moment) -> Dashboard:
    """Count everything anew."""
    seen = version(moment.now)  # first: what comes in meanwhile is shown again, never left out
    piles = {pile.name: pile.count(moment) for pile in PILES.values() if pile.is_trouble or pile.name in BESIDE}
    return Dashboard(
        version=seen,
        moment=moment,
        stages=stages.count(moment),
        piles=piles,
        hours=hours.count(moment),
        stations=stations.listed(moment.now),
        needs=_needs(moment, piles),
        mails=mails.count(moment.now),
        messages=messages.count(),
        hooks=hooks.count(),
    )


BESIDE = ("later", "delayed", "pick-up", "returned")
"""Piles that are counted besides those that are trouble."""


def _needs(moment: Moment, piles: dict[str, int]) -> list[Need]:
    """From each pile of trouble a few, the most pressing pile first."""
    filled = [pile for pile in PILES.values() if pile.is_trouble and piles[pile.name]]
    each = max(2, NEEDING // len(filled)) if filled else 0
    found = [Need(pile, row) for pile in filled for row in page(pile, moment, limit=each).rows]
    once = {need.row.parcel: need for need in reversed(found)}
    return [need for need in found if once[need.row.parcel] is need][:NEEDING]


class Latest:
    """The last dashboard that was counted, for everybody who asks within FRESH. One a process; any thread asks."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._database: object = None
        self._dashboard: Dashboard | None = None

    def get(self, moment: Moment) -> Dashboard:
        """A dashboard that is at most FRESH old, or still true."""
        with self._lock:
            database = connection.settings_dict["NAME"]
            last = self._dashboard if database == self._database else None
            if last is None or not self._is_good(last, moment):
                last = self._dashboard = read(moment)
                self._database = database
            return last

    @staticmethod
    def _is_good(last: Dashboard, moment: Moment) -> bool:
        age = moment.now - last.moment.now
        return timedelta(0) <= age < FRESH or last.version == version(moment.now)


latest = Latest()
