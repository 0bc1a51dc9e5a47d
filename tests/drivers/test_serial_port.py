import socket
from collections.abc import Iterator
from pathlib import Path
from time import monotonic, sleep

import pytest
import serial
from serial.tools.list_ports_common import ListPortInfo

from drivers.base import State
from drivers.serial_port import SerialOptions, SerialScanner, find_port
from scanstation.errors import ScannerError
from scanstation.reading import Doubt
from tests.drivers.pty_port import PtyPort
from tests.drivers.recorder import Recorder, noon


@pytest.fixture
def port(tmp_path: Path) -> Iterator[PtyPort]:
    port = PtyPort(tmp_path / "scanner")
    yield port
    port.close()


@pytest.fixture
def station() -> Recorder:
    return Recorder()


@pytest.fixture
def start(station: Recorder) -> Iterator[object]:
    scanners = []

    def start(**options: object) -> SerialScanner:
        scanner = SerialScanner("door", SerialOptions.model_validate(options), noon)
        scanners.append(scanner)
        scanner.start(station.emit, station.report)
        return scanner

    yield start
    for scanner in scanners:
        scanner.stop()


def test_codes_that_arrive_in_odd_pieces_are_whole(port, station, start):
    start(port=str(port.path))
    station.wait_for_state(State.READY)
    for piece in (b"1", b"Z999AA", b"1\r\n00\x1d", b"21\r", b"\nLAST", b"\r"):
        port.send(piece)
        sleep(0.01)  # the pieces are to arrive apart
    station.wait_for_count(3)
    assert station.texts == ["1Z999AA1", "00\x1d21", "LAST"]
    assert station.readings[0].source == "door"
    assert not station.readings[0].typed
    assert station.readings[0].read_at == noon()


def test_a_code_without_its_end_is_incomplete(port, station, start):
    start(port=str(port.path), idle_ms=50)
    station.wait_for_state(State.READY)
    port.send(b"1Z99")
    station.wait_for_count(1)
    assert (station.texts, station.readings[0].doubt) == (["1Z99"], Doubt.INCOMPLETE)


def test_a_scanner_without_terminators_is_framed_by_pauses(port, station, start):
    start(port=str(port.path), idle_ms=50, terminator="none")
    station.wait_for_state(State.READY)
    port.send(b"1Z99")
    station.wait_for_count(1)
    assert (station.texts, station.readings[0].doubt) == (["1Z99"], None)


def test_a_pulled_cable_is_reported_and_what_came_before_is_kept_as_incomplete(port, station, start):
    start(port=str(port.path))
    station.wait_for_state(State.READY)
    port.send(b"WHOLE\rHAL")
    station.wait_for_count(1)
    port.pull()
    station.wait_for(lambda: any(status.state is State.LOST for status in station.statuses))
    station.wait_for_count(2)
    port.plug()
    assert station.texts == ["WHOLE", "HAL"]
    assert station.readings[1].doubt is Doubt.INCOMPLETE


def test_a_scanner_that_is_unplugged_many_times_is_found_again_each_time(port, station, start):
    start(port=str(port.path))
    for number in range(50):
        station.wait_for_state(State.READY)
        port.send(b"%d\r" % number)
        station.wait_for_count(number + 1)
        station.statuses.clear()
        port.pull()
        port.plug()
        station.wait_for(lambda: any(status.state is State.LOST for status in station.statuses))
    station.wait_for_state(State.READY)
    assert station.texts == [str(number) for number in range(50)]


def test_stopping_an_idle_scanner_takes_less_than_two_seconds(port, station, start):
    scanner = start(port=str(port.path), idle_ms=1000)
    station.wait_for_state(State.READY)
    began = monotonic()
    scanner.stop()
    assert monotonic() - began < 2


def test_stopping_while_the_station_is_busy_with_a_reading_takes_less_than_two_seconds(port, station):
    scanner = SerialScanner("door", SerialOptions(port=str(port.path)), noon)
    scanner.start(lambda reading: (station.emit(reading), sleep(3)), station.report)
    station.wait_for_state(State.READY)
    port.send(b"ONE\rTWO\r")
    station.wait_for_count(1)
    began = monotonic()
    scanner.stop()
    assert monotonic() - began < 2
    sleep(3 - (monotonic() - began) + 0.1)  # until the station is no longer busy
    assert station.texts == ["ONE"]


def test_a_port_that_another_program_uses_is_said_to_be_so_and_taken_when_free(port, station, start):
    with serial.Serial(str(port.path), exclusive=True):
        start(port=str(port.path))
        station.wait_for_state(State.LOST)
        assert "used by another program" in station.statuses[-1].detail
    station.wait_for_state(State.READY)


def test_a_port_that_is_not_there_is_said_to_be_missing(tmp_path, station, start):
    start(port=str(tmp_path / "nothing"))
    station.wait_for_state(State.LOST)
    assert "There is no scanner at the port" in station.statuses[-1].detail


def test_a_scanner_on_the_network_is_read_by_its_url(station, start):
    with socket.create_server(("127.0.0.1", 0)) as server:
        start(port=f"socket://127.0.0.1:{server.getsockname()[1]}")
        with server.accept()[0] as line:
            station.wait_for_state(State.READY)
            line.sendall(b"1Z999\r")
            station.wait_for_count(1)
    station.wait_for_state(State.LOST)
    assert station.texts == ["1Z999"]


def usb(device: str, vid: int, pid: int, serial_number: str | None) -> ListPortInfo:
    port = ListPortInfo(device)
    port.vid, port.pid, port.serial_number = vid, pid, serial_number
    return port


CONNECTED = [
    ListPortInfo("/dev/ttyS0"),
    usb("/dev/ttyACM0", 0x0C2E, 0x0CA1, "A1"),
    usb("/dev/ttyACM1", 0x05F9, 0x4204, None),
]


def test_a_scanner_is_found_by_its_serial_number_or_its_vid_and_pid():
    assert find_port(SerialOptions(serial_number="A1"), CONNECTED) == "/dev/ttyACM0"
    assert find_port(SerialOptions(vid_pid="05F9:4204"), CONNECTED) == "/dev/ttyACM1"


def test_a_scanner_that_is_not_found_is_answered_with_those_that_are_there():
    with pytest.raises(ScannerError) as error:
        find_port(SerialOptions(serial_number="B2"), CONNECTED)
    assert str(error.value) == (
        "No scanner with serial number B2; connected are: /dev/ttyS0, "
        "/dev/ttyACM0 (0c2e:0ca1, serial number A1), /dev/ttyACM1 (05f9:4204, serial number none)."
    )
    with pytest.raises(ScannerError, match=r"VID:PID ffff:0001; connected are: none\."):
        find_port(SerialOptions(vid_pid="ffff:0001"), [])
