"""Contact sheets: many pictures of the bench on one, small enough for a page of documentation and still readable."""

from collections.abc import Iterable
from pathlib import Path

import cv2
import numpy as np
from PySide6.QtGui import QImage

SIZES = ((1280, 720), (1920, 1080), (3840, 2160))
LANGUAGES = ("en", "de")
MOST_BYTES = 250_000
COLUMNS, THUMB, GAP = 4, (432, 243), 8


def pixels(picture: QImage) -> np.ndarray:
    """A picture as rows × columns × BGR."""
    image = picture.convertToFormat(QImage.Format.Format_RGB32)
    raw = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine() // 4, 4)
    return raw[:, : image.width(), :3].copy()


def sheet(pictures: Iterable[np.ndarray]) -> np.ndarray:
    """All of them, small, side by side."""
    thumbs = [cv2.resize(each, THUMB, interpolation=cv2.INTER_AREA) for each in pictures]
    rows = -(-len(thumbs) // COLUMNS)
    width, height = THUMB
    whole = np.full((rows * (height + GAP) + GAP, COLUMNS * (width + GAP) + GAP, 3), 255, np.uint8)
    for place, thumb in enumerate(thumbs):
        top, left = GAP + place // COLUMNS * (height + GAP), GAP + place % COLUMNS * (width + GAP)
        whole[top : top + height, left : left + width] = thumb
    return whole


def save_sheet(file: Path, pictures: Iterable[np.ndarray]) -> None:
    """Write a sheet, as good as it can be within MOST_BYTES."""
    whole = sheet(pictures)
    for quality in range(80, 20, -5):
        _, data = cv2.imencode(".webp", whole, [cv2.IMWRITE_WEBP_QUALITY, quality])
        if len(data) <= MOST_BYTES:
            break
    file.write_bytes(data.tobytes())
    print(f"{file.name}: {len(data) // 1000} KB, quality {quality}")
