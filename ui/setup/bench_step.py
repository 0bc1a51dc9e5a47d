"""Step 1: the language of the screen, and what the bench is called."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QButtonGroup, QGridLayout

from scanstation.codes.commands import Command, Spoken, command_text
from scanstation.languages import LANGUAGES
from scanstation.reading import Reading
from ui.languages import Languages
from ui.setup.code_plate import CodePlate
from ui.setup.draft import Draft
from ui.setup.step import Step

translate = QCoreApplication.translate
LONGEST_NAME = 64


class BenchStep(Step):
    """Six languages, each in its own words, and a name."""

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
        self._grid.setRowStretch(2, 1)

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
        """A language was scanned, here or off the printed sheet."""
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
        for plate in self.plates.values():
            plate.rescale(unit)

    def _plate(self, code: str, name: str) -> CodePlate:
        plate = CodePlate(lambda: name, choice=True, height=84)
        plate.show_code(command_text(self._site, Command.LANGUAGE, code))
        plate.clicked.connect(lambda: self._speak(code))
        self._group.addButton(plate)
        place = len(self._group.buttons()) - 1
        self._grid.addWidget(plate, place // 3, place % 3)
        return plate

    def _speak(self, code: str) -> None:
        self.draft.language = code
        self._languages.use(code)
        self.changed.emit()
