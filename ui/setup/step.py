"""What every step of the set-up shares. GUI thread."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from scanstation.codes.commands import Spoken
from scanstation.reading import Reading
from ui import theme
from ui.bench.parts import Text
from ui.setup.draft import Draft
from ui.setup.parts import Field, Plate, Words

translate = QCoreApplication.translate


class Step(QWidget):
    """A page of the set-up: title, a sentence, and below what there is to choose.

    `keypad` asks for the keypad. `changed`: the footer is to be asked anew. `go_on` leaves the step.
    """

    changed = Signal()
    go_on = Signal()
    tone = Signal(str)
    keypad = Signal()

    def __init__(self, draft: Draft, title: Words, intro: Words) -> None:
        super().__init__()
        self.draft = draft
        self.title, self.intro = Text(40, weight=theme.BOLD), Text(21, theme.DIM)
        self.title.say(title)
        self.intro.say(intro)
        self.intro.setWordWrap(True)
        for text in (self.title, self.intro):
            fitting = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
            fitting.setHeightForWidth(text.wordWrap())
            text.setSizePolicy(fitting)
        self.field: Field | None = None
        self.body = QWidget()
        self._keyboard = Plate(lambda: translate("Keypad", "ABC"))
        self._keyboard.clicked.connect(self.keypad)
        self._keyboard.setFocusPolicy(self._keyboard.focusPolicy().NoFocus)
        self._line = QHBoxLayout()
        self.rows = QVBoxLayout(self)
        self.rows.addWidget(self.title)
        self.rows.addWidget(self.intro)
        self.rows.addLayout(self._line)
        self.rows.addWidget(self.body, 1)

    def add_field(self, placeholder: Words) -> Field:
        """A field for what is typed, with a button for the keypad beside it."""
        self.field = Field(placeholder)
        self._line.addWidget(self.field, 1)
        self._line.addWidget(self._keyboard)
        return self.field

    # What the footer shows.

    def primary(self) -> str:
        """The words on the button that goes on."""
        raise NotImplementedError

    def ready(self) -> bool:
        """Whether that button can be pressed."""
        return True

    def can_be_scanned(self) -> bool:
        """Whether that button shows its code: never while something is wrong."""
        return self.ready()

    def secondary(self) -> str:
        """The words on the button beside it; "" for none."""
        return ""

    def press_primary(self) -> None:
        """The button that goes on was pressed."""
        self.go_on.emit()

    def press_secondary(self) -> None:
        """The other one was pressed."""
        self.go_on.emit()

    # What comes in.

    def open(self) -> None:
        """The step is on the screen."""

    def heard(self, reading: Reading, *, typed: bool) -> None:
        """Something was scanned, or typed and ended with Enter."""

    def obey(self, said: Spoken) -> bool:
        """A command of this site was scanned; whether it chose something here."""
        return False

    def take(self, text: str) -> None:
        """A text was pasted, or entered on the keypad."""

    def typing(self, text: str) -> None:
        """A person is typing."""
        if self.field is not None:
            self.field.show_text(text)

    def rescale(self, unit: float) -> None:
        """Take the size for a window of `unit` pixels per pixel as drawn."""
        self.rows.setContentsMargins(round(56 * unit), round(26 * unit), round(56 * unit), round(12 * unit))
        self.rows.setSpacing(round(12 * unit))
        self._line.setSpacing(round(12 * unit))
        for part in (self.title, self.intro, self.field, self._keyboard):
            if part is not None:
                part.rescale(unit)
        self._keyboard.setVisible(self.field is not None)
