"""The list beside the verdict while an order is verified: what is in the box, and what is left. GUI thread.

Painted as a whole; what is left stands first, and what has no room is counted.
"""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QWidget

from scanstation.situation import Situation
from scanstation.verification import Check, Line
from ui import icons, theme, told, words
from ui.bench.parts import Text, fill

WIDTH, SIDE, HEAD, ROW, APART = 371, 22, 112, 62, 6
"""Pixels as drawn: of the column and what it keeps from either side, of the head and a row, and between rows."""
NAME, SECOND = 20, 26
"""Pixels as drawn: of a name, and what a second line of it adds to its row."""
_WRAPPED = QTextOption()
_WRAPPED.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class Checklist(QWidget):
    """Shows one check, or nothing and is hidden."""

    def __init__(self) -> None:
        super().__init__()
        fill(self, theme.GROUND)
        self._unit = 1.0
        self._parcel = ""
        self.check: Check | None = None
        self.hide()

    def show_situation(self, situation: Situation) -> None:
        """Show the order that is being verified."""
        self.check, self._parcel = situation.check, situation.checked
        self._name()
        self.update()

    def rows(self) -> tuple[Sequence[Line], int]:
        """The lines that there is room for, what is left first; and how many more there are."""
        if self.check is None:
            return (), 0
        lines = sorted(self.check.lines, key=lambda line: not line.missing)
        room = self.height() / self._unit - HEAD
        shown = self._that_fit(lines, room)
        if shown < len(lines):
            shown = max(self._that_fit(lines, room - ROW / 2), 1)
        return lines[:shown], len(lines) - shown

    def names(self, line: Line) -> Sequence[str]:
        """The name of a line in one or two lines; the second ends in an ellipsis where it must."""
        metrics = QFontMetricsF(theme.font(NAME * self._unit, theme.SEMIBOLD))
        room = (WIDTH - 2 * SIDE - 70) * self._unit
        name = told.named(line)
        layout = QTextLayout(name, theme.font(NAME * self._unit, theme.SEMIBOLD))
        layout.setTextOption(_WRAPPED)
        layout.beginLayout()
        first = layout.createLine()
        first.setLineWidth(room)
        layout.endLayout()
        rest = name[first.textLength() :].strip()
        second = metrics.elidedText(rest, Qt.TextElideMode.ElideRight, room)
        return list(filter(None, (name[: first.textLength()].strip(), second)))

    def _height(self, line: Line) -> float:
        return ROW + SECOND * (len(self.names(line)) - 1)

    def _that_fit(self, lines: Sequence[Line], room: float) -> int:
        for place, line in enumerate(lines):
            room -= self._height(line) + APART
            if room < 0:
                return place
        return len(lines)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Another language is spoken."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._name()
            self.update()

    def rescale(self, unit: float) -> None:
        """Take the size for a window of `unit` pixels per pixel as drawn."""
        self._unit = unit
        self.setFixedWidth(round(WIDTH * unit))

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As drawn."""
        return QSize(WIDTH, 580)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """The head, then row under row. Everything in pixels as drawn."""
        if self.check is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._head(painter, self.check)
        lines, more = self.rows()
        top = float(HEAD)
        for line in lines:
            self._row(painter, line, top)
            top += self._height(line) + APART
        if more:
            self._write(painter, words.more(more), (SIDE + 12, top, WIDTH - 2 * SIDE, 30), 19, theme.TEXT, bold=True)

    def _head(self, painter: QPainter, check: Check) -> None:
        room = WIDTH - 2 * SIDE
        self._write(painter, words.shown(self._parcel), (SIDE, 18, room, 22), 16, theme.DIM)
        counted = told.pieces(check)
        self._write(painter, counted, (SIDE, 42, room, 36), 27, theme.TEXT, bold=True)
        bar = QRectF(SIDE, 88, room, 8)
        self._plate(painter, bar, 4, theme.LINE)
        if check.counted:
            done = QRectF(bar.x(), bar.y(), max(room * check.counted / check.total, 8), bar.height())
            self._plate(painter, done, 4, theme.DOT_GOOD)

    def _row(self, painter: QPainter, line: Line, top: float) -> None:
        """What is left stands on a plate, in white; what is in the box is calm, with a tick."""
        left, height = bool(line.missing), self._height(line)
        if left:
            self._plate(painter, QRectF(SIDE, top, WIDTH - 2 * SIDE, height), 8, theme.LINE)
        icon = QRectF(*(each * self._unit for each in (SIDE + 14, top + (height - 28) / 2, 28, 28)))
        icons.draw(painter, "box" if left else "tick", icon, theme.WHITE if left else theme.DOT_GOOD)
        start, room = SIDE + 58, WIDTH - 2 * SIDE - 70
        ink = theme.WHITE if left else theme.DIM
        top += 6
        for name in self.names(line):
            self._write(painter, name, (start, top, room, SECOND), NAME, ink, bold=left)
            top += SECOND
        self._write(painter, told.of_line(line), (start, top, room, 24), 18, ink)

    def _plate(self, painter: QPainter, box: QRectF, radius: float, colour: QColor) -> None:
        unit = self._unit
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        scaled = QRectF(box.x() * unit, box.y() * unit, box.width() * unit, box.height() * unit)
        painter.drawRoundedRect(scaled, radius * unit, radius * unit)
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def _write(
        self,
        painter: QPainter,
        text: str,
        box: tuple[float, float, float, float],
        pixels: float,
        ink: QColor,
        *,
        bold: bool = False,
    ) -> None:
        """One line; it ends in an ellipsis where it must."""
        painter.setFont(theme.font(pixels * self._unit, theme.SEMIBOLD if bold else theme.NORMAL))
        painter.setPen(ink)
        room = QRectF(*(each * self._unit for each in box))
        fitted = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(room.width()))
        painter.drawText(room, int(_LEFT), fitted)

    def _name(self) -> None:
        if self.check is not None:
            lines = [f"{told.named(line)} {told.of_line(line)}" for line in self.check.missing]
            self.setAccessibleName(". ".join([told.pieces(self.check), *lines]))


class KeptBoxes(Text):
    """One small text under the column: boxes that were begun and wait for their label."""

    def __init__(self) -> None:
        super().__init__(16, theme.DIM)
        self.setWordWrap(True)
        self.hide()

    def show_situation(self, situation: Situation) -> None:
        """Count the half-packed boxes, without the one that is on the screen."""
        kept = situation.half_packed - (situation.check is not None)
        self.say(lambda: told.kept(kept) if kept > 0 else "")
        self.setVisible(kept > 0)

    def rescale(self, unit: float) -> None:
        """Take the size for a window of `unit` pixels per pixel as drawn."""
        super().rescale(unit)
        self.setFixedWidth(round(WIDTH * unit))
        self.setFixedHeight(round(56 * unit))
        self.setContentsMargins(round(SIDE * unit), 0, round(SIDE * unit), 0)
