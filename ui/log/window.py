"""The scan log's window: what its parts show, and what they are told. It decides nothing and asks only the desk.

The bench goes on underneath: nothing here is modal, nothing waits, and a scan counts whatever is open.
"""

from array import array
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from drivers.base import Clock
from scanstation.codes import Kind
from scanstation.latch import Latch
from scanstation.scanlog import Facets, Filters, Item, Line, Story
from scanstation.site import Site
from scanstation.situation import Situation
from scanstation.verdict import Verdict
from ui import words as bench_words
from ui.log import words
from ui.log.acts import Case
from ui.log.corrector import Corrector
from ui.log.desk import Desk
from ui.log.drop import Calendar
from ui.log.frame import LogFrame
from ui.log.parts import Words
from ui.log.words import translate

SOON_MS = 150
"""After a scan, before what is new is looked for: several at once are looked for once."""
STORY_MS = 80
"""After a line was chosen: whoever runs through the lines with the arrows wants the last one's story."""


class LogWindow(LogFrame):
    """`left` says that somebody wants the bench again."""

    left = Signal()
    seen = Signal(object)
    """Somebody has seen this red error of the bench, a `Latch`."""
    story_wanted = Signal(str)
    """A parcel's number, whose story is looked at."""
    looked = Signal()
    """Something else is asked for: another day, other filters."""
    heard = Signal()
    """Something was scanned, sent or put right at the bench."""

    def __init__(
        self, bench: QWidget, desk: Desk, corrector: Corrector, site: Site, clock: Clock, station: str
    ) -> None:
        super().__init__(bench, station)
        self._desk, self._corrector, self._site, self._clock = desk, corrector, site, clock
        self._situation = Situation("", False, False, "next", "")
        self._known_today = self._today()
        self.day: date | None = self._known_today
        self._looked_at: int | None = None
        self._soon = QTimer(self, singleShot=True, interval=SOON_MS)
        self._read = QTimer(self, singleShot=True, interval=STORY_MS)
        self._connect()

    def open(self) -> None:
        """Show today, over the bench."""
        self._today_is()
        self.look()
        self.cover()
        self.show()
        self.raise_()
        self.table.setFocus()

    def look(self) -> None:
        """Find what is asked for now."""
        self._desk.show(self.asked())
        self.looked.emit()

    def asked(self) -> Filters:
        """What is asked for now."""
        asked = self.filters.asked
        start, end = self._site.day_of(self.day) if self.day is not None else (None, None)
        menus = asked.menus
        return Filters(
            start,
            end,
            stages=sorted(asked.stages),
            workers=menus.get("workers", ()),  # type: ignore[arg-type]
            sources=menus.get("sources", ()),  # type: ignore[arg-type]
            answers=menus.get("answers", ()),  # type: ignore[arg-type]
            marks=menus.get("marks", ()),  # type: ignore[arg-type]
            search=asked.search,
        )

    def in_front(self) -> tuple[Filters, Words]:
        """The lines that are on the screen, and their name: what needs somebody, or what is asked for of a day."""
        if self.filters.asked.tray:
            items = self.tray.items
            named = Filters(only={item.line.sequence for item in items})
            return named, lambda: f"{translate('Log', 'Needs someone')} · {bench_words.count(len(items))}"
        day, today, filtered = self.day, self._today(), not self.filters.asked.is_all

        def shown() -> str:
            name = words.day(day, today) if day is not None else translate("Log", "All days")
            return f"{name} · {translate('Log', 'only what is chosen above the lines')}" if filtered else name

        return self.asked(), shown

    def open_tray(self) -> None:
        """Show what needs somebody, in the place of whatever is shown."""
        self.lift()
        self.filters.open_tray(opened=True)

    def show_verdict(self, verdict: Verdict) -> None:
        """Something was scanned at the bench."""
        self.bench.show_verdict(verdict)
        self.hear()

    def hear(self) -> None:
        """Something was scanned, sent or put right at the bench."""
        self._follow_midnight()
        self._soon.start()
        self.heard.emit()

    def show_situation(self, situation: Situation) -> None:
        """Who is at the bench, and what nobody has acknowledged."""
        self._situation = situation
        self.bench.show_latches(situation.latches)
        self.place_over()  # the red strip may have come or gone
        self._show_may()
        if not situation.may_lead and not self.filters.asked.tray:
            self._show_story()

    def _on_seen(self) -> None:
        if self._situation.latches:
            self.seen.emit(self._situation.latches[0])

    def _show_may(self) -> None:
        archive = self._desk.is_in_archive
        may = self._situation.may_lead and not archive
        self.top.show_may(change=may, archive=archive)
        for part in (self.story, self.acts):
            part.show_may(change=may)

    @property
    def is_in_archive(self) -> bool:
        """Whether old lines are shown, out of an archive."""
        return self._desk.is_in_archive

    @property
    def path(self) -> Path:
        """The file whose lines are shown."""
        return self._desk.path

    def _open_archive(self) -> None:
        self._desk.look_in(self._desk.archive_of(self.day))
        self._show_may()
        self.look()

    @property
    def latches(self) -> Sequence[Latch]:
        """What nobody has acknowledged."""
        return self._situation.latches

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """What nothing in the log wanted: "/" and letters are the search's, Escape goes back a step."""
        text = event.text()
        if text == "\x1b" or event.key() == Qt.Key.Key_Escape:
            self._back()
        elif text in ("\r", "\n") or event.key() == Qt.Key.Key_Delete:
            self._act()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown) and self.filters.search.hasFocus():
            self.list_in_front().setFocus()
        elif text.isprintable() and text:
            self.filters.search.setFocus()
            if text != "/":
                self.filters.search.insert(text)

    # What is asked for

    def _on_asked(self) -> None:
        tray = self.filters.asked.tray
        self._left.setCurrentWidget(self.tray if tray else self.table)
        self.nothing.turn(tray=tray)
        self._left.setVisible(self.nothing.isHidden())
        if tray:
            self._on_tray_chosen(self.tray.selected)
            self._right.setCurrentWidget(self.acts)
            self.tray.setFocus()
        else:
            self._show_story()
            self.look()
            if not self.filters.search.hasFocus():
                self.table.setFocus()

    def _choose_day(self, day: date | None) -> None:
        self.veil.close_card()
        self.day = day
        if self._desk.is_in_archive:
            self._desk.look_in(self._desk.archive_of(day))
            self._show_may()
        self._today_is()
        self.filters.open_tray(opened=False)
        self.look()

    def _today(self) -> date:
        return self._site.local(self._clock()).date()

    def _today_is(self) -> None:
        self._known_today = self._today()
        self.top.show_day(self.day, self._known_today)

    def _follow_midnight(self) -> None:
        """Who looks at today goes on with the next day; who looks at another stays there."""
        if self._today() == self._known_today:
            return
        was_today = self.day == self._known_today
        self.day = self._today() if was_today else self.day
        self._today_is()
        if was_today:
            self.look()

    def _open_calendar(self) -> None:
        calendar = Calendar(self.day or self._today(), self._today(), self._unit)
        calendar.picked.connect(self._choose_day)
        self.veil.drop(calendar, self.top.day)

    # What was found

    def _on_found(self, found: "array[int]", whole: bool) -> None:
        chosen = self.table.selected
        self.rows.put(found, dated=self.day is None)
        self._choose_again(chosen)
        self._show_nothing(whole=whole)

    def _on_completed(self, found: "array[int]") -> None:
        """Nobody is moved away from what they look at."""
        chosen, bar = self.table.selected, self.table.verticalScrollBar()
        at = bar.value()
        self.rows.complete(found)
        self._choose_again(chosen)
        self.table.updateGeometries()
        bar.setValue(at)
        self._show_nothing(whole=True)

    def _on_news(self, news: "array[int]") -> None:
        self.table.add(news)
        self._show_nothing(whole=True)
        self.table.look_again()

    def _choose_again(self, chosen: Sequence[int]) -> None:
        if chosen and not self.table.selected and not self.table.choose(chosen[0]):
            self._on_chosen([])

    def _show_nothing(self, *, whole: bool) -> None:
        if whole and not self.rows.rowCount():
            is_archived = not self._desk.is_in_archive and self._desk.archive_of(self.day) is not None
            self.nothing.offer_archive(there_is_one=is_archived)
        self.nothing.show_for(
            found=self.rows.rowCount() > 0,
            whole=whole,
            filtered=not self.filters.asked.is_all,
            day=self.day,
            today=self.day in (None, self._today()),
        )
        self._left.setVisible(self.nothing.isHidden())

    def _on_lines(self, lines: Sequence[Line]) -> None:
        self.rows.take(lines)
        chosen = self.table.selected
        if chosen and self._looked_at == chosen[0]:
            line = self.rows.known(chosen[0])
            if line is not None and line != self.story.line:
                self._read.start()

    def _on_counted(self, facets: Facets) -> None:
        self.filters.show_counts(facets)
        self.bottom.show_counts(facets)

    def _on_tray(self, items: Sequence[Item]) -> None:
        self.filters.show_troubles(len(items))
        self.tray.show_items(items)
        self.nothing.show_tray(empty=not items)
        self._left.setVisible(self.nothing.isHidden())
        if not items and self.filters.asked.tray:
            self._on_tray_chosen(())

    # What is chosen

    def _on_chosen(self, sequences: Sequence[int]) -> None:
        self._looked_at = sequences[0] if sequences else None
        if self._looked_at is None:
            self._read.stop()
            self.story.show_line(None)
        else:
            self._read.start()
        if self._right.currentWidget() is self.acts:
            self._show_story()

    def _read_story(self) -> None:
        line = self.rows.known(self._looked_at) if self._looked_at is not None else None
        if line is None:
            return  # it is on its way, see _on_lines
        self.story.show_line(line)
        if line.parcel and line.kind not in (Kind.COMMAND, Kind.BADGE):
            self._desk.tell_story(line.parcel)
            self.story_wanted.emit(line.parcel)

    def _on_story(self, story: Story) -> None:
        self.story.show_story(story)

    def _on_tray_chosen(self, items: Sequence[Item]) -> None:
        if self.filters.asked.tray:
            self.acts.show_for([Case.of(item) for item in items], self._situation.mode, cancels=False)

    def _act(self) -> None:
        """Enter, or the button: see to what is chosen."""
        if self.filters.asked.tray:
            self.acts.start()
        elif self.story.line is not None and self.story.act.isVisible():
            self.acts.show_for([Case.alone(self.story.line)], self._situation.mode)
            self._right.setCurrentWidget(self.acts)
            self.acts.start()

    def _show_story(self) -> None:
        self.scan_wanted.emit(False)
        self.acts.scan.setChecked(False)
        self._right.setCurrentWidget(self._of_story)

    def _back(self) -> None:
        """One step: the list that has dropped down, the panel, the search, the tray, the log."""
        if self.veil.card is not None:
            self.veil.close_card()
        elif not self.keypad.isHidden():
            self.keypad.dismiss()
        elif self._over is not None:
            self.lift()
        elif self.acts.isAncestorOf(self.focusWidget() or self) and self.filters.asked.tray:
            self.tray.setFocus()
        elif self.filters.asked.tray:
            self.filters.open_tray(opened=False)
        elif self._right.currentWidget() is self.acts:
            self._show_story()
        elif not self.filters.asked.is_all:
            self.filters.clear_all()
            self.table.setFocus()
        else:
            self.left.emit()

    # What is put right

    def _on_corrected(self, made: int, troubles: Sequence[str]) -> None:
        self.acts.say(" ".join(troubles))
        if made:
            self.top.show_note(lambda: translate("Log", "%Ln put right", "", made))
            self._desk.refresh()
            self.look_again()
        if not troubles:
            self.acts.is_finished()
            if self.filters.asked.tray:
                self.tray.setFocus()
            else:
                self._show_story()
                self.table.setFocus()

    def look_again(self) -> None:
        """Look for what is new, and at what is on the screen."""
        self._desk.look_again()
        self.table.look_again()

    def stop_asking(self) -> None:
        """No scan is waited for any more."""
        self.acts.scan.setChecked(False)

    def name_parcel(self, number: str) -> None:
        """A scan has named the parcel."""
        if self._right.currentWidget() is self.acts:
            self.acts.name(number)

    def _connect(self) -> None:
        desk = self._desk
        desk.found.connect(self._on_found)
        desk.completed.connect(self._on_completed)
        desk.news.connect(self._on_news)
        desk.lines.connect(self._on_lines)
        desk.counted.connect(self._on_counted)
        desk.story.connect(self._on_story)
        desk.tray.connect(self._on_tray)
        desk.parcels.connect(self.acts.show_parcels)
        desk.failed.connect(self.nothing.show_failure)
        self.table.wanted.connect(desk.fetch)
        self.table.chosen.connect(self._on_chosen)
        self.tray.chosen.connect(self._on_tray_chosen)
        self.filters.changed.connect(self._on_asked)
        self.top.day_chosen.connect(self._choose_day)
        self.top.calendar_asked.connect(self._open_calendar)
        self.top.leave.connect(self.left)
        self.bench.seen.connect(self._on_seen)
        self.nothing.archive.clicked.connect(self._open_archive)
        self.nothing.clear.clicked.connect(self.filters.clear_all)
        self.story.act_asked.connect(self._act)
        self.acts.asked.connect(self._corrector.put_right)
        self.acts.cancelled.connect(self._back)
        self.acts.number_typed.connect(desk.find_parcels)
        self.acts.scan_wanted.connect(self.scan_wanted)
        self._corrector.finished.connect(self._on_corrected)
        self._soon.timeout.connect(self.look_again)
        self._read.timeout.connect(self._read_story)
