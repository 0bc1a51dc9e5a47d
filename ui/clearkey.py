"""The key that acknowledges the newest red error, pressed by a person. GUI thread.

Some scanners send control characters of a label as function keys: within or beside the keys of a scan it is nobody's.
"""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

KEY = Qt.Key.Key_F12
APART_MS = 150
"""How far it must be from every key with a text, before and after. Keys of a scan are 80 ms apart at most."""
_WRAP = 1 << 32


class ClearKey(QObject):
    """Sees every key before any other filter does, from `go_first` on: the last one installed is asked first."""

    pressed = Signal()

    def __init__(self, app: QApplication, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._app = app
        self._last_text: int | None = None
        self._alone = QTimer(self, singleShot=True, interval=APART_MS)
        self._alone.timeout.connect(self.pressed)
        app.installEventFilter(self)

    def go_first(self) -> None:
        """Be asked before the filters that were installed meanwhile: they keep the keys of scans for themselves."""
        self._app.installEventFilter(self)

    def remove(self) -> None:
        """See no key any more. Harmless when repeated."""
        self._alone.stop()
        self._app.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """True for the key: nothing else may have it. Held down it is one press."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.key() != KEY:
            if event.text():
                self._last_text = event.timestamp()
                self._alone.stop()
            return False
        if not event.isAutoRepeat() and self._is_apart(event.timestamp()):
            self._alone.start()
        return True

    def _is_apart(self, at_ms: int) -> bool:
        """Whether no key with a text came shortly before, by the keys' own 32-bit times."""
        return self._last_text is None or (at_ms - self._last_text) % _WRAP > APART_MS
