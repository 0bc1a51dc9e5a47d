"""What the station may expect of every scanner, whatever its kind."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from time import monotonic

import cv2
import pytest

from drivers import KINDS, open_scanner
from drivers.base import Scanner, State
from drivers.wedge import WedgeScanner
from tests.drivers.pictures import barcode, scene
from tests.drivers.pty_port import PtyPort
from tests.drivers.recorder import Recorder, noon

Scan = Callable[[Scanner], object]


class Bench:
    """Something to scan for each kind: options that fit, and what makes the scanner read CODE once more."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._scans = 0
        self.port = PtyPort(folder / "port")

    def wedge(self) -> tuple[Mapping[str, object], Scan]:
        return {}, self._press

    def _press(self, scanner: Scanner) -> None:
        assert isinstance(scanner, WedgeScanner)
        self._scans += 1
        for at, key in enumerate(CODE + "\r"):
            scanner.key(key, 1000 * self._scans + at)

    def serial(self) -> tuple[Mapping[str, object], Scan]:
        return {"port": str(self.port.path)}, lambda _: self.port.send(f"{CODE}\r".encode())

    def camera(self) -> tuple[Mapping[str, object], Scan]:
        (self._folder / "pictures").mkdir()
        return {"path": str(self._folder / "pictures"), "again_after_s": 0}, self._show

    def _show(self, _: Scanner) -> None:
        self._scans += 1
        cv2.imwrite(str(self._folder / "pictures" / f"{self._scans}.png"), scene(barcode(CODE), size=(640, 480)))

    def replay(self) -> tuple[Mapping[str, object], Scan]:
        path = self._folder / "codes.txt"
        path.write_text(f"{CODE}\n" * 1000)
        return {"path": str(path), "interval_s": 0.05}, lambda _: None


CODE = "1Z999AA10123456784"


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    bench = Bench(tmp_path)
    yield bench
    bench.port.close()


@pytest.mark.parametrize("kind", KINDS)
def test_a_scanner_says_that_it_is_ready_reads_and_stops_in_time_for_good(kind, bench):
    options, scan = getattr(bench, kind)()
    scanner, station = open_scanner(kind, "bench", options, noon), Recorder()
    scanner.start(station.emit, station.report)
    station.wait_for_state(State.READY)
    assert station.statuses[0].scanner == scanner.name == "bench"
    scan(scanner)
    station.wait_for_count(1)
    reading = station.readings[0]
    assert (reading.text, reading.source, reading.read_at, reading.doubt) == (CODE, "bench", noon(), None)

    began = monotonic()
    scanner.stop()
    assert monotonic() - began < 2
    scanner.stop()
    count = len(station.readings)
    scan(scanner)
    with pytest.raises(AssertionError):
        station.wait_for(lambda: len(station.readings) > count, timeout=0.3)


@pytest.mark.parametrize("kind", KINDS)
def test_a_scanner_that_was_never_started_can_be_stopped(kind, bench):
    options, _ = getattr(bench, kind)()
    open_scanner(kind, "bench", options, noon).stop()


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "wedge"])
def test_a_bug_behind_emit_is_logged_and_reported_as_a_failure(kind, bench, caplog):
    options, scan = getattr(bench, kind)()
    scanner, station = open_scanner(kind, "bench", options, noon), Recorder()
    scanner.start(lambda reading: 1 / 0, station.report)
    station.wait_for_state(State.READY)
    scan(scanner)
    station.wait_for_state(State.FAILED)
    scanner.stop()
    assert "ZeroDivisionError" in caplog.text
