"""From nothing to a parcel on the server, with nothing faked: real server, real window, a scanner's real keys."""

import sqlite3
import time
from contextlib import closing, contextmanager

import pytest
from Xlib import XK

from demo.programs import Bench, Server, free_port, wait_until
from demo.screen import virtual_screen
from scanstation import config
from tests.needs import needs
from ui import theme
from ui.setup.ears import AFTER_SCAN_MS
from ui.setup.trial import TEST_CODE

UPS = "1Z999AA10123456784"


@pytest.fixture
def screen():
    needs("Xvfb")
    with virtual_screen() as running:
        yield running


@contextmanager
def server_in(folder):
    server = Server(folder / "server", free_port())
    server.folder.mkdir()
    server.command("init")
    server.start()
    try:
        yield server
    finally:
        server.stop()


def shows(screen, colour, x, y):
    """Whether a place on the screen has this colour."""
    blue, green, red = (int(part) for part in screen.picture()[y, x])
    return (red, green, blue) == (colour.red(), colour.green(), colour.blue())


def sent(journal):
    """The parcels whose events the server has acknowledged."""
    with closing(sqlite3.connect(journal)) as opened:
        rows = opened.execute("SELECT number FROM entries JOIN outbox USING (event_id) WHERE state = 'sent'")
        return [number for (number,) in rows]


def enter(screen):
    """Enter by hand: a while after the scanner's own."""
    time.sleep(AFTER_SCAN_MS / 1000 + 0.1)
    screen.press(XK.XK_Return)


def test_a_station_is_enrolled_tried_and_opened_with_a_scanner_and_enter_alone(tmp_path, screen):
    path = tmp_path / "etc" / "station.toml"
    environment = screen.environment | {"XDG_DATA_HOME": str(tmp_path / "data"), "HOME": str(tmp_path)}
    path.parent.mkdir()
    with server_in(tmp_path) as server:
        code = server.rows("station", "enrol", "Packtisch 7")[0]["text"]
        bench = Bench(path, environment, module=("ui", "setup", "--window", "--config"))
        bench.start()
        try:
            wait_until(lambda: shows(screen, theme.WHITE, 1118, 655), "the set-up")
            screen.scan(code + "\r")
            wait_until(lambda: shows(screen, theme.ACCEPTED, 100, 460), "a green card: enrolled")
            enter(screen)
            wait_until(lambda: shows(screen, theme.GROUND, 100, 460), "the scanners")
            enter(screen)
            wait_until(lambda: shows(screen, theme.READY, 1150, 280), "the test scan")
            screen.scan(TEST_CODE + "\r")
            wait_until(lambda: shows(screen, theme.ACCEPTED, 1150, 280), "a green card: it works")
            enter(screen)
            wait_until(lambda: shows(screen, theme.READY, 60, 300), "the bench")
            screen.scan(UPS + "\r")
            wait_until(lambda: shows(screen, theme.ACCEPTED, 60, 300), "a green bench")
            wait_until(lambda: sent(tmp_path / "data" / "scanstation" / "journal.db") == [UPS], "the server's word")
        finally:
            bench.stop()
    settings = config.load(path)
    assert (settings.station.name, str(settings.server.url).rstrip("/")) == ("Packtisch 7", server.url)
