"""A quiet table of figures: the same numbers as the charts, as text that a screen reader reads out. GUI thread."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPalette
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableWidget, QTableWidgetItem

from ui import theme
from ui.bench.parts import slim

RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class FactTable(QTableWidget):
    """Rows of texts under headings. The first column is a name and takes the room that is left; with `texts` the
    others are texts as well, else figures, on the right. `pressed_row` has the row that was touched, or on which
    Enter was pressed.
    """

    pressed_row = Signal(int)

    def __init__(self, *, texts: bool = False) -> None:
        super().__init__()
        self._texts, self._unit, self._total = texts, 1.0, False
        self._headed: list[int] = []
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setSectionsClickable(False)
        palette = self.palette()
        for role, colour in (
            (QPalette.ColorRole.Base, theme.CARD),
            (QPalette.ColorRole.Text, theme.INK),
            (QPalette.ColorRole.Highlight, theme.CHOSEN),
            (QPalette.ColorRole.HighlightedText, theme.INK),
        ):
            palette.setColor(role, colour)
        self.setPalette(palette)
        self.cellClicked.connect(lambda row, _: self.pressed_row.emit(row))
        self.rescale(1.0)

    def fill(self, headings: Sequence[str], rows: Sequence[Sequence[str]], *, total: bool = False) -> None:
        """Show these rows in the place of those before; with `total` the last one is their sum. A row with a single
        text is a heading.
        """
        self._total = total
        self.setColumnCount(len(headings))
        self.setRowCount(len(rows))
        for column, heading in enumerate(headings):
            item = QTableWidgetItem(heading)
            item.setTextAlignment(self._side(column))
            self.setHorizontalHeaderItem(column, item)
        for row, cells in enumerate(rows):
            for column, text in enumerate(cells):
                item = QTableWidgetItem(text)
                item.setTextAlignment(self._side(column))
                self.setItem(row, column, item)
            for column in range(len(cells), len(headings)):
                self.setItem(row, column, QTableWidgetItem(""))
        self._headed = [row for row, cells in enumerate(rows) if len(cells) < len(headings)]
        self._lay_out()

    def texts(self) -> Sequence[Sequence[str]]:
        """What it shows, row by row."""
        return [
            [self.item(row, column).text() for column in range(self.columnCount())] for row in range(self.rowCount())
        ]

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Enter presses the row, as a touch does."""
        if event.text() in ("\r", "\n") and self.currentRow() >= 0:
            self.pressed_row.emit(self.currentRow())
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Show where one is."""
        super().focusInEvent(event)
        if self.rowCount():
            self.selectRow(max(self.currentRow(), 0))

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Nobody is here any more."""
        super().focusOutEvent(event)
        self.clearSelection()

    def rescale(self, unit: float) -> None:
        """Take the size for a window of `unit` pixels per pixel as drawn."""
        self._unit = unit
        self.setFont(theme.font(14 * unit))
        self.horizontalHeader().setFont(theme.font(12.5 * unit, theme.SEMIBOLD))
        self.verticalHeader().setDefaultSectionSize(round(30 * unit))
        self.setStyleSheet(
            "QTableView { outline: 0; }"
            f"QHeaderView::section {{ background: {theme.CARD.name()}; color: {theme.PALE.name()}; border: none;"
            f" border-bottom: 1px solid {theme.HAIR.name()}; padding: {round(5 * unit)}px {round(6 * unit)}px; }}"
            f"QTableView::item {{ border-bottom: 1px solid {theme.HAIR.name()}; padding: 0 {round(6 * unit)}px; }}"
            f"QTableView::item:selected {{ background: {theme.CHOSEN.name()}; color: {theme.INK.name()}; }}"
        )
        slim(self.verticalScrollBar(), unit)
        self._lay_out()

    def _lay_out(self) -> None:
        header = self.horizontalHeader()
        for column in range(self.columnCount()):
            mode = QHeaderView.ResizeMode.ResizeToContents if column else QHeaderView.ResizeMode.Stretch
            header.setSectionResizeMode(column, mode)
        for row in self._headed:
            item = self.item(row, 0)
            item.setFont(theme.font(12.5 * self._unit, theme.SEMIBOLD))
            item.setForeground(theme.PALE)
            item.setFlags(Qt.ItemFlag.ItemIsEnabled)
        if self._total:
            for column in range(self.columnCount()):
                self.item(self.rowCount() - 1, column).setFont(theme.font(14 * self._unit, theme.BOLD))

    def _side(self, column: int) -> Qt.AlignmentFlag:
        return LEFT if column == 0 or self._texts else RIGHT
