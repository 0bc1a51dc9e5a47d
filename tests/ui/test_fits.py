"""Every text has room on the smallest common screen: in each language, and in one that is longer than any of them."""

from dataclasses import replace
from datetime import timedelta
from itertools import combinations, product
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QApplication

from drivers.base import State, Status, Trouble
from scanstation.entries import Backlog, Day, Scan
from scanstation.languages import LANGUAGES
from scanstation.latch import Latch
from scanstation.link import Line, Link
from scanstation.situation import Situation
from tests.ui import catalogues
from tests.ui.cast import BOX, EVERY_VERDICT, NOW
from ui import theme
from ui.bench import BenchWindow
from ui.bench.bottom_bar import Target
from ui.bench.parts import Text
from ui.languages import ENGLISH, TRANSLATIONS, Languages

WIDTH, HEIGHT = 1280, 720
LENGTHENED = 1.4
ACCENTS = str.maketrans("aceilnorstuyzACEILNORSTUYZ", "ăçéîłñöřšťűýžĂÇÉÎŁÑÖŘŠŤŰÝŽ")
SCANS = [Scan(NOW, each.answer, each.reason, each.stage, each.label.number) for each in EVERY_VERDICT]


def stretched(text):
    """The text with accents and 40 % longer, its placeholders as they are."""
    parts = catalogues.PLACEHOLDERS.split(text)
    holes = catalogues.PLACEHOLDERS.findall(text)
    accented = "".join(part.translate(ACCENTS) + hole for part, hole in zip(parts, [*holes, ""], strict=True))
    more = "éxťřă łöñǧ "[: max(round(len(text) * (LENGTHENED - 1)) - 2, 0)].rstrip()
    more += "".join("žý"[index % 2] for index in range(round(len(text) * (LENGTHENED - 1)) - 2 - len(more)))
    return f"⟦{accented}{' ' if more else ''}{more}⟧"


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """The translations, with one that nobody speaks in the place of English."""
    folder = tmp_path_factory.mktemp("pseudo")
    for file in TRANSLATIONS.glob("*.qm"):
        (folder / file.name).write_bytes(file.read_bytes())
    pseudo = catalogues.file_of(ENGLISH, folder)
    tree = ET.parse(catalogues.file_of("de"))
    for message in tree.getroot().iter("message"):
        translation = message.find("translation")
        for form in list(translation) or [translation]:
            form.text = stretched(message.findtext("source"))
    tree.write(pseudo, encoding="utf-8")
    catalogues.compile_to([pseudo], folder)
    return folder


@pytest.fixture(scope="module")
def languages(qapp, folder):
    languages = Languages(QApplication.instance(), ENGLISH, folder)
    yield languages
    languages.close()


@pytest.fixture(scope="module")
def window(languages):
    theme.load_fonts()
    window = BenchWindow(
        mode="next",
        worker="Wołodymyr Kowalenko",
        station="Bench 3",
        target=Target(120, 1500),
        clock=lambda: NOW + timedelta(days=2),
    )
    window.resize(WIDTH, HEIGHT)
    window.show()
    yield window
    window.deleteLater()


def settle():
    for _ in range(3):
        QApplication.processEvents()


def crowded(text):
    """Whether a text has less room than it needs. What gives way to its neighbours may, if it is no word of ours."""
    if text.wordWrap():
        return text.heightForWidth(text.width()) > text.height()
    return text.fontMetrics().horizontalAdvance(text.text()) > text.contentsRect().width() and not text.elastic


def box(text, window):
    return QRectF(text.mapTo(window, text.rect().topLeft()), text.size())


def check_texts(window):
    texts = [text for text in window.findChildren(Text) if text.isVisible() and text.text()]
    assert len(texts) > 10
    assert [text.text() for text in texts if crowded(text)] == []
    boxes = [(text.text(), box(text, window)) for text in texts]
    assert [text for text, each in boxes if not QRectF(window.rect()).contains(each)] == []
    assert [(a, b) for (a, one), (b, other) in combinations(boxes, 2) if one.intersects(other)] == []
    assert window.size().toTuple() == (WIDTH, HEIGHT)


def lines(pane, row):
    """The lines that a row of the pane is broken into."""
    layout = pane._lay_out(row, pane._measure(row).width())
    found = [layout.lineAt(index) for index in range(layout.lineCount())]
    return [row.text[line.textStart() : line.textStart() + line.textLength()] for line in found]


def check_pane(pane):
    rows = [(row, pane._measure(row)) for row in pane._rows() if row.text]
    for row, _ in rows:
        broken = [line for line in lines(pane, row)[:-1] if not line.endswith(" ")]
        assert broken == [], f"a word is broken: {row.text}"
    texts = sum(measured.height() + row.above * pane._unit for row, measured in rows)
    total = pane._icon(texts) + texts
    assert total <= pane.room() - 16, pane.card.word


LATCHES = [Latch.of(each, 1, NOW) for each in EVERY_VERDICT if each.answer.latched]
FULL = replace(BOX, lines=BOX.lines * 5)


def situations():
    """Every error in the band, with and without an order beside it."""
    for latch in LATCHES:
        for latches in ([latch], [latch, *LATCHES * 4]):
            calm = Situation("Ana", lead=False, badge_missing=False, mode="next", language="", latches=latches)
            yield replace(calm, half_packed=12)
            yield replace(calm, half_packed=12, check=FULL, checked="PAR-00004471")


LINKS = [Link(line, waiting, 0, NOW) for line in Line for waiting in (0, 1412)] + [Link(Line.ONLINE, 3, 12, NOW)]


@pytest.mark.parametrize("code", LANGUAGES)
def test_everything_fits_the_smallest_common_screen(window, languages, code):
    """English stands for the language that is longer than any."""
    languages.use(code)
    for start in range(0, len(SCANS), 8):
        window.show_day(Day(SCANS[start : start + 8], 1412, Backlog(1412, 0), 1096))
        settle()
        check_texts(window)
    for link, state in product(LINKS, State):
        window.show_link(link)
        window.show_scanner(Status("hall 2 by the big door, left, north", state))
        settle()
        check_texts(window)
    for trouble in Trouble:
        window.show_scanner(Status("hall 2 by the big door, left, north", State.LOST, trouble=trouble))
        settle()
        check_texts(window)
    for situation in situations():
        window.show_situation(situation)
        settle()
        check_texts(window)
    calm = Situation("Ana", lead=False, badge_missing=False, mode="next", language="")
    for each in EVERY_VERDICT:
        newest = [Latch.of(each, 1, each.reading.read_at)] if each.answer.latched else []
        window.show_situation(replace(calm, latches=[*newest, LATCHES[0]] if newest else []))
        window.show_verdict(each)
        settle()
        assert window.pane.card.clears is each.answer.latched
        check_pane(window.pane)
    settle()
    check_texts(window)  # with what failed at the bottom
    window._quiet()
    check_pane(window.pane)
    window.show_situation(Situation("Ana", lead=False, badge_missing=False, mode="next", language=""))


def test_a_language_that_is_longer_than_any_is_what_it_says():
    assert stretched("%Ln left {x}") == "⟦%Ln łéfť {x} éxť⟧"


def test_a_word_that_is_too_long_is_noticed(window, languages):
    languages.use("de")
    window.bottom.scanner.setText("Donaudampfschifffahrtsgesellschaftskapitän " * 3)
    settle()
    with pytest.raises(AssertionError):
        check_texts(window)
    window.show_scanner(Status("hall", State.READY))
