"""The red band under the top bar: errors that nobody has acknowledged. They stay, whatever is scanned meanwhile.

Lives on the GUI thread. Its button can be pressed; nothing takes the focus.
"""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from scanstation.latch import Latch
from ui import icons, theme, words
from ui.bench.parts import Text, fill
from ui.bench.seen_button import SeenButton

HEIGHT, ICON, SIDE, GAP = 84, 50, 28, 4
"""Pixels as drawn: of the band and its icon, what it keeps from either side, and the seam below it."""


class RedBand(QWidget):
    """Tells the newest error in two lines, and how many more there are. Hidden while there is none."""

    seen = Signal()

    def __init__(self) -> None:
        super().__init__()
        fill(self, theme.STOP)
        self.word = Text(30, theme.WHITE, theme.BOLD)
        self.number = Text(26, theme.WHITE, theme.SEMIBOLD, elastic=True)
        self.reason = Text(19, theme.WHITE, elastic=True)
        self.more = Text(24, theme.WHITE, theme.BOLD)
        self.button = SeenButton()
        self.button.seen.connect(self.seen)
        self._texts = (self.word, self.number, self.reason, self.more)
        self._line, self._rows = QHBoxLayout(), QHBoxLayout(self)
        self._unit = 1.0
        self._arrange()
        self.hide()

    def show_latches(self, latches: Sequence[Latch], *, clears: bool) -> None:
        """Show these, newest first. With `clears` there is a button that acknowledges the newest."""
        self.setVisible(bool(latches))
        if not latches:
            return
        newest, others = latches[0], len(latches) - 1
        self.word.say(lambda: words.latched(newest))
        self.number.setText(words.shown(newest.number))
        self.reason.say(lambda: words.latched_why(newest))
        self.more.say(lambda: words.more(others) if others else "")
        self.more.setVisible(bool(others))
        self.button.setVisible(clears)
        self.setAccessibleName(". ".join(filter(None, (text.text() for text in self._texts))))

    def rescale(self, unit: float) -> None:
        """Take the size for a window of `unit` pixels per pixel as drawn."""
        self._unit = unit
        self.setFixedHeight(round((HEIGHT + GAP) * unit))
        side = round(SIDE * unit)
        self._rows.setContentsMargins(side + round((ICON + 22) * unit), 0, side, round(GAP * unit))
        self._rows.setSpacing(round(24 * unit))
        self._line.setSpacing(round(18 * unit))
        for part in (*self._texts, self.button):
            part.rescale(unit)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """The stop sign, and the dark seam that parts the band from a red pane."""
        painter = QPainter(self)
        height, icon = HEIGHT * self._unit, ICON * self._unit
        painter.fillRect(QRectF(0, height, self.width(), self.height() - height), theme.GROUND)
        icons.draw(painter, "octagon", QRectF(SIDE * self._unit, (height - icon) / 2, icon, icon), theme.WHITE)

    def _arrange(self) -> None:
        self._line.addWidget(self.word)
        self._line.addWidget(self.number, 1)
        what = QVBoxLayout()
        what.setSpacing(0)
        what.addStretch()
        what.addLayout(self._line)
        what.addWidget(self.reason)
        what.addStretch()
        self._rows.addLayout(what, 1)
        self._rows.addWidget(self.more)
        self._rows.addWidget(self.button)
