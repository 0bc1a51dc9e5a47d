"""A courier's manifest: the numbers are found in whatever list it comes as, and nothing in it breaks anything."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scanstation.codes import OwnLabel
from scanstation.scanlog import manifest
from tests.scanstation.cast import S10, UPS, USPS

OWN = (OwnLabel(name="Our label", pattern=r"PAR-\d+", kind="parcel"),)


@pytest.mark.parametrize(
    "text",
    [
        f"{UPS}\n{S10}\n",
        "  1z 999 aa1 01 2345 6784 \r\n\r\nEE 471 108 151 FR",
        f"\ufeffDate;Tracking number;Weight\n2026-11-23;{UPS};1,5\n2026-11-23;{S10};2,0\n",
        f'Order,Number,Place\n10-1,{UPS},"Berlin, Mitte"\n10-2,{S10},"Paris"',
        f"no\tcode\n1\t{UPS}\n2\t{S10}\n3\t{UPS}",
    ],
    ids=["a number a line", "as printed on labels", "semicolons and a header", "commas in quotes", "tabs, one twice"],
)
def test_the_numbers_are_found_however_the_list_is_written(text):
    assert manifest.read(text).numbers == [UPS, S10]


def test_what_is_no_number_is_counted_and_left_out():
    read = manifest.read(f"Number;Name\n{UPS};Ana\n;Bob\nsee below;x")
    assert (read.numbers, read.left_out, read.carriers) == ([UPS], 2, {"ups"})


@pytest.mark.parametrize("heading", ["Trackingnumber1", "Sendungs-Nr. 2026", "№ відправлення", "TRACKING_ID"])
@pytest.mark.parametrize("others", ["", ";Name"], ids=["alone", "with columns"])
def test_a_heading_is_no_number_and_no_line_without_one(heading, others):
    read = manifest.read(f"{heading}{others}\n{UPS}{others}")
    assert (read.numbers, read.left_out, read.carriers) == ([UPS], 0, {"ups"})


@pytest.mark.parametrize("first", [UPS, "XYZ00012345", S10])
def test_a_number_on_the_first_line_is_no_heading(first):
    assert manifest.read(f"{first}\n{USPS}").numbers == [first, USPS]


def test_numbers_that_nobody_knows_count_if_they_look_like_numbers():
    read = manifest.read("XYZ00012345\nhello\n12\n" + UPS)
    assert (read.numbers, read.left_out) == (["XYZ00012345", UPS], 2)
    assert read.carriers == frozenset(), "it may be any courier's"


def test_the_shops_own_labels_are_numbers_too():
    assert manifest.read("PAR-1\nPAR-2", OWN).numbers == ["PAR-1", "PAR-2"]


def test_a_list_that_is_too_long_says_so():
    long = manifest.read("\n".join(f"ABC{serial:09}" for serial in range(manifest.MOST_NUMBERS + 1)))
    assert (len(long.numbers), long.cut) == (manifest.MOST_NUMBERS, True)
    assert manifest.read(USPS).cut is False


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_a_file_is_read_however_an_office_saved_it(tmp_path, encoding):
    file = tmp_path / "list.csv"
    file.write_bytes(f"Straße;Nummer\nMünchen;{UPS}".encode(encoding))
    assert manifest.load(file).lstrip("\ufeff").startswith("Straße")
    assert manifest.read(manifest.load(file)).numbers == [UPS]


@given(st.binary(max_size=200))
def test_no_file_breaks_it(data):
    manifest.read(manifest.decoded(data))


HOSTILE = ["", "\n\n", ";;;\n;;", '"', 'a;"b\nc', "\x00;\x00", "," * 5000, "é" * 900, "\u2028"]


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_a_hostile_list_is_an_empty_one(text):
    assert manifest.read(text).numbers == []


@given(st.text(alphabet=st.sampled_from('1Z9AB,;\t|"\n\r \x00é-'), max_size=300))
def test_no_text_breaks_it(text):
    read = manifest.read(text)
    assert len(set(read.numbers)) == len(read.numbers)
    assert all(number and number.isascii() for number in read.numbers)
