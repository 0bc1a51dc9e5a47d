"""The icons of what must not go on, and of what counts with a warning: each has a shape of its own."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath, QPolygonF


def _add(path: QPainterPath, *lines: tuple[tuple[float, float], ...]) -> QPainterPath:
    for line in lines:
        path.addPolygon(QPolygonF([QPointF(x, y) for x, y in line]))
    return path


def _cross(path: QPainterPath, x: float, y: float, half: float) -> QPainterPath:
    return _add(path, ((x - half, y - half), (x + half, y + half)), ((x + half, y - half), (x - half, y + half)))


def palm() -> QPainterPath:
    """A raised hand: on hold."""
    path = QPainterPath(QPointF(28, 30))
    path.lineTo(28, 62)
    path.cubicTo(28, 104, 80, 104, 80, 62)
    path.lineTo(80, 32)
    return _add(path, ((45, 50), (45, 14)), ((62, 50), (62, 14)), ((28, 68), (9, 50)))


def labels() -> QPainterPath:
    """A label over another, crossed out: the wrong label."""
    path = _add(QPainterPath(), ((24, 66), (6, 66), (6, 8), (66, 8), (66, 24)))
    path.addRoundedRect(QRectF(36, 36, 58, 56), 6, 6)
    return _cross(path, 65, 64, 13)


def wrong_box() -> QPainterPath:
    """An open box and a cross in it: this does not go in."""
    path = _add(QPainterPath(), ((12, 34), (12, 92), (88, 92), (88, 34)), ((12, 34), (2, 16)), ((88, 34), (98, 16)))
    return _cross(path, 50, 54, 19)


def disk() -> QPainterPath:
    """A disk with a bolt through it: not saved."""
    path = QPainterPath()
    path.addEllipse(QRectF(10, 6, 80, 26))
    path.moveTo(10, 19)
    path.lineTo(10, 80)
    path.arcTo(QRectF(10, 67, 80, 26), 180, 180)
    path.lineTo(90, 19)
    return _add(path, ((56, 42), (42, 58), (58, 62), (44, 78)))


def triangle() -> QPainterPath:
    """A warning triangle: it counts, but."""
    path = _add(QPainterPath(), ((50, 8), (97, 90), (3, 90), (50, 8)))
    return _add(path, ((50, 38), (50, 60)), ((50, 75), (50, 75.1)))


ALARMS: Mapping[str, Callable[[], QPainterPath]] = {
    "palm": palm,
    "labels": labels,
    "wrong_box": wrong_box,
    "disk": disk,
    "triangle": triangle,
}
