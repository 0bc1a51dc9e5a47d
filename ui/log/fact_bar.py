"""The figures at the bottom of the log, and the ways to their pages. Shows `DayFacts`; asks nobody. GUI thread."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from scanstation.scanlog import DayFacts
from ui import theme
from ui.bench.parts import Text
from ui.log import fact_words
from ui.log.fact_words import translate
from ui.log.parts import Button


class FactBar(QWidget):
    """What was done, how fast, how much went wrong, what stays; below that who closed the day. Why is on its page."""

    figures_wanted = Signal()
    hand_over_wanted = Signal()
    closing_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._facts: DayFacts | None = None
        self.done, self.rate, self.errors = (Text(16, theme.INK, theme.SEMIBOLD) for _ in range(3))
        self.left = Text(15, theme.CARE, theme.SEMIBOLD, elastic=True)
        self.closed = Text(13.5, theme.PALE, elastic=True)
        self.figures = Button(lambda: translate("Facts", "Figures"))
        self.hand_over = Button(lambda: translate("Facts", "Hand-over"))
        self.close_day = Button(lambda: translate("Facts", "Close the day"), strong=True)
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._figures, told = QHBoxLayout(), QVBoxLayout()
        for part in (self.done, self.rate, self.errors):
            self._figures.addWidget(part)
        self._figures.addWidget(self.left, 1)
        told.setSpacing(1)
        told.addStretch(1)
        told.addLayout(self._figures)
        told.addWidget(self.closed)
        told.addStretch(1)
        self._layout.addLayout(told, 1)
        self.closed.hide()
        for button, wanted in (
            (self.figures, self.figures_wanted),
            (self.hand_over, self.hand_over_wanted),
            (self.close_day, self.closing_wanted),
        ):
            self._layout.addWidget(button)
            button.clicked.connect(wanted)
        self.rescale(1.0)

    def show_facts(self, facts: DayFacts) -> None:
        """Show a day."""
        self._facts = facts
        self._say(facts)

    def show_failure(self, why: str) -> None:
        """The day's facts cannot be found out: say why, beside what was known."""
        self.closed.setText(why)
        self.closed.paint_in(theme.CARE)
        self.closed.show()

    def rescale(self, unit: float) -> None:
        """Take the size for a window of `unit` pixels per pixel as drawn."""
        for part in (self.done, self.rate, self.errors, self.left, self.closed, self.figures, self.hand_over):
            part.rescale(unit)
        self.close_day.rescale(unit)
        self._layout.setSpacing(round(12 * unit))
        self._figures.setSpacing(round(16 * unit))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Another language is spoken."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and self._facts is not None:
            self._say(self._facts)

    def _say(self, facts: DayFacts) -> None:
        summary = facts.summary
        done = translate("Facts", "%Ln done", "", summary.tally.total)
        if summary.measures.per_day is not None:
            done = f"{fact_words.count(summary.tally.total)} {fact_words.done(summary)}"
        self.done.setText(done)
        rate = fact_words.rate(summary.per_hour)
        self.rate.setText(translate("Facts", "{rate} per hour").format(rate=rate))
        self.errors.setText(
            translate("Facts", "errors {share}").format(share=fact_words.share(summary.tally.error_share))
        )
        left = facts.hand_over.packed_not_shipped.count
        self.left.setText(translate("Facts", "%Ln packed, not shipped", "", left) if left else "")
        is_closed = summary.closing is not None and summary.closing.holds
        self.close_day.say(
            (lambda: translate("Facts", "Day closed")) if is_closed else lambda: translate("Facts", "Close the day")
        )
        told = (fact_words.closed(summary, why=False), fact_words.late(summary))
        self.closed.setText(" · ".join(filter(None, told)))
        self.closed.setVisible(bool(self.closed.text()))
        self.closed.paint_in(theme.CARE if summary.late else theme.PALE)
