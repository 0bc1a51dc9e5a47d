"""What the bench's process needs from its computer: display, log file, signals, word of the network. GUI thread."""

import logging
import os
import signal
import sys
from collections.abc import Callable
from logging.handlers import RotatingFileHandler
from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtNetwork import QNetworkInformation
from PySide6.QtWidgets import QApplication

log = logging.getLogger(__name__)

LOG_BYTES, LOG_FILES = 2_000_000, 5
SIGNAL_CHECK_MS = 200
"""Qt's loop is C++: Python looks for Ctrl-C only when it gets a turn."""


def has_display() -> bool:
    """Qt itself would abort the process, and blame a library."""
    if sys.platform in ("win32", "darwin") or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def log_to(file: Path) -> None:
    """Keep a log beside the journal: a bench has no terminal that anybody watches. Harmless when repeated."""
    handlers = logging.getLogger().handlers
    if any(getattr(handler, "baseFilename", None) == str(file.absolute()) for handler in handlers):
        return
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(file, maxBytes=LOG_BYTES, backupCount=LOG_FILES, encoding="utf-8", delay=True)
    except OSError as error:
        log.warning("No log file: %s", error)
        return
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logging.getLogger().addHandler(handler)


def quit_on_signals(app: QApplication) -> QTimer:
    """Ctrl-C and SIGTERM close the bench in order, as closing the window does; a kiosk cannot refuse them."""
    for name in (signal.SIGINT, signal.SIGTERM):
        signal.signal(name, lambda *_: QTimer.singleShot(0, lambda: app.exit(0)))  # counts even before the loop runs
    ticks = QTimer(app)
    ticks.timeout.connect(lambda: None)
    ticks.start(SIGNAL_CHECK_MS)
    return ticks


class NetworkReturn(QObject):
    """Has the operating system say when the network is back, where it can; until `stop`, or its owner's end."""

    def __init__(self, wake: Callable[[], object], owner: QObject) -> None:
        super().__init__(owner)
        self._wake = wake
        self._network = QNetworkInformation.instance() if QNetworkInformation.loadDefaultBackend() else None
        if self._network is not None:
            self._network.reachabilityChanged.connect(self._changed)

    def stop(self) -> None:
        """Wake nobody any more. Harmless when repeated."""
        if self._network is not None:
            self._network.reachabilityChanged.disconnect(self._changed)
            self._network = None

    def _changed(self, _reachability: object) -> None:
        self._wake()
