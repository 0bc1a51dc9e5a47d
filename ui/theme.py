"""The look of the station in one place: colours, type and scale. The tokens are those of the whole product."""

from functools import cache
from pathlib import Path

from PySide6.QtGui import QColor, QFont, QFontDatabase

FONTS = Path(__file__).parent / "assets" / "fonts"

GROUND = QColor("#10151C")
PANEL = QColor("#18202A")
LINE = QColor("#2A3542")
TEXT = QColor("#F3F6FA")
DIM = QColor("#93A1B2")
WHITE = QColor("#FFFFFF")

ACCEPTED = QColor("#0F8256")
ALREADY = QColor("#2458C6")
ATTENTION = QColor("#B45F06")
STOP = QColor("#C4261D")
READY = QColor("#1B2530")
TOLD = QColor("#475569")
CHECKING = QColor("#0E6F86")

DOT_GOOD = QColor("#3CCB8F")
DOT_KNOWN = QColor("#6E9BFF")
DOT_CARE = QColor("#F0B429")
DOT_BAD = QColor("#FF6B61")

PAPER = QColor("#F6F7F9")
CARD = WHITE
HAIR = QColor("#E3E8EE")
INK = QColor("#10151C")
PALE = QColor("#5B6B7D")
CHOSEN = QColor("#E6EEFF")
THUMB = QColor("#B9C3CF")
CARE = QColor("#A85600")
CARE_GROUND = QColor("#FFF3E0")
BAD = QColor("#C4261D")
FOCUS = QColor("#2458C6")
"""The light rooms (the scan log): ground, card, line, text, dim text; a chosen line, what needs somebody, what is
wrong, and the ring of the focus."""

DRAWN_WIDTH, DRAWN_HEIGHT = 1280, 720
"""The size for which every length in `ui/` is given; `scale` turns it into pixels of the real window."""


def scale(width: int, height: int) -> float:
    """Pixels of a window of that size per pixel as drawn. Text never gets smaller than drawn for 1024 x 600."""
    return max(min(width / DRAWN_WIDTH, height / DRAWN_HEIGHT), 0.8)


@cache
def load_fonts() -> None:
    """Make the bundled Inter known to Qt. Needs a QGuiApplication."""
    for file in sorted(FONTS.glob("Inter-*.*tf")):
        QFontDatabase.addApplicationFont(str(file))


def font(pixels: float, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """Inter with figures of one width and a slashed zero: a number must be readable digit by digit."""
    return _font(max(round(pixels), 1), weight)


@cache
def _font(pixels: int, weight: QFont.Weight) -> QFont:
    face = QFont("Inter")
    face.setPixelSize(pixels)
    face.setWeight(weight)
    for feature in ("tnum", "zero"):
        face.setFeature(QFont.Tag(feature), 1)
    return face


NORMAL = QFont.Weight.Normal
SEMIBOLD = QFont.Weight.DemiBold
BOLD = QFont.Weight.Bold
