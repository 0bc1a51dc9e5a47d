"""A lead prints the sheets from the set-up. No test touches a real printer."""

from uuid import UUID

import pytest
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from scanstation.errors import StorageError
from tests.scanstation.cast import reading
from ui import theme
from ui.setup.draft import Draft
from ui.setup.enroller import Home
from ui.setup.printing import FILE, Printed, put_out
from ui.setup.trial_step import TrialStep
from ui.sheets import BadgeCard, Sheet
from ui.sheets.sheet import print_sheet

NO_PRINTER = QPrinterInfo()
SETTINGS = """\
[station]
name = "Bench 1"
stage = "packed"
journal = "journal.db"
[[scanner]]
kind = "wedge"
[[worker]]
badge = "4711"
name = "Ana"
"""


@pytest.fixture
def home(qapp, tmp_path):
    theme.load_fonts()
    (tmp_path / "station.toml").write_text(SETTINGS)
    return Home(tmp_path / "station.toml", tmp_path / "journal.db", UUID(int=1), ("K7QF2M",))


def test_without_a_printer_the_sheets_are_a_pdf_in_the_documents(home, tmp_path):
    printed = put_out(home, NO_PRINTER, tmp_path / "Documents")
    assert printed == Printed(file=tmp_path / "Documents" / FILE)
    pdf = QPdfDocument()
    pdf.load(str(printed.file))
    assert pdf.pageCount() == 4
    pdf.close()


def test_a_printer_gets_the_same_pages(home, tmp_path):
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    print_sheet(printer, Sheet("K7QF2M", cards=[BadgeCard("4711", "Ana", lead=False)]))
    pdf = QPdfDocument()
    pdf.load(str(tmp_path / "printed.pdf"))
    assert pdf.pageCount() == 4
    pdf.close()


def test_a_folder_that_cannot_be_written_is_said(home, tmp_path):
    (tmp_path / "Documents").write_text("a file")
    with pytest.raises(StorageError, match="cannot be written"):
        put_out(home, NO_PRINTER, tmp_path / "Documents")


def step_with(qtbot, put_out):
    step = TrialStep(Draft(), put_out)
    qtbot.addWidget(step)
    return step


def test_the_screen_says_where_the_sheets_are_until_the_next_scan(qtbot, home, tmp_path):
    step = step_with(qtbot, lambda: put_out(home, NO_PRINTER, tmp_path))
    assert step.secondary() == "Print barcodes and badges"
    step.press_secondary()
    assert step.pane.card.word == "Saved as PDF"
    assert step.pane.card.context.replace("\u200b", "") == str(tmp_path / FILE)
    step.heard(reading("1Z999AA10123456784"), typed=False)
    assert step.pane.card.word != "Saved as PDF"


def test_the_printers_name_is_said(qtbot):
    step = step_with(qtbot, lambda: Printed(printer="Office"))
    step.press_secondary()
    assert (step.pane.card.word, step.pane.card.context) == ("Sent to the printer", "Office")


def test_a_sheet_that_cannot_be_printed_is_red_and_says_why(qtbot):
    def fails():
        raise StorageError("The disk is full.")

    step = step_with(qtbot, fails)
    step.press_secondary()
    assert step.pane.card.context == "The disk is full."


def test_before_there_is_a_bench_nothing_can_be_printed(qtbot):
    step = step_with(qtbot, None)
    step.press_secondary()
    assert step.secondary() == ""
    assert step.pane.card.quiet
