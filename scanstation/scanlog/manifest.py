"""A courier's manifest: the tracking numbers that the courier expects, out of a pasted list or a CSV file. Pure.

The file is somebody else's: bounded, and whatever in it is no number is counted, not guessed at.
"""

import csv
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from scanstation.codes import OwnLabel, identify
from scanstation.codes.label import PARCEL_KINDS
from scanstation.events import LONGEST_NUMBER

LONGEST = 4 * 1024 * 1024
"""Characters that are read."""
MOST_NUMBERS = 20_000
MOST_COLUMNS = 200
SHORTEST_NUMBER = 8
"""Characters of a number whose format nobody knows: a list's quantities and postcodes are shorter."""
DELIMITERS = (";", "\t", ",", "|")


@dataclass(frozen=True, slots=True)
class Manifest:
    """`numbers` as they are on labels, each once, in their order. `carriers` are those whose numbers these are, empty
    where one is nobody's. `left_out` counts rows without a number, but for the headings; `cut` says that there was
    more than is read.
    """

    numbers: Sequence[str]
    carriers: frozenset[str]
    left_out: int
    cut: bool = False


def load(path: Path) -> str:
    """The text of a file, as much of it as is read. Raises OSError."""
    with path.open("rb") as file:
        return decoded(file.read(2 * LONGEST + 1))


def decoded(data: bytes) -> str:
    """Text as offices save it: UTF-8, a spreadsheet's "Unicode text" (UTF-16), or what Windows wrote before those."""
    for encoding in ("utf-16",) if data[:2] in (b"\xff\xfe", b"\xfe\xff") else ("utf-8-sig", "cp1252"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    return data.decode("latin-1")


def read(text: str, own_labels: Sequence[OwnLabel] = ()) -> Manifest:
    """Read a list. Of a file with columns the one that has most numbers of parcels in it is taken."""
    cut = len(text) > LONGEST
    rows = _rows(text[:LONGEST])
    column = _column(rows, own_labels)
    if rows and _is_heading(rows[0], column, own_labels):
        rows = rows[1:]
    found: dict[str, str | None] = {}
    left_out = 0
    for row in rows:
        number = _number(row[column], own_labels) if column < len(row) else None
        if number is None:
            left_out += 1
        elif len(found) < MOST_NUMBERS:
            found.setdefault(*number)
        else:
            cut = True
    names = set(found.values())
    carriers = frozenset(name for name in names if name) if None not in names else frozenset[str]()
    return Manifest(list(found), carriers, left_out, cut)


def _rows(text: str) -> Sequence[Sequence[str]]:
    lines = [line for line in text.lstrip("\ufeff").splitlines() if line.strip()]
    delimiter = max(DELIMITERS, key=lambda each: sum(each in line for line in lines[:50]), default=",")
    if not any(delimiter in line for line in lines[:50]):
        return [[line] for line in lines]
    try:
        return [row[:MOST_COLUMNS] for row in csv.reader(lines, delimiter=delimiter)]
    except csv.Error:  # a NUL, a cell without end
        return [line.split(delimiter)[:MOST_COLUMNS] for line in lines]


def _column(rows: Sequence[Sequence[str]], own_labels: Sequence[OwnLabel]) -> int:
    """The column of the numbers: the one with most that a known format has, of the first hundred rows."""
    some = rows[:100]
    widest = max(map(len, some), default=0)

    def worth(column: int) -> tuple[int, int]:
        cells = [row[column] for row in some if column < len(row)]
        return (
            sum(_known(cell, own_labels) is not None for cell in cells),
            sum(_number(cell, own_labels) is not None for cell in cells),
        )

    return max(range(widest), key=lambda column: (worth(column), -column), default=0)


def _is_heading(row: Sequence[str], column: int, own_labels: Sequence[OwnLabel]) -> bool:
    """Whether the first row names what stands below it ("Trackingnumber 1"): more of a word than of a number."""
    cell = row[column] if column < len(row) else ""
    words, figures = sum(map(str.isalpha, cell)), sum(map(str.isdigit, cell))
    return words > figures and _known(cell, own_labels) is None


def _known(cell: str, own_labels: Sequence[OwnLabel]) -> tuple[str, str | None] | None:
    label = identify(cell.strip()[:LONGEST_NUMBER], own_labels).best
    return (label.number, label.carrier) if label.kind in PARCEL_KINDS and label.valid else None


def _number(cell: str, own_labels: Sequence[OwnLabel]) -> tuple[str, str | None] | None:
    """A cell's number and its carrier; one of no known format must look like a number at least."""
    if known := _known(cell, own_labels):
        return known
    bare = "".join(cell.split()).upper()
    looks = bare.isascii() and bare.isalnum() and any(map(str.isdigit, bare))
    return (bare, None) if looks and SHORTEST_NUMBER <= len(bare) <= LONGEST_NUMBER else None
