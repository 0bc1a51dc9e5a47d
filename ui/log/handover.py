"""The page of the hand-over check: may the courier leave? What was packed and stays, what the server has not, what
the courier's list says. Shows a `HandOver`; asks nobody. GUI thread.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QPainter, QPaintEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from scanstation.scanlog import HandOver, Line, Mark, manifest
from scanstation.scanlog.handover import Left, Some
from scanstation.scanlog.manifest import Manifest
from ui import icons, theme
from ui import words as bench_words
from ui.bench.parts import Text
from ui.log import fact_words
from ui.log.fact_table import FactTable
from ui.log.fact_words import translate
from ui.log.parts import Button, Card, wrapped

GOOD = theme.ACCEPTED
Words = Callable[[], str]


class Sign(QWidget):
    """The icon of a state; a word stands beside it."""

    def __init__(self) -> None:
        super().__init__()
        self._icon, self._colour = "tick", GOOD
        self.rescale(1.0)

    def show_icon(self, icon: str, colour: QColor) -> None:
        """Another state."""
        self._icon, self._colour = icon, colour
        self.update()

    def rescale(self, unit: float) -> None:
        """Take the size for a window of `unit` pixels per pixel as drawn."""
        self.setFixedSize(QSize(round(40 * unit), round(40 * unit)))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """The icon."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        icons.draw(painter, self._icon, QRectF(self.rect()).adjusted(3, 3, -3, -3), self._colour)


@dataclass(frozen=True, slots=True)
class _List:
    """One thing that may be wrong: its words, how much of it there is, and the rows that name it."""

    words: Words
    count: int
    rows: Callable[[], Sequence[Sequence[str]]]


class HandOverPage(QWidget):
    """`manifest_given` has the text of a courier's list; "" takes it away. Whoever hears it shows a new check."""

    manifest_given = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._check: HandOver | None = None
        self._compared: Manifest | None = None
        self._lists: Sequence[_List] = ()
        self._unit = 1.0
        self._answer, self._side, self._named = Card(), Card(), Card()
        self.sign = Sign()
        self.headline = Text(24, theme.INK, theme.BOLD, elastic=True)
        self.as_of = Text(14, theme.PALE, elastic=True)
        self.counted = Text(19, theme.INK, theme.BOLD)
        self.server = Text(14, theme.PALE, elastic=True)
        self.chips = [Button(str, height=44) for _ in range(5)]
        self.list_title = Text(16, theme.INK, theme.BOLD)
        self.list_title.say(lambda: translate("Facts", "The courier’s list"))
        self.list_note = wrapped(14, theme.PALE)
        self.paste = Button(lambda: translate("Facts", "Paste"), height=38, pixels=14)
        self.file = Button(lambda: translate("Facts", "File…"), height=38, pixels=14)
        self.away = Button(lambda: translate("Facts", "Take away"), height=38, pixels=14)
        self.table = FactTable(texts=True)
        self.more = Text(14, theme.PALE)
        self._arrange()
        self._connect()
        self.rescale(1.0)

    def show_check(self, check: HandOver) -> None:
        """Show what was found."""
        self._check = check
        self._say(check)

    def rescale(self, unit: float) -> None:
        """Take the size for a window of `unit` pixels per pixel as drawn."""
        self._unit = unit
        texts = [self.headline, self.as_of, self.counted, self.server, self.list_title, self.list_note, self.more]
        buttons = [*self.chips, self.paste, self.file, self.away]
        for part in [self._answer, self._side, self._named, self.sign, self.table, *texts, *buttons]:
            part.rescale(unit)
        self._side.setFixedWidth(round(400 * unit))
        for layout in (self._layout, self._below):
            layout.setSpacing(round(14 * unit))
        for layout in (self._in_answer, self._in_side, self._in_named):
            layout.setContentsMargins(*(round(each * unit) for each in (18, 14, 18, 14)))
            layout.setSpacing(round(8 * unit))
        self._in_answer.setSpacing(round(14 * unit))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Another language is spoken."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and self._check is not None:
            self._say(self._check)

    def _arrange(self) -> None:
        self._layout, self._below = QVBoxLayout(self), QHBoxLayout()
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._in_answer, self._in_side, self._in_named = (
            QHBoxLayout(self._answer),
            QVBoxLayout(self._side),
            QVBoxLayout(self._named),
        )
        said, right = QVBoxLayout(), QVBoxLayout()
        for text in (self.headline, self.as_of):
            said.addWidget(text)
        for text in (self.counted, self.server):
            text.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            right.addWidget(text)
        self._in_answer.addWidget(self.sign)
        self._in_answer.addLayout(said, 3)
        self._in_answer.addLayout(right, 2)
        for chip in self.chips:
            chip.setCheckable(True)
            chip.setAutoExclusive(True)
            chip.widen()
            self._in_side.addWidget(chip)
        self._in_side.addStretch(1)
        self._in_side.addWidget(self.list_title)
        self._in_side.addWidget(self.list_note)
        row = QHBoxLayout()
        for button in (self.paste, self.file, self.away):
            row.addWidget(button)
        row.addStretch(1)
        self._in_side.addLayout(row)
        self._in_named.addWidget(self.table, 1)
        self._in_named.addWidget(self.more)
        self._named.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._below.addWidget(self._side)
        self._below.addWidget(self._named, 1)
        self._layout.addWidget(self._answer)
        self._layout.addLayout(self._below, 1)

    def _connect(self) -> None:
        for chip in self.chips:
            chip.clicked.connect(self._show_list)
        self.paste.clicked.connect(lambda: self.manifest_given.emit(QGuiApplication.clipboard().text()))
        self.file.clicked.connect(self._choose_file)
        self.away.clicked.connect(lambda: self.manifest_given.emit(""))

    def _choose_file(self) -> None:
        """Qt's own window: the system's would lie outside of the kiosk. The bench goes on meanwhile."""
        chooser = QFileDialog(self, self.list_title.text())
        chooser.setOption(QFileDialog.Option.DontUseNativeDialog)
        chooser.setOption(QFileDialog.Option.ReadOnly)
        chooser.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        chooser.setFileMode(QFileDialog.FileMode.ExistingFile)
        chooser.setNameFilters(["*.csv *.txt *.tsv", "*"])
        chooser.fileSelected.connect(self.take_file)
        chooser.open()

    def take_file(self, name: str) -> None:
        """Read a list out of a file; what cannot be read is said."""
        try:
            self.manifest_given.emit(manifest.load(Path(name)))
        except OSError as error:
            why = bench_words.shown(error.strerror or str(error))
            self.list_note.setText(translate("Facts", "The file cannot be read: {why}").format(why=why))

    def _say(self, check: HandOver) -> None:
        self._lists = _lists(check)
        if check.is_clear:
            self.sign.show_icon("tick", GOOD)
            self.headline.setText(translate("Facts", "Nothing is left behind"))
        else:
            self.sign.show_icon("triangle", theme.CARE)
            self.headline.setText(translate("Facts", "Look for what is left"))
        self._say_counts(check)
        for chip, each in zip(self.chips, self._lists, strict=False):
            chip.say(each.words)
            chip.count(fact_words.count(each.count))
        for place, chip in enumerate(self.chips):
            chip.setVisible(place < len(self._lists))
        if not any(chip.isChecked() for chip in self.chips[: len(self._lists)]):
            first = next((place for place, each in enumerate(self._lists) if each.count), 0)
            self.chips[first].setChecked(True)
        self._turn_to_manifest(check)
        self._say_manifest(check)
        self._show_list()

    def _turn_to_manifest(self, check: HandOver) -> None:
        """Whoever gives a courier's list wants to see what came of it."""
        given = check.manifest.manifest if check.manifest else None
        if given is not None and given is not self._compared:
            two = range(len(self._lists) - 2, len(self._lists))  # the courier's lists stand last
            self.chips[next((place for place in two if self._lists[place].count), two[0])].setChecked(True)
        self._compared = given

    def _say_counts(self, check: HandOver) -> None:
        near = check.as_of.date()
        parts = [translate("Facts", "as of {time}").format(time=fact_words.moment(check.as_of, near))]
        if check.heard_at is None:
            parts.append(translate("Facts", "the other benches are not known here"))
        else:
            at = fact_words.moment(check.heard_at.astimezone(check.as_of.tzinfo), near)
            parts.append(translate("Facts", "the other benches as of {time}").format(time=at))
        self.as_of.setText(" · ".join(parts))
        standing = check.standing
        said = translate("Facts", "{here} scanned here, {there} on the server")
        self.counted.setText(
            said.format(here=fact_words.count(standing.scanned), there=fact_words.count(standing.on_server))
        )
        self.counted.paint_in(theme.INK if standing.is_complete else theme.CARE)
        self.server.setText(_server_says(check))

    def _say_manifest(self, check: HandOver) -> None:
        listed = check.manifest
        self.away.setVisible(listed is not None)
        if listed is None:
            self.list_note.say(
                lambda: translate("Facts", "Tracking numbers, copied or from a CSV or text file: both are compared.")
            )
            return
        both, numbers = fact_words.count(listed.both), len(listed.manifest.numbers)
        text = translate("Facts", "%Ln number(s), {shipped} of them shipped", "", numbers).format(shipped=both)
        if listed.manifest.left_out:
            left_out = translate("Facts", "%Ln line(s) without a number", "", listed.manifest.left_out)
            text = f"{text}. {left_out}"
        if listed.manifest.cut:
            text = f"{text}. {translate('Facts', 'The list is too long: its end was not read.')}"
        self.list_note.setText(text)

    def _show_list(self) -> None:
        chosen = next((place for place, chip in enumerate(self.chips) if chip.isChecked()), 0)
        if not self._lists:
            return
        shown = self._lists[min(chosen, len(self._lists) - 1)]
        rows = shown.rows()
        headings = (
            translate("Facts", "Parcel"),
            translate("Facts", "Order"),
            translate("Facts", "Last seen"),
            translate("Facts", "What is known"),
        )
        self.table.fill(headings, rows)
        self.table.setAccessibleName(shown.words())
        left = shown.count - len(rows)
        if not shown.count:
            self.more.setText(translate("Facts", "None."))
        else:
            self.more.setText(translate("Facts", "and %Ln more", "", left) if left > 0 else "")
        self.more.setVisible(bool(self.more.text()))


def _server_says(check: HandOver) -> str:
    """What stands in the way of the rest, or what the server itself said last."""
    standing = check.standing
    parts = []
    if standing.waiting:
        parts.append(translate("Facts", "%Ln not sent yet", "", standing.waiting))
    if standing.again:
        parts.append(translate("Facts", "%Ln sent again", "", standing.again))
    if standing.set_aside:
        parts.append(translate("Facts", "%Ln refused", "", standing.set_aside))
    if not parts and check.server is not None:
        at = fact_words.moment(check.server.at.astimezone(check.as_of.tzinfo), check.as_of.date())
        said = translate("Facts", "of all days {count}, it said at {time}")
        parts.append(said.format(count=fact_words.count(check.server.count), time=at))
    return ", ".join(parts)


def _lists(check: HandOver) -> Sequence[_List]:
    near = check

    def of(some: Some) -> Callable[[], Sequence[Sequence[str]]]:
        return lambda: [_row(left, near) for left in some.first]

    lists = [
        _List(
            lambda: translate("Facts", "Packed, not shipped"),
            check.packed_not_shipped.count,
            of(check.packed_not_shipped),
        ),
        _List(
            lambda: translate("Facts", "Not on the server"),
            check.standing.scanned - check.standing.on_server,
            lambda: [_event_row(line, near) for line in check.missing],
        ),
    ]
    if check.pairs:
        words = lambda: translate("Facts", "Shipped without a courier’s label")  # noqa: E731
        lists.append(_List(words, check.no_label.count, of(check.no_label)))
    if check.manifest is not None:
        listed = check.manifest
        lists += [
            _List(
                lambda: translate("Facts", "On the list, not shipped"),
                listed.not_shipped.count,
                of(listed.not_shipped),
            ),
            _List(
                lambda: translate("Facts", "Shipped, not on the list"), listed.not_listed.count, of(listed.not_listed)
            ),
        ]
    return lists


def _row(left: Left, check: HandOver) -> Sequence[str]:
    at = fact_words.moment(left.at.astimezone(check.as_of.tzinfo), check.as_of.date()) if left.at else ""
    by = [bench_words.shown(each, fact_words.LONGEST_NAME) for each in (left.worker, left.station) if each]
    known = bench_words.shown(left.hold) if left.hold is not None else ""
    if left.hold is not None:
        known = translate("Facts", "on hold: {why}").format(why=known)
    elif left.at is None:
        known = translate("Facts", "no scan of it counts")
    return (
        fact_words.number(left.number),
        _order(left.order),
        " · ".join(_some(at, *by)) or fact_words.NOTHING,
        known,
    )


def _event_row(line: Line, check: HandOver) -> Sequence[str]:
    at = fact_words.moment(line.at, check.as_of.date())
    worker = bench_words.shown(line.worker, fact_words.LONGEST_NAME) if line.worker else ""
    known = translate("Facts", "not sent yet")
    if line.mark is Mark.SET_ASIDE:
        why = bench_words.shown(line.set_aside_because)
        known = translate("Facts", "refused: {why}").format(why=why)
    return (
        fact_words.number(line.parcel),
        _order(line.order),
        " · ".join(_some(at, worker)),
        known,
    )


def _order(order: str) -> str:
    return bench_words.shown(order, fact_words.LONGEST_NAME) or fact_words.NOTHING


def _some(*texts: str) -> Iterable[str]:
    return [text for text in texts if text]
