"""The kiosk on a real X server: keys, chords and the window manager's wish to close it change nothing."""

import sqlite3
from contextlib import closing

import pytest
from Xlib import XK

from demo.programs import Bench, stop, wait_until
from demo.screen import virtual_screen
from tests.needs import needs
from ui import theme

UPS = "1Z999AA10123456784"
READY = [theme.READY.blue(), theme.READY.green(), theme.READY.red()]
GREEN = [theme.ACCEPTED.blue(), theme.ACCEPTED.green(), theme.ACCEPTED.red()]
SETTINGS = """\
[station]
name = "Bench 1"
stage = "packed"
language = "uk"
journal = "journal.db"
[sound]
check_at_start = false
[[scanner]]
kind = "wedge"
"""
CHORDS = [
    (XK.XK_Alt_L, XK.XK_F4),
    *((XK.XK_Control_L, key) for key in (XK.XK_q, XK.XK_w, XK.XK_o, XK.XK_n, XK.XK_p, XK.XK_Escape)),
    (XK.XK_Control_L, XK.XK_Alt_L, XK.XK_Delete),
    *((key,) for key in (XK.XK_Escape, XK.XK_F1, XK.XK_F11, XK.XK_Print, XK.XK_Menu, XK.XK_BackSpace, XK.XK_Tab)),
]


@pytest.mark.timeout(180)
def test_neither_keys_nor_the_window_manager_close_the_bench_and_the_next_scan_counts(tmp_path):
    needs("Xvfb")
    (tmp_path / "station.toml").write_text(SETTINGS)
    with virtual_screen(1280, 800) as screen:
        bench = Bench(tmp_path / "station.toml", screen.environment, module=("ui", "run", "--config"))
        bench.start()
        try:
            wait_until(lambda: screen.picture()[140, 30].tolist() == READY, "the bench's window")
            assert screen.picture()[799, 640].tolist() != [0, 0, 0]  # down to the last line of the screen
            for chord in CHORDS:
                screen.chord(*chord)
            assert screen.ask_to_close() >= 1
            screen.scan(UPS + "\r")
            wait_until(lambda: screen.picture()[140, 30].tolist() == GREEN, "the green of the bench")
            assert bench.process.poll() is None
        finally:
            assert stop(bench.process) == 0
    with closing(sqlite3.connect(tmp_path / "journal.db")) as journal:
        assert journal.execute("SELECT text FROM entries WHERE answer = 'accepted'").fetchall() == [(UPS,)]
