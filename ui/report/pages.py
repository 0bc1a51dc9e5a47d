"""Where on which page something is drawn: from the top down, and onto a new page where it would not fit."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QPagedPaintDevice, QPainter

from ui import theme
from ui.sheets import ink
from ui.sheets.ink import BLACK, GRAY, MM, rule

MARGIN = 16 * MM
FOOT = 12 * MM
ROW = 5.2 * MM
write = partial(ink.write, slashed=False)
"""Numbers can be copied out of a report, and searched for."""
LEFT, RIGHT = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight


@dataclass(slots=True)
class Pages:
    """Draws on a device. Lengths are tenths of a millimetre; `y` is how far down this page is full,
    `foot` what stands below the page of a number, on the left and on the right.
    """

    device: QPagedPaintDevice
    painter: QPainter
    page: QRectF
    foot: Callable[[int], tuple[str, str]]
    y: float = MARGIN
    number: int = 1

    @property
    def left(self) -> float:
        """The left edge of what is drawn."""
        return self.page.left() + MARGIN

    @property
    def width(self) -> float:
        """Between the margins."""
        return self.page.width() - 2 * MARGIN

    def need(self, height: float) -> bool:
        """Begin a new page unless so much fits on this one. Returns whether one was begun."""
        if self.y + height <= self.page.bottom() - MARGIN - FOOT:
            return False
        self.end()
        self.device.newPage()
        self.y, self.number = MARGIN, self.number + 1
        return True

    def end(self) -> None:
        """Draw the foot of the page."""
        box = QRectF(self.left, self.page.bottom() - MARGIN - FOOT / 2, self.width, FOOT / 2)
        left, right = self.foot(self.number)
        write(self.painter, left, box.adjusted(0, 0, -20 * MM, 0), 3 * MM, colour=GRAY)
        write(self.painter, right, box, 3 * MM, colour=GRAY, align=RIGHT)

    def heading(self, text: str, room: float) -> None:
        """A section's name; `room` is what has to fit below it on the same page."""
        self.need(room + 14 * MM)
        self.y += 6 * MM
        write(self.painter, text, QRectF(self.left, self.y, self.width, 6 * MM), 4.4 * MM, theme.SEMIBOLD)
        self.y += 7 * MM
        rule(self.painter, self.left, self.y, self.left + self.width, self.y)
        self.y += 1.5 * MM

    def row(
        self,
        cells: Sequence[str],
        shares: Sequence[float],
        weight: QFont.Weight = theme.NORMAL,
        aligned: Sequence[Qt.AlignmentFlag] = (),
    ) -> None:
        """One line of a table; `shares` of the width, together 1. Texts that are too long get smaller."""
        self.need(ROW)
        x = self.left
        for place, (text, share) in enumerate(zip(cells, shares, strict=True)):
            box = QRectF(x, self.y, self.width * share - 2 * MM, ROW)
            align = aligned[place] if aligned else LEFT
            write(self.painter, text, box, 3.3 * MM, weight, align, BLACK if weight == theme.NORMAL else GRAY)
            x += self.width * share
        self.y += ROW

    def table(
        self,
        head: Sequence[str],
        rows: Iterable[Sequence[str]],
        shares: Sequence[float],
        aligned: Sequence[Qt.AlignmentFlag] = (),
    ) -> None:
        """Rows below the names of their columns, which stand again on each further page."""
        self.row(head, shares, theme.SEMIBOLD, aligned)
        for row in rows:
            if self.need(ROW):
                self.row(head, shares, theme.SEMIBOLD, aligned)
            self.row(row, shares, aligned=aligned)
