"""Drawing on paper: lengths in tenths of a millimetre, black on white, barcodes as vectors."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from drivers.vision.drawing import Pattern
from ui import theme

BLACK, GRAY, RED = QColor("#000000"), QColor("#5B6B7D"), QColor("#C4261D")
MM = 10.0
"""Units in a millimetre."""


def draw_pattern(painter: QPainter, pattern: Pattern, left: float, top: float, module: float, height: float) -> None:
    """Draw a barcode from its left edge; `module` is the width of its thinnest bar, `height` the whole code's."""
    step = height / pattern.height
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    for x, y, width, rows in pattern.bars:
        painter.fillRect(QRectF(left + x * module, top + y * step, width * module, rows * step), BLACK)
    painter.restore()


def module_width(pattern: Pattern, room: float, widest: float = 0.4 * MM) -> float:
    """The width of the thinnest bar with which a code and its quiet zones fit into `room`."""
    return min(room / (pattern.width + 2 * pattern.quiet), widest)


def write(
    painter: QPainter,
    text: str,
    box: QRectF,
    size: float,
    weight: QFont.Weight = theme.NORMAL,
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    colour: QColor = BLACK,
    *,
    slashed: bool = True,
) -> None:
    """Write one line into a box, smaller where it would not fit. Only without a `slashed` zero can it be copied."""
    font = _font(size, weight, slashed)
    width = QFontMetricsF(font).horizontalAdvance(text)
    if width > box.width():
        font = _font(size * box.width() / width - 0.5, weight, slashed)
    painter.setFont(font)
    painter.setPen(QPen(colour))
    painter.drawText(box, align | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, text)


def rule(painter: QPainter, x1: float, y1: float, x2: float, y2: float, width: float = 1.0) -> None:
    """A thin grey line."""
    painter.setPen(QPen(GRAY, width))
    painter.drawLine(round(x1), round(y1), round(x2), round(y2))


def _font(size: float, weight: QFont.Weight, slashed: bool) -> QFont:
    """The product's type, without the wide figures and hyphens of the screen's columns."""
    face = QFont("Inter", weight=weight)
    face.setPixelSize(max(int(size), 1))
    if slashed:  # its glyph bears no character: in a PDF it is no zero for whoever copies or searches
        face.setFeature(QFont.Tag("zero"), 1)
    else:  # so is the colon that stands higher between figures: "17:02" would be copied as "17-02"
        face.setFeature(QFont.Tag("calt"), 0)
    return face
