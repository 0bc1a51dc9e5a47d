"""The printed sheets: every code on them can be read off the paper, and it says what stands beside it."""

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage, QPainter
from PySide6.QtPdf import QPdfDocument

from drivers.vision.decode import read_picture
from scanstation.codes.commands import WITH_VALUE, Command, badge_text, command_text
from scanstation.errors import StorageError
from scanstation.languages import LANGUAGES
from ui import icons
from ui.sheets import BadgeCard, Paper, Sheet, wording, write_pdf

SITE = "K7QF2M"
DOTS_PER_POINT = 200 / 72
"""200 dots an inch: a phone's or webcam's view of one page, not a scanner's."""

pytestmark = pytest.mark.usefixtures("qapp")


def pages(file):
    """The pages as pictures, rows × columns of brightness."""
    pdf = QPdfDocument()
    assert pdf.load(str(file)) is QPdfDocument.Error.None_
    pictures = []
    for number in range(pdf.pageCount()):
        size = pdf.pagePointSize(number) * DOTS_PER_POINT
        drawn = pdf.render(number, QSize(round(size.width()), round(size.height())))
        paper = QImage(drawn.size(), QImage.Format.Format_RGB32)
        paper.fill(0xFFFFFFFF)
        merged = _over(paper, drawn).convertToFormat(QImage.Format.Format_Grayscale8)
        rows = np.frombuffer(merged.constBits(), np.uint8).reshape(merged.height(), merged.bytesPerLine())
        pictures.append(rows[:, : merged.width()].copy())
    pdf.close()
    return pictures


def _over(paper, drawn):
    painter = QPainter(paper)
    painter.drawImage(0, 0, drawn)
    painter.end()
    return paper


def read(picture):
    """What the camera path reads, however long it takes on a loaded machine."""
    return [(code.text, code.symbology) for code in read_picture(picture, clock=lambda: 0.0)]


def texts(picture):
    return {text for text, _ in read(picture)}


@pytest.mark.parametrize("paper", list(Paper))
def test_every_command_can_be_read_off_the_paper(tmp_path, paper):
    write_pdf(tmp_path / "sheet.pdf", Sheet(SITE), paper)
    commands, languages, for_leads = pages(tmp_path / "sheet.pdf")
    leads = {command_text(SITE, command) for command in (Command.SETUP, Command.LOG)}
    plain = {command_text(SITE, command) for command in Command if command not in WITH_VALUE}
    assert texts(commands) == plain - leads
    assert texts(for_leads) == leads
    assert texts(languages) == {command_text(SITE, Command.LANGUAGE, tag) for tag in LANGUAGES}


def test_every_badge_can_be_read_by_laser_and_by_camera_and_a_page_holds_ten(tmp_path):
    cards = [BadgeCard(str(number), "Ana") for number in range(10)] + [BadgeCard("9" * 12, "Ж" * 64, True)]
    write_pdf(tmp_path / "badges.pdf", Sheet(SITE, commands=False, cards=cards))
    first, second = pages(tmp_path / "badges.pdf")
    assert texts(first) == {badge_text(SITE, card.badge) for card in cards[:10]}
    text, millimetre = badge_text(SITE, "9" * 12), DOTS_PER_POINT * 72 / 25.4
    between = round(37 * millimetre)  # the name and the QR code are above it, the bars below
    assert (read(second[:between]), read(second[between:])) == ([(text, "QRCode")], [(text, "Code128")])


def test_a_badge_that_cannot_be_a_barcode_is_named(tmp_path):
    with pytest.raises(ValueError, match="'Ä1'"):
        write_pdf(tmp_path / "badges.pdf", Sheet(SITE, commands=False, cards=[BadgeCard("Ä1", "Ana")]))


def test_every_command_has_an_icon_and_a_word_of_its_own():
    shown = [wording.wording(command) for command in Command if command not in WITH_VALUE]
    assert len({each.icon for each in shown}) == len({each.word for each in shown}) == len(shown)
    assert all(each.icon in icons.ICONS for each in shown)


def test_a_file_that_cannot_be_written_is_said(tmp_path):
    with pytest.raises(StorageError, match="cannot be written"):
        write_pdf(tmp_path / "no" / "sheet.pdf", Sheet(SITE))


def test_every_command_stands_in_the_workers_guide():
    guide = (Path(__file__).parents[2] / "docs/bench.md").read_text("utf-8")
    for command in Command:
        if command not in WITH_VALUE:
            assert f"**{wording.wording(command).word.replace('’', chr(39))}**" in guide
