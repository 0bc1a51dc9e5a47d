import subprocess
import sys

import pytest

import drivers
from drivers import KINDS, open_scanner
from scanstation.errors import ScannerError, SettingsError
from tests.drivers.recorder import noon


def test_a_scanner_is_opened_by_its_kind_and_has_the_name_of_the_settings(tmp_path):
    assert open_scanner("replay", "file", {"path": str(tmp_path)}, noon).name == "file"


TWO = [
    ("wedge", {}, {"prefix": "~"}),
    ("serial", {"port": "/dev/ttyS0"}, {"port": "/dev/ttyS0", "baud": 1200}),
    ("serial", {"vid_pid": "0c2e:0CA1"}, {"vid_pid": "0C2E:0ca1"}),
    ("hidpos", {}, {}),
    ("camera", {"device": 0}, {"device": 0, "mode": "tray"}),
]


@pytest.mark.parametrize(("kind", "one", "other"), TWO, ids=[kind for kind, _, _ in TWO])
def test_two_sections_of_one_device_are_a_mistake(kind, one, other):
    with pytest.raises(SettingsError, match="'gun' and 'door' are one and the same") as error:
        drivers.check_apart([("file", "replay", {"path": "x"}), ("gun", kind, one), ("door", kind, other)])
    assert error.value.key == (2, "kind")


def test_scanners_that_can_be_told_apart_are_none():
    drivers.check_apart(
        [
            ("keys", "wedge", {}),
            ("gun", "serial", {"vid_pid": "0c2e:0ca1", "location": "1-1"}),
            ("door", "serial", {"vid_pid": "0c2e:0ca1", "location": "1-2"}),
            ("a", "replay", {"path": "x"}),
            ("b", "replay", {"path": "x"}),
            ("c", "laser", {}),
            ("d", "laser", {}),
        ]
    )


def test_an_unknown_kind_is_answered_with_the_known_ones():
    with pytest.raises(SettingsError, match=r"no scanner of the kind 'laser'\. Known kinds: wedge, serial,") as error:
        open_scanner("laser", "x", {}, noon)
    assert error.value.key == ("kind",)


@pytest.mark.parametrize(
    ("kind", "options", "key", "sentence"),
    [
        ("wedge", {"max_gap": 10}, ("max_gap",), r"has no option 'max_gap'. It knows: max_gap_ms, min_length"),
        ("wedge", {"max_gap_ms": 500}, ("max_gap_ms",), "'max_gap_ms' .* is wrong: Input should be less than"),
        ("serial", {"port": "x", "baud": "fast"}, ("baud",), "'baud' of a scanner of the kind 'serial' is wrong"),
        ("serial", {}, (), "needs exactly one of 'port', 'serial_number' and 'vid_pid'"),
        ("replay", {}, ("path",), "'path' of a scanner of the kind 'replay' is wrong: Field required"),
        ("camera", {}, (), "needs exactly one of 'device', 'url' and 'path'"),
    ],
)
def test_a_bad_option_is_named_in_a_sentence(kind, options, key, sentence):
    with pytest.raises(SettingsError, match=sentence) as error:
        open_scanner(kind, "x", options, noon)
    assert error.value.key == key


def test_a_missing_library_is_answered_with_how_to_install_it(monkeypatch):
    monkeypatch.setitem(drivers.KINDS, "odd", "a_library_that_is_not_installed:Scanner")
    with pytest.raises(ScannerError, match=r"pip install 'scanstation\[station\]'"):
        open_scanner("odd", "x", {}, noon)


def test_naming_the_kinds_loads_no_hardware_library():
    hardware = ("serial", "hid", "hidraw", "cv2", "zxingcpp", "pyzbar", "PySide6")
    code = f"import sys, drivers; print([name for name in {hardware} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_every_kind_names_a_class_with_options():
    assert set(KINDS) == {"wedge", "serial", "hidpos", "camera", "replay"}
