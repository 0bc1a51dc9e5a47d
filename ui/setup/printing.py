"""The sheet of commands and badges, from the set-up: onto the printer, or as a PDF into the documents. GUI thread.

The bench is closed meanwhile, so the journal is free; opening it is all that anybody waits for.
"""

from dataclasses import dataclass
from pathlib import Path

from platformdirs import user_documents_path
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from scanstation import config
from scanstation.errors import StorageError
from scanstation.journal import Journal
from ui.setup.enroller import Home
from ui.sheet_verb import sheet_of
from ui.sheets import Sheet, write_pdf
from ui.sheets.sheet import print_sheet

FILE = "ScanStation.pdf"


@dataclass(frozen=True, slots=True)
class Printed:
    """What came of it: on the printer of that name, or in that file."""

    printer: str = ""
    file: Path | None = None


def put_out(home: Home, printer: QPrinterInfo, folder: Path | None = None) -> Printed:
    """Print on a printer; without one (a null `printer`) write a PDF. Raises ScanStationError."""
    sheet = _sheet(home)
    try:
        if not printer.isNull():
            print_sheet(QPrinter(printer, QPrinter.PrinterMode.HighResolution), sheet)
            return Printed(printer=printer.printerName())
        folder = folder or user_documents_path()
        folder.mkdir(parents=True, exist_ok=True)
        write_pdf(folder / FILE, sheet)
        return Printed(file=folder / FILE)
    except (OSError, ValueError) as error:
        raise StorageError(f"The sheet cannot be written: {error}") from error


def usual_printer() -> QPrinterInfo:
    """The computer's own printer, else any; null when there is none."""
    usual = QPrinterInfo.defaultPrinter()
    return usual if not usual.isNull() else next(iter(QPrinterInfo.availablePrinters()), usual)


def _sheet(home: Home) -> Sheet:
    settings = config.load(home.path)
    journal = Journal.open(home.journal)
    try:
        return journal.submit(lambda entries: sheet_of(entries, settings, commands=True, badges=True)).result()
    finally:
        journal.close()
