"""The tones of the bench, made of a few partials each: pure samples, no sound device.

They differ in pitch, rhythm and number of beats, so that they are told apart over a conveyor belt and by people who
hear high tones badly.
"""

import io
import wave
from array import array
from dataclasses import dataclass
from math import pi, sin

RATE = 44_100


@dataclass(frozen=True, slots=True)
class Note:
    """A tone of `hertz` (0 is silence) for `seconds`; `edge` (0 to 1) adds odd partials that cut through noise."""

    hertz: float
    seconds: float
    edge: float = 0.0


TONES: dict[str, tuple[Note, ...]] = {
    "good": (Note(1318.5, 0.09), Note(1975.5, 0.13)),
    "again": (Note(987.8, 0.09), Note(0, 0.06), Note(987.8, 0.09)),
    "care": (Note(523.3, 0.16, 0.4), Note(0, 0.05), Note(392.0, 0.26, 0.4)),
    "command": (Note(659.3, 0.03), Note(0, 0.02), Note(880.0, 0.06)),
    "stop": tuple(Note(hertz, 0.14, 0.8) for _ in range(3) for hertz in (220.0, 185.0)),
}


def wav(name: str) -> bytes:
    """One tone as a mono 16-bit WAV file."""
    samples = array("h", (sample for note in TONES[name] for sample in _samples(note)))
    file = io.BytesIO()
    with wave.open(file, "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(RATE)
        out.writeframes(samples.tobytes())
    return file.getvalue()


def _samples(note: Note) -> list[int]:
    count = int(note.seconds * RATE)
    return [round(26_000 * _envelope(index, count) * _value(note, index / RATE)) for index in range(count)]


def _value(note: Note, at: float) -> float:
    turn = 2 * pi * note.hertz * at
    odd = sin(3 * turn) / 3 + sin(5 * turn) / 5
    return (sin(turn) + note.edge * odd) / (1 + 0.55 * note.edge)


def _envelope(index: int, count: int) -> float:
    """5 ms up, 20 ms down: no click at either end."""
    return min(index / (0.005 * RATE), (count - index) / (0.020 * RATE), 1.0)
