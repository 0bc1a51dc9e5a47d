"""Published sample numbers of every carrier: as they are, with one character wrong, and as scanners deliver them."""

import pytest

from scanstation.codes import Kind, identify

# text, carrier, number, grouped; from labels, carriers' documentation and jkeen/tracking_number_data
SAMPLES = [
    ("1Z999AA10123456784", "ups", "1Z999AA10123456784", "1Z 999 AA1 01 2345 6784"),
    ("1Z5R89390357567127", "ups", "1Z5R89390357567127", "1Z 5R8 939 03 5756 7127"),
    ("1ZXX3150YW44070023", "ups", "1ZXX3150YW44070023", "1Z XX3 150 YW 4407 0023"),
    ("MI123456ABC001", "ups", "MI123456ABC001", "MI 123456 ABC0 01"),
    ("420773169261290283641500004181", "usps", "9261290283641500004181", "9261 2902 8364 1500 0041 81"),
    ("4201028200009261290113185417468510", "usps", "9261290113185417468510", "9261 2901 1318 5417 4685 10"),
    ("4201002334249200190132607600833457", "usps", "9200190132607600833457", "9200 1901 3260 7600 8334 57"),
    ("9101026837331000039521", "usps", "9101026837331000039521", "9101 0268 3733 1000 0395 21"),
    ("9400111201080805483016", "usps", "9400111201080805483016", "9400 1112 0108 0805 4830 16"),
    ("9505511069605048600624", "usps", "9505511069605048600624", "9505 5110 6960 5048 6006 24"),
    ("92748931507708513018050063", "usps", "92748931507708513018050063", "9274 8931 5077 0851 3018 0500 63"),
    ("4202215392748931507708513018050063", "usps", "92748931507708513018050063", "9274 8931 5077 0851 3018 0500 63"),
    ("03071790000523483741", "usps", "03071790000523483741", "0307 1790 0005 2348 3741"),
    ("71123456789123456787", "usps", "71123456789123456787", "7112 3456 7891 2345 6787"),
    ("71969010756003077385", "usps", "71969010756003077385", "7196 9010 7560 0307 7385"),
    ("986578788855", "fedex", "986578788855", "9865 7878 8855"),
    ("477179081230", "fedex", "477179081230", "4771 7908 1230"),
    ("925989385163", "fedex", "925989385163", "9259 8938 5163"),
    ("041441760228964", "fedex", "041441760228964", "0414 4176 0228 964"),
    ("61299998820821171811", "fedex", "61299998820821171811", "6129 9998 8208 2117 1811"),
    ("9611020987654312345672", "fedex", "987654312345672", "9876 5431 2345 672"),
    ("1071804952390002087800925989385163", "fedex", "925989385163", "9259 8938 5163"),
    ("1001921334250001000300779017972697", "fedex", "779017972697", "7790 1797 2697"),
    ("9622001560001234567100794808390594", "fedex", "794808390594", "7948 0839 0594"),
    ("3318810025", "dhl", "3318810025", "33 1881 0025"),
    ("73891051146", "dhl", "73891051146", "738 9105 1146"),
    ("563102430313", "dhl", "563102430313", "56 310 243 031 3"),
    ("JJD1410302937991", "dhl", "JJD1410302937991", "JJD 1410 3029 3799 1"),
    ("JVGL0999999990", "dhl", "JVGL0999999990", "JVGL 0999 9999 90"),
    ("JD0002254405060992", "dhl", "JD0002254405060992", "JD 0002 2544 0506 0992"),
    ("GM295117494011169042", "dhl", "GM295117494011169042", "GM 2951 1749 4011 1690 42"),
    ("EE471108151FR", "upu", "EE471108151FR", "EE 471 108 151 FR"),
    ("RB123456785GB", "royalmail", "RB123456785GB", "RB 123 456 785 GB"),
    ("RB123456785US", "usps", "RB123456785US", "RB 123 456 785 US"),
    ("RN123456785CA", "canadapost", "RN123456785CA", "RN 123 456 785 CA"),
    ("TBA502887274000", "amazon", "TBA502887274000", "TBA 5028 8727 4000"),
    ("0073938000549297", "canadapost", "0073938000549297", "0073 9380 0054 9297"),
    ("09980000020033F", "dpd", "09980000020033F", "0998 0000 0200 33 F"),
    ("008182709980000020033350276C", "dpd", "09980000020033F", "0998 0000 0200 33 F"),
    ("%008182709980000020033350276", "dpd", "09980000020033F", "0998 0000 0200 33 F"),
    ("H1001234567890123456", "hermes", "H1001234567890123456", "H100 1234 5678 9012 3456"),
    ("501234567899", "gls", "501234567899", "5012 3456 7899"),
]

# Formats whose check finds every single wrong digit, with the text's part that it guards
GUARDED = [
    ("9261290283641500004181", 0),
    ("92748931507708513018050063", 0),
    ("03071790000523483741", 4),
    ("041441760228964", 0),
    ("9611020987654312345672", 7),
    ("61299998820821171811", 2),
    ("0073938000549297", 0),
    ("09980000020033F", 0),
    ("008182709980000020033350276C", 0),
    ("00340434292135100186", 2),
]


@pytest.mark.parametrize(("text", "carrier", "number", "grouped"), SAMPLES)
def test_a_published_number_is_known_normalised_and_grouped_as_printed(text, carrier, number, grouped):
    best = identify(text).best
    assert (best.carrier, best.number, best.grouped, best.valid) == (carrier, number, grouped, True)
    assert best.kind is Kind.TRACKING_NUMBER


@pytest.mark.parametrize("identifier", ["]C0", "]C1", "]A0", "]Q1", "]d2", "]L0"])
@pytest.mark.parametrize(("text", "carrier", "number", "grouped"), SAMPLES)
def test_a_symbology_identifier_in_front_changes_nothing(identifier, text, carrier, number, grouped):
    assert identify(identifier + text).best == identify(text).best


@pytest.mark.parametrize(("text", "carrier", "number", "grouped"), SAMPLES)
def test_blanks_hyphens_and_small_letters_of_a_person_are_understood(text, carrier, number, grouped):
    assert identify(f"  {grouped.lower()}\r\n").best.number == number
    assert identify("-".join(text)).best == identify(text).best
    assert identify(" ".join(text)).best == identify(text).best


@pytest.mark.parametrize(("text", "carrier", "number", "grouped"), SAMPLES)
def test_what_is_printed_is_what_is_scanned(text, carrier, number, grouped):
    assert identify(number).best.number == number


@pytest.mark.parametrize(("text", "start"), GUARDED)
def test_every_single_wrong_digit_is_found(text, start):
    right = identify(text).best
    for place in range(start, len(text)):
        for digit in set("0123456789") - {text[place]}:
            wrong = identify(text[:place] + digit + text[place + 1 :])
            assert not [
                found
                for found in wrong.candidates
                if found.valid and not found.guess and (found.carrier, found.kind) == (right.carrier, right.kind)
            ]


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("1Z999AA10123456784", 17),
        ("986578788855", 11),
        ("1071804952390002087800925989385163", 33),
        ("3318810025", 9),
        ("563102430313", 11),
        ("501234567899", 11),
    ],
)
def test_a_wrong_check_digit_is_named_as_such(text, body):
    carrier = identify(text).best.carrier
    for digit in set("0123456789") - {text[body]}:
        of_carrier = [found for found in identify(text[:body] + digit).candidates if found.carrier == carrier]
        assert of_carrier
        assert not any(found.valid for found in of_carrier)


def test_an_s10_number_needs_its_check_digit_and_a_country():
    assert not identify("EE471108152FR").best.valid
    assert not identify("RB123456785XX").best.valid
    assert identify("RB123456786US").best.carrier == "usps"
    assert not identify("RB123456786US").best.valid


def test_a_mistyped_s10_number_is_no_mail_innovations_package():
    assert not identify("MI123456786US").best.valid


def test_dpd_ships_to_the_canary_islands_and_to_no_country_000():
    assert identify("%003501009980000020033101991").best.valid
    assert not identify("%003501009980000020033101000").best.valid
    assert not identify("008182709980000020045000000N").best.valid


@pytest.mark.parametrize(
    "text",
    [
        "2Z5R89390357567127",
        "1A5R89390357567127",
        "TBA50288727400A",
        "TBB000000000000",
        "XJD0099999998",
        "GS295117494011169041",
        "420000000000000000000000000000",
        "000000000000000001",
        "9600000000000000000001",
    ],
)
def test_what_only_resembles_a_number_is_not_valid(text):
    assert not identify(text).best.valid


@pytest.mark.parametrize(
    "text", ["1071804952390002087812925989385163", "9622001560001234567112794808390594", "1Z", "TBA", "JJD"]
)
def test_a_piece_or_another_shape_is_unknown(text):
    assert identify(text).best.kind is Kind.UNKNOWN


@pytest.mark.parametrize(
    ("text", "carrier"),
    [
        ("1Z999AA1012345678", "ups"),
        ("1Z99", "ups"),
        ("1Z999AA101234567841Z999AA10123456784", "ups"),
        ("JJD0141", "dhl"),
    ],
)
def test_a_torn_number_is_its_carriers_and_misread(text, carrier):
    best = identify(text).best
    assert (best.carrier, best.valid) == (carrier, False)


def test_a_whole_number_is_nothing_else_besides():
    assert [label.valid for label in identify("1Z999AA10123456784").candidates] == [True]
