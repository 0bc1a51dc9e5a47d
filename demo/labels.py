"""Shipping labels for the demo: as pictures, as a webcam sees them, and as a sheet to print. Any thread."""

import re
from base64 import b64encode
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path
from string import Template

import cv2
import numpy as np
import zxingcpp
from numpy.typing import NDArray
from zxingcpp import BarcodeFormat

from scanstation.codes import identify

Picture = NDArray[np.uint8]
"""Rows × columns of brightness (a label), or rows × columns × blue, green, red (a photograph)."""

FRAME = (1280, 720)
"""Width and height of a photograph in pixels: a webcam's."""
LABEL = (840, 600)
"""Width and height of a label in pixels; wider when its code needs it."""
MODULE = 3
"""Pixels of a linear code's thinnest bar."""
FONTS = Path(__file__).resolve().parent.parent / "ui/assets/fonts"
SHEET = Path(__file__).with_name("labels.html")
_BLACK, _GRAY, _WHITE = 0, 90, 255
_MARGIN = 36
_SHEET_WEIGHTS = ("Regular", "SemiBold")


@dataclass(frozen=True, slots=True)
class Label:
    """What stands on a label. `code` is what a scanner reads; the rest is for people.

    A photograph holds a Code 128 of some 20 characters, or 40 digits: a longer one is wider than the frame.
    """

    code: str
    sender: Sequence[str] = ("Lindqvist & Daughters", "12 Harbour Street", "Bristol BS1 4XE")
    recipient: Sequence[str] = ("Mara Óskarsdóttir", "7 Chestnut Lane", "Edinburgh EH3 9QA")
    service: str = "PARCEL"
    symbology: BarcodeFormat = BarcodeFormat.Code128

    @property
    def printed(self) -> str:
        """The number as it is printed under the code, in groups."""
        return grouped(self.code)


def grouped(code: str) -> str:
    """A code's number in the groups that its carrier prints; in fours where nobody has a habit."""
    number = identify(code).best.grouped or code
    return number if " " in number else " ".join(number[start : start + 4] for start in range(0, len(number), 4))


def render(label: Label) -> Picture:
    """The label, upright and clean. Raises ValueError for a code that the symbology cannot hold."""
    code = _code_picture(label)
    height, width = LABEL[1], max(LABEL[0], code.shape[1] + 2 * _MARGIN)
    picture: Picture = np.full((height, width), _WHITE, np.uint8)
    _write_addresses(picture, label)
    left, top = (width - code.shape[1]) // 2, 306
    picture[top : top + code.shape[0], left : left + code.shape[1]] = code
    _write(picture, label.printed, (width // 2, 556), 38, "Bold", align=0.5)
    cv2.rectangle(picture, (4, 4), (width - 5, height - 5), _BLACK, 3)
    return picture


def photograph(
    label: Picture, *, tilt_degrees: float, noise: float, blur: float, background: int, seed: int
) -> Picture:
    """A webcam's frame with the label in its middle, turned anticlockwise and held a little askew.

    `noise` and `blur` are standard deviations, in brightness (0 to 255) and in pixels; `background` is the brightness
    of the desk. The same seed gives the same picture.
    """
    random = np.random.default_rng(seed)
    desk = _desk(background, random)
    matrix = _view(label, tilt_degrees, random)
    paper = cv2.warpPerspective(np.full_like(label, _WHITE), matrix, FRAME)
    shadow = cv2.GaussianBlur(np.roll(paper, (14, 10), (0, 1)), (0, 0), 12) / 255
    frame = desk * (1 - 0.5 * shadow)
    coverage = paper / 255
    frame = frame * (1 - coverage) + cv2.warpPerspective(label, matrix, FRAME, flags=cv2.INTER_AREA) * 0.92 * coverage
    return _exposed(frame, noise, blur, random)


def write_sheet(path: Path, codes: Sequence[str]) -> None:
    """Write a page to print: a large Code 128 a row, its number under it. It fetches nothing from anywhere."""
    fonts = {weight: b64encode((FONTS / f"Inter-{weight}.ttf").read_bytes()).decode() for weight in _SHEET_WEIGHTS}
    rows = "\n".join(_row(code) for code in codes)
    path.write_text(Template(SHEET.read_text("utf-8")).substitute(fonts, rows=rows), "utf-8")


def _row(code: str) -> str:
    """One code of the sheet; its drawing is stretched to the size that the sheet's style gives it."""
    svg = zxingcpp.write_barcode_to_svg(zxingcpp.create_barcode(code, BarcodeFormat.Code128))
    stretched = r'viewBox="0 0 \1 \2" preserveAspectRatio="none"'
    drawing = re.sub(r'width="(\d+)" height="(\d+)"', stretched, svg[svg.index("<svg") :], count=1)
    return f"<figure>{drawing}<figcaption>{escape(grouped(code))}</figcaption></figure>"


def _modules(code: str, symbology: BarcodeFormat) -> Picture:
    barcode = zxingcpp.create_barcode(code, symbology)
    return np.array(zxingcpp.write_barcode_to_image(barcode), np.uint8)


def _code_picture(label: Label) -> Picture:
    modules = _modules(label.code, label.symbology)
    if modules.shape[0] == modules.shape[1]:
        return np.kron(modules, np.ones((210 // len(modules),) * 2, np.uint8))
    return np.repeat(np.repeat(modules[:1], 200, axis=0), MODULE, axis=1)


def _write_addresses(picture: Picture, label: Label) -> None:
    right = picture.shape[1] - _MARGIN
    for row, line in enumerate(label.sender):
        _write(picture, line, (_MARGIN, 48 + 27 * row), 21, "Regular", brightness=_GRAY)
    _write(picture, label.service, (right, 84), 52, "Bold", align=1.0)
    cv2.line(picture, (_MARGIN, 124), (right, 124), _BLACK, 2)
    for row, line in enumerate(label.recipient):
        _write(picture, line, (_MARGIN, 170 + 44 * row), 34, "SemiBold")
    cv2.line(picture, (_MARGIN, 290), (right, 290), _BLACK, 6)


def _write(
    picture: Picture,
    text: str,
    at: tuple[int, int],
    size: int,
    weight: str,
    *,
    brightness: int = _BLACK,
    align: float = 0.0,
) -> None:
    """Write one line; `at` is where it stands on its base line, `align` the part of its width to the left of that."""
    font = cv2.FontFace(str(FONTS / f"Inter-{weight}.ttf"))
    _, _, width, _ = cv2.getTextSize(picture.shape[::-1], text, (0, 0), font, size)
    cv2.putText(picture, text, (at[0] - round(align * width), at[1]), (brightness,), font, size)


def _desk(brightness: int, random: np.random.Generator) -> NDArray[np.float64]:
    """Soft patches of light and dark, as of things out of focus."""
    patches = random.normal(0, 60, (6, 10))
    width, height = FRAME
    return np.clip(brightness + cv2.resize(patches, (width, height), interpolation=cv2.INTER_CUBIC), 0, 255)


def _view(label: Picture, tilt_degrees: float, random: np.random.Generator) -> NDArray[np.float64]:
    """The way from the label's pixels to the frame's: turned about the middle, each corner a little off."""
    height, width = label.shape
    corners = np.array([[0, 0], [width, 0], [width, height], [0, height]], np.float64)
    turn = cv2.getRotationMatrix2D((width / 2, height / 2), tilt_degrees, 1.0)
    turn[:, 2] += np.array(FRAME) / 2 - (width / 2, height / 2)
    placed = cv2.transform(corners[None], turn)[0] + random.uniform(-12, 12, (4, 2))
    return cv2.getPerspectiveTransform(corners.astype(np.float32), placed.astype(np.float32))


def _exposed(frame: NDArray[np.float64], noise: float, blur: float, random: np.random.Generator) -> Picture:
    """Lens and sensor: light that falls off to one side, blur, noise, and slightly warm colours."""
    frame = frame * np.linspace(1.0, 0.8, FRAME[0])
    frame = cv2.GaussianBlur(frame, (0, 0), blur) if blur else frame
    colours = frame[..., None] * np.array([0.94, 0.99, 1.0]) + random.normal(0, noise, (*frame.shape, 3))
    return np.clip(colours, 0, 255).astype(np.uint8)
