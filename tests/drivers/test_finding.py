"""What is plugged in: named by what stays the same, and never by what a device's maker put into its name unseen."""

import numpy as np
import pytest
from serial.tools.list_ports_common import ListPortInfo

from drivers import open_scanner
from drivers.finding import cameras, first_picture, named, serial_ports
from scanstation.errors import ScannerError
from tests.scanstation.cast import ticking


def port(device, vid=None, pid=None, serial_number=None, product=None):
    info = ListPortInfo(device, skip_link_detection=True)
    info.vid, info.pid, info.serial_number, info.product = vid, pid, serial_number, product
    return info


def test_usb_comes_first_and_is_found_again_at_any_port():
    com, gun = named([port("/dev/ttyS0"), port("/dev/ttyACM0", 0x0C2E, 0x0CA1, "A1", "Xenon 1900")])[::-1]
    assert (gun.name, gun.options, gun.safe) == ("Xenon 1900", {"vid_pid": "0c2e:0ca1"}, True)
    assert (com.name, com.options, com.safe) == ("ttyS0", {"port": "/dev/ttyS0"}, False)


def test_two_of_a_kind_are_told_apart():
    twins = named([port(f"/dev/ttyACM{n}", 0x0C2E, 0x0CA1, f"A{n}", "Xenon") for n in range(2)])
    assert [each.options for each in twins] == [{"serial_number": "A0"}, {"serial_number": "A1"}]
    nameless = named([port(f"/dev/ttyACM{n}", 0x0C2E, 0x0CA1) for n in range(2)])
    assert [each.options for each in nameless] == [{"port": "/dev/ttyACM0"}, {"port": "/dev/ttyACM1"}]


def test_a_name_is_bounded_and_printable():
    (found,) = named([port("/dev/ttyACM0", 1, 2, product="Gun\x1b[31m\n" + "x" * 500)])
    assert found.name.isprintable()
    assert len(found.name) <= 48


def test_what_is_found_can_be_opened_as_a_scanner():
    for found in [*named([port("/dev/ttyACM0", 1, 2, "A"), port("/dev/ttyS0")]), *serial_ports(), *cameras()]:
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
