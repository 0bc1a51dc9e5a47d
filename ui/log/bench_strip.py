"""The bench, as far as whoever reads the log must see it: what came of the last scan, and red errors that stay.

It always has its place: nothing moves when somebody scans. Nothing of it takes the focus.
"""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from scanstation.latch import Latch
from scanstation.verdict import Answer, Verdict
from ui import icons, looks, theme
from ui import words as bench_words
from ui.bench.parts import Text
from ui.log.parts import Button
from ui.log.words import translate

LAST, RED = 38, 58
"""Pixels as drawn: of the last scan's strip, and of the red one, which is to be noticed from afar."""
SIDE, ICON = 22, 24


class _Strip(QWidget):
    """A colour, an icon, a word, a number, and what more there is to say."""

    def __init__(self, height: float) -> None:
        super().__init__()
        self._height, self._unit = height, 1.0
        self._ground, self._icon = theme.READY, ""
        self.word = Text(17, theme.WHITE, theme.BOLD)
        self.number = Text(17, theme.WHITE, theme.SEMIBOLD)
        self.why = Text(15, theme.WHITE, elastic=True)
        self.row = QHBoxLayout()
        for text in (self.word, self.number):
            self.row.addWidget(text)
        self.row.addWidget(self.why, 1)

    def look_like(self, ground: QColor, icon: str) -> None:
        """Take another colour and icon; "" for none. What it says is read out as one."""
        self._ground, self._icon = ground, icon
        for text in (self.word, self.number):
            text.setVisible(bool(text.text()))
        said = (self.word.text(), self.number.text(), self.why.text())
        self.setAccessibleName(". ".join(filter(None, said)))
        self.update()

    def rescale(self, unit: float) -> None:
        """Take the size for a window of `unit` pixels per pixel as drawn."""
        self._unit = unit
        self.setFixedHeight(round(self._height * unit))
        for part in (self.word, self.number, self.why):
            part.rescale(unit)
        self.row.setSpacing(round(14 * unit))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """The ground and the icon."""
        painter, size = QPainter(self), ICON * self._unit
        painter.fillRect(self.rect(), self._ground)
        if self._icon:
            place = QRectF(SIDE * self._unit, (self.height() - size) / 2, size, size)
            icons.draw(painter, self._icon, place, theme.WHITE)

    def margins(self) -> tuple[int, int, int, int]:
        """What is free around the words: the icon stands at the left."""
        return round((SIDE + ICON + 14) * self._unit), 0, round(SIDE * self._unit), 0


class LastStrip(_Strip):
    """What came of the last scan that was taken while the log is open."""

    def __init__(self) -> None:
        super().__init__(LAST)
        self.setLayout(self.row)

    def show_verdict(self, verdict: Verdict | None) -> None:
        """Show a scan's verdict; None before there is one."""
        if verdict is None:
            self.word.setText("")
            self.number.setText("")
            self.why.say(lambda: translate("Log", "At the bench: the next scan is shown here"))
            self.why.paint_in(theme.DIM)
            self.look_like(theme.READY, "viewfinder")
            return
        look = looks.look(verdict.answer, verdict.reason)
        self.word.say(lambda: translate("Log", "Bench: {word}").format(word=bench_words.title(verdict)))
        self.number.say(lambda: bench_words.subject(verdict))
        self.why.say(lambda: bench_words.context(verdict))
        self.why.paint_in(theme.WHITE)
        self.look_like(look.ground, look.icon)

    def rescale(self, unit: float) -> None:
        """Take the size for a window of `unit` pixels per pixel as drawn."""
        super().rescale(unit)
        self.row.setContentsMargins(*self.margins())


class RedStrip(_Strip):
    """The newest red error that nobody has acknowledged, how many more there are, and how it goes."""

    seen = Signal()

    def __init__(self) -> None:
        super().__init__(RED)
        self.how = Text(14, theme.WHITE, elastic=True)
        self.how.say(
            lambda: translate("Log", "It goes when somebody touches Seen, presses F12, or scans Seen off the sheet.")
        )
        self.more = Text(17, theme.WHITE, theme.BOLD)
        self.button = Button(lambda: bench_words.translate("Verdict", "Seen"), icon="seen", height=42, pixels=17)
        self.button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.button.clicked.connect(self.seen)
        told, self._whole = QVBoxLayout(), QHBoxLayout(self)
        told.setSpacing(0)
        told.addStretch(1)
        told.addLayout(self.row)
        told.addWidget(self.how)
        told.addStretch(1)
        self._whole.addLayout(told, 1)
        self._whole.addWidget(self.more)
        self._whole.addWidget(self.button)
        self.hide()

    def show_latches(self, latches: Sequence[Latch]) -> None:
        """Show the newest of these, or nothing."""
        self.setVisible(bool(latches))
        if not latches:
            return
        newest, others = latches[0], len(latches) - 1
        self.word.say(lambda: translate("Log", "Bench: {word}").format(word=bench_words.latched(newest)))
        self.number.setText(bench_words.shown(newest.number))
        self.why.say(lambda: bench_words.latched_why(newest))
        self.more.say(lambda: bench_words.more(others) if others else "")
        self.look_like(theme.STOP, looks.look(newest.answer, newest.reason).icon)

    def rescale(self, unit: float) -> None:
        """Take the size for a window of `unit` pixels per pixel as drawn."""
        super().rescale(unit)
        for part in (self.how, self.more, self.button):
            part.rescale(unit)
        self._whole.setContentsMargins(*self.margins())
        self._whole.setSpacing(round(16 * unit))


class BenchStrip(QWidget):
    """`seen`: somebody has touched the red error's button."""

    seen = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.red, self.last = RedStrip(), LastStrip()
        self._verdict: Verdict | None = None
        self._rows = rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.red)
        rows.addWidget(self.last)
        self.red.seen.connect(self.seen)
        self.last.show_verdict(None)

    def show_verdict(self, verdict: Verdict) -> None:
        """Something was scanned. A second read of one trigger pull changes nothing."""
        if verdict.answer is Answer.AGAIN:
            return
        self._verdict = verdict
        self.last.show_verdict(verdict)

    def show_latches(self, latches: Sequence[Latch]) -> None:
        """What nobody has acknowledged. A scan's red goes with the last of these."""
        had_any = not self.red.isHidden()
        self.red.show_latches(latches)
        self._rows.activate()  # who stands below asks at once where that is
        if had_any and not latches and self._verdict is not None and self._verdict.answer.latched:
            self._verdict = None
            self.last.show_verdict(None)

    def rescale(self, unit: float) -> None:
        """Take the size for a window of `unit` pixels per pixel as drawn."""
        for part in (self.red, self.last):
            part.rescale(unit)
