"""What `scanstation log` was asked for: which journal, which lines."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import click

from scanstation import config
from scanstation.codes import OwnLabel, identify
from scanstation.events import Stage
from scanstation.places import usual_journal, usual_settings
from scanstation.scanlog import Filters, Mark
from scanstation.site import Site
from scanstation.verdict import Answer
from ui.log_verb import values_of

LATE_ENOUGH = time(12)
"""A day's noon is in it, whatever its clock does in spring and autumn."""


class Asked:
    """The options, as what they mean. Raises SettingsError, or click.UsageError for what cannot be."""

    def __init__(self, settings: Path | None, **options: Any) -> None:
        self._options = options
        self._own_labels: tuple[OwnLabel, ...] = ()
        self.name = ""
        self.journal, self.site = self._bench(settings)
        self.path: Path = options["archive"] or self.journal
        self.language: str = options["language"]
        self.as_json: bool = options["as_json"]
        self.excel: bool = options["excel"]
        self.paper: str = options["paper"]
        self.follow: bool = options["follow"]
        self.tray: bool = options["tray"]
        self.story: str | None = options["story"]
        self.csv_file: Path | None = options["csv_file"]
        self.xlsx_file: Path | None = options["xlsx_file"]
        self.pdf_file: Path | None = options["pdf_file"]
        self.bring_back: Path | None = options["bring_back"]
        self.filters = self._filters()
        if self.pdf_file and replace(self.filters, start=None, end=None) != Filters():
            raise click.UsageError("The report is of a whole day; --csv and --xlsx take filters.")

    @property
    def number(self) -> str:
        """The number of the parcel whose story is asked for, as the journal has it."""
        return identify((self.story or "").strip(), self._own_labels).best.number

    @property
    def is_long(self) -> bool:
        """Whether lines of several days stand together."""
        start, end = self.filters.start, self.filters.end
        return start is None or (end is not None and end - start > timedelta(hours=25))

    @property
    def start_of_day(self) -> datetime:
        """The day that is asked for, of a report."""
        return self.filters.start or self.site.day(datetime.now(UTC))[0]

    def _bench(self, settings: Path | None) -> tuple[Path, Site]:
        file = settings or usual_settings()
        if not file.exists():
            if settings is not None:
                raise click.UsageError(f"There is no {settings}.")
            return usual_journal(), Site()
        loaded = config.load(file)
        self._own_labels, self.name = loaded.label, loaded.station.name
        return loaded.station.journal, Site(loaded.station.zone)

    def _filters(self) -> Filters:
        options = self._options
        start, end = self._span()
        return Filters(
            start,
            end,
            stages=values_of(Stage, options["stages"], "stage"),
            workers=options["workers"],
            sources=options["sources"],
            answers=values_of(Answer, options["answers"], "verdict"),
            marks=values_of(Mark, options["marks"], "state"),
            search=options["search"],
        )

    def _span(self) -> tuple[datetime | None, datetime | None]:
        day, since, until = (self._options[name] for name in ("day", "since", "until"))
        if sum([day is not None, since is not None or until is not None, self._options["everything"]]) > 1:
            raise click.UsageError("Of --day, --from/--to and --all only one can be.")
        if self._options["everything"] or (self._options["archive"] and not (day or since or until)):
            return None, None
        if since is not None or until is not None:
            start = self._day(since)[0] if since else None
            return start, self._day(until)[1] if until else None
        start, end = self._day(day) if day else self.site.day(datetime.now(UTC))
        return start, None if self.follow and not day else end

    def _day(self, text: str) -> tuple[datetime, datetime]:
        try:
            noon = datetime.combine(date.fromisoformat(text), LATE_ENOUGH)
        except ValueError:
            raise click.UsageError(f"'{text}' is no date; write it like 2026-11-23.") from None
        zone = self.site.zone
        return self.site.day(noon.replace(tzinfo=zone) if zone else noon.astimezone())
