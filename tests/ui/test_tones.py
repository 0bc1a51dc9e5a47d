"""The tones: loud enough, free of clicks, and no two alike."""

import io
import wave
from array import array

import pytest

from ui import looks
from ui.tones import COMMAND, RATE, STOP, TONES, wav


def samples(name):
    with wave.open(io.BytesIO(wav(name))) as file:
        assert (file.getnchannels(), file.getsampwidth(), file.getframerate()) == (1, 2, RATE)
        return array("h", file.readframes(file.getnframes()))


@pytest.mark.parametrize("name", TONES)
def test_a_tone_is_loud_short_and_begins_and_ends_in_silence(name):
    tone = samples(name)
    assert (max(map(abs, tone)) > 16_000) == (name != COMMAND)
    assert 0.05 < len(tone) / RATE < 1.0
    assert abs(tone[0]) < 300
    assert abs(tone[-1]) < 300


def test_no_two_tones_share_their_rhythm_and_pitch():
    shapes = {tuple((note.hertz, note.seconds) for note in notes) for notes in TONES.values()}
    assert len(shapes) == len(TONES)


def loudness(name):
    """The energy of a tone: what is louder, longer or sharper has more."""
    return sum(sample * sample for sample in samples(name))


def test_a_command_is_a_soft_click_and_stop_is_the_loudest_of_all():
    order = sorted(TONES, key=loudness)
    assert (order[0], order[-1]) == (COMMAND, STOP)
    assert loudness(STOP) > 2 * loudness(order[-2])
    assert max(map(abs, samples(COMMAND))) > 4_000


def test_every_look_has_a_tone():
    used = {look.tone for look in vars(looks).values() if isinstance(look, looks.Look)}
    assert used | {COMMAND} == set(TONES)
