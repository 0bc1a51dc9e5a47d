"""An empty bench costs little, and nothing that comes into view is slept through."""

import numpy as np
import pytest

from drivers.vision.gate import GLANCE_S, LINGER_FRAMES, LINGER_S, Frozen, Gate
from tests.drivers.pictures import barcode, scene

SIZE = (600, 400)
EMPTY = np.full(SIZE[::-1], 140, np.uint8)
LABEL = scene(barcode("1Z999AA10123456784", scale=2), size=SIZE, noise=0)
FRAME_S = 1 / 20
GRAIN = np.random.default_rng(1).normal(0, 1, (500, 700)).astype(np.float32)


def noisy(picture, seed, sigma=5.0):
    """Another noise for each seed."""
    height, width = picture.shape
    down, right = seed * 7 % 97, seed * 13 % 89
    return np.clip(picture + sigma * GRAIN[down : down + height, right : right + width], 0, 255).astype(np.uint8)


def watch(gate, picture, began_s, seconds, sigma=5.0):
    """Show a picture for so long: which of its frames were let through."""
    count = round(seconds / FRAME_S)
    start = round(began_s / FRAME_S)
    return [gate.lets_through(noisy(picture, start + n, sigma), began_s + n * FRAME_S) for n in range(count)]


@pytest.mark.parametrize("sigma", [0.5, 5, 12])
def test_while_nothing_moves_there_is_a_glance_now_and_then(sigma):
    gate = Gate()
    assert all(watch(gate, EMPTY, 0, LINGER_S, sigma))
    later = watch(gate, EMPTY, LINGER_S + 0.5, 5, sigma)
    assert gate.is_still
    assert sum(later) <= 5 / GLANCE_S + 1


@pytest.mark.parametrize("contrast", [0.15, 0.7])
def test_a_label_that_is_put_down_is_looked_at_from_its_first_frame(contrast):
    gate = Gate()
    watch(gate, EMPTY, 0, 4)
    assert gate.is_still
    faint = (EMPTY + (LABEL.astype(float) - EMPTY) * contrast).astype(np.uint8)
    assert all(watch(gate, faint, 4, LINGER_S))


def test_a_small_label_at_the_edge_is_noticed():
    gate = Gate()
    watch(gate, EMPTY, 0, 4)
    corner = EMPTY.copy()
    corner[360:390, 540:590] = 220
    assert watch(gate, corner, 4, 2 * FRAME_S) == [True, True]


def test_the_light_may_change_without_anybody_looking():
    gate = Gate()
    watch(gate, LABEL, 0, 4)
    for step in range(1, 20):
        glances = watch(gate, np.clip(LABEL.astype(int) + 2 * step, 0, 255).astype(np.uint8), 4 + step, 1)
        assert sum(glances) <= 1 / GLANCE_S + 1


def test_a_slow_camera_gets_as_many_frames_after_a_motion_as_a_fast_one():
    gate = Gate()
    assert all(gate.lets_through(noisy(EMPTY, n), n * 0.5) for n in range(LINGER_FRAMES))


def test_what_was_half_read_keeps_the_gate_open():
    gate = Gate()
    watch(gate, EMPTY, 0, 4)
    gate.open(4)
    assert all(watch(gate, EMPTY, 4, LINGER_S))


def test_a_picture_of_another_size_is_a_motion():
    gate = Gate()
    watch(gate, EMPTY, 0, 4)
    assert gate.lets_through(noisy(EMPTY[:300, :500], 1), 4)


def test_a_camera_that_repeats_one_frame_is_frozen_and_a_noisy_one_is_not():
    frozen = Frozen(after_s=0.8)
    for n in range(60):
        frozen.take(noisy(EMPTY, n), n * FRAME_S)
        assert not frozen.is_frozen(n * FRAME_S)
    last = noisy(EMPTY, 99)
    for n in range(60, 120):
        frozen.take(last.copy(), n * FRAME_S)
    assert frozen.is_frozen(120 * FRAME_S)


def test_a_covered_lens_is_dark_and_not_frozen():
    frozen = Frozen(after_s=0.8)
    for n in range(60):
        frozen.take(np.full((400, 600), 3, np.uint8), n * FRAME_S)
    assert frozen.is_dark
    assert not frozen.is_frozen(2)


def test_a_repeated_frame_is_handed_on_as_the_one_before():
    frozen, first = Frozen(1), noisy(EMPTY, 1)
    assert frozen.take(first, 0) is first
    assert frozen.take(first.copy(), 1) is first
