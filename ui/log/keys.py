"""The keys while the scan log is open: a scanner's go to the bench as ever, a lead's to the log. GUI thread.

Made last, so that it is asked first: neither the wedge nor the kiosk sees a key that is the log's, and no key leaves
the log. F12 stays the bench's: it acknowledges.
"""

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from ui.clearkey import KEY as CLEAR_KEY
from ui.keyfilter import KeyFilter, key_of, text_of
from ui.log.hands import Hands, Split, Stroke

_BARE = Qt.KeyboardModifier.NoModifier
_LETS_BE = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
_COPYING = frozenset({Qt.Key.Key_A, Qt.Key.Key_C, Qt.Key.Key_V, Qt.Key.Key_X, Qt.Key.Key_Z})


class LogKeys(QObject):
    """Sees every key of the application before anybody else. `wedges` are the bench's key filters."""

    def __init__(self, app: QApplication, log: QWidget, wedges: list[KeyFilter]) -> None:
        super().__init__(log)
        self._app, self._log = app, log
        self._wedge = wedges[-1] if wedges else None  # the one that is asked first has the keys
        self._hands = Hands(self._wedge.options) if self._wedge else None
        self._last_stamp, self._last_seen = 0, time.monotonic()
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._idle)
        app.installEventFilter(self)

    def remove(self) -> None:
        """See no key any more."""
        self._timer.stop()
        self._app.removeEventFilter(self)
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """True for a key of the log's."""
        kind = event.type()
        if kind == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if kind not in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease) or not isinstance(event, QKeyEvent):
            return False
        if event.key() == CLEAR_KEY:
            return False
        if kind == QEvent.Type.KeyRelease:
            return True
        if text_of(event) and self._hands is not None:
            self._take(event, self._hands)
        elif self._hands is not None and self._wedge is not None and self._hands.is_scanning:
            self._wedge.take(key_of(event))  # F8, say, which stands for GS
        else:
            self._give(event)
        return True

    def _take(self, event: QKeyEvent, hands: Hands) -> None:
        self._last_stamp, self._last_seen = event.timestamp(), time.monotonic()
        for character in text_of(event):
            self._share(hands.key(Stroke(character, event.timestamp(), event.clone(), key_of(event))))
        self._wait(hands)

    def _idle(self) -> None:
        elapsed_ms = int((time.monotonic() - self._last_seen) * 1000)
        if self._hands is not None:
            self._share(self._hands.idle(self._last_stamp + elapsed_ms))
            self._wait(self._hands)  # a timer may be early

    def _wait(self, hands: Hands) -> None:
        if hands.waits_ms is not None:
            self._timer.start(hands.waits_ms)

    def _share(self, split: Split) -> None:
        for _ in range(split.take_back):
            self._give(QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Backspace, _BARE, "\b"))
        for stroke in split.scanner:
            if self._wedge is not None:
                self._wedge.take(stroke.as_key())
        for stroke in split.person:
            if isinstance(stroke.event, QKeyEvent):
                self._give(stroke.event)

    def _give(self, event: QKeyEvent) -> None:
        """Hand a key to what has the focus, past every filter; then to what that stands in, up to the log itself."""
        if event.modifiers() & ~_LETS_BE and not _is_editing(event):
            return
        target = self._log.window().focusWidget()  # whichever window the system thinks is in front
        if target is None or not (target is self._log or self._log.isAncestorOf(target)):
            target = self._log
        while target is not None:
            event.accept()
            _handle(target)(event)
            if event.isAccepted() or target is self._log:
                return
            target = target.parentWidget()


def _handle(target: QWidget) -> Callable[[QEvent], bool]:
    return target.event


def _is_editing(event: QKeyEvent) -> bool:
    """Copy, paste and their like, which a field knows; of the rest nothing is done."""
    control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
    return control and event.key() in _COPYING
