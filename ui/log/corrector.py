"""The corrector: hands a lead's corrections to the bench and says what became of them. GUI thread; it never waits."""

from collections.abc import Callable, Sequence
from concurrent.futures import Future
from datetime import datetime

from PySide6.QtCore import QObject, Signal

from drivers.base import Clock
from scanstation.corrections import Correcting, CorrectionRefused
from ui.log import words

Correct = Callable[[Correcting, datetime], "Future[int]"]


class Corrector(QObject):
    """One lot at a time; each correction stands by itself, whatever becomes of the others."""

    finished = Signal(int, object)
    """How many were made, and why each of the others was not: sentences, each once."""
    _done = Signal(object)

    def __init__(self, correct: Correct, clock: Clock) -> None:
        super().__init__()
        self._correct, self._clock = correct, clock
        self._left, self._made = 0, 0
        self._troubles: list[str] = []
        self._done.connect(self._on_done)

    @property
    def is_busy(self) -> bool:
        """Whether a lot is on its way."""
        return self._left > 0

    def put_right(self, asked: Sequence[Correcting]) -> None:
        """Make these corrections."""
        if self.is_busy or not asked:
            return
        self._left, self._made, self._troubles = len(asked), 0, []
        now = self._clock()
        for each in asked:
            self._correct(each, now).add_done_callback(self._done.emit)

    def _on_done(self, saved: "Future[int]") -> None:
        error = saved.exception()
        if error is None:
            self._made += 1
        else:
            said = words.refusal(error.refusal) if isinstance(error, CorrectionRefused) else words.not_saved(error)
            if said not in self._troubles:
                self._troubles.append(said)
        self._left -= 1
        if not self._left:
            self.finished.emit(self._made, self._troubles)
