"""What the set-up draws: a barcode to scan off the screen, and a camera's first picture."""

from math import ceil

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from drivers.finding import Picture
from drivers.layout import KNOWN, SHORT
from drivers.vision.drawing import Pattern, code128, qr
from ui import theme

BLACK = QColor("#000000")


def bar_width(module: float, ratio: float) -> float:
    """The width of a code's thinnest part: `module`, or the nearest to it that is whole pixels of the screen.

    `ratio` is how many pixels of the screen one of the window's is (`devicePixelRatioF`).
    """
    return max(round(module * ratio), 1) / ratio


def draw_code(painter: QPainter, pattern: Pattern, room: QRectF) -> None:
    """Draw a code into a room, as wide as that and its quiet zone allow. A linear one fills it from top to bottom.

    Every bar is whole pixels of the screen: a scanner reads them off it, however its desktop is scaled.
    """
    ratio = painter.deviceTransform().m11()
    step = max(int(room.width() * ratio / (pattern.width + 2 * pattern.quiet) + 0.01), 1)
    left = round(room.center().x() * ratio - pattern.width * step / 2)
    top = round(room.top() * ratio)
    high = pattern.height > 1
    rows = step if high else round(room.height() * ratio)
    top += pattern.quiet * step if high else 0
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    painter.scale(1 / ratio, 1 / ratio)
    for x, y, width, height in pattern.bars:
        painter.fillRect(left + x * step, top + y * rows, width * step, height * rows, BLACK)
    painter.restore()


def _paper(widget: QWidget, corner: float) -> QPainter:
    """A painter of a widget that is white already, with round corners."""
    painter = QPainter(widget)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.WHITE)
    painter.drawRoundedRect(widget.rect(), corner, corner)
    return painter


class Barcode(QWidget):
    """A Code 128 on white, its text below; another linear code where its `pattern` is given."""

    def __init__(self, text: str, height: float = 150, module: int = 2, *, pattern: Pattern | None = None) -> None:
        super().__init__()
        self._text, self._height, self._module, self._unit = text, height, module, 1.0
        self._pattern: Pattern = pattern or code128(text)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(text)

    def rescale(self, unit: float) -> None:
        """Take the size for a window of `unit` pixels per pixel as drawn."""
        self._unit = unit
        width = (self._pattern.width + 2 * self._pattern.quiet) * bar_width(
            self._module * unit, self.devicePixelRatioF()
        )
        self.setFixedSize(QSize(ceil(width), round((self._height + 64) * unit)))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Black on white, no antialiasing at the bars."""
        painter = _paper(self, 12 * self._unit)
        bars = QRectF(0, 20 * self._unit, self.width(), self._height * self._unit)
        draw_code(painter, self._pattern, bars)
        painter.setPen(BLACK)
        painter.setFont(theme.font(19 * self._unit, theme.SEMIBOLD))
        room = QRectF(0, self.height() - 40 * self._unit, self.width(), 32 * self._unit)
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter, self._text)


class KeyboardCode(QWidget):
    """The set-up barcode of keyboard layouts, a QR code on white."""

    def __init__(self, module: int = 5) -> None:
        super().__init__()
        self._module = module
        self._pattern: Pattern = qr(KNOWN)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(KNOWN)

    def rescale(self, unit: float) -> None:
        """Take the size for a window of `unit` pixels per pixel as drawn."""
        modules = self._pattern.width + 2 * self._pattern.quiet
        side = ceil(modules * bar_width(self._module * unit, self.devicePixelRatioF()))
        self.setFixedSize(QSize(side, side))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Black on white, its quiet zone with it."""
        painter = _paper(self, self.height() / 24)
        draw_code(painter, self._pattern, QRectF(self.rect()))


class KeyboardBars(QWidget):
    """The same as bars, for scanners that read no QR codes: as wide as there is room."""

    def __init__(self, height: float = 84) -> None:
        super().__init__()
        self._height = height
        self._pattern: Pattern = code128(SHORT)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(SHORT)

    def rescale(self, unit: float) -> None:
        """Take the size for a window of `unit` pixels per pixel as drawn."""
        self.setFixedHeight(round(self._height * unit))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Black on white."""
        painter = _paper(self, self.height() / 8)
        edge = self.height() / 8
        draw_code(painter, self._pattern, QRectF(self.rect()).adjusted(0, edge, 0, -edge))


def pixmap(picture: Picture) -> QPixmap:
    """A camera's picture for the screen."""
    image = QImage(picture.pixels, picture.width, picture.height, picture.width, QImage.Format.Format_Grayscale8)
    return QPixmap.fromImage(image)
