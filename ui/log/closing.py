"""The page that closes a day: what was done, what is still open, and the lead's name under it. Shows `DayFacts`; it
says what somebody wants by its signals and records nothing. GUI thread.
"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from scanstation.closing import Close, Open, Refusal, Reopen
from scanstation.scanlog import DayFacts
from ui import theme, words
from ui.bench.parts import Text
from ui.export_words import OpenRow, open_rows
from ui.log import fact_words
from ui.log.fact_table import FactTable
from ui.log.fact_words import translate
from ui.log.handover import GOOD, Sign
from ui.log.parts import Button, Card, Field, wrapped

Words = Callable[[], str]
LONGEST_REASON = 200


class ClosingPage(QWidget):
    """`asked` has a `Close` or a `Reopen`, as `Station.sign_off` takes it."""

    asked = Signal(object)
    tray_wanted = Signal()
    """Something that is still open lies in the tray: somebody wants to see to it."""

    def __init__(self) -> None:
        super().__init__()
        self._facts: DayFacts | None = None
        self._may = True
        self._refusal: Refusal | None = None
        self._failure = ""
        self._done, self._state = Card(), Card()
        self.title = Text(16, theme.INK, theme.BOLD)
        self.title.say(lambda: translate("Facts", "What was done"))
        self.table = FactTable()
        self.sign = Sign()
        self.headline = Text(24, theme.INK, theme.BOLD, elastic=True)
        self.note = wrapped(15, theme.PALE)
        self.late = wrapped(15, theme.CARE, theme.SEMIBOLD)
        self.open = FactTable()
        self.trouble = wrapped(15, theme.BAD, theme.SEMIBOLD)
        self.reason = Field(lambda: translate("Facts", "Why?"), longest=LONGEST_REASON)
        self.act = Button(str, strong=True, height=48, pixels=16)
        self._arrange()
        self.reason.textChanged.connect(self._look)
        self.reason.returnPressed.connect(self.act.click)
        self.act.clicked.connect(self._ask)
        self.open.pressed_row.connect(self._open_row)
        self.rescale(1.0)

    def show_facts(self, facts: DayFacts) -> None:
        """Show a day as it is now. What was typed stays."""
        self._facts, self._refusal, self._failure = facts, None, ""
        self._say(facts)

    def show_may(self, *, change: bool) -> None:
        """Whether somebody who may close a day is at the bench."""
        self._may = change
        self._look()

    def say_refused(self, refusal: Refusal) -> None:
        """The bench did not do it: say why."""
        self._refusal = refusal
        self._look()

    def say_failed(self, why: str) -> None:
        """It could not be recorded: say why, in a sentence."""
        self._failure = why
        self._look()

    def is_finished(self) -> None:
        """The bench did it."""
        self.reason.clear()

    def rescale(self, unit: float) -> None:
        """Take the size for a window of `unit` pixels per pixel as drawn."""
        texts = [self.title, self.headline, self.note, self.late, self.trouble]
        for part in [self._done, self._state, self.table, self.open, self.sign, self.reason, self.act, *texts]:
            part.rescale(unit)
        self._layout.setSpacing(round(14 * unit))
        for layout in (self._in_done, self._in_state):
            layout.setContentsMargins(*(round(each * unit) for each in (20, 16, 20, 16)))
            layout.setSpacing(round(10 * unit))
        self._head.setSpacing(round(14 * unit))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Another language is spoken."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and self._facts is not None:
            self._say(self._facts)

    def _arrange(self) -> None:
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._in_done, self._in_state, self._head = QVBoxLayout(self._done), QVBoxLayout(self._state), QHBoxLayout()
        self._in_done.addWidget(self.title)
        self._in_done.addWidget(self.table, 1)
        self._head.addWidget(self.sign)
        self._head.addWidget(self.headline, 1)
        self._in_state.addLayout(self._head)
        for part in (self.note, self.late):
            self._in_state.addWidget(part)
        self._in_state.addWidget(self.open, 1)
        self._in_state.addStretch(0)
        for part in (self.trouble, self.reason):
            self._in_state.addWidget(part)
        self._in_state.addWidget(self.act, 0, Qt.AlignmentFlag.AlignRight)
        self._layout.addWidget(self._done, 1)
        self._layout.addWidget(self._state, 1)

    @property
    def _is_closed(self) -> bool:
        closing = self._facts.summary.closing if self._facts else None
        return closing is not None and closing.holds

    def _say(self, facts: DayFacts) -> None:
        summary, sheet = facts.summary, facts.sheet
        day = fact_words.day(sheet.day)
        self.table.fill(*done_as_text(facts))
        self.table.setAccessibleName(self.title.text())
        rows = open_as_text(sheet.open)
        self.open.fill([translate("Facts", "Still open"), ""], rows)
        self.open.setAccessibleName(translate("Facts", "Still open"))
        self.open.setVisible(bool(rows))
        if self._is_closed:
            self.sign.show_icon("tick", GOOD)
            self.headline.setText(translate("Facts", "{day} is closed").format(day=day))
        elif rows:
            self.sign.show_icon("triangle", theme.CARE)
            self.headline.setText(translate("Facts", "Close {day}?").format(day=day))
        else:
            self.sign.show_icon("tick", GOOD)
            self.headline.setText(translate("Facts", "{day} can be closed").format(day=day))
        note = fact_words.closed(summary)
        if not note and not rows:
            note = translate("Facts", "Everything is sent and nothing needs anybody.")
        self.note.setText(note)
        self.note.setVisible(bool(note))
        self.late.setText(fact_words.late(summary))
        self.late.setVisible(bool(summary.late))
        self._look()

    def _look(self) -> None:
        """What can be done now."""
        if self._facts is None:
            return
        needs_reason = self._is_closed or self._facts.sheet.open.anything
        self.reason.setVisible(needs_reason and self._may)
        if self._is_closed:
            self.act.say(lambda: translate("Facts", "Open the day again"))
        elif needs_reason:
            self.act.say(lambda: translate("Facts", "Close anyway"))
        else:
            self.act.say(lambda: translate("Facts", "Close the day"))
        self.act.setEnabled(self._may and (not needs_reason or bool(self.reason.text().strip())))
        refusal = self._refusal if self._may else Refusal.LEAD_ONLY
        said = fact_words.refusal(refusal) if refusal is not None else self._failure
        self.trouble.setText(said)
        self.trouble.setVisible(bool(said))

    def _open_row(self, row: int) -> None:
        if self._facts is not None and open_now(self._facts.sheet.open)[row].in_tray:
            self.tray_wanted.emit()

    def _ask(self) -> None:
        if self._facts is None:
            return
        reason, sheet = self.reason.text(), self._facts.sheet
        if self._is_closed:
            self.asked.emit(Reopen(sheet.day, reason))
        else:
            self.asked.emit(Close(sheet, anyway=sheet.open.anything, reason=reason))


Table = tuple[Sequence[str], Sequence[Sequence[str]]]


def done_as_text(facts: DayFacts) -> Table:
    """The sheet: counts of stages and workers, what went wrong, what the server has."""
    summary, sheet, number = facts.summary, facts.sheet, fact_words.count
    tally = summary.tally
    rows = [[words.stage(stage), number(tally.counts[stage])] for stage in summary.stages]
    rows.append([translate("Facts", "Workers")])
    rows += [[fact_words.worker(each.worker), number(each.tally.total)] for each in summary.people]
    rows += [
        [translate("Facts", "Figures")],
        [translate("Facts", "Per hour at work"), fact_words.rate(summary.per_hour)],
        [translate("Facts", "Errors"), fact_words.share(tally.error_share)],
        [translate("Facts", "Taken back"), number(tally.voided)],
        [translate("Facts", "Packed, not shipped"), number(sheet.packed_not_shipped)],
        [translate("Facts", "Scanned here"), number(sheet.scanned)],
        [translate("Facts", "On the server"), number(sheet.on_server)],
    ]
    return ["", fact_words.day(sheet.day)], rows


def open_now(still: Open) -> Sequence[OpenRow]:
    """What is still open, without what is not."""
    return [row for row in open_rows(still, translate) if row.count]


def open_as_text(still: Open) -> Sequence[Sequence[str]]:
    """The same as texts. What can be seen to in the tray leads there."""
    return [[each.says + " ›" * each.in_tray, fact_words.count(each.count)] for each in open_now(still)]
