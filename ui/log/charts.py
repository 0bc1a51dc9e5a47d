"""The charts of a day: what was done in each hour, by each worker, and how often something went wrong.

Only this module knows QtCharts, and it is imported when the log shows its first chart (`facts.py`). Stages differ in
lightness, so that nobody needs to see colours; every bar has its number, and a table beside says
all of it as text (`fact_table.py`). GUI thread.
"""

from collections.abc import Sequence
from datetime import timedelta

from PySide6.QtCharts import (
    QAbstractBarSeries,
    QAreaSeries,
    QBarCategoryAxis,
    QBarSet,
    QChart,
    QChartView,
    QHorizontalStackedBarSeries,
    QLineSeries,
    QStackedBarSeries,
    QValueAxis,
)
from PySide6.QtCore import QEvent, QMargins, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen
from PySide6.QtWidgets import QFrame

from scanstation.events import Stage
from scanstation.scanlog import Summary
from scanstation.scanlog.gaps import Gap
from scanstation.scanlog.summary import Tally
from ui import theme, words
from ui.log import fact_words
from ui.log.stage_colours import GAP_BRUSH, of_stage

MOST_WORKERS = 8
"""Bars of workers; the table has all of them."""
HEADROOM = 1.16
"""Room above the highest bar, for its number."""
BESIDE = 1.35
"""The same beside a bar that lies."""
MOST_LABELS = 16
"""Bars in a row that have their number."""
SHORTEST_LABELLED = timedelta(minutes=25)
"""A gap that has room for how long it is."""


class _Chart(QChartView):
    """A calm chart: no frame, no animation, no grid but a few hairlines. Shows what `show_summary` was given last."""

    def __init__(self) -> None:
        super().__init__(QChart())
        self._unit = 1.0
        self._summary: Summary | None = None
        self._labels: list[tuple[QPointF, str, QColor, Qt.AlignmentFlag]] = []
        self._series: QAbstractBarSeries | QLineSeries | None = None
        chart = self.chart()
        chart.setBackgroundVisible(False)
        chart.setMargins(QMargins(0, 0, 0, 0))
        chart.legend().hide()
        chart.layout().setContentsMargins(0, 0, 0, 0)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.setStyleSheet("background: transparent")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)  # there is nothing to press

    def show_summary(self, summary: Summary) -> None:
        """Draw a summary."""
        self._summary = summary
        self._draw_anew()

    def rescale(self, unit: float) -> None:
        """Take the size for a window of `unit` pixels per pixel as drawn."""
        self._unit = unit
        self._draw_anew()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Another language is spoken."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._draw_anew()

    def drawForeground(self, painter: QPainter, rect: QRectF) -> None:  # noqa: N802 - Qt's name
        """The numbers at the bars."""
        super().drawForeground(painter, QRectF(rect))
        if self._series is None:
            return
        painter.setFont(theme.font(12.5 * self._unit, theme.SEMIBOLD))
        for at, text, colour, side in self._labels:
            place = self.chart().mapToPosition(at, self._series)
            box = self._box(place, side)
            painter.fillRect(painter.boundingRect(box, int(side), text), theme.CARD)
            painter.setPen(colour)
            painter.drawText(box, int(side), text)

    def _box(self, place: QPointF, side: Qt.AlignmentFlag) -> QRectF:
        wide, high, apart = 200 * self._unit, 20 * self._unit, 5 * self._unit
        if side & Qt.AlignmentFlag.AlignLeft:
            return QRectF(place.x() + apart, place.y() - high / 2, wide, high)
        if side & Qt.AlignmentFlag.AlignRight:
            return QRectF(place.x() - wide, place.y() - high, wide, high)
        return QRectF(place.x() - wide / 2, place.y() - high - 1, wide, high)

    def _draw_anew(self) -> None:
        chart = self.chart()
        self._series, self._labels = None, []
        chart.removeAllSeries()
        for axis in chart.axes():
            chart.removeAxis(axis)
        if self._summary is not None:
            self._draw(chart, self._summary)
        self.viewport().update()

    def _draw(self, chart: QChart, summary: Summary) -> None:
        raise NotImplementedError

    def _names(self, names: Sequence[str]) -> QBarCategoryAxis:
        axis = QBarCategoryAxis()
        axis.append(_distinct(names))
        axis.setGridLineVisible(False)
        axis.setLinePen(QPen(theme.HAIR, self._unit))
        axis.setLabelsFont(theme.font(12.5 * self._unit))
        axis.setLabelsColor(theme.PALE)
        axis.setTruncateLabels(False)
        return axis

    def _values(self, highest: float, *, shown: bool = True, headroom: float = HEADROOM) -> QValueAxis:
        axis = QValueAxis()
        axis.setRange(0, max(highest, 1) * headroom)
        if shown:
            axis.setTickType(QValueAxis.TickType.TicksDynamic)
            axis.setTickInterval(_step(axis.max()))
        axis.setLabelFormat("%d")
        axis.setLabelsFont(theme.font(12 * self._unit))
        axis.setLabelsColor(theme.PALE)
        axis.setGridLinePen(QPen(theme.HAIR, self._unit))
        axis.setLineVisible(False)
        axis.setLabelsVisible(shown)
        axis.setGridLineVisible(shown)
        return axis

    def _along(self, count: int) -> QValueAxis:
        """Beside the names: 0.0 is the middle of the first bar."""
        axis = QValueAxis()
        axis.setRange(-0.5, count - 0.5)
        axis.setVisible(False)
        return axis

    def _stacked(
        self,
        series: QStackedBarSeries | QHorizontalStackedBarSeries,
        stages: Sequence[Stage],
        tallies: Sequence[Tally],
    ) -> None:
        for stage in stages:
            part = QBarSet(words.stage(stage))
            part.append([float(tally.counts.get(stage, 0)) for tally in tallies])
            part.setBrush(of_stage(stage))
            part.setPen(QPen(theme.CARD, 1.2 * self._unit))
            series.append(part)


class HoursChart(_Chart):
    """What was done in each hour, by stage; the target of an hour as a line, the gaps as pale columns."""

    def __init__(self, *, bare: bool = False) -> None:
        super().__init__()
        self._bare = bare

    def _draw(self, chart: QChart, summary: Summary) -> None:
        hours = summary.open_hours
        if not hours:
            return
        tallies = [hour.tally for hour in hours]
        target = summary.measures.per_hour
        values = self._values(max([tally.total for tally in tallies] + [target or 0]), shown=not self._bare)
        names, along = self._names([fact_words.hour(hour) for hour in hours]), self._along(len(hours))
        for axis, side in ((names, "b"), (values, "l"), (along, "b")):
            chart.addAxis(axis, Qt.AlignmentFlag.AlignBottom if side == "b" else Qt.AlignmentFlag.AlignLeft)
        if not self._bare:
            for gap in summary.gaps:
                self._add_gap(chart, gap, summary, (along, values))
        series = QStackedBarSeries()
        series.setBarWidth(0.62)
        self._stacked(series, summary.stages, tallies)
        self._add(chart, series, (names, values))
        if target:
            self._add_target(chart, target, len(hours), (along, values))
        self._series = series
        up = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom
        self._labels += [
            (QPointF(place, tally.total), fact_words.count(tally.total), theme.INK, up)
            for place, tally in enumerate(tallies)
            if self._is_labelled(tally, tallies)
        ]

    def _is_labelled(self, tally: Tally, tallies: Sequence[Tally]) -> bool:
        """In the small chart the highest bar alone."""
        if self._bare:
            return tally.total > 0 and tally is max(tallies, key=lambda each: each.total)
        return tally.total > 0 and len(tallies) <= MOST_LABELS

    def _add(self, chart: QChart, series: object, axes: tuple[object, object]) -> None:
        chart.addSeries(series)
        for axis in axes:
            series.attachAxis(axis)  # type: ignore[attr-defined]

    def _add_gap(self, chart: QChart, gap: Gap, summary: Summary, axes: tuple[QValueAxis, QValueAxis]) -> None:
        began = summary.open_hours[0].start
        left, right = ((moment - began).total_seconds() / 3600 - 0.5 for moment in (gap.start, gap.end))
        high = axes[1].max()
        upper, lower = QLineSeries(self), QLineSeries(self)
        upper.append([QPointF(left, high), QPointF(right, high)])
        lower.append([QPointF(left, 0), QPointF(right, 0)])
        area = QAreaSeries(upper, lower)
        area.setPen(QPen(Qt.PenStyle.NoPen))
        area.setBrush(GAP_BRUSH)
        self._add(chart, area, axes)
        if gap.length >= SHORTEST_LABELLED:
            up = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom
            at = QPointF((left + right) / 2, high * 0.88)
            self._labels.append((at, fact_words.length(gap.length), theme.PALE, up))

    def _add_target(self, chart: QChart, target: int, hours: int, axes: tuple[QValueAxis, QValueAxis]) -> None:
        line = QLineSeries()
        line.append([QPointF(-0.5, target), QPointF(hours - 0.5, target)])
        line.setPen(QPen(theme.INK, 1.4 * self._unit, Qt.PenStyle.DashLine))
        self._add(chart, line, axes)
        side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom
        text = fact_words.translate("Facts", "target {count}").format(count=fact_words.count(target))
        if not self._bare:
            self._labels.append((QPointF(hours - 0.5, target), text, theme.INK, side))


class WorkersChart(_Chart):
    """What each worker did, by stage; those who did most."""

    def _draw(self, chart: QChart, summary: Summary) -> None:
        most = sorted(summary.people, key=lambda each: each.tally.total)[-MOST_WORKERS:]
        most = [each for each in most if each.tally.total]
        if not most:
            return
        values = self._values(max(each.tally.total for each in most), shown=False, headroom=BESIDE)
        names = self._names([fact_words.worker(each.worker) for each in most])
        names.setLabelsColor(theme.INK)
        chart.addAxis(names, Qt.AlignmentFlag.AlignLeft)
        chart.addAxis(values, Qt.AlignmentFlag.AlignBottom)
        series = QHorizontalStackedBarSeries()
        series.setBarWidth(0.58)
        self._stacked(series, summary.stages, [each.tally for each in most])
        chart.addSeries(series)
        series.attachAxis(names)
        series.attachAxis(values)
        self._series = series
        side = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        for place, each in enumerate(most):
            text = fact_words.count(each.tally.total)
            self._labels.append((QPointF(each.tally.total, place), text, theme.INK, side))


class ErrorsChart(_Chart):
    """Which part of an hour's readings was of no use, in per cent."""

    def _draw(self, chart: QChart, summary: Summary) -> None:
        hours = summary.open_hours
        if not hours:
            return
        shares = [100 * hour.tally.error_share for hour in hours]
        values = self._values(max(*shares, 2.0), shown=False)
        names = self._names([fact_words.hour(hour) for hour in hours])
        chart.addAxis(names, Qt.AlignmentFlag.AlignBottom)
        chart.addAxis(values, Qt.AlignmentFlag.AlignLeft)
        series = QStackedBarSeries()
        series.setBarWidth(0.5)
        part = QBarSet("")
        part.append(shares)
        part.setBrush(QBrush(theme.CARE))
        part.setPen(QPen(Qt.PenStyle.NoPen))
        series.append(part)
        chart.addSeries(series)
        series.attachAxis(names)
        series.attachAxis(values)
        self._series = series
        up = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom
        self._labels = [
            (QPointF(place, share), fact_words.figure(share), theme.CARE, up)
            for place, share in enumerate(shares)
            if share and len(hours) <= MOST_LABELS
        ]


def _distinct(names: Sequence[str]) -> list[str]:
    """An axis shows each name once; two workers may look the same when they are cut short."""
    seen: dict[str, int] = {}
    result = []
    for name in names:
        seen[name] = seen.get(name, 0) + 1
        result.append(name + "\u200b" * (seen[name] - 1))
    return result


def _step(highest: float) -> float:
    """Between two hairlines: a round number, four or five of them."""
    for step in (1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1000, 2000, 5000):
        if highest / step <= 5:
            return step
    return 10 ** len(str(int(highest)))
