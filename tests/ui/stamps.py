"""Key presses with times of their own: a scanner's come 5 ms apart, a person's 200, however busy the machine is."""

import itertools

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

_PAUSE_MS = 2_000
_start = itertools.count(100_000, 1_000_000)


class Stamps:
    """Presses keys in a window. Its clock only goes forward."""

    def __init__(self) -> None:
        self._now = next(_start)

    def scan(self, window: QWidget, text: str, end: str = "\r") -> None:
        """As a wedge scanner does."""
        self._strike(window, text + end, 5)

    def type(self, window: QWidget, text: str) -> None:
        """As a person does."""
        self._strike(window, text, 200)

    def go_on_typing(self, window: QWidget, text: str) -> None:
        """As a person does who has not stopped."""
        self._strike(window, text, 200, pause=0)

    def enter(self, window: QWidget) -> None:
        """Enter, a while after whatever was before."""
        self._strike(window, "\r", 5)

    def paste(self, window: QWidget) -> None:
        """Ctrl+V."""
        self._now += _PAUSE_MS
        self._send(window, Qt.Key.Key_V, "\x16", Qt.KeyboardModifier.ControlModifier)

    def press(self, window: QWidget, key: Qt.Key, text: str = "") -> None:
        """One key, with or without a text."""
        self._now += _PAUSE_MS
        self._send(window, key, text, Qt.KeyboardModifier.NoModifier)

    def _strike(self, window: QWidget, text: str, gap_ms: int, pause: int = _PAUSE_MS) -> None:
        self._now += pause
        for character in text:
            key = Qt.Key.Key_Return if character in "\r\n" else Qt.Key.Key_unknown
            self._send(window, key, character, Qt.KeyboardModifier.NoModifier)
            self._now += gap_ms

    def _send(self, window: QWidget, key: Qt.Key, text: str, modifiers: Qt.KeyboardModifier) -> None:
        event = QKeyEvent(QEvent.Type.KeyPress, key, modifiers, text)
        event.setTimestamp(self._now)
        QApplication.sendEvent(window, event)
