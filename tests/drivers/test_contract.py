"""What the station may expect of every scanner, whatever its kind."""

from collections.abc import Iterator
from pathlib import Path
from time import monotonic

import pytest

from drivers import KINDS
from drivers.base import State
from tests.drivers.recorder import Recorder, noon
from tests.drivers.rigs import CODE, RIGS, Rig

IN_TIME_S = 2.0


@pytest.fixture
def rig(make: type[Rig], tmp_path: Path) -> Iterator[Rig]:
    rig = make(tmp_path)
    yield rig
    rig.close()


@pytest.fixture
def station() -> Recorder:
    return Recorder()


@pytest.fixture
def scanner(rig):
    scanner = rig.open()
    yield scanner
    scanner.stop()


every_rig = pytest.mark.parametrize("make", RIGS, ids=lambda make: make.__name__)


def stopped_in_time(scanner) -> bool:
    began = monotonic()
    scanner.stop()
    return monotonic() - began < IN_TIME_S


def assert_silent(station, seconds=0.3):
    readings, statuses = len(station.readings), len(station.statuses)
    with pytest.raises(AssertionError):
        station.wait_for(lambda: (len(station.readings), len(station.statuses)) > (readings, statuses), seconds)


def test_every_kind_has_a_rig():
    assert {rig.kind for rig in RIGS} == set(KINDS), "add one to tests/drivers/rigs.py"


@every_rig
def test_a_scanner_says_that_it_is_ready_reads_and_stops_in_time_for_good(scanner, rig, station):
    scanner.start(station.emit, station.report)
    station.wait_for_state(State.READY)
    assert station.statuses[0].scanner == scanner.name == "bench"
    rig.scan(scanner)
    station.wait_for_count(1)
    reading = station.readings[0]
    assert (reading.text, reading.source, reading.read_at, reading.doubt) == (CODE, "bench", noon(), None)
    assert stopped_in_time(scanner)
    scanner.stop()
    rig.scan(scanner)
    assert_silent(station)


@every_rig
def test_a_scanner_that_was_never_started_can_be_stopped(scanner):
    assert stopped_in_time(scanner)


@every_rig
def test_a_scanner_that_is_stopped_while_it_opens_stops_in_time_for_good(scanner, station):
    scanner.start(station.emit, station.report)
    assert stopped_in_time(scanner)
    assert_silent(station)


@every_rig
def test_a_scanner_starts_again_after_it_was_stopped(scanner, rig):
    for _ in range(3):
        station = Recorder()
        scanner.start(station.emit, station.report)
        station.wait_for_state(State.READY)
        rig.scan(scanner)
        station.wait_for_count(1)
        assert station.texts[0] == CODE
        assert stopped_in_time(scanner)


@every_rig
def test_a_bug_behind_emit_is_logged_and_reported_and_the_scanner_goes_on(scanner, rig, station, caplog):
    broken = [True]

    def emit(reading):
        if broken.pop() if broken else False:
            raise ZeroDivisionError
        station.emit(reading)

    scanner.start(emit, station.report)
    station.wait_for_state(State.READY)
    rig.scan(scanner)
    station.wait_for(lambda: any(status.state is State.FAILED for status in station.statuses))
    assert "ZeroDivisionError" in caplog.text
    rig.scan(scanner)
    station.wait_for_count(1)
    station.wait_for_state(State.READY)
    assert station.texts[0] == CODE


@every_rig
def test_a_scanner_with_a_cable_is_lost_without_it_and_found_again_with_it(scanner, rig, station):
    if not rig.has_cable:
        assert rig.__doc__, "why has it none?"
        return
    rig.unplug()
    scanner.start(station.emit, station.report)
    station.wait_for_state(State.LOST)
    assert station.statuses[-1].detail
    for count in range(1, 4):
        rig.plug()
        station.wait_for_state(State.READY)
        rig.scan(scanner)
        station.wait_for_count(count)
        rig.unplug()
        station.wait_for_state(State.LOST)
    assert stopped_in_time(scanner)
    rig.plug()
    assert_silent(station)
