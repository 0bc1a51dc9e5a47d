"""Step 3: which scanners, and what a scan at this bench means."""

from typing import get_args

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from drivers.base import State, Status
from drivers.finding import Found
from scanstation.codes.commands import Command, Spoken, command_text
from scanstation.config import ModeName
from scanstation.reading import Reading
from ui import theme
from ui.bench.parts import Text
from ui.setup.code_plate import CodePlate
from ui.setup.draft import Draft
from ui.setup.known import is_same, settings_of
from ui.setup.parts import Plate
from ui.setup.pictures import pixmap
from ui.setup.step import Step
from ui.setup.words import explained, stage, title

translate = QCoreApplication.translate
MOST = 6
"""Scanners on the screen at most; the settings can have more."""
FEW = 4
"""Up to so many there is room for two in a row."""
_STAGES = {"processed": Command.PROCESSED, "packed": Command.PACKED, "shipped": Command.SHIPPED, "next": Command.NEXT}
_ICONS = {"wedge": "bars", "serial": "bars", "camera": "viewfinder"}


class ScannerPlate(QWidget):
    """A scanner to choose, with its picture if it is a camera."""

    def __init__(self, found: Found) -> None:
        super().__init__()
        self.found = found
        self.state: State | None = None
        """How it is; None before it has said anything."""
        self.plate = Plate(
            lambda: title(found),
            detail=self._detail,
            icon=_ICONS.get(found.kind, "bars"),
            choice=True,
            height=84,
        )
        self._picture: QPixmap | None = pixmap(found.picture) if found.picture else None
        self._label = QLabel()
        self._label.setVisible(self._picture is not None)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self.plate, 1)
        self._row.addWidget(self._label)

    def show_state(self, state: State) -> None:
        """Say when it cannot be opened, or is gone."""
        self.state = state
        self.plate.update()

    def _detail(self) -> str:
        where = explained(self.found)
        lost = self.state not in (None, State.READY)
        return translate("Setup", "Cannot be opened: {scanner}").format(scanner=where) if lost else where

    def rescale(self, unit: float) -> None:
        """Take the size for a window of `unit` pixels per pixel as drawn."""
        self.plate.rescale(unit)
        self._row.setSpacing(round(10 * unit))
        if self._picture is not None:
            height = round(84 * unit)
            self._label.setPixmap(self._picture.scaledToHeight(height, Qt.TransformationMode.SmoothTransformation))


class ScannersStep(Step):
    """What was found, as plates; a scanner that reads something ticks itself."""

    chosen = Signal(str)
    """A scanner was chosen: listen to it."""

    def __init__(self, draft: Draft, site: str) -> None:
        super().__init__(
            draft,
            lambda: translate("Setup", "Scanners"),
            lambda: translate(
                "Setup", "Scan any barcode with each scanner that you want: the one that is heard is chosen."
            ),
        )
        self._site = site
        self.plates: dict[str, ScannerPlate] = {}
        self.looking = Text(18, theme.DIM)
        self.looking.say(lambda: translate("Setup", "Looking for scanners…"))
        self._grid = QGridLayout()
        self._stages = QHBoxLayout()
        self._meaning = Text(21, theme.DIM)
        self._meaning.say(lambda: translate("Setup", "A scan at this bench means"))
        self.stages = {name: self._stage_plate(name) for name in get_args(ModeName)}
        self.stages[draft.stage].setChecked(True)
        self._rows = QVBoxLayout(self.body)
        self._rows.addLayout(self._grid)
        self._rows.addWidget(self.looking)
        self._rows.addStretch()
        self._rows.addWidget(self._meaning)
        self._rows.addLayout(self._stages)
        self._unit = 1.0

    def primary(self) -> str:
        """Go on."""
        return translate("Setup", "Next")

    def ready(self) -> bool:
        """A bench without a scanner is none."""
        return bool(self.draft.scanners)

    def add(self, name: str, found: Found) -> None:
        """Show one more scanner."""
        if name in self.plates:
            return
        shown = ScannerPlate(found)
        shown.plate.setChecked(self._place(found) is not None)
        shown.plate.clicked.connect(lambda checked: self._choose(name, chosen=checked))
        shown.rescale(self._unit)
        self.plates[name] = shown
        self._lay()

    def _lay(self) -> None:
        """Two in a row; from the fifth on three, so that they keep to two rows."""
        columns = 2 if len(self.plates) <= FEW else 3
        for place, shown in enumerate(list(self.plates.values())[:MOST]):
            self._grid.addWidget(shown, place // columns, place % columns)

    def found_all(self) -> None:
        """Nothing more is coming."""
        self.looking.say(lambda: translate("Setup", "A scanner is missing? Plug it in, and it appears here."))

    def heard(self, reading: Reading, *, typed: bool) -> None:
        """Whoever reads is a scanner."""
        if not typed and self.hear(reading.source):
            self.tone.emit("good")

    def hear(self, source: str) -> bool:
        """A scanner was heard, on whichever step: it is chosen. Whether it is one of those that were found."""
        if source in self.plates and not self.is_chosen(source):
            self._choose(source, chosen=True)
        return source in self.plates

    def obey(self, said: Spoken) -> bool:
        """A stage was scanned, here or off the printed sheet."""
        name = next((name for name, command in _STAGES.items() if command is said.command), None)
        if name is not None:
            self.stages[name].click()
        return name is not None

    def show_status(self, status: Status) -> None:
        """Show how a scanner is."""
        if status.scanner in self.plates:
            self.plates[status.scanner].show_state(status.state)

    def rescale(self, unit: float) -> None:
        """Take the size for a window of `unit` pixels per pixel as drawn."""
        super().rescale(unit)
        self._unit = unit
        self._grid.setSpacing(round(12 * unit))
        self._stages.setSpacing(round(12 * unit))
        self._rows.setSpacing(round(10 * unit))
        self._rows.setContentsMargins(0, round(8 * unit), 0, 0)
        for part in (*self.plates.values(), self.looking, self._meaning, *self.stages.values()):
            part.rescale(unit)

    def _choose(self, name: str, *, chosen: bool) -> None:
        found = self.plates[name].found
        place = self._place(found)
        if chosen and place is None:
            self.draft.scanners.append(settings_of(found, self.draft.scanners))
        elif not chosen and place is not None:
            del self.draft.scanners[place]
        self.plates[name].plate.setChecked(chosen)
        if chosen:
            self.chosen.emit(name)
        self.changed.emit()

    def is_chosen(self, name: str) -> bool:
        """Whether the scanner behind a source is one of the bench's."""
        return name in self.plates and self._place(self.plates[name].found) is not None

    def _place(self, found: Found) -> int | None:
        scanners = self.draft.scanners
        return next((index for index, each in enumerate(scanners) if is_same(found, each)), None)

    def _stage_plate(self, name: ModeName) -> CodePlate:
        plate = CodePlate(lambda: stage(name), choice=True, height=84)
        plate.show_code(command_text(self._site, _STAGES[name]))
        plate.clicked.connect(lambda: self._set_stage(name))
        if not hasattr(self, "_group"):
            self._group = QButtonGroup(self)
        self._group.addButton(plate)
        self._stages.addWidget(plate)
        return plate

    def _set_stage(self, name: ModeName) -> None:
        self.draft.stage = name
        self.changed.emit()
