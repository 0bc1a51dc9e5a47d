"""The page of a day's figures: charts on the left, the same numbers as text on the right. It asks nobody: whoever has
a `Summary` shows it with `show_summary`. QtCharts is loaded with the first one. GUI thread.
"""

from collections.abc import Callable, Sequence
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QStackedLayout, QVBoxLayout, QWidget

from scanstation.scanlog import Summary
from ui import theme, words
from ui.bench.parts import Text
from ui.log import fact_words
from ui.log.fact_table import FactTable
from ui.log.fact_words import translate
from ui.log.legend import Legend
from ui.log.parts import Button, Card

if TYPE_CHECKING:
    from ui.log.charts import HoursChart

Words = Callable[[], str]


class Figure(QWidget):
    """A number and what it is: "58 per hour"."""

    def __init__(self) -> None:
        super().__init__()
        self.number = Text(24, theme.INK, theme.BOLD)
        self.words = Text(14, theme.PALE, elastic=True)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.addWidget(self.number)
        self._layout.addWidget(self.words)
        self.rescale(1.0)

    def show_number(self, number: str, says: Words, colour: QColor = theme.INK) -> None:
        """Show another one."""
        self.number.setText(number)
        self.number.paint_in(colour)
        self.words.say(says)
        self.setAccessibleName(f"{number} {says()}")

    def rescale(self, unit: float) -> None:
        """Take the size for a window of `unit` pixels per pixel as drawn."""
        self.number.rescale(unit)
        self.words.rescale(unit)
        self._layout.setSpacing(0)


class ChartCard(Card):
    """A titled card with a chart that is made when it is first needed."""

    def __init__(self, title: Words, make: Callable[[], QWidget]) -> None:
        super().__init__()
        self.title = Text(16, theme.INK, theme.BOLD)
        self.title.say(title)
        self.chart: HoursChart | None = None
        self._make = make
        self._layout = QVBoxLayout(self)
        self._head = QHBoxLayout()
        self._head.addWidget(self.title)
        self._head.addStretch(1)
        self._layout.addLayout(self._head)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.rescale(1.0)

    def put_beside(self, widget: QWidget) -> None:
        """Put something into the head."""
        self._head.insertWidget(1, widget)

    def show_summary(self, summary: Summary) -> None:
        """Draw it."""
        if self.chart is None:
            self.chart = self._make()  # type: ignore[assignment]
            self.chart.setAccessibleName(self.title.text())
            self.chart.rescale(self._unit)
            self._layout.addWidget(self.chart, 1)
        self.chart.show_summary(summary)

    def rescale(self, unit: float) -> None:
        """Take the size for a window of `unit` pixels per pixel as drawn."""
        super().rescale(unit)
        self.title.rescale(unit)
        if self.chart is not None:
            self.chart.rescale(unit)
        margin = round(16 * unit)
        self._layout.setContentsMargins(margin, round(12 * unit), margin, round(8 * unit))
        self._layout.setSpacing(round(6 * unit))
        self._head.setSpacing(round(18 * unit))


class HoursCard(ChartCard):
    """The small chart beside the log's table: what was done in each hour."""

    def __init__(self) -> None:
        super().__init__(lambda: translate("Facts", "Per hour"), _bare_hours)

    def rescale(self, unit: float) -> None:
        """As high as in the sketch."""
        super().rescale(unit)
        self.setFixedHeight(round(200 * unit))


class FactsPage(QWidget):
    """Figures, three charts, and a table that says them as text: by hour, or by worker."""

    def __init__(self) -> None:
        super().__init__()
        self._summary: Summary | None = None
        self.figures = [Figure() for _ in range(8)]
        self.hours = ChartCard(lambda: translate("Facts", "Per hour"), _hours)
        self.workers = ChartCard(lambda: translate("Facts", "Per worker"), _workers)
        self.errors = ChartCard(lambda: translate("Facts", "Errors per hour, in % of all readings"), _errors)
        self.legend = Legend()
        self.hours.put_beside(self.legend)
        self.note = Text(14, theme.CARE, theme.SEMIBOLD, elastic=True)
        self.by_hour = Button(lambda: translate("Facts", "Hours"), chip=True, height=34, pixels=14)
        self.by_worker = Button(lambda: translate("Facts", "Workers"), chip=True, height=34, pixels=14)
        self.of_gaps = Button(lambda: translate("Facts", "Gaps"), chip=True, height=34, pixels=14)
        self.tables = {each: FactTable() for each in (self.by_hour, self.by_worker, self.of_gaps)}
        self._table_card = Card()
        self._arrange()
        for each in self.tables:
            each.setCheckable(True)
            each.setAutoExclusive(True)
            each.toggled.connect(self._turn)
        self.by_hour.setChecked(True)
        self.rescale(1.0)

    def show_summary(self, summary: Summary) -> None:
        """Show a day, or a shift."""
        self._summary = summary
        self._say(summary)
        for card in (self.hours, self.workers, self.errors):
            card.show_summary(summary)

    def rescale(self, unit: float) -> None:
        """Take the size for a window of `unit` pixels per pixel as drawn."""
        scaled = [*self.figures, self.hours, self.workers, self.errors, self.legend, self.note, self._table_card]
        for part in [*scaled, *self.tables, *self.tables.values()]:
            part.rescale(unit)
        apart = round(14 * unit)
        self._grid.setSpacing(apart)
        self._top.setSpacing(round(22 * unit))
        self._layout.setSpacing(round(10 * unit))
        self._in_card.setContentsMargins(apart, round(12 * unit), round(6 * unit), round(8 * unit))
        self._in_card.setSpacing(round(8 * unit))
        self._chips.setSpacing(round(6 * unit))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Another language is spoken."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and self._summary is not None:
            self._say(self._summary)

    def _arrange(self) -> None:
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._top, self._grid, self._chips = QHBoxLayout(), QGridLayout(), QHBoxLayout()
        for figure in self.figures:
            self._top.addWidget(figure, 1)
        self._in_card = QVBoxLayout(self._table_card)
        for chip in self.tables:
            self._chips.addWidget(chip)
        self._chips.addStretch(1)
        self._in_card.addLayout(self._chips)
        self._stack = QStackedLayout()
        for table in self.tables.values():
            self._stack.addWidget(table)
        self._in_card.addLayout(self._stack, 1)
        self._grid.addWidget(self.hours, 0, 0, 1, 2)
        self._grid.addWidget(self.workers, 1, 0)
        self._grid.addWidget(self.errors, 1, 1)
        self._grid.addWidget(self._table_card, 0, 2, 2, 1)
        for column, share in ((0, 11), (1, 11), (2, 16)):
            self._grid.setColumnStretch(column, share)
        self._grid.setRowStretch(0, 11)
        self._grid.setRowStretch(1, 9)
        self._layout.addLayout(self._top)
        self._layout.addWidget(self.note)
        self._layout.addLayout(self._grid, 1)

    def _turn(self) -> None:
        chosen = next((chip for chip in self.tables if chip.isChecked()), self.by_hour)
        self._stack.setCurrentWidget(self.tables[chosen])

    def _say(self, summary: Summary) -> None:
        self._say_figures(summary)
        self.legend.show_stages(summary.stages, gaps=bool(summary.gaps))
        notes = [text for text in (fact_words.closed(summary), fact_words.late(summary)) if text]
        self.note.setText(" · ".join(notes))
        self.note.setVisible(bool(notes))
        self.tables[self.by_hour].fill(*hours_as_text(summary), total=True)
        self.tables[self.by_worker].fill(*workers_as_text(summary))
        self.tables[self.of_gaps].fill(*gaps_as_text(summary))
        for chip, table in self.tables.items():
            table.setAccessibleName(chip.text())

    def _say_figures(self, summary: Summary) -> None:
        tally, number = summary.tally, fact_words.count
        typed, voided, unresolved = tally.typed, tally.voided, tally.unresolved
        gaps = len(summary.gaps)
        paused = fact_words.length(sum((gap.length for gap in summary.gaps), timedelta()))
        shown: Sequence[tuple[str, Words, QColor]] = (
            (number(tally.total), lambda: fact_words.done(summary), theme.INK),
            (fact_words.rate(summary.per_hour), lambda: translate("Facts", "per hour at work"), theme.INK),
            (fact_words.share(tally.error_share), lambda: translate("Facts", "errors"), theme.INK),
            (number(voided), lambda: translate("Facts", "taken back"), theme.INK),
            (number(typed), lambda: translate("Facts", "typed by hand"), theme.INK),
            (number(unresolved), lambda: translate("Facts", "unresolved"), theme.CARE if unresolved else theme.INK),
            (*fact_words.busiest(summary), theme.INK),
            (paused, lambda: translate("Facts", "in %Ln gap(s)", "", gaps), theme.INK),
        )
        for figure, (text, says, colour) in zip(self.figures, shown, strict=True):
            figure.show_number(text, says, colour)


Table = tuple[Sequence[str], Sequence[Sequence[str]]]


def hours_as_text(summary: Summary) -> Table:
    """Headings and rows: each hour that is open, by stage, and its errors."""
    stages = [words.stage(stage) for stage in summary.stages]
    rows = [
        [
            fact_words.from_to(hour),
            *(fact_words.count(hour.tally.counts.get(stage, 0)) for stage in summary.stages),
            fact_words.share(hour.tally.error_share),
        ]
        for hour in summary.open_hours
    ]
    total = [fact_words.count(summary.tally.counts[stage]) for stage in summary.stages]
    rows.append([translate("Facts", "Together"), *total, fact_words.share(summary.tally.error_share)])
    return [translate("Facts", "Hour"), *stages, translate("Facts", "Errors")], rows


def workers_as_text(summary: Summary) -> Table:
    """Headings and rows: each worker's counts, rate, and shares of errors and of what was taken back."""
    stages = [words.stage(stage) for stage in summary.stages]
    rows = [
        [
            fact_words.worker(each.worker),
            *(fact_words.count(each.tally.counts.get(stage, 0)) for stage in summary.stages),
            fact_words.rate(each.per_hour),
            fact_words.share(each.tally.error_share),
            fact_words.share(each.tally.voided_share),
        ]
        for each in summary.people
    ]
    headings = [
        translate("Facts", "Worker"),
        *stages,
        translate("Facts", "/ h"),
        translate("Facts", "Errors"),
        translate("Facts", "Back"),
    ]
    return headings, rows


def gaps_as_text(summary: Summary) -> Table:
    """Headings and rows: when nobody scanned, and for how long."""
    rows = [[f"{gap.start:%H:%M}–{gap.end:%H:%M}", fact_words.length(gap.length)] for gap in summary.gaps]
    return [translate("Facts", "From – to"), translate("Facts", "How long")], rows


def _bare_hours() -> QWidget:
    from ui.log.charts import HoursChart  # noqa: PLC0415  QtCharts takes its time: not before there is a chart

    return HoursChart(bare=True)


def _hours() -> QWidget:
    from ui.log.charts import HoursChart  # noqa: PLC0415

    return HoursChart()


def _workers() -> QWidget:
    from ui.log.charts import WorkersChart  # noqa: PLC0415

    return WorkersChart()


def _errors() -> QWidget:
    from ui.log.charts import ErrorsChart  # noqa: PLC0415

    return ErrorsChart()
