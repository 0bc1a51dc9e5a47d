"""Takes the pictures of the set-up that the documents show: python -m tests.ui.setup_pictures

Real windows, off screen: every step as it can stand, the keypad and the printed sheets, at three sizes in two
languages, a sheet for each; and the single pictures of the guide.
"""

import os
import tempfile
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

os.environ["QT_QPA_PLATFORM"] = "offscreen"

import cv2
import numpy as np
from keyring.backends.fail import Keyring
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QApplication

from drivers.base import State, Status
from drivers.finding import Found, Picture
from drivers.keys import Key
from drivers.strokes import Strokes
from scanstation.client import CodeRefused
from scanstation.doctor import Finding, Health
from scanstation.enrolment import Invitation, Way
from scanstation.reading import Doubt, Reading
from tests.drivers.pictures import barcode, scene
from tests.ui.contact_sheet import LANGUAGES, SIZES, pixels, save_sheet
from ui import theme
from ui.languages import Languages
from ui.setup import Home, SetupWindow
from ui.setup.ears import KEYBOARD
from ui.setup.enroller import Membership
from ui.setup.printing import Printed
from ui.setup.trial import TEST_CODE
from ui.sheets import BadgeCard, Sheet, write_pdf

PICTURES = Path(__file__).parents[2] / "docs" / "pictures"
SITE = "BCDEFG"
GUN = Found("serial", "Honeywell Xenon 1900", {"vid_pid": "0c2e:0ca1"}, "/dev/ttyACM0")
PORT = Found("serial", "ttyS0", {"port": "/dev/ttyS0"}, "/dev/ttyS0", safe=False)
SERVER = {"url": "https://tracking.example.com", "token": "keyring"}
SECOND = Reading(TEST_CODE, GUN.name, datetime(2026, 11, 23, 10, 43, tzinfo=UTC))

Screen = Callable[[SetupWindow], object]


def webcam() -> Found:
    """A camera that sees a parcel."""
    seen = cv2.resize(scene(barcode("PAR-00004471", scale=3), size=(640, 480)), (160, 120))
    gray = seen if seen.ndim == 2 else cv2.cvtColor(seen, cv2.COLOR_BGR2GRAY)
    return Found(
        "camera", "Logitech C920", {"device": 0}, "#0", safe=False, picture=Picture(160, 120, gray.tobytes())
    )


def enrolled(window: SetupWindow) -> None:
    """The server has taken the bench in."""
    window.go(1)
    window.server._enrolled(Membership(SERVER, "Bench 3"))


def refused(window: SetupWindow) -> None:
    """A code that is too old."""
    window.go(1)
    window.server._asked = Invitation(SERVER["url"], "BCDF-GHJK-LNPR", Way.ENCRYPTED)
    window.server._failed(CodeRefused("no"))


def unsure(window: SetupWindow) -> None:
    """A server without encryption."""
    window.go(1)
    window.server._considered(Invitation("http://192.168.4.20:8000", "BCDF-GHJK-LNPR", Way.LOCAL_NETWORK))


def ready(window: SetupWindow) -> None:
    """Nothing of it is plugged in here; on the pictures it is."""
    for name in window.scanners.plates:
        window.scanners.show_status(Status(name, State.READY))


def scanners(window: SetupWindow) -> None:
    """What was found, one of it heard."""
    window.go(2)
    for found in (GUN, webcam(), PORT):
        window.add_found(found)
    window.scanners.found_all()
    window.scanners.heard(SECOND, typed=False)


def many(window: SetupWindow) -> None:
    """As many scanners as there is room for."""
    scanners(window)
    for number in (2, 3):
        window.add_found(Found("serial", f"{GUN.name} ({number})", {"port": f"x{number}"}, f"/dev/ttyACM{number}"))


def works(window: SetupWindow) -> None:
    """The test scan came whole."""
    window.go(3)
    window.trial.name(GUN.name, GUN.name)
    window.trial.heard(SECOND, typed=False)


def no_enter(window: SetupWindow) -> None:
    """The scanner sends no Enter."""
    window.go(3)
    window.trial.heard(Reading(TEST_CODE, KEYBOARD, SECOND.read_at, doubt=Doubt.INCOMPLETE), typed=False)


def learning(window: SetupWindow) -> None:
    """The keyboard scanner presses keys of another keyboard: one scan teaches it."""
    window.go(3)
    window.trial.heard(Reading("TEST)QWAZY)&é\"'", KEYBOARD, SECOND.read_at), typed=False)


PROBLEMS = (
    Finding("Programs", Health.GOOD, "ScanStation 0.1.0 on Python 3.12.3, SQLite 3.45.1, Linux-6.8-x86_64."),
    Finding("Scanners", Health.GOOD, "Serial ports: Honeywell Xenon 1900 (/dev/ttyACM0)."),
    Finding(
        "Scanners",
        Health.BAD,
        "/dev/ttyACM0 may not be used by this user.",
        "Run `sudo usermod -aG dialout $USER`, log out and in again.",
    ),
    Finding("Journal", Health.GOOD, "The file is sound."),
    Finding("Server", Health.GOOD, "https://tracking.example.com answers to Bench 3 in 41 ms."),
    Finding(
        "Clock",
        Health.NOTE,
        "This computer's clock is 48 seconds behind the server's.",
        "Have the operating system set the time from the network. The order of scans is right all the same.",
    ),
)


def examined(window: SetupWindow) -> None:
    """A keyboard scanner for Americans on a German computer, that drops GS; and what else there is to mend."""
    window._open_doctor()
    window.doctor._run = None
    window.doctor._findings = list(PROBLEMS)
    window.doctor._end()
    for text in ("TESTßAYQWZß1234", "10TEST21AY\r"):
        strokes = Strokes()
        for place, character in enumerate(text):
            strokes.key(Key(character, place * 8))
        window.doctor.strokes = strokes
        window.doctor.heard(Reading(text, KEYBOARD, SECOND.read_at), typed=False)


def printed(window: SetupWindow) -> None:
    """The sheets are printed."""
    window.go(3)
    window.trial._put_out = lambda: Printed(file=Path("/home/packing/Documents/ScanStation.pdf"))
    window.trial.press_secondary()
    window._changed()


def keypad(window: SetupWindow) -> None:
    """The address of a server is typed by touch."""
    window.go(1)
    window.server.keypad.emit()
    for character in "HTTPS://TRACK":
        window.keypad.press(character)


SCREENS: tuple[Screen, ...] = (
    *(lambda _: None, lambda window: window.go(1), enrolled, refused, unsure),
    *(scanners, many, lambda window: window.go(3), works, no_enter, learning, printed, keypad, examined),
)
"""Every step as it can stand, a line each step."""
SINGLES: dict[str, Screen] = {
    "setup-server": lambda window: window.go(1),
    "setup-scanners": scanners,
    "setup-try": works,
    "setup-keyboard": learning,
    "setup-doctor": examined,
}


class Shown(SetupWindow):
    """A set-up that can be put where a picture wants it."""

    def go(self, step: int) -> None:
        """Open a step."""
        self._open(step)

    def add_found(self, found: Found) -> None:
        """Find a scanner."""
        self._add(found)


def settle(app: QApplication) -> None:
    """Let the window lay itself out."""
    for _ in range(6):
        app.processEvents()


def taken(app: QApplication, languages: Languages, code: str, screen: Screen, size: tuple[int, int]) -> QImage:
    """One screen of a set-up that has just begun."""
    with tempfile.TemporaryDirectory() as folder:
        home = Home(Path(folder) / "station.toml", Path(folder) / "journal.db", UUID(int=7), (SITE,), Keyring())
        window = Shown(home, languages, lambda: SECOND.read_at, searches=[])
        window.bench.plates[code].click()
        window.resize(*size)
        window.show()
        settle(app)
        screen(window)
        window.ears.close()
        settle(app)
        ready(window)
        settle(app)
        picture = window.grab().toImage()
        window.shut()
        window.close()
        window.deleteLater()
    return picture


def paper(width: int, height: int) -> np.ndarray:
    """The printed sheets side by side, as the printer gets them."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "sheet.pdf"
        people = [BadgeCard("7", "Lea Brandt", lead=True), BadgeCard("17", "Ana Kowalska"), BadgeCard("18", "Jon")]
        write_pdf(file, Sheet(SITE, cards=people))
        pdf = QPdfDocument()
        pdf.load(str(file))
        whole = QImage(width, height, QImage.Format.Format_RGB32)
        whole.fill(theme.READY)
        painter = QPainter(whole)
        side = width // pdf.pageCount()
        for page in range(pdf.pageCount()):
            size = QSize(side - side // 12, round((side - side // 12) * 2**0.5))
            left, top = page * side + (side - size.width()) // 2, (height - size.height()) // 2
            painter.fillRect(left, top, size.width(), size.height(), theme.WHITE)
            painter.drawImage(left, top, pdf.render(page, size))
        painter.end()
        pdf.close()
    return pixels(whole)


def main() -> None:
    """Take them all."""
    app = QApplication([])
    theme.load_fonts()
    languages = Languages(app, "en")
    for code in LANGUAGES:
        for size in SIZES:
            pictures = [pixels(taken(app, languages, code, screen, size)) for screen in SCREENS]
            save_sheet(PICTURES / f"setup-{code}-{size[0]}x{size[1]}.webp", [*pictures, paper(*size)])
    for name, screen in SINGLES.items():
        taken(app, languages, "en", screen, SIZES[0]).save(str(PICTURES / f"{name}.png"))
    languages.close()


if __name__ == "__main__":
    main()
