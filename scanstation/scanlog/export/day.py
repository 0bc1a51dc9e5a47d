"""What a report of the day says: headline numbers, each hour, each worker, what the server has, the tray.

The numbers are those of the log's own summary, so that paper and screen agree.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from scanstation.events import Stage
from scanstation.scanlog.filters import Filters, Mark
from scanstation.scanlog.reader import LogReader
from scanstation.scanlog.summary import Hour, summarise
from scanstation.scanlog.tray import Item
from scanstation.site import Site

Counts = Mapping[Stage, int]


@dataclass(frozen=True, slots=True)
class DayReport:
    """One day of a bench. `scans` are all readings, `errors` those of no use; `stages` are what counts by stage,
    `hours` the same of each hour of the site's clock from the first scan to the last, `workers` of each worker.
    `marks` are where the day's lines stand; `tray` is what still needs somebody, of whichever day.
    """

    start: datetime
    end: datetime
    scans: int
    stages: Counts
    errors: int
    voided: int
    hours: Sequence[tuple[datetime, Counts]]
    workers: Sequence[tuple[str, Counts]]
    marks: Mapping[Mark, int]
    tray: Sequence[Item]


def day_report(log: LogReader, moment: datetime, now: datetime, site: Site) -> DayReport:
    """Count the site's day that contains `moment`. `now` is the bench's clock."""
    start, end = site.day(moment)
    summary = summarise(log, start, end, site)
    workers = [(each.worker, each.tally.counts) for each in summary.workers if each.tally.total]
    return DayReport(
        start=start,
        end=end,
        scans=summary.tally.readings,
        stages=summary.tally.counts,
        errors=summary.tally.errors,
        voided=summary.tally.voided,
        hours=[(hour.start, hour.tally.counts) for hour in _busy(summary.hours)],
        workers=sorted(workers, key=lambda each: (-sum(each[1].values()), each[0])),
        marks=log.facets(Filters(start, end)).marks,
        tray=log.tray(now),
    )


def _busy(hours: Sequence[Hour]) -> Sequence[Hour]:
    """From the first hour in which something counted to the last."""
    places = [place for place, hour in enumerate(hours) if hour.tally.total]
    return hours[places[0] : places[-1] + 1] if places else []
