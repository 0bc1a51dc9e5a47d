"""The sheet of command barcodes: two in a row, each with its icon, its word and its text."""

from collections.abc import Iterable
from typing import NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from drivers.vision.drawing import code128
from scanstation.codes.commands import WITH_VALUE, Command, command_text
from scanstation.languages import LANGUAGES
from ui import icons, theme
from ui.sheets import wording
from ui.sheets.ink import BLACK, GRAY, MM, draw_pattern, module_width, rule, write

MARGIN, HEAD, FOOT = 12 * MM, 16 * MM, 6 * MM
COLUMNS, ROWS = 2, 5
GAP = 8 * MM
FOR_LEADS = (Command.SETUP, Command.LOG)
"""They are on a page of their own, which can be kept away from the bench."""


class Entry(NamedTuple):
    """One barcode of the sheet."""

    icon: str
    word: str
    does: str
    text: str


def commands(site: str) -> list[Entry]:
    """Every command but the languages, those that are a lead's, and the buttons of the set-up's screen."""
    return _entries(site, [each for each in Command if each not in {*WITH_VALUE, *FOR_LEADS}])


def for_leads(site: str) -> list[Entry]:
    """Those that are a lead's."""
    return _entries(site, FOR_LEADS)


def _entries(site: str, told: Iterable[Command]) -> list[Entry]:
    return [Entry(*wording.wording(command), command_text(site, command)) for command in told]


def languages(site: str) -> list[Entry]:
    """The languages, each in its own words."""
    return [Entry("speech", name, tag, command_text(site, Command.LANGUAGE, tag)) for tag, name in LANGUAGES.items()]


def draw_page(painter: QPainter, page: QRectF, title: str, entries: list[Entry], footer: str) -> None:
    """Draw one page; `page` is the whole paper in tenths of a millimetre."""
    inner = page.adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
    write(painter, title, QRectF(inner.left(), inner.top(), inner.width(), 11 * MM), 80, theme.BOLD)
    cell_width = (inner.width() - GAP * (COLUMNS - 1)) / COLUMNS
    cell_height = (inner.height() - HEAD - FOOT) / ROWS
    for place, entry in enumerate(entries):
        row, column = divmod(place, COLUMNS)
        left, top = inner.left() + column * (cell_width + GAP), inner.top() + HEAD + row * cell_height
        rule(painter, left, top, left + cell_width, top)
        _draw(painter, entry, QRectF(left, top, cell_width, cell_height))
    foot = QRectF(inner.left(), inner.bottom() - FOOT, inner.width(), FOOT)
    write(painter, footer, foot, 30, colour=GRAY)


def _draw(painter: QPainter, entry: Entry, cell: QRectF) -> None:
    icon, top = 12 * MM, cell.top() + 3.5 * MM
    icons.draw(painter, entry.icon, QRectF(cell.left(), top, icon, icon), BLACK)
    beside = cell.left() + icon + 4 * MM
    write(painter, entry.word, QRectF(beside, top - 0.5 * MM, cell.right() - beside, 7.5 * MM), 62, theme.BOLD)
    write(painter, entry.does, QRectF(beside, top + 7 * MM, cell.right() - beside, 5 * MM), 36, colour=GRAY)
    pattern = code128(entry.text)
    module = module_width(pattern, cell.width())
    code = QRectF(cell.left(), top + icon + 3 * MM, pattern.width * module, 0)
    code.setBottom(cell.bottom() - 9 * MM)
    draw_pattern(painter, pattern, code.left(), code.top(), module, code.height())
    under = QRectF(code.left(), code.bottom() + 0.5 * MM, code.width(), 4.5 * MM)
    write(painter, entry.text, under, 30, align=Qt.AlignmentFlag.AlignHCenter)
