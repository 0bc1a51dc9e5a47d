"""Rows as a person reads them on a terminal."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime

import click

GAP = "  "


NONE = "None yet."


def printed(rows: Iterable[Mapping[str, object]], columns: Sequence[str], *, as_json: bool = False) -> None:
    """Print rows: these columns for a person, or an object a line with all there is, times in UTC, for a program."""
    if as_json:
        for row in rows:
            click.echo(json.dumps(row, default=_in_json))
    else:
        for line in table(rows, columns):
            click.echo(line)


def table(rows: Iterable[Mapping[str, object]], columns: Sequence[str]) -> Iterator[str]:
    """A line of headings and one a row, each column as wide as its widest value; a word without rows.

    Times are the site's (TRACKING_TIME_ZONE). Values come from customers and shops: what would move the cursor is
    shown as a dot.
    """
    cells = [[_shown(row[column]) for column in columns] for row in rows]
    if not cells:
        yield NONE
        return
    lines = [[column.replace("_", " ").upper() for column in columns], *cells]
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    for line in lines:
        yield GAP.join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip()


def _in_json(value: object) -> str:
    if isinstance(value, datetime):
        return value.isoformat(timespec="seconds")
    raise TypeError(f"{value!r} is no JSON")


def _shown(value: object) -> str:
    if isinstance(value, datetime):
        from django.utils import timezone  # noqa: PLC0415  `tracking --help` needs none of it

        return f"{timezone.localtime(value, timezone.get_default_timezone()):%Y-%m-%d %H:%M}"
    text = "-" if value in (None, "") else "yes" if value is True else "no" if value is False else str(value)
    return "".join(character if character.isprintable() else "·" for character in text)
