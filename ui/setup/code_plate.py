"""A plate with its barcode on it: pressed by finger, by Enter, or by scanning it off the screen."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter

from drivers.vision.drawing import Pattern, code128, qr
from ui import theme
from ui.setup.parts import Plate, Words
from ui.setup.pictures import bar_width, draw_code

QR_MODULE, BAR_MODULE = 2, 2
"""Pixels as drawn of the thinnest part of a code."""
_LABEL, _PAD = 38, 12
"""Pixels as drawn: the label above the bars, and what a code keeps from the plate's edge."""


class CodePlate(Plate):
    """Shows a code when there is one: bars below its word if it is `linear`, as every scanner reads them; else a QR
    code before it, which takes less room.
    """

    def __init__(
        self,
        words: Words,
        *,
        linear: bool = False,
        module: int = QR_MODULE,
        strong: bool = False,
        choice: bool = False,
        height: float = 64,
    ) -> None:
        self._linear, self._module = linear, BAR_MODULE if linear else module
        self.code = ""
        self._pattern: Pattern | None = None
        super().__init__(words, strong=strong, choice=choice, height=height)

    def show_code(self, text: str) -> None:
        """Show the code of a text; "" for none."""
        if text != self.code:
            self.code = text
            self._pattern = None if not text else code128(text) if self._linear else qr(text)
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As wide as text and code ask for."""
        plain = super().sizeHint()
        if self._pattern is None:
            return plain
        code = self._side()
        width = max(plain.width(), code + 2 * _PAD * self._unit) if self._linear else plain.width() + code
        return QSize(round(width), plain.height())

    def _side(self) -> float:
        """How wide the code is, with what must stay white beside it."""
        if self._pattern is None:
            return 0.0
        ratio = self.devicePixelRatioF()
        return (self._pattern.width + 2 * self._pattern.quiet) * bar_width(self._module * self._unit, ratio)

    def _write(self, painter: QPainter, box: QRectF) -> None:
        if self._pattern is None:
            super()._write(painter, box)
        elif self._linear:
            self._write_above(painter, box)
        else:
            self._write_beside(painter, box)

    def _write_above(self, painter: QPainter, box: QRectF) -> None:
        """The word, and its bars below it: the plate is their white ground."""
        assert self._pattern is not None  # noqa: S101 - for the types
        unit = self._unit
        self._letter(painter, QRectF(box.left(), box.top() + 3 * unit, box.width(), _LABEL * unit))
        side = self._side()
        room = QRectF(box.center().x() - side / 2, box.top() + _LABEL * unit, side, 0)
        room.setBottom(box.bottom() - _PAD * unit)
        draw_code(painter, self._pattern, room)

    def _write_beside(self, painter: QPainter, box: QRectF) -> None:
        assert self._pattern is not None  # noqa: S101 - for the types
        side, gap = self._side(), (box.height() - self._side()) / 2
        ground = QRectF(round(box.left() + gap), round(box.top() + gap), side, side)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.WHITE)
        painter.drawRoundedRect(ground, 5 * self._unit, 5 * self._unit)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        draw_code(painter, self._pattern, ground)
        rest = box.adjusted(side + gap - 6 * self._unit, 0, 0, 0)
        super()._write(painter, rest)

    def _letter(self, painter: QPainter, room: QRectF) -> None:
        painter.setPen(theme.GROUND if self._strong else theme.TEXT)
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter, self._fitted(painter, room.width()))
