"""The middle of the bench: one verdict fills the room. Painted as a whole: nothing in it can take the focus."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QResizeEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QWidget

from ui import icons, theme
from ui.bench.seen_button import SeenButton

MARGIN = 40
"""Pixels as drawn that a text keeps from either side."""
BELOW = 28
"""Pixels as drawn between the button and the bottom."""
_CENTRED = QTextOption(Qt.AlignmentFlag.AlignHCenter)
_CENTRED.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)


@dataclass(frozen=True, slots=True)
class Card:
    """What the pane shows: ground, icon and up to five lines; and, below them, a button."""

    ground: QColor
    icon: str
    word: str
    number: str = ""
    context: str = ""
    hint: str = ""
    quiet: bool = False
    clears: bool = False
    """It is an error, and has a button that acknowledges it."""
    next_step: str = ""
    """What is to be scanned now, where that is not just the next parcel."""


@dataclass(frozen=True, slots=True)
class _Row:
    text: str
    pixels: float
    weight: QFont.Weight
    above: float
    opacity: float = 1.0


class VerdictPane(QWidget):
    """Shows one card. It is handed a function that makes the card, and asks again when the language changes."""

    seen = Signal()
    """Somebody has pressed the button of a card that `clears`."""

    SIZES = (60, 76, 36, 25, 20)
    """Pixels as drawn of a quiet word, a word, the number, the context and the hint."""
    LOW_SIZES = (40, 46, 28, 21, 18)
    LOW = 260
    """The same, and closer together, where the pane is lower than this: the keypad is open below it."""
    NEXT_STEP, LOW_NEXT_STEP = 46, 32
    """Pixels as drawn of the next step: after the word the largest of all."""
    SCANT = 150
    """Lower than this (a red band above it too), there is room for the word and the number alone."""

    def __init__(self, make: Callable[[], Card]) -> None:
        super().__init__()
        self._unit = 1.0
        self.button = SeenButton()
        self.button.setParent(self)
        self.button.seen.connect(self.seen)
        self.show_card(make)

    def show_card(self, make: Callable[[], Card]) -> None:
        """Show another card at once."""
        self._make = make
        self.card = card = make()
        self.setAccessibleName(
            ". ".join(filter(None, (card.word, card.number, card.context, card.next_step, card.hint)))
        )
        self.button.setVisible(card.clears)
        self._place()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """More room, or less."""
        super().resizeEvent(event)
        self._place()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Another language is spoken."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.show_card(self._make)

    def rescale(self, unit: float) -> None:
        """Take the size for a window of `unit` pixels per pixel as drawn."""
        self._unit = unit
        self.button.rescale(unit)
        self._place()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As drawn."""
        return QSize(908, 580)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """The ground, then the icon and the lines, centred as one block."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.card.ground)
        ink = theme.DIM if self.card.quiet else theme.WHITE
        rows = [(row, self._measure(row)) for row in self._rows() if row.text]
        texts = sum(box.height() + row.above * self._unit for row, box in rows)
        icon = self._icon(texts)
        total = icon + texts
        top = max((self.room() - total) / 2, 8.0)
        if icon:
            icons.draw(painter, self.card.icon, QRectF((self.width() - icon) / 2, top, icon, icon), ink)
        top += icon
        for row, box in rows:
            top += row.above * self._unit
            self._draw(painter, row, QRectF(box.x(), top, box.width(), box.height()), ink)
            top += box.height()

    def room(self) -> float:
        """The height that icon and lines have: above the button, if there is one."""
        return self.height() - (self.button.height() + BELOW * self._unit if self.card.clears else 0.0)

    def _place(self) -> None:
        """The button stands in the middle at the bottom, always at the same place."""
        bottom = self.height() - round(BELOW * self._unit) - self.button.height()
        self.button.move((self.width() - self.button.width()) // 2, bottom)

    def _rows(self) -> list[_Row]:
        card = self.card
        low = self._is_low()
        quiet, word, number, context, hint = self.LOW_SIZES if low else self.SIZES
        gap = 0.5 if low else 1.0
        if self._is_scant():
            return [
                _Row(card.word, word, theme.BOLD, 0),
                _Row(card.next_step or card.number, number, theme.SEMIBOLD, 0),
            ]
        return [
            _Row(card.word, quiet if card.quiet else word, theme.BOLD, 24 * gap),
            _Row(card.number, number, theme.SEMIBOLD, 12 * gap),
            _Row(card.context, context, theme.NORMAL, 10 * gap),
            _Row(card.next_step, self.LOW_NEXT_STEP if low else self.NEXT_STEP, theme.BOLD, 18 * gap),
            _Row(card.hint, hint, theme.NORMAL, 16 * gap, 0.92),
        ]

    def _icon(self, texts: float) -> float:
        """How large the icon is: it gives way to long texts, down to a size that is still seen from afar."""
        height = self.room()
        if self._is_scant():
            return 0.0
        icon = min((108 if self.card.quiet else 144) * self._unit, height * (0.2 if self._is_low() else 0.28))
        return max(min(icon, height - texts - 16), height * 0.15)

    def _is_scant(self) -> bool:
        return self.room() < self.SCANT * self._unit

    def _is_low(self) -> bool:
        return self.room() < self.LOW * self._unit

    def _measure(self, row: _Row) -> QRectF:
        """The box that a row needs, wrapped where it must be."""
        width = self.width() - 2 * MARGIN * self._unit
        return QRectF(MARGIN * self._unit, 0, width, self._lay_out(row, width).boundingRect().height())

    def _lay_out(self, row: _Row, width: float) -> QTextLayout:
        """The lines of a row, centred; a word is broken only where it is longer than a line."""
        layout = QTextLayout(row.text, theme.font(row.pixels * self._unit, row.weight))
        layout.setTextOption(_CENTRED)
        layout.beginLayout()
        top = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, top))
            top += line.height()
        layout.endLayout()
        return layout

    def _draw(self, painter: QPainter, row: _Row, box: QRectF, ink: QColor) -> None:
        painter.setPen(ink)
        painter.setOpacity(row.opacity)
        self._lay_out(row, box.width()).draw(painter, box.topLeft())
        painter.setOpacity(1.0)
