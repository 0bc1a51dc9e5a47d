"""The bench window: puts the parts together and gives each what concerns it. It decides nothing.

Lives on the GUI thread; everything it shows arrives through slots. Nothing in it can take the focus.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Literal

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout, QWidget

from drivers.base import Clock, Status
from scanstation.codes.label import PARCEL_KINDS
from scanstation.decide import Mode
from scanstation.entries import Day
from scanstation.latch import Latch
from scanstation.link import Line, Link
from scanstation.reading import Reading
from scanstation.session import Gone
from scanstation.situation import Situation
from scanstation.verdict import Answer, Reason, Verdict
from scanstation.wire import Answer as ServerAnswer
from scanstation.wire import Outcome
from ui import looks, theme, tones, words
from ui.bench import sound_check
from ui.bench.bottom_bar import BottomBar, Target
from ui.bench.camera_view import CameraView
from ui.bench.checklist import Checklist, KeptBoxes
from ui.bench.keypad import Keypad
from ui.bench.last_scans import LastScans
from ui.bench.parts import fill, rule
from ui.bench.red_band import RedBand
from ui.bench.sound_check import SoundCheck
from ui.bench.top_bar import TopBar
from ui.bench.verdict_pane import Card, VerdictPane

REMIND_MS = 20_000
"""How long after the last scan the alarm sounds again while a red error waits; a busy worker is not disturbed."""
LINGER_MS = 6_000
"""How long good news stays before the bench is quiet again. Bad news stays until the next scan."""


def _utc_now() -> datetime:
    return datetime.now(UTC)


class BenchWindow(QWidget):
    """One window for one bench."""

    tone = Signal(str)
    """A verdict is on the screen: play this tone."""
    acknowledged = Signal()
    """Somebody pressed the button of the newest red error."""
    rested = Signal()
    """Good news has gone away by itself."""
    closing = Signal()
    setup_asked = Signal()
    """A lead wants the set-up."""

    def __init__(
        self, *, mode: Mode, worker: str, station: str, target: Target | None = None, clock: Clock = _utc_now
    ) -> None:
        super().__init__()
        self.setWindowTitle(f"ScanStation — {station}")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, on=False)
        fill(self, theme.GROUND)
        self.top = TopBar(mode, worker, station, clock)
        self.pane = VerdictPane(_ready)
        self.keypad = Keypad()
        self.band = RedBand()
        self.memory = LastScans()
        self.checklist = Checklist()
        self.kept = KeptBoxes()
        self.camera = CameraView()
        self.bottom = BottomBar(target)
        self._verdict: Verdict | None = None
        self._is_saving = False
        self._interrupted: Verdict | None = None
        self._silent = False
        self._sound_check: SoundCheck | None = None
        self._link = Link(Line.CONNECTING)
        self._linger = QTimer(self, singleShot=True, interval=LINGER_MS)
        self._linger.timeout.connect(self._rest)
        self._latches: Sequence[Latch] = ()
        self._checked: str | None = None
        self._gone: tuple[str, Gone | Literal[""]] = ("", "")
        self._remind = QTimer(self, interval=REMIND_MS)
        self._remind.timeout.connect(lambda: self.tone.emit(tones.STOP))
        self.band.seen.connect(self.acknowledged)
        self.pane.seen.connect(self.acknowledged)
        self.keypad.cancelled.connect(self._end_question)
        self._middle = QVBoxLayout()
        self._arrange()
        self._rescale()

    def show_verdict(self, verdict: Verdict) -> None:
        """Fill the room with a verdict and ask for its tone. A second read of one trigger pull changes nothing."""
        if verdict.answer is Answer.AGAIN:
            self._go_back()
            return
        self._is_saving = False
        look = looks.look(verdict.answer, verdict.reason)
        self._verdict = verdict
        self._skip_sound_check()
        self.pane.show_card(lambda: _card(verdict, clears=self._is_newest(verdict)))
        self._show_latches()
        self._show_side()
        self.bottom.show_failure(verdict.detail)
        self._linger.stop()
        if not look.lasting:
            self._linger.start()
        self.tone.emit(look.tone)

    def show_saving(self, reading: Reading) -> None:
        """The disk takes its time with a scan: say that it has not counted yet. No verdict, and no tone."""
        self._skip_sound_check()
        if not self._is_saving:
            self._interrupted = self._verdict
        self._is_saving, self._verdict = True, None
        self._linger.stop()
        self.pane.show_card(lambda: _saving(reading))
        self._show_latches()

    def check_sound(self) -> None:
        """Let the worker hear the tones, if there is a loudspeaker; the next scan comes first."""
        if self._verdict is None and not self._silent:
            self.pane.show_card(sound_check.card)
            self._sound_check = SoundCheck(self, self.tone.emit, self._quiet)

    def show_silent(self, silent: bool) -> None:
        """There is no loudspeaker, or there is one again."""
        self._silent = silent
        self.bottom.show_silent(silent)
        if silent and self._sound_check is not None:
            self._quiet()

    def show_situation(self, situation: Situation) -> None:
        """Show who works here and for what, the order that is being verified, and what nobody has acknowledged."""
        self.top.show_situation(situation)
        self.bottom.show_gone(situation.gone, situation.gone_why)
        self._gone = situation.gone, situation.gone_why
        self._checked = situation.checked if situation.check else None
        self.checklist.show_situation(situation)
        self.kept.show_situation(situation)
        was_latched = self._is_latched()
        self._latches = situation.latches
        if was_latched and not self._is_latched():
            self._quiet()
        elif self._verdict is None and self._sound_check is None and not self._is_saving:
            self.pane.show_card(self._waiting)
        self._show_latches()
        self._show_side()

    def show_answers(self, answers: Sequence[ServerAnswer]) -> None:
        """The server's word on events: the verdict on the screen claims what was said of its own, and no more."""
        event = self._verdict and self._verdict.event
        said = next((answer for answer in answers if event is not None and answer.id == str(event.id)), None)
        if (verdict := self._verdict) is not None and said is not None:
            self.pane.show_card(lambda: _card(verdict, said.outcome))

    def show_link(self, link: Link) -> None:
        """Show the connection, and for the lead what is wrong with it."""
        self._link = link
        self.top.show_link(link)
        self.bottom.show_link(link)

    def show_scanner(self, status: Status) -> None:
        """Show how a scanner is."""
        self.bottom.show_scanner(status)

    def show_day(self, day: Day) -> None:
        """Show the bench's memory, and at once what is not sent yet: the uploader may be waiting for an answer."""
        self.memory.show_scans(day.scans)
        self.bottom.show_day(day)
        self._link = replace(self._link, waiting=day.backlog.waiting, set_aside=day.backlog.set_aside)
        self.top.show_link(self._link)

    def add_panel(self, panel: QWidget) -> None:
        """Put a panel (a guide, a picture of the camera) under the verdict."""
        self._middle.addWidget(panel)
        self._rescale()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Everything grows with the window."""
        super().resizeEvent(event)
        self._rescale()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Say so: whoever built the bench takes it down in order."""
        self.closing.emit()
        super().closeEvent(event)

    @property
    def newest(self) -> Latch | None:
        """The newest red error as it is on the screen now."""
        return self._latches[0] if self._latches else None

    def _is_latched(self) -> bool:
        """Whether the verdict on the screen is one that nobody has acknowledged."""
        return self._verdict is not None and any(latch.is_of(self._verdict) for latch in self._latches)

    def _is_newest(self, verdict: Verdict | None) -> bool:
        """Whether a verdict is the newest of what nobody has acknowledged."""
        return verdict is not None and bool(self._latches) and self._latches[0].is_of(verdict)

    def _show_latches(self) -> None:
        """The band shows what the pane does not. The alarm starts to wait anew."""
        own = self._is_newest(self._verdict)
        self.band.show_latches(self._latches[own:], clears=not own)
        if self._latches:
            self._remind.start()
        else:
            self._remind.stop()

    def _end_question(self) -> None:
        """Nobody wants the keypad any more: what it asked goes as well."""
        if self._verdict is not None and self._verdict.reason in looks.ASKING | {Reason.WRONG_PIN}:
            self._quiet()

    def _skip_sound_check(self) -> None:
        if self._sound_check is not None:
            self._sound_check.skip()
            self._sound_check = None

    def _go_back(self) -> None:
        """What was being saved says nothing new: show again what was on the screen before."""
        if not self._is_saving:
            return
        self._is_saving = False
        if (verdict := self._interrupted) is None:
            self._quiet()
            return
        self._verdict = verdict
        self.pane.show_card(lambda: _card(verdict, clears=self._is_newest(verdict)))
        self._show_latches()
        if not looks.look(verdict.answer, verdict.reason).lasting:
            self._linger.start()

    def _show_side(self) -> None:
        """The list of the box, but beside a verdict on another parcel: whoever looks would take the two for one."""
        verdict = self._verdict
        is_another = verdict is not None and verdict.check is None and verdict.label.kind in PARCEL_KINDS
        shows_list = self._checked is not None and not is_another
        self.checklist.setVisible(shows_list)
        self.memory.setVisible(not shows_list)

    def _rest(self) -> None:
        self._quiet()
        self.rested.emit()

    def be_ready(self) -> None:
        """What was said last is over."""
        self._quiet()

    def _quiet(self) -> None:
        self._verdict = None
        self._skip_sound_check()
        self.bottom.show_failure("")
        self.pane.show_card(self._waiting)
        self._show_side()

    def _waiting(self) -> Card:
        """What the bench waits for: a parcel, or the rest of the order that is being packed."""
        card = _ready() if self._checked is None else _packing(self._checked)
        return replace(card, context=words.gone(*self._gone))

    def _rescale(self) -> None:
        unit = theme.scale(self.width(), self.height())
        panels = [self._middle.itemAt(index).widget() for index in range(self._middle.count())]
        side = (self.memory, self.checklist, self.kept, self.camera)
        for part in (self.top, self.band, *side, self.bottom, *panels):
            part.rescale(unit)

    def _arrange(self) -> None:
        self._middle.setSpacing(0)
        self._middle.addWidget(self.pane, 1)
        self._middle.addWidget(self.keypad)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addLayout(self._middle, 1)
        middle.addWidget(rule(vertical=True))
        side = QVBoxLayout()
        side.setSpacing(0)
        side.addWidget(self.memory, 1)
        side.addWidget(self.checklist, 1)
        side.addWidget(self.kept)
        side.addWidget(self.camera)
        middle.addLayout(side)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)  # no text makes it larger than the screen
        rows.setSpacing(0)
        rows.addWidget(self.top)
        rows.addWidget(rule())
        rows.addWidget(self.band)
        rows.addLayout(middle, 1)
        rows.addWidget(rule())
        rows.addWidget(self.bottom)
        self.resize(theme.DRAWN_WIDTH, theme.DRAWN_HEIGHT)


def _ready() -> Card:
    return Card(theme.READY, "viewfinder", words.translate("Bench", "Ready — scan a parcel"), quiet=True)


def _packing(parcel: str) -> Card:
    return Card(theme.READY, "picked", words.translate("Verdict", "Scan the items"), words.shown(parcel), quiet=True)


def _saving(reading: Reading) -> Card:
    return Card(
        theme.READY,
        "hourglass",
        words.translate("Bench", "Saving …"),
        words.scanned(reading),
        hint=words.translate("Bench", "It does not count yet. Wait for its colour and tone."),
        quiet=True,
    )


def _card(verdict: Verdict, outcome: Outcome | None = None, *, clears: bool = False) -> Card:
    """`clears`: the pane has the button that acknowledges it."""
    look = looks.look(verdict.answer, verdict.reason)
    return Card(
        look.ground,
        look.icon,
        words.title(verdict),
        words.subject(verdict),
        words.context(verdict),
        words.hint(verdict, outcome),
        clears=clears,
        next_step=words.next_step(verdict),
    )
