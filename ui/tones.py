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
    """A tone of `hertz` (0 is silence) for `seconds`; `edge` (0 to 1) adds odd partials that cut through noise.

    `loud` (0 to 1) is its share of the full loudness.
    """

    hertz: float
    seconds: float
    edge: float = 0.0
    loud: float = 1.0


GOOD, AGAIN, CARE, STOP, COMMAND = "good", "again", "care", "stop", "command"
"""It counts · it counted before · not this code · stop, hands off the parcel · the bench has done as it was told."""


TONES: dict[str, tuple[Note, ...]] = {
    GOOD: (Note(1318.5, 0.09), Note(1975.5, 0.13)),
    AGAIN: (Note(987.8, 0.09), Note(0, 0.06), Note(987.8, 0.09)),
    CARE: (Note(523.3, 0.16, 0.4), Note(0, 0.05), Note(392.0, 0.26, 0.4)),
    STOP: tuple(Note(hertz, 0.11, 1.0) for _ in range(4) for hertz in (880.0, 622.3)),
    COMMAND: (Note(659.3, 0.03, 0.0, 0.35), Note(0, 0.02), Note(880.0, 0.05, 0.0, 0.35)),
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
    count, peak = int(note.seconds * RATE), 26_000 * note.loud
    return [round(peak * _envelope(index, count) * _value(note, index / RATE)) for index in range(count)]


def _value(note: Note, at: float) -> float:
    """From -1 to 1: the odd partials lower and widen the peaks, as in a square wave."""
    turn = 2 * pi * note.hertz * at
    return sin(turn) + note.edge * (sin(3 * turn) / 3 + sin(5 * turn) / 5)


def _envelope(index: int, count: int) -> float:
    """5 ms up, 20 ms down: no click at either end."""
    return min(index / (0.005 * RATE), (count - index) / (0.020 * RATE), 1.0)
