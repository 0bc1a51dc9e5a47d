"""The story of the chosen line's parcel: its codes, its order, what is in it, and everything that happened to it.

What the server tells of it is among that once it is here; `offline` says where the server does not answer.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, tzinfo

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from scanstation.codes import Kind
from scanstation.scanlog import Line, Mark, Story
from scanstation.wire import KnownStage, ParcelStory, StoryEvent
from ui import theme
from ui import words as bench_words
from ui.bench.parts import Text, fill, rule, slim
from ui.log import acts, words
from ui.log.acts import Case
from ui.log.parts import Button, Card, wrapped
from ui.log.words import translate

MOST = 40
"""What happened to a parcel, shown at most; the newest."""


@dataclass(frozen=True, slots=True)
class Moment:
    """One thing that happened. `voided` is struck through."""

    at: datetime
    what: str
    details: str
    colour: QColor
    voided: bool = False


class Struck(Text):
    """What counts no longer."""

    def rescale(self, unit: float) -> None:
        """Take the size for a window of `unit` pixels per pixel as drawn."""
        super().rescale(unit)
        font = self.font()
        font.setStrikeOut(True)
        self.setFont(font)


class StoryPane(Card):
    """Shows one line, and its parcel's story once that is here. `act_asked` wants the acts for that line."""

    act_asked = Signal()

    def __init__(self, station: str) -> None:
        super().__init__()
        self._station = station
        self._line: Line | None = None
        self._story: Story | None = None
        self._near = date.min
        self._may = False
        self.number = wrapped(19, theme.INK, theme.BOLD)
        self.about = wrapped(15, theme.PALE)
        self.hold = wrapped(15, theme.BAD, theme.SEMIBOLD)
        self.items = wrapped(14, theme.PALE)
        self.act = Button(str, strong=True)
        self.act.clicked.connect(self.act_asked)
        self._everywhere: ParcelStory | None = None
        self.offline = wrapped(13, theme.PALE)
        self.offline.say(lambda: translate("Log", "The server does not answer: this is what this bench knows."))
        self.offline.hide()
        self._inside = QWidget()
        self._column = QVBoxLayout(self._inside)
        self._area = QScrollArea()
        self._rows: list[QWidget] = []
        self._texts: list[Text] = []
        self._arrange()
        self.show_line(None)

    @property
    def line(self) -> Line | None:
        """Which line is shown."""
        return self._line

    def show_line(self, line: Line | None) -> None:
        """Show a line; its story comes later."""
        if line is None or self._line is None or line.sequence != self._line.sequence:
            self._story, self._everywhere = None, None
            self.offline.hide()
        self._line = line
        self._near = line.at.date() if line else date.min
        self._show()

    def show_story(self, story: Story) -> None:
        """Show the story of the line's parcel."""
        if self._line is not None and story.number == self._line.parcel:
            self._story = story
            self._show()

    def show_everywhere(self, number: str, story: ParcelStory | None) -> None:
        """Show what the server tells of the line's parcel; None where it did not answer."""
        if self._line is None or number != self._line.parcel:
            return
        self._everywhere = story
        self.offline.setVisible(story is None)
        if story is not None and story.events:
            self._show()

    def show_may(self, *, change: bool) -> None:
        """Whether something can be done about it."""
        self._may = change
        self._show_act()

    def moments(self) -> Sequence[Moment]:
        """What is told of the parcel, newest first."""
        if self._line is None:
            return ()
        if self._story is None:
            return (self._own(self._line),)
        own = self._story.lines
        if all(line.sequence != self._line.sequence for line in own):  # its number is too short to be found by
            own = (self._line, *own)
        if self._everywhere is not None and self._everywhere.events:
            theirs = [self._event(each) for each in self._everywhere.events if not _is_among(each, own)]
        else:
            theirs = [self._others(each.stage) for each in self._story.told]
        told = [*(self._own(line) for line in own), *theirs]
        return sorted(told, key=lambda each: each.at, reverse=True)

    def rescale(self, unit: float) -> None:
        """Take the size for a window of `unit` pixels per pixel as drawn."""
        super().rescale(unit)
        slim(self._area.verticalScrollBar(), unit)
        self._outer.setContentsMargins(*[round(each * unit) for each in (18, 16, 18, 16)])
        self._outer.setSpacing(round(6 * unit))
        for part in (self.number, self.about, self.hold, self.items, self.offline, self.act, *self._texts):
            part.rescale(unit)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Another language is spoken."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._show()

    def _show(self) -> None:
        line, story = self._line, self._story
        self.number.setText(bench_words.breakable(_title(line)) if line else "")
        if line is None:
            self.about.say(lambda: translate("Log", "Choose a line to see what happened to its parcel."))
        else:
            self.about.setText(self._about(line, story))
        hold = story.hold if story else None
        self.hold.setText(
            "" if hold is None else translate("Log", "On hold: {why}").format(why=bench_words.shown(hold, 200))
        )
        items = story.items if story else ()
        self.items.setText(
            " · ".join(f"{each.quantity} × {bench_words.shown(each.name or each.sku)}" for each in items)
        )
        for text in (self.number, self.hold, self.items):
            text.setVisible(bool(text.text()))
        self._fill()
        self._show_act()

    def _about(self, line: Line, story: Story | None) -> str:
        order = story.order if story else line.order
        codes = sorted((story.numbers if story else frozenset()) - {line.number, order})
        parts = [
            translate("Log", "Order {number}").format(number=bench_words.shown(order)) if order else "",
            words.carrier((story.carrier if story else None) or line.carrier),
            *(words.grouped(code) for code in codes[:4]),
        ]
        return " · ".join(filter(None, parts))

    def _own(self, line: Line) -> Moment:
        needs = line.mark in (Mark.UNRESOLVED, Mark.SET_ASIDE)
        red = line.answer.latched or line.event_kind == "hold"
        by = bench_words.shown(line.worker)
        typed = translate("Log", "typed by hand") if line.typed and line.way is None else ""
        other = line.parcel if self._line is not None and not self._is_about(line.parcel) else ""
        details = [words.grouped(other), self._station, words.scanner(line.source), typed, by]
        details += [words.state(line), words.corrected(line)]
        if line.mark is Mark.SET_ASIDE:
            details.append(bench_words.shown(line.set_aside_because, words.LONGEST_REASON))
        colour = theme.BAD if red else theme.CARE if needs else theme.INK
        return Moment(line.at, words.what(line), " · ".join(filter(None, details)), colour, line.mark is Mark.VOIDED)

    def _is_about(self, number: str) -> bool:
        known = self._story.numbers if self._story else frozenset()
        return self._line is not None and number in {self._line.number, self._line.parcel, *known}

    def _others(self, told: KnownStage) -> Moment:
        details = [bench_words.shown(told.station), bench_words.shown(told.worker)]
        where = " · ".join(filter(None, details)) or translate("Log", "told by the server")
        return Moment(told.at.astimezone(self._zone()), bench_words.stage(told.stage), where, theme.INK)

    def _event(self, event: StoryEvent) -> Moment:
        shown = bench_words.shown
        void = event.void
        details = [
            shown(event.by),
            shown(event.worker),
            shown(event.place),
            shown(event.paired),
            shown(event.reason, words.LONGEST_REASON),
            f"{shown(void.by)}: {shown(void.reason, words.LONGEST_REASON)}" if void else "",
        ]
        red = event.what in ("cancelled", "held", "returned", "attempt_failed")
        return Moment(
            event.at.astimezone(self._zone()),
            words.happened(event.what),
            " · ".join(filter(None, details)) or translate("Log", "told by the server"),
            theme.BAD if red else theme.INK,
            void is not None,
        )

    def _zone(self) -> tzinfo | None:
        assert self._line is not None  # noqa: S101 - there is no story without one
        return self._line.at.tzinfo

    def _fill(self) -> None:
        for row in self._rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows, self._texts = [], []
        moments = self.moments()
        for moment in moments[:MOST]:
            self._add(moment)
        if len(moments) > MOST:
            more = Text(14, theme.PALE)
            more.say(lambda: bench_words.more(len(moments) - MOST))
            self._put(more)
            self._texts.append(more)
        for text in self._texts:
            text.rescale(self._unit)

    def _add(self, moment: Moment) -> None:
        row = QWidget()
        at = Text(14, theme.PALE, text=words.clock(moment.at, self._near))
        what = wrapped(15, moment.colour, theme.SEMIBOLD, Struck if moment.voided else Text)
        details = wrapped(13, theme.PALE)
        what.setText(bench_words.breakable(moment.what))
        details.setText(bench_words.breakable(moment.details))
        line, right = QHBoxLayout(row), QVBoxLayout()
        line.setContentsMargins(0, round(8 * self._unit), 0, round(8 * self._unit))
        line.setSpacing(round(10 * self._unit))
        at.setFixedWidth(round((104 if moment.at.date() != self._near else 68) * self._unit))
        line.addWidget(at, 0, Qt.AlignmentFlag.AlignTop)
        right.setSpacing(1)
        right.addWidget(what)
        right.addWidget(details)
        line.addLayout(right, 1)
        hair = rule()
        fill(hair, theme.HAIR)
        self._put(hair)
        self._put(row)
        self._texts += [at, what, details]

    def _put(self, row: QWidget) -> None:
        self._column.insertWidget(len(self._rows), row)
        self._rows.append(row)

    def _show_act(self) -> None:
        case = Case.alone(self._line) if self._line else None
        possible = acts.acts([case]) if case else ()
        is_order = self._line is not None and self._line.kind in (Kind.COMMAND, Kind.BADGE)
        self.act.setVisible(bool(possible) and self._may and not is_order)
        if possible:
            only_void = list(possible) == [acts.Act.VOID]
            self.act.say(
                lambda: translate("Log", "Take scan back…") if only_void else translate("Log", "Put it right…"),
            )

    def _arrange(self) -> None:
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.offline)
        self._column.addStretch(1)
        self._area.setWidget(self._inside)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QScrollArea.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for part in (self._area, self._area.viewport(), self._inside):
            fill(part, theme.CARD)
        self._outer = QVBoxLayout(self)
        for text in (self.number, self.about, self.hold, self.items):
            self._outer.addWidget(text)
        self._outer.addWidget(self._area, 1)
        self._outer.addWidget(self.act)


def _is_among(event: StoryEvent, own: Sequence[Line]) -> bool:
    """Whether an event of the server's is one of this bench's lines, which say more: the same stage in one second."""
    second = event.at.timestamp() // 1
    return any(
        line.event_id is not None and line.stage == event.what and line.at.timestamp() // 1 == second for line in own
    )


def _title(line: Line) -> str:
    """The number; of what has none, such as a badge or a PIN, what it was."""
    number = words.number(line)
    return words.verdict(line) if number == words.NOTHING else number
