"""Exports as an Excel workbook, in constant memory: every text is a text, every time a time, nothing a formula."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from scanstation.scanlog.export.cells import visible
from scanstation.scanlog.export.columns import Cell, Column, Say, Saying, cells
from scanstation.scanlog.lines import Line

MOST_ROWS = 1_048_576
"""Of a sheet, its header among them."""
LONGEST_CELL = 32_767
_FORBIDDEN = str.maketrans(dict.fromkeys("[]:*?/\\", " "))
_OPTIONS = {
    "constant_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
    "default_date_format": "yyyy-mm-dd hh:mm:ss",
}
_WIDTHS = {
    Column.AT: 19,
    Column.CORRECTED_AT: 19,
    Column.NUMBER: 32,
    Column.PARCEL: 32,
    Column.REASON: 24,
    Column.NOTE: 32,
    Column.TEXT: 32,
    Column.EVENT_ID: 38,
}
_USUAL_WIDTH = 14
_HEADER = {"bold": True, "bg_color": "#10151C", "font_color": "#FFFFFF", "valign": "vcenter"}


@dataclass(frozen=True, slots=True)
class Table:
    """A small table of the second sheet: a title, and rows whose first cell says what the others are of."""

    title: str
    rows: Sequence[Sequence[Cell]]


def write_xlsx(lines: Iterable[Line], file: Path, say: Say, tables: Sequence[Table] = ()) -> None:
    """Write a workbook: the lines, on more sheets than one where there are too many, and a sheet with the tables."""
    import xlsxwriter  # noqa: PLC0415 - loaded only for this
    from xlsxwriter.exceptions import XlsxFileError  # noqa: PLC0415

    book = xlsxwriter.Workbook(str(file), _OPTIONS)
    try:
        _Scans(book, say).write(lines)
        if tables:
            _write_tables(book, tables, _name(say(Saying.SUMMARY)))
        book.close()
    except XlsxFileError as error:
        _give_up(book)
        raise OSError(str(error)) from error
    except BaseException:
        _give_up(book)
        raise


def _give_up(book: Any) -> None:
    """Let go of what a workbook in constant memory keeps in the computer's own folder for such things."""
    for sheet in book.worksheets():
        if sheet.row_data_fh is not None and not sheet.row_data_fh_closed:
            sheet.row_data_fh.close()
        if sheet.row_data_filename:
            Path(sheet.row_data_filename).unlink(missing_ok=True)
    book.fileclosed = True


class _Scans:
    """The sheets with the lines."""

    def __init__(self, book: Any, say: Say) -> None:
        self._book = book
        self._say = say
        self._header = book.add_format(_HEADER)
        self._sheet: Any = None
        self._row = MOST_ROWS

    def write(self, lines: Iterable[Line]) -> None:
        """Also where there are none: a sheet with its header."""
        self._begin(1)
        number = 1
        for line in lines:
            if self._row == MOST_ROWS:
                self._end()
                number += 1
                self._begin(number)
            for column, cell in enumerate(cells(line, self._say).values()):
                _write(self._sheet, self._row, column, cell)
            self._row += 1
        self._end()

    def _begin(self, number: int) -> None:
        name = self._say(Saying.SCANS)
        self._sheet = self._book.add_worksheet(_name(name if number == 1 else f"{name} {number}"))
        self._sheet.freeze_panes(1, 0)
        for index, column in enumerate(Column):
            self._sheet.set_column(index, index, _WIDTHS.get(column, _USUAL_WIDTH))
        for index, column in enumerate(Column):
            self._sheet.write_string(0, index, self._say(column), self._header)
        self._row = 1

    def _end(self) -> None:
        self._sheet.autofilter(0, 0, self._row - 1, len(Column) - 1)


def _write_tables(book: Any, tables: Sequence[Table], name: str) -> None:
    sheet = book.add_worksheet(name)
    sheet.set_column(0, 0, 32)
    sheet.set_column(1, 12, _USUAL_WIDTH)
    bold, row = book.add_format({"bold": True, "font_size": 13}), 0
    for table in tables:
        sheet.write_string(row, 0, visible(table.title), bold)
        for cells_of_row in table.rows:
            row += 1
            for column, cell in enumerate(cells_of_row):
                _write(sheet, row, column, cell)
        row += 2


def _write(sheet: Any, row: int, column: int, cell: Cell) -> None:
    if isinstance(cell, datetime):
        sheet.write_datetime(row, column, cell.replace(tzinfo=None))
    elif isinstance(cell, int):
        sheet.write_number(row, column, cell)
    elif cell:
        sheet.write_string(row, column, visible(cell)[:LONGEST_CELL])


def _name(text: str) -> str:
    return text.translate(_FORBIDDEN)[:31]
