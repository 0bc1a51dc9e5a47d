"""Step 4: a test scan. Which scanner read what, and whether it came as it should."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout

from drivers.checkup import gs_in
from drivers.finding import Found
from drivers.strokes import Strokes
from scanstation.errors import ScanStationError
from scanstation.reading import Reading
from ui import looks, theme, words
from ui.bench.parts import Dot, Text
from ui.bench.verdict_pane import Card
from ui.setup.card import StepCard
from ui.setup.draft import Draft
from ui.setup.ears import KEYBOARD
from ui.setup.keyboard import Keyboard
from ui.setup.pictures import Barcode, KeyboardBars, KeyboardCode
from ui.setup.printing import Printed
from ui.setup.step import Step
from ui.setup.trial import GOOD, TEST_CODE, Result, judged
from ui.setup.words import failure, gs_comes, kind, result

translate = QCoreApplication.translate
_LEARNED = frozenset({Result.LEARNED, Result.MARKS_LEARNED})
"""Not the end of it: the test barcode is to be scanned again."""


class TrialStep(Step):
    """The barcode on the left, what came of it on the right. `put_out` prints the sheets, where that can be done.

    `keys`: the keyboard scanner is to be heard by these options from now on.
    """

    keys = Signal(object)

    def __init__(self, draft: Draft, put_out: Callable[[], Printed] | None = None) -> None:
        self.exam = Keyboard(draft)
        self._speed: int | None = None
        self._gs = ""
        super().__init__(
            draft,
            lambda: translate("Setup", "Try it"),
            self._intro,
        )
        self._put_out = put_out
        self._printed: Printed | None = None
        self.barcode, self.keyboard_code = Barcode(TEST_CODE), KeyboardCode()
        self.keyboard_bars, self._bars_intro = KeyboardBars(), Text(19, theme.DIM)
        self._bars_intro.say(lambda: translate("Setup", "For a scanner that reads no QR codes:"))
        self.strokes = Strokes()
        self.tried: dict[str, Result] = {}
        self._names: dict[str, str] = {}
        self._last: tuple[Reading, Result] | None = None
        self._error: Exception | None = None
        self.pane = StepCard(self._card)
        self.pane.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._dot = Dot(theme.DIM)
        self._dot.hide()
        self.summary = Text(19, theme.DIM, elastic=True)
        self._left, self._right, self._middle = QVBoxLayout(), QVBoxLayout(), QHBoxLayout()
        self._all = QVBoxLayout(self.body)
        self._arrange()
        self._show_codes()

    def _arrange(self) -> None:
        self._left.addStretch()
        for code in (self.barcode, self.keyboard_code):
            self._left.addWidget(code, 0, Qt.AlignmentFlag.AlignHCenter)
        self._left.addStretch()
        line = QHBoxLayout()
        line.addWidget(self._dot)
        line.addWidget(self.summary, 1)
        self._right.addWidget(self.pane, 1)
        self._right.addLayout(line)
        self._middle.addLayout(self._left)
        self._middle.addLayout(self._right, 1)
        self._all.addLayout(self._middle, 1)
        self._all.addWidget(self._bars_intro)
        self._all.addWidget(self.keyboard_bars)

    def open(self) -> None:
        """Begin with the test barcode."""
        if self.exam.learning:
            self.exam.learning = False
            self.keys.emit(self.exam.options)
        self._show_codes()

    def name(self, source: str, name: str) -> None:
        """How the scanner behind a source is called on the screen."""
        self._names[source] = name

    def primary(self) -> str:
        """That was all."""
        return translate("Setup", "Open the bench")

    def can_be_scanned(self) -> bool:
        """Once a scanner works: whoever wants to go on without one does it by hand."""
        return self._error is None and self._last is not None and self._last[1] in GOOD

    def secondary(self) -> str:
        """The sheets for the bench, once there is one: a lead opened its set-up."""
        return translate("Setup", "Print barcodes and badges") if self._put_out else ""

    def press_secondary(self) -> None:
        """Print them, and say where they are."""
        if self._put_out is None:
            return
        try:
            self._printed, self._error = self._put_out(), None
        except ScanStationError as error:
            self.show_failure(error)
            return
        self.pane.show_card(self._card)

    def heard(self, reading: Reading, *, typed: bool) -> None:
        """Say how the scanner did."""
        self._gs = gs_in(self.strokes.text if reading.source == KEYBOARD else reading.text)
        value = self._examined(reading)
        self._last, self._error, self._printed = (reading, value), None, None
        self.tried[reading.source] = value
        self.pane.show_card(self._card)
        self._dot.paint_in(theme.DOT_GOOD)
        works = [self._called(each) for each, value in self.tried.items() if value in GOOD]
        self._dot.setVisible(bool(works))
        self.summary.say(lambda: translate("Setup", "Works: {names}").format(names=", ".join(works)) if works else "")
        self.tone.emit("good" if value in GOOD | _LEARNED else "care")
        self.changed.emit()

    def _examined(self, reading: Reading) -> Result:
        if reading.source != KEYBOARD:
            return judged(reading)
        before = self.exam.options
        value = self.exam.examined(reading)
        if self.exam.options != before:
            self.keys.emit(self.exam.options)
        self._speed = self.strokes.per_second
        self._show_codes()
        return value

    def _intro(self) -> str:
        if self.exam.learning:
            return translate("Setup", "Scan this once: the bench learns the scanner’s keyboard.")
        return translate("Setup", "Scan this barcode off the screen, or any other, with every scanner.")

    def _show_codes(self) -> None:
        """The set-up barcode stands in the place of the test barcode while it is to be scanned."""
        learning = self.exam.learning
        for part in (self.barcode, self.summary):
            part.setVisible(not learning)
        for part in (self.keyboard_code, self.keyboard_bars, self._bars_intro):
            part.setVisible(learning)
        self.intro.say(self._intro)

    def _called(self, source: str) -> str:
        return called(source, self._names)

    def show_failure(self, error: Exception) -> None:
        """The settings could not be written."""
        self._error = error
        self.pane.show_card(self._card)
        self.tone.emit("care")
        self.changed.emit()

    def _card(self) -> Card:
        if self._error is not None:
            word, hint = failure(self._error)
            return Card(theme.STOP, "octagon", word, context=words.shown(str(self._error), 200), hint=hint)
        if self._printed is not None:
            return printed(self._printed)
        if self._last is None:
            return Card(theme.READY, "viewfinder", translate("Setup", "Waiting for a scan"), quiet=True)
        reading, value = self._last
        word, hint = result(value)
        look = looks.ACCEPTED if value in GOOD | _LEARNED else looks.MISREAD
        source = self._called(reading.source)
        text = "" if value is Result.LEARNED else words.shown(reading.text, 40)
        if value is Result.LEARN:
            source = ""  # there is but one keyboard, and less room
        if reading.source == KEYBOARD and value in GOOD and self._speed is not None:
            speed = translate("Setup", "characters a second: {number}").format(number=self._speed)
            source = f"{source} · {speed}"
        if self._gs and value in GOOD:
            source = f"{source} · {gs_comes(self._gs)}"
        return Card(look.ground, look.icon, word, text, source, hint=hint)

    def rescale(self, unit: float) -> None:
        """Take the size for a window of `unit` pixels per pixel as drawn."""
        super().rescale(unit)
        self._all.setContentsMargins(0, round(8 * unit), 0, 0)
        self._all.setSpacing(round(8 * unit))
        self._middle.setSpacing(round(36 * unit))
        self._right.setSpacing(round(12 * unit))
        self.pane.rescale(unit)
        for part in (self.barcode, self.keyboard_code, self.keyboard_bars, self._bars_intro, self._dot, self.summary):
            part.rescale(unit)


def called(source: str, names: Mapping[str, str]) -> str:
    """How the scanner behind a source is called: the keyboard's has no name but in the language of the moment."""
    return kind(Found("wedge", KEYBOARD, {})) if source == KEYBOARD else words.shown(names.get(source, source))


def printed(value: Printed) -> Card:
    """Where the sheets are."""
    hint = translate("Setup", "Hang the barcodes up at the bench. A badge belongs to its worker.")
    if value.file is None:
        where, word = value.printer, translate("Setup", "Sent to the printer")
    else:
        where, word = str(value.file), translate("Setup", "Saved as PDF")
    return Card(looks.ACCEPTED.ground, "picked", word, context=words.breakable(words.shown(where, 120)), hint=hint)
