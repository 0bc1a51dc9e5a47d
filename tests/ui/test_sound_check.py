"""The tones at the bench's start, their volume, and a bench without a loudspeaker."""

import pytest
from PySide6.QtWidgets import QApplication

from scanstation.events import Stage
from scanstation.verdict import Answer
from tests.ui.cast import verdict
from ui import theme, tones
from ui.bench import BenchWindow, sound_check
from ui.languages import Languages
from ui.sounds import Sounds


@pytest.fixture
def window(qtbot):
    theme.load_fonts()
    languages = Languages(QApplication.instance(), "en")
    languages.use("")
    window = BenchWindow(mode=Stage.PACKED, worker="Ana", station="Bench 3")
    qtbot.addWidget(window)
    window.show()
    window.heard = []
    window.tone.connect(window.heard.append)
    yield window
    languages.close()


def hurry(window):
    """Let the next step of the sound check come at once."""
    window._sound_check._timer.timeout.emit()


def test_at_the_start_the_good_tone_and_the_alarm_are_heard_then_the_bench_is_ready(window):
    window.check_sound()
    assert window.pane.card.word == "You should hear this"
    assert window.pane.card.quiet
    hurry(window)
    assert window.heard == ["good"]
    hurry(window)
    assert window.heard == ["good", "stop"]
    hurry(window)
    assert window.pane.card.word == "Ready — scan a parcel"


def test_the_sound_check_goes_on_by_itself(window, qtbot):
    window.check_sound()
    qtbot.waitUntil(lambda: window.heard == ["good", "stop"], timeout=10_000)


def test_the_next_scan_ends_the_sound_check(window, qtbot):
    window.check_sound()
    check = window._sound_check
    window.show_verdict(verdict(Answer.ACCEPTED))
    assert window.pane.card.word == "Packed"
    assert not check._timer.isActive()
    assert window.heard == ["good"]  # the verdict's own


def test_a_bench_without_a_loudspeaker_says_so_and_checks_nothing(window):
    window.show_silent(True)
    window.check_sound()
    assert window.pane.card.word == "Ready — scan a parcel"
    assert window.bottom.trouble.text() == "Lead: no loudspeaker, this bench has no tones."
    window.show_silent(False)
    assert window.bottom.trouble.text() == ""


def test_a_loudspeaker_that_goes_ends_the_sound_check(window):
    window.check_sound()
    window.show_silent(True)
    assert window.pane.card.word == "Ready — scan a parcel"


def test_stop_is_heard_at_any_volume(qapp, tmp_path):
    sounds = Sounds(volume=0.0, folder=tmp_path)
    assert {name: sounds.volume(name) for name in tones.TONES} == {"stop": 0.5} | dict.fromkeys(
        ["good", "again", "care", "command"], 0.0
    )
    assert Sounds(volume=0.8, folder=tmp_path).volume("stop") == 0.8


def test_whether_there_is_a_loudspeaker_is_said_and_tones_are_played_or_not(qtbot, tmp_path):
    sounds = Sounds(volume=0.1, folder=tmp_path / "tones")
    with qtbot.waitSignal(sounds.silent) as said:
        sounds.look()
    sounds.play("good")
    assert said.args == [not sounds._effects]


def test_tones_that_cannot_be_written_leave_the_bench_silent(qtbot, tmp_path):
    (tmp_path / "file").write_text("in the way")
    sounds = Sounds(folder=tmp_path / "file" / "tones")
    with qtbot.waitSignal(sounds.silent) as said:
        sounds.look()
    assert said.args == [True]


def test_every_step_of_the_sound_check_leaves_time_to_listen():
    assert sum(note.seconds for note in tones.TONES["good"]) * 1000 < sound_check.PAUSE_MS
