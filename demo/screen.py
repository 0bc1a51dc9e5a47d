"""A virtual screen: Xvfb with real key events go in, real pictures come out, nothing of the bench is faked."""

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import cv2
import numpy as np
from Xlib import XK, X, display
from Xlib.ext import xtest
from Xlib.protocol.event import ClientMessage

from tools import programs

_NAMED = {"\r": XK.XK_Return, "\t": XK.XK_Tab, "\b": XK.XK_BackSpace, "\x1b": XK.XK_Escape}


class Screen:
    """An X display, seen from outside the programs on it."""

    def __init__(self, name: str) -> None:
        self.name = name
        self._display = display.Display(name)
        self._keys: dict[int, tuple[int, int]] = {}

    @property
    def environment(self) -> dict[str, str]:
        """What a program needs to appear on this screen."""
        return os.environ | {"DISPLAY": self.name, "QT_QPA_PLATFORM": "xcb", "WAYLAND_DISPLAY": ""}

    def scan(self, text: str) -> None:
        """Press the keys of `text` as a quick keyboard-wedge scanner does; "\\r" is Return.

        A scanner knows nothing of the computer's keyboard layout: it presses the keys of a US keyboard, which is what
        this screen begins with. All of them go to the X server at once: a pause of ours, on a busy machine, is none
        of the scanner's.
        """
        for character in text:
            self._strike(_NAMED.get(character) or XK.string_to_keysym(character) or ord(character))
        self._display.sync()

    def set_layout(self, layout: str) -> None:
        """Have the computer take its keyboard for another one: "fr", "de", "us"."""
        subprocess.run(["setxkbmap", "-display", self.name, layout], check=True)

    def click(self, x: int, y: int) -> None:
        """Click with the left button."""
        xtest.fake_input(self._display, X.MotionNotify, x=x, y=y)
        xtest.fake_input(self._display, X.ButtonPress, 1)
        xtest.fake_input(self._display, X.ButtonRelease, 1)
        self._display.sync()

    def press(self, keysym: int) -> None:
        """Press and release one key."""
        self._strike(keysym)
        self._display.sync()

    def chord(self, *keysyms: int) -> None:
        """Press keys one after the other and release them the other way round: Alt and F4."""
        codes = [self._display.keysym_to_keycode(keysym) for keysym in keysyms]
        for code in codes:
            xtest.fake_input(self._display, X.KeyPress, code)
        for code in reversed(codes):
            xtest.fake_input(self._display, X.KeyRelease, code)
        self._display.sync()

    def ask_to_close(self) -> int:
        """Ask every window to close, as a window manager does; returns how many were asked."""
        delete, protocols = self._display.intern_atom("WM_DELETE_WINDOW"), self._display.intern_atom("WM_PROTOCOLS")
        windows = [window for window in self._display.screen().root.query_tree().children if window.get_wm_name()]
        for window in windows:
            window.send_event(ClientMessage(window=window, client_type=protocols, data=(32, [delete, 0, 0, 0, 0])))
        self._display.sync()
        return len(windows)

    def _strike(self, keysym: int) -> None:
        """Press and release a key, with Shift where a US layout wants it."""
        if keysym not in self._keys:
            self._keys[keysym] = next(iter(self._display.keysym_to_keycodes(keysym)))
        code, index = self._keys[keysym]
        shift = [self._display.keysym_to_keycode(XK.XK_Shift_L)] if index & 1 else []
        for key in (*shift, code):
            xtest.fake_input(self._display, X.KeyPress, key)
        for key in (code, *shift):
            xtest.fake_input(self._display, X.KeyRelease, key)

    def picture(self) -> np.ndarray:
        """The whole screen as a BGR picture."""
        root = self._display.screen().root
        size = root.get_geometry()
        raw = root.get_image(0, 0, size.width, size.height, X.ZPixmap, 0xFFFFFFFF)
        return np.frombuffer(raw.data, np.uint8).reshape(size.height, size.width, 4)[:, :, :3]

    def save(self, path: Path) -> None:
        """Write the screen as a PNG."""
        cv2.imwrite(str(path), self.picture())

    def close(self) -> None:
        """Leave the display."""
        self._display.close()


@contextmanager
def virtual_screen(width: int = 1280, height: int = 720) -> Iterator[Screen]:
    """An Xvfb of one's own, on a display number that the X server picks."""
    program = programs.find("Xvfb")
    if program is None:
        raise RuntimeError(programs.hint("Xvfb"))
    with subprocess.Popen(
        [program, "-displayfd", "1", "-screen", "0", f"{width}x{height}x24", "-nolisten", "tcp", "-noreset"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        process_group=0,  # Ctrl-C in the terminal is ours to handle: the screen goes last
    ) as server:
        assert server.stdout is not None
        screen = Screen(f":{server.stdout.readline().strip()}")
        try:
            yield screen
        finally:
            screen.close()
            server.terminate()
            server.wait()
