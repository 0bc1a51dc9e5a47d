"""The table of the scan log: paints the lines that are on the screen, and asks for those that are not here yet.

What comes up appears on top; whoever looks at something further down, or has chosen a line, goes on looking at it.
"""

from collections.abc import Sequence

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QScroller,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from scanstation.scanlog import Line, Mark
from ui import looks, theme
from ui.bench.parts import slim
from ui.log.columns import COLUMNS
from ui.log.parts import Button
from ui.log.rows import Rows
from ui.log.words import translate

ROW, HEAD, SIDE = 40, 36, 12
"""Pixels as drawn: of a row, of the head, and what a cell keeps from either side."""
WORD, SMALL = 15, 12.5
"""The height of a cell's text, and of one that is long for its column."""
NEEDS_SOMEBODY = frozenset({Mark.UNRESOLVED, Mark.SET_ASIDE})
_CELL = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
Index = QModelIndex | QPersistentModelIndex
_DOTS = (
    (theme.DOT_GOOD, theme.ACCEPTED),
    (theme.DOT_KNOWN, theme.ALREADY),
    (theme.DOT_CARE, theme.ATTENTION),
    (theme.DOT_BAD, theme.STOP),
    (theme.DIM, theme.PALE),
)
"""The bench's signal dots, as they are seen on white."""


def dot_of(line: Line) -> QColor:
    """The colour of a line's dot, on white."""
    dot = looks.look(line.answer, line.reason).dot
    return next(white for dark, white in _DOTS if dark == dot)


def fitted(text: str, width: float, unit: float, weight: QFont.Weight) -> tuple[float, Sequence[str]]:
    """How a cell's text has room in `width` pixels: the height of its letters as drawn, and its rows: one, else two
    smaller ones, broken at a blank. What is longer still is cut: the story of the line has all of it.
    """
    for size in (WORD, SMALL):
        metrics = QFontMetricsF(theme.font(size * unit, weight))
        if metrics.horizontalAdvance(text) <= width:
            return size, [text]
    words = text.split(" ")
    fits = [n for n in range(1, len(words)) if metrics.horizontalAdvance(" ".join(words[:n])) <= width]
    first, rest = (" ".join(words[: fits[-1]]), " ".join(words[fits[-1] :])) if fits else ("", text)
    return SMALL, [*filter(None, [first]), metrics.elidedText(rest, Qt.TextElideMode.ElideRight, width)]


class Cells(QStyledItemDelegate):
    """Paints a cell."""

    def __init__(self, rows: Rows) -> None:
        super().__init__(rows)
        self._rows = rows
        self.unit = 1.0

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The ground, then the text, or a bar where the line is not here yet."""
        box, unit = QRectF(option.rect), self.unit
        chosen = self._is_chosen(option, index)
        painter.fillRect(box, theme.CHOSEN if chosen else theme.CARD)
        painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), theme.HAIR)
        room = box.adjusted(SIDE * unit, 0, -4 * unit, 0)
        line = self._rows.line(index.row())
        if line is None:
            painter.fillRect(
                QRectF(room.left(), box.center().y() - 5 * unit, room.width() * 0.6, 10 * unit), theme.HAIR
            )
            return
        column = COLUMNS[index.column()]
        voided = line.mark is Mark.VOIDED
        if column.verdict:
            self._dot(painter, room, theme.PALE if voided else dot_of(line))
            room.adjust(19 * unit, 0, 0, 0)
        needs = column.state and line.mark in NEEDS_SOMEBODY
        painter.setPen(theme.CARE if needs else theme.PALE if voided or column.state else theme.INK)
        weight = theme.SEMIBOLD if needs else theme.NORMAL
        size, in_rows = fitted(column.text(line, self._rows.dated), room.width(), unit, weight)
        painter.setFont(theme.font(size * unit, weight))
        high = painter.fontMetrics().height()
        for place, text in enumerate(in_rows):
            y = room.center().y() + high * (place - len(in_rows) / 2)
            painter.drawText(QRectF(room.left(), y, room.width(), high), _CELL, text)
            if voided:
                through, end = y + high / 2 + 1, room.left() + painter.fontMetrics().horizontalAdvance(text)
                painter.drawLine(QPointF(room.left(), through), QPointF(end, through))

    def _is_chosen(self, option: QStyleOptionViewItem, index: Index) -> bool:
        view = option.widget
        return isinstance(view, QTableView) and view.selectionModel().isRowSelected(index.row())

    def _dot(self, painter: QPainter, room: QRectF, colour: QColor) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawEllipse(QPointF(room.left() + 5 * self.unit, room.center().y()), 5 * self.unit, 5 * self.unit)
        painter.restore()


class Head(QHeaderView):
    """The titles, quiet."""

    def __init__(self) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.unit = 1.0
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setSectionsClickable(False)
        self.setHighlightSections(False)

    def paintSection(self, painter: QPainter, rect: object, section: int) -> None:  # noqa: N802 - Qt's name
        """A title above a hairline."""
        box = QRectF(rect)  # type: ignore[call-overload]
        painter.fillRect(box, theme.CARD)
        painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), theme.HAIR)
        painter.setFont(theme.font(12.5 * self.unit, theme.SEMIBOLD))
        painter.setPen(theme.PALE)
        room = box.adjusted(SIDE * self.unit, 0, -4 * self.unit, 0)
        text = painter.fontMetrics().elidedText(
            COLUMNS[section].title(), Qt.TextElideMode.ElideRight, int(room.width())
        )
        painter.drawText(room, _CELL, text)


class LogTable(QTableView):
    """Shows rows. `chosen` has the sequences of the selected lines, `wanted` those that are to be fetched."""

    chosen = Signal(object)
    wanted = Signal(object)

    def __init__(self, rows: Rows) -> None:
        super().__init__()
        self._rows, self._cells, self._head = rows, Cells(rows), Head()
        self._unit, self._unseen = 1.0, 0
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._ask)
        self.fresh = Button(str, strong=True, chip=True, height=HEAD - 4, pixels=14)
        self.fresh.setParent(self)
        self.fresh.hide()
        self.fresh.clicked.connect(self.to_the_top)
        self._set_up()
        self.setModel(rows)
        rows.modelReset.connect(self._on_reset)
        rows.rowsInserted.connect(lambda *_: self._soon.start())
        self.verticalScrollBar().valueChanged.connect(self._on_scroll)

    def _set_up(self) -> None:
        self.setItemDelegate(self._cells)
        self.setHorizontalHeader(self._head)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        QScroller.grabGesture(self.viewport(), QScroller.ScrollerGestureType.TouchGesture)

    @property
    def selected(self) -> Sequence[int]:
        """The sequences of the chosen lines."""
        return [self._rows.sequence(index.row()) for index in self.selectionModel().selectedRows()]

    def choose(self, sequence: int) -> bool:
        """Choose a line, where it stands in the table; returns whether it does."""
        row = self._rows.row_of(sequence)
        if row is None:
            return False
        self.selectRow(row)
        return True

    def add(self, news: object) -> None:
        """Put what came up on top. Nobody is moved away from what they look at."""
        bar = self.verticalScrollBar()
        stays = bar.value() > 0 or bool(self.selected)
        added = self._rows.add(news)  # type: ignore[arg-type]
        if not added or not stays:
            return
        self.updateGeometries()
        bar.setValue(bar.value() + added * self.verticalHeader().defaultSectionSize())
        if bar.value() > 0:
            self._unseen += added
            self._tell_unseen()

    def to_the_top(self) -> None:
        """See what came up."""
        self.scrollToTop()
        self.setFocus()

    def visible(self) -> tuple[int, int]:
        """The first and the last row on the screen."""
        size = max(self.verticalHeader().defaultSectionSize(), 1)
        first = self.verticalScrollBar().value() // size
        return first, first + self.viewport().height() // size + 1

    def look_again(self) -> None:
        """The lines on the screen may stand otherwise now."""
        if sequences := self._rows.within(*self.visible()):
            self.wanted.emit(sequences)

    def rescale(self, unit: float) -> None:
        """Take the size for a window of `unit` pixels per pixel as drawn."""
        self._unit = self._cells.unit = self._head.unit = unit
        self.verticalHeader().setDefaultSectionSize(round(ROW * unit))
        self._head.setFixedHeight(round(HEAD * unit))
        self.fresh.rescale(unit)
        slim(self.verticalScrollBar(), unit)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """The columns share the room."""
        super().resizeEvent(event)
        self._fit()
        self._soon.start()

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:  # noqa: N802 - Qt's name
        """Another line."""
        super().selectionChanged(selected, deselected)
        self.viewport().update()
        self.chosen.emit(self.selected)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Arrows and pages go through the lines, Home and End to the ends; what is typed is the search's."""
        key = event.key()
        if event.text() and event.text().isprintable():
            event.ignore()
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End) and self._rows.rowCount():
            self.selectRow(0 if key == Qt.Key.Key_Home else self._rows.rowCount() - 1)
        elif key == Qt.Key.Key_Escape or event.text() == "\x1b":
            event.ignore()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Another language is spoken."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._rows.speak()
            self._fit()

    def _on_reset(self) -> None:
        self._unseen = 0
        self.fresh.hide()
        self._fit()
        self._soon.start()

    def _on_scroll(self, value: int) -> None:
        if value == 0 and self._unseen:
            self._unseen = 0
            self.fresh.hide()
        self._soon.start()

    def _tell_unseen(self) -> None:
        unseen = self._unseen
        self.fresh.say(lambda: translate("Log", "%Ln new above", "", unseen))
        self.fresh.adjustSize()
        self._place_fresh()
        self.fresh.show()

    def _place_fresh(self) -> None:
        """Over the titles at the right: it covers no line."""
        left = self.width() - self.fresh.width() - round(SIDE * self._unit)
        self.fresh.move(left, (self._head.height() - self.fresh.height()) // 2)

    def _ask(self) -> None:
        """Ask for what is on the screen, and for a screen above and below it."""
        first, last = self.visible()
        if not self._rows.missing(first, last):
            return
        more = last - first
        if missing := self._rows.missing(first - more // 2, last + more):
            self.wanted.emit(missing)

    def _fit(self) -> None:
        wanted = [column.share + (column.dated if self._rows.dated else 0) for column in COLUMNS]
        room, whole = self.viewport().width(), sum(wanted)
        for place, share in enumerate(wanted):
            self.setColumnWidth(place, int(room * share / whole))
        self._place_fresh()
