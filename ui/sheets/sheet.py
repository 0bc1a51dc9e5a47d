"""A whole sheet: which pages it has, and how it gets into a PDF or onto a printer."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from PySide6.QtCore import QMarginsF, QRectF
from PySide6.QtGui import QPagedPaintDevice, QPageLayout, QPageSize, QPainter, QPdfWriter

from scanstation.errors import StorageError
from ui import theme
from ui.sheets import badges, commands, wording
from ui.sheets.badges import BadgeCard
from ui.sheets.ink import MM

DOTS_PER_INCH = 1200
_TENTHS_PER_INCH = 25.4 * MM

Page = Callable[[QPainter, QRectF], None]


class Paper(Enum):
    """The papers that offices have."""

    A4 = QPageSize.PageSizeId.A4
    LETTER = QPageSize.PageSizeId.Letter


@dataclass(frozen=True, slots=True)
class Sheet:
    """What is to be printed for a site (its prefix): its commands, and the badges of `cards`."""

    site: str
    commands: bool = True
    cards: Sequence[BadgeCard] = ()


def print_sheet(device: QPagedPaintDevice, sheet: Sheet, paper: Paper = Paper.A4) -> None:
    """Draw a sheet on a printer or into a PDF. `device` is a QPrinter or QPdfWriter that nothing was drawn on yet.

    Raises StorageError when it cannot be written, ValueError when a badge's number cannot be a barcode.
    """
    theme.load_fonts()
    device.setPageLayout(QPageLayout(QPageSize(paper.value), QPageLayout.Orientation.Portrait, QMarginsF()))
    painter = QPainter()
    if not painter.begin(device):
        raise StorageError("The sheet cannot be written: check the folder, the file and the printer.")
    try:
        scale = device.logicalDpiX() / _TENTHS_PER_INCH
        painter.scale(scale, scale)
        size = QPageSize(paper.value).size(QPageSize.Unit.Millimeter)
        for number, draw in enumerate(_pages(sheet, QRectF(0, 0, size.width() * MM, size.height() * MM))):
            if number:
                device.newPage()
            draw(painter, QRectF(0, 0, size.width() * MM, size.height() * MM))
    finally:
        painter.end()


def write_pdf(file: Path, sheet: Sheet, paper: Paper = Paper.A4) -> None:
    """Write a sheet as a PDF. Raises what `print_sheet` raises."""
    writer = QPdfWriter(str(file))
    writer.setResolution(DOTS_PER_INCH)
    writer.setTitle("ScanStation")
    print_sheet(writer, sheet, paper)


def _pages(sheet: Sheet, page: QRectF) -> Iterator[Page]:
    foot = wording.footer(sheet.site)
    if sheet.commands:
        for title, entries in (
            (wording.title_of_commands(), commands.commands(sheet.site)),
            (wording.title_of_languages(), commands.languages(sheet.site)),
            (wording.title_for_leads(), commands.for_leads(sheet.site)),
        ):
            yield lambda painter, box, title=title, entries=entries: commands.draw_page(
                painter, box, title, entries, foot
            )
    step = badges.per_page(page)
    for start in range(0, len(sheet.cards), step):
        cards = sheet.cards[start : start + step]
        yield lambda painter, box, cards=cards: badges.draw_page(painter, box, sheet.site, cards)
