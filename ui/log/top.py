"""The log's top bar: its name, the day, how many events there are, the way back to the bench."""

from datetime import date, timedelta

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from scanstation.scanlog.standing import Standing
from ui import theme
from ui.bench.parts import Text, fill
from ui.log import words
from ui.log.parts import Button, Words
from ui.log.words import translate

NOTED_MS = 6_000


class TopBar(QWidget):
    """`day_chosen` has a date, or None for all days."""

    day_chosen = Signal(object)
    calendar_asked = Signal()
    leave = Signal()

    def __init__(self) -> None:
        super().__init__()
        fill(self, theme.GROUND)
        self._day: date | None = None
        self._today = date.min
        self.title = Text(20, theme.TEXT, theme.BOLD)
        self.title.say(lambda: translate("Log", "Scan log"))
        self.before = Button(lambda: "‹", dark=True, pixels=19, name=lambda: translate("Log", "The day before"))
        self.day = Button(str, dark=True)
        self.after = Button(lambda: "›", dark=True, pixels=19, name=lambda: translate("Log", "The day after"))
        self.other = Button(str, dark=True)
        """All days; from wherever else back to today."""
        self.scanned = Text(15, theme.DIM, elastic=True)
        self.sent = Text(17, theme.TEXT, theme.BOLD)
        self.read_only = Text(15, theme.DOT_CARE, theme.SEMIBOLD, elastic=True)
        self.back = Button(
            lambda: translate("Log", "Back to the bench"), dark=True, strong=True, icon="door", height=44, pixels=16
        )
        self._layout = QHBoxLayout(self)
        self.before.clicked.connect(lambda: self._step(-1))
        self.after.clicked.connect(lambda: self._step(1))
        self.day.clicked.connect(self.calendar_asked)
        self.other.clicked.connect(lambda: self.day_chosen.emit(None if self._day == self._today else self._today))
        self.back.clicked.connect(self.leave)
        self.read_only.hide()
        self.note = Text(15, theme.DOT_GOOD, theme.SEMIBOLD, elastic=True)
        self._noted = QTimer(self, singleShot=True, interval=NOTED_MS)
        self._noted.timeout.connect(lambda: self.note.setText(""))
        self._arrange()

    def show_day(self, day: date | None, today: date) -> None:
        """Show which day's lines are shown; None: all days'."""
        self._day, self._today = day, today
        self.day.say(
            lambda: words.day(day, today) if day is not None else translate("Log", "All days"),
        )
        self.after.setEnabled(day is not None and day < today)
        self.before.setEnabled(day is not None)
        self.other.say(lambda: translate("Log", "All days") if day == today else translate("Log", "Today"))

    def show_standing(self, standing: Standing | None) -> None:
        """Say how many events of the day there are, and how many of them the server has; of all days nothing."""
        if standing is None:
            self.scanned.setText("")
            self.sent.setText("")
            return
        self.scanned.say(lambda: translate("Log", "%Ln scanned here", "", standing.scanned) + "  ·")
        self.sent.say(lambda: translate("Log", "%Ln on the server", "", standing.on_server))

    def show_note(self, note: Words) -> None:
        """Say what was done, for a moment."""
        self.note.say(note)
        self._noted.start()

    def show_may(self, *, change: bool, archive: bool = False) -> None:
        """Say that nothing can be changed, and what would help; nothing does in an archive."""
        if archive:
            self.read_only.say(lambda: translate("Log", "Archive: nothing can be changed here"))
        else:
            self.read_only.say(lambda: "" if change else translate("Log", "To change anything: a lead’s badge"))
        self.read_only.setVisible(not change)
        self.scanned.setVisible(change)
        self.sent.setVisible(change)

    def rescale(self, unit: float) -> None:
        """Take the size for a window of `unit` pixels per pixel as drawn."""
        self.setFixedHeight(round(60 * unit))
        self._layout.setContentsMargins(round(22 * unit), 0, round(22 * unit), 0)
        self._layout.setSpacing(round(6 * unit))
        texts = (self.title, self.note, self.scanned, self.sent, self.read_only)
        for part in (*texts, self.before, self.day, self.after, self.other, self.back):
            part.rescale(unit)

    def _step(self, days: int) -> None:
        if self._day is not None:
            self.day_chosen.emit(min(self._day + timedelta(days=days), self._today))

    def _arrange(self) -> None:
        self._layout.addWidget(self.title)
        self._layout.addSpacing(10)
        for part in (self.before, self.day, self.after, self.other):
            self._layout.addWidget(part)
        self._layout.addStretch(1)
        for part in (self.note, self.read_only, self.scanned, self.sent):
            self._layout.addWidget(part)
        self._layout.addSpacing(12)
        self._layout.addWidget(self.back)
