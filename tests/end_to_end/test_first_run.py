"""From nothing to a parcel on the server, with nothing faked: real server, real window, a scanner's real keys."""

import sqlite3
from contextlib import closing, contextmanager

import pytest
from zxingcpp import read_barcodes

from demo.programs import Bench, Server, free_port, wait_until
from demo.screen import virtual_screen
from scanstation import config
from scanstation.codes.commands import spoken
from tests.needs import needs
from ui import theme
from ui.setup.buttons import Button, Press, pressed
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


def press(screen, button, step):
    """Scan a button off the screen, once it is there."""
    seen = []

    def look():
        said = ((code.text, spoken(code.text)) for code in read_barcodes(screen.picture()))
        seen[:] = [text for text, each in said if each and pressed(each) == Press(button, step)]
        return bool(seen)

    wait_until(look, f"the code of {button.name} on step {step + 1}")
    screen.scan(seen[0] + "\r")


def test_a_station_is_enrolled_tried_and_opened_by_scans_alone(tmp_path, screen):
    path = tmp_path / "etc" / "station.toml"
    environment = screen.environment | {"XDG_DATA_HOME": str(tmp_path / "data"), "HOME": str(tmp_path)}
    path.parent.mkdir()
    with server_in(tmp_path) as server:
        code = server.rows("station", "enrol", "Packtisch 7")[0]["text"]
        bench = Bench(path, environment, module=("ui", "setup", "--window", "--config"))
        bench.start()
        try:
            press(screen, Button.NEXT, 0)
            wait_until(lambda: shows(screen, theme.READY, 100, 460), "the server")
            screen.scan(code + "\r")
            wait_until(lambda: shows(screen, theme.ACCEPTED, 100, 460), "a green card: enrolled")
            press(screen, Button.NEXT, 1)
            press(screen, Button.NEXT, 2)
            wait_until(lambda: shows(screen, theme.READY, 1150, 280), "the test scan")
            screen.scan(TEST_CODE + "\r")
            wait_until(lambda: shows(screen, theme.ACCEPTED, 1150, 280), "a green card: it works")
            press(screen, Button.NEXT, 3)
            wait_until(lambda: shows(screen, theme.READY, 60, 300), "the bench")
            screen.scan(UPS + "\r")
            wait_until(lambda: shows(screen, theme.ACCEPTED, 60, 300), "a green bench")
            wait_until(lambda: sent(tmp_path / "data" / "scanstation" / "journal.db") == [UPS], "the server's word")
        finally:
            bench.stop()
    settings = config.load(path)
    assert (settings.station.name, str(settings.server.url).rstrip("/")) == ("Packtisch 7", server.url)
