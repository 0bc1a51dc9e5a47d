"""Where exports may go: a folder of the bench's own, and drives plugged in. No file dialog: it is a kiosk."""

import os
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from platformdirs import user_documents_path
from PySide6.QtCore import QStorageInfo

from scanstation.scanlog import Filters
from scanstation.site import Site

PLUGGED = ("/media/", "/run/media/", "/Volumes/")
"""Where Linux and macOS put what is plugged in."""
LONGEST_NAME = 40


@dataclass(frozen=True, slots=True)
class Place:
    """A folder to export to. `name` is the drive's, "" for the bench's own folder; `free` are its free bytes."""

    name: str
    folder: Path
    free: int


def places(exports: Path | None = None, volumes: Iterable[QStorageInfo] | None = None) -> Sequence[Place]:
    """The bench's own folder first, then the drives that are plugged in and can be written."""
    own = exports or user_documents_path() / "ScanStation"
    mounted = QStorageInfo.mountedVolumes() if volumes is None else volumes
    drives = [
        Place(each.displayName(), Path(each.rootPath()), each.bytesAvailable())
        for each in mounted
        if each.isValid() and each.isReady() and not each.isReadOnly() and is_plugged(each.rootPath())
    ]
    return [Place("", own, QStorageInfo(str(_existing(own))).bytesAvailable()), *drives]


def is_plugged(root: str, platform: str = sys.platform) -> bool:
    """Whether a volume is one that somebody has plugged in, by where it is."""
    if platform == "win32":
        return len(root) >= 2 and root[1] == ":" and root[0].upper() not in "ABC"
    return root.startswith(PLUGGED)


def file_in(folder: Path, station: str, filters: Filters, site: Site, suffix: str) -> Path:
    """A new file's name: the bench's and the days', or the tray's. What is there is never replaced."""
    kept = "".join(each if each.isalnum() else "-" for each in station)[:LONGEST_NAME].strip("-")
    stem = "-".join(filter(None, ["scans", kept, _days(filters, site) if filters.only is None else "needs-someone"]))
    names = (stem if number == 1 else f"{stem}-{number}" for number in range(1, 10_000))
    return next(file for name in names if not (file := folder / f"{name}{suffix}").exists())


def in_short(path: Path, longest: int = 90) -> str:
    """A path; one of more characters is cut in its middle: the name at its end is what one looks for."""
    text, tail = str(path), f"{os.sep}{path.name}"
    return text if len(text) <= longest else f"{text[: max(longest - len(tail) - 1, 0)]}…{tail}"


def _days(filters: Filters, site: Site) -> str:
    start = _day(filters.start, site)
    end = _day(filters.end - timedelta(seconds=1), site) if filters.end else ""
    return start if start == end else "_".join(filter(None, [start, end]))


def _day(moment: datetime | None, site: Site) -> str:
    return f"{site.local(moment):%Y-%m-%d}" if moment else ""


def _existing(folder: Path) -> Path:
    return next(each for each in [folder, *folder.parents] if each.exists())
