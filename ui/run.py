"""Runs the bench's window from its start to its exit code: once for every journal, and never without a word."""

import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QLoggingCategory
from PySide6.QtWidgets import QApplication

from scanstation import config
from scanstation.errors import JournalInUse, ScanStationError, SettingsError
from scanstation.places import usual_journal
from ui import theme, words
from ui.app import Bench, utc_now
from ui.bench.verdict_pane import Card, VerdictPane
from ui.languages import Languages
from ui.only_one import AlreadyRunning, open_or_ring
from ui.process import has_display, log_to, quit_on_signals
from ui.rooms import Room, Rooms

QUIET = "qt.multimedia.symbolsresolver=false\nqt.multimedia.ffmpeg=false"
"""Qt Multimedia lists every optional library that a machine lacks, at every start."""


def run(
    path: Path, *, windowed: bool = False, set_up: bool = False, extend: Callable[[Bench], object] | None = None
) -> int:
    """Open the bench for a station.toml and stay until it is closed. Returns the exit code.

    `set_up` opens its set-up first, and so does a file that is not there yet. `windowed` asks for a plain window,
    whatever the settings say. `extend` may add to the bench before it is shown (the demo adds its guide); what it
    returns is kept until the end.
    """
    if not has_display():
        print("There is no display to open the window on (DISPLAY and WAYLAND_DISPLAY are empty).", file=sys.stderr)
        return 1
    QLoggingCategory.setFilterRules(QUIET)
    app = QApplication(sys.argv[:1])
    app.setApplicationName("ScanStation")
    theme.load_fonts()
    ticks = quit_on_signals(app)
    house = House(path, app, windowed=windowed, extend=extend)
    try:
        house.rooms.open(setup=set_up or not path.exists())
    except AlreadyRunning:
        print("ScanStation is already running; its window is in front now.", flush=True)
        return 0
    except JournalInUse as error:
        print(f"{error} It does not answer.", file=sys.stderr, flush=True)
        return 2
    except ScanStationError as error:
        house.show_trouble(str(error))
    try:
        code = app.exec()
        return 2 if house.trouble else code
    finally:
        ticks.stop()
        house.rooms.close()


class House:
    """Builds the rooms: the bench, its set-up. `trouble` is the window that says why neither can be opened."""

    def __init__(
        self, path: Path, app: QApplication, *, windowed: bool, extend: Callable[[Bench], object] | None
    ) -> None:
        self._path, self._app, self._windowed, self._extend = path, app, windowed, extend
        self._kept: list[object] = []
        self.trouble: VerdictPane | None = None
        self.rooms = Rooms(self._bench, self._setup)
        self.rooms.failed.connect(self.show_trouble)

    def show_trouble(self, message: str) -> None:
        """Say why on the terminal and, for whoever has none, on the screen until it is closed."""
        print(message, file=sys.stderr, flush=True)
        Languages(self._app).use("")
        word = words.translate
        pane = VerdictPane(
            lambda: Card(theme.STOP, "octagon", word("Bench", "ScanStation cannot start"), context=message)
        )
        pane.setWindowTitle(pane.card.word)
        pane.resize(theme.DRAWN_WIDTH, theme.DRAWN_HEIGHT)
        self.trouble = pane
        if self._windowed:
            pane.show()
        else:
            pane.showFullScreen()

    def _bench(self) -> Bench:
        settings = config.load(self._path)
        bench = open_or_ring(lambda: self._started(settings), settings.station.journal)
        bench.window.closing.connect(self._app.quit)
        bench.window.setup_asked.connect(self.rooms.go_to_setup)
        if self._extend is not None:
            self._kept.append(self._extend(bench))
        return bench

    def _started(self, settings: config.Settings) -> Bench:
        bench = None
        try:
            bench = Bench(settings, self._app, kiosk=settings.station.kiosk and not self._windowed)
            log_to(settings.station.journal.with_name("scanstation.log"))  # it is ours, as the journal is
            bench.start(self._app)
        except SettingsError as error:
            if bench:
                bench.close()
            raise config.located(error, self._path) from error
        return bench

    def _setup(self) -> Room:
        from ui.setup import SetupRoom  # noqa: PLC0415 - a bench that is set up starts without it

        journal = config.load(self._path).station.journal if self._path.exists() else usual_journal()
        room = open_or_ring(lambda: SetupRoom(self._path, self._app, utc_now, windowed=self._windowed), journal)
        room.window.finished.connect(self.rooms.go_to_bench)
        room.window.cancelled.connect(self.rooms.go_to_bench)
        room.window.closing.connect(self._app.quit)
        return room
