"""Step 1: the language of the screen, what the bench is called, and whether a badge comes before the first parcel."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QButtonGroup, QGridLayout

from scanstation.codes.commands import Command, Spoken, command_text
from scanstation.languages import LANGUAGES
from scanstation.reading import Reading
from ui import theme
from ui.bench.parts import Text
from ui.languages import Languages
from ui.setup.buttons import Button, Press, code_of, pressed
from ui.setup.code_plate import CodePlate
from ui.setup.draft import Draft
from ui.setup.parts import Words
from ui.setup.step import Step

translate = QCoreApplication.translate
LONGEST_NAME = 64
_STEP = 0
_COLUMNS, _HEIGHT = 3, 72


class BenchStep(Step):
    """Six languages, each in its own words, a name, and who may scan."""

    def __init__(self, draft: Draft, languages: Languages, site: str) -> None:
        super().__init__(
            draft,
            lambda: translate("Setup", "Welcome"),
            lambda: translate("Setup", "What language does this bench speak, and what is it called?"),
        )
        self._languages, self._site = languages, site
        self.name = self.add_field(lambda: translate("Setup", "Name of this bench"))
        self.name.show_text(draft.name)
        self._group = QButtonGroup(self)
        self._grid = QGridLayout(self.body)
        self.plates = {code: self._plate(code, name) for code, name in LANGUAGES.items()}
        self.plates[languages.current].setChecked(True)
        self._who = Text(21, theme.DIM)
        self._who.say(lambda: translate("Setup", "Who may scan here?"))
        self._may = QButtonGroup(self)
        self.whoever = self._who_plate(Button.ANYBODY, lambda: translate("Setup", "Anybody"))
        self.badge_first = self._who_plate(Button.BADGE, lambda: translate("Setup", "First a badge"))
        (self.badge_first if draft.badge_required else self.whoever).setChecked(True)
        for column, part in enumerate((self._who, self.whoever, self.badge_first)):
            self._grid.addWidget(part, 2, column)
        self._grid.setRowStretch(3, 1)

    def primary(self) -> str:
        """Go on."""
        return translate("Setup", "Next")

    def press_primary(self) -> None:
        """What stands in the field is the name, whether Enter was pressed or not."""
        self.take(self.name.text)
        self.go_on.emit()

    def heard(self, reading: Reading, *, typed: bool) -> None:
        """A typed name. What a scanner reads is none."""
        if typed:
            self.take(reading.text)

    def obey(self, said: Spoken) -> bool:
        """A language was scanned, here or off the printed sheet; or who may scan, off this screen."""
        press = pressed(said)
        if press is not None and press.step == _STEP:
            plate = {Button.ANYBODY: self.whoever, Button.BADGE: self.badge_first}.get(press.button)
        else:
            plate = self.plates.get(said.value) if said.command is Command.LANGUAGE else None
        if plate is not None:
            plate.click()
        return plate is not None

    def take(self, text: str) -> None:
        """Keep a name."""
        name = " ".join("".join(c if c.isprintable() else " " for c in text).split())[:LONGEST_NAME]
        self.draft.name = name or self.draft.name
        self.name.show_text(self.draft.name)
        self.changed.emit()

    def typing(self, text: str) -> None:
        """The name as it grows."""
        self.name.show_text(text or self.draft.name)

    def rescale(self, unit: float) -> None:
        """Take the size for a window of `unit` pixels per pixel as drawn."""
        super().rescale(unit)
        self._grid.setContentsMargins(0, round(12 * unit), 0, 0)
        self._grid.setSpacing(round(14 * unit))
        for part in (*self.plates.values(), self._who, self.whoever, self.badge_first):
            part.rescale(unit)

    def _plate(self, code: str, name: str) -> CodePlate:
        plate = CodePlate(lambda: name, choice=True, height=_HEIGHT)
        plate.show_code(command_text(self._site, Command.LANGUAGE, code))
        plate.clicked.connect(lambda: self._speak(code))
        self._group.addButton(plate)
        place = len(self._group.buttons()) - 1
        self._grid.addWidget(plate, place // _COLUMNS, place % _COLUMNS)
        return plate

    def _who_plate(self, button: Button, words: Words) -> CodePlate:
        plate = CodePlate(words, choice=True, height=_HEIGHT)
        plate.show_code(code_of(self._site, Press(button, _STEP)))
        plate.clicked.connect(lambda: self._let_scan(badge_first=button is Button.BADGE))
        self._may.addButton(plate)
        return plate

    def _let_scan(self, *, badge_first: bool) -> None:
        self.draft.badge_required = badge_first
        self.changed.emit()

    def _speak(self, code: str) -> None:
        self.draft.language = code
        self._languages.use(code)
        self.changed.emit()
