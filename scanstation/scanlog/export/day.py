"""What a report of the day says: headline numbers, each hour, each worker, what the server has, the tray."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone

from scanstation.events import Stage
from scanstation.rows import COUNTS, utc_text
from scanstation.scanlog.filters import Filters, Mark
from scanstation.scanlog.reader import LogReader
from scanstation.scanlog.tray import Item
from scanstation.verdict import Answer

ODD = (Answer.UNKNOWN, Answer.NOT_A_PARCEL, Answer.OUT_OF_ORDER, Answer.HELD, Answer.WRONG_LABEL, Answer.WRONG_ITEM)
"""Answers to scans that did not count and were not meant to be so."""
_HOURS = (
    "SELECT strftime('%Y-%m-%dT%H:00:00', read_at, utc_offset || ' minutes') AS hour, utc_offset, worker, stage, "  # noqa: S608
    "count(*) AS n FROM entries AS event "
    f"WHERE read_at >= ? AND read_at < ? AND {COUNTS} GROUP BY 1, 2, 3, 4 ORDER BY min(read_at)"
)

Counts = Mapping[Stage, int]


@dataclass(frozen=True, slots=True)
class DayReport:
    """One day of a bench. `stages` are what counts by stage, `hours` the same of each hour of the site's clock from
    the first scan to the last, `workers` of each worker. `odd` are scans that did not count, `marks` where the day's
    lines stand; `tray` is what still needs somebody, of whichever day.
    """

    start: datetime
    end: datetime
    scans: int
    stages: Counts
    odd: int
    voided: int
    hours: Sequence[tuple[datetime, Counts]]
    workers: Sequence[tuple[str, Counts]]
    marks: Mapping[Mark, int]
    tray: Sequence[Item]


def day_report(log: LogReader, start: datetime, end: datetime, now: datetime) -> DayReport:
    """Count a day, from `start` to `end` (exclusive, aware). `now` is the bench's clock."""
    rows = log.db.conn.execute(_HOURS, [utc_text(start), utc_text(end)]).fetchall()
    hours: dict[datetime, Counter[Stage]] = {}
    workers: dict[str, Counter[Stage]] = {}
    for hour, offset, worker, stage, count in rows:
        at = datetime.fromisoformat(hour).replace(tzinfo=timezone(timedelta(minutes=offset)))
        hours.setdefault(at, Counter())[Stage(stage)] += count
        workers.setdefault(worker, Counter())[Stage(stage)] += count
    facets = log.facets(Filters(start, end))
    return DayReport(
        start=start,
        end=end,
        scans=facets.total,
        stages=sum(hours.values(), Counter[Stage]()),
        odd=sum(facets.answers.get(answer, 0) for answer in ODD),
        voided=facets.marks.get(Mark.VOIDED, 0),
        hours=_without_gaps(hours),
        workers=sorted(workers.items(), key=lambda each: (-sum(each[1].values()), each[0])),
        marks=facets.marks,
        tray=log.tray(now),
    )


def _without_gaps(hours: Mapping[datetime, Counts]) -> Sequence[tuple[datetime, Counts]]:
    """Also the hours in which nobody scanned, between the first and the last."""
    if not hours:
        return []
    at, last, told = min(hours), max(hours), []
    while at <= last:
        told.append((at, hours.get(at, Counter())))
        at += timedelta(hours=1)
    return told
