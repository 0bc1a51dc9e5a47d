"""The sheet of a day that a lead is to close: its summary, and what is open. Read here, recorded by `closing.py`."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from scanstation.closing import Open, Sheet
from scanstation.scanlog.handover import HandOver, hand_over
from scanstation.scanlog.reader import LogReader
from scanstation.scanlog.summary import Measures, Summary, summarise
from scanstation.scanlog.tray import Item, Trouble
from scanstation.site import Site


@dataclass(frozen=True, slots=True)
class DayFacts:
    """A day: its summary, its hand-over check, the sheet that closes it, and what of it still needs somebody.

    The log's pages and the report on paper both show this: their numbers cannot differ.
    """

    summary: Summary
    hand_over: HandOver
    sheet: Sheet
    tray: Sequence[Item]
    archived: bool = False
    """Of an archive: a parcel that was shipped in the next month would seem not to be shipped."""
    site: Site = field(default_factory=Site)


def day_facts(
    reader: LogReader, moment: datetime, now: datetime, site: Site, measures: Measures | None = None, **check: object
) -> DayFacts:
    """Everything about the site's day that contains `moment`. `check` is what `hand_over` takes."""
    start, end = site.day(moment)
    newest = reader.db.execute("SELECT coalesce(max(sequence), 0) FROM entries").fetchone()[0]
    summary = summarise(reader, start, end, site, measures)
    checked = hand_over(reader, start, end, site.local(now), **check)  # type: ignore[arg-type]
    tray = [item for item in reader.tray(now) if start <= item.line.at < end]
    boxes = reader.db.execute("SELECT count(*) FROM checks").fetchone()[0]
    sheet = _sheet(site.local(moment).date(), newest, summary, checked, tray, boxes)
    return DayFacts(summary, checked, sheet, tray, reader.is_archive, site)


def _sheet(day: date, newest: int, summary: Summary, checked: HandOver, tray: Collection[Item], boxes: int) -> Sheet:
    def lying(trouble: Trouble) -> int:
        return sum(item.trouble is trouble for item in tray)

    return Sheet(
        day=day,
        start=summary.start,
        end=summary.end,
        until=newest,
        counts=summary.tally.counts,
        workers={each.worker: each.tally.total for each in summary.workers},
        scanned=checked.standing.scanned,
        on_server=checked.standing.on_server,
        voided=summary.tally.voided,
        errors=summary.tally.errors,
        readings=summary.tally.readings,
        packed_not_shipped=checked.packed_not_shipped.count,
        open=Open(
            waiting=checked.standing.waiting + checked.standing.again,
            set_aside=checked.standing.set_aside,
            unresolved=summary.tally.unresolved,
            conflicts=lying(Trouble.CONFLICT),
            no_label=lying(Trouble.NO_LABEL),
            boxes=boxes,
        ),
    )
