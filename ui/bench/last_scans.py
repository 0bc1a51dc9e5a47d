"""The right column: the bench's memory of the last scans, newest on top."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from scanstation.entries import Scan
from ui import looks, theme, words
from ui.bench.parts import Dot, Text, fill, rule

ROWS = 8
BELOW = 8
"""Pixels that the last row keeps from the bottom."""


class ScanRow(QWidget):
    """One scan: when, what came of it, and which number."""

    def __init__(self) -> None:
        super().__init__()
        self._dot = Dot(theme.DIM, 11)
        self._time = Text(16, theme.DIM)
        self.word = Text(17, weight=theme.SEMIBOLD)
        self.number = Text(16, theme.DIM)
        for part in (self.word, self.number):
            part.setWordWrap(True)
        self._line = rule()
        self._grid = QGridLayout(self)
        self._grid.addWidget(self._dot, 0, 0, Qt.AlignmentFlag.AlignVCenter)
        self._grid.addWidget(self._time, 0, 1)
        self._grid.addWidget(self.word, 0, 2)
        self._grid.addWidget(self.number, 1, 2)
        self._grid.addWidget(self._line, 2, 0, 1, 3)
        self._grid.setColumnStretch(2, 1)
        self._grid.setContentsMargins(0, 0, 0, 0)

    def show_scan(self, scan: Scan) -> None:
        """Show one scan."""
        self._dot.paint_in(looks.look(scan.answer, scan.reason).dot)
        self._time.setText(f"{scan.at:%H:%M:%S}")
        self.word.say(lambda: words.in_short(scan.answer, scan.stage, scan.reason, typed=scan.typed))
        self.number.say(lambda: words.breakable(words.number_of_scan(scan)))
        self.number.setVisible(bool(self.number.text()))

    def rescale(self, unit: float) -> None:
        """Take the size for a window of `unit` pixels per pixel as drawn."""
        self._grid.setHorizontalSpacing(round(14 * unit))
        self._grid.setVerticalSpacing(round(4 * unit))
        for part in (self._dot, self._time, self.word, self.number):
            part.rescale(unit)


class LastScans(QWidget):
    """As many rows as fit; the rest are in the scan log."""

    def __init__(self) -> None:
        super().__init__()
        fill(self, theme.GROUND)
        self._title = Text(16, theme.DIM, theme.SEMIBOLD)
        self._title.say(lambda: words.translate("Bench", "Last scans"))
        self.rows = [ScanRow() for _ in range(ROWS)]
        self._filled = 0
        self._layout = QVBoxLayout(self)
        self._layout.addWidget(self._title)
        for row in self.rows:
            row.hide()
            self._layout.addWidget(row)
        self._layout.addStretch()

    def show_scans(self, scans: Sequence[Scan]) -> None:
        """Show the newest scans, newest first."""
        self._filled = min(len(scans), ROWS)
        for row, scan in zip(self.rows, scans, strict=False):
            row.show_scan(scan)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """More room, or less."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Another language is spoken: its words may take more lines. The rows get theirs after this widget."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            QTimer.singleShot(0, self, self._fit)

    def _fit(self) -> None:
        """Show the rows that there is room for."""
        margins = self._layout.contentsMargins()
        width = self.width() - margins.left() - margins.right()
        room = self.height() - margins.top() - self._title.sizeHint().height() - BELOW
        for index, row in enumerate(self.rows):
            room -= self._layout.spacing() + row.heightForWidth(width)
            row.setVisible(index < self._filled and room >= 0)

    def rescale(self, unit: float) -> None:
        """Take the size for a window of `unit` pixels per pixel as drawn."""
        self.setFixedWidth(round(371 * unit))
        margin = round(22 * unit)
        self._layout.setContentsMargins(margin, round(18 * unit), margin, 0)
        self._layout.setSpacing(round(12 * unit))
        self._title.rescale(unit)
        for row in self.rows:
            row.rescale(unit)
        self._fit()
