"""From a text to the pattern of its barcode: what a printer draws and a scanner reads. Pure; any thread."""

from collections.abc import Sequence
from itertools import groupby
from typing import NamedTuple

import numpy as np
import zxingcpp


class Pattern(NamedTuple):
    """A barcode in modules, without the quiet zone around it.

    `bars` are (from the left, from the top, width, height); a linear code is one module high and drawn as high as
    one likes. `quiet` modules must stay white on each side.
    """

    width: int
    height: int
    bars: Sequence[tuple[int, int, int, int]]
    quiet: int


def code128(text: str) -> Pattern:
    """The Code 128 of a text."""
    row = _modules(text, zxingcpp.BarcodeFormat.Code128)[:1]
    return Pattern(row.shape[1], 1, _runs(row), quiet=10)


def gs1_128(elements: str) -> Pattern:
    """The GS1-128 of elements as they are written for people: "(10)TEST(21)AZ". FNC1 is where it belongs."""
    row = _modules(elements, zxingcpp.BarcodeFormat.Code128, gs1=True)[:1]
    return Pattern(row.shape[1], 1, _runs(row), quiet=10)


def qr(text: str) -> Pattern:
    """The QR code of a text."""
    modules = _modules(text, zxingcpp.BarcodeFormat.QRCode)
    return Pattern(modules.shape[1], modules.shape[0], _runs(modules), quiet=4)


def _modules(text: str, symbology: zxingcpp.BarcodeFormat, **options: bool) -> np.ndarray:
    barcode = zxingcpp.create_barcode(text, symbology, **options)
    return np.asarray(zxingcpp.write_barcode_to_image(barcode, add_quiet_zones=False))


def _runs(modules: np.ndarray) -> list[tuple[int, int, int, int]]:
    """The dark modules of each row, side by side ones as one: no hairline can show between them on paper."""
    runs = []
    for top, row in enumerate(modules.tolist()):
        left = 0
        for brightness, group in groupby(row):
            width = len(list(group))
            if brightness < 128:
                runs.append((left, top, width, 1))
            left += width
    return runs
