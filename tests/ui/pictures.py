"""Takes the pictures of the bench that the documents show: python -m tests.ui.pictures

Real windows, off screen: every verdict and every other screen at three sizes in two languages, two sheets for each;
and the single pictures of the README and the guides.
"""

import os
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

import cv2
import numpy as np
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from drivers.base import Glimpse, State, Status, Trouble
from scanstation.entries import Backlog, Day, Scan
from scanstation.events import Stage
from scanstation.latch import Latch
from scanstation.link import Line, Link
from scanstation.reading import Reading
from scanstation.session import Gone
from scanstation.situation import Situation
from scanstation.verdict import Answer, Reason
from scanstation.verification import Check
from scanstation.verification import Line as Wanted
from tests.drivers.pictures import barcode, scene
from tests.ui.cast import EVERY_VERDICT, NOW, UNDO, verdict
from tests.ui.contact_sheet import LANGUAGES, SIZES, pixels, save_sheet
from ui import theme
from ui.bench import BenchWindow
from ui.bench.bottom_bar import Target
from ui.languages import Languages

PICTURES = Path(__file__).parents[2] / "docs" / "pictures"
SCANS = [
    Scan(
        NOW - timedelta(seconds=40 * place),
        each.answer,
        each.reason,
        each.stage,
        each.label.number,
        each.reading.typed,
    )
    for place, each in enumerate(EVERY_VERDICT[:8])
]
BRIEF = Day(SCANS[:2], 412, Backlog(0, 0), 96)
CALM = Situation("Ana Kowalska", lead=False, badge_missing=False, mode=Stage.PACKED, language="")
HELD = replace(verdict(Answer.HELD, stage=Stage.PACKED), hold="Order cancelled: the customer changed her mind")
LABEL = replace(verdict(Answer.WRONG_LABEL, stage=Stage.PACKED), other="PAR-00004472")
RED = Latch.of(HELD, 2, NOW)
OLD = Latch.of(LABEL, 1, NOW - timedelta(minutes=9))
ORDER = Check(
    (
        Wanted("Reading lamp, brass", "4006381333931", "LAMP-1", 2, 1),
        Wanted("Merino scarf, night blue, with fringes and a gift box", "4006381333948", "SCARF-7", 1),
        Wanted("Gift wrap", "", "WRAP", 1, 1),
    ),
    (0, 2),
)

Screen = Callable[[BenchWindow], object]


def offline(window: BenchWindow) -> None:
    """Two scans wait, and the bench goes on."""
    window.show_link(Link(Line.OFFLINE, 2, 0, NOW - timedelta(minutes=2)))
    window.show_day(Day(SCANS, 412, Backlog(2, 0), 96))
    window.show_verdict(verdict(Answer.ACCEPTED))


def band_below_green(window: BenchWindow) -> None:
    """The next scan counts, and the red error is not forgotten."""
    window.show_situation(replace(CALM, latches=[RED, OLD]))
    window.show_verdict(verdict(Answer.ACCEPTED))


def red(window: BenchWindow) -> None:
    """The newest error fills the room, an older one stands in the band."""
    window.show_situation(replace(CALM, latches=[RED, OLD]))
    window.show_verdict(HELD)


def saving(window: BenchWindow) -> None:
    """The disk takes its time, and an error waits."""
    window.show_situation(replace(CALM, latches=[RED]))
    window.show_verdict(verdict(Answer.ACCEPTED))
    window.show_saving(Reading("1Z999AA10123456784", "gun", NOW))


def left(window: BenchWindow) -> None:
    """A lead who was idle is signed off."""
    window.show_situation(replace(CALM, gone="Lea Marin", gone_why=Gone.IDLE))


def half_packed(window: BenchWindow) -> None:
    """An order is being verified, and another box waits."""
    window.show_situation(replace(CALM, checked="PAR-00004471", check=ORDER, half_packed=1))
    window.show_verdict(replace(verdict(Answer.ITEM, "4006381333931"), check=ORDER))


def wrong_item(window: BenchWindow) -> None:
    """Something that is not of the order."""
    window.show_situation(replace(CALM, checked="PAR-00004471", check=ORDER))
    window.show_verdict(replace(verdict(Answer.WRONG_ITEM, "96385074", reason=Reason.FOREIGN_ITEM), check=ORDER))


def keypad(window: BenchWindow) -> None:
    """A label that cannot be scanned."""
    window.show_verdict(verdict(Answer.TOLD, UNDO, reason=Reason.KEYPAD))
    window.keypad.show_for("number")
    for character in "1Z999AA1":
        window.keypad.press(character)


def letters(window: BenchWindow) -> None:
    """The other page of its keys."""
    keypad(window)
    window.keypad.page.click()


def pin(window: BenchWindow) -> None:
    """A lead's PIN."""
    window.show_verdict(replace(verdict(Answer.TOLD, UNDO, reason=Reason.PIN_NEEDED), worker="Lea Brandt"))
    window.keypad.show_for("pin", "Lea Brandt")
    for digit in "471":
        window.keypad.press(digit)


def camera(window: BenchWindow) -> None:
    """The camera sees a label."""
    picture = scene(barcode("PAR-00004471", scale=3), size=(1280, 720), tilt=14)
    small = np.ascontiguousarray(cv2.resize(picture, (480, 270), interpolation=cv2.INTER_AREA))
    window.camera.show_glimpse(Glimpse("camera", 480, 270, small.tobytes()))


def lost_scanner(window: BenchWindow) -> None:
    """A scanner is unplugged."""
    window.show_scanner(Status("serial", State.LOST, "unplugged"))


def frozen_camera(window: BenchWindow) -> None:
    """A camera is started again."""
    window.show_scanner(Status("camera", State.LOST, trouble=Trouble.FROZEN))


VERDICTS: tuple[Screen, ...] = tuple(
    (lambda window, each=each: (window.show_day(BRIEF), window.show_verdict(each))) for each in EVERY_VERDICT
)
"""Every verdict. Beside it a short memory: the same lines on fifty pictures are most of a sheet's bytes."""
SCREENS: tuple[Screen, ...] = (
    *(lambda _: None, offline, red, band_below_green, saving, left, half_packed, wrong_item, keypad, letters, pin),
    *(camera, lost_scanner, frozen_camera, lambda window: window.check_sound()),
)
"""Every other screen, one line each."""

SINGLES: dict[str, Screen] = {
    "bench-packed": lambda window: window.show_verdict(verdict(Answer.ACCEPTED)),
    "bench-not-a-parcel": lambda window: window.show_verdict(
        verdict(Answer.NOT_A_PARCEL, "4006381333931", reason=Reason.PRODUCT_CODE)
    ),
    "bench-offline": offline,
    "bench-held": red,
    "bench-red-band": band_below_green,
    "bench-checklist": half_packed,
}


def taken(app: QApplication, screen: Screen, size: tuple[int, int]) -> QImage:
    """One screen of a bench in the middle of its day."""
    window = BenchWindow(
        mode=Stage.PACKED,
        worker="Ana Kowalska",
        station="Bench 3",
        target=Target(110, 800),
        clock=lambda: NOW,
    )
    window.resize(*size)
    window.show()
    window.show_link(Link(Line.ONLINE, 0, 0, NOW))
    window.show_day(Day(SCANS, 412, Backlog(0, 0), 96))
    window.show_scanner(Status("wedge-1", State.READY))
    screen(window)
    for _ in range(4):
        app.processEvents()
    picture = window.grab().toImage()
    window.close()
    window.deleteLater()
    return picture


def main() -> None:
    """Take them all."""
    app = QApplication([])
    theme.load_fonts()
    languages = Languages(app, "en")
    for code in LANGUAGES:
        languages.use(code)
        for size in SIZES:
            for sheet, screens in (("bench", SCREENS), ("verdicts", VERDICTS)):
                pictures = [pixels(taken(app, screen, size)) for screen in screens]
                save_sheet(PICTURES / f"{sheet}-{code}-{size[0]}x{size[1]}.webp", pictures)
    languages.use("en")
    for name, screen in SINGLES.items():
        taken(app, screen, SIZES[0]).save(str(PICTURES / f"{name}.png"))
    languages.close()


if __name__ == "__main__":
    main()
