"""The guide under the verdict: what to try, for somebody who sees the bench for the first time."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QGridLayout, QWidget

from ui import theme
from ui.bench.parts import Text, fill


@dataclass(frozen=True, slots=True)
class Tip:
    """One thing to try: how, and what with."""

    how: str
    what: str


class Guide(QWidget):
    """A quiet panel of tips; F2 makes the built-in worker scan."""

    def __init__(self, tips: Sequence[Tip], scan: Callable[[], object]) -> None:
        super().__init__()
        fill(self, theme.PANEL)
        self._grid = QGridLayout(self)
        self._grid.setColumnStretch(1, 1)
        self._texts: list[Text] = []
        for row, tip in enumerate(tips):
            self._put(Text(17, theme.TEXT, theme.SEMIBOLD, tip.how), row, 0)
            self._put(Text(17, theme.DIM, text=tip.what), row, 1)
        self._scan = scan
        QApplication.instance().installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """F2, wherever it is pressed. (A QShortcut wants an active window; a screen without a manager has none.)"""
        pressed = event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent)
        if not pressed or event.key() != Qt.Key.Key_F2 or event.isAutoRepeat():
            return False
        self._scan()
        return True

    def rescale(self, unit: float) -> None:
        """Take the size for a window of `unit` pixels per pixel as drawn."""
        self._grid.setContentsMargins(round(28 * unit), round(14 * unit), round(28 * unit), round(14 * unit))
        self._grid.setHorizontalSpacing(round(20 * unit))
        self._grid.setVerticalSpacing(round(5 * unit))
        for text in self._texts:
            text.rescale(unit)

    def _put(self, text: Text, row: int, column: int) -> None:
        self._texts.append(text)
        self._grid.addWidget(text, row, column)
