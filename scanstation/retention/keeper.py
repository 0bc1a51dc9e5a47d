"""The keeper: moves old entries when the bench starts, and once a day at a moment at which nobody scans."""

import logging
import threading
from collections.abc import Callable
from datetime import datetime, timedelta

from scanstation.errors import ScanStationError
from scanstation.journal import Journal
from scanstation.retention.moving import Mover

log = logging.getLogger(__name__)

QUIET_SECONDS = 60.0
"""No scan for so long is a quiet moment."""
PAUSE_SECONDS = 0.05
"""Between two bites: the disk is not the keeper's alone."""
DAY = timedelta(days=1)
LATEST = timedelta(hours=30)
"""A bench at which somebody always scans is not waited for any longer: bites are short."""
GOODBYE_SECONDS = 5.0


class Keeper:
    """One thread of its own. Nothing that goes wrong here stops a scan; it is logged and tried again the next day."""

    def __init__(
        self, journal: Journal, mover: Mover, clock: Callable[[], datetime], quiet: float = QUIET_SECONDS
    ) -> None:
        self._journal = journal
        self._mover = mover
        self._clock = clock
        self._quiet = quiet
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._run, name="keeper", daemon=True)

    def start(self) -> None:
        """Begin. The first time is at the first quiet moment."""
        self._thread.start()

    def stop(self) -> None:
        """Stop after the bite that is under way."""
        self._stopping.set()
        if self._thread.ident is not None:
            self._thread.join(GOODBYE_SECONDS)

    def _run(self) -> None:
        done_at: datetime | None = None
        last = -1
        while not self._stopping.wait(self._quiet):
            try:
                newest = self._journal.submit(lambda entries: entries.last).result()
                since = None if done_at is None else abs(self._clock() - done_at)  # a clock that was set back, too
                is_due = since is None or since >= DAY
                is_late = since is not None and since >= LATEST
                if is_due and (newest == last or is_late):
                    done_at = self._clock()
                    self._move()
                last = newest
            except ScanStationError as error:
                log.warning("Old entries stay in the journal for now: %s", error)
            except Exception:  # a bug must not end the thread
                log.exception("A bug in the keeper")

    def _move(self) -> None:
        moved = self._mover.run(self._clock(), lambda: not self._stopping.wait(PAUSE_SECONDS))
        if moved:
            log.info("%s old entries were moved into archives beside the journal.", moved)
