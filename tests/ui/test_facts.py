"""The pages of a day's facts: figures and charts, the hand-over check, the closing. Real widgets on real journals."""

import subprocess
import sys
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QLabel

from scanstation.closing import Close, Refusal, Reopen
from scanstation.events import Stage
from scanstation.languages import LANGUAGES
from scanstation.rows import Way
from scanstation.scanlog import Filters, LogReader, manifest
from tests.scanstation.cast import S10, UPS, bench, reading, ups_numbers
from tests.ui.fact_cast import EVENING, NOON, facts_of, write_day
from tests.ui.fact_scenes import close
from ui import export_words, theme
from ui.languages import Languages
from ui.log import words as log_words
from ui.log.charts import ErrorsChart, HoursChart, WorkersChart
from ui.log.closing import ClosingPage
from ui.log.day_pages import DayPages
from ui.log.fact_bar import FactBar
from ui.log.facts import FactsPage, HoursCard, hours_as_text, workers_as_text
from ui.log.handover import HandOverPage


@pytest.fixture(autouse=True)
def languages(qapp):
    """English, with its plurals."""
    spoken = Languages(qapp, "en")
    spoken.use("en")
    yield spoken
    spoken.use("en")
    spoken.close()


@pytest.fixture(scope="module")
def busy(tmp_path_factory):
    path = tmp_path_factory.mktemp("busy") / "journal.db"
    write_day(path)
    return path


@pytest.fixture
def quiet(tmp_path):
    """A day with one parcel, which is sent."""
    path = tmp_path / "journal.db"
    write_few(path, sent=1)
    return path


def write_few(path, count=1, sent=0, stage=Stage.PACKED):
    with bench(path, stage) as (station, journal):
        for number, _ in zip(ups_numbers(), range(count), strict=False):
            station.accept(reading(number, at=NOON))
        journal.submit(lambda entries: settle(entries, sent)).result()


def settle(entries, count):
    from scanstation.wire import Answer, Outcome  # noqa: PLC0415

    answers = [Answer(id=str(event.id), outcome=Outcome.STORED) for event in entries.waiting(count)]
    entries.ledger.settle(answers, 0, EVENING)


@pytest.fixture
def shown(qtbot):
    theme.load_fonts()

    def show(page, width=1236, height=600):
        page.resize(width, height)
        qtbot.addWidget(page)
        page.show()
        return page

    return show


def bars(chart):
    """Per bar set its values."""
    series = chart.chart().series()
    stacked = next(each for each in series if hasattr(each, "barSets"))
    return [[part.at(place) for place in range(part.count())] for part in stacked.barSets()]


def figures(page):
    return [figure.number.text() for figure in page.figures]


# Figures


def test_the_page_says_as_text_what_the_charts_show(shown, busy):
    summary = facts_of(busy).summary
    page = shown(FactsPage())
    page.show_summary(summary)
    rows = page.tables[page.by_hour].texts()
    assert [[float(row[place + 1]) for row in rows[:-1]] for place in range(3)] == bars(page.hours.chart)
    assert rows[-1][1:4] == [str(summary.tally.counts[stage]) for stage in summary.stages]
    workers = {row[0]: sum(map(int, row[1:4])) for row in page.tables[page.by_worker].texts()}
    assert workers == {each.worker: each.tally.total for each in summary.workers}
    assert sum(map(sum, bars(page.workers.chart))) == summary.tally.total
    assert figures(page)[0] == str(summary.tally.total)


def test_the_figures_name_target_rate_errors_and_what_needs_somebody(shown, busy):
    summary = facts_of(busy).summary
    page = shown(FactsPage())
    page.show_summary(summary)
    assert "of 900" in page.figures[0].words.text()
    assert figures(page)[1] == str(round(summary.per_hour))
    assert page.figures[2].accessibleName().endswith("errors")
    assert figures(page)[5] == str(summary.tally.unresolved)
    assert (figures(page)[6], page.figures[6].words.text()) == ("09:00", "busiest hour: 69")
    assert (figures(page)[7], page.figures[7].words.text()) == ("39 min", "in 1 gap")
    assert [row[1] for row in page.tables[page.of_gaps].texts()] == ["39 min"]


def test_the_chips_turn_the_table_by_touch_and_by_key(shown, busy, qtbot):
    page = shown(FactsPage())
    page.show_summary(facts_of(busy).summary)
    assert page.tables[page.by_hour].isVisible()
    qtbot.mouseClick(page.by_worker, Qt.MouseButton.LeftButton)
    assert page.tables[page.by_worker].isVisible()
    page.of_gaps.setFocus()
    qtbot.keyClick(page.of_gaps, Qt.Key.Key_Return)
    assert page.tables[page.of_gaps].isVisible()


def test_a_day_without_a_scan_is_shown_and_breaks_nothing(shown, busy):
    page = shown(FactsPage())
    page.show_summary(facts_of(busy).summary)
    page.show_summary(facts_of(busy, noon=NOON + timedelta(days=9)).summary)
    assert figures(page)[:2] == ["0", "—"]
    assert page.hours.chart.chart().series() == []
    assert page.tables[page.by_worker].texts() == []


def test_the_doubled_hour_is_two_bars_with_names_of_their_own(shown, tmp_path):
    night = datetime(2026, 10, 24, 22, 5, tzinfo=UTC)
    write_day(tmp_path / "journal.db", night)
    summary = facts_of(tmp_path / "journal.db", noon=night + timedelta(hours=12)).summary
    page = shown(FactsPage())
    page.show_summary(summary)
    names = [row[0] for row in page.tables[page.by_hour].texts()]
    assert names[2:4] == ["02:00–03:00", "02:00–03:00 again"]
    (axis, *_) = page.hours.chart.chart().axes(Qt.Orientation.Horizontal)
    assert axis.categories()[1:5] == ["1", "2", "2′", "3"]


@pytest.mark.parametrize("chart", [HoursChart, WorkersChart, ErrorsChart], ids=lambda each: each.__name__)
def test_a_chart_is_drawn_at_every_size_and_again_for_another_day(shown, busy, chart):
    one = shown(chart(), 300, 160)
    for unit in (0.8, 1.0, 3.0):
        one.rescale(unit)
        one.show_summary(facts_of(busy).summary)
        picture = one.grab().toImage()
        assert len({picture.pixel(x, picture.height() // 2) for x in range(picture.width())}) > 2


def test_two_workers_of_one_name_cut_short_have_a_bar_each(shown, tmp_path):
    path = tmp_path / "journal.db"
    for worker in ("A" * 40 + "1", "A" * 40 + "2"):
        with bench(path, worker=worker) as (station, _):
            station.accept(reading(UPS if worker.endswith("1") else S10, at=NOON))
    one = shown(WorkersChart())
    one.show_summary(facts_of(path).summary)
    assert [len(part) for part in bars(one)] == [2]


def test_markup_in_a_workers_name_is_text(shown, tmp_path):
    path = tmp_path / "journal.db"
    with bench(path, worker="<b>Ana</b>") as (station, _):
        station.accept(reading(UPS, at=NOON))
    page = shown(FactsPage())
    page.show_summary(facts_of(path).summary)
    assert page.tables[page.by_worker].texts()[0][0] == "<b>Ana</b>"
    assert all(label.textFormat() is Qt.TextFormat.PlainText for label in page.findChildren(QLabel))


def test_charts_are_loaded_with_the_first_summary_and_not_before(tmp_path):
    """Their library takes longer to load than a window to open."""
    code = (
        "import sys; from PySide6.QtWidgets import QApplication; app = QApplication([]); "
        "from ui.log.facts import FactsPage, HoursCard; pages = FactsPage(), HoursCard(); "
        "sys.exit('PySide6.QtCharts' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_the_small_card_shows_the_hours(shown, busy):
    card = shown(HoursCard(), 356, 200)
    card.show_summary(facts_of(busy).summary)
    assert sum(map(sum, bars(card.chart))) == facts_of(busy).summary.tally.total


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_figures_follow_the_language_at_once(shown, busy, qapp, languages, language):
    page, bar, hand, closing = shown(FactsPage()), shown(FactBar()), shown(HandOverPage()), shown(ClosingPage())
    facts = facts_of(busy)
    page.show_summary(facts.summary)
    bar.show_facts(facts)
    hand.show_check(facts.hand_over)
    closing.show_facts(facts)

    def texts():
        return (
            page.figures[1].words.text(),
            page.tables[page.by_hour].horizontalHeaderItem(0).text(),
            bar.errors.text(),
            hand.headline.text(),
            hand.counted.text(),
            closing.headline.text(),
            closing.act.text(),
        )

    english = texts()
    languages.use(language)
    qapp.processEvents()
    differing = [before != after for before, after in zip(english, texts(), strict=True)]
    assert all(differing) if language != "en" else not any(differing)


# Hand-over


def chips(page):
    return [(chip.text(), chip.accessibleName().rpartition(" ")[2]) for chip in page.chips if not chip.isHidden()]


def test_the_hand_over_says_what_is_left_and_names_it(shown, busy):
    check = facts_of(busy).hand_over
    page = shown(HandOverPage())
    page.show_check(check)
    assert chips(page) == [
        ("Packed, not shipped", str(check.packed_not_shipped.count)),
        ("Not on the server", "3"),
    ]
    assert page.counted.text() == "487 scanned here, 484 on the server"
    assert page.server.text() == "3 not sent yet"
    assert page.table.rowCount() == check.packed_not_shipped.count
    assert "as of 17:41" in page.as_of.text()


def test_a_press_shows_the_other_list(shown, busy, qtbot):
    page = shown(HandOverPage())
    page.show_check(facts_of(busy).hand_over)
    qtbot.mouseClick(page.chips[1], Qt.MouseButton.LeftButton)
    assert page.table.rowCount() == 3
    assert {row[3] for row in page.table.texts()} == {"not sent yet"}


def test_when_nothing_is_left_it_says_so(shown, tmp_path):
    path = tmp_path / "journal.db"
    write_few(path, 2, sent=2, stage=Stage.SHIPPED)
    page = shown(HandOverPage())
    page.show_check(facts_of(path).hand_over)
    assert page.headline.text() == "Nothing is left behind"
    assert page.counted.text() == "2 scanned here, 2 on the server"
    assert "of all days 2" in page.server.text()
    assert page.more.text() == "None."


def test_a_pasted_list_is_handed_on_and_both_directions_are_shown(shown, busy, qtbot):
    page = shown(HandOverPage())
    page.show_check(facts_of(busy).hand_over)
    assert page.away.isHidden()
    QGuiApplication.clipboard().setText(f"Number\n{UPS}\n{S10}")
    with qtbot.waitSignal(page.manifest_given) as given:
        qtbot.mouseClick(page.paste, Qt.MouseButton.LeftButton)
    page.show_check(facts_of(busy, manifest=manifest.read(given.args[0])).hand_over)
    named = dict(chips(page))
    assert named["On the list, not shipped"] == "2"
    assert int(named["Shipped, not on the list"]) > 100
    assert page.list_note.text() == "2 numbers, 0 of them shipped"
    assert page.table.accessibleName() == "On the list, not shipped"
    with qtbot.waitSignal(page.manifest_given) as given:
        qtbot.mouseClick(page.away, Qt.MouseButton.LeftButton)
    assert given.args == [""]


def test_the_newest_list_counts_and_is_seen_and_a_refresh_moves_nobody(shown, busy):
    page = shown(HandOverPage())
    first, second = manifest.read(UPS), manifest.read(S10)
    page.show_check(facts_of(busy, manifest=first).hand_over)
    page.chips[0].click()
    page.show_check(facts_of(busy, manifest=first).hand_over)
    assert page.table.accessibleName() == "Packed, not shipped"
    page.show_check(facts_of(busy, manifest=second).hand_over)
    assert page.table.accessibleName() == "On the list, not shipped"
    assert [row[0] for row in page.table.texts()] == ["EE 471 108 151 FR"]


def test_a_list_is_read_out_of_a_file_that_is_chosen(shown, busy, qtbot, tmp_path):
    (tmp_path / "list.csv").write_text(UPS, encoding="utf-8")
    page = shown(HandOverPage())
    qtbot.mouseClick(page.file, Qt.MouseButton.LeftButton)
    (chooser,) = page.findChildren(QFileDialog)
    chooser.selectFile(str(tmp_path / "list.csv"))
    with qtbot.waitSignal(page.manifest_given) as given:
        chooser.accept()
    assert given.args == [UPS]


def test_a_file_that_cannot_be_read_is_said(shown, busy, tmp_path):
    page = shown(HandOverPage())
    page.show_check(facts_of(busy).hand_over)
    page.take_file(str(tmp_path / "gone.csv"))
    assert "cannot be read" in page.list_note.text()


def test_the_pages_of_a_day_stand_behind_each_other_and_follow_what_is_shown(shown, busy, qtbot):
    pages = shown(DayPages())
    facts = facts_of(busy)
    pages.show_facts(facts)
    assert pages.figures.isVisible()
    pages.open(pages.hand_over)
    assert pages.hand_over.isVisible()
    assert pages.hand_over.counted.text() == "487 scanned here, 484 on the server"
    qtbot.mouseClick(pages.chips[2], Qt.MouseButton.LeftButton)
    assert pages.closing.isVisible()
    pages.show_may(change=False)
    assert not pages.closing.act.isEnabled()
    with qtbot.waitSignal(pages.left):
        qtbot.mouseClick(pages.back, Qt.MouseButton.LeftButton)


# Closing


def test_a_quiet_day_is_closed_with_one_press(shown, quiet, qtbot):
    facts = facts_of(quiet)
    page = shown(ClosingPage())
    page.show_facts(facts)
    assert page.headline.text() == "Monday 23 November can be closed"
    assert page.reason.isHidden()
    with qtbot.waitSignal(page.asked) as asked:
        qtbot.mouseClick(page.act, Qt.MouseButton.LeftButton)
    assert asked.args == [Close(facts.sheet)]


def test_an_open_one_needs_a_reason_to_be_closed_anyway(shown, busy, qtbot):
    facts = facts_of(busy)
    page = shown(ClosingPage())
    page.show_facts(facts)
    assert page.open.texts() == [["Not sent yet", "3"], ["Unresolved scans ›", str(facts.sheet.open.unresolved)]]
    assert (page.act.text(), page.act.isEnabled()) == ("Close anyway", False)
    qtbot.keyClicks(page.reason, "the van leaves")
    with qtbot.waitSignal(page.asked) as asked:
        qtbot.keyClick(page.reason, Qt.Key.Key_Return)
    assert asked.args == [Close(facts.sheet, anyway=True, reason="the van leaves")]


def test_what_is_still_open_and_lies_in_the_tray_leads_there_by_touch_and_by_key(shown, busy, qtbot):
    page = shown(ClosingPage())
    page.show_facts(facts_of(busy))
    waiting, unresolved = (page.open.visualItemRect(page.open.item(row, 0)).center() for row in (0, 1))
    with qtbot.assertNotEmitted(page.tray_wanted):
        qtbot.mouseClick(page.open.viewport(), Qt.MouseButton.LeftButton, pos=waiting)
    with qtbot.waitSignal(page.tray_wanted):
        qtbot.mouseClick(page.open.viewport(), Qt.MouseButton.LeftButton, pos=unresolved)
    with qtbot.waitSignal(page.tray_wanted):
        qtbot.keyClick(page.open, Qt.Key.Key_Return)


def test_a_refusal_is_told_until_the_next_look(shown, quiet):
    page = shown(ClosingPage())
    page.show_facts(facts_of(quiet))
    page.say_refused(Refusal.CHANGED)
    assert "meanwhile" in page.trouble.text()
    page.show_facts(facts_of(quiet))
    assert page.trouble.isHidden()


def test_without_a_lead_nothing_can_be_pressed_and_it_says_why(shown, quiet):
    page = shown(ClosingPage())
    page.show_facts(facts_of(quiet))
    page.show_may(change=False)
    assert not page.act.isEnabled()
    assert "lead" in page.trouble.text()


def test_a_closed_day_says_by_whom_what_came_later_and_opens_again_with_a_reason(shown, quiet, qtbot):
    close(quiet)
    with bench(quiet) as (station, _):
        station.accept(reading(S10, at=NOON + timedelta(minutes=3)))
    facts = facts_of(quiet)
    page, bar = shown(ClosingPage()), shown(FactBar())
    page.show_facts(facts)
    bar.show_facts(facts)
    assert page.headline.text() == "Monday 23 November is closed"
    assert page.note.text() == "Closed at 17:41 by Lea Lindner: The van leaves at 18:00"
    assert page.late.text() == "1 scan after the day was closed"
    assert "1 scan after the day was closed" in bar.closed.text()
    assert bar.close_day.text() == "Day closed"
    assert not page.act.isEnabled()
    qtbot.keyClicks(page.reason, "a second van")
    with qtbot.waitSignal(page.asked) as asked:
        qtbot.mouseClick(page.act, Qt.MouseButton.LeftButton)
    assert asked.args == [Reopen(facts.sheet.day, "a second van")]


def test_the_bar_leads_to_the_pages(shown, busy, qtbot):
    bar = shown(FactBar())
    bar.show_facts(facts_of(busy))
    for button, wanted in (
        (bar.figures, bar.figures_wanted),
        (bar.hand_over, bar.hand_over_wanted),
        (bar.close_day, bar.closing_wanted),
    ):
        with qtbot.waitSignal(wanted):
            qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert bar.left.text().endswith("packed, not shipped")


def test_hours_and_workers_as_text_have_a_cell_for_every_heading(busy):
    for headings, rows in (table(facts_of(busy).summary) for table in (hours_as_text, workers_as_text)):
        assert {len(row) for row in rows} == {len(headings)}


def test_a_closed_day_and_one_that_was_opened_again_are_lines_of_the_log_and_of_an_export(quiet):
    close(quiet)
    with bench(quiet) as (station, _):
        day = facts_of(quiet).sheet.day
        station.sign_off(Reopen(day, "a second van"), EVENING).result()
    with LogReader(quiet) as log:
        newest = log.lines(log.find(Filters(), limit=2))
    assert [(log_words.verdict(line), log_words.number(line)) for line in newest] == [
        ("Day opened again", "2026-11-23"),
        ("Day closed", "2026-11-23"),
    ]
    assert log_words.corrected(newest[0]) == "Ana: a second van"
    say = export_words.spoken()
    assert [say(line.way) for line in newest] == ["Day opened again", "Day closed"]


@pytest.mark.parametrize("way", Way)
def test_every_way_of_a_lead_has_words_in_the_log_and_in_an_export(quiet, way):
    with LogReader(quiet) as log:
        (line,) = log.lines(log.find(Filters(), limit=1))
    assert log_words.verdict(replace(line, way=way))
    assert export_words.spoken()(way)
