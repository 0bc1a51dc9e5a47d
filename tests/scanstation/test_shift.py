"""A shift, whatever happens in it: scans, double reads, undo, badges, stages, items, kills, a network that comes and
goes. A bench with a real journal, against a model of a few lines; the same each time, to be short in CI.
"""

import tempfile
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from scanstation.codes.commands import Command
from scanstation.events import EventKind, Stage
from scanstation.verdict import Answer, Reason
from scanstation.wire import Answer as ServerAnswer
from scanstation.wire import KnownCode, KnownLine, KnownParcel, KnownWorker, Outcome
from tests.scanstation.bench import Bench
from tests.scanstation.cast import EAN, S10, UPS, USPS

BULB, FOREIGN = "036000291452", "9780306406157"
MEMORY = Path("/dev/shm")
"""Where waiting for the disk takes no time: what a kill leaves there is what it leaves on a disk."""
LINES = {UPS: {EAN: 1, BULB: 2}, S10: {EAN: 1}, USPS: {}}
"""What is ordered with each parcel; of the last one nobody knows."""
STAGES = {
    Command.PROCESSED: Stage.PROCESSED,
    Command.PACKED: Stage.PACKED,
    Command.SHIPPED: Stage.SHIPPED,
}
WORKERS = [
    KnownWorker(badge="1", name="Ana"),
    KnownWorker(badge="2", name="Bob"),
    KnownWorker(badge="9", name="Lea", lead=True),
]


@dataclass
class Fact:
    """An event as the model has it. `nth` is its place among all that happened."""

    nth: int
    kind: EventKind
    number: str
    stage: Stage | None
    worker: str
    box: list[str] | None = None
    undone: bool = False


@dataclass
class Model:
    """What a bench knows, without a journal."""

    nth: int = 0
    worker: KnownWorker | None = None
    since: int = 0
    stage: Stage = Stage.PACKED
    facts: list[Fact] = field(default_factory=list)
    boxes: dict[str, list[str]] = field(default_factory=dict)
    box: str = ""
    red: list[str] = field(default_factory=list)

    @property
    def name(self) -> str:
        return self.worker.name if self.worker else ""

    def add(self, kind: EventKind, number: str, stage: Stage | None, box: list[str] | None = None) -> None:
        self.facts.append(Fact(self.nth, kind, number, stage, self.name, box))

    def done(self, number: str) -> set[Stage]:
        stages = [fact for fact in self.facts if fact.kind is EventKind.STAGE and fact.number == number]
        return {fact.stage for fact in stages if not fact.undone}

    def held(self, number: str) -> bool:
        holds = [fact for fact in self.facts if fact.kind is EventKind.HOLD and fact.number == number]
        return any(not fact.undone for fact in holds)

    def scan(self, number: str) -> Answer:
        answer = self._answer(number, self.stage)
        if answer is not Answer.ACCEPTED or self.stage is not Stage.PACKED or not LINES[number]:
            return self._settle(answer, number, self.stage)
        if self.box != number:
            self.leave()
        self.boxes.setdefault(number, [])
        self.box = number
        return Answer.CHECKING

    def _answer(self, number: str, stage: Stage) -> Answer:
        done = self.done(number)
        if self.held(number):
            return Answer.HELD
        if stage in done:
            return Answer.ALREADY_DONE
        return Answer.OUT_OF_ORDER if any(each.rank > stage.rank for each in done) else Answer.ACCEPTED

    def _settle(self, answer: Answer, number: str, stage: Stage, box: list[str] | None = None) -> Answer:
        if answer is Answer.ACCEPTED:
            self.add(EventKind.STAGE, number, stage, box)
        if answer is Answer.HELD:
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
        return self._settle(self._answer(number, Stage.PACKED), number, Stage.PACKED, inside[:-1])

    def undo(self) -> Reason:
        if self.box and self.boxes[self.box]:
            self.boxes[self.box].pop()
            return Reason.ITEM_UNDONE
        if self.box:
            del self.boxes[self.box]
            self.box = ""
            return Reason.CHECK_CLOSED
        lead = self.worker is not None and self.worker.lead
        mine = [fact for fact in self.facts if lead or (fact.worker == self.name and fact.nth > self.since)]
        last = next((fact for fact in reversed(mine) if not fact.undone), None)
        if last is None:
            return Reason.NOTHING_TO_UNDO
        last.undone = True
        if last.box is not None and last.number not in self.boxes:
            self.boxes[last.number], self.box = list(last.box), last.number
        return Reason.UNDONE

    def short(self) -> Reason:
        if not self.box:
            return Reason.NOTHING_OPEN
        self.add(EventKind.HOLD, self.box, None, self.boxes.pop(self.box))
        self.box = ""
        return Reason.SHORT

    def leave(self) -> None:
        if self.box and not self.boxes[self.box]:
            del self.boxes[self.box]
        self.box = ""

    def sign_on(self, worker: KnownWorker) -> None:
        if worker != self.worker:
            self.leave()
            self.worker, self.since = worker, self.nth


class Shift(RuleBasedStateMachine):
    """Everything is done to a real bench and to the model, and they must agree at each step."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory(dir=MEMORY if MEMORY.is_dir() else None)
        self.bench = Bench(Path(self.folder.name) / "journal.db", verify=[Stage.PACKED], workers=WORKERS, worker="")
        self.model = Model()
        self.server: dict[str, str] = {}

    @initialize()
    def the_server_tells_of_orders(self) -> None:
        for place, (number, lines) in enumerate(LINES.items()):
            known = [KnownLine(name=ean, ean=ean, quantity=quantity) for ean, quantity in lines.items()]
            self.bench.learn(KnownParcel(parcel=place, codes=[KnownCode(code=number)], lines=known))

    @rule(number=st.sampled_from(list(LINES)), twice=st.booleans())
    def scan(self, number: str, twice: bool) -> None:
        self.model.nth += 1
        assert self.bench.scan(number).answer is self.model.scan(number)
        if twice:
            assert self.bench.scan(number, after=timedelta(seconds=0.3)).answer is Answer.AGAIN

    @rule(code=st.sampled_from([EAN, BULB, BULB, FOREIGN]))
    def item(self, code: str) -> None:
        self.model.nth += 1
        assert self.bench.scan(code).answer is self.model.item(code)

    @rule(number=st.sampled_from([UPS, S10]), codes=st.lists(st.sampled_from([EAN, BULB]), min_size=1, max_size=4))
    def pack(self, number: str, codes: list[str]) -> None:
        """A box as it is packed: so that whole orders come up more often than by chance."""
        self.scan(number, twice=False)
        for code in codes:
            self.item(code)

    @rule(number=st.sampled_from([UPS, S10]))
    def pack_all(self, number: str) -> None:
        self.pack(number, [code for code, quantity in LINES[number].items() for _ in range(quantity)])

    @rule(worker=st.sampled_from(WORKERS), number=st.sampled_from(list(LINES)))
    def take_over(self, worker: KnownWorker, number: str) -> None:
        """Somebody comes to the bench, scans one parcel and wants it back."""
        self.badge(worker)
        self.undo(twice=False)
        self.scan(number, twice=False)

    @rule(twice=st.booleans())
    def undo(self, twice: bool) -> None:
        self.model.nth += 1
        assert self.bench.tell(Command.UNDO).reason is self.model.undo()
        if twice:
            assert self.bench.tell(Command.UNDO, after=timedelta(seconds=0.3)).answer is Answer.AGAIN

    @rule(worker=st.sampled_from(WORKERS))
    def badge(self, worker: KnownWorker) -> None:
        assert self.bench.badge(worker.badge).reason is Reason.SIGNED_ON
        self.model.sign_on(worker)

    @rule(command=st.sampled_from(list(STAGES)))
    def stage(self, command: Command) -> None:
        assert self.bench.tell(command).reason is Reason.STAGE_SET
        self.model.leave()
        self.model.stage = STAGES[command]

    @precondition(lambda self: self.model.box)
    @rule()
    def short(self) -> None:
        self.model.nth += 1
        assert self.bench.tell(Command.SHORT).reason is self.model.short()

    @rule(by_touch=st.booleans())
    def acknowledge(self, by_touch: bool) -> None:
        if by_touch:
            self.bench.acknowledge()
        else:
            expected = Reason.ACKNOWLEDGED if self.model.red else Reason.NOTHING_TO_ACKNOWLEDGE
            assert self.bench.tell(Command.ACK).reason is expected
        del self.model.red[:1]

    @rule()
    def end(self) -> None:
        assert self.bench.tell(Command.END).reason is Reason.SIGNED_OFF
        self.model.leave()
        self.model.worker, self.model.since, self.model.stage = None, 0, Stage.PACKED

    @rule()
    def kill(self) -> None:
        self.bench.reopen()

    @rule(reply_is_lost=st.booleans())
    def online(self, reply_is_lost: bool) -> None:
        events = self.bench.journal.submit(lambda entries: entries.waiting(500)).result()
        self.server |= {str(event.id): event.parcel for event in events}
        answers = [ServerAnswer(id=str(event.id), outcome=Outcome.STORED) for event in events]
        if not reply_is_lost:
            self.bench.journal.submit(lambda entries: entries.ledger.settle(answers, None)).result()

    @invariant()
    def the_bench_is_as_the_model_says(self) -> None:
        situation, model = self.bench.situation, self.model
        assert (situation.worker, situation.mode) == (model.name, model.stage)
        assert [latch.number.replace(" ", "").removeprefix("(00)") for latch in situation.latches] == model.red
        assert (situation.checked.replace(" ", ""), situation.half_packed) == (model.box, len(model.boxes))
        assert (situation.check.counted if situation.check else 0) == len(model.boxes.get(model.box, []))

    @invariant()
    def nothing_is_lost_and_nothing_is_made_up(self) -> None:
        voids = sum(fact.undone for fact in self.model.facts)
        assert self.bench.entries("SELECT count(*) FROM outbox") == len(self.model.facts) + voids
        assert self.bench.entries("SELECT count(*) FROM outbox WHERE state = 'sent'") <= len(self.server)

    def teardown(self) -> None:
        self.online(reply_is_lost=False)
        assert self.bench.entries("SELECT count(*) FROM outbox WHERE state <> 'sent'") == 0
        assert self.bench.entries("SELECT count(*) FROM entries WHERE event_id IS NOT NULL") == len(self.server)
        self.bench.journal.close()
        with suppress(OSError):
            self.folder.cleanup()


Shift.TestCase.settings = settings(
    max_examples=40,
    stateful_step_count=40,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow],
)
TestShift = Shift.TestCase
