"""The sound check: once, when the bench starts, the good tone and the alarm. It waits for nobody."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from ui import theme, tones, words
from ui.bench.verdict_pane import Card

FIRST_MS, PAUSE_MS, OVER_MS = 400, 1_200, 6_000
"""Until the good tone, from there to the alarm, and from there until the bench is ready."""


class SoundCheck(QObject):
    """Plays two tones and ends by itself; `skip` ends it at once. Lives on the GUI thread."""

    def __init__(self, parent: QObject, play: Callable[[str], object], over: Callable[[], object]) -> None:
        super().__init__(parent)
        self._steps = [
            (FIRST_MS, lambda: play(tones.GOOD)),
            (PAUSE_MS, lambda: play(tones.STOP)),
            (OVER_MS, over),
        ]
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._step)
        self._timer.start(FIRST_MS)

    def skip(self) -> None:
        """Something better to do: no further tone, and whoever skips says what is on the screen."""
        self._timer.stop()
        self._steps = []

    def _step(self) -> None:
        _, do = self._steps.pop(0)
        if self._steps:
            self._timer.start(self._steps[0][0])
        do()


def card() -> Card:
    """What the worker sees meanwhile."""
    return Card(
        theme.READY,
        "loudspeaker",
        words.translate("Bench", "You should hear this"),
        context=words.translate("Bench", "First the good tone, then the alarm"),
        hint=words.translate("Bench", "Heard nothing? Tell the lead. All well? Just scan."),
        quiet=True,
    )
