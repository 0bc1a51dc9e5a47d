"""Keeps the screen on while the bench runs, where the desktop lets a program ask for it."""

import logging
import sys

from PySide6.QtDBus import QDBusConnection, QDBusMessage

log = logging.getLogger(__name__)

SCREENSAVER = ("org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver", "org.freedesktop.ScreenSaver")
_CONTINUOUS, _DISPLAY = 0x80000000, 0x00000002
"""Windows: ES_CONTINUOUS and ES_DISPLAY_REQUIRED."""


def keep_awake(reason: str) -> None:
    """Ask once; it holds until this process ends. Does not wait for an answer, and a refusal changes nothing."""
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415 - only here

        ctypes.windll.kernel32.SetThreadExecutionState(_CONTINUOUS | _DISPLAY)
        return
    bus = QDBusConnection.sessionBus()
    if not bus.isConnected():
        log.info("There is no desktop to ask: the screen saver is as it was.")
        return
    message = QDBusMessage.createMethodCall(*SCREENSAVER, "Inhibit")
    message.setArguments(["ScanStation", reason])
    bus.send(message)
