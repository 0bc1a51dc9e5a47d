"""`scanstation sheet`: command barcodes and badges as a PDF, for the prefix and the workers that a bench knows."""

from pathlib import Path

from PySide6.QtCore import QTranslator
from PySide6.QtGui import QGuiApplication

from scanstation import config
from scanstation.directory import Directory
from scanstation.entries import Entries
from scanstation.errors import StorageError
from scanstation.journal import Journal
from scanstation.wire import KnownWorker
from ui.sheets import BadgeCard, Paper, Sheet, write_pdf

TRANSLATIONS = Path(__file__).parent / "translations"


def sheet_of(entries: Entries, settings: config.Settings, *, commands: bool, badges: bool) -> Sheet:
    """What there is to print at this bench. Journal's thread; the window hands it to `Journal.submit` as well."""
    directory = Directory(entries.db, entries.notes)
    site = directory.settings.site if directory.settings else entries.notes["prefix"]
    known: dict[str, KnownWorker] = {worker.badge: worker for worker in settings.rules.workers}
    known |= {worker.badge: worker for worker in directory.workers()}
    people = sorted(known.values(), key=lambda worker: worker.name)
    cards = [BadgeCard(worker.badge, worker.name, worker.lead) for worker in people]
    return Sheet(site, commands, cards if badges else ())


def write(
    settings: config.Settings, file: Path, *, commands: bool, badges: bool, language: str, paper: Paper
) -> Sheet:
    """Write the PDF. Raises ScanStationError when the journal or the file cannot be opened."""
    journal = Journal.open(settings.station.journal)
    try:
        sheet = journal.submit(lambda entries: sheet_of(entries, settings, commands=commands, badges=badges)).result()
    finally:
        journal.close()
    if badges and not commands and not sheet.cards:
        raise StorageError("No workers are known: add [[worker]] to the settings, or let the server tell them.")
    app = QGuiApplication.instance() or QGuiApplication(["scanstation", "-platform", "offscreen"])
    translator = QTranslator(app)
    spoken = translator.load(f"bench_{language}.qm", str(TRANSLATIONS)) and app.installTranslator(translator)
    try:
        write_pdf(file, sheet, paper)
    finally:
        if spoken:
            app.removeTranslator(translator)
    return sheet
