import pytest
from hypothesis import given
from hypothesis import strategies as st

from drivers.framing import CRLF, Frame, Framer
from scanstation.reading import MAX_TEXT, Doubt


def texts(frames: list[Frame]) -> list[str]:
    assert all(found.doubt is None for found in frames)
    return [found.text for found in frames]


def test_merged_scans_are_split_and_crlf_is_one_end():
    assert texts(Framer().feed(b"ONE\r\nTWO\rTHREE\n\r\n")) == ["ONE", "TWO", "THREE"]


def test_a_gs_inside_a_code_is_kept():
    assert texts(Framer().feed(b"0100\x1d21X\r")) == ["0100\x1d21X"]


def test_with_crlf_alone_a_single_cr_belongs_to_the_code():
    assert texts(Framer([CRLF]).feed(b"A\rB\r\nC\r\n")) == ["A\rB", "C"]


def test_nul_and_flow_control_are_dropped_between_codes_but_kept_inside_one():
    assert texts(Framer().feed(b"\x00\x11ONE\r\x13T\x00WO\r")) == ["ONE", "T\x00WO"]


def test_text_is_utf8_and_otherwise_latin1():
    assert texts(Framer().feed("Ä\r".encode() + "Ä\r".encode("latin-1"))) == ["Ä", "Ä"]


def test_an_overlong_code_is_cut_and_doubted_and_the_next_one_is_whole():
    long, after = Framer().feed(b"x" * 100_000 + b"\rNEXT\r")
    assert (long.text, long.doubt) == ("x" * MAX_TEXT, Doubt.TOO_LONG)
    assert after == Frame("NEXT")


def test_the_longest_code_is_not_too_long():
    assert texts(Framer([CRLF]).feed("é".encode() * MAX_TEXT + CRLF)) == ["é" * MAX_TEXT]
    assert Framer().feed("é".encode() * (MAX_TEXT + 1) + CRLF)[0].doubt is Doubt.TOO_LONG


def test_what_is_left_without_an_end_is_incomplete_after_a_pause():
    framer = Framer()
    assert framer.feed(b"1Z99") == []
    assert framer.idle() == [Frame("1Z99", Doubt.INCOMPLETE)]
    assert framer.idle() == []


@pytest.mark.parametrize("options", [{}, {"ends": ()}, {"stx_etx": True}])
def test_the_rest_of_a_code_that_began_unheard_is_incomplete_and_the_next_one_is_whole(options):
    framer = Framer(**options)
    framer.begin_amid()
    end, begin = (b"\x03", b"\x02") if options.get("stx_etx") else (b"\r", b"")
    if options.get("ends") == ():
        found = framer.feed(b"REST") + framer.idle() + framer.feed(b"NEXT") + framer.idle()
    else:
        found = framer.feed(b"REST" + end + begin + b"NEXT" + end)
    assert found == [Frame("REST", Doubt.INCOMPLETE), Frame("NEXT")]


@pytest.mark.parametrize("options", [{"ends": ()}, {"stx_etx": True}])
def test_where_a_pause_or_a_sign_begins_a_code_nobody_waits_for_a_rest(options):
    framer = Framer(**options)
    framer.begin_amid()
    assert not framer.awaits_rest


def test_the_late_rest_of_a_code_that_was_given_up_is_no_code_of_its_own():
    framer = Framer()
    assert framer.feed(b"9400111899") + framer.idle() == [Frame("9400111899", Doubt.INCOMPLETE)]
    assert framer.awaits_rest
    assert framer.feed(b"027346468699\rNEXT\r") == [Frame("027346468699", Doubt.INCOMPLETE), Frame("NEXT")]
    assert not framer.awaits_rest


def test_a_rest_that_does_not_come_makes_no_later_code_doubtful():
    framer = Framer()
    framer.feed(b"9400111899")
    framer.idle()
    framer.idle()
    assert framer.feed(b"NEXT\r") == [Frame("NEXT")]


def test_without_terminators_a_pause_is_the_end_but_a_lost_line_is_not():
    framer = Framer(())
    assert framer.feed(b"1Z99") == []
    assert framer.idle() == [Frame("1Z99")]
    framer.feed(b"1Z99")
    assert framer.lost() == [Frame("1Z99", Doubt.INCOMPLETE)]


def test_stx_and_etx_hold_a_code_with_a_cr_in_it():
    assert texts(Framer(stx_etx=True).feed(b"\x02A\rB\x03\r\n\x02C\x03")) == ["A\rB", "C"]


def test_a_code_that_lost_its_stx_or_its_etx_is_incomplete():
    framer = Framer(stx_etx=True)
    assert framer.feed(b"99\x03\x021Z\x02WHOLE\x03") == [
        Frame("99", Doubt.INCOMPLETE),
        Frame("1Z", Doubt.INCOMPLETE),
        Frame("WHOLE"),
    ]


LINE = st.lists(st.sampled_from([b"\r", b"\n", b"\x00", b"\x02", b"\x03", b"\x1d", b"\xff", "é".encode(), b"AB"]))
FRAMERS = st.sampled_from([{}, {"ends": [CRLF]}, {"ends": ()}, {"stx_etx": True}])


@given(LINE.map(b"".join), FRAMERS, st.data())
def test_how_the_bytes_are_cut_makes_no_difference(line, options, data):
    cuts = sorted(data.draw(st.sets(st.integers(0, len(line)))))
    framer = Framer(**options)
    pieces = [line[a:b] for a, b in zip([0, *cuts], [*cuts, len(line)], strict=True)]
    found = [frame for piece in pieces for frame in framer.feed(piece)]
    whole = Framer(**options)
    assert found == whole.feed(line)
    assert framer.idle() == whole.idle()


@given(st.lists(st.text(st.characters(codec="utf-8", exclude_characters="\r\n\x00\x11\x12\x13\x14"), min_size=1)))
def test_every_code_comes_back_as_it_was_sent(codes):
    assert texts(Framer().feed("".join(code + "\r" for code in codes).encode())) == codes


def test_an_end_of_the_scanners_own_is_whole_even_after_a_code_without_characters():
    assert texts(Framer([b"\r##"]).feed(b"A\rB\r##\r##\r##C\r##")) == ["A\rB", "C"]
