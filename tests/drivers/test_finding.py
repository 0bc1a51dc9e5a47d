"""What is plugged in: named by what stays the same, and never by what a device's maker put into its name unseen."""

import sys

import numpy as np
import pytest
from serial.tools.list_ports_common import ListPortInfo

from drivers import open_scanner
from drivers.finding import called, camera_name, cameras, first_picture, hid_pos_scanners, named, serial_ports
from scanstation.errors import ScannerError
from tests.drivers.hid_devices import Gun, Hub
from tests.scanstation.cast import ticking


def port(device, vid=None, pid=None, serial_number=None, product=None, manufacturer=None, location=None):
    info = ListPortInfo(device, skip_link_detection=True)
    info.manufacturer, info.location = manufacturer, location
    info.vid, info.pid, info.serial_number, info.product = vid, pid, serial_number, product
    return info


def test_usb_comes_first_and_is_found_again_at_any_port():
    com, gun = named([port("/dev/ttyS0"), port("/dev/ttyACM0", 0x0C2E, 0x0CA1, "A1", "Xenon 1900")])[::-1]
    assert (gun.name, gun.options, gun.safe) == ("Honeywell Xenon 1900", {"vid_pid": "0c2e:0ca1"}, True)
    assert (com.name, com.options, com.safe) == ("ttyS0", {"port": "/dev/ttyS0"}, False)
    assert (gun.described, com.described) == ("Honeywell Xenon 1900, USB serial", "ttyS0, serial port")


def test_two_of_a_kind_are_told_apart():
    twins = named([port(f"/dev/ttyACM{n}", 0x0C2E, 0x0CA1, f"A{n}", "Xenon") for n in range(2)])
    assert [each.options for each in twins] == [{"serial_number": "A0"}, {"serial_number": "A1"}]
    nameless = named([port(f"/dev/ttyACM{n}", 0x0C2E, 0x0CA1) for n in range(2)])
    assert [each.options for each in nameless] == [{"port": "/dev/ttyACM0"}, {"port": "/dev/ttyACM1"}]
    apart = named([port(f"/dev/ttyACM{n}", 0x0C2E, 0x0CA1, location=f"1-{n}") for n in range(2)])
    assert [each.options["location"] for each in apart] == ["1-0", "1-1"]


@pytest.mark.parametrize(
    ("vid", "manufacturer", "product", "name"),
    [
        (0x05E0, "Symbol Technologies, Inc, 2008", "Symbol Bar Code Scanner::EA", "Zebra Bar Code Scanner"),
        (0x05E0, "Zebra", "Zebra DS2208", "Zebra DS2208"),
        (0x0C2E, "Honeywell Scanning and Mobility", "Voyager 1470g", "Honeywell Voyager 1470g"),
        (0x1234, "Acme Inc.", "Beam 3", "Acme Inc. Beam 3"),
        (0x1234, "n/a", "Beam 3", "Beam 3"),
        (0x1234, None, "Beam 3", "Beam 3"),
        (0x0403, "FTDI", "FT232R USB UART", "USB serial adapter (FTDI)"),
        (0x1234, "Acme", None, ""),
    ],
)
def test_a_device_is_called_what_people_call_it(vid, manufacturer, product, name):
    assert called(vid, manufacturer, product) == name


def test_a_port_that_says_nothing_of_itself_is_called_by_its_place():
    silent = port("/dev/ttyACM3", 0x1234, 1, manufacturer="n/a")
    silent.description = "n/a"
    assert [each.name for each in named([silent])] == ["ttyACM3"]


def test_hid_pos_scanners_are_found_and_two_of_a_kind_told_apart():
    (gun,) = hid_pos_scanners(Hub(Gun()))
    assert (gun.kind, gun.described) == ("hidpos", "Honeywell Voyager 1470g, HID POS")
    assert (gun.options, gun.safe) == ({"vid_pid": "0c2e:0b01"}, True)
    twins = hid_pos_scanners(Hub(Gun("A"), Gun("B")))
    assert [each.options for each in twins] == [{"serial_number": "A"}, {"serial_number": "B"}]
    nameless = hid_pos_scanners(Hub(Gun(""), Gun("", product="Other")))[0]
    assert nameless.options["path"].startswith("/dev/hidraw")


def test_without_the_hid_library_there_is_no_hid_scanner(monkeypatch):
    monkeypatch.setitem(sys.modules, "hid", None)
    monkeypatch.setitem(sys.modules, "hidraw", None)
    assert hid_pos_scanners() == ()


def test_a_name_is_bounded_and_printable():
    (found,) = named([port("/dev/ttyACM0", 1, 2, product="Gun\x1b[31m\n" + "x" * 500)])
    assert found.name.isprintable()
    assert len(found.name) <= 48


def test_what_is_found_can_be_opened_as_a_scanner():
    ports = named([port("/dev/ttyACM0", 1, 2, "A"), port("/dev/ttyS0"), port("/dev/ttyACM1", 3, 4, location="1-2")])
    for found in [*ports, *serial_ports(), *hid_pos_scanners(Hub(Gun("A"), Gun("B"))), *cameras()]:
        open_scanner(found.kind, found.name, found.options, ticking())


def test_a_cameras_first_picture_is_small_and_the_camera_is_let_go():
    closed = []

    def frames():
        try:
            yield np.full((1080, 1920), 77, np.uint8)
        finally:
            closed.append(True)

    picture = first_picture(frames())
    assert (picture.width, picture.height) == (320, 180)
    assert set(picture.pixels) == {77}
    assert len(picture.pixels) == 320 * 180
    assert closed


@pytest.mark.parametrize("outcome", [None, ScannerError("gone")])
def test_a_camera_without_a_picture_is_none(outcome):
    def frames():
        if outcome is not None:
            raise outcome
        yield None

    assert first_picture(frames()) is None


def test_a_camera_is_called_as_the_system_calls_it_or_by_its_number(tmp_path):
    (tmp_path / "video2").mkdir()
    (tmp_path / "video2" / "name").write_bytes(b"HD Pro \x1bWebcam C920\n")
    assert [camera_name(number, tmp_path) for number in (2, 3)] == ["HD Pro Webcam C920", "camera 4"]
