"""A turn: one reading on its way to its verdict, inside the journal's transaction. Journal's thread.

Handlers get a turn, change what the bench remembers through it and end it with a verdict; nothing of it lasts unless
the transaction commits.
"""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from scanstation.checks import Checks, OpenCheck
from scanstation.codes import Identification, LabelCode
from scanstation.decide import Decision, Mode
from scanstation.directory import Directory
from scanstation.entries import Entries
from scanstation.events import Event, Fact, Stage
from scanstation.latch import Latch, Latches
from scanstation.reading import Reading
from scanstation.recent import Recent
from scanstation.rules import Rules
from scanstation.session import Session
from scanstation.verdict import Answer, Reason, Verdict
from scanstation.verification import Line
from scanstation.wire import KnownWorker


@dataclass(slots=True)
class Turn:
    """One reading, what it may be, and the bench as it is at that moment.

    `at` is the time of the reading with the site's offset, `pause` how long nothing was scanned before it, `shift`
    the last entry before this shift, `idle` how long nobody has done anything at the bench. `unsaved` is how many
    latched verdicts only the station remembers, because the journal had failed.
    """

    entries: Entries
    rules: Rules
    session: Session
    reading: Reading
    found: Identification
    label: LabelCode
    at: datetime
    new_id: Callable[[], UUID]
    pause: timedelta = timedelta()
    idle: timedelta = timedelta()
    shift: int = 0
    unsaved: int = 0

    @property
    def worker(self) -> str:
        """Whose scan it is."""
        return self.session.worker if self.session.badge else self.rules.worker

    @property
    def is_leads(self) -> bool:
        """Whether a lead is at the bench, who is one still."""
        known = self.known_worker(self.session.badge) if self.session.lead else None
        return known is not None and known.lead

    @property
    def may_lead(self) -> bool:
        """Whether what is a lead's alone may be done here: where nobody has a badge, by whoever has the sheet."""
        return self.is_leads or not self.knows_workers()

    @property
    def mode(self) -> Mode:
        """What the scan stands for: its scanner's own stage, else what was told, else the usual."""
        return self.rules.modes.get(self.reading.source) or self.session.mode or self.rules.mode

    @property
    def latches(self) -> Latches:
        """What nobody has acknowledged."""
        return Latches(self.entries.db)

    @property
    def checks(self) -> Checks:
        """The half-packed boxes."""
        return Checks(self.entries.db)

    @property
    def recent(self) -> Recent:
        """The newest entries."""
        return Recent(self.entries)

    @property
    def check(self) -> OpenCheck | None:
        """The order that is being verified."""
        return self.checks.get(self.session.check) if self.session.check else None

    @property
    def directory(self) -> Directory:
        """What the server told."""
        return self.entries.directory

    def prefixes(self) -> Collection[str]:
        """The prefixes of this site's command barcodes: the journal's own, and the server's once it is known."""
        site = self.directory.settings
        return {self.entries.notes["prefix"], *([site.site] if site else [])}

    def known_worker(self, badge: str) -> KnownWorker | None:
        """The worker with this badge: of the directory, or of the bench's own settings."""
        own = next((worker for worker in self.rules.workers if worker.badge.upper() == badge.upper()), None)
        return self.directory.worker(badge) or own

    def knows_workers(self) -> bool:
        """Whether anybody could sign on."""
        return bool(self.rules.workers) or self.directory.has_workers

    def knows_leads(self) -> bool:
        """Whether any of those who could sign on is a lead."""
        return any(worker.lead for worker in (*self.rules.workers, *self.directory.workers()))

    def verifies(self, stage: Stage) -> bool:
        """Whether orders are verified at a stage: the bench's settings say so, else the site's."""
        if self.rules.verify is not None:
            return stage in self.rules.verify
        site = self.directory.settings
        return site is not None and stage in site.verify

    def lines(self) -> Sequence[Line]:
        """The order's lines of the parcel that was scanned, as far as they are known.

        Of an order with several parcels nobody knows which line goes into which: it has none here.
        """
        known = self.entries.past(self.label.number, self.at).known
        if known is None or (known.order and self.directory.known(known.order) != known):
            return ()
        return [Line(line.name, line.ean, line.sku, line.quantity) for line in known.lines]

    def begun(self) -> OpenCheck | None:
        """The half-packed box of the parcel that was scanned, by whichever of its codes it was begun."""
        numbers = sorted(self.entries.past(self.label.number, self.at).numbers)
        return next((check for number in numbers if (check := self.checks.get(number))), None)

    def set_aside(self) -> str:
        """Have no order verified any more: its box is kept while something is in it. Returns its number if so."""
        left = self.check
        self.tell(check="")
        if left is None:
            return ""
        if left.check.items:
            return left.label.number
        self.checks.close(left.label.number)
        return ""

    def is_one_pull(self, within: timedelta) -> bool:
        """Whether the reading's text was just read: the same pull of a trigger, or a code that lies in view."""
        return self.pause < within and self.recent.has_just_read(self.reading, within)

    def tell(self, **changes: object) -> None:
        """Have the bench remember something."""
        self.session = self.session.model_copy(update=changes)

    def record(self, decision: Decision, *, fact: Fact | None = None, label: LabelCode | None = None) -> Event | None:
        """Add an entry without ending the turn. `label` is what it is about, if not what was scanned."""
        return self.entries.append(
            self.reading, label or self.label, decision, at=self.at, worker=self.worker, fact=fact
        )

    def end(self, answer: Answer, reason: Reason | None = None, stage: Stage | None = None, **more: Any) -> Verdict:
        """End the turn with an answer. `more` is what `end_with` takes."""
        return self.end_with(Decision(answer, stage, reason), **more)

    def end_with(
        self, decision: Decision, *, fact: Fact | None = None, label: LabelCode | None = None, **more: Any
    ) -> Verdict:
        """End the turn with a decision: record it, latch it if it is one of those. `more` are fields of `Verdict`."""
        event = self.record(decision, fact=fact, label=label)
        verdict = replace(_verdict(decision, self.reading, label or self.label, event), **more)
        if verdict.answer.latched:
            self.latches.close(Latch.of(verdict, self.recent.last, self.at))
        return verdict


def _verdict(decision: Decision, reading: Reading, label: LabelCode, event: Event | None) -> Verdict:
    return Verdict(
        decision.answer,
        reading,
        label,
        decision.stage,
        decision.reason,
        event,
        decision.earlier,
        hold=decision.hold,
        other=decision.other,
        wants_label=decision.wants_label,
    )
