"""Takes the pictures of the scan log that the documents show: python -m tests.ui.log_pictures

The real window over a real journal, off screen: every screen at three sizes in two languages, a sheet for each; and
the single pictures of the guide.
"""

import os
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget

from scanstation.corrections import Refusal, Void
from scanstation.events import Stage
from scanstation.journal import Journal
from scanstation.latch import Latch
from scanstation.reading import Reading
from scanstation.scanlog import Trouble
from scanstation.site import Site
from scanstation.situation import Situation
from scanstation.verdict import Answer
from scanstation.wire import Answer as ServerAnswer
from scanstation.wire import Outcome
from tests.scanstation.cast import BERLIN, EAN, S10, UPS, UPS_WRONG, USPS, station_on, ups_numbers
from tests.scanstation.test_past import OWN
from tests.scanstation.town import learn, stage, told
from tests.ui.contact_sheet import LANGUAGES, SIZES, pixels, save_sheet
from ui import theme
from ui.languages import Languages
from ui.log import words
from ui.log.acts import Act
from ui.log.corrector import Corrector
from ui.log.desk import Desk
from ui.log.window import LogWindow

PICTURES = Path(__file__).parents[2] / "docs" / "pictures"
NOW = datetime(2026, 11, 23, 9, 43, 12, tzinfo=UTC)
LEAD = Situation("Lea", lead=True, badge_missing=False, mode=Stage.PACKED, language="", may_lead=True)
RED = Latch(1, NOW, Answer.HELD, None, "PAR-00004472", "Order cancelled: the customer changed her mind")
LINES = [{"name": "Reading lamp, brass", "quantity": 2}, {"name": "Gift wrap", "quantity": 1}]

Screen = Callable[[LogWindow, Callable[[Callable[[], bool]], None]], object]


def morning(path: Path) -> None:
    """A morning at a bench: what a lead finds in its log."""
    journal = Journal.open(path)
    station = station_on(journal, Stage.PACKED, worker="Ana Kowalska", own_labels=OWN, pair=True)
    numbers = ups_numbers()
    orders = [next(numbers) for _ in range(40)]
    known = [told(place, number, order=f"10-{4400 + place}") for place, number in enumerate(orders)]
    box = told(99, UPS, "PAR-00004471", order="10-4471", lines=LINES, stages=[stage("processed", at=NOW - HOUR)])
    learn(journal, *known, box, at=NOW - 3 * HOUR)
    at = NOW - timedelta(minutes=54)
    events = []
    for place, number in enumerate(orders):
        at += timedelta(seconds=70)
        texts = {9: UPS_WRONG, 17: EAN, 23: "4471-XZ", 30: "PAR-00004470"}
        for text in filter(None, (texts.get(place), number)):
            events.append(station.accept(Reading(text, "camera" if place % 5 == 2 else "serial", at)).event)
            at += timedelta(seconds=9)
    counted = [event for event in events if event is not None]
    answers = [ServerAnswer(id=str(each.id), outcome=Outcome.STORED) for each in counted[:-3]]
    answers[25] = ServerAnswer(id=answers[25].id, outcome=Outcome.REFUSED, reason="The order was closed.")
    journal.submit(lambda entries: entries.ledger.settle(answers)).result()
    station.correct(Void(counted[-5].sequence, "Wrong parcel"), at).result()
    for text in (S10, USPS, UPS):
        at += timedelta(seconds=8)
        station.accept(Reading(text, "serial", at))
    learn(journal, replace_hold(known[3]), at=NOW)
    journal.close()


HOUR = timedelta(hours=1)


def replace_hold(parcel: object) -> object:
    """The same parcel, on hold."""
    return parcel.model_copy(update={"hold": "The customer has cancelled the order."})  # type: ignore[attr-defined]


def chosen(log: LogWindow, until: Callable[[Callable[[], bool]], None]) -> None:
    """A line and its parcel's story."""
    log.table.selectRow(0)
    until(lambda: log.story._story is not None)


def menu(log: LogWindow, until: Callable[[Callable[[], bool]], None]) -> None:
    """Which verdicts?"""
    chosen(log, until)
    log.filters.menus["answers"].click()


def calendar(log: LogWindow, until: Callable[[Callable[[], bool]], None]) -> None:
    """Which day?"""
    chosen(log, until)
    log.top.day.click()


def void(log: LogWindow, until: Callable[[Callable[[], bool]], None]) -> None:
    """A scan is taken out."""
    chosen(log, until)
    log.story.act.click()
    log.acts.reasons[2].click()


def searched(log: LogWindow, until: Callable[[Callable[[], bool]], None]) -> None:
    """A part of a number."""
    log.filters.search.setText("01 0000 02")
    log.filters.search.setFocus()
    until(lambda: log._desk.filters.search != "" and log.rows.rowCount() < 20)
    chosen(log, until)


def nothing(log: LogWindow, until: Callable[[Callable[[], bool]], None]) -> None:
    """There is none."""
    log.filters.search.setText("4712")
    until(log.nothing.isVisible)


def tray(log: LogWindow, until: Callable[[Callable[[], bool]], None]) -> None:
    """What needs somebody: a misread number becomes the parcel that it was."""
    until(lambda: log.tray._items.rowCount() > 3)
    log.filters.tray.click()
    items = log.tray._items.items
    row = next(place for place, item in enumerate(items) if item.trouble is Trouble.UNRESOLVED)
    log.tray.setCurrentIndex(log.tray._items.index(row))
    log.acts.parcel.setText("1Z")
    log.acts.parcel.textEdited.emit("1Z999AA101000001")
    until(lambda: bool(log.acts.picks))


def refused(log: LogWindow, until: Callable[[Callable[[], bool]], None]) -> None:
    """What the server refused."""
    tray(log, until)
    items = log.tray._items.items
    row = next(place for place, item in enumerate(items) if item.trouble is Trouble.SET_ASIDE)
    log.tray.setCurrentIndex(log.tray._items.index(row))
    log.acts.acts[Act.VOID].click()
    log.acts.say(words.refusal(Refusal.LEAD_ONLY))


def read_only(log: LogWindow, until: Callable[[Callable[[], bool]], None]) -> None:
    """The lead has gone, and a parcel on hold was scanned at the bench."""
    chosen(log, until)
    log.show_situation(replace(LEAD, worker="Ana", lead=False, may_lead=False, latches=[RED]))


def all_days(log: LogWindow, until: Callable[[Callable[[], bool]], None]) -> None:
    """Every day."""
    log.top.other.click()
    until(lambda: log.rows.dated and log.rows.rowCount() > 0)
    chosen(log, until)


def keypad(log: LogWindow, until: Callable[[Callable[[], bool]], None]) -> None:
    """A reason by touch."""
    void(log, until)
    log.acts.reason_keys.click()


SCREENS: tuple[Screen, ...] = (
    *(chosen, menu, calendar, void, searched, nothing, tray, refused, read_only, all_days, keypad),
)
SINGLES: dict[str, Screen] = {"log": chosen, "log-void": void, "log-tray": tray, "log-search": searched}


@contextmanager
def opened(app: QApplication, journal: Path, size: tuple[int, int]) -> Iterator[LogWindow]:
    """The log over a bench."""
    bench = QWidget()
    bench.resize(*size)
    desk = Desk(journal, lambda: NOW)
    corrector = Corrector(lambda *_: None, lambda: NOW)  # type: ignore[arg-type, return-value]
    log = LogWindow(bench, desk, corrector, Site(BERLIN), lambda: NOW, "Bench 3")
    log.show_situation(LEAD)
    bench.show()
    log.open()
    yield log
    desk.close()
    bench.close()
    bench.deleteLater()
    app.processEvents()


def taken(app: QApplication, journal: Path, screen: Screen, size: tuple[int, int]) -> QImage:
    """One screen."""

    def until(is_so: Callable[[], bool], longest: float = 60.0) -> None:
        end = time.monotonic() + longest
        while not is_so() and time.monotonic() < end:
            app.processEvents()

    with opened(app, journal, size) as log:
        until(lambda: log.rows.rowCount() > 0 and not log.rows.missing(*log.table.visible()))
        until(lambda: bool(log.filters.all._count))
        screen(log, until)
        until(lambda: not log.rows.missing(*log.table.visible()))
        until(lambda: False, 0.3)
        return log.grab().toImage()


def main() -> None:
    """Take them all."""
    app = QApplication([])
    theme.load_fonts()
    languages = Languages(app, "en")
    with tempfile.TemporaryDirectory() as folder:
        journal = Path(folder) / "journal.db"
        morning(journal)
        for code in LANGUAGES:
            languages.use(code)
            for size in SIZES:
                pictures = (pixels(taken(app, journal, screen, size)) for screen in SCREENS)
                save_sheet(PICTURES / f"log-{code}-{size[0]}x{size[1]}.webp", pictures)
        languages.use("en")
        for name, screen in SINGLES.items():
            taken(app, journal, screen, SIZES[0]).save(str(PICTURES / f"{name}.png"))
    languages.close()


if __name__ == "__main__":
    main()
