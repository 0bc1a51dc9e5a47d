"""The tray as a list: what needs somebody, newest first, each with what happened. Several can be chosen.

A touch on the ring at the left, or Space, adds one to those that are chosen or takes it away.
"""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QScroller,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from scanstation.scanlog import Item
from ui import icons, theme
from ui import words as bench_words
from ui.bench.parts import slim
from ui.log import acts, words
from ui.log.acts import Case

ROW, RING = 62, 46
"""Pixels as drawn: of a row, and of the place at its left that adds it to those chosen."""
Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


class Items(QAbstractListModel):
    """The items of the tray."""

    def __init__(self) -> None:
        super().__init__()
        self.items: Sequence[Item] = ()

    def rowCount(self, parent: QModelIndex = NOWHERE) -> int:  # noqa: N802 - Qt's name
        """As many as there are."""
        return 0 if parent.isValid() else len(self.items)

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What happened, and to which number."""
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        item = self.items[index.row()]
        return f"{acts.what_happened(Case.of(item))}: {words.number(item.line)}"

    def put(self, items: Sequence[Item]) -> None:
        """Show others."""
        self.beginResetModel()
        self.items = items
        self.endResetModel()


class Painter(QStyledItemDelegate):
    """Paints an item."""

    unit = 1.0

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:  # noqa: N802 - Qt's name
        """One height for all."""
        return QSize(10, round(ROW * self.unit))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The ring, what happened, and below it the number, when, and by whom."""
        view, unit, box = option.widget, self.unit, QRectF(option.rect)
        assert isinstance(view, TrayList)  # noqa: S101 - for the types
        item = view.model().items[index.row()]
        chosen = view.selectionModel().isSelected(index)  # type: ignore[arg-type]
        painter.fillRect(box, theme.CHOSEN if chosen else theme.CARD)
        painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), theme.HAIR)
        self._ring(painter, box, chosen=chosen)
        line = item.line
        room = box.adjusted(RING * unit, 8 * unit, -16 * unit, -8 * unit)
        upper, lower = room.adjusted(0, 0, 0, -room.height() / 2), room.adjusted(0, room.height() / 2, 0, 0)
        at = f"{words.day_in_short(line.at.date())} {line.at:%H:%M}"
        self._write(painter, at, upper, 14, theme.PALE, right=True)
        left = upper.adjusted(0, 0, -150 * unit, 0)
        self._write(painter, acts.what_happened(Case.of(item)), left, 15, theme.CARE, bold=True)
        who = [words.number(line), bench_words.shown(line.worker), words.scanner(line.source)]
        self._write(painter, " · ".join(filter(None, who)), lower, 15, theme.INK)

    def _ring(self, painter: QPainter, box: QRectF, *, chosen: bool) -> None:
        size = 22 * self.unit
        place = QRectF(box.left() + 12 * self.unit, box.center().y() - size / 2, size, size)
        if chosen:
            icons.draw(painter, "tick", place, theme.FOCUS)
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.PALE, 1.5 * self.unit))
        painter.drawEllipse(QPointF(place.center()), size / 2, size / 2)
        painter.restore()

    def _write(
        self,
        painter: QPainter,
        text: str,
        room: QRectF,
        pixels: float,
        ink: object,
        *,
        bold: bool = False,
        right: bool = False,
    ) -> None:
        painter.setFont(theme.font(pixels * self.unit, theme.SEMIBOLD if bold else theme.NORMAL))
        painter.setPen(ink)  # type: ignore[call-overload]
        text = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(room.width()))
        painter.drawText(room, _RIGHT if right else _LEFT, text)


class TrayList(QListView):
    """`chosen` has the items that are chosen."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._items, self._painter = Items(), Painter(self)
        self.setModel(self._items)
        self.setItemDelegate(self._painter)
        self.setUniformItemSizes(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        QScroller.grabGesture(self.viewport(), QScroller.ScrollerGestureType.TouchGesture)

    @property
    def items(self) -> Sequence[Item]:
        """All that lie in the tray."""
        return self._items.items

    @property
    def selected(self) -> Sequence[Item]:
        """Those chosen, from the top."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        return [self._items.items[row] for row in rows]

    def show_items(self, items: Sequence[Item]) -> None:
        """Show what lies in the tray now. What was chosen stays so; else the first that comes is."""
        if [*items] == [*self._items.items]:
            return
        was = {(item.line.sequence, item.trouble) for item in self.selected}
        row = self.currentIndex().row()
        self._items.put(items)
        chosen = QItemSelection()
        for place, item in enumerate(items):
            if (item.line.sequence, item.trouble) in was:
                index = self._items.index(place)
                chosen.select(index, index)
        if chosen.isEmpty() and items:
            first = self._items.index(min(max(row, 0), len(items) - 1))
            chosen.select(first, first)
        flag = QItemSelectionModel.SelectionFlag
        if not chosen.isEmpty():
            self.selectionModel().setCurrentIndex(chosen.indexes()[0], flag.NoUpdate)
        self.selectionModel().select(chosen, flag.ClearAndSelect)
        self.chosen.emit(self.selected)

    def rescale(self, unit: float) -> None:
        """Take the size for a window of `unit` pixels per pixel as drawn."""
        self._painter.unit = unit
        slim(self.verticalScrollBar(), unit)
        self.scheduleDelayedItemsLayout()

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:  # noqa: N802 - Qt's name
        """Another choice."""
        super().selectionChanged(selected, deselected)
        self.viewport().update()
        self.chosen.emit(self.selected)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """On the ring it is one more, or one less."""
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and event.position().x() < RING * self._painter.unit:
            self._toggle(index)
        else:
            super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Space as the ring; what is typed otherwise is the search's."""
        if event.text() == " ":
            self._toggle(self.currentIndex())
        elif event.text() in ("\r", "\n", "\x1b") or (event.text().isprintable() and event.text()):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Another language is spoken."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.viewport().update()

    def _toggle(self, index: QModelIndex) -> None:
        flag = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(index, flag.Toggle)
