"""Runs the bench's window from its start to its exit code: once for every journal, and never without a word."""

import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QLoggingCategory
from PySide6.QtWidgets import QApplication

from scanstation import config
from scanstation.errors import JournalInUse, ScanStationError, SettingsError
from ui import theme, words
from ui.app import Bench
from ui.bench.verdict_pane import Card, VerdictPane
from ui.languages import Languages
from ui.only_one import AlreadyRunning, open_or_ring
from ui.process import has_display, log_to, quit_on_signals

QUIET = "qt.multimedia.symbolsresolver=false\nqt.multimedia.ffmpeg=false"
"""Qt Multimedia lists every optional library that a machine lacks, at every start."""


def run(path: Path, *, windowed: bool = False, extend: Callable[[Bench], object] | None = None) -> int:
    """Open the bench for a station.toml and stay until it is closed. Returns the exit code.

    `windowed` asks for a plain window, whatever the settings say. `extend` may add to the bench before it is shown
    (the demo adds its guide); what it returns is kept until the end.
    """
    if not has_display():
        print("There is no display to open the window on (DISPLAY and WAYLAND_DISPLAY are empty).", file=sys.stderr)
        return 1
    QLoggingCategory.setFilterRules(QUIET)
    app = QApplication(sys.argv[:1])
    app.setApplicationName("ScanStation")
    theme.load_fonts()
    ticks = quit_on_signals(app)
    try:
        settings = config.load(path)
        journal = settings.station.journal
        bench = open_or_ring(lambda: _started(settings, path, app, windowed=windowed), journal)
    except AlreadyRunning:
        print("ScanStation is already running; its window is in front now.", flush=True)
        return 0
    except JournalInUse as error:
        print(f"{error} It does not answer.", file=sys.stderr, flush=True)
        return 2
    except ScanStationError as error:
        return _cannot_start(app, str(error), windowed=windowed)
    extension = extend and extend(bench)
    bench.window.closing.connect(app.quit)
    bench.show()
    try:
        return app.exec()
    finally:
        ticks.stop()
        bench.close()
        del extension


def _started(settings: config.Settings, path: Path, app: QApplication, *, windowed: bool) -> Bench:
    bench = None
    try:
        bench = Bench(settings, app, kiosk=settings.station.kiosk and not windowed)
        log_to(settings.station.journal.with_name("scanstation.log"))
        bench.start(app)
    except SettingsError as error:
        if bench:
            bench.close()
        raise config.located(error, path) from error
    return bench


def _cannot_start(app: QApplication, message: str, *, windowed: bool) -> int:
    """Say why on the terminal and, for whoever has none, on the screen until it is closed."""
    print(message, file=sys.stderr, flush=True)
    Languages(app).use("")
    pane = VerdictPane(
        lambda: Card(theme.STOP, "octagon", words.translate("Bench", "ScanStation cannot start"), context=message)
    )
    pane.setWindowTitle(pane.card.word)
    pane.resize(theme.DRAWN_WIDTH, theme.DRAWN_HEIGHT)
    if windowed:
        pane.show()
    else:
        pane.showFullScreen()
    app.exec()
    return 2
