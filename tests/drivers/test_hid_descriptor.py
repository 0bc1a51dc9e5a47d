"""A device's description of its reports, whatever it holds."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drivers.hid_descriptor import Field, Usage, parse
from scanstation.errors import ScannerError
from tests.drivers.hid_devices import (
    COLLECTION,
    CONSTANT,
    COUNT,
    COUNTED,
    END,
    FILLED,
    INPUT,
    KEYBOARD,
    PAGE,
    REPORT,
    SIZE,
    USAGE,
    VARIABLE,
    items,
)

SCANNER = Usage(0x8C, 2)
PUSH, POP, LOWEST, HIGHEST, DELIMITER, OUTPUT = 0xA4, 0xB4, 0x19, 0x29, 0xA9, 0x91


def test_a_scanners_report_is_laid_out_as_its_maker_wrote_it():
    assert parse(COUNTED) == [
        Field(2, Usage(0x01, 0x3B), 8, 8, 1, SCANNER),
        Field(2, Usage(0x8C, 0xFB), 16, 8, 1, SCANNER),
        Field(2, Usage(0x8C, 0xFC), 24, 8, 1, SCANNER),
        Field(2, Usage(0x8C, 0xFD), 32, 8, 1, SCANNER),
        Field(2, Usage(0x8C, 0xFE), 40, 8, 56, SCANNER),
        Field(2, Usage(0xFF66, 0x04), 488, 8, 1, SCANNER),
        Field(2, Usage(0xFF66, 0x00), 496, 8, 1, SCANNER),
        Field(2, Usage(0x8C, 0xFF), 504, 1, 8, SCANNER),
    ]


def test_without_ids_a_report_begins_with_its_first_field_and_padding_is_no_field():
    assert [(each.report, each.offset, each.count) for each in parse(FILLED)] == [(0, 0, 56), (0, 448, 1)]


def test_a_range_of_usages_gives_each_value_its_own():
    shift, *_, last = parse(KEYBOARD)
    assert (shift, last.usage, last.offset) == (
        Field(0, Usage(7, 0xE0), 0, 1, 1, Usage(1, 6)),
        Usage(7, 0xE7),
        7,
    )


def test_each_report_counts_its_own_bits_and_outputs_count_for_none():
    fields = parse(
        items((PAGE, 0x8C), (SIZE, 8), (COUNT, 1))
        + items((REPORT, 1), (USAGE, 1), (INPUT, VARIABLE), (USAGE, 9), (OUTPUT, VARIABLE))
        + items((REPORT, 2), (USAGE, 2), (INPUT, VARIABLE))
        + items((REPORT, 1), (USAGE, 3), (INPUT, VARIABLE))
    )
    assert [(each.report, each.usage.number, each.offset) for each in fields] == [(1, 1, 8), (2, 2, 8), (1, 3, 16)]


def test_what_is_pushed_comes_back_a_usage_of_four_bytes_brings_its_page_and_the_first_alternative_is_meant():
    fields = parse(
        items((PAGE, 1), (SIZE, 8), (COUNT, 1), (PUSH,), (PAGE, 0x8C), (COUNT, 3), (POP,))
        + items((USAGE, 0x8C00FE), (INPUT, VARIABLE), (USAGE, 5), (INPUT, VARIABLE))
        + items((DELIMITER, 1), (USAGE, 7), (USAGE, 8), (DELIMITER, 0), (INPUT, VARIABLE))
    )
    assert [(each.usage, each.count) for each in fields] == [
        (Usage(0x8C, 0xFE), 1),
        (Usage(1, 5), 1),
        (Usage(1, 7), 1),
    ]


def test_long_items_are_passed_over():
    assert parse(b"\xfe\x02\x10ab" + FILLED) == parse(FILLED)


@pytest.mark.parametrize(
    ("descriptor", "why"),
    [
        (COUNTED[:-4] + b"\x06\x8c", "cut off"),
        (items((SIZE, 8), (COUNT, 0xFFFFFFFF), (INPUT, VARIABLE)), "too long"),
        (items((POP,)), "never kept"),
        (items(*[(PUSH,)] * 100), "nested"),
        (items(*[(COLLECTION, 1)] * 100), "nested"),
        (items((SIZE, 1), (COUNT, 8000), (LOWEST, 0), (HIGHEST, 0xFFFF), (INPUT, VARIABLE)), "too many"),
    ],
    ids=["cut", "endless", "pop", "push", "collections", "fields"],
)
def test_a_broken_description_is_refused_in_a_sentence(descriptor, why):
    with pytest.raises(ScannerError, match=f"HID report descriptor.*{why}"):
        parse(descriptor)


@given(st.one_of(st.binary(max_size=300), st.permutations(list(COUNTED)).map(bytes)))
def test_no_description_breaks_the_parser_or_reaches_beyond_the_longest_report(descriptor):
    try:
        fields = parse(descriptor)
    except ScannerError:
        return
    assert all(each.offset + each.size * each.count <= 8 * 8192 for each in fields)


@st.composite
def layouts(draw):
    """Runs of fields and padding: (bits, values, padding?), all of one report."""
    return draw(st.lists(st.tuples(st.integers(1, 32), st.integers(1, 9), st.booleans()), min_size=1, max_size=12))


@given(layouts(), st.sampled_from([0, 7]), st.randoms(use_true_random=False))
def test_every_value_that_a_device_put_into_a_report_is_read_from_it(runs, number, random):
    pairs, bits, wanted = [(PAGE, 0x8C), *([(REPORT, number)] if number else [])], [], []
    for at, (size, count, padding) in enumerate(runs):
        pairs += [(SIZE, size), (COUNT, count), (USAGE, at + 1), (INPUT, CONSTANT if padding else VARIABLE)]
        values = [random.getrandbits(size) for _ in range(count)]
        bits += [value >> bit & 1 for value in values for bit in range(size)]
        wanted += [] if padding else [values]
    report = sum(bit << place for place, bit in enumerate(bits)).to_bytes((len(bits) + 7) // 8, "little")
    fields = parse(items(*pairs, (END,)))
    assert [each.values(bytes([number] * bool(number)) + report) for each in fields] == wanted


def test_a_short_report_holds_fewer_values():
    assert Field(0, SCANNER, 8, 8, 4).values(b"xab") == [ord("a"), ord("b")]
    assert Field(0, SCANNER, 80, 8, 4).values(b"xab") == []
