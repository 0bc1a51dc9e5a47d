"""`scanstation log`: the scan log on a terminal or in a file, while the bench is running or not. Needs no Qt, but for
a PDF or another language than English.
"""

import json
import os
import sys
import time
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from scanstation.errors import ScanStationError
from scanstation.languages import LANGUAGES

if TYPE_CHECKING:
    from scanstation.scanlog.export.columns import Say
    from ui.log_asked import Asked

FILE = click.Path(path_type=Path, dir_okay=False)
FOLLOW_SECONDS = 0.5
NOTHING_FOUND, TROUBLE = 1, 2
BROKEN_PIPE = 141
"""As a shell says it of a program that a closed pipe has ended."""


class Trouble(click.ClickException):
    """Something is wrong: the exit code tells it from "nothing was found"."""

    exit_code = TROUBLE


@click.command("log")
@click.option(
    "--config", "settings", type=FILE, help="The station's settings; without it those in your settings folder."
)
@click.option("--day", metavar="DATE", help="The site's day, as 2026-11-23; without it today.")
@click.option("--from", "since", metavar="DATE", help="From this day on.")
@click.option("--to", "until", metavar="DATE", help="Up to the end of this day.")
@click.option("--all", "everything", is_flag=True, help="All of time.")
@click.option(
    "--stage", "stages", multiple=True, help="processed, packed, shipped; may be given several times, as all these."
)
@click.option("--worker", "workers", multiple=True)
@click.option("--scanner", "sources", multiple=True)
@click.option("--verdict", "answers", multiple=True, help="accepted, unknown, held …")
@click.option("--state", "marks", multiple=True, help="waiting, sent, set_aside, voided, unresolved, resolved, kept.")
@click.option("--search", default="", help="Any part of a parcel's, courier's or order's number.")
@click.option("--needs-someone", "--tray", "tray", is_flag=True, help="What needs someone, of whatever day.")
@click.option("--story", metavar="CODE", help="All that is known of a parcel, by any of its codes.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")
@click.option("--csv", "csv_file", type=FILE, help="Write CSV; - is the standard output.")
@click.option(
    "--excel", is_flag=True, help="CSV for Excel: with a byte order mark, and ' before numbers it would round."
)
@click.option("--xlsx", "xlsx_file", type=FILE, help="Write an Excel workbook.")
@click.option("--pdf", "pdf_file", type=FILE, help="Write the day's report. Needs the extra 'station'.")
@click.option("--paper", type=click.Choice(["a4", "letter"]), default="a4", show_default=True, help="Of the PDF.")
@click.option("--language", type=click.Choice(list(LANGUAGES)), default="en", show_default=True, help="Of the words.")
@click.option("--follow", is_flag=True, help="Go on with what is scanned from now on, until Ctrl-C.")
@click.option("--archive", type=FILE, help="Read this archive in the place of the journal.")
@click.option("--bring-back", type=FILE, help="Put an archive back into the journal and send its events again.")
def log_scans(**options: Any) -> None:
    """Print, filter and export what was scanned. Exits with 1 when nothing is found, 2 when something is wrong."""
    try:
        from ui.log_asked import Asked  # noqa: PLC0415 - loaded only for this verb

        code = _run(Asked(**options))
        sys.stdout.flush()
    except ScanStationError as error:
        raise Trouble(str(error)) from error
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # or Python complains when it ends
        code = BROKEN_PIPE
    except KeyboardInterrupt:
        code = 0 if options["follow"] else 130
    sys.exit(code)


def _run(asked: "Asked") -> int:
    from scanstation.scanlog import LogReader  # noqa: PLC0415

    if asked.bring_back:
        return _bring_back(asked)
    say = _spoken(asked.language)
    with LogReader(asked.path) as log:
        if asked.story:
            return _story(log, asked, say)
        if asked.tray:
            return _tray(log, asked, say)
        if asked.pdf_file:
            return _pdf(log, asked)
        if asked.csv_file or asked.xlsx_file:
            return _export(log, asked, say)
        return _print(log, asked, say)


def _print(log: Any, asked: "Asked", say: "Say") -> int:
    from scanstation.scanlog.export import Source  # noqa: PLC0415
    from ui.log_table import Row, Table  # noqa: PLC0415

    table = Table(say, dated=asked.is_long)
    last = log.find(asked.filters, limit=1)
    lines: Any = Source(log, asked.filters)
    if not asked.as_json and (len(lines) or asked.follow):
        click.echo(table.header)
    found, newest = False, last[0] if last else 0
    for line in lines:
        found, newest = True, max(newest, line.sequence)
        click.echo(_as_text(line) if asked.as_json else table.row(Row.of(line)))
    if asked.follow:
        for line in _new(log, asked, newest):
            click.echo(_as_text(line) if asked.as_json else table.row(Row.of(line)))
            sys.stdout.flush()
        return 0
    if not found:
        click.echo("Nothing was found.", err=True)
    return 0 if found else NOTHING_FOUND


def _new(log: Any, asked: "Asked", last: int) -> Iterator[Any]:
    from scanstation.scanlog.lines import for_others  # noqa: PLC0415

    sys.stdout.flush()
    while True:
        fresh = log.find(asked.filters, after=last)[::-1]
        yield from map(for_others, log.lines(fresh))
        last = fresh[-1] if fresh else last
        time.sleep(FOLLOW_SECONDS)


def _tray(log: Any, asked: "Asked", say: "Say") -> int:
    from scanstation.scanlog.export.text import as_json  # noqa: PLC0415
    from ui.log_table import Row, Table  # noqa: PLC0415

    items = log.tray(datetime.now(UTC))
    table = Table(say, dated=True)
    if items and not asked.as_json:
        click.echo(table.header)
    for item in items:
        if asked.as_json:
            click.echo(json.dumps({"trouble": item.trouble.value} | as_json(item.line)))
        else:
            click.echo(table.row(Row.of(item.line, state=item.trouble)))
    return 0 if items else NOTHING_FOUND


def _story(log: Any, asked: "Asked", say: "Say") -> int:
    from ui.log_table import Row, Table, story_as_json, visible  # noqa: PLC0415

    story = log.story(asked.number, datetime.now(UTC))
    found = bool(story.lines or story.told or story.order)
    if asked.as_json:
        click.echo(json.dumps(story_as_json(story)))
        return 0 if found else NOTHING_FOUND
    for name, text in (
        ("order", story.order),
        ("codes", "  ".join(sorted(story.numbers))),
        ("hold", story.hold or ""),
    ):
        if text:
            click.echo(f"{name:6} {visible(text)}")
    table = Table(say, dated=True)
    rows = [*map(Row.of, story.lines), *(Row.told(each.stage) for each in story.told)]
    for row in sorted(rows, key=lambda row: row.at):
        click.echo(table.row(row))
    if not found:
        click.echo("Nothing is known of it here.", err=True)
    return 0 if found else NOTHING_FOUND


def _export(log: Any, asked: "Asked", say: "Say") -> int:
    from scanstation.scanlog.export import Form, Source, export, write_text  # noqa: PLC0415
    from scanstation.scanlog.export.summary import tables  # noqa: PLC0415

    csv = Form.EXCEL_CSV if asked.excel else Form.CSV
    for file, form in ((asked.csv_file, csv), (asked.xlsx_file, Form.XLSX)):
        if file is None:
            continue
        source = Source(log, asked.filters)
        if str(file) == "-":
            with open(sys.stdout.fileno(), "w", encoding="utf-8", newline="", closefd=False) as out:
                write_text(source, out, form, say)
        else:
            export(source, file, form, say, tables(log, asked.filters, say, asked.site, datetime.now(UTC)))
            click.echo(f"{file}: {len(source)} lines", err=True)
    return 0


def _pdf(log: Any, asked: "Asked") -> int:
    try:
        from ui import report  # noqa: PLC0415 - Qt is loaded only for this
    except ImportError as error:
        raise Trouble(f"A PDF needs the extra 'station': pip install 'scanstation[station]' ({error})") from error
    report.write_from_terminal(
        log, asked.pdf_file, asked.name, asked.start_of_day, asked.site, asked.language, asked.paper
    )
    click.echo(f"{asked.pdf_file}", err=True)
    return 0


def _bring_back(asked: "Asked") -> int:
    from scanstation.journal import Journal  # noqa: PLC0415
    from scanstation.retention import bring_back  # noqa: PLC0415

    journal = Journal.open(asked.journal)
    try:
        came = bring_back(journal, asked.bring_back)
    finally:
        journal.close()
    click.echo(f"{came} entries are back in the journal; their events are sent again when the bench runs.")
    return 0


def _spoken(language: str) -> "Say":
    from ui.export_words import spoken  # noqa: PLC0415

    if language == "en":
        return spoken()
    try:
        from ui.report.speaking import translator  # noqa: PLC0415 - Qt is loaded only for this
    except ImportError as error:
        raise Trouble(
            f"Other languages need the extra 'station': pip install 'scanstation[station]' ({error})"
        ) from error
    return spoken(translator(language))


def _as_text(line: Any) -> str:
    from scanstation.scanlog.export.text import as_json  # noqa: PLC0415

    return json.dumps(as_json(line))


def values_of(kind: type[StrEnum], given: Sequence[str], option: str) -> tuple[Any, ...]:
    """What was given for an option, as what it means. Raises click.BadParameter that names what there is."""
    known = {each.value for each in kind}
    for value in given:
        if value.replace("-", "_") not in known:
            raise click.BadParameter(f"'{value}' is none of {', '.join(sorted(known))}", param_hint=f"--{option}")
    return tuple(kind(value.replace("-", "_")) for value in given)
