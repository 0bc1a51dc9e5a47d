"""The key that acknowledges the newest red error. No scanner sends it: it has no text. GUI thread."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

KEY = Qt.Key.Key_F12


class ClearKey(QObject):
    """Sees the key before any widget does. Make it after the kiosk: the last one made is asked first."""

    pressed = Signal()

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        app.installEventFilter(self)

    def remove(self) -> None:
        """See no key any more."""
        self._app.removeEventFilter(self)
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """True for the key: nothing else may have it. Held down it is one press."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent) or event.key() != KEY:
            return False
        if not event.isAutoRepeat():
            self.pressed.emit()
        return True
