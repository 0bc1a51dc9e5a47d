"""A bench for the tests of commands, badges and items: its clock goes on by itself, and it can be killed."""

import shutil
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from scanstation.codes.commands import Command, badge_text, command_text
from scanstation.directory import Directory
from scanstation.events import Stage
from scanstation.journal import Journal
from scanstation.situation import Situation
from scanstation.verdict import Verdict
from scanstation.wire import Directory as Told
from scanstation.wire import KnownWorker, SiteSettings
from tests.scanstation.cast import MORNING, reading, station_on

PAUSE = timedelta(seconds=10)


class Bench:
    """A station on a journal. Each scan is `PAUSE` after the one before, unless it says `after`.

    `now` is what its clock says, which `set_clock` changes; `passed` is how long it really is open.
    """

    def __init__(self, path: Path, mode: Stage = Stage.PACKED, now: datetime = MORNING, **rules: Any) -> None:
        self._path, self._mode, self._rules = path, mode, rules
        self.now = now
        self.passed = timedelta()
        self.situations: list[Situation] = []
        self._open()

    def __enter__(self) -> "Bench":
        return self

    def __exit__(self, *_: object) -> None:
        self.journal.close()

    def _open(self) -> None:
        self.journal = Journal.open(self._path)
        self.station = station_on(self.journal, self._mode, **dict(self._rules), steady=self._steady)
        self.station.on_situation(self.situations.append)
        self.station.look(self.now)

    def reopen(self) -> None:
        """As after kill -9: all that is left is what the journal's files hold at this moment, the WAL among them."""
        left, self._path = self._path, self._path.with_name(f"again-{self._path.name}")
        for tail in ("", "-wal"):
            shutil.copyfile(f"{left}{tail}", f"{self._path}{tail}")
        self.journal.close()
        for tail in ("", ".lock"):
            Path(f"{left}{tail}").unlink(missing_ok=True)
        self._path = self._path.rename(left)
        Path(f"{left.with_name('again-' + left.name)}-wal").rename(f"{left}-wal")
        self._open()

    @property
    def path(self) -> Path:
        """Of its journal."""
        return self._path

    @property
    def situation(self) -> Situation:
        """What the window was told last."""
        self.journal.submit(lambda _: None).result()
        return self.situations[-1]

    @property
    def prefix(self) -> str:
        """The site's."""
        return self.journal.submit(lambda entries: entries.notes["prefix"]).result()

    def entries(self, sql: str) -> Any:
        """One value out of the journal."""
        return self.journal.submit(lambda entries: entries.db.execute(sql).fetchone()[0]).result()

    def _steady(self) -> float:
        return self.passed.total_seconds()

    def wait(self, while_: timedelta) -> None:
        """Let time pass."""
        self.now += while_
        self.passed += while_

    def set_clock(self, by: timedelta) -> None:
        """Somebody, or the network, sets the computer's clock."""
        self.now += by

    def scan(self, text: str, after: timedelta = PAUSE, **more: Any) -> Verdict:
        """Scan a text."""
        self.wait(after)
        return self.station.accept(reading(text, at=self.now, **more))

    def tell(self, command: Command, **more: Any) -> Verdict:
        """Scan a command of the site's."""
        return self.scan(command_text(self.prefix, command), **more)

    def badge(self, number: str, **more: Any) -> Verdict:
        """Scan a badge of the site's."""
        return self.scan(badge_text(self.prefix, number), **more)

    def pin(self, digits: str, after: timedelta = PAUSE) -> Verdict:
        """Enter a PIN."""
        self.wait(after)
        return self.station.enter_pin(digits, self.now).result()

    def give_up_pin(self, after: timedelta = PAUSE) -> Verdict:
        """Enter none."""
        self.now += after
        return self.station.give_up_pin(self.now).result()

    def acknowledge(self) -> None:
        """Press the key or touch the screen: what stands on it newest is seen."""
        for seen in self.situations[-1].latches[:1]:
            self.station.acknowledge(self.now, seen).result()

    def learn(
        self, *parcels: Any, workers: list[KnownWorker] | None = None, site: SiteSettings | None = None
    ) -> None:
        """Have the server tell of parcels, workers and the site."""

        def work(entries: Any) -> None:
            directory = Directory(entries.db, entries.notes)
            directory.learn(parcels)
            directory.finish(Told(cursor="1", workers=workers, settings=site), self.now)

        self.journal.submit(work).result()
