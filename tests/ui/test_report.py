"""The report of a day: what it counts, and a PDF that says it, in every language and on every paper."""

from datetime import UTC, datetime, timedelta
from itertools import islice

import pytest
from PySide6.QtCore import QSize
from PySide6.QtPdf import QPdfDocument

from benchmarks.months import fill
from scanstation.closing import Close, Reopen
from scanstation.errors import StorageError
from scanstation.languages import LANGUAGES
from scanstation.retention import Mover
from scanstation.retention.archives import archives_of
from scanstation.scanlog import LogReader, day_facts
from scanstation.site import Site
from scanstation.wire import Answer as ServerAnswer
from scanstation.wire import KnownWorker, Outcome
from tests.scanstation.bench import Bench
from tests.scanstation.cast import BERLIN, EAN, MORNING, S10, UPS, USPS, bench, reading, ups_numbers
from tests.scanstation.test_retention import LATER, crowd
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
        return day_facts(log, MORNING, MORNING, SITE)


def text_of(file) -> str:
    pdf = QPdfDocument()
    assert pdf.load(str(file)) is QPdfDocument.Error.None_
    return " ".join(pdf.getAllText(page).text() for page in range(pdf.pageCount()))


def said(tmp_path, facts, language="en") -> str:
    translate = in_english if language == "en" else translator(language)
    write_pdf(tmp_path / "said.pdf", facts, Heading("Bench 1", "Monday", "10:00"), translate)
    return text_of(tmp_path / "said.pdf")


@pytest.fixture
def closed(tmp_path):
    """A day with a parcel that was packed and stays, closed in spite of what was open, and a scan that came later."""
    lead = KnownWorker(badge="L1", name="<b>=1+1</b>", lead=True)
    with Bench(tmp_path / "journal.db", workers=[lead], worker="") as one:
        one.badge("L1")
        for text in (UPS, S10, "?"):
            one.scan(text)
        with LogReader(one.path) as log:
            sheet = day_facts(log, MORNING, MORNING, SITE).sheet
        asked = Close(sheet, anyway=True, reason="=cmd()<i>the van was full</i>")
        one.station.sign_off(asked, MORNING + timedelta(hours=8)).result()
        one.scan(USPS, after=timedelta(hours=9))
        yield one


def test_a_report_that_is_printed_after_the_clocks_changed_has_the_hours_of_its_day(qapp, tmp_path):
    day, now = datetime(2026, 10, 24, 14, tzinfo=UTC), datetime(2026, 10, 26, 8, tzinfo=UTC)
    with bench(tmp_path / "journal.db") as (station, _):
        station.accept(reading(UPS, at=day))
    with LogReader(tmp_path / "journal.db") as log:
        facts = day_facts(log, day, now, SITE)
    assert "16:00" in said(tmp_path, facts)


def facts_of(tmp_path):
    with LogReader(tmp_path / "journal.db") as log:
        return day_facts(log, MORNING, MORNING + timedelta(hours=10), SITE)


def test_it_says_that_a_day_is_not_closed(qapp, tmp_path, report):
    assert "This day is not closed." in said(tmp_path, report)


def test_it_says_who_closed_the_day_when_and_why_what_was_open_then_and_what_came_later(qapp, tmp_path, closed):
    text = said(tmp_path, facts_of(tmp_path))
    assert "Closed at 18:00 by <b>=1+1</b>" in text
    assert "=cmd()<i>the van was full</i>" in text
    assert "Open when it was closed: Not sent yet 2 · Unresolved scans 1" in text
    assert "Scanned after it was closed: 1" in text
    assert "not closed" not in text


def test_it_says_that_a_day_was_opened_again(qapp, tmp_path, closed):
    closed.badge("L1")
    closed.station.sign_off(Reopen(MORNING.date(), "a parcel came back"), MORNING + timedelta(hours=9)).result()
    assert "Opened again at 19:00 by" in (text := said(tmp_path, facts_of(tmp_path)))
    assert "a parcel came back" in text


def test_it_names_each_parcel_that_was_packed_and_stays_and_counts_as_the_check_does(qapp, tmp_path, closed):
    facts = facts_of(tmp_path)
    assert facts.hand_over.packed_not_shipped.count == 3
    text = said(tmp_path, facts)
    assert "Packed, not shipped (3)" in text
    for number in (UPS, S10, USPS):
        assert number in text
    assert f"Scanned here {facts.hand_over.standing.scanned}" in " ".join(text.split())
    assert "Needs someone (1)" in text


def test_every_page_says_which_one_of_how_many_it_is_and_names_its_columns(qapp, tmp_path):
    with bench(tmp_path / "journal.db") as (station, _):
        for number in islice(ups_numbers(), 120):
            station.accept(reading(number))
    write_pdf(tmp_path / "day.pdf", facts_of(tmp_path), Heading("Bench 1", "Monday", "10:00"))
    pdf = QPdfDocument()
    pdf.load(str(tmp_path / "day.pdf"))
    texts = [pdf.getAllText(page).text() for page in range(pdf.pageCount())]
    assert len(texts) == 4
    for place, text in enumerate(texts, start=1):
        assert f"{place} / 4" in text
        assert "Bench 1 · Monday · 10:00" in text
    assert "Lastseen" in "".join(texts[1].split()), "the names of the columns"


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
        found = day_facts(log, end - timedelta(hours=1), end, SITE)
    write_pdf(tmp_path / "day.pdf", found, Heading("B", "d", "p"))
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
        nothing = day_facts(log, MORNING, MORNING, SITE)
    write_pdf(tmp_path / "day.pdf", nothing, Heading("B", "d", "p"))
    assert "Nothing." in text_of(tmp_path / "day.pdf")
    with pytest.raises(StorageError, match="cannot be written"):
        write_pdf(tmp_path / "nowhere" / "day.pdf", nothing, Heading("B", "d", "p"))


def test_of_an_archived_day_it_does_not_say_what_was_not_shipped_for_another_archive_may_tell(qapp, tmp_path):
    long_ago = LATER - timedelta(days=120)
    with Bench(tmp_path / "journal.db") as one:
        event = one.station.accept(reading(UPS, at=long_ago)).event

        def settle(entries):
            entries.ledger.settle([ServerAnswer(id=str(event.id), outcome=Outcome.STORED)])
            entries.notes.keep(reconciled=entries.last)

        one.journal.submit(settle).result()
        crowd(one.station, LATER - timedelta(minutes=40))
        assert Mover(one.journal, one.path, timedelta(days=90)).run(LATER) == 1
        (archive,) = archives_of(one.path)
        with LogReader(one.path) as log:
            assert "Packed, not shipped" in said(tmp_path, day_facts(log, LATER, LATER, SITE))
    with LogReader(archive) as log:
        text = said(tmp_path, day_facts(log, long_ago, LATER, SITE))
    assert "Scanned here" in text
    assert "not shipped" not in text
