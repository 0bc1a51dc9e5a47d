"""A workbook of any length, written row by row into a file and sent from there: memory holds one row at a time."""

import tempfile
from collections.abc import Iterable, Iterator
from datetime import date, datetime

from django.utils import timezone

from tracking.operations.csv_export import Columns

KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
MOST_ROWS = 1_048_575
"""What a sheet holds below its titles."""
LONGEST = 32_000
"""Characters of a cell; a spreadsheet takes 767 more."""
PIECE = 64 * 1024
WIDTH = 18


def pieces(columns: Columns, rows: Iterable[object]) -> Iterator[bytes]:
    """The file. What is beyond a sheet's end is left out, and the last row says so."""
    with tempfile.TemporaryFile() as file:
        _write(file, columns, rows)
        file.seek(0)
        while piece := file.read(PIECE):
            yield piece


def _write(file: object, columns: Columns, rows: Iterable[object]) -> None:
    import xlsxwriter  # noqa: PLC0415  nobody else waits for it

    with xlsxwriter.Workbook(file, {"constant_memory": True, "default_date_format": "yyyy-mm-dd hh:mm:ss"}) as book:
        sheet = book.add_worksheet("Scan log")
        sheet.freeze_panes(1, 0)
        sheet.set_column(0, len(columns) - 1, WIDTH)
        bold = book.add_format({"bold": True})
        for place, (title, _read) in enumerate(columns):
            sheet.write_string(0, place, title, bold)
        for number, row in enumerate(rows, 1):
            if number == MOST_ROWS:
                sheet.write_string(number, 0, "A sheet holds no more rows. Save it as CSV, or narrow it down.")
                break
            for place, (_title, read) in enumerate(columns):
                _cell(sheet, number, place, read(row))


def _cell(sheet: "xlsxwriter.Worksheet", row: int, column: int, value: object) -> None:  # noqa: F821
    """Texts are written as texts: nothing is ever taken for a formula or a link."""
    match value:
        case None | "":
            return
        case bool():
            sheet.write_boolean(row, column, value)
        case int() | float():
            sheet.write_number(row, column, value)
        case datetime():
            sheet.write_datetime(row, column, timezone.localtime(value).replace(tzinfo=None, microsecond=0))
        case date():
            sheet.write_datetime(row, column, value)
        case _:
            sheet.write_string(row, column, str(value)[:LONGEST])
