"""The frame around the steps of the set-up: where one is, the keypad, and the buttons below. It decides nothing."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ui import theme
from ui.bench.keypad import Keypad
from ui.bench.parts import Text, fill, rule
from ui.setup.code_plate import CodePlate
from ui.setup.parts import StepRow
from ui.setup.step import Step

translate = QCoreApplication.translate


FOOT = 108
"""Pixels as drawn of a button's height below the steps: a word, and bars that are easily hit."""


class Frame(QWidget):
    """Shows one step at a time."""

    def __init__(self) -> None:
        super().__init__()
        fill(self, theme.GROUND)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._row = StepRow(
            [
                lambda: translate("Setup", "Bench"),
                lambda: translate("Setup", "Server"),
                lambda: translate("Setup", "Scanners"),
                lambda: translate("Setup", "Try it"),
            ]
        )
        self._steps: Sequence[Step] = ()
        self._stack = QStackedWidget()
        self._stack.setMinimumSize(1, 1)  # the widest of the steps must not stretch the window
        self.keypad = Keypad()
        self.back = CodePlate(lambda: translate("Setup", "Back"), module=3, height=FOOT)
        self.other = CodePlate(str, module=3, height=FOOT)
        self.next = CodePlate(str, linear=True, strong=True, height=FOOT)
        self.examine = CodePlate(lambda: translate("Setup", "Scanner doctor"))
        self.how = Text(16, theme.DIM)
        self.how.setWordWrap(True)
        self.how.say(lambda: translate("Setup", "Scan a button off the screen, touch it, or press Enter"))
        self._top, self._footer, self._bottom = QHBoxLayout(), QHBoxLayout(), QWidget()
        self._arrange()

    def put(self, steps: Sequence[Step]) -> None:
        """Take the steps in."""
        self._steps = steps
        for step in steps:
            self._stack.addWidget(step)

    def show_step(self, number: int, reached: int) -> None:
        """Show a step, counted from 0, and how far one is."""
        self._stack.setCurrentIndex(number)
        self._row.show_step(reached)

    def show_body(self, *, shown: bool) -> None:
        """The keypad takes the place of whatever is below a step's field."""
        for step in self._steps:
            step.body.setVisible(shown)
        self._bottom.setVisible(shown)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Everything grows with the window."""
        super().resizeEvent(event)
        unit = theme.scale(self.width(), self.height())
        side = round(56 * unit)
        self._top.setContentsMargins(side, round(6 * unit), side, round(6 * unit))
        self._top.setSpacing(round(14 * unit))
        self._footer.setContentsMargins(side, round(14 * unit), side, round(14 * unit))
        self._footer.setSpacing(round(14 * unit))
        for part in (self._row, self.how, self.examine, *self._steps, self.keypad, self.back, self.other, self.next):
            part.rescale(unit)

    def _arrange(self) -> None:
        self.how.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._top.addWidget(self._row)
        self._top.addWidget(self.how, 1)
        self._top.addWidget(self.examine)
        self._footer.addWidget(self.back)
        self._footer.addStretch()
        self._footer.addWidget(self.other)
        self._footer.addWidget(self.next)
        self._bottom.setLayout(self._footer)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addLayout(self._top)
        rows.addWidget(rule())
        rows.addWidget(self._stack, 1)
        rows.addWidget(self.keypad)
        rows.addWidget(rule())
        rows.addWidget(self._bottom)
        self.resize(theme.DRAWN_WIDTH, theme.DRAWN_HEIGHT)
