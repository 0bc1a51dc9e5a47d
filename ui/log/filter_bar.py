"""The bar of filters: the stages with their counts, what needs somebody, menus, the search. GUI thread.

It holds what is asked for (but the day) and says so at each change; it finds nothing.
"""

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from scanstation.events import BENCH_STAGES, Stage
from scanstation.scanlog import Facets, Mark
from ui import words as bench_words
from ui.log import words
from ui.log.drop import Choices, Option, Veil
from ui.log.flow import Flow
from ui.log.parts import Button, Field
from ui.log.words import translate

PAUSE_MS = 15
"""After the last key of a search, before it is looked for."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked for, beside the day. `tray`: only what needs somebody, of whatever day."""

    stages: frozenset[Stage] = frozenset()
    menus: Mapping[str, Sequence[Hashable]] = field(default_factory=dict)
    search: str = ""
    tray: bool = False

    @property
    def is_all(self) -> bool:
        """Whether nothing is left out."""
        return not (self.stages or any(self.menus.values()) or self.search.strip())


class FilterBar(QWidget):
    """Says `changed` when something else is asked for."""

    changed = Signal()

    def __init__(self, veil: Veil) -> None:
        super().__init__()
        self._veil, self._unit = veil, 1.0
        self._facets = Facets()
        self._stages: set[Stage] = set()
        self._menus: dict[str, Sequence[Hashable]] = {}
        self.all = Button(lambda: translate("Log", "All"), chip=True)
        self.stages = {
            stage: Button(lambda stage=stage: bench_words.stage(stage), chip=True) for stage in BENCH_STAGES
        }
        self.tray = Button(lambda: translate("Log", "Needs someone"), chip=True, care=True)
        self.menus = {
            "workers": Button(lambda: translate("Log", "Worker") + " ▾", chip=True),
            "sources": Button(lambda: translate("Log", "Scanner") + " ▾", chip=True),
            "answers": Button(lambda: translate("Log", "Verdict") + " ▾", chip=True),
            "marks": Button(lambda: translate("Log", "State") + " ▾", chip=True),
        }
        self.clear = Button(lambda: "×", chip=True, care=True, pixels=19, name=lambda: translate("Log", "Clear"))
        self.search = Field(lambda: translate("Log", "Search for a number"))
        self.search_keys = Button(str, icon="keypad", name=lambda: translate("Log", "Parcel, order, tracking number"))
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._layout, self._chips = QHBoxLayout(self), Flow()
        self._connect()
        self._arrange()
        self._show()

    @property
    def asked(self) -> Asked:
        """What is asked for now."""
        return Asked(
            frozenset(self._stages),
            {name: tuple(values) for name, values in self._menus.items() if values},
            self.search.text(),
            self.tray.isChecked(),
        )

    def show_counts(self, facets: Facets) -> None:
        """Put the counts on the chips."""
        self._facets = facets
        self.all.count(bench_words.count(facets.total) if not self._stages else "")
        for stage, chip in self.stages.items():
            chip.count(bench_words.count(facets.stages.get(stage, 0)))

    def show_troubles(self, count: int) -> None:
        """Say how much needs somebody."""
        self.tray.count(bench_words.count(count) if count else "")

    def clear_all(self) -> None:
        """Ask for everything again."""
        self._stages.clear()
        self._menus.clear()
        self.tray.setChecked(False)
        self.search.clear()
        self._pause.stop()
        self._tell()

    def open_tray(self, *, opened: bool) -> None:
        """Show what needs somebody, or the table."""
        if self.tray.isChecked() != opened:
            self.tray.setChecked(opened)
            self._tell()

    def rescale(self, unit: float) -> None:
        """Take the size for a window of `unit` pixels per pixel as drawn."""
        self._unit = unit
        self._layout.setSpacing(round(6 * unit))
        self._chips.space(round(4 * unit))
        chips = (self.all, *self.stages.values(), self.tray, *self.menus.values(), self.clear)
        for part in (*chips, self.search, self.search_keys):
            part.rescale(unit)
        self.search.setFixedWidth(round(184 * unit))

    def _connect(self) -> None:
        self.all.setCheckable(True)
        self.all.clicked.connect(self._choose_all)
        for stage, chip in self.stages.items():
            chip.setCheckable(True)
            chip.clicked.connect(lambda checked, stage=stage: self._choose_stage(stage, chosen=checked))
        self.tray.setCheckable(True)
        self.tray.clicked.connect(self._tell)
        for name, button in self.menus.items():
            button.setCheckable(True)
            button.clicked.connect(lambda _=False, name=name: self._open(name))
        self.clear.clicked.connect(self.clear_all)
        self.search.textChanged.connect(self._on_search)
        self._pause.timeout.connect(self._tell)
        self._veil.closed.connect(self._show)

    def _on_search(self, text: str) -> None:
        """A number is looked for among the lines, also by who looks into the tray."""
        if text:
            self.tray.setChecked(False)
        self._pause.start()

    def _choose_all(self) -> None:
        self._stages.clear()
        self.tray.setChecked(False)
        self._tell()

    def _choose_stage(self, stage: Stage, *, chosen: bool) -> None:
        self.tray.setChecked(False)
        if chosen:
            self._stages.add(stage)
        else:
            self._stages.discard(stage)
        self._tell()

    def _open(self, name: str) -> None:
        choices = Choices(self._options(name), self._menus.get(name, ()), self._unit)
        choices.chosen.connect(lambda values: self._choose(name, values))
        self._veil.drop(choices, self.menus[name])
        self._show()

    def _choose(self, name: str, values: Sequence[Hashable]) -> None:
        self.tray.setChecked(False)
        self._menus[name] = values
        self._tell()

    def _options(self, name: str) -> Sequence[Option]:
        facets = self._facets
        if name == "answers":
            return [
                Option(value, lambda value=value: words.answer(value), facets.answers.get(value, 0))
                for value in words.ANSWERS
                if facets.answers.get(value) or value in self._menus.get(name, ())
            ]
        if name == "marks":
            return [Option(mark, lambda mark=mark: words.mark(mark), facets.marks.get(mark, 0)) for mark in Mark]
        counts: Mapping[str, int] = facets.workers if name == "workers" else facets.sources
        named = sorted({*counts, *map(str, self._menus.get(name, ()))}, key=str.casefold)
        show = words.scanner if name == "sources" else bench_words.shown
        return [
            Option(value, lambda value=value: show(value) or translate("Log", "nobody"), counts.get(value, 0))
            for value in named
        ]

    def _tell(self) -> None:
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        """What is chosen is dark."""
        tray = self.tray.isChecked()
        self.all.setChecked(not self._stages and not tray)
        for stage, chip in self.stages.items():
            chip.setChecked(stage in self._stages and not tray)
        for name, button in self.menus.items():
            button.setChecked(bool(self._menus.get(name)))
            chosen = len(self._menus.get(name, ()))
            button.count(str(chosen) if chosen else "")
        self.clear.setVisible(not self.asked.is_all)

    def _arrange(self) -> None:
        self._layout.setContentsMargins(0, 0, 0, 0)
        for part in (self.all, *self.stages.values(), self.tray, *self.menus.values(), self.clear):
            self._chips.put(part)
        self._layout.addWidget(self._chips, 1)
        for part in (self.search, self.search_keys):
            self._layout.addWidget(part, 0, Qt.AlignmentFlag.AlignTop)
