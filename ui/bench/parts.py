"""The small parts that the bench is put together from: plain text in the right face, a dot, a row."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPointF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QScrollBar, QSizePolicy, QWidget

from ui import theme


class Text(QLabel):
    """A line of plain text: what was scanned is never markup. `pixels` is its height as drawn for 720 lines.

    `say` is for words: they are asked for anew when the language changes. `setText` is for names and numbers.
    An `elastic` one gives way to its neighbours: it shows as much as there is room for.
    """

    def __init__(
        self,
        pixels: float,
        colour: QColor = theme.TEXT,
        weight: QFont.Weight = theme.NORMAL,
        text: str = "",
        *,
        elastic: bool = False,
    ) -> None:
        super().__init__(text)
        self._pixels, self._weight = pixels, weight
        self._words: Callable[[], str] | None = None
        self.elastic = elastic
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.paint_in(colour)
        self.rescale(1.0)

    def say(self, words: Callable[[], str]) -> None:
        """Show what `words` says now, and again in every language that is spoken later."""
        self.setText(words())
        self._words = words

    def setText(self, text: str) -> None:  # noqa: N802 - Qt's name
        """Show a text that is the same in every language."""
        self._words = None
        super().setText(text)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Another language is spoken."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and self._words is not None:
            self.say(self._words)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Next to nothing for an elastic text; the whole text otherwise."""
        whole = super().minimumSizeHint()
        return QSize(0, whole.height()) if self.elastic else whole

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """The text; an elastic one ends in an ellipsis where it must."""
        if not self.elastic:
            super().paintEvent(event)
            return
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        room = self.contentsRect()
        text = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, int(self.alignment()), text)

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


def slim(bar: QScrollBar, unit: float, thumb: QColor = theme.THUMB) -> None:
    """A scroll bar without arrows, as wide as a finger needs and as quiet as it can be."""
    wide, apart = round(12 * unit), round(3 * unit)
    bar.setStyleSheet(
        f"QScrollBar:vertical {{ background: transparent; width: {wide}px; margin: 0; border: none; }}"
        f"QScrollBar::handle:vertical {{ background: {thumb.name()}; min-height: {round(40 * unit)}px;"
        f" border-radius: {(wide - 2 * apart) // 2}px; margin: {apart}px; }}"
        "QScrollBar::add-line, QScrollBar::sub-line { height: 0; }"
        "QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }"
    )
