"""The top bar: what a scan means now, who and where, and how things stand with the server."""

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from drivers.base import Clock
from scanstation.decide import Mode
from scanstation.link import Line, Link
from scanstation.situation import Situation
from ui import link_words, theme, words
from ui.bench.parts import Dot, Text

_DOTS = {
    Line.ONLINE: theme.DOT_GOOD,
    Line.OFFLINE: theme.DOT_CARE,
    Line.NOT_THE_SERVER: theme.DOT_CARE,
    Line.SERVER_TROUBLE: theme.DOT_CARE,
    Line.UNTRUSTED: theme.DOT_BAD,
    Line.TOKEN_REFUSED: theme.DOT_BAD,
}


class StagePlate(Text):
    """The stage on a white plate: never in doubt."""

    def rescale(self, unit: float) -> None:
        """Take the size for a window of `unit` pixels per pixel as drawn."""
        super().rescale(unit)
        self._radius = 10 * unit
        self.setContentsMargins(round(22 * unit), 0, round(22 * unit), 0)
        self.setFixedHeight(round(49 * unit))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """The plate, and the text on it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(theme.WHITE)
        painter.setPen(theme.WHITE)
        painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), self._radius, self._radius)
        painter.end()
        super().paintEvent(event)


class TopBar(QWidget):
    """One row; it changes when the connection does, and when a command or badge is scanned."""

    def __init__(self, mode: Mode, worker: str, station: str, clock: Clock) -> None:
        super().__init__()
        self._name = station
        self._plate = StagePlate(27, theme.GROUND, theme.BOLD)
        self._plate.say(lambda: words.mode(mode).upper())
        self._worker = Text(22, text=words.shown(worker or station), elastic=True)
        self._station = Text(16, theme.DIM, text=words.shown(station if worker else ""), elastic=True)
        self._clock = clock
        self._dot = Dot(theme.DIM, 13)
        self.line = Text(19, weight=theme.BOLD)
        self.backlog = Text(19, theme.DIM)
        self._layout = QHBoxLayout(self)
        self._arrange()
        self.show_link(Link(Line.CONNECTING))

    @property
    def stage(self) -> str:
        """What the plate says."""
        return self._plate.text()

    def show_situation(self, situation: Situation) -> None:
        """Say what a scan stands for now, and who works here."""
        self._plate.say(lambda: words.mode(situation.mode).upper())
        self._worker.setText(words.shown(situation.worker or self._name))
        self._station.setText(words.shown(self._name if situation.worker else ""))
        self._station.setVisible(bool(self._station.text()))

    def show_link(self, link: Link) -> None:
        """Put the connection into words."""
        self._dot.paint_in(_DOTS.get(link.line, theme.DIM))
        self.line.say(lambda: link_words.line(link))
        self.backlog.paint_in(theme.DOT_CARE if link.conflicts or link.set_aside else theme.DIM)
        self.backlog.say(lambda: f"·  {link_words.backlog(link, self._clock())}")

    def rescale(self, unit: float) -> None:
        """Take the size for a window of `unit` pixels per pixel as drawn."""
        self.setFixedHeight(round(75 * unit))
        self._layout.setContentsMargins(round(28 * unit), 0, round(28 * unit), 0)
        self._layout.setSpacing(round(10 * unit))
        for part in (self._plate, self._worker, self._station, self._dot, self.line, self.backlog):
            part.rescale(unit)

    def _arrange(self) -> None:
        who = QVBoxLayout()
        who.setSpacing(0)
        who.setContentsMargins(10, 0, 0, 0)
        who.addStretch()
        who.addWidget(self._worker)
        who.addWidget(self._station)
        who.addStretch()
        self._station.setVisible(bool(self._station.text()))
        self._layout.addWidget(self._plate)
        self._layout.addLayout(who)
        self._layout.addStretch()
        for part in (self._dot, self.line, self.backlog):
            self._layout.addWidget(part)
