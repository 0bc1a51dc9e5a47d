"""The report of a day: what it counts, and a PDF that says it, in every language and on every paper."""

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import QSize
from PySide6.QtPdf import QPdfDocument

from benchmarks.months import fill
from scanstation.errors import StorageError
from scanstation.events import Stage
from scanstation.languages import LANGUAGES
from scanstation.scanlog import LogReader, Mark, summarise
from scanstation.scanlog.export.day import day_report
from scanstation.site import Site
from tests.scanstation.cast import BERLIN, EAN, MORNING, S10, UPS, USPS, bench, reading
from ui.export_words import in_english
from ui.report import write_pdf
from ui.report.speaking import translator
from ui.report.writing import Heading
from ui.sheets import Paper

SITE = Site(BERLIN)
HOSTILE = "<b>=1+1</b>\x1b[31m\u202e" + "W" * 40


@pytest.fixture
def report(tmp_path):
    with bench(tmp_path / "journal.db", worker=HOSTILE) as (station, _):
        for minute, text in enumerate((UPS, S10, EAN, "?")):
            station.accept(reading(text, at=MORNING + timedelta(minutes=minute)))
        station.accept(reading(USPS, at=MORNING + timedelta(hours=3)))
    with LogReader(tmp_path / "journal.db") as log:
        return day_report(log, MORNING, MORNING, SITE)


def text_of(file) -> str:
    pdf = QPdfDocument()
    assert pdf.load(str(file)) is QPdfDocument.Error.None_
    return " ".join(pdf.getAllText(page).text() for page in range(pdf.pageCount()))


def test_it_counts_what_counts_hour_by_hour_and_by_worker(report):
    assert (report.stages, report.scans, report.errors, report.voided) == ({Stage.PACKED: 3}, 5, 2, 0)
    assert [(at.hour, dict(counts)) for at, counts in report.hours] == [
        (10, {Stage.PACKED: 2}),
        (11, {}),
        (12, {}),
        (13, {Stage.PACKED: 1}),
    ]
    assert [(who, dict(counts)) for who, counts in report.workers] == [(HOSTILE, {Stage.PACKED: 3})]
    assert report.marks[Mark.WAITING] == 3
    assert len(report.tray) == 1


@pytest.mark.parametrize("paper", Paper, ids=lambda paper: paper.name)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_pdf_says_it_in_every_language(qapp, tmp_path, report, language, paper):
    translate = in_english if language == "en" else translator(language)
    heading = Heading.of("Bench 1", SITE.local(MORNING), SITE.local(MORNING), language)
    write_pdf(tmp_path / "day.pdf", report, heading, translate, paper)
    text = text_of(tmp_path / "day.pdf")
    for word in ("Bench 1", translate("Report", "Report of the day"), translate("Stage", "Packed"), "2026"):
        assert word in text
    assert "\x1b" not in text
    if language != "en":
        assert "Report of the day" not in text


def test_it_is_drawn_as_shapes_and_goes_on_on_the_next_page(qapp, tmp_path):
    fill(tmp_path / "journal.db", 600, datetime(2026, 11, 27, 17, tzinfo=UTC), a_day=500)
    with LogReader(tmp_path / "journal.db") as log:
        end = SITE.day(datetime(2026, 11, 27, 12, tzinfo=UTC))[1]
        found = day_report(log, end - timedelta(hours=1), end, SITE)
        assert sum(sum(counts.values()) for _, counts in found.hours) == sum(found.stages.values()) > 100
        assert found.scans == summarise(log, end - timedelta(days=1), end, SITE).tally.readings
    many = [(f"Worker {n}", counts) for n in range(3) for _, counts in found.workers]
    from dataclasses import replace  # noqa: PLC0415

    write_pdf(tmp_path / "day.pdf", replace(found, workers=many), Heading("B", "d", "p"))
    pdf = QPdfDocument()
    pdf.load(str(tmp_path / "day.pdf"))
    assert pdf.pageCount() > 1
    picture = pdf.render(0, QSize(595, 842))
    colours = {picture.pixelColor(x, y).name() for x in range(0, 595, 3) for y in range(0, 842, 3)}
    assert {"#0f8256", "#2458c6"} <= colours, "the bars of two stages"


def test_an_empty_day_has_a_report_and_a_place_that_will_not_have_it_is_named(qapp, tmp_path):
    with bench(tmp_path / "journal.db"):
        pass
    with LogReader(tmp_path / "journal.db") as log:
        nothing = day_report(log, MORNING, MORNING, SITE)
    write_pdf(tmp_path / "day.pdf", nothing, Heading("B", "d", "p"))
    assert "Nothing." in text_of(tmp_path / "day.pdf")
    with pytest.raises(StorageError, match="cannot be written"):
        write_pdf(tmp_path / "nowhere" / "day.pdf", nothing, Heading("B", "d", "p"))
