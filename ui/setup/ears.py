"""The ears of the set-up: listen to every scanner there is, before anybody has chosen one. GUI thread.

A scan says which scanner it came from, and that is how one is recognised: not by the name of a port.
"""

import logging
from collections.abc import Mapping
from threading import Thread

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication

import drivers
from drivers.base import Clock, Scanner, Status
from drivers.finding import Found
from drivers.strokes import Strokes
from drivers.wedge import ESCAPE, WedgeScanner
from scanstation.errors import ScanStationError
from scanstation.reading import Reading
from ui.keyfilter import KeyFilter, key_of

log = logging.getLogger(__name__)

KEYBOARD = "wedge"
"""The source of what comes in by keys."""
AFTER_SCAN_MS = 500
"""An Enter so soon after other keys is the scanner's own."""


class Ears(QObject):
    """Opens scanners and says what they deliver."""

    heard = Signal(object)
    """A Reading, from whatever scanner or typed and ended with Enter."""
    typed = Signal(str)
    """What a person is typing."""
    pasted = Signal(str)
    status = Signal(object)
    enter = Signal()
    """Enter, with nothing typed before it: whatever has the focus is meant."""

    def __init__(self, app: QApplication, clock: Clock, wedge: Mapping[str, object] | None = None) -> None:
        super().__init__(app)
        self._app, self._clock = app, clock
        self.strokes = Strokes()
        self._wedge = self._keyboard(wedge or {})
        self._keys = KeyFilter(self._wedge, app)
        self._keys.typed.connect(self.typed)
        self._last_key = -AFTER_SCAN_MS
        self._offered = (-1, 0)
        self._scanners: dict[str, Scanner] = {}
        app.installEventFilter(self)  # after the wedge's, so that it is asked first

    def hear_keys(self, options: Mapping[str, object]) -> None:
        """Hear the keyboard scanner by other options from the next key on.

        The last wedge is not stopped: it may be delivering the very scan that taught them.
        """
        self._wedge = self._keyboard(options)
        self._keys.feed(self._wedge)

    def listen(self, found: Found, name: str) -> None:
        """Listen to this one too, as `name`. One that cannot be opened says so."""
        if name in self._scanners or found.kind == "wedge":
            return
        try:
            scanner = drivers.open_scanner(found.kind, name, found.options, self._clock)
        except ScanStationError as error:
            log.warning("%s: %s", name, error)
            return
        self._scanners[name] = scanner
        scanner.start(self.heard.emit, self._tell)

    def forget_typed(self) -> None:
        """What was typed has been taken."""
        self._wedge.key(ESCAPE, self._last_key + 1)

    def close(self) -> None:
        """Stop listening: the bench opens the same ports in a moment."""
        self._app.removeEventFilter(self)
        self._wedge.stop()
        stopping = [Thread(target=scanner.stop) for scanner in self._scanners.values()]
        for thread in stopping:
            thread.start()
        for thread in stopping:
            thread.join()
        self._scanners = {}
        self._keys.remove()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Paste, and an Enter that ends nothing; everything else is the wedge's."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.matches(QKeySequence.StandardKey.Paste):
            self.pasted.emit(QApplication.clipboard().text()[:2000])
            return True
        lonely = not self._wedge.typed_so_far and event.timestamp() - self._last_key >= AFTER_SCAN_MS
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and lonely:
            self.enter.emit()
            return True
        if event.text():
            self._last_key = event.timestamp()
        if event.text() or self._is_first(event):
            self.strokes.key(key_of(event))
        return False

    def _is_first(self, event: QKeyEvent) -> bool:
        """Whether this is a new key. Qt offers one that nobody takes to the window, the widget and its parents."""
        before, self._offered = self._offered, (event.timestamp(), event.key())
        return self._offered != before

    def _keyboard(self, options: Mapping[str, object]) -> WedgeScanner:
        scanner = drivers.open_scanner("wedge", KEYBOARD, {**options, "typing": True}, self._clock)
        assert isinstance(scanner, WedgeScanner)  # noqa: S101 - for the types
        scanner.start(self.heard.emit, self._tell)
        return scanner

    def _tell(self, status: Status) -> None:
        self.status.emit(status)


def is_typed(reading: Reading) -> bool:
    """Whether a person typed it."""
    return reading.source == KEYBOARD and reading.typed
