"""The set-up as a room: the window and what it needs. Builds, connects, closes. GUI thread."""

from collections.abc import Sequence
from pathlib import Path
from uuid import UUID

from PySide6.QtWidgets import QApplication

from drivers.base import Clock
from scanstation import config
from scanstation.entries import Entries
from scanstation.journal import Journal
from scanstation.places import usual_journal
from scanstation.tokens import Ring
from ui.languages import Languages
from ui.setup.enroller import Home
from ui.setup.finder import Search
from ui.setup.window import SEARCHES, SetupWindow
from ui.sounds import Sounds


class SetupRoom:
    """The set-up of the station whose settings are at `path`, or will be.

    Raises SettingsError when they are there and wrong, and StorageError when the journal cannot be opened.
    """

    def __init__(
        self,
        path: Path,
        app: QApplication,
        clock: Clock,
        *,
        windowed: bool = False,
        searches: Sequence[Search] = SEARCHES,
        ring: Ring | None = None,
    ) -> None:
        settings = config.load(path) if path.exists() else None
        station = settings and settings.station
        journal = station.journal if station else usual_journal()
        home = Home(path, journal, *_named(journal), ring)
        self._windowed = windowed
        self.languages = Languages(app, station.language if station else None)
        self.languages.use("")
        self.window = SetupWindow(home, self.languages, clock, searches=searches, leave=settings is not None)
        self._sounds = Sounds(self.window, settings.sound.volume if settings else 1.0)
        self._sounds.look()
        self.window.tone.connect(self._sounds.play)

    def show(self) -> None:
        """Put the window on the screen."""
        if self._windowed:
            self.window.show()
            return
        screen = self.window.screen()
        self.window.setGeometry(screen.geometry())  # without a window manager the size is left to us
        self.window.showFullScreen()

    def close(self) -> None:
        """Let go of the scanners."""
        self.window.shut()
        self.languages.close()


def _named(journal: Path) -> tuple[UUID, tuple[str, ...]]:
    """Which journal it is, and the prefixes of its commands: its own, and the server's once that is known."""
    opened = Journal.open(journal)
    try:
        return opened.id, opened.submit(_sites).result()
    finally:
        opened.close()


def _sites(entries: Entries) -> tuple[str, ...]:
    told = entries.directory.settings
    return (entries.notes["prefix"], *([told.site] if told else []))
