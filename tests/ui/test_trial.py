"""The test scan: what is wrong with a scanner is named, on the screen that the barcode is scanned from."""

import cv2
import numpy as np
import pytest
import zxingcpp
from PySide6.QtGui import QImage

from scanstation.reading import Doubt
from tests.scanstation.cast import reading
from ui import theme
from ui.setup.pictures import Barcode
from ui.setup.trial import TEST_CODE, Result, judged


@pytest.mark.parametrize(
    ("text", "more", "result"),
    [
        (TEST_CODE, {}, Result.WORKS),
        ("]C0" + TEST_CODE, {}, Result.WORKS),
        ("1Z999AA10123456784", {}, Result.ANOTHER),
        ("PAR-00004471-00", {}, Result.ANOTHER),
        ("", {}, Result.ANOTHER),
        (TEST_CODE.lower(), {}, Result.CAPITALS),
        ("TESTßAYQWZß1234", {}, Result.LAYOUT),  # US scanner, German computer
        ("TEST)QWAZY)&é\"'", {}, Result.LAYOUT),  # US scanner, French computer
        (TEST_CODE, {"doubt": Doubt.INCOMPLETE}, Result.NO_ENTER),
        (TEST_CODE, {"typed": True}, Result.SLOW),
        (TEST_CODE, {"typed": True, "doubt": Doubt.TOO_SLOW}, Result.SLOW),
    ],
)
def test_a_scanner_is_judged_by_what_came(text, more, result):
    assert judged(reading(text, **more)) is result


@pytest.mark.parametrize("unit", [0.8, 1.0, 1.5, 3.0])
def test_the_barcode_on_the_screen_can_be_scanned(qtbot, unit):
    theme.load_fonts()
    barcode = Barcode(TEST_CODE)
    qtbot.addWidget(barcode)
    barcode.rescale(unit)
    image = barcode.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    pixels = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    page = cv2.copyMakeBorder(pixels[:, : image.width()], 40, 40, 40, 40, cv2.BORDER_CONSTANT, value=20)
    assert [code.text for code in zxingcpp.read_barcodes(page)] == [TEST_CODE]
