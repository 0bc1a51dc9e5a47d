"""Takes the pictures of the export's panel and of the day's report for the guide.

python -m tests.ui.export_pictures [LANGUAGE]
"""

import sys
import tempfile
from collections import Counter
from datetime import UTC, datetime, timedelta
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QApplication

from benchmarks.months import fill
from scanstation.events import Stage
from scanstation.scanlog import Filters, LogReader, Mark
from scanstation.scanlog.export.day import DayReport, day_report
from scanstation.site import Site
from tests.scanstation.cast import BERLIN
from tests.ui.pictures import PICTURES
from ui import theme
from ui.languages import Languages
from ui.log.export_places import Place
from ui.log.exporting import ExportPanel
from ui.report.writing import Heading, write_pdf

SITE = Site(BERLIN)
END = datetime(2026, 11, 27, 17, tzinfo=UTC)
HOURS = ((8, 38, 0), (9, 61, 12), (10, 66, 20), (11, 58, 31), (12, 22, 9), (13, 63, 40), (14, 71, 66), (15, 68, 88))
WORKERS = (
    ("Ana Kowalska", 152, 40),
    ("Bogdan Ionescu", 131, 96),
    ("Marta Lindqvist", 97, 0),
    ("Олена Коваль", 67, 130),
)


def main(language: str = "en") -> None:
    """Take them anew."""
    app = QApplication(["pictures", "-platform", "offscreen"])
    theme.load_fonts()
    languages = Languages(app, language)
    languages.use(language)
    with tempfile.TemporaryDirectory() as folder:
        journal = Path(folder) / "journal.db"
        fill(journal, 400, END, a_day=300)
        _panel(app, journal)
        with LogReader(journal) as log:
            _report(_day(log), Path(folder) / "day.pdf", language)


def _panel(app: QApplication, journal: Path) -> None:
    def look() -> list[Place]:
        stick = Place("KINGSTON", Path("/media/bench/KINGSTON"), 7_800_000_000)
        return [Place("", Path("/home/bench/ScanStation"), 412_000_000_000), stick]

    panel = ExportPanel(journal, station="Bench 1", site=SITE, clock=lambda: END, look=look)
    panel.resize(1024, 620)
    panel.open(Filters(*SITE.day(END)))
    panel.sites[1].click()
    panel.show()
    app.processEvents()
    panel.grab().save(str(PICTURES / "log-export.png"))


def _day(log: LogReader) -> DayReport:
    """A day as a bench has it, with the tray of a real journal."""
    start, end = SITE.day(END)
    found = day_report(log, END, END, SITE)
    midnight = SITE.local(start)

    def counts(packed: int, shipped: int) -> Counter[Stage]:
        return Counter({Stage.PACKED: packed, Stage.SHIPPED: shipped})

    hours = [(midnight + timedelta(hours=hour), counts(packed, shipped)) for hour, packed, shipped in HOURS]
    stages = sum((each for _, each in hours), Counter[Stage]())
    workers = [(name, counts(packed, shipped)) for name, packed, shipped in WORKERS]
    marks = {Mark.SENT: stages.total() - 2, Mark.WAITING: 2}
    return DayReport(start, end, stages.total() + 61, stages, 23, 4, hours, workers, marks, found.tray)


def _report(report: DayReport, file: Path, language: str) -> None:
    day = SITE.local(report.start)
    write_pdf(file, report, Heading.of("Bench 1", day, SITE.local(END), language), QCoreApplication.translate)
    pdf = QPdfDocument()
    pdf.load(str(file))
    pdf.render(0, QSize(893, 1263)).save(str(PICTURES / "log-report.png"))


if __name__ == "__main__":
    main(*sys.argv[1:2])
