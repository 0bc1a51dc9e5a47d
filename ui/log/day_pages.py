"""The pages of a day, one at a time: figures, hand-over, closing. One widget for the log to show in the place of its
lines; it asks nobody, and its signals say what is wanted. GUI thread.

    pages.show_facts(day_facts(reader, …))     what a clerk has found out
    pages.asked                                 a `Close` or `Reopen`: for `Station.sign_off`
    pages.closing.say_refused(refusal)          where that raised ClosingRefused; else pages.closing.is_finished()
    pages.manifest_given                        a courier's list, for `hand_over(…, manifest=manifest.read(text))`
"""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from scanstation.scanlog import DayFacts
from ui import theme
from ui.bench.parts import fill
from ui.log.closing import ClosingPage
from ui.log.fact_words import translate
from ui.log.facts import FactsPage
from ui.log.handover import HandOverPage
from ui.log.parts import Button


class DayPages(QWidget):
    """`left`: somebody wants the lines again."""

    asked = Signal(object)
    manifest_given = Signal(str)
    left = Signal()
    tray_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        fill(self, theme.PAPER)
        self.figures, self.hand_over, self.closing = FactsPage(), HandOverPage(), ClosingPage()
        self._pages = (self.figures, self.hand_over, self.closing)
        self.chips = (
            Button(lambda: translate("Facts", "Figures"), chip=True),
            Button(lambda: translate("Facts", "Hand-over"), chip=True),
            Button(lambda: translate("Facts", "Close the day"), chip=True),
        )
        self.back = Button(lambda: translate("Facts", "Back to the scans"))
        self._layout, self._head, self._stack = QVBoxLayout(self), QHBoxLayout(), QStackedLayout()
        for chip, page in zip(self.chips, self._pages, strict=True):
            chip.setCheckable(True)
            chip.setAutoExclusive(True)
            self._head.addWidget(chip)
            self._stack.addWidget(page)
            chip.toggled.connect(self._turn)
        self._head.addStretch(1)
        self._head.addWidget(self.back)
        self._layout.addLayout(self._head)
        self._layout.addLayout(self._stack, 1)
        self.chips[0].setChecked(True)
        self.back.clicked.connect(self.left)
        self.closing.asked.connect(self.asked)
        self.closing.tray_wanted.connect(self.tray_wanted)
        self.hand_over.manifest_given.connect(self.manifest_given)
        self.rescale(1.0)

    def open(self, page: QWidget) -> None:
        """Bring one of the pages to the front."""
        self.chips[self._stack.indexOf(page)].setChecked(True)

    def show_facts(self, facts: DayFacts) -> None:
        """Show a day on all of them."""
        self.figures.show_summary(facts.summary)
        self.hand_over.show_check(facts.hand_over)
        self.closing.show_facts(facts)

    def show_may(self, *, change: bool) -> None:
        """Whether somebody who may close a day is at the bench."""
        self.closing.show_may(change=change)

    def rescale(self, unit: float) -> None:
        """Take the size for a window of `unit` pixels per pixel as drawn."""
        for part in (*self.chips, self.back, *self._pages):
            part.rescale(unit)
        self._layout.setContentsMargins(*(round(each * unit) for each in (22, 12, 22, 14)))
        self._head.setSpacing(round(8 * unit))
        self._layout.setSpacing(round(14 * unit))

    def _turn(self) -> None:
        chosen = next((place for place, chip in enumerate(self.chips) if chip.isChecked()), 0)
        self._stack.setCurrentIndex(chosen)
