"""The rows of the scan log's table: a million sequences, and the few lines of them that somebody looks at.

A line that is not here yet has no texts; the table paints a placeholder and asks for it. GUI thread; it asks nobody
by itself.
"""

from array import array
from collections import OrderedDict
from collections.abc import Iterable, Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt

from scanstation.scanlog import Line
from ui.log.columns import COLUMNS

MOST_KEPT = 4096
"""Lines that are remembered."""
NOWHERE = QModelIndex()


class Rows(QAbstractTableModel):
    """Newest first. `dated`: lines of many days stand together."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.dated = False
        self._found: array[int] = array("q")
        self._news: array[int] = array("q")
        """Oldest first: what comes up is appended, however many there are below."""
        self._lines: OrderedDict[int, Line] = OrderedDict()

    def rowCount(self, parent: QModelIndex = NOWHERE) -> int:  # noqa: N802 - Qt's name
        """As many as were found."""
        return 0 if parent.isValid() else len(self._news) + len(self._found)

    def columnCount(self, parent: QModelIndex = NOWHERE) -> int:  # noqa: N802 - Qt's name
        """See columns.py."""
        return 0 if parent.isValid() else len(COLUMNS)

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The text of a cell; "" while its line is not here."""
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        line = self.line(index.row())
        return COLUMNS[index.column()].text(line, self.dated) if line else ""

    def headerData(  # noqa: N802 - Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """The columns' titles."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return COLUMNS[section].title()
        return None

    def sequence(self, row: int) -> int:
        """Which line stands in a row."""
        news = len(self._news)
        return self._news[news - 1 - row] if row < news else self._found[row - news]

    def line(self, row: int) -> Line | None:
        """The line of a row, if it is here."""
        return self._lines.get(self.sequence(row))

    def known(self, sequence: int) -> Line | None:
        """A line, if it is here."""
        return self._lines.get(sequence)

    def row_of(self, sequence: int) -> int | None:
        """The row of a line; None where it is not among those found."""
        low, high = 0, self.rowCount()
        while low < high:
            middle = (low + high) // 2
            if self.sequence(middle) > sequence:
                low = middle + 1
            else:
                high = middle
        return low if low < self.rowCount() and self.sequence(low) == sequence else None

    def missing(self, first: int, last: int) -> Sequence[int]:
        """The sequences of the rows from `first` to `last` whose lines are not here."""
        rows = range(max(first, 0), min(last + 1, self.rowCount()))
        return [sequence for row in rows if (sequence := self.sequence(row)) not in self._lines]

    def within(self, first: int, last: int) -> Sequence[int]:
        """The sequences of these rows."""
        return [self.sequence(row) for row in range(max(first, 0), min(last + 1, self.rowCount()))]

    def put(self, found: "array[int]", *, dated: bool) -> None:
        """Show what was found in the place of everything else."""
        self.beginResetModel()
        self.dated = dated
        self._found, self._news = found, array("q")
        self.endResetModel()

    def complete(self, found: "array[int]") -> None:
        """All of them: what is not shown yet is put below, or everything anew where lines have gone."""
        shown = self._news[::-1] + self._found
        if found[: len(shown)] != shown:
            self.put(found, dated=self.dated)
        elif len(found) > len(shown):
            self.beginInsertRows(NOWHERE, len(shown), len(found) - 1)
            self._found, self._news = found, array("q")
            self.endInsertRows()

    def add(self, news: "array[int]") -> int:
        """Put what came up above everything else. Returns how many those are."""
        newest = self.sequence(0) if self.rowCount() else 0
        fresh = array("q", reversed([each for each in news if each > newest]))
        if fresh:
            self.beginInsertRows(NOWHERE, 0, len(fresh) - 1)
            self._news.extend(fresh)
            self.endInsertRows()
        return len(fresh)

    def take(self, lines: Iterable[Line]) -> None:
        """Remember lines, and forget those that nobody has looked at for long."""
        changed = []
        for line in lines:
            if self._lines.get(line.sequence) != line:
                changed.append(line.sequence)
            self._lines[line.sequence] = line
            self._lines.move_to_end(line.sequence)
        while len(self._lines) > MOST_KEPT:
            self._lines.popitem(last=False)
        rows = [row for each in changed if (row := self.row_of(each)) is not None]
        if rows:
            self.dataChanged.emit(self.index(min(rows), 0), self.index(max(rows), len(COLUMNS) - 1))

    def speak(self) -> None:
        """Another language is spoken."""
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(COLUMNS) - 1)
        if self.rowCount():
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, len(COLUMNS) - 1))
