"""The panel in which a lead puts something right: what is to be done, to which parcel, and why. In the window.

Everything can be reached by Tab and pressed by Enter, and touched. What the bench refuses it says here in words.
"""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from scanstation.corrections import LONGEST_REASON, Assign, Correcting
from scanstation.decide import Mode
from scanstation.events import BENCH_STAGES, Stage
from scanstation.scanlog import Parcel
from ui import theme
from ui import words as bench_words
from ui.bench.parts import fill, slim
from ui.log import acts, words
from ui.log.acts import Act, Case
from ui.log.flow import Flow
from ui.log.parts import Button, Card, Field, wrapped
from ui.log.words import translate


class ActPanel(Card):
    """`asked` has the corrections, `cancelled` says that nothing is to be done."""

    asked = Signal(object)
    cancelled = Signal()
    number_typed = Signal(str)
    """A part of a number, for the parcels to pick from."""
    scan_wanted = Signal(bool)
    """The next scan is to name the parcel; or not any more."""
    keypad_wanted = Signal(object)
    """The field that is to be filled by touch."""

    def __init__(self) -> None:
        super().__init__()
        self._cases: Sequence[Case] = ()
        self._act: Act | None = None
        self._mode: Mode = "next"
        self.title = wrapped(18, theme.INK, theme.BOLD)
        self.number = wrapped(16, theme.INK)
        self.details = wrapped(14, theme.PALE)
        self.does = wrapped(13, theme.PALE)
        self.message = wrapped(15, theme.BAD, theme.SEMIBOLD)
        self.parcel = Field(lambda: translate("Log", "Number of the parcel"))
        self.scan = Button(lambda: translate("Log", "Scan it"), icon="bars")
        self.parcel_keys = Button(str, icon="keypad", name=lambda: translate("Log", "Number of the parcel"))
        self.reason = Field(lambda: translate("Log", "Or say why"), longest=LONGEST_REASON)
        self.reason_keys = Button(str, icon="keypad", name=lambda: translate("Log", "Or say why"))
        self.confirm = Button(str, strong=True, height=44)
        self.cancel = Button(lambda: translate("Log", "Cancel"), height=44)
        self.stages = {
            stage: Button(lambda stage=stage: bench_words.stage(stage), chip=True) for stage in BENCH_STAGES
        }
        self.acts: dict[Act, Button] = {act: Button(lambda act=act: acts.name(act), chip=True) for act in Act}
        self.reasons: list[Button] = []
        self.picks: list[Button] = []
        self._of_assigning = QWidget()
        self._connect()
        self._arrange()

    @property
    def act(self) -> Act | None:
        """What is to be done."""
        return self._act

    def show_for(self, cases: Sequence[Case], mode: Mode, *, cancels: bool = True) -> None:
        """Ask what is to be done about these. `mode` is what a scan stands for at the bench now."""
        same = [case.line.sequence for case in cases] == [case.line.sequence for case in self._cases]
        self._cases, self._mode = cases, mode
        self.cancel.setVisible(cancels)
        possible = acts.acts(cases)
        for act, button in self.acts.items():
            button.setVisible(act in possible and len(possible) > 1)
        if not same:
            self.parcel.clear()
            self.reason.clear()
            self.say("")
            for button in self.stages.values():
                button.setChecked(False)
        self._choose(self._act if same and self._act in possible else next(iter(possible), None))
        self._head()

    def show_may(self, *, change: bool) -> None:
        """Nothing can be done while no lead is here."""
        self.confirm.setEnabled(change)

    def show_parcels(self, parcels: Sequence[Parcel]) -> None:
        """Show parcels to pick from."""
        for pick in self.picks:
            self._picks.removeWidget(pick)
            pick.hide()
            pick.deleteLater()
        self.picks = []
        for parcel in parcels if self.parcel.text().strip() else ():
            pick = Button(lambda parcel=parcel: _of_parcel(parcel), pixels=14)
            pick.widen()
            pick.rescale(self._unit)
            pick.clicked.connect(lambda _=False, number=parcel.number: self.name(number))
            self._picks.addWidget(pick)
            self.picks.append(pick)

    def name(self, number: str) -> None:
        """This is the parcel."""
        self.parcel.setText(number)
        self.show_parcels(())
        self.scan.setChecked(False)
        self.reason.setFocus()
        QTimer.singleShot(0, self, lambda: self._area.ensureWidgetVisible(self.reason))  # the picks have gone by then

    def say(self, message: str) -> None:
        """Say what was refused."""
        self.message.setText(message)
        self.message.setVisible(bool(message))

    def is_finished(self) -> None:
        """What was asked is done."""
        self._cases = ()
        self.parcel.clear()
        self.reason.clear()
        self.say("")

    def start(self) -> None:
        """Put the focus where one begins."""
        if self._act is Act.ASSIGN:
            self.parcel.setFocus()
        else:
            next(iter(self.reasons), self.reason).setFocus()

    def rescale(self, unit: float) -> None:
        """Take the size for a window of `unit` pixels per pixel as drawn."""
        super().rescale(unit)
        slim(self._area.verticalScrollBar(), unit)
        self._outer.setContentsMargins(*[round(each * unit) for each in (18, 16, 18, 16)])
        for layout in (self._outer, self._column, self._assigning):
            layout.setSpacing(round(8 * unit))
        for flow in (self._acts, self._stages, self._reasons):
            flow.space(round(6 * unit))
        texts = (self.title, self.number, self.details, self.does, self.message)
        fields = (self.parcel, self.scan, self.parcel_keys, self.reason, self.reason_keys, self.confirm, self.cancel)
        buttons = (*self.stages.values(), *self.acts.values(), *self.reasons, *self.picks)
        for part in (*texts, *fields, *buttons):
            part.rescale(unit)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Enter in a field goes on, Escape goes back."""
        if event.text() in ("\r", "\n") and self.parcel.hasFocus():
            self.reason.setFocus()
        elif event.text() in ("\r", "\n") and self.reason.hasFocus():
            self._confirm()
        elif event.text() == "\x1b" and not self.cancel.isHidden():
            self.cancelled.emit()
        else:
            event.ignore()

    def _head(self) -> None:
        cases = self._cases
        count = len(cases)
        if not count:
            self.title.say(lambda: translate("Log", "Nothing chosen"))
            self.number.setText("")
            self.details.say(lambda: translate("Log", "Choose what needs someone, on the left."))
        elif count == 1:
            case = cases[0]
            self.title.say(lambda: acts.what_happened(case))
            self.number.setText(bench_words.breakable(words.number(case.line)))
            self.details.say(lambda: acts.details(case))
        else:
            self.title.say(lambda: translate("Log", "%Ln chosen", "", count))
            self.number.setText("")
            self.details.say(lambda: "" if self._act else translate("Log", "These need different things."))
        for text in (self.number, self.details):
            text.setVisible(bool(text.text()))

    def _choose(self, act: Act | None) -> None:
        if act is not self._act:
            self.say("")
            if self.reason.text() in [button.text() for button in self.reasons]:
                self.reason.clear()  # a ready-made reason of the other act
        self._act = act
        for each, button in self.acts.items():
            button.setChecked(each is act)
        self._of_assigning.setVisible(act is Act.ASSIGN)
        if act is not Act.ASSIGN:
            self.scan.setChecked(False)
        for part in (self.does, self.reason, self.reason_keys, self.confirm):
            part.setVisible(act is not None)
        count = len(self._cases)
        if act is not None:
            self.does.say(lambda: acts.does(act))
            self.confirm.say(lambda: acts.confirm(act, count))
        if act is Act.ASSIGN:
            self._propose_stage()
        self._offer_reasons(act)

    def _propose_stage(self) -> None:
        if not any(button.isChecked() for button in self.stages.values()):
            line = self._cases[0].line
            proposed = line.stage or (Stage.PACKED if self._mode == "next" else self._mode)
            for stage, button in self.stages.items():
                button.setChecked(stage == proposed)

    def _choose_stage(self, chosen: Stage) -> None:
        for stage, button in self.stages.items():
            button.setChecked(stage is chosen)

    def _offer_reasons(self, act: Act | None) -> None:
        self._reasons.clear()
        self.reasons = []
        for place, _ in enumerate(acts.reasons(act) if act else ()):
            button = Button(lambda act=act, place=place: acts.reasons(act)[place], chip=True)
            button.setCheckable(True)
            button.rescale(self._unit)
            button.clicked.connect(lambda _=False, button=button: self._take_reason(button))
            self._reasons.put(button)
            self.reasons.append(button)

    def _take_reason(self, button: Button) -> None:
        for each in self.reasons:
            each.setChecked(each is button)
        self.reason.setText(button.text())
        self.confirm.setFocus()

    def _confirm(self) -> None:
        if not self.confirm.isEnabled() or self._act is None:
            return
        reason = self.reason.text().strip()
        lines = [case.line for case in self._cases]
        if self._act is Act.ASSIGN:
            stage = next(stage for stage, button in self.stages.items() if button.isChecked())
            asked: list[Correcting] = [Assign(lines[0].sequence, self.parcel.text(), stage, reason)]
        else:
            asked = [acts.correction(self._act, line, reason) for line in lines]
        self.asked.emit(asked)

    def _connect(self) -> None:
        for act, button in self.acts.items():
            button.setCheckable(True)
            button.clicked.connect(lambda _=False, act=act: self._choose(act))
        for stage, button in self.stages.items():
            button.setCheckable(True)
            button.clicked.connect(lambda _=False, stage=stage: self._choose_stage(stage))
        self.scan.setCheckable(True)
        self.scan.toggled.connect(self._on_scan)
        self.parcel.textEdited.connect(self.number_typed)
        self.parcel_keys.clicked.connect(lambda: self.keypad_wanted.emit(self.parcel))
        self.reason_keys.clicked.connect(lambda: self.keypad_wanted.emit(self.reason))
        self.confirm.clicked.connect(self._confirm)
        self.cancel.clicked.connect(self.cancelled)

    def _on_scan(self, wanted: bool) -> None:
        self.scan.say(lambda: translate("Log", "Scan its label now") if wanted else translate("Log", "Scan it"))
        self.scan_wanted.emit(wanted)

    def _arrange(self) -> None:
        inside, area = QWidget(), QScrollArea()
        self._area = area
        self._outer, self._column = QVBoxLayout(self), QVBoxLayout(inside)
        self._acts, self._stages, self._reasons = Flow(), Flow(), Flow()
        self._assigning, self._picks = QVBoxLayout(self._of_assigning), QVBoxLayout()
        self._assigning.setContentsMargins(0, 0, 0, 0)
        self._picks.setSpacing(4)
        for button in self.acts.values():
            self._acts.put(button)
        for button in self.stages.values():
            self._stages.put(button)
        naming, saying, ending = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        naming.addWidget(self.parcel, 1)
        naming.addWidget(self.parcel_keys)
        self._assigning.addLayout(naming)
        self._assigning.addLayout(self._picks)
        self._assigning.addWidget(self.scan)
        self._assigning.addWidget(self._stages)
        saying.addWidget(self.reason, 1)
        saying.addWidget(self.reason_keys)
        ending.addWidget(self.confirm)
        ending.addWidget(self.cancel)
        ending.addStretch(1)
        self._column.setContentsMargins(0, 0, 0, 0)
        for part in (self.title, self.number, self.details):
            self._column.addWidget(part)
        self._column.addWidget(self._acts)
        self._column.addWidget(self.does)
        self._column.addWidget(self._of_assigning)
        self._column.addWidget(self._reasons)
        self._column.addLayout(saying)
        self._column.addStretch(1)
        area.setWidget(inside)
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for part in (area, area.viewport(), inside):
            fill(part, theme.CARD)
        self._outer.addWidget(area, 1)
        self._outer.addWidget(self.message)
        self._outer.addLayout(ending)
        self.message.hide()


def _of_parcel(parcel: Parcel) -> str:
    order = bench_words.shown(parcel.order)
    held = translate("Log", "On hold") if parcel.hold is not None else ""
    return " · ".join(filter(None, (words.grouped(parcel.number), order, held)))
