"""The scan log's frame: its parts, where they stand over the bench, and what lies over them. It decides nothing."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ui import theme
from ui.bench.keypad import Keypad
from ui.bench.keypad import Kind as Asked
from ui.bench.parts import fill
from ui.log.act_panel import ActPanel
from ui.log.bench_strip import BenchStrip
from ui.log.bottom import BottomBar
from ui.log.drop import Veil
from ui.log.filter_bar import FilterBar
from ui.log.nothing import Nothing
from ui.log.parts import Card, Field, Slot
from ui.log.rows import Rows
from ui.log.story_pane import StoryPane
from ui.log.table import LogTable
from ui.log.top import TopBar
from ui.log.tray_list import TrayList

SIDE = 332
"""Pixels as drawn of the right column."""


class LogFrame(QWidget):
    """Covers its parent, as large as that is."""

    scan_wanted = Signal(bool)
    """Whether the next scan is to name a parcel."""

    def __init__(self, bench: QWidget, station: str) -> None:
        super().__init__(bench)
        fill(self, theme.PAPER)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.veil = Veil(self)
        self.top, self.bench, self.filters = TopBar(), BenchStrip(), FilterBar(self.veil)
        self.rows = Rows(self)
        self.table, self.tray, self.nothing = LogTable(self.rows), TrayList(), Nothing()
        self.story, self.acts = StoryPane(station), ActPanel()
        self.keypad = Keypad()
        self.charts, self.bottom = Slot(), BottomBar()
        self._over: QWidget | None = None
        self._filled: Field | None = None
        self._arrange()
        self.filters.search_keys.clicked.connect(lambda: self._open_keypad(self.filters.search))
        self.acts.keypad_wanted.connect(self._open_keypad)
        self.keypad.entered.connect(self._on_keypad)
        bench.installEventFilter(self)
        self.cover()

    @property
    def panel(self) -> QWidget | None:
        """What lies over the lines."""
        return self._over

    def lay_over(self, panel: QWidget) -> None:
        """Show a panel over everything but the bars at the top, until `lift`."""
        self.lift()
        self.acts.scan.setChecked(False)
        self.scan_wanted.emit(False)
        self.veil.close_card()
        self._over = panel
        panel.setParent(self)
        self.place_over()
        panel.show()
        panel.raise_()
        self.keypad.raise_()
        panel.setFocus()

    def lift(self) -> None:
        """Away with the panel."""
        panel, self._over = self._over, None
        if panel is not None:
            panel.hide()
            panel.deleteLater()
            self.list_in_front().setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Everything grows with the window."""
        super().resizeEvent(event)
        self.veil.close_card()
        self._rescale()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """The bench is of another size now."""
        if watched is self.parent() and event.type() == QEvent.Type.Resize:
            self.cover()
        return False

    def cover(self) -> None:
        """Lie over all of the bench."""
        self.setGeometry(self.parentWidget().rect())

    def list_in_front(self) -> QWidget:
        """The tray or the table."""
        return self.tray if self.filters.asked.tray else self.table

    def _open_keypad(self, field: Field) -> None:
        self._filled = field
        self.keypad.show_for(Asked.NUMBER if field is not self.acts.reason else Asked.TEXT)
        self.keypad.raise_()
        self._place_keypad()

    def _on_keypad(self, text: str) -> None:
        if self._filled is not None:
            self._filled.setText(text)
            self._filled.textEdited.emit(text)
            self._filled.setFocus()

    def _rescale(self) -> None:
        unit = self._unit = theme.scale(self.width(), self.height())
        parts = (self.top, self.bench, self.filters, self.table, self.tray, self.nothing, self.story, self.acts)
        for part in (*parts, self.keypad, self._of_list, self.charts, self.bottom):
            part.rescale(unit)
        self._rows.setContentsMargins(0, 0, 0, 0)
        side = round(22 * unit)
        self._middle.setContentsMargins(side, round(12 * unit), side, round(14 * unit))
        self._middle.setSpacing(round(12 * unit))
        self._columns.setSpacing(round(16 * unit))
        self._of_story.layout().setSpacing(round(14 * unit))
        self._right.setFixedWidth(round(SIDE * unit))
        self._place_keypad()
        self.place_over()

    def place_over(self) -> None:
        """Put what lies over the lines where they are."""
        self._rows.activate()
        if self._over is not None:
            top = self.filters.mapTo(self, self.filters.rect().topLeft()).y() - round(12 * self._unit)
            if callable(rescale := getattr(self._over, "rescale", None)):
                rescale(self._unit)
            self._over.setGeometry(0, top, self.width(), self.height() - top)

    def _place_keypad(self) -> None:
        width = min(self.width(), round(900 * self._unit))
        self.keypad.setFixedWidth(width)
        self.keypad.move((self.width() - width) // 2, self.height() - self.keypad.height())

    def _arrange(self) -> None:
        self._unit = 1.0
        self._of_list, self._left, self._right = Card(), QStackedWidget(), QStackedWidget()
        self._of_story = QWidget()
        self._left.addWidget(self.table)
        self._left.addWidget(self.tray)
        listed = QVBoxLayout(self._of_list)
        listed.setContentsMargins(1, 8, 1, 8)
        listed.addWidget(self._left)
        listed.addWidget(self.nothing, 1)
        story = QVBoxLayout(self._of_story)
        story.setContentsMargins(0, 0, 0, 0)
        story.addWidget(self.story, 1)
        story.addWidget(self.charts)
        self._right.addWidget(self._of_story)
        self._right.addWidget(self.acts)
        self._rows, self._middle, self._columns = QVBoxLayout(self), QVBoxLayout(), QHBoxLayout()
        self._rows.setSpacing(0)
        self._rows.addWidget(self.top)
        self._rows.addWidget(self.bench)
        self._middle.addWidget(self.filters)
        self._columns.addWidget(self._of_list, 1)
        self._columns.addWidget(self._right)
        self._middle.addLayout(self._columns, 1)
        self._rows.addLayout(self._middle, 1)
        self._rows.addWidget(self.bottom)
        self.keypad.setParent(self)
