"""Takes the pictures of the set-up in docs/ anew: python -m tests.ui.setup_pictures"""

import os
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from keyring.backends.fail import Keyring
from PySide6.QtWidgets import QApplication

from drivers.finding import Found
from scanstation.reading import Reading
from ui import theme
from ui.languages import Languages
from ui.setup import Home, SetupWindow
from ui.setup.trial import TEST_CODE

PICTURES = Path(__file__).parents[2] / "docs" / "pictures"
GUN = Found("serial", "Honeywell Xenon 1900", {"vid_pid": "0c2e:0ca1"}, "/dev/ttyACM0", safe=False)


def main() -> None:
    """Step 2 and step 4."""
    app = QApplication([])
    theme.load_fonts()
    with tempfile.TemporaryDirectory() as folder:
        home = Home(Path(folder) / "station.toml", Path(folder) / "journal.db", UUID(int=7), Keyring())
        window = SetupWindow(home, Languages(app, "en"), lambda: datetime.now(UTC), searches=[lambda: [GUN]])
        window.show()
        window.keypad.dismiss()
        until = time.monotonic() + 1
        while time.monotonic() < until and GUN.name not in window.scanners.plates:
            app.processEvents()
        window.bench.go_on.emit()
        picture(app, window, "setup-server")
        window.server.go_on.emit()
        window.scanners.plates[GUN.name].plate.setChecked(True)
        window.scanners.heard(Reading(TEST_CODE, GUN.name, datetime.now(UTC)), typed=False)
        picture(app, window, "setup-scanners")
        window.scanners.go_on.emit()
        window.trial.heard(Reading(TEST_CODE, GUN.name, datetime.now(UTC)), typed=False)
        picture(app, window, "setup-try")
        window.shut()


def picture(app: QApplication, window: SetupWindow, name: str) -> None:
    """Save what the window shows."""
    for _ in range(6):
        app.processEvents()
    window.grab().save(str(PICTURES / f"{name}.png"))


if __name__ == "__main__":
    main()
