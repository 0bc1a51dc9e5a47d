"""The sheet of badges: credit-card size with cut marks, each with the worker's name and its barcodes."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from drivers.vision.drawing import code128, qr
from scanstation.codes.commands import badge_text
from ui import icons, theme
from ui.sheets import wording
from ui.sheets.ink import BLACK, GRAY, MM, RED, draw_pattern, module_width, rule, write

CARD_WIDTH, CARD_HEIGHT = 85.6 * MM, 54 * MM
"""ISO/IEC 7810 ID-1, nearly: fits every badge holder."""
COLUMNS = 2
EDGE = 8 * MM
"""What printers leave white around a page."""
_PADDING, _MARK, _QR = 5 * MM, 4 * MM, 17 * MM


class BadgeCard(NamedTuple):
    """What stands on a badge."""

    badge: str
    name: str
    lead: bool = False


def per_page(page: QRectF) -> int:
    """How many cards fit on a page."""
    return COLUMNS * int((page.height() - 2 * EDGE) / CARD_HEIGHT)


def draw_page(painter: QPainter, page: QRectF, site: str, cards: Sequence[BadgeCard]) -> None:
    """Draw one page of cards, edge to edge, so that one cut parts two of them."""
    rows = per_page(page) // COLUMNS
    left = page.left() + (page.width() - COLUMNS * CARD_WIDTH) / 2
    top = page.top() + (page.height() - rows * CARD_HEIGHT) / 2
    for place, card in enumerate(cards):
        row, column = divmod(place, COLUMNS)
        box = QRectF(left + column * CARD_WIDTH, top + row * CARD_HEIGHT, CARD_WIDTH, CARD_HEIGHT)
        _cut_marks(painter, box)
        _draw(painter, site, card, box.adjusted(_PADDING, _PADDING, -_PADDING, -_PADDING))


def _cut_marks(painter: QPainter, box: QRectF) -> None:
    for x, outward in ((box.left(), -1), (box.right(), 1)):
        for y, away in ((box.top(), -1), (box.bottom(), 1)):
            rule(painter, x, y, x - outward * _MARK, y)
            rule(painter, x, y, x, y - away * _MARK)


def _draw(painter: QPainter, site: str, card: BadgeCard, box: QRectF) -> None:
    text = badge_text(site, card.badge)
    square = qr(text)
    draw_pattern(painter, square, box.right() - _QR, box.top(), _QR / square.width, _QR)
    room = box.width() - _QR - 3 * MM
    icons.draw(painter, "person", QRectF(box.left(), box.top(), 8 * MM, 8 * MM), RED if card.lead else GRAY)
    if card.lead:
        mark = QRectF(box.left() + 10 * MM, box.top() + MM, room - 10 * MM, 6 * MM)
        write(painter, wording.lead(), mark, 42, theme.BOLD, colour=RED)
    write(painter, card.name, QRectF(box.left(), box.top() + 10 * MM, room, 8 * MM), 58, theme.BOLD)
    pattern = code128(text)
    module = module_width(pattern, CARD_WIDTH - 2 * MM)
    width = pattern.width * module
    code = QRectF(box.center().x() - width / 2, box.top() + 20.5 * MM, width, 18.5 * MM)
    draw_pattern(painter, pattern, code.left(), code.top(), module, code.height())
    under = QRectF(code.left(), code.bottom() + 0.7 * MM, width, 4 * MM)
    write(painter, text, under, 28, align=Qt.AlignmentFlag.AlignHCenter, colour=BLACK)
