import math
import random

import pytest

from scanstation.codes import identify
from scanstation.codes.enrolment import ALPHABET, LENGTH, EnrolmentCode, new_code, read_code, read_enrolment
from scanstation.codes.label import PARCEL_KINDS

CODE = "BCDF-GHJK-LNPR"
URL = "https://track.example.com"


def test_what_is_printed_is_read():
    code = new_code(random.Random(1).choice)
    made = EnrolmentCode(code, URL)
    assert read_enrolment(made.text) == made
    assert made.text == f"SCANSTATION-ENROL {URL} {code}"


def test_a_code_cannot_be_guessed():
    assert math.log2(len(ALPHABET)) * LENGTH > 50


@pytest.mark.parametrize("typed", [CODE, "bcdfghjklnpr", " BCDF GHJK\tLNPR ", "bcdf-ghjk lnpr"])
def test_a_typed_code_is_read_however_its_groups_are_kept_apart(typed):
    assert (read_code(typed), read_enrolment(typed)) == (CODE, EnrolmentCode(CODE))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "1Z999AA10123456784",
        "BCDF-GHJK-LNP",
        "BCDF-GHJK-LNPI",
        "SCANSTATION-ENROL",
        f"SCANSTATION-ENROL {CODE}",
        f"SCANSTATION-ENROL ftp://x {CODE}",
        f"SCANSTATION-ENROL https://u:p@evil.example {CODE}",
        f"SCANSTATION-ENROL http://[ {CODE}",
        f"SCANSTATION-ENROL {URL} nonsense",
        f"x SCANSTATION-ENROL {URL} {CODE}",
        "B" * 100_000,
        f"SCANSTATION-ENROL https://{'x' * 400} {CODE}",
    ],
)
def test_anything_else_enrols_nowhere(text):
    assert read_enrolment(text) is None


def test_no_enrolment_is_taken_for_a_parcel():
    assert identify(EnrolmentCode(CODE, URL).text).best.kind not in PARCEL_KINDS
