"""The composition root of the station: builds, connects and closes. Nothing is global but what stands here."""

import logging
import random
import threading
import time
from datetime import UTC, datetime, timedelta

import uuid_utils.compat as uuids
from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

import drivers
from drivers.base import Choosing, Scanner, State, Status, Watchable
from drivers.wedge import WedgeOptions, WedgeScanner
from scanstation import config, tokens
from scanstation.backoff import Backoff
from scanstation.client import Client
from scanstation.errors import ScannerError, SettingsError
from scanstation.journal import Journal
from scanstation.link import Line, Link
from scanstation.retention import Keeper, Mover
from scanstation.scanlog import Measures
from scanstation.site import Site
from scanstation.situation import Situation
from scanstation.station import Station
from scanstation.uploader import Uploader
from scanstation.verdict import Reason, Verdict
from ui import looks, words, wrappers
from ui.asking import Asking
from ui.awake import keep_awake
from ui.bench import BenchWindow
from ui.bench.bottom_bar import Target
from ui.bench.last_scans import ROWS
from ui.bridge import Bridge
from ui.clearkey import ClearKey
from ui.keyfilter import KeyFilter
from ui.kiosk import Kiosk
from ui.languages import Languages
from ui.log import LogRoom
from ui.log.day_desk import DayRules
from ui.only_one import Doorbell
from ui.process import NetworkReturn
from ui.saving import Saving
from ui.sounds import Sounds
from ui.wake import Wake

log = logging.getLogger(__name__)

LOOK_AT_THE_DAY_MS = 30_000
"""Midnight comes without a scan, and an idle lead goes."""


OTHERS_GET_S, JOURNAL_GETS_S = 1.5, 0.5
"""What scanners and uploader get to end, and then what is still to be saved."""


def utc_now() -> datetime:
    """The computer's clock."""
    return datetime.now(UTC)


class Bench(QObject):
    """Everything that one running station consists of.

    It is a QObject so that what other threads had to say when it was closed ends with it, and reaches no dead bench.
    """

    def __init__(self, settings: config.Settings, app: QApplication, *, kiosk: bool = False) -> None:
        super().__init__()
        wrappers.make_all()
        self.languages = Languages(app, settings.station.language)
        self._settings = settings
        self._site = Site(settings.station.zone)
        self._journal = Journal.open(settings.station.journal)
        self.languages.use("")
        self._doorbell = Doorbell(settings.station.journal)
        self.station = Station(
            self._journal,
            rules=settings.rules,
            own_labels=settings.label,
            site=self._site,
            new_id=uuids.uuid7,
        )
        self.bridge = Bridge(self)
        self.window = BenchWindow(
            mode=settings.mode,
            worker=settings.station.worker,
            station=settings.station.name,
            target=Target(settings.station.target_per_hour, settings.station.target_per_day),
        )
        self.kiosk = Kiosk(app, self.window) if kiosk else None
        self._clear_key = ClearKey(app, self.window)
        self._wake = Wake(time.time, time.monotonic, self.window)
        self._sounds = Sounds(self.window, settings.sound.volume)
        self._scanners: list[Scanner] = []
        self._keys: list[KeyFilter] = []
        self._asking = Asking(self.window.keypad, self.station, utc_now)
        self._saving = Saving(self.window)
        self.log = LogRoom(
            self.window,
            self.station,
            settings.station.journal,
            site=self._site,
            clock=utc_now,
            name=settings.station.name,
            wedges=lambda: self._keys,
            rules=_day_rules(settings),
            teller=self._client if settings.server else None,
        )
        self._minutes = QTimer(self.window, interval=LOOK_AT_THE_DAY_MS)
        self._minutes.timeout.connect(self._look)
        self._uploader = self._build_uploader()
        self._network_return: NetworkReturn | None = None
        self._keeper = self._build_keeper()
        self._connect()

    def start(self, app: QApplication) -> None:
        """Start what runs. Raises SettingsError for a scanner's wrong option; a missing scanner is only shown."""
        self.station.look(utc_now())
        self._show_day()
        self._minutes.start()
        self._sounds.look()
        if self._uploader:
            self._uploader.start()
        else:
            self.window.show_link(Link(Line.NOT_SET))
        if self._keeper:
            self._keeper.start()
        self._check_apart()
        for index, scanner in enumerate(self._settings.scanner):
            self._start_scanner(index, self._settings.scanner_name(index), scanner, app)
        wedge = next((each.options for each in self._settings.scanner if each.kind == "wedge"), None)
        self._asking.listen(app, None if wedge is None else WedgeOptions.model_validate(wedge))
        self._clear_key.go_first()

    def show(self) -> None:
        """Put the window on the screen, and have the tones heard."""
        if self.kiosk is not None:
            self.kiosk.cover()
            keep_awake(words.translate("Bench", "The packing bench is in use"))
        else:
            self.window.show()
        if self._settings.sound.check_at_start:
            self.window.check_sound()

    def come_forward(self) -> None:
        """Somebody started the bench again: show this window."""
        if self.kiosk is not None:
            self.kiosk.cover()
        self.window.setWindowState(self.window.windowState() & ~Qt.WindowState.WindowMinimized)
        self.window.raise_()
        self.window.activateWindow()

    def open_setup(self) -> None:
        """A lead asks for the set-up; see `ui/rooms.py`."""
        self.window.setup_asked.emit()

    def leave(self) -> None:
        """A lead closes the bench: the window goes, and everything ends in order."""
        if self.kiosk is not None:
            self.kiosk.unlock()
        self.window.close()

    def close(self) -> None:
        """Scanners and uploader, then the journal: nothing new comes in, nothing goes out, the file is closed.

        It takes two seconds at most, and as long as a commit that is under way; see `Journal.close`.
        """
        self.log.close()
        self._minutes.stop()
        self._doorbell.close()
        self._clear_key.remove()
        if self._network_return is not None:
            self._network_return.stop()
        if self.kiosk is not None:
            self.kiosk.release()
        self._asking.close()
        for keys in self._keys:
            keys.remove()
        self._stop_threads()
        self._journal.close(within=JOURNAL_GETS_S)
        self.languages.close()

    def _stop_threads(self) -> None:
        """Scanners, uploader, keeper, all at once: each may wait for a disk or a server that does not answer."""
        stops = [scanner.stop for scanner in self._scanners]
        stops += [each.stop for each in (self._uploader, self._keeper) if each]
        threads = [threading.Thread(target=stop, name="closing", daemon=True) for stop in stops]
        for thread in threads:
            thread.start()
        until = time.monotonic() + OTHERS_GET_S
        for thread in threads:
            thread.join(max(until - time.monotonic(), 0.0))

    def _build_uploader(self) -> Uploader | None:
        if self._settings.server is None:
            return None
        return Uploader(
            self._journal,
            self._client(),
            clock=lambda: self._site.local(utc_now()),
            backoff=Backoff(random.random),
            on_link=self.bridge.tell_link,
            on_answers=self.bridge.tell_answers,
        )

    def _client(self) -> Client:
        """A connection to the server, for one thread."""
        server = self._settings.server
        assert server is not None  # noqa: S101 - the callers' contract
        token = tokens.source(str(server.url), self._settings.station.journal, server.token_file)
        return Client(str(server.url), token, ca_file=server.ca_file, proxy=server.proxy)

    def _build_keeper(self) -> Keeper | None:
        days = self._settings.journal.keep_days
        if not days:
            return None
        mover = Mover(self._journal, self._settings.station.journal, timedelta(days=days))
        return Keeper(self._journal, mover, utc_now)

    def _connect(self) -> None:
        self.station.on_taken(self.bridge.tell_taken)
        self.station.on_situation(self.bridge.tell_situation)
        self.station.on_verdict(self.bridge.tell_verdict)
        self.bridge.situation.connect(self._on_situation)
        self.bridge.verdict.connect(self._on_verdict)
        self.bridge.taken.connect(self._saving.take)
        self.bridge.verdict.connect(self._saving.answer)
        self._saving.late.connect(self.window.show_saving)
        self.bridge.link.connect(self.window.show_link)
        self.bridge.day.connect(self.window.show_day)
        self.bridge.answers.connect(self.window.show_answers)
        self.bridge.answers.connect(self.log.hear)
        self.bridge.scanner.connect(self.window.show_scanner)
        self.bridge.glimpse.connect(self.window.camera.show_glimpse)
        self.window.tone.connect(self._sounds.play)
        self.window.rested.connect(self._look)
        self.window.acknowledged.connect(self._acknowledge)
        self._clear_key.pressed.connect(self._acknowledge)
        self._sounds.silent.connect(self.window.show_silent)
        self._doorbell.rung.connect(self.come_forward)
        self._wake.woke.connect(self._on_wake)
        if self._uploader:
            self.station.on_verdict(self._wake_uploader)
            self._network_return = NetworkReturn(self._uploader.wake, self)

    def _look(self) -> None:
        """Time passes without a scan: the day ends, and whoever is idle or removed is signed off."""
        self.station.look(utc_now())
        self._show_day()

    def _on_wake(self) -> None:
        """After sleep nothing is as it was: the day, the screen, the connection."""
        self._look()
        if self.kiosk is not None:
            self.kiosk.cover()
        if self._uploader:
            self._uploader.wake()

    def _wake_uploader(self, verdict: Verdict) -> None:
        if self._uploader and verdict.event is not None:
            self._uploader.wake()

    def _on_situation(self, situation: Situation) -> None:
        """The language first: what is shown then is shown in it."""
        self.languages.use(situation.language)
        self.window.show_situation(situation)
        self.log.show_situation(situation)

    def _on_verdict(self, verdict: Verdict) -> None:
        self.window.show_verdict(verdict)
        self._asking.hear(verdict)
        self._show_day()
        self.log.show_verdict(verdict)
        if verdict.reason in looks.ASKING:
            self.log.close()  # the keypad is the bench's, and a PIN must not be typed into a field of the log
        elif verdict.reason is Reason.SETUP:
            self.open_setup()
        elif verdict.reason is Reason.LOG:
            self.log.toggle()
            if self.log.window is None:
                self.window.be_ready()  # "Scan LOG again to close it" is done

    def _acknowledge(self) -> None:
        """By key or button: the bench as it is afterwards comes back as its situation."""
        if (seen := self.window.newest) is not None:
            self.station.acknowledge(utc_now(), seen)

    def _show_day(self) -> None:
        now = utc_now()
        start, end = self._site.day(now)
        self._journal.submit(lambda entries: entries.day(start, end, ROWS, now)).add_done_callback(
            self.bridge.tell_day
        )

    def _check_apart(self) -> None:
        try:
            drivers.check_apart(self._settings.named_scanners)
        except SettingsError as error:
            raise SettingsError(("scanner", *error.key), str(error)) from error

    def _start_scanner(self, index: int, name: str, scanner: config.ScannerSettings, app: QApplication) -> None:
        try:
            driver = drivers.open_scanner(scanner.kind, name, scanner.options, utc_now)
        except SettingsError as error:
            raise SettingsError(("scanner", index, *error.key), str(error)) from error
        except ScannerError as error:
            self.window.show_scanner(Status(name, State.FAILED, str(error)))
            return
        self._scanners.append(driver)
        if isinstance(driver, Watchable):
            driver.watch(self.bridge.tell_glimpse)
        if isinstance(driver, Choosing):
            driver.choose(self.station.choose)
        if isinstance(driver, WedgeScanner):
            self._keys.append(KeyFilter(driver, app))
            self._keys[-1].typed.connect(self.window.bottom.show_typed)
            driver.start(self.station.submit, self.bridge.tell_scanner)
        else:
            driver.start(self.station.accept, self.bridge.tell_scanner)


def _day_rules(settings: config.Settings) -> DayRules:
    station = settings.station
    gap = timedelta(minutes=station.gap_minutes)
    measures = Measures(gap, station.target_per_hour, station.target_per_day)
    return DayRules(measures, station.pair, settings.label)
