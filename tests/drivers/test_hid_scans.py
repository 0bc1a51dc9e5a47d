"""What the reports of a HID POS scanner hold: whole codes, or doubtful ones, never others."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drivers.aim import symbology
from drivers.framing import Frame
from drivers.hid_scans import LATE_MS, SILENCE_MS, Scan, Scans
from scanstation.errors import ScannerError
from scanstation.reading import MAX_TEXT, Doubt
from tests.drivers.hid_devices import COUNTED, FILLED, KEYBOARD, ROOM, counted, filled

CODE = "1Z999AA10123456784"


def read(scans: Scans, reports: list[bytes], at_ms: float = 0.0) -> list[Scan]:
    """What reports are that came one each 2 ms, each read when it came."""
    times = [at_ms + 2 * number for number in range(len(reports))]
    return [scan for report, ms in zip(reports, times, strict=True) for scan in scans.report(report, ms, ms)]


def test_a_recorded_report_is_the_code_and_its_barcode():
    report = (
        bytes.fromhex("02 12 5d 43 30 31 5a 39 39 39 41 41 31 30 31 32 33 34 35 36 37 38 34") + bytes(38) + b"j\0\0"
    )
    assert len(report) == 64
    assert read(Scans(COUNTED), [report]) == [Scan(Frame(CODE), "Code128")]


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
    assert read(scans, [first]) == []
    assert scans.idle(SILENCE_MS) == []
    assert scans.idle(SILENCE_MS + 1) == [Scan(Frame("x" * ROOM, Doubt.INCOMPLETE), "Code128")]
    assert scans.idle(10_000) == scans.lost() == []
    assert read(scans, counted(b"NEXT"), 10_000) == [Scan(Frame("NEXT"), "Code128")]


HALF = "ONE ".ljust(ROOM, "1")
NOISE = bytes([4]) + bytes(63)
"""A report of another kind, which says nothing of codes."""


def test_a_code_whose_end_was_lost_is_not_joined_to_the_next_one_though_other_reports_came_meanwhile():
    scans = Scans(COUNTED)
    first, _ = counted(HALF.encode() + b"rest")
    assert read(scans, [first] + [NOISE] * 1000) == []
    assert read(scans, counted(b"NEXT"), 2002) == [
        Scan(Frame(HALF, Doubt.INCOMPLETE), "Code128"),
        Scan(Frame("NEXT", Doubt.INCOMPLETE), "Code128"),
    ]
    assert read(scans, counted(b"NEXT"), 2002 + LATE_MS) == [Scan(Frame("NEXT"), "Code128")]


def test_what_may_be_the_late_rest_of_a_code_is_none_of_its_own_unless_it_is_of_another_barcode():
    scans = Scans(COUNTED)
    first, rest = counted(HALF.encode() + b"1Z999AA10123456784")
    assert read(scans, [first]) == []
    (half,) = scans.idle(SILENCE_MS + 1)
    assert read(scans, counted(b"OTHER", b"]Q1"), 300) == [Scan(Frame("OTHER"), "QRCode")]
    assert [half.frame.doubt, read(scans, [rest], 400)[0].frame.doubt] == [Doubt.INCOMPLETE] * 2


def test_what_comes_as_soon_as_anybody_listens_may_be_the_rest_of_a_code_of_which_the_beginning_was_lost():
    _, rest = counted(HALF.encode() + b"1Z999AA10123456784")
    scans = Scans(COUNTED, opened_ms=1000)
    assert read(scans, [rest], 1005)[0].frame == Frame("1Z999AA10123456784", Doubt.INCOMPLETE)
    scans = Scans(COUNTED, opened_ms=1000)
    assert read(scans, counted(b"NEXT"), 1001 + SILENCE_MS) == [Scan(Frame("NEXT"), "Code128")]


def test_reports_that_waited_for_their_reader_are_put_together_only_if_no_pause_can_have_been_between_them():
    first, rest = counted(HALF.encode() + b"rest")
    for waited_ms, doubt in ((100, None), (1000, Doubt.INCOMPLETE)):
        scans = Scans(COUNTED)
        found = scans.report(first, 0, waited_ms) + scans.report(rest, 0, waited_ms)
        assert {scan.frame.doubt for scan in found} == {doubt}


@pytest.mark.parametrize("sent", [(0, 0, 1), (0, 1, 1)])
def test_a_report_that_comes_twice_makes_no_other_code(sent):
    reports = counted(HALF.encode() + b"rest")
    found = read(Scans(COUNTED), [reports[number] for number in sent])
    assert {scan.frame.text for scan in found if scan.frame.doubt is None} <= {HALF + "rest"}


def test_the_rest_of_a_report_that_was_cut_off_is_no_code_of_its_own():
    first, rest = counted(HALF.encode() + b"1Z999AA10123456784")
    assert all(scan.frame.doubt for scan in read(Scans(COUNTED), [first[:20], rest]))


def test_the_rest_of_a_report_that_was_cut_off_is_none_either_when_it_comes_late():
    first, rest = counted(HALF.encode() + b"rest")
    scans = Scans(COUNTED)
    read(scans, [first[:20]])
    assert all(scan.frame.doubt for scan in read(scans, [rest], LATE_MS - 10))


def test_a_code_whose_end_was_lost_is_not_joined_to_another_barcode():
    first, _ = counted(b"x" * 60, b"]Q1")
    assert read(Scans(COUNTED), [first, *counted(b"NEXT")]) == [
        Scan(Frame("x" * ROOM, Doubt.INCOMPLETE), "QRCode"),
        Scan(Frame("NEXT"), "Code128"),
    ]


@pytest.mark.parametrize("length", range(2, 64))
def test_a_report_that_is_cut_off_yields_no_whole_code(length):
    (report,) = counted(b"x" * ROOM)
    assert all(scan.frame.doubt for scan in read(Scans(COUNTED), [report[:length]]))


def test_a_byte_count_of_more_than_there_is_room_for_is_doubted():
    (report,) = counted(b"x" * ROOM)
    assert read(Scans(COUNTED), [report[:1] + b"\xff" + report[2:]])[0].frame.doubt is Doubt.INCOMPLETE


def test_reports_of_other_kinds_and_empty_ones_are_nothing():
    scans = Scans(COUNTED)
    assert read(scans, [b"", b"\x01\x02", bytes([4]) + bytes(63), *counted(b"")]) == []
    assert scans.lost() == []


def test_a_code_that_never_ends_is_bounded_and_doubted():
    scans = Scans(COUNTED)
    endless, last = counted(b"x" * 57)
    assert read(scans, [endless] * 10_000) == []
    (scan,) = read(scans, [last], 20_000)
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
KINDS = st.sampled_from([(COUNTED, counted), (FILLED, filled)])


@given(CODES, KINDS)
def test_every_code_comes_back_as_it_was_sent_unless_its_reports_repeat_each_other(codes, kind):
    descriptor, reports = kind
    scans = Scans(descriptor)
    for number, code in enumerate(codes):
        sent = reports(code.encode())
        repeats = any(one[:-1] == other[:-1] for one, other in pairwise(sent))
        (scan,) = read(scans, sent, 1000 * number)
        assert scan.frame == Frame(code, Doubt.INCOMPLETE if repeats else None)


def letters(number: int, length: int) -> str:
    """A code of which every character says whose it is, and no two reports are the same."""
    return "".join(chr(0x4E00 + 1000 * number + at) for at in range(length))


LENGTHS = st.lists(st.integers(1, 90), min_size=1, max_size=5)


@given(st.data(), LENGTHS, KINDS)
def test_codes_that_break_off_stutter_or_pause_yield_no_text_that_was_not_sent(data, lengths, kind):
    descriptor, reports = kind
    scans, found, now_ms = Scans(descriptor), [], 0.0
    for number, length in enumerate(lengths):
        now_ms += data.draw(st.sampled_from([SILENCE_MS + 1, 400, 3000]))
        sent = reports(letters(number, length).encode())
        for report in sent[: data.draw(st.integers(0, len(sent)))]:
            now_ms += data.draw(st.sampled_from([1, 10, 10, 10, 2 * SILENCE_MS]))
            for _ in range(data.draw(st.integers(1, 2))):
                now_ms += 1
                since_ms = now_ms - data.draw(st.sampled_from([0, 0, 0, 120, 2000]))
                found += scans.report(report, max(0, since_ms), now_ms)
                found += scans.report(NOISE, now_ms, now_ms) if descriptor is COUNTED else []
    accepted = {scan.frame.text for scan in found + scans.lost() if scan.frame.doubt is None}
    assert accepted <= {letters(number, length) for number, length in enumerate(lengths)}


@given(st.data(), LENGTHS, KINDS)
def test_whatever_gets_lost_comes_twice_or_in_another_order_two_codes_are_never_one(data, lengths, kind):
    descriptor, reports = kind
    scans, found = Scans(descriptor), []
    for number, length in enumerate(lengths):
        sent = reports(letters(number, length).encode())
        came = data.draw(st.lists(st.sampled_from(sent), max_size=2 * len(sent)))
        found += read(scans, came, 500 * number)
    accepted = [scan.frame.text for scan in found + scans.lost() if scan.frame.doubt is None]
    assert all(len({(ord(sign) - 0x4E00) // 1000 for sign in text if sign >= "\u4e00"}) < 2 for text in accepted)
