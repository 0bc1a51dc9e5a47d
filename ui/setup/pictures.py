"""What the set-up draws: a barcode to scan off the screen, and a camera's first picture."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from drivers.finding import Picture
from drivers.vision.drawing import Pattern, code128
from ui import theme

BLACK = QColor("#000000")


class Barcode(QWidget):
    """A Code 128 on white, its text below. Its bars are whole pixels wide: a scanner reads them off a screen."""

    def __init__(self, text: str, height: float = 150, module: int = 2) -> None:
        super().__init__()
        self._text, self._height, self._module, self._unit = text, height, module, 1.0
        self._pattern: Pattern = code128(text)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(text)

    def rescale(self, unit: float) -> None:
        """Take the size for a window of `unit` pixels per pixel as drawn."""
        self._unit = unit
        width = (self._pattern.width + 2 * self._pattern.quiet) * self._bar()
        self.setFixedSize(QSize(width, round((self._height + 64) * unit)))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Black on white, no antialiasing at the bars."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.WHITE)
        painter.drawRoundedRect(self.rect(), 12 * self._unit, 12 * self._unit)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        bar, left, top = self._bar(), self._pattern.quiet * self._bar(), round(20 * self._unit)
        for x, _y, width, _height in self._pattern.bars:
            painter.fillRect(left + x * bar, top, width * bar, round(self._height * self._unit), BLACK)
        painter.setPen(BLACK)
        painter.setFont(theme.font(19 * self._unit, theme.SEMIBOLD))
        room = QRectF(0, self.height() - 40 * self._unit, self.width(), 32 * self._unit)
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter, self._text)

    def _bar(self) -> int:
        return max(round(self._module * self._unit), 1)


def pixmap(picture: Picture) -> QPixmap:
    """A camera's picture for the screen."""
    image = QImage(picture.pixels, picture.width, picture.height, picture.width, QImage.Format.Format_Grayscale8)
    return QPixmap.fromImage(image)
