"""Views: a picture turned, scaled or sharpened, and the way back from places in it. Pure."""

from dataclasses import dataclass, replace
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from drivers.vision.engines import Decoded, Gray, Quad

WHITE: Final = 255


@dataclass(frozen=True, slots=True)
class View:
    """A picture made of another; `matrix` (2×3, affine) leads from places in the original to places in it."""

    picture: Gray
    matrix: NDArray[np.float64]

    def then(self, picture: object, matrix: NDArray[np.float64]) -> "View":
        """A view of this view; `matrix` leads from places in this one to places in that one."""
        return View(np.asarray(picture, np.uint8), matrix @ np.vstack([self.matrix, (0, 0, 1)]))

    def back(self, found: list[Decoded]) -> list[Decoded]:
        """The same codes, with their places in the original."""
        inverse = np.asarray(cv2.invertAffineTransform(self.matrix), np.float64)
        return [replace(code, position=moved(code.position, inverse)) for code in found]


def moved(position: Quad, matrix: NDArray[np.float64]) -> Quad:
    """The corners after an affine transformation."""
    corners = cv2.transform(np.array([position], np.float64), matrix)[0]
    first, second, third, fourth = ((float(x), float(y)) for x, y in corners)
    return first, second, third, fourth


def plain(picture: Gray) -> View:
    """The picture itself."""
    return View(picture, np.eye(2, 3))


def scaled(view: View, factor: float) -> View:
    """Larger or smaller by `factor`."""
    method = cv2.INTER_AREA if factor < 1 else cv2.INTER_CUBIC
    height, width = view.picture.shape
    size = (max(1, round(width * factor)), max(1, round(height * factor)))
    matrix = np.array([[size[0] / width, 0, 0], [0, size[1] / height, 0]], np.float64)
    return view.then(cv2.resize(view.picture, size, interpolation=method), matrix)


def flattened(view: View, factor: int) -> View:
    """Only its height made smaller by `factor`: upright bars lose noise and nothing else."""
    size = (view.picture.shape[1], max(1, view.picture.shape[0] // factor))
    matrix = np.array([[1, 0, 0], [0, size[1] / view.picture.shape[0], 0]], np.float64)
    return view.then(cv2.resize(view.picture, size, interpolation=cv2.INTER_AREA), matrix)


def fitted(view: View, pixels: int) -> View:
    """Made smaller where it has more than `pixels` pixels."""
    factor = (pixels / view.picture.size) ** 0.5
    return scaled(view, factor) if factor < 1 else view


def turned(view: View, degrees: float, factor: float = 1.0) -> View:
    """All of it, turned anticlockwise and made larger by `factor`, on white."""
    height, width = view.picture.shape
    matrix = np.asarray(cv2.getRotationMatrix2D((width / 2, height / 2), degrees, factor), np.float64)
    across, along = abs(matrix[0, 0]), abs(matrix[0, 1])
    size = (round(height * along + width * across), round(height * across + width * along))
    matrix[:, 2] += (size[0] - width) / 2, (size[1] - height) / 2
    return view.then(cv2.warpAffine(view.picture, matrix, size, flags=cv2.INTER_LINEAR, borderValue=WHITE), matrix)


def thresholded(view: View) -> View:
    """Black and white, each pixel against the brightness around it: for shadows and low contrast."""
    mean = cv2.ADAPTIVE_THRESH_MEAN_C
    return view.then(cv2.adaptiveThreshold(view.picture, WHITE, mean, cv2.THRESH_BINARY, 51, 5), np.eye(2, 3))


def sharpened(view: View) -> View:
    """With its edges raised: for blur."""
    soft = cv2.GaussianBlur(view.picture, (0, 0), 2.0)
    return view.then(cv2.addWeighted(view.picture, 2.5, soft, -1.5, 0), np.eye(2, 3))


def smoothed(view: View) -> View:
    """With less noise: what searches it takes much less time then."""
    return view.then(cv2.GaussianBlur(view.picture, (0, 0), 0.6), np.eye(2, 3))
