"""An export on a thread of its own, with a reader of its own: the window goes on, and it can be cancelled."""

import threading
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from scanstation.errors import ScanStationError
from scanstation.scanlog import Filters, LogReader, day_facts
from scanstation.scanlog.export import Cancelled, Form, Source, export
from scanstation.scanlog.export.columns import Say
from scanstation.scanlog.export.summary import tables
from scanstation.site import Site


class Choice(StrEnum):
    """What a lead can choose."""

    WORKBOOK = "xlsx"
    CSV = "csv"
    REPORT = "pdf"
    JSON = "jsonl"

    @property
    def suffix(self) -> str:
        """Of its files, with the dot."""
        return f".{self.value}"


_FORMS = {Choice.WORKBOOK: Form.XLSX, Choice.CSV: Form.EXCEL_CSV, Choice.JSON: Form.JSON}


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be exported from which journal. `day` is a moment of a report's day, `now` the clock's."""

    journal: Path
    filters: Filters
    choice: Choice
    file: Path
    say: Say
    site: Site
    day: datetime
    now: datetime


class Job(QObject):
    """Runs one order. Its signals come to the thread of whoever listens."""

    progressed = Signal(int, int)
    """So many lines of so many."""
    counted = Signal(object)
    """The `DayFacts` of a report: to be drawn where fonts are at home."""
    saved = Signal()
    failed = Signal(str)
    """Why there is no file, in a sentence; "" when it was cancelled."""

    def __init__(self, order: Order) -> None:
        super().__init__()
        self.order = order
        self._cancelled = threading.Event()
        self._thread = threading.Thread(target=self._run, name="export", daemon=True)

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def cancel(self) -> None:
        """End it soon; no file is left."""
        self._cancelled.set()

    def wait(self, seconds: float = 10.0) -> None:
        """Wait for its end."""
        self._thread.join(seconds)

    def _run(self) -> None:
        try:
            self._export()
        except Cancelled:
            self.failed.emit("")
        except (ScanStationError, OSError) as error:
            self.failed.emit(str(error))

    def _export(self) -> None:
        order = self.order
        with LogReader(order.journal) as log:
            if order.choice is Choice.REPORT:
                self.counted.emit(day_facts(log, order.day, order.now, order.site))
                return
            order.file.parent.mkdir(parents=True, exist_ok=True)
            source = Source(log, order.filters, self._going)
            sums = tables(log, order.filters, order.say, order.site, order.now)
            export(source, order.file, _FORMS[order.choice], order.say, sums)
        self.saved.emit()

    def _going(self, done: int, total: int) -> bool:
        self.progressed.emit(done, total)
        return not self._cancelled.is_set()
