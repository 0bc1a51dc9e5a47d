"""Tilt: which way the bars of a picture run. Pure.

Both engines read linear codes and PDF417 when they lie nearly level or upright, and lose them in between. Bars are
the strongest parallel edges there are, so the directions in which a picture's edges agree are those to turn it by.
"""

import cv2
import numpy as np
from numpy.typing import NDArray

from drivers.vision.engines import Gray

BLOCK = 16
"""Pixels: edges are compared within squares of this size."""

_BIN = 3  # degrees
_BINS = 180 // _BIN
_APART = 6  # bins between two directions that are told apart


def tilts(picture: Gray, count: int) -> list[float]:
    """At most `count` angles, the likeliest first: turned by one, anticlockwise in degrees, bars stand upright."""
    angles, weights = _edges(picture)
    bins = (angles / _BIN).astype(int) % _BINS
    histogram = np.bincount(bins.ravel(), weights.ravel(), _BINS)
    histogram += np.roll(histogram, 1) + np.roll(histogram, -1)
    found: list[float] = []
    while len(found) < count and histogram.max() > 0:
        peak = int(histogram.argmax())
        found.append(_mean_angle(angles, weights, (peak + 0.5) * _BIN))
        histogram[np.arange(peak - _APART, peak + _APART + 1) % _BINS] = 0
    return found


def _edges(picture: Gray) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Each block's main direction in degrees (0 to 180), and how much its edges agree: the structure tensor."""
    # Every second edge of every second row tells as much, in a quarter of the time.
    across = np.ascontiguousarray(cv2.Scharr(picture, cv2.CV_32F, 1, 0)[::2, ::2])
    down = np.ascontiguousarray(cv2.Scharr(picture, cv2.CV_32F, 0, 1)[::2, ::2])
    xx, yy, xy = (_block_means(product) for product in (across * across, down * down, across * down))
    energy = xx + yy
    agreement = np.hypot(xx - yy, 2 * xy) / (energy + 1e-3)
    angles = np.degrees(0.5 * np.arctan2(2 * xy, xx - yy)) % 180
    # The fourth power leaves little of text and texture, whose edges run many ways.
    return angles, np.sqrt(energy) * agreement**4


def _block_means(values: object) -> NDArray[np.float64]:
    means = np.asarray(values, np.float32)
    height, width = means.shape
    size = (max(1, 2 * width // BLOCK), max(1, 2 * height // BLOCK))
    return np.asarray(cv2.resize(means, size, interpolation=cv2.INTER_AREA), np.float64)


def _mean_angle(angles: NDArray[np.float64], weights: NDArray[np.float64], near: float) -> float:
    """The weighted mean of the angles within one and a half bins of `near`."""
    away = (angles - near + 90) % 180 - 90
    close = np.abs(away) <= 1.5 * _BIN
    return near + float(np.average(away[close], weights=weights[close]))
