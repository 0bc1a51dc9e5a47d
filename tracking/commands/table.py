"""Rows as a person reads them on a terminal."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

GAP = "  "


def table(rows: Iterable[Mapping[str, object]], columns: Sequence[str]) -> Iterator[str]:
    """A line of headings and one a row, each column as wide as its widest value; nothing without rows.

    Values come from customers and shops: what would move the cursor is shown as a dot.
    """
    cells = [[_shown(row[column]) for column in columns] for row in rows]
    if not cells:
        return
    lines = [[column.replace("_", " ").upper() for column in columns], *cells]
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    for line in lines:
        yield GAP.join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip()


def _shown(value: object) -> str:
    text = "-" if value in (None, "") else "yes" if value is True else "no" if value is False else str(value)
    return "".join(character if character.isprintable() else "·" for character in text)
