"""A summary of a span of the log: what was done in each hour and by whom, how often something went wrong, and when
nobody scanned. Of the site's day, of a shift over midnight, of whatever lies between two moments.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

from scanstation.events import Stage
from scanstation.rows import COUNTS, OF_PARCELS, STANDS, utc_text
from scanstation.scanlog.closings import Closing, closing_of
from scanstation.scanlog.filters import MARK_SQL, Mark
from scanstation.scanlog.gaps import Gap, Pauses, pauses_of
from scanstation.scanlog.reader import LogReader
from scanstation.site import Site
from scanstation.verdict import Answer

ERRORS = (Answer.REFUSED, Answer.UNKNOWN, Answer.NOT_A_PARCEL)
"""Answers to a reading that was of no use."""
SHORTEST_WORK = timedelta(minutes=10)
"""Who worked for less has no rate: a few scans in a row would be thousands an hour."""
QUARTER = timedelta(minutes=15)
"""No time zone is off by less: the hours of every site's clock are made of whole ones."""

_ERRORS = ", ".join(f"'{answer}'" for answer in ERRORS)
_QUARTERS = (
    "SELECT CAST(strftime('%s', read_at) AS INTEGER) / 900 AS quarter, worker, stage, "  # noqa: S608
    f"sum({COUNTS}) AS counted, "
    f"sum({COUNTS} AND typed) AS typed, "
    f"sum(event_id IS NOT NULL AND event_kind = 'stage' AND NOT {STANDS}) AS voided, "
    f"sum({OF_PARCELS}) AS readings, "
    f"sum({OF_PARCELS} AND answer IN ({_ERRORS})) AS errors, "
    f"sum({MARK_SQL[Mark.UNRESOLVED]}) AS unresolved "
    "FROM entries AS event WHERE read_at >= ? AND read_at < ? AND answer <> 'again' GROUP BY quarter, worker, stage"
)


@dataclass(frozen=True, slots=True)
class Measures:
    """What a site measures itself by: a pause longer than `gap` is a gap; the targets, where there are any."""

    gap: timedelta = timedelta(minutes=15)
    per_hour: int | None = None
    per_day: int | None = None


@dataclass(slots=True)
class Tally:
    """What came of readings. `counts` are the stages that stand, without what was taken out (`voided`).

    `typed` are those of them that were entered by hand. `readings` are all of them, but for the second of one trigger
    pull, commands, badges and PINs; `errors` those of no use, `unresolved` those that named no parcel and that nobody
    has seen to.
    """

    counts: dict[Stage, int] = field(default_factory=dict)
    typed: int = 0
    voided: int = 0
    readings: int = 0
    errors: int = 0
    unresolved: int = 0

    @property
    def total(self) -> int:
        """All that counts, whatever the stage."""
        return sum(self.counts.values())

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to say: of a lead who has put right what others read."""
        return not (self.total or self.readings or self.voided)

    @property
    def error_share(self) -> float:
        """Of all readings, from 0 to 1."""
        return self.errors / self.readings if self.readings else 0.0

    @property
    def voided_share(self) -> float:
        """Of all that was accepted, from 0 to 1."""
        accepted = self.total + self.voided
        return self.voided / accepted if accepted else 0.0

    def add(self, row: Mapping[str, Any]) -> None:
        """Take a group of the log's lines."""
        if row["counted"]:
            stage = Stage(row["stage"])
            self.counts[stage] = self.counts.get(stage, 0) + row["counted"]
        for name in ("typed", "voided", "readings", "errors", "unresolved"):
            setattr(self, name, getattr(self, name) + row[name])


@dataclass(frozen=True, slots=True)
class Hour:
    """An hour of the site's clock. `again`: the clock was set back, and it is the second one of this name."""

    start: datetime
    tally: Tally
    again: bool = False


@dataclass(frozen=True, slots=True)
class WorkerTally:
    """What one worker ("" nobody) did from the first reading to the last. `worked` is without their gaps."""

    worker: str
    tally: Tally
    first: datetime
    last: datetime
    worked: timedelta
    gaps: Sequence[Gap]

    @property
    def per_hour(self) -> float | None:
        """What counts, in an hour of work; None of too short a time."""
        return _rate(self.tally, self.worked)


@dataclass(frozen=True, slots=True)
class Summary:
    """A span from `start` to `end` (exclusive), with the site's offset. `day`: tallies of all of it.

    `hours` are all that the span has: 23, 24 or 25 of a day. `workers` by name. `gaps` are the bench's: nobody
    scanned anything for longer than is usual, between the first and the last scan of a shift. `worked` is the time of
    all shifts without those. `closing` is how the day was signed off, where the span is one and was; `late` how many
    readings came after that.
    """

    start: datetime
    end: datetime
    measures: Measures
    tally: Tally
    hours: Sequence[Hour]
    workers: Sequence[WorkerTally]
    gaps: Sequence[Gap]
    shifts: Sequence[Gap]
    worked: timedelta
    closing: Closing | None = None
    late: int = 0

    @property
    def busiest(self) -> Hour | None:
        """The hour in which most was done, the first of several; None where nothing was."""
        best = max(self.hours, key=lambda hour: hour.tally.total, default=None)
        return best if best is not None and best.tally.total else None

    @property
    def people(self) -> Sequence[WorkerTally]:
        """The workers, and nobody only where something was accepted without a badge."""
        return [each for each in self.workers if each.worker or each.tally.total or each.tally.voided]

    @property
    def open_hours(self) -> Sequence[Hour]:
        """The hours from the first to the last that has a reading."""
        busy = [place for place, hour in enumerate(self.hours) if hour.tally.readings or hour.tally.total]
        return self.hours[busy[0] : busy[-1] + 1] if busy else ()

    @property
    def per_hour(self) -> float | None:
        """What counts, in an hour in which the bench was at work; None of too short a time."""
        return _rate(self.tally, self.worked)

    @property
    def stages(self) -> Sequence[Stage]:
        """Those that anything was done for, in order."""
        return sorted(self.tally.counts, key=lambda stage: stage.rank)


def summarise(
    reader: LogReader, start: datetime, end: datetime, site: Site, measures: Measures | None = None
) -> Summary:
    """Sum up what was read from `start` to `end` (exclusive, aware). Raises StorageError."""
    measures = measures or Measures()
    with reader.snapshot() as db:
        rows = list(db.query(_QUARTERS, [utc_text(start), utc_text(end)]))
        pauses = pauses_of(db, start, end, measures.gap, site)
        closing, late = closing_of(db, start, end, site)
    whole, tallies = Tally(), defaultdict[str, Tally](Tally)
    hours = {key: Hour(began, Tally(), again) for key, began, again in _hours(start, end, site)}
    of_quarter = _keys(start, end, site)
    for row in rows:
        for tally in (whole, tallies[row["worker"]], hours[of_quarter[row["quarter"]]].tally):
            tally.add(row)
    return Summary(
        start=site.stamp(start),
        end=site.stamp(end),
        measures=measures,
        tally=whole,
        hours=list(hours.values()),
        workers=[
            _worker(name, tallies[name], pauses)
            for name in sorted(tallies, key=_by_name)
            if not tallies[name].is_empty
        ],
        gaps=pauses.bench,
        shifts=pauses.shifts,
        worked=pauses.worked,
        closing=closing,
        late=late,
    )


def _worker(name: str, tally: Tally, pauses: Pauses) -> WorkerTally:
    """Whoever has a correction alone, and read nothing, worked no time."""
    span = pauses.workers.get(name)
    if span is None:
        return WorkerTally(name, tally, pauses.start, pauses.start, timedelta(), ())
    gaps = pauses.of_worker.get(name, ())
    worked = span.length - sum((gap.length for gap in gaps), timedelta())
    return WorkerTally(name, tally, span.start, span.end, worked, gaps)


def _by_name(name: str) -> tuple[str, str]:
    return name.casefold(), name


def _rate(tally: Tally, worked: timedelta) -> float | None:
    return tally.total / (worked / timedelta(hours=1)) if worked >= SHORTEST_WORK else None


_Key = tuple[datetime, timedelta | None]


def _quarters(start: datetime, end: datetime) -> Iterator[int]:
    """The quarters of an hour of a span, counted from 1970."""
    first, last = int(start.timestamp()) // 900, -(-int(end.timestamp()) // 900)
    yield from range(first, last)


def _key(quarter: int, site: Site) -> _Key:
    """The hour of the site's clock that a quarter is in; the doubled one of autumn is two, by their offsets."""
    local = site.stamp(datetime.fromtimestamp(quarter * 900, UTC))
    return local.replace(minute=0, second=0, microsecond=0, tzinfo=None), local.utcoffset()


def _keys(start: datetime, end: datetime, site: Site) -> Mapping[int, _Key]:
    return {quarter: _key(quarter, site) for quarter in _quarters(start, end)}


def _hours(start: datetime, end: datetime, site: Site) -> Iterator[tuple[_Key, datetime, bool]]:
    """Each hour of a span: its key, when it begins, and whether it is the second of its name."""
    seen: set[_Key] = set()
    names: set[datetime] = set()
    for quarter, key in _keys(start, end, site).items():
        if key not in seen:
            yield key, site.stamp(datetime.fromtimestamp(quarter * 900, UTC)), key[0] in names
            seen.add(key)
            names.add(key[0])
