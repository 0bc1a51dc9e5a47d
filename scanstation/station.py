"""The heart of the bench: a reading goes in, a verdict comes out, and what it says is already on the disk.

`submit` and `accept` may be called from any thread; the decision and the commit happen in one transaction on the
journal's thread, so two scanners that read the same parcel at once cannot both be told "packed".
"""

import logging
from collections.abc import Callable, Collection, Mapping, Sequence
from concurrent.futures import Future
from dataclasses import replace
from uuid import UUID

from scanstation.codes import OwnLabel, identify
from scanstation.codes.label import LabelCode
from scanstation.decide import Mode, decide, label_of
from scanstation.entries import Entries
from scanstation.errors import StorageError
from scanstation.events import Fact
from scanstation.journal import Journal
from scanstation.reading import Reading
from scanstation.site import Site
from scanstation.verdict import Answer, Reason, Verdict

log = logging.getLogger(__name__)

Listener = Callable[[Verdict], object]


class Station:
    """What a bench does with readings.

    `modes` gives single scanners (by their name) a mode of their own; `carriers` are those that the site works with.
    """

    def __init__(
        self,
        journal: Journal,
        *,
        mode: Mode,
        modes: Mapping[str, Mode] | None = None,
        own_labels: Sequence[OwnLabel] = (),
        carriers: Collection[str] | None = None,
        worker: str = "",
        site: Site,
        new_id: Callable[[], UUID],
    ) -> None:
        self._journal = journal
        self._mode = mode
        self._modes = dict(modes or {})
        self._own_labels = tuple(own_labels)
        self._carriers = carriers
        self._worker = worker
        self._site = site
        self._new_id = new_id
        self._listeners: list[Listener] = []

    def on_verdict(self, listener: Listener) -> Callable[[], None]:
        """Call `listener` with every verdict, on the journal's thread: it must only pass it on. Returns the undo."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def accept(self, reading: Reading) -> Verdict:
        """Decide on a reading and record it. Returns once it is committed (or once that has failed: NOT_SAVED)."""
        return self.submit(reading).result()

    def submit(self, reading: Reading) -> "Future[Verdict]":
        """Like `accept`, without waiting: for the window's thread, which never waits for a disk."""
        reading = replace(reading, text=_storable(reading.text))
        found = identify(reading.text, self._own_labels, symbology=reading.symbology)
        label = label_of(reading, found, self._carriers)
        verdict: Future[Verdict] = Future()

        def announce(saved: "Future[Verdict]") -> None:
            answer = _saved_or_not(saved, reading, label)
            try:
                self._announce(answer)
            finally:
                verdict.set_result(answer)

        self._journal.submit(lambda entries: self._settle(entries, reading, label)).add_done_callback(announce)
        return verdict

    def _settle(self, entries: Entries, reading: Reading, label: LabelCode) -> Verdict:
        done = entries.done(label.number)
        decision = decide(reading, label, self._modes.get(reading.source, self._mode), done)
        event = entries.append(
            reading,
            label,
            decision,
            at=self._site.local(reading.read_at),
            worker=self._worker,
            fact=Fact(self._new_id()) if decision.answer is Answer.ACCEPTED else None,
        )
        return Verdict(decision.answer, reading, label, decision.stage, decision.reason, event, decision.earlier)

    def _announce(self, verdict: Verdict) -> None:
        for listener in tuple(self._listeners):
            try:
                listener(verdict)
            except Exception:  # the scanner waits for its verdict, whatever a listener does with it
                log.exception("A bug in a listener to verdicts")


def _saved_or_not(saved: "Future[Verdict]", reading: Reading, label: LabelCode) -> Verdict:
    error = saved.exception()
    if error is None:
        return saved.result()
    if isinstance(error, StorageError):
        log.error("Not saved: %s", error)
        detail = str(error)
    else:
        log.error("A bug kept a scan from being saved", exc_info=error)
        detail = "The program has a fault; its log file says more."
    return Verdict(Answer.NOT_SAVED, reading, label, reason=Reason.JOURNAL_FAILED, detail=detail)


def _storable(text: str) -> str:
    """The text with lone surrogates spelled out: UTF-8, and so the journal and the wire, have no room for them."""
    return text.encode("utf-8", "backslashreplace").decode("utf-8")
