"""The icons of the bench: round strokes in a square of 100 units. They differ in shape, not only in colour."""

from collections.abc import Callable, Mapping
from math import cos, pi, sin

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from ui.alarms import ALARMS
from ui.signs import SIGNS

STROKE = 8.0


def tick() -> QPainterPath:
    """A ring with a tick: it counts."""
    path = QPainterPath()
    path.addEllipse(QPointF(50, 50), 45, 45)
    path.moveTo(19, 53)
    path.lineTo(39, 71)
    path.lineTo(79, 28)
    return path


def turning() -> QPainterPath:
    """Two turning arrows: been here before."""
    path = QPainterPath()
    for start in (100, 280):
        path.arcMoveTo(QRectF(10, 10, 80, 80), start)
        path.arcTo(QRectF(10, 10, 80, 80), start, -140)
        tip, angle = path.currentPosition(), (start - 140) * pi / 180
        along = QPointF(sin(angle), cos(angle)) * 17
        outward = QPointF(cos(angle), -sin(angle)) * 14
        path.moveTo(tip - along + outward)
        path.lineTo(tip)
        path.lineTo(tip - along - outward)
    return path


def bars() -> QPainterPath:
    """A bare barcode: a code, but not this one."""
    path = QPainterPath()
    for x in (14, 26, 38, 50, 64, 74, 86):
        path.moveTo(x, 22)
        path.lineTo(x, 78)
    return path


def question() -> QPainterPath:
    """A question in a diamond: nobody knows this code."""
    path = QPainterPath()
    path.addPolygon(QPolygonF([QPointF(50, 3), QPointF(97, 50), QPointF(50, 97), QPointF(3, 50)]))
    path.closeSubpath()
    path.moveTo(38, 40)
    path.cubicTo(38, 22, 64, 22, 63, 40)
    path.cubicTo(62, 50, 50, 49, 50, 60)
    path.moveTo(50, 74)
    path.lineTo(50, 74.1)
    return path


def broken_bars() -> QPainterPath:
    """A barcode with a stroke through it: misread."""
    path = bars()
    path.moveTo(4, 92)
    path.lineTo(96, 8)
    return path


def crossed_arrows() -> QPainterPath:
    """Two arrows that cross: the wrong way round."""
    path = QPainterPath()
    for top, bottom in ((22, 78), (78, 22)):
        path.moveTo(8, top)
        path.cubicTo(50, top, 50, bottom, 88, bottom)
        path.moveTo(72, bottom - 15)
        path.lineTo(90, bottom)
        path.lineTo(72, bottom + 15)
    return path


def octagon() -> QPainterPath:
    """The shape of a stop sign with an exclamation mark."""
    path = QPainterPath()
    corners = [QPointF(50 + 47 * sin(pi / 8 + k * pi / 4), 50 + 47 * cos(pi / 8 + k * pi / 4)) for k in range(8)]
    path.addPolygon(QPolygonF(corners))
    path.closeSubpath()
    path.moveTo(50, 24)
    path.lineTo(50, 56)
    path.moveTo(50, 75)
    path.lineTo(50, 75.1)
    return path


def viewfinder() -> QPainterPath:
    """A barcode in four corners: ready."""
    path = QPainterPath()
    for x, y, dx, dy in ((6, 10, 1, 1), (94, 10, -1, 1), (94, 90, -1, -1), (6, 90, 1, -1)):
        path.moveTo(x + 24 * dx, y)
        path.lineTo(x, y)
        path.lineTo(x, y + 24 * dy)
    for x in (28, 39, 50, 61, 72):
        path.moveTo(x, 34)
        path.lineTo(x, 66)
    return path


def loudspeaker() -> QPainterPath:
    """A loudspeaker and two waves: listen."""
    path = QPainterPath()
    path.addPolygon(QPolygonF([QPointF(x, y) for x, y in ((8, 38), (24, 38), (46, 18), (46, 82), (24, 62), (8, 62))]))
    path.closeSubpath()
    for radius in (18, 36):
        around = QRectF(52 - radius, 50 - radius, 2 * radius, 2 * radius)
        path.arcMoveTo(around, 45)
        path.arcTo(around, 45, -90)
    return path


def hourglass() -> QPainterPath:
    """An hourglass: wait."""
    path = QPainterPath()
    for top in (8, 92):
        path.moveTo(18, top)
        path.lineTo(82, top)
    for left in (28, 72):
        path.moveTo(left, 8)
        path.cubicTo(left, 40, 100 - left, 60, 100 - left, 92)
    path.moveTo(42, 76)
    path.lineTo(58, 76)
    return path


ICONS: Mapping[str, Callable[[], QPainterPath]] = {
    "tick": tick,
    "turning": turning,
    "bars": bars,
    "question": question,
    "broken_bars": broken_bars,
    "crossed_arrows": crossed_arrows,
    "octagon": octagon,
    "viewfinder": viewfinder,
    "loudspeaker": loudspeaker,
    "hourglass": hourglass,
    **SIGNS,
    **ALARMS,
}


def draw(painter: QPainter, name: str, box: QRectF, colour: QColor) -> None:
    """Draw an icon into a square box."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(box.topLeft())
    painter.scale(box.width() / 100, box.height() / 100)
    pen = QPen(colour, STROKE, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.drawPath(ICONS[name]())
    painter.restore()
