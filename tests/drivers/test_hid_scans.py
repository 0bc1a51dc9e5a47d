"""What the reports of a HID POS scanner hold: whole codes, or doubtful ones, never others."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drivers.aim import symbology
from drivers.framing import Frame
from drivers.hid_scans import Scan, Scans
from scanstation.errors import ScannerError
from scanstation.reading import MAX_TEXT, Doubt
from tests.drivers.hid_devices import COUNTED, FILLED, KEYBOARD, ROOM, counted, filled

CODE = "1Z999AA10123456784"


def read(scans: Scans, reports: list[bytes]) -> list[Scan]:
    return [scan for report in reports for scan in scans.report(report)]


def test_a_recorded_report_is_the_code_and_its_barcode():
    report = (
        bytes.fromhex("02 12 5d 43 30 31 5a 39 39 39 41 41 31 30 31 32 33 34 35 36 37 38 34") + bytes(38) + b"j\0\0"
    )
    assert len(report) == 64
    assert Scans(COUNTED).report(report) == [Scan(Frame(CODE), "Code128")]


def test_without_a_byte_count_nuls_at_the_end_are_filling_and_nothing_is_said_of_the_barcode():
    assert read(Scans(FILLED), filled(CODE.encode())) == [Scan(Frame(CODE))]


def test_a_byte_count_keeps_nuls_that_belong_to_the_code():
    assert read(Scans(COUNTED), counted(b"A\0B\0")) == [Scan(Frame("A\0B\0"), "Code128")]


def test_gs_is_kept_and_the_scanners_own_enter_is_not():
    assert read(Scans(COUNTED), counted(b"0100\x1d21\r\n", b"]C1")) == [Scan(Frame("0100\x1d21"), "GS1-128")]


def test_a_long_code_is_put_together_from_several_reports():
    code = "x" * ROOM + "y" * ROOM + "z"
    assert read(Scans(COUNTED), counted(code.encode(), b"]Q1")) == [Scan(Frame(code), "QRCode")]
    assert read(Scans(FILLED), filled(code.encode())) == [Scan(Frame(code))]


def test_a_code_whose_rest_does_not_come_is_incomplete():
    scans = Scans(COUNTED)
    first, _ = counted(b"x" * 60)
    assert scans.report(first) == []
    assert scans.idle() == [Scan(Frame("x" * ROOM, Doubt.INCOMPLETE), "Code128")]
    assert scans.idle() == []
    assert read(scans, counted(b"NEXT")) == [Scan(Frame("NEXT"), "Code128")]


def test_a_code_whose_end_was_lost_is_not_joined_to_another_barcode():
    first, _ = counted(b"x" * 60, b"]Q1")
    assert read(Scans(COUNTED), [first, *counted(b"NEXT")]) == [
        Scan(Frame("x" * ROOM, Doubt.INCOMPLETE), "QRCode"),
        Scan(Frame("NEXT"), "Code128"),
    ]


@pytest.mark.parametrize("length", range(2, 64))
def test_a_report_that_is_cut_off_yields_no_whole_code(length):
    (report,) = counted(b"x" * ROOM)
    assert all(scan.frame.doubt for scan in Scans(COUNTED).report(report[:length]))


def test_a_byte_count_of_more_than_there_is_room_for_is_doubted():
    (report,) = counted(b"x" * ROOM)
    assert Scans(COUNTED).report(report[:1] + b"\xff" + report[2:])[0].frame.doubt is Doubt.INCOMPLETE


def test_reports_of_other_kinds_and_empty_ones_are_nothing():
    scans = Scans(COUNTED)
    assert read(scans, [b"", b"\x01\x02", bytes([4]) + bytes(63), *counted(b"")]) == []
    assert scans.idle() == []


def test_a_code_that_never_ends_is_bounded_and_doubted():
    scans = Scans(COUNTED)
    endless, last = counted(b"x" * 57)
    assert read(scans, [endless] * 10_000) == []
    (scan,) = scans.report(last)
    assert scan.frame == Frame("x" * MAX_TEXT, Doubt.TOO_LONG)


def test_a_device_that_tells_of_no_data_is_refused():
    with pytest.raises(ScannerError, match="no decoded data"):
        Scans(KEYBOARD)


@pytest.mark.parametrize(
    ("identifier", "name"),
    [
        ("]C1", "GS1-128"),
        ("]E0", "EAN"),
        ("]d1", "DataMatrix"),
        ("]X0", None),
        ("C1", None),
        ("]C", None),
        ("", None),
    ],
)
def test_an_aim_identifier_is_the_name_of_a_barcode(identifier, name):
    assert symbology(identifier) == name


CODES = st.lists(
    st.text(st.characters(codec="utf-8", exclude_characters="\r\n\0"), min_size=1, max_size=300), max_size=6
)


@given(CODES, st.sampled_from([(COUNTED, counted), (FILLED, filled)]))
def test_every_code_comes_back_as_it_was_sent(codes, kind):
    descriptor, reports = kind
    scans = Scans(descriptor)
    sent = [report for code in codes for report in reports(code.encode())]
    assert [scan.frame for scan in read(scans, sent)] == [Frame(code) for code in codes]


@given(st.lists(st.sampled_from([*counted(b"a" * 130), *counted(b"b" * 60, b"]Q1"), b"\x02", b"\x02\x05]C0ab"])))
def test_reports_that_get_lost_never_join_two_codes(reports):
    scans = Scans(COUNTED)
    found = read(scans, reports) + scans.idle()
    assert all(len(set(scan.frame.text)) == 1 or scan.frame.doubt for scan in found)
