"""The bottom bar: today's count, what a person is typing, and a scanner that needs a hand."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QWidget

from drivers.base import State, Status
from ui import theme, words
from ui.bench.parts import Dot, Text

LONGEST_TROUBLE = 90
_DOTS = {State.READY: theme.DOT_GOOD, State.LOST: theme.DOT_CARE, State.FAILED: theme.DOT_BAD}


class BottomBar(QWidget):
    """One row."""

    def __init__(self) -> None:
        super().__init__()
        self.today = Text(24, weight=theme.BOLD, text="0")
        self._unit_name = Text(19, theme.DIM, text=words.translate("Bench", "today"))
        self.typed = Text(19, theme.TEXT)
        self.trouble = Text(17, theme.DIM)
        self._dot = Dot(theme.DIM)
        self.scanner = Text(19, theme.DIM)
        self._scanners: dict[str, Status] = {}
        self._layout = QHBoxLayout(self)
        for part in (self.today, self._unit_name):
            self._layout.addWidget(part)
        self._layout.addSpacing(24)
        self._layout.addWidget(self.typed)
        self._layout.addWidget(self.trouble, 1)
        for part in (self._dot, self.scanner):
            self._layout.addWidget(part)
        self._dot.hide()

    def show_today(self, count: int) -> None:
        """Show how many parcels were scanned today."""
        self.today.setText(f"{count:,}".replace(",", " "))

    def show_typed(self, text: str) -> None:
        """Show what a person is typing; nothing when it is over."""
        label = words.translate("Bench", "Typing: {text}").format(text=words.shown(text))
        self.typed.setText(label if text else "")

    def show_trouble(self, sentence: str) -> None:
        """Say what is wrong with the server and what to do about it; nothing when all is well."""
        self.trouble.setText(words.shown(sentence, LONGEST_TROUBLE))

    def show_scanner(self, status: Status) -> None:
        """Remember how a scanner is, and show the worst of them."""
        self._scanners[status.scanner] = status
        order = list(_DOTS)
        worst = max((each.state for each in self._scanners.values()), key=order.index)
        self._dot.paint_in(_DOTS[worst])
        self._dot.show()
        self.scanner.setText(
            _sentence(worst, [each.scanner for each in self._scanners.values() if each.state is worst])
        )

    def rescale(self, unit: float) -> None:
        """Take the size for a window of `unit` pixels per pixel as drawn."""
        self.setFixedHeight(round(64 * unit))
        self._layout.setContentsMargins(round(28 * unit), 0, round(28 * unit), 0)
        self._layout.setSpacing(round(8 * unit))
        for part in (self.today, self._unit_name, self.typed, self.trouble, self._dot, self.scanner):
            part.rescale(unit)


def _sentence(state: State, names: Sequence[str]) -> str:
    """What the worst of the scanners are."""
    shown = words.shown(", ".join(names))
    if state is State.READY:
        return words.translate("Bench", "Scanners ready")
    if state is State.LOST:
        return words.translate("Bench", "Not connected: {names}").format(names=shown)
    return words.translate("Bench", "Not working: {names}").format(names=shown)
