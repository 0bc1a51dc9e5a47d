"""Sees every key before any widget does and hands it to the keyboard wedge. It translates and never decides."""

import time

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from drivers.keys import Key
from drivers.layout import DEAD_KEYS
from drivers.wedge import WedgeOptions, WedgeScanner, as_typed

IDLE_CHECK_MS = 100
AMID_S = 0.15
"""Within so many seconds after the window is back the rest of a code may come, of which another had the beginning."""
_FIRST_WITHOUT_CHARACTER = 0x01000000


def key_of(event: QKeyEvent) -> Key:
    """Qt's key event in the drivers' words."""
    held = event.modifiers()
    return Key(
        event.text(),
        event.timestamp(),
        name=_name(event.key()),
        shift=bool(held & Qt.KeyboardModifier.ShiftModifier),
        alt=bool(held & Qt.KeyboardModifier.AltModifier),
        ctrl=bool(held & Qt.KeyboardModifier.ControlModifier),
    )


def text_of(event: QKeyEvent) -> str:
    """A key's text, or the accent that stands for a dead key."""
    return event.text() or DEAD_KEYS.get(_name(event.key()), "")


def _name(code: int) -> str:
    if code < _FIRST_WITHOUT_CHARACTER:
        return chr(code) if code else ""
    try:
        return Qt.Key(code).name.removeprefix("Key_")
    except ValueError:
        return ""


class KeyFilter(QObject):
    """Feeds one wedge from the whole application, whatever has the focus. Lives on the GUI thread.

    Time is the key event's own time stamp: what the window's thread was doing meanwhile does not matter. Qt's word on
    auto-repeat does not matter either: the second 9 of "99" from a quick scanner is one to it.
    """

    typed = Signal(str)
    """What a person is typing, whenever it changes."""

    def __init__(self, wedge: WedgeScanner, app: QApplication) -> None:
        super().__init__(app)
        self._wedge = wedge
        self._shown = ""
        self._last_stamp = 0
        self._last_seen = time.monotonic()
        self._is_away = False
        self._back_at: float | None = None
        """When the window came back, until the first key."""
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._idle)
        self._timer.start(IDLE_CHECK_MS)
        app.installEventFilter(self)

    def remove(self) -> None:
        """See no key any more."""
        self._timer.stop()
        QApplication.instance().removeEventFilter(self)
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """True for a key that belongs to the scan surface: no button, menu or shortcut ever sees it."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and event.text():
            event.accept()
            return True
        if event.type() == QEvent.Type.ApplicationDeactivate:
            self._is_away = True
        elif event.type() == QEvent.Type.ApplicationActivate and self._is_away:
            self._is_away, self._back_at = False, time.monotonic()
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        return self._press(key_of(event))

    def feed(self, wedge: WedgeScanner) -> None:
        """Feed another wedge from now on; what has been typed into the last one is forgotten."""
        self._wedge = wedge

    @property
    def options(self) -> WedgeOptions:
        """How this wedge's scans are told from typing, by the keys that come."""
        return as_typed(self._wedge.options)

    def take(self, key: Key) -> bool:
        """Take a key, also one that was held back. True: nobody else may have it."""
        return self._press(key)

    def _press(self, key: Key) -> bool:
        self._last_stamp, self._last_seen = key.at_ms, time.monotonic()
        if self._back_at is not None and key.text:
            if self._last_seen - self._back_at < AMID_S:
                self._wedge.begin_amid(key.at_ms)
            self._back_at = None
        swallowed = self._wedge.press(key)
        self._tell_typed()
        return swallowed

    def _idle(self) -> None:
        elapsed_ms = int((time.monotonic() - self._last_seen) * 1000)
        self._wedge.idle(self._last_stamp + elapsed_ms)
        self._tell_typed()

    def _tell_typed(self) -> None:
        if self._wedge.typed_so_far != self._shown:
            self._shown = self._wedge.typed_so_far
            self.typed.emit(self._shown)
