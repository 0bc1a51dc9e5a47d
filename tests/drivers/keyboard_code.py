"""Draws the set-up barcodes of keyboard layouts for the guide: `python -m tests.drivers.keyboard_code`."""

from pathlib import Path

import cv2
import numpy as np

from drivers.layout import KNOWN, SHORT
from drivers.vision.drawing import Pattern, code128, qr

PICTURE = Path(__file__).parents[2] / "docs" / "pictures" / "keyboard-code.png"
WIDTH, MARGIN = 1400, 30


def drawn(pattern: Pattern, module: int, height: int) -> np.ndarray:
    """Black on white; `height` pixels for each row of modules."""
    picture = np.full((pattern.height * height, pattern.width * module), 255, np.uint8)
    for left, top, width, tall in pattern.bars:
        picture[top * height : (top + tall) * height, left * module : (left + width) * module] = 0
    return np.pad(picture, pattern.quiet * module, constant_values=255)


def main() -> None:
    square, bars = drawn(qr(KNOWN), 8, 8), drawn(code128(SHORT), 2, 130)
    height = square.shape[0] + bars.shape[0] + 3 * MARGIN
    page = np.full((height, WIDTH), 255, np.uint8)
    top = MARGIN
    for part in (square, bars):
        left = (WIDTH - part.shape[1]) // 2
        page[top : top + part.shape[0], left : left + part.shape[1]] = part
        top += part.shape[0] + MARGIN
    cv2.imwrite(str(PICTURE), page, [cv2.IMWRITE_PNG_BILEVEL, 1])


if __name__ == "__main__":
    main()
