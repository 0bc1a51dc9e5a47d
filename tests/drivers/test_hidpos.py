"""A HID POS scanner with a cable: found by what stays the same, lost, found again, never mixed up."""

import sys
from threading import Event
from time import monotonic, sleep

import pytest

from drivers import open_scanner
from drivers.base import State
from drivers.hid_library import HidApi
from drivers.hid_scans import SILENCE_MS
from drivers.hidpos import HidPosOptions, HidPosScanner, find_device
from scanstation.errors import ScannerError
from scanstation.reading import Doubt
from tests.drivers.hid_devices import FILLED, KEYBOARD, Gun, Hub, counted, filled
from tests.drivers.recorder import WAIT_S, Recorder, noon


@pytest.fixture
def plug():
    scanners = []

    def plug(*guns, name="gun", busy=None, **options):
        station = Recorder()
        scanner = HidPosScanner(name, HidPosOptions(**options), noon, Hub(*guns))
        scanners.append(scanner)

        def emit(reading):
            station.emit(reading)
            if busy is not None:
                busy.wait(WAIT_S)

        scanner.start(emit, station.report)
        return station

    yield plug
    for scanner in scanners:
        scanner.stop()


def test_what_it_scans_is_read_with_the_name_of_the_barcode(plug):
    gun = Gun()
    station = plug(gun)
    station.wait_for_state(State.READY)
    gun.send(*counted(b"1Z999", b"]C1"), *counted(b"x" * 100, b"]Q1"))
    station.wait_for_count(2)
    assert [(reading.text, reading.symbology, reading.doubt) for reading in station.readings] == [
        ("1Z999", "GS1-128", None),
        ("x" * 100, "QRCode", None),
    ]


def test_a_scanner_that_is_found_in_the_middle_of_a_code_yields_no_code_of_its_rest(plug):
    gun = Gun()
    first, rest = counted(b"x" * 56 + b"1Z999AA10123456784")
    gun.send(rest)
    station = plug(gun)
    station.wait_for_state(State.READY)
    gun.send(first, rest)
    station.wait_for_count(2)
    assert [(reading.text, reading.doubt) for reading in station.readings] == [
        ("1Z999AA10123456784", Doubt.INCOMPLETE),
        ("x" * 56 + "1Z999AA10123456784", None),
    ]


def test_it_is_found_again_at_another_path_each_time_it_is_plugged_in(plug):
    gun = Gun()
    station = plug(gun)
    for number in range(10):
        station.wait_for_state(State.READY)
        gun.send(*counted(b"%d" % number))
        station.wait_for_count(number + 1)
        gun.pull()
        station.wait_for_state(State.LOST)
        gun.plug()
    station.wait_for_state(State.READY)
    assert station.texts == [str(number) for number in range(10)]
    assert gun.handles == 1


def test_what_waited_while_the_station_was_busy_is_not_put_together_where_a_pause_may_have_been(plug):
    gun, busy = Gun(), Event()
    station = plug(gun, busy=busy)
    station.wait_for_state(State.READY)
    first, rest = counted(b"x" * 56 + b"1Z999")
    gun.send(*counted(b"ONE"))
    station.wait_for_count(1)
    gun.send(first)
    sleep(2 * SILENCE_MS / 1000)  # which nobody hears
    gun.send(rest)
    busy.set()
    station.wait_for_count(2)
    assert all(reading.doubt for reading in station.readings[1:])


def test_one_scanner_that_two_settings_fit_is_read_by_one_of_them(plug):
    gun = Gun()
    first = plug(gun)
    first.wait_for_state(State.READY)
    second = plug(gun, name="door", vid_pid="0c2e:0b01")
    second.wait_for_state(State.LOST)
    assert "is the scanner that is called 'gun' here already" in second.statuses[-1].detail
    gun.send(*counted(b"1Z999"))
    first.wait_for_count(1)
    assert second.texts == []


def test_a_code_that_a_pulled_cable_cuts_off_is_incomplete(plug):
    gun = Gun()
    station = plug(gun)
    station.wait_for_state(State.READY)
    gun.send(counted(b"x" * 100)[0])
    gun.pull()
    station.wait_for_state(State.LOST)
    assert [reading.doubt for reading in station.readings] == [Doubt.INCOMPLETE]


def test_a_code_that_breaks_off_is_incomplete_though_the_scanner_goes_on_telling_other_things(plug):
    gun = Gun()
    station = plug(gun)
    station.wait_for_state(State.READY)
    gun.send(counted(b"x" * 100)[0])
    until = monotonic() + WAIT_S
    while not station.readings and monotonic() < until:
        gun.send(bytes([4]) + bytes(63))
        sleep(0.02)
    assert [reading.doubt for reading in station.readings] == [Doubt.INCOMPLETE]


def test_two_scanners_at_once_keep_their_names(plug):
    door, bench = Gun("D"), Gun("B")
    doors = plug(door, bench, name="door", serial_number="D")
    benches = plug(door, bench, name="bench", serial_number="B")
    doors.wait_for_state(State.READY)
    benches.wait_for_state(State.READY)
    bench.descriptor = FILLED
    bench.pull()
    benches.wait_for_state(State.LOST)
    bench.plug()
    benches.wait_for_state(State.READY)
    door.send(*counted(b"AT THE DOOR"))
    bench.send(*filled(b"AT THE BENCH"))
    doors.wait_for_count(1)
    benches.wait_for_count(1)
    assert [(reading.source, reading.text) for reading in doors.readings + benches.readings] == [
        ("door", "AT THE DOOR"),
        ("bench", "AT THE BENCH"),
    ]


def test_a_scanner_that_describes_itself_as_something_else_is_refused_in_a_sentence(plug):
    gun = Gun()
    gun.descriptor = KEYBOARD
    station = plug(gun)
    station.wait_for_state(State.LOST)
    assert "no decoded data" in station.statuses[-1].detail


def test_it_is_found_by_its_number_its_maker_or_by_being_the_only_one():
    one, other = Gun("A"), Gun("B")
    both = Hub(one, other).enumerate()
    assert find_device(HidPosOptions(serial_number="B"), both) == other.info()
    assert find_device(HidPosOptions(path="/dev/hidraw-A-0"), both) == one.info()
    assert find_device(HidPosOptions(vid_pid="0C2E:0b01"), Hub(one).enumerate()) == one.info()
    assert find_device(HidPosOptions(), Hub(one).enumerate()) == one.info()


def test_one_of_several_is_never_guessed_and_a_missing_one_is_answered_with_those_that_are_there():
    both = Hub(Gun("A"), Gun("B")).enumerate()
    named = r"Voyager 1470g \(0c2e:0b01, A\), Voyager 1470g \(0c2e:0b01, B\)"
    with pytest.raises(ScannerError, match=f"More than one HID POS scanner fits: {named}"):
        find_device(HidPosOptions(), both)
    with pytest.raises(ScannerError, match=f"connected are: {named}"):
        find_device(HidPosOptions(serial_number="C"), both)
    with pytest.raises(ScannerError, match="connected are: none"):
        find_device(HidPosOptions(), Hub().enumerate())


def test_the_real_library_is_asked_and_its_answer_is_a_status():
    station = Recorder()
    scanner = open_scanner("hidpos", "gun", {"serial_number": "nobody has this number"}, noon)
    scanner.start(station.emit, station.report)
    station.wait_for_state(State.LOST)
    began = monotonic()
    scanner.stop()
    assert monotonic() - began < 2
    assert "The HID POS scanner is not there" in station.statuses[-1].detail
    with pytest.raises(OSError):
        HidApi().open(b"/dev/there-is-no-such-device")


def test_without_the_library_the_scanner_says_what_to_install(monkeypatch):
    monkeypatch.setitem(sys.modules, "hid", None)
    monkeypatch.setitem(sys.modules, "hidraw", None)
    station = Recorder()
    scanner = open_scanner("hidpos", "gun", {}, noon)
    scanner.start(station.emit, station.report)
    station.wait_for_state(State.FAILED)
    scanner.stop()
    assert "pip install 'scanstation[station]'" in station.statuses[-1].detail
