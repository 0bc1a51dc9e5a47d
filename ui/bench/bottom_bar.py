"""The bottom bar: how the day goes, what a person is typing, and what needs the lead's hand."""

from dataclasses import dataclass
from typing import Literal

from PySide6.QtWidgets import QHBoxLayout, QWidget

from drivers.base import State, Status
from scanstation.entries import Backlog, Day
from scanstation.link import Line, Link
from scanstation.session import Gone
from ui import link_words, theme, words
from ui.bench.parts import Dot, Text

LONGEST_FAILURE = 150
_DOTS = {State.READY: theme.DOT_GOOD, State.LOST: theme.DOT_CARE, State.FAILED: theme.DOT_BAD}


@dataclass(frozen=True, slots=True)
class Target:
    """How many parcels the bench is meant to do; None where nobody counts."""

    per_hour: int | None = None
    per_day: int | None = None


class BottomBar(QWidget):
    """One row."""

    def __init__(self, target: Target | None = None) -> None:
        super().__init__()
        self._target = target or Target()
        self.today, self._of_today = Text(24, weight=theme.BOLD), Text(19, theme.DIM)
        self.hour, self._of_hour = Text(24, weight=theme.BOLD), Text(19, theme.DIM)
        self._of_today.say(lambda: words.today(self._target.per_day))
        self._of_hour.say(lambda: words.per_hour(self._target.per_hour))
        self.typed = Text(19, theme.TEXT, elastic=True)
        self.trouble = Text(16, theme.DIM)
        self.trouble.setWordWrap(True)
        self._silent = False
        self._failure = ""
        self._broken = ""
        self._gone: tuple[str, Gone | Literal[""]] = ("", "")
        self._link = Link(Line.CONNECTING)
        self._dot = Dot(theme.DIM)
        self.scanner = Text(19, theme.DIM)
        self._scanners: dict[str, Status] = {}
        self._layout = QHBoxLayout(self)
        self._arrange()
        self.show_day(Day([], 0, Backlog(0, 0)))

    def show_day(self, day: Day) -> None:
        """Show how many parcels were scanned today, and in the last hour."""
        self.today.say(lambda: words.count(day.count))
        self.hour.say(lambda: words.count(day.last_hour))

    def show_typed(self, text: str) -> None:
        """Show what a person is typing; nothing when it is over."""
        self.typed.say(lambda: words.typing(text) if text else "")
        self.typed.setVisible(bool(text))
        self._make_room()

    def show_link(self, link: Link) -> None:
        """Say what is wrong with the server and what to do about it; nothing when all is well."""
        self._link = link
        self._show_trouble()

    def show_failure(self, sentence: str) -> None:
        """Say what failed, in the core's words for whoever mends it; nothing when nothing did."""
        self._failure = words.shown(sentence, LONGEST_FAILURE)
        self._show_trouble()

    def show_gone(self, worker: str, why: Gone | Literal[""]) -> None:
        """Say whom the bench itself has signed off, until the next scan; nothing when nobody."""
        self._gone = (worker, why)
        self._show_trouble()

    def show_silent(self, silent: bool) -> None:
        """Say that no tone can be heard here, as long as there is nothing worse."""
        self._silent = silent
        self._show_trouble()

    def show_scanner(self, status: Status) -> None:
        """Remember how a scanner is, and show the worst of them, with the driver's words for whoever mends it."""
        self._scanners[status.scanner] = status
        order = list(_DOTS)
        worst = max((each.state for each in self._scanners.values()), key=order.index)
        self._dot.paint_in(_DOTS[worst])
        self._dot.show()
        those = [each for each in self._scanners.values() if each.state is worst]
        self.scanner.say(lambda: words.scanners(worst, [each.scanner for each in those], those[0].trouble))
        # What a trouble is, is said in the worker's language already.
        details = [each.detail for each in those if each.detail and each.trouble is None]
        self._broken = words.shown(details[0], LONGEST_FAILURE) if details and worst is not State.READY else ""
        self._show_trouble()

    def _show_trouble(self) -> None:
        least = (lambda: self._broken) if self._broken else words.silent if self._silent else str
        self.trouble.say(
            lambda: self._failure or words.gone(*self._gone) or link_words.trouble(self._link) or least()
        )
        self._make_room()

    def _make_room(self) -> None:
        """One thing at a time: what is typed, else what is wrong, else how the hour goes."""
        typing, trouble = not self.typed.isHidden(), bool(self.trouble.text())
        self.trouble.setVisible(not typing)
        for part in (self.hour, self._of_hour):
            part.setVisible(not typing and not trouble)

    def _arrange(self) -> None:
        for part in (self.today, self._of_today):
            self._layout.addWidget(part)
        self._layout.addSpacing(16)
        for part in (self.hour, self._of_hour):
            self._layout.addWidget(part)
        self._layout.addSpacing(24)
        self._layout.addWidget(self.typed, 1)
        self._layout.addWidget(self.trouble, 1)
        for part in (self._dot, self.scanner):
            self._layout.addWidget(part)
        self._dot.hide()
        self.typed.hide()

    def rescale(self, unit: float) -> None:
        """Take the size for a window of `unit` pixels per pixel as drawn."""
        self.setFixedHeight(round(64 * unit))
        self._layout.setContentsMargins(round(28 * unit), 0, round(28 * unit), 0)
        self._layout.setSpacing(round(8 * unit))
        counts = (self.today, self._of_today, self.hour, self._of_hour)
        for part in (*counts, self.typed, self.trouble, self._dot, self.scanner):
            part.rescale(unit)
