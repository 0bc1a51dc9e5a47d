"""Any shift against a plain model: scans, double reads, news of the directory, voids, restarts between any two."""

import tempfile
from datetime import timedelta
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from scanstation.directory import FRESH
from scanstation.events import BENCH_STAGES, EventKind, Stage
from scanstation.verdict import Answer
from scanstation.wire import Answer as ServerAnswer
from scanstation.wire import Outcome
from tests.scanstation.cast import MORNING, bench, ups_numbers
from tests.scanstation.cast import reading as read
from tests.scanstation.test_past import OWN, void
from tests.scanstation.town import learn, stage, told

COURIERS = [number for number, _ in zip(ups_numbers(), range(3), strict=False)]
PARCELS = st.sampled_from([0, 1, 2])
FACES = st.sampled_from(["own", "courier"])


class Shift(RuleBasedStateMachine):
    """Three parcels, each with a label of its own and a courier's number that the directory may or may not tell."""

    def __init__(self):
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.minutes = 0
        self.open()
        self.mine: list[tuple[str, Stage, object]] = []  # number, stage, event; voided ones are gone
        self.joined = [False, False, False]
        self.others: dict[int, set[Stage]] = {0: set(), 1: set(), 2: set()}
        self.held = [False, False, False]
        self.site_packs = False
        self.last: tuple[str, Answer] | None = None

    def open(self):
        self.context = bench(Path(self.folder.name) / "journal.db", own_labels=OWN, modes={"door": Stage.SHIPPED})
        self.station, self.journal = self.context.__enter__()

    def teardown(self):
        self.context.__exit__(None, None, None)
        self.folder.cleanup()

    def codes(self, parcel):
        return [f"PAR-{parcel}", COURIERS[parcel]] if self.joined[parcel] else [f"PAR-{parcel}"]

    def expected(self, number, wanted):
        """What a plain mind says: the parcel is whatever shares a code with the number."""
        told_of = next((each for each in range(3) if number in self.codes(each) and self.told(each)), None)
        numbers = self.codes(told_of) if told_of is not None else [number]
        done = {each for code, each, _ in self.mine if code in numbers}
        if told_of is not None:
            done |= self.others[told_of]
            if self.held[told_of]:
                return Answer.HELD
        if wanted in done:
            return Answer.ALREADY_DONE
        if any(each.rank > wanted.rank for each in done):
            return Answer.OUT_OF_ORDER
        is_fresh = timedelta(minutes=self.minutes) < FRESH
        packing_is_due = told_of is not None and self.site_packs and is_fresh
        if packing_is_due and wanted is Stage.SHIPPED and Stage.PACKED not in done:
            return Answer.OUT_OF_ORDER
        return Answer.ACCEPTED

    def told(self, parcel):
        return self.joined[parcel] or bool(self.others[parcel]) or self.held[parcel]

    @rule(parcel=PARCELS, face=FACES, source=st.sampled_from(["gun", "door"]), twice=st.booleans())
    def scan(self, parcel, face, source, twice):
        number = f"PAR-{parcel}" if face == "own" else COURIERS[parcel]
        self.minutes += 1
        at = MORNING + timedelta(minutes=self.minutes)
        wanted = Stage.SHIPPED if source == "door" else Stage.PACKED
        verdict = self.station.accept(read(number, source, at))
        assert verdict.answer is self.expected(number, wanted)
        assert (verdict.event is not None) == verdict.answer.counts
        if verdict.event:
            self.mine.append((number, wanted, verdict.event))
        if twice:
            again = self.station.accept(read(number, source, at + timedelta(seconds=1.5)))
            assert (again.answer, again.event) == (Answer.AGAIN, None)

    @rule(parcel=PARCELS, join=st.booleans(), packed=st.sampled_from([None, *BENCH_STAGES]), held=st.booleans())
    def news(self, parcel, join, packed, held):
        """The directory tells of a parcel: a code more, another bench's stage, held or not."""
        self.joined[parcel] |= join
        self.others[parcel] |= {packed} if packed else set()
        self.held[parcel] = held
        self.site_packs |= packed is Stage.PACKED
        if self.told(parcel):
            stages = [stage(each) for each in sorted(self.others[parcel])]
            learn(self.journal, told(parcel, *self.codes(parcel), stages=stages, hold="stop" if held else None))
        else:
            learn(self.journal, told(parcel, gone=True))

    @precondition(lambda self: self.mine)
    @rule(data=st.data())
    def undo(self, data):
        number, done, event = data.draw(st.sampled_from(self.mine))
        void(self.journal, event)
        self.mine.remove((number, done, event))

    @rule(outcome=st.sampled_from(Outcome), some=st.integers(1, 3))
    def online(self, outcome, some):
        """The server answers for some; what it says of events changes no verdict."""
        waiting = self.journal.submit(lambda entries: entries.waiting(some)).result()
        answers = [ServerAnswer(id=str(event.id), outcome=outcome) for event in waiting]
        self.journal.submit(lambda entries: entries.ledger.settle(answers)).result()

    @rule()
    def reopen(self):
        self.context.__exit__(None, None, None)
        self.open()

    @invariant()
    def every_event_is_kept_once_and_what_counts_is_what_the_model_has(self):
        def look(entries):
            day = entries.day(MORNING, MORNING + timedelta(days=1), 1, MORNING)
            return day.count, entries.backlog(), entries.db.execute("SELECT state FROM outbox").fetchall()

        count, backlog, states = self.journal.submit(look).result()
        assert count == len(self.mine)
        assert backlog.waiting == states.count(("waiting",))
        clashes = self.journal.submit(lambda entries: entries.conflicts()).result()
        mine = {event.id for _, _, event in self.mine}
        assert {each.event_id for each in clashes} <= mine
        assert all(event.kind is EventKind.STAGE for _, _, event in self.mine)


Shift.TestCase.settings = settings(max_examples=25, stateful_step_count=25, deadline=None)
TestAnyShift = Shift.TestCase
