"""The day's desk: has the facts of the day that the log shows found out, and puts them where they are seen: into the
bottom bar, beside the table, and onto the pages of figures, hand-over and closing. GUI thread; it waits for nobody.
"""

from collections.abc import Callable, Sequence
from concurrent.futures import Future
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from drivers.base import Clock
from scanstation.closing import ClosingRefused, SigningOff
from scanstation.codes import OwnLabel
from scanstation.scanlog import DayFacts, LogReader, Measures, day_facts, manifest
from scanstation.scanlog.manifest import Manifest
from scanstation.site import Site
from scanstation.situation import Situation
from ui.log.clerk import Clerk, Kind
from ui.log.day_pages import DayPages
from ui.log.fact_bar import FactBar
from ui.log.facts import HoursCard
from ui.log.window import LogWindow
from ui.log.words import not_saved

SOON_MS = 1500
"""Figures follow the scans with a little delay: they cost more than a line."""

SignOff = Callable[[SigningOff, datetime], "Future[int]"]


@dataclass(frozen=True, slots=True)
class DayRules:
    """What a day is measured by; whether parcels get a courier's label (None: the site decides); the shop's labels,
    which may stand on a courier's list.
    """

    measures: Measures = field(default_factory=Measures)
    pairs: bool | None = None
    own_labels: Sequence[OwnLabel] = ()


class DayDesk(QObject):
    """Belongs to one log that is open."""

    _signed = Signal(object)

    def __init__(
        self,
        window: LogWindow,
        journal: Path,
        sign_off: SignOff,
        *,
        rules: DayRules,
        site: Site,
        clock: Clock,
        clerk: Callable[[Path, QObject], Clerk] = Clerk.of,
    ) -> None:
        super().__init__(window)
        self._window, self._sign_off = window, sign_off
        self._rules, self._site, self._clock = rules, site, clock
        self._manifest: Manifest | None = None
        self._facts: DayFacts | None = None
        self._day: date | None = None
        self._may = False
        self.bar, self.hours = FactBar(), HoursCard()
        self.pages: DayPages | None = None
        self._clerk = clerk(journal, self)
        self._clerk.give_way()
        self._soon = QTimer(self, singleShot=True, interval=SOON_MS)
        self._connect()
        window.bottom.facts.put(self.bar)
        window.charts.put(self.hours)
        self.ask()

    def show_situation(self, situation: Situation) -> None:
        """Who is at the bench: only a lead closes a day."""
        self._may = situation.may_lead
        if self.pages is not None:
            self.pages.show_may(change=self._may)

    def ask(self) -> None:
        """Find the day's facts out anew. Of all days together there are none."""
        day = None if self._window.is_in_archive else self._window.day
        self._window.bottom.show_facts(of_a_day=day is not None)
        self._window.charts.setVisible(day is not None)
        if day != self._day:
            self._day, self._manifest, self._facts = day, None, None
        if self._facts is None:
            self._window.top.show_standing(None)
        if day is None:
            return
        moment, now, rules, listed = self._site.day_of(day)[0], self._clock(), self._rules, self._manifest

        def find(reader: LogReader) -> DayFacts:
            return day_facts(reader, moment, now, self._site, rules.measures, pairs=rules.pairs, manifest=listed)

        self._clerk.ask(Kind.FACTS, day, find)

    def close(self) -> None:
        """The log is closed."""
        self._soon.stop()
        self._clerk.close()

    def _connect(self) -> None:
        self._clerk.answered.connect(self._on_answer)
        self._clerk.failed.connect(self.bar.show_failure)
        self._signed.connect(self._on_signed)
        self._window.looked.connect(self.ask)
        self._window.heard.connect(self._soon.start)
        self._soon.timeout.connect(self.ask)
        self.bar.figures_wanted.connect(partial(self._open, "figures"))
        self.bar.hand_over_wanted.connect(partial(self._open, "hand_over"))
        self.bar.closing_wanted.connect(partial(self._open, "closing"))

    def _on_answer(self, _kind: int, day: object, facts: object) -> None:
        if day != self._window.day or not isinstance(facts, DayFacts):
            return
        self._facts = facts
        self.bar.show_facts(facts)
        self.hours.show_summary(facts.summary)
        self._window.top.show_standing(facts.hand_over.standing)
        if self.pages is not None:
            self.pages.show_facts(facts)

    def _open(self, page: str) -> None:
        if self._facts is None:
            return
        pages = DayPages()
        pages.asked.connect(self._ask_to_sign)
        pages.manifest_given.connect(self._take_manifest)
        pages.left.connect(self._window.lift)
        pages.tray_wanted.connect(self._window.open_tray)
        pages.destroyed.connect(self._on_gone)
        pages.show_may(change=self._may)
        pages.show_facts(self._facts)
        shown: QWidget = getattr(pages, page)
        self.pages = pages
        self._window.lay_over(pages)
        pages.open(shown)
        self.ask()

    def _on_gone(self) -> None:
        self.pages = self._window.panel if isinstance(self._window.panel, DayPages) else None

    def _take_manifest(self, text: str) -> None:
        self._manifest = manifest.read(text, self._rules.own_labels) if text.strip() else None
        self.ask()

    def _ask_to_sign(self, asked: SigningOff) -> None:
        self._sign_off(asked, self._clock()).add_done_callback(self._signed.emit)

    def _on_signed(self, saved: "Future[int]") -> None:
        error = saved.exception()
        if self.pages is not None:
            if isinstance(error, ClosingRefused):
                self.pages.closing.say_refused(error.refusal)
            elif error is not None:
                self.pages.closing.say_failed(not_saved(error))
            else:
                self.pages.closing.is_finished()
        self.ask()
