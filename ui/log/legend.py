"""The legend of the charts: a swatch and a word for each stage, and for gaps. GUI thread."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from scanstation.events import Stage
from ui import theme, words
from ui.bench.parts import Text
from ui.log.fact_words import translate
from ui.log.stage_colours import GAP_BRUSH, of_stage


class Swatch(QWidget):
    """A small square in the look of a bar."""

    def __init__(self, brush: QBrush) -> None:
        super().__init__()
        self._brush = brush
        self.rescale(1.0)

    def rescale(self, unit: float) -> None:
        """Take the size for a window of `unit` pixels per pixel as drawn."""
        self.setFixedSize(round(13 * unit), round(13 * unit))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """The square."""
        painter = QPainter(self)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._brush)
        painter.drawRect(self.rect())


class Legend(QWidget):
    """Those stages that there are bars of."""

    def __init__(self) -> None:
        super().__init__()
        self._unit = 1.0
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._shown: tuple[tuple[Stage, ...], bool] | None = None

    def show_stages(self, stages: Sequence[Stage], *, gaps: bool) -> None:
        """Show these, and what a pale column is."""
        if self._shown == (tuple(stages), gaps):
            return
        self._shown = (tuple(stages), gaps)
        while (item := self._layout.takeAt(0)) is not None:
            item.widget().deleteLater()
        for stage in stages:
            self._add(of_stage(stage), lambda stage=stage: words.stage(stage))
        if gaps:
            self._add(GAP_BRUSH, lambda: translate("Facts", "nobody scanned"))
        self.rescale(self._unit)

    def rescale(self, unit: float) -> None:
        """Take the size for a window of `unit` pixels per pixel as drawn."""
        self._unit = unit
        self._layout.setSpacing(round(7 * unit))
        for place in range(self._layout.count()):
            self._layout.itemAt(place).widget().rescale(unit)

    def _add(self, brush: QBrush, says: object) -> None:
        text = Text(13.5, theme.PALE)
        text.say(says)  # type: ignore[arg-type]
        self._layout.addWidget(Swatch(brush))
        self._layout.addWidget(text)
