"""The bundled font is what the bench's screen counts on."""

from pathlib import Path

import pytest
from PySide6.QtGui import QFont, QFontDatabase, QFontMetrics, QRawFont
from PySide6.QtWidgets import QApplication

FONTS = Path(__file__).resolve().parents[2] / "ui/assets/fonts"


@pytest.fixture(scope="module", autouse=True)
def inter(qapp: QApplication) -> None:
    for file in FONTS.glob("*.ttf"):
        assert QFontDatabase.addApplicationFont(str(file)) >= 0


def font(weight: int, *features: str) -> QFont:
    font = QFont("Inter", weight=weight)
    font.setPixelSize(100)
    for feature in features:
        font.setFeature(QFont.Tag(feature), 1)
    return font


def test_inter_comes_in_three_weights() -> None:
    assert {QFontDatabase.weight("Inter", style) for style in QFontDatabase.styles("Inter")} == {400, 600, 700}


@pytest.mark.parametrize("weight", [400, 600, 700])
def test_digits_can_all_be_equally_wide(weight: int) -> None:
    plain, tabular = QFontMetrics(font(weight)), QFontMetrics(font(weight, "tnum"))
    assert plain.horizontalAdvance("1") < plain.horizontalAdvance("0")
    assert len({tabular.horizontalAdvance(digit) for digit in "0123456789"}) == 1


@pytest.mark.parametrize("text", ["AZaz09", "ÄßÉøŁżğ", "ДЖйўє", "–—„“”…·→✓"])
@pytest.mark.parametrize("file", sorted(FONTS.glob("*.ttf")), ids=lambda file: file.stem)
def test_the_writing_of_our_languages_is_there(file: Path, text: str) -> None:
    raw = QRawFont(str(file), 100)
    assert all(raw.supportsCharacter(ord(sign)) for sign in text)
    assert not raw.supportsCharacter(ord("漢"))
