"""Gaps: when nobody scanned anything for longer than is usual, and the shifts between the longest of them."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlite_utils import Database

from scanstation.rows import utc_text
from scanstation.site import Site

BETWEEN_SHIFTS = timedelta(hours=4)
"""A pause of that length is no gap: one shift is over, and another begins."""

_READINGS = "FROM entries WHERE read_at >= :start AND read_at < :end AND answer <> 'again' AND corrects IS NULL"
_PAUSES = (
    "SELECT worker, read_at, own, following FROM (SELECT worker, read_at, "  # noqa: S608
    "lead(read_at) OVER (PARTITION BY worker ORDER BY read_at) AS own, "
    f"lead(read_at) OVER (ORDER BY read_at) AS following {_READINGS}) "
    "WHERE strftime('%s', own) - strftime('%s', read_at) >= :seconds "
    "OR strftime('%s', following) - strftime('%s', read_at) >= :seconds ORDER BY read_at"
)
_SPANS = f"SELECT worker, min(read_at), max(read_at) {_READINGS} GROUP BY worker"


@dataclass(frozen=True, slots=True)
class Gap:
    """From one moment to another, with the site's offset."""

    start: datetime
    end: datetime

    @property
    def length(self) -> timedelta:
        """How long it is."""
        return self.end - self.start


@dataclass(frozen=True, slots=True)
class Pauses:
    """The gaps and shifts of the bench, and of each worker the time from the first reading to the last, and gaps.

    A worker's gaps are all their pauses that are longer than usual, also the longest ones.
    """

    start: datetime
    bench: Sequence[Gap]
    shifts: Sequence[Gap]
    workers: Mapping[str, Gap]
    of_worker: Mapping[str, Sequence[Gap]]

    @property
    def worked(self) -> timedelta:
        """The time of all shifts without the gaps in them."""
        return _length(self.shifts) - _length(self.bench)


def pauses_of(db: Database, start: datetime, end: datetime, usual: timedelta, site: Site) -> Pauses:
    """Find what is longer than `usual` in a span. By the clock that the readings bear: one that was set back ends
    no pause earlier than it began.
    """
    values = {"start": utc_text(start), "end": utc_text(end), "seconds": int(usual.total_seconds())}
    workers = {worker: _gap(first, last, site) for worker, first, last in db.conn.execute(_SPANS, values)}
    bench, own = [], defaultdict[str, list[Gap]](list)
    for worker, at, next_own, following in db.conn.execute(_PAUSES, values).fetchall():
        if next_own and (pause := _gap(at, next_own, site)).length > usual:
            own[worker].append(pause)
        if following and (pause := _gap(at, following, site)).length > usual:
            bench.append(pause)
    breaks = [gap for gap in bench if gap.length > BETWEEN_SHIFTS]
    gaps = [gap for gap in bench if gap.length <= BETWEEN_SHIFTS]
    return Pauses(site.stamp(start), gaps, _shifts(workers.values(), breaks), workers, own)


def _shifts(spans: Iterable[Gap], breaks: Sequence[Gap]) -> Sequence[Gap]:
    """What lies between the breaks, from the first reading of anybody to the last."""
    spans = list(spans)
    if not spans:
        return []
    starts = [min(span.start for span in spans), *(each.end for each in breaks)]
    ends = [*(each.start for each in breaks), max(span.end for span in spans)]
    return [Gap(start, end) for start, end in zip(starts, ends, strict=True)]


def _length(spans: Iterable[Gap]) -> timedelta:
    return sum((each.length for each in spans), timedelta())


def _gap(start: str, end: str, site: Site) -> Gap:
    return Gap(site.stamp(datetime.fromisoformat(start)), site.stamp(datetime.fromisoformat(end)))
