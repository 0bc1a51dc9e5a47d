"""The small parts that the bench is put together from: plain text in the right face, a dot, a row."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ui import theme


class Text(QLabel):
    """A line of plain text: what was scanned is never markup. `pixels` is its height as drawn for 720 lines."""

    def __init__(
        self, pixels: float, colour: QColor = theme.TEXT, weight: QFont.Weight = theme.NORMAL, text: str = ""
    ) -> None:
        super().__init__(text)
        self._pixels, self._weight = pixels, weight
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.paint_in(colour)
        self.rescale(1.0)

    def paint_in(self, colour: QColor) -> None:
        """Give the text another colour."""
        palette = self.palette()
        palette.setColor(self.foregroundRole(), colour)
        self.setPalette(palette)

    def rescale(self, unit: float) -> None:
        """Take the size for a window of `unit` pixels per pixel as drawn."""
        self.setFont(theme.font(self._pixels * unit, self._weight))


class Dot(QWidget):
    """A signal dot. Never alone: a word stands beside it."""

    def __init__(self, colour: QColor, pixels: float = 11) -> None:
        super().__init__()
        self._colour, self._pixels = colour, pixels
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.rescale(1.0)

    def paint_in(self, colour: QColor) -> None:
        """Give the dot another colour."""
        self._colour = colour
        self.update()

    def rescale(self, unit: float) -> None:
        """Take the size for a window of `unit` pixels per pixel as drawn."""
        self.setFixedSize(round(self._pixels * unit) + 2, round(self._pixels * unit) + 2)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """A filled circle."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._colour)
        radius = min(self.width(), self.height()) / 2 - 1
        painter.drawEllipse(QPointF(self.width() / 2, self.height() / 2), radius, radius)


def fill(widget: QWidget, colour: QColor) -> None:
    """Paint a widget's ground."""
    palette = widget.palette()
    palette.setColor(widget.backgroundRole(), colour)
    widget.setPalette(palette)
    widget.setAutoFillBackground(True)


def rule(*, vertical: bool = False) -> QWidget:
    """A hairline between two rooms."""
    line = QWidget()
    fill(line, theme.LINE)
    if vertical:
        line.setFixedWidth(1)
    else:
        line.setFixedHeight(1)
    return line
