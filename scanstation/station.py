"""The heart of the bench: a reading goes in, a verdict comes out, and what it says is already on the disk.

`submit` and `accept` may be called from any thread; the decision and the commit happen in one transaction on the
journal's thread, so two scanners that read the same parcel at once cannot both be told "packed".
"""

import logging
from collections.abc import Callable, Collection, Sequence
from concurrent.futures import Future
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import UUID

from scanstation import closing, corrections, handlers, pauses, presence
from scanstation import session as sessions
from scanstation import sight as sights
from scanstation.closing import SigningOff
from scanstation.codes import Identification, LabelCode, OwnLabel, identify
from scanstation.codes.commands import Command, spoken
from scanstation.codes.label import PARCEL_KINDS
from scanstation.corrections import Correcting
from scanstation.decide import DOUBLE_READ, label_of
from scanstation.entries import Entries
from scanstation.errors import StorageError
from scanstation.journal import Journal
from scanstation.latch import Latch
from scanstation.listeners import Listeners
from scanstation.reading import Code, Reading, Sight
from scanstation.rules import Rules
from scanstation.site import Site
from scanstation.situation import Situation, situation
from scanstation.turn import Turn
from scanstation.unsaved import Unsaved
from scanstation.verdict import Answer, Reason, Verdict

KEYPAD = "keypad"
"""The source of what is entered on the screen."""

log = logging.getLogger(__name__)

Handler = Callable[[Turn], Verdict]


class Station:
    """What a bench does with readings. `rules` are its settings, `own_labels` the shop's patterns.

    `steady` is a clock, in seconds, that nobody sets: readings bear times of one that somebody may.
    """

    def __init__(
        self,
        journal: Journal,
        *,
        rules: Rules,
        own_labels: Sequence[OwnLabel] = (),
        site: Site,
        new_id: Callable[[], UUID],
        steady: Callable[[], float] = pauses.steady,
    ) -> None:
        self._journal = journal
        self._rules = rules
        self._own_labels = tuple(own_labels)
        self._site = site
        self._new_id = new_id
        self._steady = steady
        self._last_arrival: float | None = None
        self._last_sign: float | None = None
        self._verdicts: Listeners[Verdict] = Listeners("verdicts")
        self._situations: Listeners[Situation] = Listeners("situations")
        self._corrections: Listeners[int] = Listeners("corrections")
        self._taken: Listeners[Reading] = Listeners("readings")
        self._known = Situation(rules.worker, False, rules.badge_required, rules.mode, "")
        self._unsaved = Unsaved()
        self._is_writing = False
        self._prefixes: Collection[str] = ()
        self._pairs = bool(rules.pair)
        self._cleared_at: datetime | None = None
        self._asked_until: datetime | None = None

    def on_verdict(self, listener: Callable[[Verdict], object]) -> Callable[[], None]:
        """Call `listener` with every verdict, on the journal's thread: it must only pass it on. Returns the undo."""
        return self._verdicts.add(listener)

    def on_taken(self, listener: Callable[[Reading], object]) -> Callable[[], None]:
        """Call `listener` with every reading before it is decided on, on the thread that hands it in.

        Each gets its verdict, which `on_verdict` tells: what is late is still waiting for the disk.
        """
        return self._taken.add(listener)

    def on_situation(self, listener: Callable[[Situation], object]) -> Callable[[], None]:
        """Call `listener` with the bench's situation after each turn, before the verdict. Else like `on_verdict`."""
        return self._situations.add(listener)

    def accept(self, reading: Reading) -> Verdict:
        """Decide on a reading and record it. Returns once it is committed (or once that has failed: NOT_SAVED)."""
        return self.submit(reading).result()

    def submit(self, reading: Reading) -> "Future[Verdict]":
        """Like `accept`, without waiting: for the window's thread, which never waits for a disk."""
        reading = replace(reading, text=_storable(reading.text))
        return self._take(reading, handlers.handle)

    def choose(self, sight: Sight) -> Sequence[Code]:
        """Which of the codes that a camera sees together are readings, in their order. From any thread, at once."""
        return sights.choose(sight, self._label_of, pairs=self._pairs, checking=self._known.check is not None)

    def enter_pin(self, digits: str, at: datetime) -> "Future[Verdict]":
        """The PIN for the badge that was scanned last, from the keypad at `at` (aware). It is recorded nowhere."""
        return self._take(Reading("", KEYPAD, at, typed=True), lambda turn: handlers.enter_pin(turn, digits))

    def give_up_pin(self, at: datetime) -> "Future[Verdict]":
        """The PIN for the badge that was scanned last did not come: it waits no longer."""
        return self._take(Reading("", KEYPAD, at, typed=True), handlers.give_up_pin)

    def acknowledge(self, at: datetime, seen: Latch) -> "Future[None]":
        """Clear the latch that somebody has seen, by key or button. Listeners hear situation and verdict.

        It must be named: a newer one may have come up between the press and this. No entry is made of it.
        """
        cleared: Future[None] = Future()
        pressed = Reading("", KEYPAD, at, typed=True)
        self._taken.tell(pressed)

        def work(entries: Entries) -> tuple[bool, Situation]:
            turn = self._turn(entries, pressed)
            sequence = seen.sequence if seen.sequence is not None else turn.latches.find(seen)
            done = sequence is not None and turn.latches.acknowledge(turn.at, turn.worker, sequence)
            return done, situation(turn)

        def announce(done: "Future[tuple[bool, Situation]]") -> None:
            was_seen = self._unsaved.acknowledge(seen)
            if done.exception() is None:
                was_seen |= done.result()[0]
                self._known = done.result()[1]
                self._write_unsaved(at)
            self._tell_situation()
            answer, reason = (Answer.TOLD, Reason.ACKNOWLEDGED) if was_seen else (Answer.AGAIN, None)
            self._verdicts.tell(Verdict(answer, pressed, identify("").none, reason=reason))
            cleared.set_result(None)

        self._journal.submit(work).add_done_callback(announce)
        return cleared

    def on_correction(self, listener: Callable[[int], object]) -> Callable[[], None]:
        """Call `listener` with the sequence of every correction's entry. Else like `on_verdict`."""
        return self._corrections.add(listener)

    def correct(self, asked: Correcting, at: datetime) -> "Future[int]":
        """Put an older entry right, as the lead who is at the bench. The future has the sequence of the new entry.

        It has a CorrectionRefused, or a StorageError, when nothing was recorded.
        """
        reading = Reading("", KEYPAD, at, typed=True)
        saved = self._journal.submit(
            lambda entries: corrections.apply(self._present(entries, reading), asked, self._own_labels)
        )
        saved.add_done_callback(self._tell_correction)
        return saved

    def ask_for_number(self, until: datetime) -> None:
        """The next parcel's label that is scanned up to `until` (aware) only names it, for a correction.

        It is recorded and told (`Reason.FOR_THE_LOG`) as any scan, and counts for nothing. Any thread.
        """
        self._asked_until = until

    def ask_no_more(self) -> None:
        """The next scan counts as ever."""
        self._asked_until = None

    def sign_off(self, asked: SigningOff, at: datetime) -> "Future[int]":
        """Close a day, or open it again, as the lead at the bench. Like `correct`, but refused as ClosingRefused."""
        reading = Reading("", KEYPAD, at, typed=True)
        saved = self._journal.submit(lambda entries: closing.apply(self._present(entries, reading), asked))
        saved.add_done_callback(self._tell_correction)
        return saved

    def _tell_correction(self, saved: "Future[int]") -> None:
        if saved.exception() is None:
            self._corrections.tell(saved.result())

    def stay(self) -> None:
        """Somebody is at work here without scanning: a lead in the scan log, say, is not idle. Any thread.

        Whoever comes back after a lead was idle for too long is not that lead.
        """
        now, signs = self._steady(), [each for each in (self._last_sign, self._last_arrival) if each is not None]
        if not signs or now - max(signs) < self._rules.lead_minutes * 60 or not self._rules.lead_minutes:
            self._last_sign = now

    def look(self, at: datetime) -> None:
        """Tell listeners the situation as it is: for a window that has just opened, and now and then.

        Whoever is not at the bench any more is signed off by that.
        """
        self._journal.submit(lambda entries: self._look(entries, at)).add_done_callback(
            lambda done: self._tell(done, at)
        )

    def _take(self, reading: Reading, handler: Handler) -> "Future[Verdict]":
        found = identify(reading.text, self._own_labels, symbology=reading.symbology)
        verdict: Future[Verdict] = Future()

        def announce(saved: "Future[tuple[Verdict, Situation]]") -> None:
            try:
                verdict.set_result(self._announced(saved, reading, found))
            except BaseException as bug:
                verdict.set_exception(bug)
                raise

        arrived = self._steady()
        self._taken.tell(reading)

        def settle(entries: Entries) -> tuple[Verdict, Situation]:
            return self._settle(entries, reading, found, arrived, handler)

        self._journal.submit(settle).add_done_callback(announce)
        return verdict

    def _label_of(self, code: Code) -> LabelCode:
        found = identify(code.text, self._own_labels, symbology=code.symbology)
        unread = Reading(code.text, "", datetime.min.replace(tzinfo=UTC), symbology=code.symbology)
        return label_of(unread, found, self._rules.carriers)

    def _settle(
        self, entries: Entries, reading: Reading, found: Identification, arrived: float, handler: Handler
    ) -> tuple[Verdict, Situation]:
        turn = self._turn(entries, reading, found, arrived)
        self._last_arrival = arrived
        before = turn.session
        turn.tell(gone="", gone_why="")
        presence.look(turn)
        verdict = (self._named(turn) if handler is handlers.handle else None) or handler(turn)
        if turn.session != before:
            sessions.keep(entries.notes, turn.session)
        after = situation(turn)
        if verdict.reason is Reason.SIGNED_OFF:  # it is said to whoever goes, in a language that they read
            after = replace(after, language=before.language)
        return verdict, after

    def _look(self, entries: Entries, at: datetime) -> Situation:
        turn = self._turn(entries, Reading("", KEYPAD, at))
        before = turn.session
        presence.look(turn)
        if turn.session != before:
            sessions.keep(entries.notes, turn.session)
        return situation(turn)

    def _present(self, entries: Entries, reading: Reading) -> Turn:
        """A turn without a scan, of whoever is still here."""
        turn = self._turn(entries, reading)
        presence.look(turn)
        return turn

    def _named(self, turn: Turn) -> Verdict | None:
        until, is_label = self._asked_until, turn.label.kind in PARCEL_KINDS and turn.label.valid
        if until is None or turn.reading.read_at > until or turn.reading.doubt or not (is_label and turn.may_lead):
            return None
        self._asked_until = None
        return turn.end(Answer.TOLD, Reason.FOR_THE_LOG)

    def _turn(
        self, entries: Entries, reading: Reading, found: Identification | None = None, arrived: float | None = None
    ) -> Turn:
        found = found or identify("")
        now = self._steady() if arrived is None else arrived
        pause = self._pause(entries, reading.read_at, now)
        sign = self._last_sign
        turn = Turn(
            entries,
            self._rules,
            sessions.load(entries.notes),
            reading,
            found,
            label_of(reading, found, self._rules.carriers),
            self._site.local(reading.read_at),
            self._new_id,
            pause,
            pause if sign is None else min(pause, timedelta(seconds=max(now - sign, 0.0))),
            pauses.shift(entries, pause),
            len(self._unsaved.latches),
        )
        self._prefixes = turn.prefixes()  # for when the journal cannot be asked any more
        self._pairs = self._rules.policy(turn.directory.settings).pair
        return turn

    def _pause(self, entries: Entries, read_at: datetime, arrived: float) -> timedelta:
        if self._last_arrival is None:
            return pauses.since_the_last(entries, read_at)
        return timedelta(seconds=max(arrived - self._last_arrival, 0.0))

    def _announced(
        self, saved: "Future[tuple[Verdict, Situation]]", reading: Reading, found: Identification
    ) -> Verdict:
        """After the commit, or the failure: tell everybody."""
        error = saved.exception()
        if error is None:
            verdict, self._known = saved.result()
            if verdict.reason is Reason.ACKNOWLEDGED:
                self._unsaved.acknowledge()
        else:
            verdict = _not_saved(error, reading, found, self._rules)
            self._latch_unsaved(verdict, reading)
        self._tell_situation()
        self._verdicts.tell(verdict)
        if error is None:
            self._write_unsaved(reading.read_at)
        return verdict

    def _latch_unsaved(self, verdict: Verdict, reading: Reading) -> None:
        """Keep in memory what the journal cannot. Of the broken journal itself the ACK barcode must not make more."""
        said = None if reading.typed or reading.doubt else spoken(verdict.label.number)
        if said is None or said.command is not Command.ACK or said.site not in self._prefixes:
            self._unsaved.add(verdict, self._site.local(reading.read_at), self._known.worker)
            return
        is_again = self._cleared_at is not None and abs(reading.read_at - self._cleared_at) < DOUBLE_READ
        self._cleared_at = reading.read_at
        if not is_again:
            self._unsaved.acknowledge()

    def _write_unsaved(self, now: datetime) -> None:
        """The journal works: have it remember what it could not save, in a transaction that nothing else is in."""
        scars = self._unsaved.all
        if not scars or self._is_writing:
            return
        self._is_writing = True

        def work(entries: Entries) -> Situation:
            self._unsaved.write(entries, scars)
            return self._look(entries, now)

        def announce(done: "Future[Situation]") -> None:
            self._is_writing = False
            if (error := done.exception()) is None:
                self._unsaved.written(scars)
                self._tell(done, now)
            else:
                log.error("What could not be saved cannot be written down yet", exc_info=error)

        self._journal.submit(work).add_done_callback(announce)

    def _tell(self, done: "Future[Situation]", now: datetime) -> None:
        if done.exception() is None:
            self._known = done.result()
            self._write_unsaved(now)
        self._tell_situation()

    def _tell_situation(self) -> None:
        self._situations.tell(replace(self._known, latches=(*self._unsaved.latches, *self._known.latches)))


def _not_saved(error: BaseException, reading: Reading, found: Identification, rules: Rules) -> Verdict:
    if isinstance(error, StorageError):
        log.error("Not saved: %.80a of %s: %s", reading.text, reading.source, error)
        detail = str(error)
    else:
        log.error("A bug kept %.80a of %s from being saved", reading.text, reading.source, exc_info=error)
        detail = "The program has a fault; its log file says more."
    label = label_of(reading, found, rules.carriers)
    return Verdict(Answer.NOT_SAVED, reading, label, reason=Reason.JOURNAL_FAILED, detail=detail)


def _storable(text: str) -> str:
    """The text with lone surrogates spelled out: UTF-8, and so the journal and the wire, have no room for them."""
    return text.encode("utf-8", "backslashreplace").decode("utf-8")
