"""A shift, whatever happens in it: scans of two scanners, double reads, undo, badges, PINs, stages, items, couriers'
labels, kills, a clock that somebody sets, a network that comes and goes, a server that refuses.

A bench with a real journal, against a model of it. SCANSTATION_SHIFTS=2000 makes the short run of CI a long one.
"""

import os
import tempfile
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from scanstation.codes import OwnLabel
from scanstation.codes.commands import Command
from scanstation.events import EventKind, Stage
from scanstation.handlers.badges import REST, WAIT
from scanstation.labels import PATIENCE
from scanstation.latch import MOST_SHOWN
from scanstation.pauses import NEW_SHIFT
from scanstation.pins import TRIES, hashed
from scanstation.verdict import Answer, Reason
from scanstation.wire import Answer as ServerAnswer
from scanstation.wire import KnownCode, KnownLine, KnownParcel, KnownWorker, Outcome
from tests.scanstation.bench import PAUSE, Bench
from tests.scanstation.cast import EAN, S10, UPS, USPS, ups_numbers

BULB, FOREIGN = "036000291452", "9780306406157"
MEMORY = Path("/dev/shm")
"""Where waiting for the disk takes no time: what a kill leaves there is what it leaves on a disk."""
LINES = {UPS: {EAN: 1, BULB: 2}, S10: {EAN: 1}, USPS: {}}
"""What is ordered with each parcel; of the last one nobody knows."""
OWN = ["PAR-1", "PAR-2"]
"""Parcels that get a courier's label after they are packed; no order tells of them, nor of the labels."""
LABELS = [number for number, _ in zip(ups_numbers(), range(3), strict=False)]
DOOR = "door"
"""A scanner whose scans always ship."""
STAGES = {
    Command.PROCESSED: Stage.PROCESSED,
    Command.PACKED: Stage.PACKED,
    Command.SHIPPED: Stage.SHIPPED,
}
ANA, BOB = KnownWorker(badge="1", name="Ana"), KnownWorker(badge="2", name="Bob")
LEA = KnownWorker(badge="9", name="Lea", lead=True, pin=hashed("4711", bytes(16)))
WORKERS = [ANA, BOB, LEA]
STEPS = [timedelta(days=365), timedelta(hours=8), timedelta(minutes=20), timedelta(seconds=10)]
LONG = int(os.environ.get("SCANSTATION_SHIFTS", "40"))


@dataclass
class Fact:
    """An event as the model has it. `nth` is its place among all that happened."""

    nth: int
    kind: EventKind
    number: str
    stage: Stage | None
    worker: str
    box: list[str] | None = None
    paired: str = ""
    undone: bool = False


@dataclass
class Model:
    """What a bench knows, without a journal. `now` is what its clock says."""

    now: datetime
    nth: int = 0
    worker: KnownWorker | None = None
    before: KnownWorker | None = None
    since: int = 0
    shift: int = 0
    stage: Stage = Stage.PACKED
    facts: list[Fact] = field(default_factory=list)
    boxes: dict[str, list[str]] = field(default_factory=dict)
    box: str = ""
    red: list[str] = field(default_factory=list)
    label_of: tuple[str, datetime] | None = None
    pending: KnownWorker | None = None
    pending_since: datetime | None = None
    wrong_pins: int = 0
    rest_until: datetime | None = None

    @property
    def name(self) -> str:
        return self.worker.name if self.worker else ""

    def add(self, kind: EventKind, number: str, stage: Stage | None, **more: Any) -> None:
        self.facts.append(Fact(self.nth, kind, number, stage, self.name, **more))

    def standing(self, kind: EventKind) -> list[Fact]:
        return [fact for fact in self.facts if fact.kind is kind and not fact.undone]

    def numbers(self, number: str) -> set[str]:
        """All that the parcel is known by: one step from what was paired, as a bench looks."""
        pairs = [{fact.number, fact.paired} for fact in self.standing(EventKind.PAIR)]
        return {number}.union(*(pair for pair in pairs if number in pair))

    def done(self, number: str) -> set[Stage | None]:
        ours = self.numbers(number)
        return {fact.stage for fact in self.standing(EventKind.STAGE) if fact.number in ours}

    def held(self, number: str) -> bool:
        ours = self.numbers(number)
        return any(fact.number in ours for fact in self.standing(EventKind.HOLD))

    def wants_label(self, number: str) -> bool:
        packed = any(fact.number == number and fact.stage is Stage.PACKED for fact in self.standing(EventKind.STAGE))
        return packed and not any(fact.number == number for fact in self.standing(EventKind.PAIR))

    def waiting(self) -> str:
        """The parcel whose label is to come next."""
        if self.label_of is None or abs(self.now - self.label_of[1]) > PATIENCE:
            return ""
        return self.label_of[0] if self.wants_label(self.label_of[0]) else ""

    def scan(self, number: str, stage: Stage) -> Answer:
        packs, waiting = stage is Stage.PACKED, self.waiting()
        if packs and waiting and number not in OWN:
            return self._settle(self._attach(number, waiting), number, stage, paired=waiting)
        answer = self._answer(number, stage)
        if packs and number in OWN:
            return self._own(answer, number, waiting)
        if answer is Answer.ACCEPTED and packs and number in LABELS and not waiting and self._is_riddle(number):
            answer = Answer.WARNED
        if answer is not Answer.ACCEPTED or not packs or not LINES.get(number):
            return self._settle(answer, number, stage)
        if self.box != number:
            self.leave()
        self.boxes.setdefault(number, [])
        self.box = number
        return Answer.CHECKING

    def _attach(self, number: str, waiting: str) -> Answer:
        if self.held(waiting):
            return Answer.HELD
        return Answer.WRONG_LABEL if self._is_anothers(number) else Answer.PAIRED

    def _is_anothers(self, number: str) -> bool:
        return number in LINES or len(self.numbers(number)) > 1 or Stage.SHIPPED in self.done(number)

    def _is_riddle(self, number: str) -> bool:
        return any(map(self.wants_label, OWN)) and not self._is_anothers(number)

    def _own(self, answer: Answer, number: str, waiting: str) -> Answer:
        if answer is Answer.ACCEPTED and waiting and number not in self.numbers(waiting):
            answer = Answer.WARNED
        self._settle(answer, number, Stage.PACKED)
        if answer in (Answer.ACCEPTED, Answer.WARNED) or (answer is Answer.ALREADY_DONE and self.wants_label(number)):
            self.label_of = number, self.now
        return answer

    def _answer(self, number: str, stage: Stage) -> Answer:
        done = self.done(number)
        if self.held(number):
            return Answer.HELD
        if stage in done:
            return Answer.ALREADY_DONE
        return Answer.OUT_OF_ORDER if any(each and each.rank > stage.rank for each in done) else Answer.ACCEPTED

    def _settle(
        self, answer: Answer, number: str, stage: Stage, box: list[str] | None = None, paired: str = ""
    ) -> Answer:
        if answer in (Answer.ACCEPTED, Answer.WARNED):
            self.add(EventKind.STAGE, number, stage, box=box)
        if answer is Answer.PAIRED:
            self.add(EventKind.PAIR, paired, None, paired=number)
        if answer in (Answer.HELD, Answer.WRONG_LABEL):
            self.red.insert(0, number)
        return answer

    def item(self, code: str) -> Answer:
        if not self.box:
            return Answer.NOT_A_PARCEL
        inside, wanted = self.boxes[self.box], LINES[self.box]
        if inside.count(code) >= wanted.get(code, 0):
            self.red.insert(0, code)
            return Answer.WRONG_ITEM
        inside.append(code)
        if len(inside) < sum(wanted.values()):
            return Answer.ITEM
        number, self.box = self.box, ""
        del self.boxes[number]
        return self._settle(self._answer(number, Stage.PACKED), number, Stage.PACKED, box=inside[:-1])

    def undo(self) -> Reason:
        if self.box and self.boxes[self.box]:
            self.boxes[self.box].pop()
            return Reason.ITEM_UNDONE
        if self.box:
            self.leave()
            return Reason.CHECK_CLOSED
        lead = self.worker is not None and self.worker.lead
        since = self.shift if lead else max(self.since, self.shift)
        mine = [fact for fact in self.facts if fact.nth > since and (lead or fact.worker == self.name)]
        last = next((fact for fact in reversed(mine) if not fact.undone), None)
        if last is None:
            return Reason.NOTHING_TO_UNDO
        last.undone = True
        if last.box is not None and last.number not in self.boxes:
            self.boxes[last.number], self.box = list(last.box), last.number
        return Reason.UNDONE

    def short(self) -> Reason:
        self.add(EventKind.HOLD, self.box, None, box=self.boxes.pop(self.box))
        self.box = ""
        return Reason.SHORT

    def leave(self) -> None:
        if self.box and not self.boxes[self.box]:
            del self.boxes[self.box]
        self.box = ""

    def sign_on(self, worker: KnownWorker) -> None:
        self.pending = None
        if worker != self.worker:
            self.leave()
            taken_over = worker.lead and not (self.worker and self.worker.lead)
            self.before = self.worker if taken_over else None
            self.worker, self.since = worker, self.nth

    def badge(self, worker: KnownWorker) -> Reason:
        if worker.pin and worker != self.worker:
            self.pending, self.pending_since = worker, self.now
            return Reason.PIN_NEEDED
        self.sign_on(worker)
        return Reason.SIGNED_ON

    def pin(self, right: bool) -> Reason:
        if self.pending is None:
            return Reason.NO_BADGE_WAITS
        if self.pending_since is None or abs(self.now - self.pending_since) > WAIT:
            self.pending = None
            return Reason.PIN_EXPIRED
        rest = self.rest_until
        if rest and timedelta() < rest - self.now <= REST:
            return Reason.PIN_RESTS
        if right:
            self.wrong_pins, self.rest_until = 0, None
            self.sign_on(self.pending)
            return Reason.SIGNED_ON
        self.wrong_pins += 1
        if self.wrong_pins == TRIES:
            self.wrong_pins, self.rest_until = 0, self.now + REST
            return Reason.PIN_RESTS
        self.pending_since = self.now
        return Reason.WRONG_PIN

    def end(self) -> None:
        self.leave()
        self.worker, self.before, self.pending, self.since, self.stage = None, None, None, 0, Stage.PACKED

    def rest(self, pause: timedelta) -> None:
        """Nothing was scanned for so long."""
        if pause > NEW_SHIFT:
            self.shift = self.nth
        if self.worker is not None and self.worker.lead and pause >= timedelta(minutes=10):
            before, stage = self.before, self.stage
            self.end()
            if before is not None:
                self.sign_on(before)
                self.stage = stage


class Shift(RuleBasedStateMachine):
    """Everything is done to a real bench and to the model, and they must agree at each step."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory(dir=MEMORY if MEMORY.is_dir() else None)
        rules = {
            "verify": [Stage.PACKED],
            "pair": True,
            "workers": WORKERS,
            "worker": "",
            "modes": {DOOR: Stage.SHIPPED},
        }
        own = [OwnLabel("Ours", r"PAR-\d", "parcel")]
        self.bench = Bench(Path(self.folder.name) / "journal.db", own_labels=own, **rules)
        self.model = Model(self.bench.now)
        self.server: dict[str, str] = {}
        self.refused: set[str] = set()
        self.waited = timedelta()
        self.is_restarted = False

    @initialize()
    def the_server_tells_of_orders(self) -> None:
        for place, (number, lines) in enumerate(LINES.items()):
            known = [KnownLine(name=ean, ean=ean, quantity=quantity) for ean, quantity in lines.items()]
            codes = [KnownCode(code=number)]
            self.bench.learn(KnownParcel(parcel=place, codes=codes, order=f"ORD-{place}", lines=known))

    def happen(self, more: int = 1) -> None:
        """Something is about to be scanned: the time it takes passes."""
        self.model.now = self.bench.now + PAUSE
        self.model.rest(self.by_the_clock(PAUSE) if self.is_restarted else PAUSE + self.waited)
        self.waited, self.is_restarted = timedelta(), False
        self.model.nth += more

    def by_the_clock(self, after: timedelta) -> timedelta:
        """The pause since the last entry, as a bench has it that was just started."""
        last = self.bench.journal.submit(lambda entries: entries.last_read_at()).result()
        return abs(self.bench.now + after - last) if last else timedelta()

    @rule(
        number=st.sampled_from([*LINES, *OWN, *LABELS]),
        twice=st.booleans(),
        source=st.sampled_from(["gun", "gun", DOOR]),
    )
    def scan(self, number: str, twice: bool, source: str) -> None:
        self.happen()
        stage = Stage.SHIPPED if source == DOOR else self.model.stage
        assert self.bench.scan(number, source=source).answer is self.model.scan(number, stage)
        if twice:
            again = self.bench.scan(number, after=timedelta(seconds=0.3), source=source)
            assert again.answer is Answer.AGAIN

    @rule(
        own=st.sampled_from(OWN), label=st.sampled_from(LABELS), pause=st.sampled_from([PAUSE, PAUSE, 2 * PATIENCE])
    )
    def label(self, own: str, label: str, pause: timedelta) -> None:
        """A parcel and, at once or after lunch, its courier's label."""
        self.scan(own, twice=False, source="gun")
        self.waited = pause - PAUSE
        self.bench.wait(self.waited)
        self.scan(label, twice=False, source="gun")

    @rule(code=st.sampled_from([EAN, BULB, BULB, FOREIGN]))
    def item(self, code: str) -> None:
        self.happen()
        assert self.bench.scan(code).answer is self.model.item(code)

    @rule(number=st.sampled_from([UPS, S10]), codes=st.lists(st.sampled_from([EAN, BULB]), min_size=1, max_size=4))
    def pack(self, number: str, codes: list[str]) -> None:
        """A box as it is packed: so that whole orders come up more often than by chance."""
        self.scan(number, twice=False, source="gun")
        for code in codes:
            self.item(code)

    @rule(number=st.sampled_from([UPS, S10]))
    def pack_all(self, number: str) -> None:
        self.pack(number, [code for code, quantity in LINES[number].items() for _ in range(quantity)])

    @rule(worker=st.sampled_from(WORKERS), number=st.sampled_from(list(LINES)))
    def take_over(self, worker: KnownWorker, number: str) -> None:
        """Somebody comes to the bench, scans one parcel and wants it back."""
        self.badge(worker)
        self.pin(right=True)
        self.undo(twice=False)
        self.scan(number, twice=False, source="gun")

    @rule(twice=st.booleans())
    def undo(self, twice: bool) -> None:
        self.happen()
        assert self.bench.tell(Command.UNDO).reason is self.model.undo()
        if twice:
            assert self.bench.tell(Command.UNDO, after=timedelta(seconds=0.3)).answer is Answer.AGAIN

    @rule(worker=st.sampled_from(WORKERS))
    def badge(self, worker: KnownWorker) -> None:
        self.happen(0)
        assert self.bench.badge(worker.badge).reason is self.model.badge(worker)

    @rule(right=st.booleans())
    def pin(self, right: bool) -> None:
        self.happen(0)
        assert self.bench.pin("4711" if right else "0000").reason is self.model.pin(right)

    @rule(command=st.sampled_from(list(STAGES)), source=st.sampled_from(["gun", DOOR]))
    def stage(self, command: Command, source: str) -> None:
        self.happen(0)
        told = self.bench.tell(command, source=source)
        assert (told.reason, told.keeps) == (Reason.STAGE_SET, Stage.SHIPPED if source == DOOR else "")
        self.model.leave()
        self.model.stage = STAGES[command]

    @rule(by=st.sampled_from(STEPS), back=st.booleans())
    def set_clock(self, by: timedelta, back: bool) -> None:
        """Whatever the clock says, what happened stays in its order."""
        self.bench.set_clock(-by if back else by)

    @precondition(lambda self: self.model.box)
    @rule()
    def short(self) -> None:
        self.happen()
        if not self.model.box:  # its lead was idle
            return
        assert self.bench.tell(Command.SHORT).reason is self.model.short()

    @rule(by_touch=st.booleans())
    def acknowledge(self, by_touch: bool) -> None:
        if by_touch:
            self.bench.acknowledge()
        else:
            self.happen(0)
            expected = Reason.ACKNOWLEDGED if self.model.red else Reason.NOTHING_TO_ACKNOWLEDGE
            assert self.bench.tell(Command.ACK).reason is expected
        del self.model.red[:1]

    @rule()
    def end(self) -> None:
        self.happen(0)
        assert self.bench.tell(Command.END).reason is Reason.SIGNED_OFF
        self.model.end()

    @rule()
    def kill(self) -> None:
        self.bench.reopen()
        self.model.now, self.is_restarted = self.bench.now, True
        self.model.rest(self.by_the_clock(timedelta()))

    @rule(reply_is_lost=st.booleans(), refuses=st.booleans())
    def online(self, reply_is_lost: bool, refuses: bool) -> None:
        """The server gets all that waits, and may refuse the first of it for ever."""
        events = self.bench.journal.submit(lambda entries: entries.waiting(500)).result()
        ids = [str(event.id) for event in events]
        if refuses and not reply_is_lost and ids[:1] and ids[0] not in self.server:
            self.refused.add(ids[0])
        self.server |= {each: each for each in ids if each not in self.refused}
        outcomes = {each: Outcome.REFUSED if each in self.refused else Outcome.STORED for each in ids}
        answers = [ServerAnswer(id=each, outcome=outcome) for each, outcome in outcomes.items()]
        if not reply_is_lost:
            self.bench.journal.submit(lambda entries: entries.ledger.settle(answers, None)).result()

    @invariant()
    def the_bench_is_as_the_model_says(self) -> None:
        situation, model = self.bench.situation, self.model
        assert (situation.worker, situation.mode) == (model.name, model.stage)
        red = [latch.number.replace(" ", "").removeprefix("(00)") for latch in situation.latches]
        assert red == model.red[:MOST_SHOWN]
        assert (situation.checked.replace(" ", ""), situation.half_packed) == (model.box, len(model.boxes))
        assert (situation.check.counted if situation.check else 0) == len(model.boxes.get(model.box, []))

    @invariant()
    def nothing_is_lost_and_nothing_is_made_up(self) -> None:
        voids = sum(fact.undone for fact in self.model.facts)
        assert self.bench.entries("SELECT count(*) FROM outbox") == len(self.model.facts) + voids
        assert self.bench.entries("SELECT count(*) FROM outbox WHERE state = 'sent'") <= len(self.server)

    def teardown(self) -> None:
        self.online(reply_is_lost=False, refuses=False)
        assert self.bench.entries("SELECT count(*) FROM outbox WHERE state = 'sent'") == len(self.server)
        assert self.bench.entries("SELECT count(*) FROM outbox WHERE state = 'set_aside'") == len(self.refused)
        assert self.bench.entries("SELECT count(*) FROM outbox WHERE state = 'waiting'") == 0
        self.bench.journal.close()
        with suppress(OSError):
            self.folder.cleanup()


Shift.TestCase.settings = settings(
    max_examples=LONG,
    stateful_step_count=40,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow],
)
TestShift = Shift.TestCase
