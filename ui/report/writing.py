"""A report of the day as a PDF: whole, or not there."""

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QBuffer, QLocale, QMarginsF, QRectF
from PySide6.QtGui import QGuiApplication, QPageLayout, QPageSize, QPainter, QPdfWriter

from scanstation.errors import StorageError
from scanstation.scanlog import DayFacts, LogReader, day_facts
from scanstation.scanlog.export.cells import visible
from scanstation.scanlog.export.writing import whole
from scanstation.site import Site
from ui import theme
from ui.export_words import Translate, in_english, spoken
from ui.report.drawing import LONGEST, Drawing
from ui.report.pages import Pages
from ui.report.speaking import translator
from ui.sheets import Paper
from ui.sheets.ink import MM

DOTS_PER_INCH = 1200
_TENTHS_PER_INCH = 25.4 * MM


@dataclass(frozen=True, slots=True)
class Heading:
    """What stands above a report: the bench's name, and the day and the moment of printing as people write them."""

    station: str
    day: str
    printed: str

    @classmethod
    def of(cls, station: str, day: datetime, now: datetime, language: str) -> "Heading":
        """The heading in a language; the moments with the site's offset."""
        locale = QLocale("en_GB" if language == "en" else language)
        date = locale.toString(day.date(), QLocale.FormatType.LongFormat)
        return cls(station, date, f"{now:%Y-%m-%d %H:%M}")


def write_pdf(
    file: Path, facts: DayFacts, heading: Heading, translate: Translate = in_english, paper: Paper = Paper.A4
) -> None:
    """Write a report. Raises StorageError; then there is no new file."""
    theme.load_fonts()
    counted = QBuffer()
    counted.open(QBuffer.OpenModeFlag.WriteOnly)
    many = _draw(QPdfWriter(counted), facts, heading, translate, paper, "")
    with whole(file) as draft:
        if not _draw(QPdfWriter(str(draft)), facts, heading, translate, paper, f" / {many}"):
            raise StorageError(f"{file} cannot be written: check the folder and the disk.")


def _draw(
    writer: QPdfWriter, facts: DayFacts, heading: Heading, translate: Translate, paper: Paper, of_all: str
) -> int:
    """Draw all pages. Returns how many they are, 0 if they cannot be written. `of_all` stands after their numbers."""
    writer.setResolution(DOTS_PER_INCH)
    writer.setTitle("ScanStation")
    writer.setPageLayout(QPageLayout(QPageSize(paper.value), QPageLayout.Orientation.Portrait, QMarginsF()))
    painter = QPainter()
    if not painter.begin(writer):
        return 0
    try:
        scale = writer.logicalDpiX() / _TENTHS_PER_INCH
        painter.scale(scale, scale)
        size = QPageSize(paper.value).size(QPageSize.Unit.Millimeter)
        page = QRectF(0, 0, size.width() * MM, size.height() * MM)
        foot = f"{visible(heading.station)[:LONGEST]} · {heading.day} · {heading.printed}"
        pages = Pages(writer, painter, page, lambda number: (foot, f"{number}{of_all}"))
        Drawing(pages, facts, spoken(translate), translate).draw(heading.station, heading.day)
        return pages.number
    finally:
        painter.end()


def write_from_terminal(
    log: LogReader, file: Path, station: str, day: datetime, site: Site, language: str, paper: str
) -> None:
    """Write the report of the site's day that contains `day`, without a screen. Raises StorageError."""
    app = QGuiApplication.instance() or QGuiApplication(["scanstation", "-platform", "offscreen"])
    now = site.local(datetime.now(UTC))
    heading = Heading.of(station, site.local(day), now, language)
    translate = in_english if language == "en" else translator(language)
    write_pdf(file, day_facts(log, day, now, site), heading, translate, Paper[paper.upper()])
    del app
