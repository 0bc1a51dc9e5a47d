"""What could not be saved: in memory while the journal fails, in the journal as soon as it works again.

What the worker was told in red then has its entry, without an event, and its latch, also after a restart. Used on the
journal's thread, and by whoever submits to one that is closed.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from scanstation.decide import Decision
from scanstation.entries import Entries
from scanstation.latch import Latch, Latches
from scanstation.verdict import Verdict


@dataclass(eq=False, slots=True)
class Scar:
    """One verdict that is not in the journal, and who worked then. `seen`: somebody has acknowledged it."""

    verdict: Verdict
    worker: str
    latch: Latch
    seen: bool = False


class Unsaved:
    """The verdicts that are in no journal, oldest first."""

    def __init__(self) -> None:
        self._scars: list[Scar] = []

    def add(self, verdict: Verdict, at: datetime, worker: str) -> None:
        """Keep one. `at` is the time of its reading with the site's offset."""
        self._scars.append(Scar(verdict, worker, Latch.of(verdict, None, at)))

    @property
    def latches(self) -> Sequence[Latch]:
        """Those that nobody has acknowledged, newest first."""
        return [scar.latch for scar in reversed(self._scars) if not scar.seen]

    @property
    def all(self) -> Sequence[Scar]:
        """All of them: they belong into the journal."""
        return tuple(self._scars)

    def acknowledge(self, latch: Latch | None = None) -> bool:
        """Somebody has seen this one, or the newest. Returns whether there was one."""
        waiting = [scar for scar in self._scars if not scar.seen and latch in (None, scar.latch)]
        if waiting:
            waiting[-1].seen = True
        return bool(waiting)

    def write(self, entries: Entries, scars: Sequence[Scar]) -> None:
        """Write some of them, in an open transaction: an entry each, and a latch unless it was seen."""
        latches = Latches(entries.db)
        for scar in scars:
            verdict, latch = scar.verdict, scar.latch
            decision = Decision(verdict.answer, verdict.stage, verdict.reason)
            entries.append(verdict.reading, verdict.label, decision, at=latch.at, worker=scar.worker, fact=None)
            if not scar.seen:
                latches.close(Latch.of(verdict, entries.last, latch.at))

    def written(self, scars: Sequence[Scar]) -> None:
        """They are in the journal."""
        self._scars = [scar for scar in self._scars if scar not in scars]
