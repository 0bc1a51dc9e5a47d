"""What drops down in the log: a list to choose from, a calendar. It stands inside the window and is no window itself.

A touch beside it, or Escape, closes it. Bench and scanners go on meanwhile.
"""

from collections.abc import Callable, Hashable, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from PySide6.QtCore import QDate, QEvent, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPalette, QPen, QTextCharFormat
from PySide6.QtWidgets import QAbstractItemView, QCalendarWidget, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui import icons, theme, words
from ui.bench.parts import Text
from ui.log.parts import Button, Card
from ui.log.words import translate


class Veil(QWidget):
    """Lies over the whole log while something has dropped down."""

    closed = Signal()

    def __init__(self, log: QWidget) -> None:
        super().__init__(log)
        self._log = log
        self._card: QWidget | None = None
        self._anchor: QWidget | None = None
        self.hide()

    @property
    def card(self) -> QWidget | None:
        """What has dropped down."""
        return self._card

    def drop(self, card: QWidget, anchor: QWidget) -> None:
        """Show a card under what was pressed."""
        self.close_card()
        self._card, self._anchor = card, anchor
        card.setParent(self)
        self.setGeometry(self._log.rect())
        card.adjustSize()
        at = anchor.mapTo(self._log, QPoint(0, anchor.height() + 4))
        at.setX(max(8, min(at.x(), self.width() - card.width() - 8)))
        at.setY(max(8, min(at.y(), self.height() - card.height() - 8)))
        card.move(at)
        self.show()
        self.raise_()
        card.show()
        card.setFocus()

    def close_card(self) -> None:
        """Away with it; the focus goes back to what was pressed."""
        card, self._card = self._card, None
        if card is None:
            return
        card.hide()
        card.deleteLater()
        self.hide()
        if self._anchor is not None:
            self._anchor.setFocus()
        self.closed.emit()

    def mousePressEvent(self, _event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Beside the card."""
        self.close_card()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Escape; every other key stays here."""
        if event.key() == Qt.Key.Key_Escape or event.text() == "\x1b":
            self.close_card()


class Option(NamedTuple):
    """One thing to choose: what it is, its words, and how many lines there are of it (None: not known)."""

    value: Hashable
    words: Callable[[], str]
    count: int | None = None


class _Row(Button):
    """An option with a tick before it while it is chosen."""

    def __init__(self, option: Option) -> None:
        super().__init__(option.words, height=44)
        self.setCheckable(True)
        self.widen()
        if option.count is not None:
            self.count(words.count(option.count))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """A line of text, no plate."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        unit, box = self._unit, QRectF(self.rect()).adjusted(2, 2, -2, -2)
        if self.hasFocus():
            painter.setPen(QPen(theme.FOCUS, 2 * unit))
            painter.setBrush(theme.CHOSEN)
            painter.drawRoundedRect(box, 8 * unit, 8 * unit)
        if self.isChecked():
            size = 18 * unit
            tick = QRectF(box.left() + 8 * unit, box.center().y() - size / 2, size, size)
            icons.draw(painter, "tick", tick, theme.ACCEPTED)
        self._write(painter, box.adjusted(22 * unit, 0, 0, 0), theme.INK)


class Choices(Card):
    """Options of which any number can be chosen; `chosen` has them all after each press."""

    chosen = Signal(object)

    def __init__(self, options: Sequence[Option], chosen: Sequence[Hashable], unit: float) -> None:
        super().__init__()
        self.rescale(unit)
        self._rows: Mapping[Hashable, _Row] = {option.value: _Row(option) for option in options}
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for value, row in self._rows.items():
            row.rescale(unit)
            row.setChecked(value in chosen)
            row.clicked.connect(self._tell)
            column.addWidget(row)
        area = QScrollArea()
        area.setWidget(inside)
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        for part in (area, area.viewport(), inside):
            part.setAutoFillBackground(False)
        area.setFixedHeight(round(min(len(self._rows), 9) * 44 * unit) or round(44 * unit))
        widest = max((row.sizeHint().width() for row in self._rows.values()), default=0)
        area.setFixedWidth(round(max(widest + 40 * unit, 240 * unit)))
        rows = QVBoxLayout(self)
        rows.setContentsMargins(*[round(8 * unit)] * 4)
        if not self._rows:
            nothing = Text(15, theme.PALE)
            nothing.say(lambda: translate("Log", "Nothing to choose here"))
            nothing.rescale(unit)
            rows.addWidget(nothing)
        rows.addWidget(area)
        self.setFocusProxy(next(iter(self._rows.values()), None))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Up and down go from one to the next."""
        rows = list(self._rows.values())
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        at = next((place for place, row in enumerate(rows) if row.hasFocus()), None)
        if step is None or at is None:
            event.ignore()
            return
        rows[(at + step) % len(rows)].setFocus()

    def _tell(self) -> None:
        self.chosen.emit([value for value, row in self._rows.items() if row.isChecked()])


class Calendar(Card):
    """A month; `picked` has a date."""

    picked = Signal(object)

    def __init__(self, day: date, today: date, unit: float) -> None:
        super().__init__()
        self.rescale(unit)
        self._month = Text(16, theme.INK, theme.SEMIBOLD)
        self._days = QCalendarWidget()
        self._days.setNavigationBarVisible(False)
        self._days.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self._days.setGridVisible(False)
        self._days.setMaximumDate(_date_of_qt(today))
        self._days.setFont(theme.font(15 * unit))
        self._paint()
        self._days.setSelectedDate(_date_of_qt(day))
        self._days.setFixedSize(round(340 * unit), round(260 * unit))
        before, after = Button(lambda: "‹", pixels=19), Button(lambda: "›", pixels=19)
        before.clicked.connect(self._days.showPreviousMonth)
        after.clicked.connect(self._days.showNextMonth)
        self._days.currentPageChanged.connect(self._name)
        self._days.clicked.connect(lambda chosen: self.picked.emit(chosen.toPython()))
        self._days.activated.connect(lambda chosen: self.picked.emit(chosen.toPython()))
        rows, head = QVBoxLayout(self), QHBoxLayout()
        rows.setContentsMargins(*[round(12 * unit)] * 4)
        for part in (before, self._month, after):
            part.rescale(unit)
        head.addWidget(before)
        head.addStretch(1)
        head.addWidget(self._month)
        head.addStretch(1)
        head.addWidget(after)
        rows.addLayout(head)
        rows.addWidget(self._days)
        self.setFocusProxy(self._days)
        self._name(self._days.yearShown(), self._days.monthShown())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Enter takes the day; the calendar itself does not hear it while the kiosk has the keys."""
        if event.text() in ("\r", "\n"):
            self.picked.emit(self._days.selectedDate().toPython())
        else:
            event.ignore()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Another language is spoken."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._name(self._days.yearShown(), self._days.monthShown())

    def _name(self, year: int, month: int) -> None:
        locale = self._days.locale()
        self._month.setText(f"{locale.standaloneMonthName(month)} {year}")

    def _paint(self) -> None:
        """Dark on white, whatever the desktop's theme is; the weekend is no alarm."""
        palette = self._days.palette()
        for role, colour in (
            (QPalette.ColorRole.Base, theme.CARD),
            (QPalette.ColorRole.AlternateBase, theme.CARD),
            (QPalette.ColorRole.Window, theme.CARD),
            (QPalette.ColorRole.Text, theme.INK),
            (QPalette.ColorRole.WindowText, theme.INK),
            (QPalette.ColorRole.Highlight, theme.INK),
            (QPalette.ColorRole.HighlightedText, theme.WHITE),
        ):
            palette.setColor(role, colour)
        palette.setColor(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text, theme.HAIR.darker(115))
        self._days.setPalette(palette)
        plain, head = QTextCharFormat(), QTextCharFormat()
        plain.setForeground(theme.INK)
        head.setForeground(theme.PALE)
        self._days.setHeaderTextFormat(head)
        for weekday in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self._days.setWeekdayTextFormat(weekday, plain)
        for view in self._days.findChildren(QAbstractItemView):
            view.setFrameShape(QScrollArea.Shape.NoFrame)


def _date_of_qt(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
