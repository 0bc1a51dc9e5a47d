"""The kiosk: the bench covers its screen, and nothing that is scanned or typed leaves it. GUI thread.

What the window manager takes for itself (Alt+Tab, Ctrl+Alt+F2) never gets here: docs/station.md says how to switch
that off. Keys with a text are the scanners' (`keyfilter.py`, which is asked first); every other key ends here.
"""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QScreen
from PySide6.QtWidgets import QApplication, QWidget

SOON_MS = 200
"""A screen that is plugged in changes several times: once is enough."""
_KEYS = {QEvent.Type.KeyPress, QEvent.Type.KeyRelease, QEvent.Type.ShortcutOverride, QEvent.Type.Shortcut}


class Kiosk(QObject):
    """Holds one window on its screen. Make it before the scanners' key filters: the last one made is asked first.

    `unlock` lets keys, closing and other windows through, for a lead who sets the bench up; `lock` ends that.
    """

    def __init__(self, app: QApplication, window: QWidget) -> None:
        super().__init__(window)
        self._app, self._window = app, window
        self.locked = True
        self._soon = QTimer(self, singleShot=True, interval=SOON_MS)
        self._soon.timeout.connect(self.cover)
        app.installEventFilter(self)
        app.commitDataRequest.connect(self.unlock)  # the session ends: nobody may stand in its way
        app.screenAdded.connect(self._watch)
        for signal in (app.screenRemoved, app.primaryScreenChanged, app.applicationStateChanged):
            signal.connect(self._cover_soon)
        for screen in app.screens():
            self._watch(screen)

    def cover(self) -> None:
        """Cover the screen that the window is on, in front of everything, with the keyboard."""
        screen = self._window.screen()
        if not self.locked or screen is None:
            return
        if self._window.geometry() != screen.geometry() or self._window.isMinimized():
            self._window.setGeometry(screen.geometry())  # without a window manager the size is left to us
        self._window.showFullScreen()
        if self._app.applicationState() is not Qt.ApplicationState.ApplicationActive:
            self._window.raise_()
            self._window.activateWindow()

    def unlock(self, *_: object) -> None:
        """Let go of the screen and the keys."""
        self.locked = False

    def lock(self) -> None:
        """Take the screen and the keys again."""
        self.locked = True
        self.cover()

    def release(self) -> None:
        """The end: see nothing any more."""
        self.unlock()
        self._soon.stop()
        self._app.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """True for what would leave the bench."""
        kind = event.type()
        if not self.locked:
            return False
        if kind in _KEYS:
            event.accept()
            return True
        if kind is QEvent.Type.ContextMenu:
            return True
        if kind is QEvent.Type.Close and self._is_ours(watched):
            event.ignore()
            return True
        if kind is QEvent.Type.WindowStateChange and self._window.isMinimized():
            self._cover_soon()
        return False

    def _is_ours(self, watched: QObject) -> bool:
        return watched is self._window or watched == self._window.windowHandle()

    def _watch(self, screen: QScreen) -> None:
        for signal in (screen.geometryChanged, screen.logicalDotsPerInchChanged, screen.physicalSizeChanged):
            signal.connect(self._cover_soon)
        self._cover_soon()

    def _cover_soon(self, *_: object) -> None:
        self._soon.start()
