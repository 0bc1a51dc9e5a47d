"""The export's panel: chosen by touch, cancelled, saved; drives come and go, and no file is ever replaced."""

import threading
from datetime import UTC, datetime
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtWidgets import QApplication, QWidget

from benchmarks.months import fill
from scanstation.scanlog import Filters
from scanstation.site import Site
from tests.scanstation.cast import BERLIN
from ui.languages import Languages
from ui.log import export_places
from ui.log.export_job import Choice
from ui.log.export_places import Place, file_in, in_short, is_plugged, places
from ui.log.exporting import ExportPanel

SITE = Site(BERLIN)
END = datetime(2026, 11, 27, 17, tzinfo=UTC)
DAY = Filters(*SITE.day(END))


@pytest.fixture
def drives(tmp_path) -> list[Place]:
    return [Place("", tmp_path / "exports", 10**9), Place("STICK", tmp_path / "stick", 10**9)]


@pytest.fixture
def panel(qtbot, tmp_path, drives):
    fill(tmp_path / "journal.db", 1500, END, a_day=500)
    panel = ExportPanel(
        tmp_path / "journal.db", station="Bench 1/A", site=SITE, clock=lambda: END, look=lambda: list(drives)
    )
    qtbot.addWidget(panel)
    panel.resize(980, 620)
    panel.open(DAY)
    panel.show()
    return panel


def ended(qtbot, panel) -> None:
    qtbot.waitUntil(lambda: not panel.is_busy, timeout=30_000)


@pytest.mark.parametrize("choice", Choice, ids=str)
def test_what_is_chosen_is_saved_where_it_is_chosen_and_said(qtbot, panel, tmp_path, choice):
    panel.choices[choice].click()
    panel.sites[1].click()
    panel.go.click()
    ended(qtbot, panel)
    file = tmp_path / "stick" / f"scans-Bench-1-A-2026-11-27{choice.suffix}"
    assert file.exists()
    assert file.name in panel.told.text()
    if choice is Choice.WORKBOOK:
        assert openpyxl.load_workbook(file).worksheets[0].max_row > 300
    panel.go.click()
    ended(qtbot, panel)
    assert file.with_name(f"{file.stem}-2{choice.suffix}").exists(), "what is there is not replaced"


def test_a_cancelled_export_says_so_and_leaves_nothing(qtbot, panel, tmp_path, monkeypatch):
    going = threading.Event()
    from ui.log import export_job  # noqa: PLC0415

    original = export_job.Job._going

    def slowly(job, done, total):
        going.wait(10)
        return original(job, done, total)

    monkeypatch.setattr(export_job.Job, "_going", slowly)
    panel.open(Filters())
    panel.go.click()
    assert panel.is_busy
    assert panel.stop.isVisible()
    assert not panel.leave.isEnabled()
    panel.stop.click()
    going.set()
    ended(qtbot, panel)
    assert "Nothing was saved" in panel.told.text()
    assert list((tmp_path / "exports").iterdir()) == []


def test_a_stick_that_is_pulled_out_is_offered_no_longer(panel, drives):
    assert [plate.isVisible() for plate in panel.sites] == [True, True, False, False]
    panel.sites[1].click()
    del drives[1]
    panel._look_again()
    assert [plate.isVisible() for plate in panel.sites] == [True, False, False, False]
    assert panel.sites[0].isChecked()


def test_a_place_that_will_not_have_it_is_said(qtbot, panel, tmp_path):
    (tmp_path / "exports").write_text("no folder")
    panel.go.click()
    ended(qtbot, panel)
    assert panel.told.text().startswith("! Not saved")


def test_whoever_goes_away_meanwhile_breaks_nothing(qtbot, panel):
    panel.open(Filters())
    panel.go.click()
    job = panel._job
    panel.hide()
    job.wait()
    ended(qtbot, panel)


def test_it_speaks_every_language_at_once(qtbot, qapp, panel):
    languages = Languages(qapp, "en")
    try:
        seen = set()
        for code in ("en", "de", "es", "pl", "uk", "ro"):
            languages.use(code)
            qapp.processEvents()
            seen.add(panel.heading.text())
        assert len(seen) == 6
    finally:
        languages.close()


@pytest.mark.parametrize(
    ("root", "platform", "plugged"),
    [
        ("/media/lead/STICK", "linux", True),
        ("/run/media/lead/STICK", "linux", True),
        ("/", "linux", False),
        ("/home", "linux", False),
        ("/Volumes/STICK", "darwin", True),
        ("E:/", "win32", True),
        ("C:/", "win32", False),
    ],
)
def test_only_what_is_plugged_in_is_a_drive(root, platform, plugged):
    assert is_plugged(root, platform) is plugged


def test_the_benchs_own_folder_is_always_there_and_files_bear_their_days(tmp_path):
    (own, *_) = places(tmp_path / "a" / "b", volumes=[])
    assert (own.name, own.folder) == ("", tmp_path / "a" / "b")
    assert own.free > 0
    assert file_in(tmp_path, "", Filters(), SITE, ".csv") == tmp_path / "scans.csv"
    month = Filters(*(SITE.day(datetime(2026, 11, day, 12, tzinfo=UTC))[day != 1] for day in (1, 30)))
    assert file_in(tmp_path, "../x", month, SITE, ".csv").name == "scans-x-2026-11-01_2026-11-30.csv"
    assert export_places.PLUGGED
    assert isinstance(own.folder, Path)


def test_a_long_path_is_short_in_its_middle_and_its_files_name_is_whole():
    file = Path("/media/" + "deep/" * 40 + "scans-Bench-1-A-2026-11-27.xlsx")
    assert len(in_short(file)) == 90
    assert in_short(file).startswith("/media/deep")
    assert in_short(file).endswith("…/scans-Bench-1-A-2026-11-27.xlsx")
    assert in_short(file.parent.parent.parent / "x", 300) == str(file.parent.parent.parent / "x")


def test_all_of_the_panel_has_room_on_the_smallest_screen(qtbot, tmp_path, drives):
    bench = QWidget()
    qtbot.addWidget(bench)
    bench.resize(1280, 720)
    panel = ExportPanel(tmp_path / "journal.db", station="1", site=SITE, clock=lambda: END, look=lambda: drives)
    panel.setParent(bench)
    panel.setGeometry(0, 156, 1280, 564)  # below the bar, with a red error above it
    panel.open(DAY)
    bench.show()
    QApplication.processEvents()
    last = panel.choices[Choice.JSON]
    assert last.geometry().bottom() <= last.parentWidget().height()
    assert panel.go.geometry().bottom() <= panel.height()
    bench.hide()
