"""Pictures of labels as a camera sees them: rendered, turned, faded, blurred, noisy. The same ones in every run."""

import cv2
import numpy as np
import zxingcpp
from zxingcpp import BarcodeFormat

from drivers.vision.engines import Gray


def barcode(text: str, kind: BarcodeFormat = BarcodeFormat.Code128, *, scale: int = 3, gs1: bool = False) -> Gray:
    code = zxingcpp.create_barcode(text, kind, gs1=gs1) if gs1 else zxingcpp.create_barcode(text, kind)
    return np.pad(np.array(code.to_image(scale=scale)), 12 * scale, constant_values=255)


def scene(
    label: Gray,
    *,
    tilt: float = 0,
    size: tuple[int, int] = (1280, 720),
    contrast: float = 0.7,
    noise: float = 4,
    seed: int = 1,
) -> Gray:
    """The label in the middle of a gray bench."""
    height, width = label.shape
    matrix = cv2.getRotationMatrix2D((width / 2, height / 2), tilt, 1)
    matrix[:, 2] += (size[0] - width) / 2, (size[1] - height) / 2
    bench = cv2.warpAffine(cv2.GaussianBlur(label, (0, 0), 0.6), matrix, size, borderValue=150)
    grain = np.random.default_rng(seed).normal(0, noise, bench.shape)
    return np.clip(bench * contrast + 255 * (1 - contrast) / 2 + grain, 0, 255).astype(np.uint8)
