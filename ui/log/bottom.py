"""The log's bottom bar: how the day went, and what can be done with it as a whole.

Of one day it shows the facts; of all days together what the lines are. The export is always there.
"""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from scanstation.events import BENCH_STAGES
from scanstation.scanlog import Facets, Mark
from ui import theme
from ui import words as bench_words
from ui.bench.parts import Text, fill, rule
from ui.log import words
from ui.log.parts import Button, Slot
from ui.log.words import translate


class BottomBar(QWidget):
    """One row."""

    export_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        fill(self, theme.CARD)
        self.summary = Text(15, theme.PALE, elastic=True)
        self.facts = Slot()
        self.export = Button(lambda: translate("Log", "Export…"))
        self.export.clicked.connect(self.export_asked)
        self._layout, rows, hair = QHBoxLayout(), QVBoxLayout(self), rule()
        fill(hair, theme.HAIR)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(hair)
        rows.addLayout(self._layout, 1)
        self._layout.addWidget(self.facts, 1)
        self._layout.addWidget(self.summary, 1)
        self._layout.addWidget(self.export)

    def show_counts(self, facets: Facets) -> None:
        """Say what was done, and what waits."""
        self.summary.say(lambda: _summary(facets))

    def show_facts(self, *, of_a_day: bool) -> None:
        """Whether one day is shown, and so its facts."""
        self.facts.setVisible(of_a_day)
        self.summary.setVisible(not of_a_day)

    def rescale(self, unit: float) -> None:
        """Take the size for a window of `unit` pixels per pixel as drawn."""
        self.setFixedHeight(round(58 * unit))
        self._layout.setContentsMargins(round(22 * unit), 0, round(22 * unit), 0)
        self._layout.setSpacing(round(12 * unit))
        for part in (self.summary, self.facts, self.export):
            part.rescale(unit)


def _summary(facets: Facets) -> str:
    done = [(bench_words.stage(stage), facets.stages.get(stage, 0)) for stage in BENCH_STAGES]
    stands = [(words.mark(mark), facets.marks.get(mark, 0)) for mark in (Mark.WAITING, Mark.SET_ASIDE, Mark.VOIDED)]
    return "   ·   ".join(f"{word} {bench_words.count(number)}" for word, number in (*done, *stands) if number)
