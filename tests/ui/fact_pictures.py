"""Takes the pictures of a day's facts that the guide for leads shows: python -m tests.ui.fact_pictures

Real pages, off screen, on a real journal; with a folder as argument at 4K too, for whoever wants to look.
"""

import os
import sys
import tempfile
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtWidgets import QApplication

from scanstation.scanlog import manifest
from tests.scanstation.cast import S10, ups_numbers
from tests.ui.fact_cast import facts_of, write_day
from ui import theme
from ui.bench.parts import fill
from ui.languages import Languages
from ui.log.day_pages import DayPages

PICTURES = Path(__file__).parents[2] / "docs" / "pictures"
MARGIN = 20
BELOW_THE_BAR = 640
"""Pixels as drawn of the window that are left for a page."""


def take(journal: Path, folder: Path, width: int, tail: str = "") -> None:
    """A picture of each page."""
    unit = theme.scale(width, width * 9 // 16)
    listed = "\n".join([*(number for number, _ in zip(ups_numbers(), range(230), strict=False)), S10])
    pages = DayPages()
    fill(pages, theme.PAPER)
    pages.layout().setContentsMargins(*(round(MARGIN * unit) for _ in range(4)))
    pages.rescale(unit)
    pages.resize(width, round(BELOW_THE_BAR * unit))
    pages.show_facts(facts_of(journal, manifest=manifest.read(listed)))
    pages.show()
    pages.setFocus()
    for page, name in ((pages.figures, "figures"), (pages.hand_over, "handover"), (pages.closing, "closing")):
        pages.open(page)
        for _ in range(3):
            QApplication.processEvents()
        pages.grab().save(str(folder / f"log-{name}{tail}.png"))
    pages.close()


def main() -> None:
    """Take them."""
    app = QApplication([])
    app.setStyle("Fusion")
    theme.load_fonts()
    Languages(app, "en").use("en")
    with tempfile.TemporaryDirectory() as folder:
        write_day(Path(folder) / "journal.db")
        take(Path(folder) / "journal.db", PICTURES, 1280)
        if sys.argv[1:]:
            take(Path(folder) / "journal.db", Path(sys.argv[1]), 3840, "-4k")


if __name__ == "__main__":
    main()
