"""Exports: exactly the lines that were asked for, whole or not there, and nothing in them that a spreadsheet runs."""

import csv
import json
import sqlite3
from datetime import UTC, datetime, timedelta
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.months import fill
from scanstation.closing import Close
from scanstation.codes.commands import Command
from scanstation.errors import StorageError
from scanstation.scanlog import Filters, LogReader, Mark, day_facts
from scanstation.scanlog.export import Cancelled, Column, Form, Source, export, xlsx
from scanstation.scanlog.export.cells import FORMULA, harmless, unrounded, visible
from scanstation.scanlog.export.source import PAGE
from scanstation.scanlog.export.summary import tables
from scanstation.site import Site
from scanstation.verdict import Answer
from scanstation.wire import KnownWorker
from tests.scanstation.bench import Bench
from tests.scanstation.cast import BERLIN, MORNING, UPS, bench, reading
from ui.export_words import in_english, spoken

SITE = Site(BERLIN)
HOSTILE = [
    '=HYPERLINK("http://evil","click")',
    "+1+1",
    "-2+3",
    "@SUM(A1)",
    "\t=1+1",
    "\r=1",
    ' "=1+1"',
    "'=1",
    "＝1+1",
    'a,b;"c"\nd\re\x1df\x00g',
    "\u202egnp.exe\u202c",
    "00012345678901234567890123456789",
    "0123",
    "1E5",
    "x" * 8000,
    "<b>&amp;]]></b>",
    "日本語 żółć 🎁",
]


@pytest.fixture
def path(tmp_path) -> Path:
    file = tmp_path / "journal.db"
    with bench(file) as (station, _):
        for minute, text in enumerate(HOSTILE):
            station.accept(reading(text, at=MORNING + timedelta(minutes=minute), source="=cmd|' /C calc'!A0"))
        station.accept(reading(UPS, at=MORNING + timedelta(hours=1)))
    return file


@pytest.fixture
def log(path):
    with LogReader(path) as reader:
        yield reader


def csv_rows(file: Path, encoding: str = "utf-8") -> list[dict[str, str]]:
    with file.open(encoding=encoding, newline="") as text:
        return list(csv.DictReader(text))


@pytest.mark.parametrize("form", Form, ids=str)
def test_each_form_has_exactly_the_lines_that_are_asked_for_oldest_first(log, tmp_path, form):
    filters = Filters(answers=[Answer.UNKNOWN, Answer.ACCEPTED], start=MORNING + timedelta(minutes=2))
    wanted = list(log.find(filters))[::-1]
    assert 3 < len(wanted) < len(log.find(Filters()))
    file = tmp_path / f"out{form.suffix}"
    export(Source(log, filters), file, form)
    match form:
        case Form.XLSX:
            sheet = openpyxl.load_workbook(file).worksheets[0]
            place = [cell.value for cell in sheet[1]].index("sequence")
            found = [row[place].value for row in sheet.iter_rows(min_row=2)]
        case Form.JSON:
            found = [json.loads(line)["sequence"] for line in file.read_text("ascii").splitlines()]
        case _:
            found = [int(row["sequence"]) for row in csv_rows(file, "utf-8-sig")]
    assert found == wanted


@pytest.mark.parametrize("form", [Form.CSV, Form.EXCEL_CSV], ids=str)
def test_no_cell_of_a_csv_is_a_formula_or_breaks_a_line(log, tmp_path, form):
    file = tmp_path / "out.csv"
    export(Source(log, Filters()), file, form)
    raw = file.read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf") is (form is Form.EXCEL_CSV)
    assert raw.count(b"\r\n") == raw.count(b"\n") == raw.count(b"\r") == len(log.find(Filters())) + 1
    for row in csv_rows(file, "utf-8-sig"):
        assert len(row) == len(Column)
        for cell in row.values():
            assert not cell.lstrip(' "').startswith(FORMULA)
            assert cell.isprintable()


def test_long_numbers_and_leading_zeros_survive_in_excel(log, tmp_path):
    export(Source(log, Filters()), tmp_path / "out.csv", Form.EXCEL_CSV)
    export(Source(log, Filters()), tmp_path / "plain.csv", Form.CSV)
    export(Source(log, Filters()), tmp_path / "out.xlsx", Form.XLSX)
    long = HOSTILE[11]
    assert f"'{long}" in [row["text"] for row in csv_rows(tmp_path / "out.csv", "utf-8-sig")]
    assert long in [row["text"] for row in csv_rows(tmp_path / "plain.csv")]
    sheet = openpyxl.load_workbook(tmp_path / "out.xlsx").worksheets[0]
    place = [cell.value for cell in sheet[1]].index("text")
    cells = {row[place].value: row[place] for row in sheet.iter_rows(min_row=2)}
    assert cells[long].data_type == cells["0123"].data_type == cells["1E5"].data_type == "s"


def test_a_workbook_has_texts_real_times_a_frozen_header_a_filter_and_a_summary(log, tmp_path):
    file = tmp_path / "out.xlsx"
    say = spoken()
    export(Source(log, Filters()), file, Form.XLSX, say, tables(log, Filters(), say, SITE, MORNING))
    book = openpyxl.load_workbook(file)
    scans, summary = book.worksheets
    assert (scans.title, summary.title) == ("Scans", "Summary")
    assert scans.freeze_panes == "A2"
    assert scans.auto_filter.ref == f"A1:Y{len(log.find(Filters())) + 1}"
    kinds = {cell.data_type for row in scans.iter_rows() for cell in row if cell.value is not None}
    assert kinds == {"s", "d", "n"}, "no formula, no error"
    first = scans["A2"].value
    assert (first, first.hour) == (datetime(2026, 11, 23, 10, 0), 10), "the site's time"  # noqa: DTZ001
    texts = {cell.value for cell in scans["V"]}
    assert HOSTILE[0] in texts, "what was scanned is a text like any other"
    assert 'a,b;"c"␊d␍e␝f␀g' in texts
    counted = [[cell.value for cell in row[:2]] for row in summary.iter_rows()]
    assert ["Total", len(log.find(Filters()))] in counted
    assert ["Unknown code", len(log.find(Filters(answers=[Answer.UNKNOWN])))] in counted


def test_more_lines_than_a_sheet_holds_go_on_on_the_next(log, tmp_path, monkeypatch):
    monkeypatch.setattr(xlsx, "MOST_ROWS", 11)
    export(Source(log, Filters()), tmp_path / "out.xlsx", Form.XLSX)
    book = openpyxl.load_workbook(tmp_path / "out.xlsx")
    assert [sheet.max_row for sheet in book.worksheets] == [11, len(log.find(Filters())) - 10 + 1]


def test_json_has_what_was_read_as_it_was_read(log, tmp_path):
    export(Source(log, Filters()), tmp_path / "out.jsonl", Form.JSON)
    rows = [json.loads(line) for line in (tmp_path / "out.jsonl").read_text("ascii").splitlines()]
    assert rows[9]["text"] == HOSTILE[9]
    assert rows[0]["at"] == "2026-11-23T10:00:00.000+01:00"
    assert rows[-1]["mark"] == Mark.WAITING
    assert rows[-1]["event_id"]


@pytest.mark.parametrize("form", Form, ids=str)
def test_a_cancelled_export_leaves_no_file_and_an_older_one_as_it_was(tmp_path, form):
    fill(tmp_path / "journal.db", 3 * PAGE, datetime(2026, 11, 27, 17, tzinfo=UTC), a_day=500)
    old, new = tmp_path / f"old{form.suffix}", tmp_path / f"new{form.suffix}"
    old.write_text("as it was")
    heard = []

    def going(done: int, total: int) -> bool:
        heard.append((done, total))
        return len(heard) < 3

    with LogReader(tmp_path / "journal.db") as log:
        for file in (old, new):
            heard.clear()
            with pytest.raises(Cancelled):
                export(Source(log, Filters(), going), file, form)
            total = len(log.find(Filters()))
            assert heard == [(0, total), (PAGE, total), (2 * PAGE, total)]
    assert old.read_text() == "as it was"
    assert sorted(each.suffix for each in tmp_path.iterdir() if each.name.startswith((".", "new"))) == []


def test_a_place_that_will_not_have_it_is_named_and_nothing_is_left(log, tmp_path):
    with pytest.raises(StorageError, match="cannot be written"):
        export(Source(log, Filters()), tmp_path / "no such folder" / "out.xlsx", Form.XLSX)
    (tmp_path / "out.csv").mkdir()
    with pytest.raises(StorageError, match="cannot be written"):
        export(Source(log, Filters()), tmp_path / "out.csv", Form.CSV)
    assert not list(tmp_path.glob(".*"))


def test_lines_that_were_archived_in_the_middle_of_it_are_not_left_out_silently(path, log, tmp_path):
    source = Source(log, Filters())
    db = sqlite3.connect(path)
    db.execute("DELETE FROM entries WHERE event_id IS NULL AND sequence = 3")
    db.commit()
    db.close()
    with pytest.raises(StorageError, match="archived in the meantime"):
        export(source, tmp_path / "out.csv", Form.CSV)
    assert not (tmp_path / "out.csv").exists()


@given(st.text(max_size=40))
def test_whatever_is_in_a_cell_it_is_one_visible_line_and_no_formula(text):
    for made in (visible(text), harmless(text), unrounded(text)):
        assert made.isprintable()
    for made in (harmless(text), unrounded(text)):
        assert not made.lstrip(' "').startswith(FORMULA)


def test_a_day_of_25_hours_is_exported_whole(tmp_path):
    site, file = Site(BERLIN), tmp_path / "journal.db"
    start, end = site.day(datetime(2026, 10, 25, 12, tzinfo=UTC))
    with bench(file) as (station, _):
        for hour in range(26):
            station.accept(reading(f"?{hour}", at=start + timedelta(hours=hour)))
    with LogReader(file) as log:
        assert len(Source(log, Filters(start, end))) == 25


@pytest.mark.parametrize("form", Form)
def test_no_badge_and_no_command_can_be_printed_from_an_export(tmp_path, form):
    with Bench(tmp_path / "journal.db", workers=[KnownWorker(badge="4242", name="Ana")]) as one:
        one.badge("4242")
        one.tell(Command.LOG)
        one.scan(UPS)
        prefix = one.prefix
    with LogReader(tmp_path / "journal.db") as log:
        file = tmp_path / f"out.{form}"
        say = spoken(in_english)
        export(Source(log, Filters()), file, form, say, tables(log, Filters(), say, SITE, MORNING))
    if form is Form.XLSX:
        sheet = openpyxl.load_workbook(file).worksheets[0]
        text = " ".join(str(cell.value) for row in sheet.iter_rows() for cell in row)
    else:
        text = file.read_text(encoding="utf-8")
    assert UPS in text
    assert prefix not in text


def test_the_summary_of_a_whole_day_says_how_it_was_closed_and_what_was_packed_and_not_shipped(tmp_path):
    lead = KnownWorker(badge="L1", name="Lea", lead=True)
    say, day, later = spoken(in_english), SITE.day(MORNING), MORNING + timedelta(hours=9)
    with Bench(tmp_path / "journal.db", workers=[lead]) as one:
        one.badge("L1")
        one.scan(UPS)
        with LogReader(one.path) as log:
            sheet = day_facts(log, MORNING, later, SITE).sheet
        one.station.sign_off(Close(sheet, anyway=True, reason="=1+1"), later).result()
        with LogReader(one.path) as log:
            for name, filters in (("day", Filters(*day)), ("part", Filters(*day, workers=["Lea"]))):
                file = tmp_path / f"{name}.xlsx"
                export(Source(log, filters), file, Form.XLSX, say, tables(log, filters, say, SITE, later))
    whole, part = (openpyxl.load_workbook(tmp_path / f"{name}.xlsx").worksheets[1] for name in ("day", "part"))
    rows = [[cell.value for cell in row if cell.value is not None] for row in whole.iter_rows()]
    for row in (["Day closed"], ["Worker", "Lea"], ["Note", "=1+1"], ["Scanned here", 1], ["On the server", 0]):
        assert row in rows
    assert ["Packed, not shipped", 1] in rows
    (parcel,) = [row for row in rows if row[:1] == [UPS]]
    assert (parcel[1].hour, parcel[2]) == (10, "Lea"), "the site's time"
    assert {cell.data_type for row in whole.iter_rows() for cell in row if cell.value is not None} == {"s", "d", "n"}
    assert "Day closed" not in {cell.value for row in part.iter_rows() for cell in row}
