"""A keypad on the screen, for a label that will not scan and for a lead's PIN: big keys, for gloves. GUI thread.

It stands inside the window and takes no focus: the next scan counts while it is open, and whoever shows it closes it
then (`dismiss`). What a person types on a keyboard goes into it all the same: see `ui/handkeys.py`.
"""

from collections.abc import Sequence
from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from scanstation.codes import identify
from ui import theme, words
from ui.bench.parts import Text, fill

translate = QCoreApplication.translate

KEY = 66
"""Pixels of a key's height as drawn; a thumb in a glove needs 64."""
GAP = 8
LARGEST, SMALLEST = 38, 20
"""Pixels as drawn of what has been entered."""
ACTION = 138
"""Pixels as drawn of the width of the keys beside the characters."""
LONGEST = {"number": 64, "pin": 12, "text": 200}
BLANK = "␣"

_DIGITS = {
    "number": ("123", "456", "789", "-0/"),
    "pin": ("123", "456", "789", " 0 "),
    "text": ("1234", "5678", "90.-", ":/_" + BLANK),
}
_LETTERS = ("1234567890", "ABCDEFGHIJ", "KLMNOPQRST", "UVWXYZ-./_")


class Kind(StrEnum):
    """What is asked for."""

    NUMBER = "number"
    PIN = "pin"
    TEXT = "text"


class Key(QAbstractButton):
    """One key. It cannot take the focus, so that no scanner's Enter presses it."""

    def __init__(self, label: str, *, strong: bool = False, pixels: float = 28) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._strong, self._pixels, self._unit = strong, pixels, 1.0
        self.setText(label)

    def rescale(self, unit: float) -> None:
        """Take the size for a window of `unit` pixels per pixel as drawn."""
        self._unit = unit
        self.setMinimumHeight(round(KEY * unit))
        self.setMinimumWidth(round(64 * unit))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """A plate and its label; lighter while it is pressed."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        ground, ink = (theme.WHITE, theme.GROUND) if self._strong else (theme.LINE, theme.TEXT)
        painter.setBrush(
            ground.darker(120) if self._strong and self.isDown() else ground.lighter(140) if self.isDown() else ground
        )
        painter.setOpacity(1.0 if self.isEnabled() else 0.35)
        painter.drawRoundedRect(self.rect(), 10 * self._unit, 10 * self._unit)
        painter.setPen(ink)
        painter.setFont(theme.font(self._pixels * self._unit, theme.SEMIBOLD))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())


class Display(Text):
    """What has been entered, whole: it is compared with a label. A long number is smaller, and at last loses its
    beginning, never its end.
    """

    def __init__(self) -> None:
        super().__init__(LARGEST, theme.TEXT, theme.SEMIBOLD, elastic=True)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """As large as it fits."""
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.setFont(self.fitting())
        room = self.contentsRect()
        text = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideLeft, room.width())
        painter.drawText(room, int(self.alignment()), text)

    def fitting(self) -> QFont:
        """The face in which the text fits, if any from its own size down to that of the title does."""
        face = self.font()
        wide = QFontMetricsF(face).horizontalAdvance(self.text())
        share = max(min(1.0, self.contentsRect().width() / max(wide, 1.0)), SMALLEST / LARGEST)
        face.setPixelSize(max(int(face.pixelSize() * share), 1))
        return face


class Keypad(QWidget):
    """Asks for a number, a PIN or a text; `entered` has it, `cancelled` says that nobody wants it any more."""

    entered = Signal(str)
    cancelled = Signal()
    changed = Signal(str)
    """What stands on it, at every key."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        fill(self, theme.PANEL)
        self.kind = Kind.NUMBER
        self._value = ""
        self._unit = 1.0
        self._title = Text(19, theme.DIM)
        self.display = Display()
        self._grid = QGridLayout()
        self._keys: list[Key] = []
        self._letters = False
        self.enter = Key("", strong=True, pixels=24)
        self.cancel = Key("", pixels=20)
        self.delete = Key("⌫")
        self.page = Key("", pixels=22)
        keeping = self.page.sizePolicy()
        keeping.setRetainSizeWhenHidden(True)
        self.page.setSizePolicy(keeping)
        self.enter.clicked.connect(self._enter)
        self.cancel.clicked.connect(self._cancel)
        self.delete.clicked.connect(lambda: self._set(self._value[:-1]))
        self.page.clicked.connect(lambda: self._turn(letters=not self._letters))
        self._arrange()
        self.hide()

    @property
    def value(self) -> str:
        """What stands on it."""
        return self._value

    def show_for(self, kind: str, whose: str = "") -> None:
        """Open, empty, for a "number", a "pin" (`whose`: a worker's name) or a "text"."""
        self.kind = Kind(kind)
        self._title.say(lambda: _title(self.kind, whose))
        self._speak()
        self.page.setVisible(self.kind is not Kind.PIN)
        self._turn(letters=self.kind is Kind.TEXT)
        self._set("")
        self.show()

    def dismiss(self) -> None:
        """Close and forget: a scan came, or the question is no more."""
        self._set("")
        self.hide()

    def press(self, character: str) -> None:
        """Add a character, as its key does."""
        if len(self._value) < LONGEST[self.kind]:
            self._set(self._value + (" " if character == BLANK else character))

    def type(self, character: str) -> None:
        """Add what was typed on a keyboard; a PIN has only digits."""
        if character.isprintable() and (self.kind is not Kind.PIN or character in "0123456789"):
            self.press(character)

    def restore(self, value: str) -> None:
        """Show what stood on it before: what came since then was a scanner's."""
        self._set(value)

    def rescale(self, unit: float) -> None:
        """Take the size for a window of `unit` pixels per pixel as drawn."""
        self._unit = unit
        margin = round(20 * unit)
        self._rows.setContentsMargins(margin, round(14 * unit), margin, margin)
        self._rows.setSpacing(round(10 * unit))
        for layout in (self._grid, self._actions, self._middle):
            layout.setSpacing(round(GAP * unit))
        for part in (self._title, self.display, *self._keys, self.enter, self.cancel, self.delete, self.page):
            part.rescale(unit)
        for action in (self.enter, self.cancel, self.delete, self.page):
            action.setFixedWidth(round(ACTION * unit))
        self.setFixedHeight(round((4 * KEY + 3 * GAP + 48 + 44) * unit))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Another language is spoken."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._speak()

    def _speak(self) -> None:
        self.enter.setText(translate("Keypad", "Enter"))
        self.cancel.setText(translate("Keypad", "Cancel"))
        self.page.setText("123" if self._letters else translate("Keypad", "ABC"))

    def _set(self, value: str) -> None:
        self._value = value
        self.display.setText("•" * len(value) if self.kind is Kind.PIN else _as_on_the_label(value) or "–")
        self.enter.setEnabled(bool(value.strip()))
        self.changed.emit(value)

    def _enter(self) -> None:
        value = self._value.strip()
        self.dismiss()
        self.entered.emit(value)

    def _cancel(self) -> None:
        self.dismiss()
        self.cancelled.emit()

    def _turn(self, *, letters: bool) -> None:
        self._letters = letters
        self._speak()
        self._lay(_LETTERS if letters else _DIGITS[self.kind])

    def _lay(self, rows: Sequence[str]) -> None:
        for key in self._keys:
            self._grid.removeWidget(key)
            key.hide()
            key.deleteLater()
        self._keys = []
        for row, labels in enumerate(rows):
            for column, label in enumerate(labels):
                if label != " ":
                    key = Key(label)
                    key.clicked.connect(lambda _checked=False, label=label: self.press(label))
                    key.rescale(self._unit)
                    self._grid.addWidget(key, row, column)
                    key.show()
                    self._keys.append(key)
        for column in range(len(_LETTERS[0])):
            self._grid.setColumnStretch(column, 1 if column < len(rows[0]) else 0)

    def _arrange(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self._title)
        top.addSpacing(16)
        top.addWidget(self.display, 1)
        self._actions = QVBoxLayout()
        for action in (self.delete, self.page, self.cancel, self.enter):
            self._actions.addWidget(action)
        self._middle = QHBoxLayout()
        self._middle.addLayout(self._grid, 1)
        self._middle.addLayout(self._actions)
        self._rows = QVBoxLayout(self)
        self._rows.addLayout(top)
        self._rows.addLayout(self._middle, 1)
        self.rescale(1.0)


def _title(kind: Kind, whose: str) -> str:
    return {
        Kind.NUMBER: translate("Keypad", "The number printed under the barcode"),
        Kind.PIN: translate("Keypad", "PIN for {worker}").format(worker=whose or "–"),
        Kind.TEXT: translate("Keypad", "Type here"),
    }[kind]


def _as_on_the_label(value: str) -> str:
    """In the groups in which a number is printed, as soon as it is known which those are."""
    label = identify(value).best
    return words.number(label) if label.number == value else value
