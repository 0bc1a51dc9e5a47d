"""The list beside the verdict: what of an order is in the box, and what is left."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication

from scanstation.events import Stage
from scanstation.situation import Situation
from scanstation.verdict import Answer, Reason
from scanstation.verification import Check, Line
from tests.ui.cast import verdict
from ui import theme, told
from ui.bench import BenchWindow
from ui.languages import Languages

CALM = Situation("Ana", lead=False, badge_missing=False, mode=Stage.PACKED, language="en")


def box(lines, *ticked):
    check = Check(tuple(Line(f"Lamp {place}", "", f"L{place}", 2) for place in range(lines)))
    for code in ticked:
        check, _ = check.tick([code])
    return check


@pytest.fixture
def window(qtbot):
    theme.load_fonts()
    languages = Languages(QApplication.instance(), "en")
    languages.use("")
    window = BenchWindow(mode=Stage.PACKED, worker="Ana Kowalska", station="Bench 3")
    qtbot.addWidget(window)
    window.show()
    yield window
    languages.close()


def tell(window, check, half_packed=1):
    window.show_situation(replace(CALM, check=check, checked="PAR-1", half_packed=half_packed))
    QApplication.processEvents()


def test_while_an_order_is_verified_its_list_stands_where_the_last_scans_were(window):
    tell(window, box(3))
    assert (window.checklist.isVisible(), window.memory.isVisible()) == (True, False)
    tell(window, None, 0)
    assert (window.checklist.isVisible(), window.memory.isVisible()) == (False, True)


def test_what_is_left_stands_first_with_how_many_pieces_are_in_the_box(window):
    tell(window, box(3, "L0", "L0", "L2"))
    lines, more = window.checklist.rows()
    assert [(line.name, told.of_line(line)) for line in lines] == [
        ("Lamp 1", "0 of 2"),
        ("Lamp 2", "1 of 2"),
        ("Lamp 0", "2 of 2"),
    ]
    assert more == 0
    assert window.checklist.accessibleName().startswith("3 of 6 items. Lamp 1 0 of 2")


def test_a_long_name_has_two_lines_and_what_is_longer_ends_in_an_ellipsis(window):
    lines = [
        Line("Lamp", "", "A", 1),
        Line("Reading lamp, brass, with a linen shade", "", "B", 1),
        Line("x" * 60, "", "C", 1),
    ]
    tell(window, Check(tuple(lines)))
    short, long, longest = (window.checklist.names(line) for line in lines)
    assert short == ["Lamp"]
    assert " ".join(long) == "Reading lamp, brass, with a linen shade"
    assert (len(longest), longest[1][-1]) == (2, "…")
    assert len({window.checklist._height(line) for line in lines}) == 2


def test_beside_a_verdict_on_another_parcel_stands_no_list_of_the_box(window):
    tell(window, box(3))
    window.show_verdict(verdict(Answer.ACCEPTED))
    assert (window.checklist.isVisible(), window.memory.isVisible()) == (False, True)
    window.show_verdict(verdict(Answer.UNKNOWN, "4471-XZ", reason=Reason.NO_KNOWN_FORMAT))
    assert window.checklist.isVisible()
    window.show_verdict(verdict(Answer.ACCEPTED))
    window._rest()
    assert window.checklist.isVisible()


@pytest.mark.parametrize("size", [(1024, 600), (1280, 720), (3840, 2160)])
def test_lines_without_room_are_counted_and_every_row_is_inside(window, size):
    window.resize(*size)
    tell(window, box(500, "L0"))
    lines, more = window.checklist.rows()
    assert len(lines) + more == 500
    assert len(lines) >= 4
    assert lines[0].missing
    window.checklist.grab()


def test_a_tick_changes_the_picture(window):
    tell(window, box(3))
    before = window.checklist.grab().toImage()
    tell(window, box(3, "L1"))
    assert window.checklist.grab().toImage() != before


def test_boxes_that_were_begun_and_are_not_on_the_screen_are_counted_below(window):
    tell(window, box(3), 3)
    assert window.kept.text().startswith("2 boxes begun")
    tell(window, None, 1)
    assert window.kept.text().startswith("1 box begun")
    tell(window, box(3), 1)
    assert not window.kept.isVisible()


def test_a_products_name_is_bounded_and_printable():
    assert told.named(Line("Lamp\x00\u202e" + "x" * 900, "", "L", 1)).isprintable()
    assert len(told.named(Line("x" * 900, "", "L", 1))) <= 60


def test_a_bench_that_is_opened_with_half_a_box_asks_for_the_items_and_not_for_a_parcel(window):
    tell(window, box(2, "L0"))
    assert (window.pane.card.word, window.pane.card.number) == ("Scan the items", "PAR-1")
    window.show_situation(CALM)
    assert window.pane.card.word == "Ready — scan a parcel"
