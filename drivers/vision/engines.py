"""The two decoding engines, zxing-cpp and zbar, behind one shape: their quirks end here. Both release the GIL."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
import zxingcpp
from numpy.typing import NDArray

try:
    from pyzbar import pyzbar
except ImportError:  # the Python package, or the system library that it loads
    pyzbar = None

Gray = NDArray[np.uint8]
"""A picture: rows × columns of brightness, 0 black to 255 white."""

Point = tuple[float, float]
Quad = tuple[Point, Point, Point, Point]
"""Four corners (x, y) in pixels: the code's own top left, top right, bottom right, bottom left."""

ZBAR_MISSING = "" if pyzbar else "Low-contrast codes are read less well: install libzbar0 (apt-get install libzbar0)."
"""What to do when pictures are read by zxing-cpp alone; empty when zbar is there."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """One code in a picture. `text` is raw: GS is kept, no symbology identifier before it."""

    text: str
    symbology: str
    position: Quad

    @property
    def middle(self) -> Point:
        """The middle of its place."""
        return sum(x for x, _ in self.position) / 4, sum(y for _, y in self.position) / 4


Format = zxingcpp.BarcodeFormat

# Code39 alone is a family to zxing-cpp: six characters become a pharmacy's number, "A+B" becomes "Ab".
LINEAR = (Format.Code128, Format.Code39Std, Format.Code93, Format.Codabar, Format.ITF, Format.EANUPC, Format.DataBar)
# Turned frames show pieces of other codes as short ITF ones.
LINEAR_TURNED = tuple(kind for kind in LINEAR if kind is not Format.ITF)
_SHORTEST_ITF = 4

MATRIX = (Format.QRCode, Format.DataMatrix, Format.PDF417, Format.Aztec, Format.MaxiCode)


def zxing(picture: Gray, formats: Iterable[Format], *, thorough: bool = False) -> list[Decoded]:
    """What zxing-cpp reads; `thorough` looks for light-on-dark codes and at smaller copies too, in more time."""
    found = zxingcpp.read_barcodes(
        picture,
        formats=zxingcpp.BarcodeFormats(list(formats)),
        try_invert=thorough,
        try_downscale=thorough,
        # The default is for people: it spells GS as "<GS>" and puts GS1 element strings in brackets.
        text_mode=zxingcpp.TextMode.Plain,
    )
    codes = [Decoded(code.text, code.format.name, _corners(code.position)) for code in found]
    return [code for code in codes if _is_plausible(code)]


def _is_plausible(code: Decoded) -> bool:
    """Whether there is enough text: zbar finds empty Code 128, and any bars make a short ITF."""
    return len(code.text) >= (_SHORTEST_ITF if code.symbology == "ITF" else 1)


def _corners(position: zxingcpp.Position) -> Quad:
    top_left, top_right = position.top_left, position.top_right
    bottom_right, bottom_left = position.bottom_right, position.bottom_left
    return (
        (top_left.x, top_left.y),
        (top_right.x, top_right.y),
        (bottom_right.x, bottom_right.y),
        (bottom_left.x, bottom_left.y),
    )


# Only these: zbar's DataBar reader prints assertions. The names are zxing-cpp's.
_ZBAR_NAMES = {
    "CODE128": "Code128",
    "CODE39": "Code39",
    "CODE93": "Code93",
    "CODABAR": "Codabar",
    "EAN13": "EAN13",
    "EAN8": "EAN8",
    "I25": "ITF",
    "QRCODE": "QRCode",
}


def zbar(picture: Gray) -> list[Decoded]:
    """What zbar reads; nothing when it is not installed."""
    if pyzbar is None:
        return []
    symbols = [pyzbar.ZBarSymbol[name] for name in _ZBAR_NAMES]
    found = pyzbar.decode(np.ascontiguousarray(picture), symbols=symbols)
    codes = [
        Decoded(code.data.decode("utf-8", "backslashreplace"), _ZBAR_NAMES[code.type], _box(code.rect))
        for code in found
        if code.type in _ZBAR_NAMES
    ]
    return [code for code in codes if _is_plausible(code)]


def _box(rect: tuple[int, int, int, int]) -> Quad:
    left, top, width, height = rect
    right, bottom = left + width, top + height
    return ((left, top), (right, top), (right, bottom), (left, bottom))
