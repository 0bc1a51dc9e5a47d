"""The composition root of the station: builds, connects, runs and closes. Nothing is global but what stands here."""

import logging
import os
import random
import signal
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from logging.handlers import RotatingFileHandler
from pathlib import Path

import uuid_utils.compat as uuids
from PySide6.QtCore import QLoggingCategory, QTimer
from PySide6.QtNetwork import QNetworkInformation
from PySide6.QtWidgets import QApplication, QWidget

import drivers
from drivers.base import Scanner, State, Status, Watchable
from drivers.wedge import WedgeScanner
from scanstation import config
from scanstation.backoff import Backoff
from scanstation.client import Client
from scanstation.errors import ScannerError, ScanStationError, SettingsError
from scanstation.journal import Journal
from scanstation.link import Line, Link
from scanstation.site import Site
from scanstation.station import Station
from scanstation.uploader import Uploader
from scanstation.verdict import Verdict
from ui import theme, words
from ui.bench import BenchWindow
from ui.bench.last_scans import ROWS
from ui.bench.verdict_pane import Card, VerdictPane
from ui.bridge import Bridge
from ui.keyfilter import KeyFilter
from ui.sounds import Sounds

log = logging.getLogger(__name__)

QUIET = "qt.multimedia.symbolsresolver=false\nqt.multimedia.ffmpeg=false"
"""Qt Multimedia lists every optional library that a machine lacks, at every start."""

LOOK_AT_THE_DAY_MS = 30_000
"""Midnight comes without a scan."""
LOG_BYTES, LOG_FILES = 2_000_000, 5

SIGNAL_CHECK_MS = 200
"""Qt's loop is C++: Python looks for Ctrl-C only when it gets a turn."""


def utc_now() -> datetime:
    """The computer's clock."""
    return datetime.now(UTC)


class Bench:
    """Everything that one running station consists of."""

    def __init__(self, settings: config.Settings, app: QApplication) -> None:
        self._settings = settings
        self._site = Site(settings.station.zone)
        self._journal = Journal.open(settings.station.journal)
        self.station = Station(
            self._journal,
            mode=settings.mode,
            modes=settings.modes,
            carriers=settings.station.carriers,
            own_labels=settings.label,
            worker=settings.station.worker,
            site=self._site,
            new_id=uuids.uuid7,
        )
        self.bridge = Bridge(app)
        self.window = BenchWindow(mode=settings.mode, worker=settings.station.worker, station=settings.station.name)
        self._sounds = Sounds(self.window)
        self._scanners: list[Scanner] = []
        self._minutes = QTimer(self.window, interval=LOOK_AT_THE_DAY_MS)
        self._minutes.timeout.connect(self._show_day)
        self._uploader = self._build_uploader()
        self._connect()

    def start(self, app: QApplication) -> None:
        """Start what runs. Raises SettingsError for a scanner's wrong option; a missing scanner is only shown."""
        self._show_day()
        self._minutes.start()
        if self._uploader:
            self._uploader.start()
        else:
            self.window.show_link(Link(Line.NOT_SET))
        for index, scanner in enumerate(self._settings.scanner):
            self._start_scanner(index, self._settings.scanner_name(index), scanner, app)

    def close(self) -> None:
        """Scanners, uploader, journal: nothing new comes in, then nothing goes out, then the file is closed."""
        self._minutes.stop()
        for scanner in self._scanners:
            scanner.stop()
        if self._uploader:
            self._uploader.stop()
        self._journal.close()

    def _build_uploader(self) -> Uploader | None:
        server = self._settings.server
        if server is None:
            return None
        client = Client(str(server.url), server.token_file, ca_file=server.ca_file, proxy=server.proxy)
        return Uploader(
            self._journal,
            client,
            clock=lambda: self._site.local(utc_now()),
            backoff=Backoff(random.random),
            on_link=self.bridge.tell_link,
            on_answers=self.bridge.tell_answers,
        )

    def _connect(self) -> None:
        self.station.on_verdict(self.bridge.tell_verdict)
        self.bridge.verdict.connect(self._on_verdict)
        self.bridge.link.connect(self.window.show_link)
        self.bridge.day.connect(self.window.show_day)
        self.bridge.answers.connect(self.window.show_answers)
        self.bridge.scanner.connect(self.window.show_scanner)
        self.bridge.glimpse.connect(self.window.camera.show_glimpse)
        self.window.tone.connect(self._sounds.play)
        if self._uploader:
            self.station.on_verdict(self._wake_uploader)
            _on_network_return(self._uploader.wake)

    def _wake_uploader(self, verdict: Verdict) -> None:
        if self._uploader and verdict.event is not None:
            self._uploader.wake()

    def _on_verdict(self, verdict: Verdict) -> None:
        self.window.show_verdict(verdict)
        self._show_day()

    def _show_day(self) -> None:
        start, end = self._site.day(utc_now())
        self._journal.submit(lambda entries: entries.day(start, end, ROWS)).add_done_callback(self.bridge.tell_day)

    def _start_scanner(self, index: int, name: str, scanner: config.ScannerSettings, app: QApplication) -> None:
        try:
            driver = drivers.open_scanner(scanner.kind, name, scanner.options, utc_now)
        except SettingsError as error:
            raise SettingsError(("scanner", index, *error.key), str(error)) from error
        except ScannerError as error:
            self.window.show_scanner(Status(name, State.FAILED, str(error)))
            return
        self._scanners.append(driver)
        if isinstance(driver, Watchable):
            driver.watch(self.bridge.tell_glimpse)
        if isinstance(driver, WedgeScanner):
            KeyFilter(driver, app).typed.connect(self.window.bottom.show_typed)
            driver.start(self.station.submit, self.bridge.tell_scanner)
        else:
            driver.start(self.station.accept, self.bridge.tell_scanner)


def run(path: Path, *, windowed: bool = False, extend: Callable[[Bench], object] | None = None) -> int:
    """Open the bench for a station.toml and stay until it is closed. Returns the exit code.

    `extend` may add to the bench before it is shown (the demo adds its guide); what it returns is kept until the end.
    """
    if not _has_display():
        print("There is no display to open the window on (DISPLAY and WAYLAND_DISPLAY are empty).", file=sys.stderr)
        return 1
    QLoggingCategory.setFilterRules(QUIET)
    app = QApplication(sys.argv[:1])
    app.setApplicationName("ScanStation")
    theme.load_fonts()
    ticks = _quit_on_signals(app)
    try:
        bench = _started(path, app)
    except ScanStationError as error:
        return _cannot_start(app, str(error), windowed=windowed)
    extension = extend and extend(bench)
    bench.window.closing.connect(app.quit)
    _show(bench.window, windowed=windowed)
    try:
        return app.exec()
    finally:
        ticks.stop()
        bench.close()
        del extension


def _has_display() -> bool:
    """Qt itself would abort the process, and blame a library."""
    if sys.platform in ("win32", "darwin") or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _started(path: Path, app: QApplication) -> Bench:
    settings = config.load(path)
    _log_to(settings.station.journal.with_name("scanstation.log"))
    bench = Bench(settings, app)
    try:
        bench.start(app)
    except SettingsError as error:
        bench.close()
        raise config.located(error, path) from error
    return bench


def _log_to(file: Path) -> None:
    """Keep a log beside the journal: a bench has no terminal that anybody watches."""
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(file, maxBytes=LOG_BYTES, backupCount=LOG_FILES, encoding="utf-8", delay=True)
    except OSError as error:
        log.warning("No log file: %s", error)
        return
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logging.getLogger().addHandler(handler)


def _cannot_start(app: QApplication, message: str, *, windowed: bool) -> int:
    """Say why on the terminal and, for whoever has none, on the screen until it is closed."""
    print(message, file=sys.stderr, flush=True)
    word = words.translate("Bench", "ScanStation cannot start")
    pane = VerdictPane(Card(theme.STOP, "octagon", word, context=message))
    pane.setWindowTitle(word)
    pane.resize(theme.DRAWN_WIDTH, theme.DRAWN_HEIGHT)
    _show(pane, windowed=windowed)
    app.exec()
    return 2


def _show(window: QWidget, *, windowed: bool) -> None:
    if windowed:
        window.show()
        return
    window.setGeometry(window.screen().geometry())  # a kiosk without a window manager leaves the size to us
    window.showFullScreen()


def _quit_on_signals(app: QApplication) -> QTimer:
    """Ctrl-C and SIGTERM close the bench in order, as closing the window does."""
    for name in (signal.SIGINT, signal.SIGTERM):
        signal.signal(name, lambda *_: QTimer.singleShot(0, app.quit))  # counts even before the loop runs
    ticks = QTimer(app)
    ticks.timeout.connect(lambda: None)
    ticks.start(SIGNAL_CHECK_MS)
    return ticks


def _on_network_return(wake: Callable[[], object]) -> None:
    """Ask the operating system to say when the network is back, where it can."""
    if not QNetworkInformation.loadDefaultBackend():
        return
    network = QNetworkInformation.instance()
    network.reachabilityChanged.connect(lambda _: wake())
