"""Closings: which days a lead has signed off, what was known then, and what was scanned after that."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlite_utils import Database

from scanstation.closing import Sheet
from scanstation.rows import A_DAY, OF_PARCELS, Way, local, utc_text
from scanstation.site import Site

_OF_A_DAY = "SELECT * FROM entries WHERE corrects = ? AND number = ? ORDER BY sequence"
_LATE = (
    "SELECT count(*) FROM entries WHERE read_at >= ? AND read_at < ? AND sequence > ? AND answer <> 'again' "  # noqa: S608
    f"AND {OF_PARCELS}"
)


@dataclass(frozen=True, slots=True)
class Closing:
    """A day that was signed off: when, by whom ("" nobody was signed on), and why in spite of what was open. `sheet`
    is what the lead had before them. `reopened_at`, `reopened_by` and `reopened_because` are set where the day is
    open again.
    """

    sequence: int
    day: date
    at: datetime
    by: str
    reason: str
    sheet: Sheet
    reopened_at: datetime | None = None
    reopened_by: str = ""
    reopened_because: str = ""

    @property
    def holds(self) -> bool:
        """Whether the day is closed still."""
        return self.reopened_at is None


def last_closing(db: Database, day: date) -> Closing | None:
    """How a day was closed last; None where it never was."""
    closing = None
    for row in db.query(_OF_A_DAY, [A_DAY, day.isoformat()]):
        if row["correction"] == Way.CLOSE:
            sheet = Sheet.model_validate_json(row["text"])
            closing = Closing(row["sequence"], day, local(row), row["corrected_by"], row["event_reason"], sheet)
        elif closing is not None:
            closing = Closing(
                closing.sequence,
                day,
                closing.at,
                closing.by,
                closing.reason,
                closing.sheet,
                reopened_at=local(row),
                reopened_by=row["corrected_by"],
                reopened_because=row["event_reason"],
            )
    return closing


def closing_of(db: Database, start: datetime, end: datetime, site: Site) -> tuple[Closing | None, int]:
    """The closing of a span that is a day of the site, and how many readings of it came later; else None and 0.

    Later is by their order in the journal: a clock that was set back hides none.
    """
    if site.day(start) != (start, end):
        return None, 0
    closing = last_closing(db, site.local(start + timedelta(hours=12)).date())
    if closing is None:
        return None, 0
    late = db.execute(_LATE, [utc_text(start), utc_text(end), closing.sequence]).fetchone()[0]
    return closing, int(late)
