"""Takes the pictures of the export's panel and of the day's report for the guide.

python -m tests.ui.export_pictures [LANGUAGE]
"""

import sys
import tempfile
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QApplication

from benchmarks.months import fill
from scanstation.closing import Open
from scanstation.events import Stage
from scanstation.scanlog import Closing, DayFacts, Filters, LogReader, day_facts
from scanstation.scanlog.summary import Hour, Tally, WorkerTally
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
    ("Ana Kowalska", 152, 40, 9),
    ("Bogdan Ionescu", 131, 96, 4),
    ("Marta Lindqvist", 97, 0, 10),
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


def _day(log: LogReader) -> DayFacts:
    """A day as a bench has it, signed off, with the tray of a real journal."""
    start = SITE.day(END)[0]
    found = day_facts(log, END, END, SITE)
    midnight = SITE.local(start)

    def tally(packed: int, shipped: int, errors: int = 0) -> Tally:
        counts = {Stage.PACKED: packed, Stage.SHIPPED: shipped}
        return Tally({stage: count for stage, count in counts.items() if count}, 0, errors // 4, 1, errors)

    hours = [Hour(midnight + timedelta(hours=hour), tally(*counts)) for hour, *counts in HOURS]
    workers = [WorkerTally(name, tally(*counts), start, END, END - start, ()) for name, *counts in WORKERS]
    packed, shipped = (sum(each[place] for each in HOURS) for place in (1, 2))
    whole = Tally({Stage.PACKED: packed, Stage.SHIPPED: shipped}, 0, 4, packed + shipped + 61, 23)
    left = replace(found.hand_over.packed_not_shipped, count=4, first=found.hand_over.packed_not_shipped.first[-4:])
    still = Open(waiting=2, unresolved=len(found.tray))
    sheet = found.sheet.model_copy(
        update={"scanned": whole.total, "on_server": whole.total - 2, "packed_not_shipped": 4, "open": still}
    )
    closing = Closing(1, sheet.day, SITE.local(END), "Ana Kowalska", "two parcels wait for the network", sheet)
    summary = replace(found.summary, tally=whole, hours=hours, workers=workers, closing=closing, late=3)
    return DayFacts(summary, replace(found.hand_over, packed_not_shipped=left), sheet, found.tray)


def _report(report: DayFacts, file: Path, language: str) -> None:
    day = SITE.local(report.summary.start)
    write_pdf(file, report, Heading.of("Bench 1", day, SITE.local(END), language), QCoreApplication.translate)
    pdf = QPdfDocument()
    pdf.load(str(file))
    pdf.render(0, QSize(893, 1263)).save(str(PICTURES / "log-report.png"))


if __name__ == "__main__":
    main(*sys.argv[1:2])
