"""The camera's picture in the corner of the bench, the found code outlined: is the label in view? GUI thread."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from drivers.base import Glimpse
from ui import theme

WIDTH, HEIGHT = 371, 209


class CameraView(QWidget):
    """Shows one glimpse. It takes no focus and no touch."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._glimpse: Glimpse | None = None
        self._unit = 1.0
        self.hide()

    def show_glimpse(self, glimpse: Glimpse) -> None:
        """Show another picture at once."""
        self._glimpse = glimpse
        self.setVisible(True)
        self.update()

    def rescale(self, unit: float) -> None:
        """Take the size for a window of `unit` pixels per pixel as drawn."""
        self._unit = unit
        self.setFixedSize(round(WIDTH * unit), round(HEIGHT * unit))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """The picture as large as it fits, its outlines over it."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.PANEL)
        glimpse = self._glimpse
        if glimpse is None:
            return
        picture = QImage(
            glimpse.pixels, glimpse.width, glimpse.height, glimpse.width, QImage.Format.Format_Grayscale8
        )
        factor = min(self.width() / glimpse.width, self.height() / glimpse.height)
        left = (self.width() - glimpse.width * factor) / 2
        top = (self.height() - glimpse.height * factor) / 2
        painter.setRenderHints(QPainter.RenderHint.SmoothPixmapTransform | QPainter.RenderHint.Antialiasing)
        painter.drawImage(QRectF(left, top, glimpse.width * factor, glimpse.height * factor), picture)
        pen = QPen(theme.DOT_GOOD, 3 * self._unit)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        for outline in glimpse.outlines:
            corners = [QPointF(left + x * factor, top + y * factor) for x, y in outline]
            painter.drawPolygon(QPolygonF(corners))
