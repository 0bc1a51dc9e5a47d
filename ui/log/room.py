"""The scan log as a room over the bench: opens it, closes it, and tells it what happens underneath. GUI thread.

Everything of it is made when it is opened and gone when it is closed, its threads too. The bench does not notice.
"""

from collections.abc import Callable, Sequence
from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from drivers.base import Clock
from scanstation.site import Site
from scanstation.situation import Situation
from scanstation.station import Station
from scanstation.verdict import Reason, Verdict
from ui.keyfilter import KeyFilter
from ui.log.corrector import Corrector
from ui.log.day_desk import DayDesk, DayRules
from ui.log.desk import Desk
from ui.log.everywhere import Everywhere, Teller
from ui.log.keys import LogKeys
from ui.log.window import LogWindow

IDLE_MS = 3 * 60_000
"""How long the log stays open without a lead at the bench and without a touch or a key."""
ASKED_FOR = timedelta(seconds=60)
"""How long the next scan is waited for that is to name a parcel."""
_SIGNS_OF_LIFE = frozenset(
    {QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin, QEvent.Type.Wheel, QEvent.Type.KeyPress}
)


class LogRoom(QObject):
    """`window` is the log while it is open. `wedges` are the key filters that the bench has then."""

    def __init__(
        self,
        bench: QWidget,
        station: Station,
        journal: Path,
        *,
        site: Site,
        clock: Clock,
        name: str,
        wedges: Callable[[], Sequence[KeyFilter]],
        rules: DayRules,
        teller: Callable[[], Teller] | None = None,
    ) -> None:
        super().__init__()
        self._bench, self._station, self._journal = bench, station, journal
        self._site, self._clock, self._name, self._wedges, self._rules = site, clock, name, wedges, rules
        self._corrector = Corrector(station.correct, clock)
        self._situation: Situation | None = None
        self._teller = teller
        self._everywhere: Everywhere | None = None
        self._desk: Desk | None = None
        self.day: DayDesk | None = None
        self._keys: LogKeys | None = None
        self.window: LogWindow | None = None
        self._idle = QTimer(self, singleShot=True, interval=IDLE_MS)
        self._idle.timeout.connect(self.close)
        self._asked = QTimer(self, singleShot=True, interval=ASKED_FOR // timedelta(milliseconds=1))
        self._asked.timeout.connect(self._ask_no_more)

    def toggle(self) -> None:
        """LOG was scanned."""
        if self.window is None:
            self.open()
        else:
            self.close()

    def open(self) -> None:
        """Open it over the bench. Harmless when it is open."""
        if self.window is not None:
            return
        app = QApplication.instance()
        assert isinstance(app, QApplication)  # noqa: S101 - for the types
        self._desk = Desk(self._journal, self._clock)
        self.window = LogWindow(self._bench, self._desk, self._corrector, self._site, self._clock, station=self._name)
        self.window.left.connect(self.close)
        self.window.seen.connect(lambda latch: self._station.acknowledge(self._clock(), latch))
        self.window.scan_wanted.connect(self._ask)
        self._keys = LogKeys(app, self.window, list(self._wedges()))
        app.installEventFilter(self)
        self.day = DayDesk(
            self.window,
            self._journal,
            self._station.sign_off,
            rules=self._rules,
            site=self._site,
            clock=self._clock,
        )
        if self._teller is not None:
            self._everywhere = Everywhere(self._teller, self)
            self._everywhere.told.connect(self.window.story.show_everywhere)
            self.window.story_wanted.connect(self._everywhere.ask)
        if self._situation is not None:
            self.show_situation(self._situation)
        self.window.bottom.export_asked.connect(self._export)
        self.window.open()

    def close(self) -> None:
        """Back to the bench. Harmless when it is closed."""
        window, desk, keys, day = self.window, self._desk, self._keys, self.day
        self.window, self._desk, self._keys, self.day = None, None, None, None
        self._idle.stop()
        self._ask_no_more()
        if window is None or desk is None or keys is None or day is None:
            return
        app = QApplication.instance()
        if app is not None:
            app.removeEventFilter(self)
        keys.remove()
        if self._everywhere is not None:
            self._everywhere.close()
            self._everywhere.deleteLater()
            self._everywhere = None
        day.close()
        desk.close()
        window.hide()
        window.deleteLater()
        desk.deleteLater()
        self._bench.activateWindow()

    def show_situation(self, situation: Situation) -> None:
        """Who is at the bench: without a lead nothing can be changed, and the log closes by itself."""
        self._situation = situation
        if self.window is None:
            return
        self.window.show_situation(situation)
        if self.day is not None:
            self.day.show_situation(situation)
        if situation.may_lead:
            self._idle.stop()
        elif not self._idle.isActive():
            self._idle.start()

    def show_verdict(self, verdict: Verdict) -> None:
        """Something was scanned."""
        if self.window is None:
            return
        self.window.show_verdict(verdict)
        if verdict.reason is Reason.FOR_THE_LOG:
            self._asked.stop()
            self.window.name_parcel(verdict.label.number)

    def hear(self, *_: object) -> None:
        """The server has answered."""
        if self.window is not None:
            self.window.hear()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Somebody is here."""
        if event.type() in _SIGNS_OF_LIFE:
            self._station.stay()
            if self._idle.isActive():
                self._idle.start()
        return False

    def _export(self) -> None:
        """Save what the log shows."""
        from ui.log.exporting import ExportPanel  # noqa: PLC0415 - who reads the log seldom exports it

        if self.window is None:
            return
        panel = ExportPanel(self.window.path, station=self._name, site=self._site, clock=self._clock)
        panel.done.connect(self.window.lift)
        self.window.lay_over(panel)
        panel.open(*self.window.in_front())

    def _ask(self, wanted: bool) -> None:
        if wanted:
            self._station.ask_for_number(self._clock() + ASKED_FOR)
            self._asked.start()
        else:
            self._ask_no_more()

    def _ask_no_more(self) -> None:
        self._asked.stop()
        self._station.ask_no_more()
        if self.window is not None:
            self.window.stop_asking()
