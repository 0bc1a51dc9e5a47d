"""A bench with its log: the real window, a real journal, a wedge whose keys have times of their own."""

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtWidgets import QApplication

from scanstation import config
from scanstation.codes.commands import Command, badge_text, command_text
from scanstation.reading import Reading
from tests.ui.stamps import Stamps
from ui import theme
from ui.app import Bench

SETTINGS = """\
[station]
name = "Bench 1"
stage = "packed"
language = "en"
journal = "journal.db"
time_zone = "Europe/Berlin"
[[scanner]]
kind = "wedge"
"""
WORKERS = """\
[[worker]]
badge = "17"
name = "Ana"
[[worker]]
badge = "L1"
name = "Lea"
lead = true
"""


class AtBench:
    """A bench and what somebody does there."""

    def __init__(self, qtbot, path, *, kiosk=False):
        self._qtbot, self._keys, self._at = qtbot, Stamps(), datetime.now(UTC) - timedelta(minutes=30)
        self.bench = Bench(config.load(path), QApplication.instance(), kiosk=kiosk)
        qtbot.addWidget(self.bench.window)
        self.bench.window.resize(1280, 720)
        self.bench.show()
        self.bench.start(QApplication.instance())
        self.prefix = self.journal(lambda entries: entries.notes["prefix"])
        self.path = path.with_name("journal.db")

    @property
    def log(self):
        """The log's window, while it is open."""
        return self.bench.log.window

    def journal(self, work):
        """Ask the journal."""
        return self.bench._journal.submit(work).result()

    def read(self, text, source="gun", minutes=0):
        """What a scanner on a port delivers, a while ago."""
        self._at += timedelta(seconds=10)
        return self.bench.station.accept(Reading(text, source, self._at + timedelta(minutes=minutes)))

    def scan(self, text):
        """What the wedge types, and what comes of it."""
        heard = []
        undo = self.bench.station.on_verdict(heard.append)
        self._keys.scan(self.focus, text)
        self._qtbot.waitUntil(lambda: bool(heard))
        undo()
        QApplication.processEvents()
        return heard[0]

    def tell(self, command):
        """Scan a command of the site's."""
        return self.scan(command_text(self.prefix, command))

    def badge(self, number):
        """Scan a badge of the site's."""
        return self.scan(badge_text(self.prefix, number))

    def type(self, text):
        """As a person does."""
        self._keys.type(self.focus, text)

    def key(self, key, text=""):
        """One key, a while after the last."""
        self._keys.press(self.focus, key, text)

    @property
    def focus(self):
        """What a key goes to."""
        return self.bench.window.focusWidget() or self.bench.window

    def open(self):
        """LOG, and until the first lines are there."""
        self.tell(Command.LOG)
        self._qtbot.waitUntil(lambda: self.log is not None)
        self.settled()
        return self.log

    def settled(self):
        """Until the lines on the screen are there."""
        self._qtbot.waitUntil(lambda: bool(self.rows()) and None not in self.rows())

    def rows(self):
        """The lines of the table, as far as they are here, the first fifty."""
        rows = self.log.rows
        return [rows.line(row) for row in range(min(rows.rowCount(), 20))]

    def numbers(self):
        """Their numbers, commands and badges left out."""
        return [line.number for line in self.rows() if line is not None and line.kind not in ("command", "badge")]


@pytest.fixture
def settings():
    return SETTINGS


@pytest.fixture
def at(qtbot, tmp_path, settings):
    theme.load_fonts()
    (tmp_path / "station.toml").write_text(settings)
    bench = AtBench(qtbot, tmp_path / "station.toml")
    yield bench
    bench.bench.close()
