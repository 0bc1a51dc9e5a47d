"""Exports that are text: CSV (RFC 4180) and JSON, a line each."""

import csv
import json
from collections.abc import Iterable
from datetime import datetime
from enum import StrEnum
from typing import Any, TextIO
from uuid import UUID

from scanstation.scanlog.export.cells import harmless, unrounded
from scanstation.scanlog.export.columns import Cell, Column, Say, cells
from scanstation.scanlog.lines import Line

BOM = "\ufeff"
"""Excel knows UTF-8 by it."""


def write_csv(lines: Iterable[Line], out: TextIO, say: Say, *, for_excel: bool = False) -> None:
    """Write CSV. `for_excel`: with a byte order mark, and an apostrophe before numbers that Excel would round.

    No cell is taken for a formula either way. `out` must not translate line ends.
    """
    if for_excel:
        out.write(BOM)
    defuse = unrounded if for_excel else harmless
    writer = csv.writer(out)
    writer.writerow([defuse(say(column)) for column in Column])
    for line in lines:
        writer.writerow([_cell(cell, defuse) for cell in cells(line, say).values()])


def _cell(cell: Cell, defuse: Any) -> str | int:
    if cell is None or isinstance(cell, int):
        return "" if cell is None else cell
    if isinstance(cell, datetime):
        return cell.isoformat(sep=" ", timespec="milliseconds")
    text: str = defuse(cell)
    return text


def write_json(lines: Iterable[Line], out: TextIO) -> None:
    """Write one JSON object a line, in ASCII, with the names that the program itself uses."""
    for line in lines:
        out.write(json.dumps(as_json(line)) + "\n")


def as_json(line: Line) -> dict[str, Any]:
    """A line with plain values; times in ISO 8601 with the site's offset, nothing where there is nothing."""
    found = {name: getattr(line, name) for name in Line.__dataclass_fields__}
    return {name: _plain(value) for name, value in found.items()}


def _plain(value: Any) -> Any:
    if isinstance(value, datetime):
        return value.isoformat(timespec="milliseconds")
    if isinstance(value, UUID):
        return str(value)
    return value.value if isinstance(value, StrEnum) else value
