"""The set-up: four steps to a bench that works, by scanner, finger or keyboard. GUI thread; full screen, no dialog.

What was chosen is kept at every step; the end writes station.toml. It never logs what was typed or a token.
"""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication

from drivers.base import Clock
from drivers.finding import Found, cameras, plugged_in
from drivers.wedge import WedgeOptions
from scanstation import settings_file
from scanstation.codes.commands import Spoken
from scanstation.decide import DOUBLE_READ
from scanstation.enrolment import is_invitation
from scanstation.errors import SettingsError
from scanstation.reading import Reading
from ui.handkeys import HandKeys
from ui.languages import Languages
from ui.setup import draft as drafts
from ui.setup.bench_step import BenchStep
from ui.setup.buttons import Button, Press, code_of, pressed, told
from ui.setup.doctor_step import DoctorStep
from ui.setup.ears import KEYBOARD, Ears, is_typed
from ui.setup.enroller import Home
from ui.setup.finder import Finder, Search
from ui.setup.frame import Frame
from ui.setup.known import as_found, unused, wedge_marks
from ui.setup.printing import put_out, usual_printer
from ui.setup.scanners_step import ScannersStep
from ui.setup.server_step import ServerStep
from ui.setup.step import Step
from ui.setup.trial_step import TrialStep
from ui.setup.words import kind
from ui.tones import COMMAND

translate = QCoreApplication.translate
SEARCHES: Sequence[Search] = (plugged_in, cameras)
SERVER = 1
DOCTOR = 4
"""Behind the steps: the doctor's page is none of them, one goes there from any and back to it."""
LOOK_AGAIN_MS = 3_000


class SetupWindow(Frame):
    """`finished`: station.toml is written, the bench can open. `cancelled`: back to the bench as it was."""

    finished = Signal()
    cancelled = Signal()
    closing = Signal()
    tone = Signal(str)

    def __init__(
        self,
        home: Home,
        languages: Languages,
        clock: Clock,
        *,
        searches: Sequence[Search] = SEARCHES,
        leave: bool = False,
    ) -> None:
        """With `leave` there is a bench to go back to."""
        super().__init__()
        self.setWindowTitle(translate("Setup", "ScanStation — set-up"))
        self._home, self._clock, self._leave = home, clock, leave
        self.draft = drafts.begun(home.path)
        languages.use(self.draft.language or languages.current)
        self.bench = BenchStep(self.draft, languages, home.sites[0])
        self.server = ServerStep(self.draft, home)
        self.scanners = ScannersStep(self.draft, home.sites[0])
        self.trial = TrialStep(self.draft, (lambda: put_out(home, usual_printer())) if leave else None)
        self.steps: list[Step] = [self.bench, self.server, self.scanners, self.trial]
        self.doctor = DoctorStep(self.draft, home, clock)
        self._examining = False
        marks = wedge_marks(self.draft.scanners)
        self.ears = Ears(_app(), clock, marks)
        self._hands = HandKeys(self.keypad, _app())
        self._hands.know(WedgeOptions.model_validate(marks))
        self._plates = {
            Button.NEXT: self.next,
            Button.OTHER: self.other,
            Button.BACK: self.back,
            Button.DOCTOR: self.examine,
        }
        self.trial.strokes = self.doctor.strokes = self.ears.strokes
        self._names: dict[str, Found] = {}
        self._ports = searches[:1]
        self._finder = Finder(searches, self)
        self._again = QTimer(self, interval=LOOK_AGAIN_MS)
        self._again.timeout.connect(self._look_again)
        self._closed = False
        self._last_told = ("", datetime.min.replace(tzinfo=UTC))
        self.put([*self.steps, self.doctor])
        self._connect()
        self._add(Found("wedge", KEYBOARD, {}))
        for scanner in self.draft.scanners:
            self._add(as_found(scanner))
        self._finder.start()
        self._again.start()
        self._open(self.draft.step)

    # From step to step.

    def _connect(self) -> None:
        for step in (*self.steps, self.doctor):
            step.changed.connect(self._changed)
            step.go_on.connect(self._go_on)
            step.tone.connect(self.tone)
            step.keypad.connect(self._show_keypad)
        self.ears.heard.connect(self._heard)
        self.ears.typed.connect(self._typing)
        self.ears.pasted.connect(self._take)
        self.ears.enter.connect(self._press)
        self.ears.status.connect(self.scanners.show_status)
        self.keypad.entered.connect(self._entered)
        self.keypad.cancelled.connect(lambda: self.show_body(shown=True))
        self.keypad.changed.connect(self._tapping)
        self.back.clicked.connect(self._go_back)
        self.examine.clicked.connect(self._open_doctor)
        self.other.clicked.connect(self._press_other)
        self.next.clicked.connect(self._press_next)
        self.scanners.chosen.connect(lambda name: self.ears.listen(self._names[name], name))
        self.trial.keys.connect(self._hear_keys)
        self._finder.found.connect(self._add)
        self._finder.finished.connect(self.scanners.found_all)

    @property
    def _step(self) -> Step:
        return self.doctor if self._examining else self.steps[self.draft.step]

    @property
    def _place(self) -> int:
        """The number of what is on the screen, which its codes bear."""
        return DOCTOR if self._examining else self.draft.step

    def _open(self, number: int) -> None:
        self.draft.step, self._examining = number, False
        self._show()

    def _open_doctor(self) -> None:
        self.ears.forget_typed()
        self._examining = True
        self._show()

    def _show(self) -> None:
        self.keypad.dismiss()
        self.show_body(shown=True)
        self.show_step(self._place, self.draft.step)
        self._step.open()
        self._changed()
        self._aim()

    def _changed(self) -> None:
        """Something was chosen: keep it, and say what can be done now."""
        drafts.keep(self.draft, self._home.path)
        self.examine.setVisible(not self._examining)
        self.back.setVisible(self._place > 0 or self._leave)
        self.back.say(lambda: translate("Setup", "Back") if self._place else translate("Setup", "Back to the bench"))
        self.other.say(self._step.secondary)
        self.other.setVisible(bool(self._step.secondary()))
        self.next.say(self._step.primary)
        if self.next.isEnabled() != self._step.ready():
            self.next.setEnabled(self._step.ready())
            self._aim()
        self._show_codes()

    def _show_codes(self) -> None:
        """Every button that can be pressed has its code."""
        shown = {
            Button.NEXT: self._step.can_be_scanned(),
            Button.OTHER: bool(self._step.secondary()),
            Button.BACK: self._place > 0 or self._leave,
            Button.DOCTOR: not self._examining,
        }
        for button, plate in self._plates.items():
            press = Press(button, self._place)
            plate.show_code(code_of(self._home.sites[0], press) if shown[button] else "")

    def _aim(self) -> None:
        """Enter means the button that goes on; while that cannot be pressed, nothing."""
        (self.next if self.next.isEnabled() else self).setFocus()

    # What a person does.

    def _go_on(self) -> None:
        self.ears.forget_typed()
        if self.draft.step + 1 < len(self.steps):
            self._open(self.draft.step + 1)
        else:
            self._finish()

    def _go_back(self) -> None:
        self.ears.forget_typed()
        if self._examining:
            self._open(self.draft.step)
        elif self.draft.step:
            self._open(self.draft.step - 1)
        else:
            drafts.forget(self._home.path)
            self.cancelled.emit()

    def _finish(self) -> None:
        path = self._home.path
        try:
            settings_file.save(path, self.draft.choices(path), self._clock())
        except SettingsError as error:
            self.trial.show_failure(error)
            return
        drafts.forget(path)
        self.finished.emit()

    def _press(self) -> None:
        """Enter by hand presses what has the focus; without any, the button that goes on."""
        focus = self.focusWidget()
        button = focus if isinstance(focus, QAbstractButton) and focus.isVisible() else self.next
        if button.isEnabled():
            button.click()

    def _press_next(self) -> None:
        self._step.press_primary()

    def _press_other(self) -> None:
        self._step.press_secondary()

    def _typing(self, text: str) -> None:
        self._step.typing(text)

    def _tapping(self, text: str) -> None:
        if self.keypad.isVisible():
            self._step.typing(text)

    def _take(self, text: str) -> None:
        self._step.take(text)

    def _show_keypad(self) -> None:
        self.ears.forget_typed()
        self.show_body(shown=False)
        self.keypad.show_for("text")

    def _entered(self, text: str) -> None:
        self.show_body(shown=True)
        self._step.take(text)

    # What scanners do.

    def _heard(self, reading: Reading) -> None:
        if self.keypad.isVisible():
            self.keypad.dismiss()
            self.show_body(shown=True)
        typed = is_typed(reading)
        if not typed and self._step not in (self.trial, self.doctor):
            self.scanners.hear(reading.source)
        said = told(reading, self._home.sites)
        if said is not None and self._obey(said, reading):
            return
        if is_invitation(reading.text) and self._place < SERVER:
            self._open(SERVER)
        if self._step is not self.trial or typed or self.scanners.is_chosen(reading.source):
            self._step.heard(reading, typed=typed)

    def _hear_keys(self, options: Mapping[str, object]) -> None:
        """The keyboard scanner is heard as the trial has learned it, or as it comes while that learns."""
        self.ears.hear_keys(options)
        self._hands.know(WedgeOptions.model_validate(options))

    def _obey(self, said: Spoken, reading: Reading) -> bool:
        """Obey a command of this site; whether that settles it. On trial one without its end is only tried."""
        if reading.doubt is not None and self._step is self.trial:
            return False
        text, at = self._last_told
        self._last_told = (reading.text, reading.read_at)
        if text == reading.text and abs(reading.read_at - at) < DOUBLE_READ:
            return True
        press = pressed(said)
        if press is None or press.button not in self._plates:
            done = self._step.obey(said)
        else:
            plate = self._plates[press.button]
            done = press.step == self._place and bool(plate.code) and plate.isEnabled()
            if done:
                plate.click()
        if done:
            self.tone.emit(COMMAND)
        return done or press is not None

    def _add(self, found: Found) -> None:
        """A scanner was found: listen to it, if it is one that can be opened without asking."""
        if any(known.kind == found.kind and known.options == found.options for known in self._names.values()):
            return
        name = KEYBOARD if found.kind == "wedge" else unused(found.name, self._names)
        self._names[name] = found
        if found.safe:
            self.ears.listen(found, name)
        self.scanners.add(name, found)
        for step in (self.trial, self.doctor):
            step.name(name, kind(found) if found.kind == "wedge" else found.name)

    def _look_again(self) -> None:
        """What is plugged in while the scanners are on the screen appears there."""
        if self._step is self.scanners:
            finder = Finder(self._ports, self)
            finder.found.connect(self._add)
            finder.start()

    # What Qt asks.

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Arrows move the focus. (Tab and the letters are the scanners'.)"""
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Right):
            self.focusNextChild()
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Left):
            self.focusPreviousChild()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Another language is spoken."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.setWindowTitle(translate("Setup", "ScanStation — set-up"))

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Say so: whoever built the set-up takes it down in order."""
        self.closing.emit()
        super().closeEvent(event)

    def shut(self) -> None:
        """Let go of every scanner. Harmless when repeated."""
        if not self._closed:
            self._closed = True
            self._again.stop()
            self._hands.remove()
            self.ears.close()


def _app() -> QApplication:
    app = QApplication.instance()
    assert isinstance(app, QApplication)  # noqa: S101 - for the types
    return app
