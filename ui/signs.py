"""The icons of commands, on the printed sheet and on the bench: round strokes in a square of 100 units."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath, QPolygonF


def _lines(*lines: tuple[tuple[float, float], ...]) -> QPainterPath:
    path = QPainterPath()
    for line in lines:
        path.addPolygon(QPolygonF([QPointF(x, y) for x, y in line]))
    return path


def picked() -> QPainterPath:
    """A list with ticks: processed."""
    path = _lines(((14, 24), (22, 33), (36, 16)), ((14, 54), (22, 63), (36, 46)), ((14, 84), (22, 93), (36, 76)))
    path.addPath(_lines(((52, 25), (90, 25)), ((52, 55), (90, 55)), ((52, 85), (90, 85))))
    return path


def box() -> QPainterPath:
    """A closed box with its tape: packed."""
    path = _lines(((8, 32), (50, 10), (92, 32), (92, 74), (50, 94), (8, 74), (8, 32)))
    path.addPath(_lines(((8, 32), (50, 53), (92, 32)), ((50, 53), (50, 94)), ((29, 21), (71, 43), (71, 58))))
    return path


def truck() -> QPainterPath:
    """A van: shipped."""
    path = _lines(
        ((18, 76), (6, 76), (6, 22), (60, 22), (60, 76), (40, 76)), ((60, 40), (80, 40), (94, 58), (94, 76))
    )
    path.addPath(_lines(((94, 76), (88, 76)), ((66, 76), (60, 76))))
    path.addEllipse(QPointF(29, 78), 11, 11)
    path.addEllipse(QPointF(77, 78), 11, 11)
    return path


def onward() -> QPainterPath:
    """Two chevrons: the parcel's next stage."""
    return _lines(((16, 16), (46, 50), (16, 84)), ((54, 16), (84, 50), (54, 84)))


def undo() -> QPainterPath:
    """An arrow that bends back: the last scan is taken back."""
    path = _lines(((34, 12), (10, 36), (34, 60)))
    path.moveTo(10, 36)
    path.lineTo(60, 36)
    path.arcTo(QRectF(34, 36, 52, 52), 90, -180)
    path.lineTo(30, 88)
    return path


def seen() -> QPainterPath:
    """An eye: the error was seen."""
    path = QPainterPath()
    path.moveTo(4, 50)
    path.cubicTo(28, 12, 72, 12, 96, 50)
    path.cubicTo(72, 88, 28, 88, 4, 50)
    path.addEllipse(QPointF(50, 50), 15, 15)
    return path


def keypad() -> QPainterPath:
    """Nine keys: the label won't scan."""
    path = QPainterPath()
    for x in (10, 40, 70):
        for y in (10, 40, 70):
            path.addRoundedRect(QRectF(x, y, 20, 20), 5, 5)
    return path


def gap() -> QPainterPath:
    """An open box with a missing piece: short."""
    path = _lines(((10, 40), (10, 92), (90, 92), (90, 40)), ((10, 40), (26, 22)), ((90, 40), (74, 22)))
    for left in (38, 47, 56):
        path.addPath(_lines(((left, 66), (left + 4, 66))))
    path.addPath(_lines(((50, 8), (50, 40)), ((38, 28), (50, 40), (62, 28))))
    return path


def door() -> QPainterPath:
    """An arrow through a door: end of shift."""
    path = _lines(((58, 10), (14, 10), (14, 90), (58, 90)))
    path.addPath(_lines(((38, 50), (92, 50)), ((72, 29), (92, 50), (72, 71))))
    return path


def sliders() -> QPainterPath:
    """Three sliders: set-up."""
    path = QPainterPath()
    for y, knob in ((20, 66), (50, 34), (80, 58)):
        path.addPath(_lines(((6, y), (knob - 11, y)), ((knob + 11, y), (94, y))))
        path.addEllipse(QPointF(knob, y), 11, 11)
    return path


def speech() -> QPainterPath:
    """A speech bubble: the language."""
    path = _lines(((30, 74), (30, 94), (52, 74), (94, 74), (94, 12), (6, 12), (6, 74), (30, 74)))
    path.addPath(_lines(((26, 34), (74, 34)), ((26, 53), (58, 53))))
    return path


def person() -> QPainterPath:
    """Head and shoulders: a worker's badge."""
    path = QPainterPath()
    path.addEllipse(QPointF(50, 30), 21, 21)
    path.moveTo(10, 92)
    path.cubicTo(12, 56, 88, 56, 90, 92)
    return path


def lines() -> QPainterPath:
    """Lines under each other, a dot before each: the scan log."""
    path = _lines(((34, 18), (94, 18)), ((34, 50), (94, 50)), ((34, 82), (76, 82)))
    path.addPath(_lines(((8, 18), (8, 18.1)), ((8, 50), (8, 50.1)), ((8, 82), (8, 82.1))))
    return path


SIGNS: Mapping[str, Callable[[], QPainterPath]] = {
    "picked": picked,
    "box": box,
    "truck": truck,
    "onward": onward,
    "undo": undo,
    "seen": seen,
    "keypad": keypad,
    "gap": gap,
    "door": door,
    "sliders": sliders,
    "speech": speech,
    "person": person,
    "lines": lines,
}
