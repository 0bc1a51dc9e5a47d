import os
import termios
import threading
from collections.abc import Iterator
from pathlib import Path
from time import monotonic, sleep

import pytest
import serial
from pydantic import ValidationError
from serial.tools.list_ports_common import ListPortInfo

from drivers.base import State
from drivers.plugged import LONGEST_PAUSE_S
from drivers.serial_port import LATE_MS, LONGEST_READ_MS, SerialOptions, SerialScanner, find_port
from scanstation.errors import ScannerError
from scanstation.reading import Doubt
from tests.drivers.pty_port import PtyPort
from tests.drivers.recorder import WAIT_S, noon


@pytest.fixture
def port(tmp_path: Path) -> Iterator[PtyPort]:
    port = PtyPort(tmp_path / "scanner")
    yield port
    port.close()


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


def test_a_port_that_is_opened_in_the_middle_of_a_code_yields_no_code_of_its_rest(port, station, start):
    def scan() -> None:
        while not station.readings or station.readings[-1].doubt:
            for byte in b"1Z999AA10123456784\r":
                port.send(bytes([byte]))
                sleep(0.002)

    scanning = threading.Thread(target=scan)
    scanning.start()
    start(port=str(port.path))
    scanning.join(WAIT_S)
    rest, whole = station.readings[0], station.readings[1]
    assert rest.doubt is Doubt.INCOMPLETE
    assert (whole.text, whole.doubt) == ("1Z999AA10123456784", None)


def test_a_code_without_its_end_is_incomplete(port, station, start):
    start(port=str(port.path), idle_ms=50)
    station.wait_for_state(State.READY)
    port.send(b"1Z99")
    station.wait_for_count(1)
    assert (station.texts, station.readings[0].doubt) == (["1Z99"], Doubt.INCOMPLETE)


def test_a_code_that_stalls_is_doubted_to_its_end_and_the_next_scan_is_whole(port, station, start):
    start(port=str(port.path), idle_ms=50)
    station.wait_for_state(State.READY)
    port.send(b"9400111899")
    station.wait_for_count(1)
    sleep(0.6 * LATE_MS / 1000)
    port.send(b"027346468699\r")
    station.wait_for_count(2)
    port.send(b"1Z9")
    station.wait_for_count(3)
    sleep(2 * LATE_MS / 1000)  # the rest does not come
    port.send(b"NEXT\r")
    station.wait_for_count(4)
    assert [(reading.text, reading.doubt) for reading in station.readings] == [
        ("9400111899", Doubt.INCOMPLETE),
        ("027346468699", Doubt.INCOMPLETE),
        ("1Z9", Doubt.INCOMPLETE),
        ("NEXT", None),
    ]


def test_a_scanner_without_terminators_is_framed_by_pauses(port, station, start):
    start(port=str(port.path), idle_ms=50, terminator="none")
    station.wait_for_state(State.READY)
    port.send(b"1Z99")
    station.wait_for_count(1)
    assert (station.texts, station.readings[0].doubt) == (["1Z99"], None)


def test_codes_that_only_a_pause_ends_are_not_joined_while_the_station_is_busy(port, station):
    busy = threading.Event()

    def emit(reading):
        station.emit(reading)
        busy.wait(5)

    scanner = SerialScanner("door", SerialOptions(port=str(port.path), terminator="none"), noon)
    scanner.start(emit, station.report)
    try:
        station.wait_for_state(State.READY)
        port.send(b"ONE")
        station.wait_for_count(1)
        for code in (b"TWO", b"THREE"):
            sleep(0.1)  # a pause that nobody hears
            port.send(code)
        busy.set()
        station.wait_for_count(2)
        port.send(b"FOUR")
        station.wait_for_count(3)
    finally:
        scanner.stop()
    assert [reading.text for reading in station.readings if reading.doubt is None] == ["ONE", "FOUR"]


def test_what_fails_the_parity_is_marked_by_the_system(port, station, start):
    """A pseudo-terminal garbles nothing: that the system was told is all that can be seen of it."""
    start(port=str(port.path), parity="even", data_bits=7)
    station.wait_for_state(State.READY)
    opened = os.open(port.path, os.O_RDWR | os.O_NOCTTY)
    flags = termios.tcgetattr(opened)[0]
    os.close(opened)
    assert flags & termios.INPCK
    assert flags & termios.PARMRK
    assert not flags & (termios.IGNPAR | termios.ISTRIP)


def test_a_pause_that_alone_ends_codes_is_short_by_itself():
    assert SerialOptions(port="x", terminator="none").pause_ms == 50
    assert SerialOptions(port="x", stx_etx=True).pause_ms == 500
    assert SerialOptions(port="x").pause_ms == 500
    assert SerialOptions(port="x", terminator="none", idle_ms=300).pause_ms == 300


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


def test_a_scanner_that_is_plugged_in_again_at_once_is_found_again_each_time(port, station, start):
    start(port=str(port.path))
    for number in range(10):
        station.wait_for_state(State.READY)
        port.send(b"%d\r" % number)
        station.wait_for_count(number + 1)
        station.statuses.clear()
        port.pull()
        port.plug()
        station.wait_for(lambda: any(status.state is State.LOST for status in station.statuses))
    station.wait_for_state(State.READY)
    assert station.texts == [str(number) for number in range(10)]


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


@pytest.mark.parametrize(
    ("options", "settings"),
    [
        ({}, (9600, 8, "N", 1, False, False)),
        ({"baud": 115200, "parity": "odd", "stop_bits": 2, "flow": "xonxoff"}, (115200, 8, "O", 2, True, False)),
        ({"data_bits": 7, "parity": "even", "flow": "rtscts"}, (9600, 7, "E", 1, False, True)),
    ],
    ids=["usual", "xonxoff", "rtscts"],
)
def test_the_line_is_set_as_the_options_say(options, settings):
    scanner = SerialScanner("door", SerialOptions(port="loop://", **options), noon)
    with scanner._open() as port:
        assert (port.baudrate, port.bytesize, port.parity, port.stopbits, port.xonxoff, port.rtscts) == settings


def test_settings_that_a_port_does_not_take_are_said_to_be_wrong(port, station, start):
    start(port=str(port.path), baud=3_999_999, parity="mark")
    station.wait_for(lambda: station.statuses)
    status = station.statuses[-1]
    assert status.state is State.READY or "does not take these settings" in status.detail


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        ({"port": "x", "parity": "maybe"}, "'none', 'even', 'odd'"),
        ({"port": "x", "flow": "water"}, "'rtscts'"),
        ({"port": "x", "location": "1-2"}, "beside 'vid_pid'"),
        ({"port": "x", "ends_with": "123456789"}, "at most 8 bytes"),
        ({"port": "x", "ends_with": "#", "stx_etx": True}, "not two"),
        ({"port": "x", "ends_with": "#", "terminator": "cr"}, "not two"),
        ({"port": "socket://h"}, "has a host and a port"),
        ({"port": "rfc2217://h:1?token=x"}, "has no option 'token'"),
    ],
    ids=["parity", "flow", "location", "end", "both", "two ends", "no port", "no such option"],
)
def test_options_that_make_no_sense_are_refused(options, sentence):
    with pytest.raises(ValidationError, match=sentence):
        SerialOptions(**options)


def test_a_code_can_end_with_whatever_the_scanner_sends(port, station, start):
    start(port=str(port.path), ends_with="\r##")
    station.wait_for_state(State.READY)
    port.send(b"ONE\r\nTWO\r##THREE\r##\r##FOUR\r##")
    station.wait_for_count(3)
    assert station.texts == ["ONE\r\nTWO", "THREE", "FOUR"]


def test_a_port_whose_name_moves_is_found_by_a_pattern(tmp_path, station, start):
    start(port=f"{tmp_path}/scanner-*")
    station.wait_for_state(State.LOST)
    assert f"No scanner with a port like {tmp_path}/scanner-*" in station.statuses[-1].detail
    for number in range(2):
        port = PtyPort(tmp_path / f"scanner-{number}")
        station.wait_for_state(State.READY)
        port.send(b"%d\r" % number)
        station.wait_for_count(number + 1)
        port.pull()
        station.wait_for_state(State.LOST)
    assert station.texts == ["0", "1"]


def open_handles() -> int:
    return sum(1 for _ in Path("/proc/self/fd").iterdir())


HANG_UPS = int(os.environ.get("SCANSTATION_HANG_UPS", "20"))


def test_ports_that_are_hung_up_again_and_again_leak_neither_handles_nor_threads(port, station, start):
    scanner = start(port=str(port.path))
    station.wait_for_state(State.READY)
    handles, threads = open_handles(), threading.active_count()
    for number in range(HANG_UPS):
        port.send((b"F\r" if number else b"") + b"%d\rHAL" % number)
        station.wait_for(lambda wanted=str(number): wanted in station.texts)
        port.pull()
        station.wait_for_state(State.LOST)
        port.plug()
        station.wait_for_state(State.READY)
    assert (open_handles(), threading.active_count()) <= (handles, threads)
    assert [each.text for each in station.readings if each.doubt is None] == [str(n) for n in range(HANG_UPS)]
    scanner.stop()
    assert (open_handles(), threading.active_count()) <= (handles - 1, threads - 1)


def test_the_window_hears_within_a_second_that_a_scanner_is_back():
    assert LONGEST_PAUSE_S <= 0.5
    assert LONGEST_READ_MS <= 500


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


def test_two_of_a_kind_without_numbers_are_told_apart_by_their_sockets():
    twins = [usb(f"/dev/ttyACM{number}", 0x05F9, 0x4204, None) for number in range(2)]
    twins[0].location, twins[1].location = "1-1", "1-2.3"
    assert find_port(SerialOptions(vid_pid="05f9:4204", location="1-2.3"), twins) == "/dev/ttyACM1"
    with pytest.raises(ScannerError, match="More than one"):
        find_port(SerialOptions(vid_pid="05f9:4204"), twins)
    with pytest.raises(ScannerError, match="05f9:4204 at 1-4; connected are: /dev/ttyACM0"):
        find_port(SerialOptions(vid_pid="05f9:4204", location="1-4"), twins)


def test_a_pattern_names_one_of_the_ports_that_are_there():
    assert find_port(SerialOptions(port="/dev/ttyACM*"), CONNECTED[::-1]) == "/dev/ttyACM0"
    assert find_port(SerialOptions(port="COM?"), [ListPortInfo("COM7")]) == "COM7"


def test_a_scanner_that_is_not_found_is_answered_with_those_that_are_there():
    with pytest.raises(ScannerError) as error:
        find_port(SerialOptions(serial_number="B2"), CONNECTED)
    assert str(error.value) == (
        "No scanner with serial number B2; connected are: /dev/ttyS0, "
        "/dev/ttyACM0 (0c2e:0ca1, serial number A1), /dev/ttyACM1 (05f9:4204, serial number none)."
    )
    with pytest.raises(ScannerError, match=r"VID:PID ffff:0001; connected are: none\."):
        find_port(SerialOptions(vid_pid="ffff:0001"), [])
