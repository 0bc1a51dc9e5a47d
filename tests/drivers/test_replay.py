from drivers.base import State
from drivers.replay import ReplayOptions, ReplayScanner
from scanstation.reading import MAX_TEXT, Doubt
from tests.drivers.recorder import Recorder, noon


def replay(path, **options) -> Recorder:
    station = Recorder()
    scanner = ReplayScanner("file", ReplayOptions(path=path, **options), noon)
    scanner.start(station.emit, station.report)
    station.wait_for(lambda: station.statuses and station.statuses[-1].detail)
    scanner.stop()
    return station


def test_the_lines_of_a_file_are_delivered_as_they_stand_and_in_order(tmp_path):
    path = tmp_path / "codes.txt"
    path.write_bytes("\ufeff1Z999\r\n\n0100<GS>21 x \nÄ\udc80".encode("utf-8", "surrogateescape"))
    station = replay(path, interval_s=0)
    assert station.texts == ["1Z999", "0100<GS>21 x ", "Ä\\x80"]
    assert station.readings[0].symbology is None
    assert (station.statuses[-1].state, station.statuses[-1].detail) == (
        State.READY,
        "Done: 3 codes of codes.txt were replayed.",
    )


def test_an_overlong_line_is_doubted(tmp_path):
    path = tmp_path / "codes.txt"
    path.write_text("x" * (MAX_TEXT + 1))
    (reading,) = replay(path, interval_s=0).readings
    assert (len(reading.text), reading.doubt) == (MAX_TEXT, Doubt.TOO_LONG)


def test_a_file_that_is_not_there_is_a_failure_with_a_sentence(tmp_path):
    station = replay(tmp_path / "nothing.txt")
    assert station.statuses[-1].state is State.FAILED
    assert "nothing.txt cannot be read (No such file or directory)" in station.statuses[-1].detail
