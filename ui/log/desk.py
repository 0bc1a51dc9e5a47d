"""The desk: what the log's window wants to know, and the clerks who find it out. GUI thread; it waits for nobody.

One clerk is quick (the first page, the lines on the screen, a story), the other slow (all the lines that are asked
for, the counts): however many lines there are, the screen never waits for a count.
"""

from array import array
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from drivers.base import Clock
from scanstation.retention import archive_of
from scanstation.scanlog import Facets, Filters, Line
from ui.log import words
from ui.log.clerk import Clerk, Kind

FIRST = 200
"""Lines that are found before all others: more than any screen holds."""


class Desk(QObject):
    """Answers by its signals. An answer to filters that are no more is nobody's."""

    found = Signal(object, bool)
    """The sequences of the lines that are asked for, newest first; whether those are all."""
    completed = Signal(object)
    """All of them, after a first page of them was found, or after they were looked for again."""
    news = Signal(object)
    """The sequences of those that came up since, newest first."""
    lines = Signal(object)
    counted = Signal(object)
    story = Signal(object)
    tray = Signal(object)
    parcels = Signal(object)
    failed = Signal(str)

    def __init__(self, path: Path, clock: Clock, clerk: Callable[[Path, QObject], Clerk] = Clerk.of) -> None:
        super().__init__()
        self._journal = self.path = path
        self._clock, self._clerk = clock, clerk
        self._filters = Filters()
        self._round = 0
        self._newest = 0
        self._quick, self._slow = self._employ()

    @property
    def is_in_archive(self) -> bool:
        """Whether the lines are those of an archive, where nothing can be put right."""
        return self.path != self._journal

    def archive_of(self, day: date | None) -> Path | None:
        """The archive with the lines of a day that is over for long; None where there is none."""
        return archive_of(self._journal, day) if day is not None else None

    def look_in(self, archive: Path | None) -> None:
        """Answer from an archive from now on; None: from the bench's journal again."""
        path = archive or self._journal
        if path != self.path:
            self.close()
            self.path = path
            self._quick, self._slow = self._employ()

    @property
    def filters(self) -> Filters:
        """What is asked for."""
        return self._filters

    def show(self, filters: Filters) -> None:
        """Find what is asked for: first a page of it, then all, then the counts."""
        self._filters, self._round, self._newest = filters, self._round + 1, 0
        self._quick.drop(Kind.NEWS)
        self._slow.drop(Kind.ALL)
        self._slow.drop(Kind.FACETS)
        self._quick.ask(Kind.FIND, self._round, lambda reader: reader.find(filters, limit=FIRST))

    def refresh(self) -> None:
        """Find all that is asked for again: something stands otherwise now."""
        filters = self._filters
        self._slow.ask(Kind.ALL, self._round, lambda reader: reader.find(filters))
        self.count()

    def count(self) -> None:
        """Count anew, and look into the tray."""
        filters, now = self._filters, self._clock()
        self._slow.ask(Kind.FACETS, self._round, lambda reader: reader.facets(filters))
        self._slow.ask(Kind.TRAY, 0, lambda reader: reader.tray(now))

    def look_again(self) -> None:
        """Something was scanned or put right: find what is new."""
        filters, newest = self._filters, self._newest
        self._quick.ask(Kind.NEWS, (self._round, newest), lambda reader: reader.find(filters, after=newest))
        self.count()

    def fetch(self, sequences: Sequence[int]) -> None:
        """Get these lines; those that were asked for before are not wanted any more."""
        wanted = list(sequences)
        self._quick.ask(Kind.LINES, 0, lambda reader: _recognised(reader.lines(wanted)))

    def tell_story(self, number: str) -> None:
        """All that is known of the parcel that a number names."""
        now = self._clock()
        self._quick.ask(Kind.STORY, number, lambda reader: reader.story(number, now))

    def find_parcels(self, text: str) -> None:
        """Parcels of the directory with a text in one of their codes or their order's number."""
        self._quick.ask(Kind.PARCELS, text, lambda reader: reader.parcels(text))

    def close(self) -> None:
        """Both clerks go."""
        self._quick.close()
        self._slow.close()

    def _employ(self) -> tuple[Clerk, Clerk]:
        quick, slow = self._clerk(self.path, self), self._clerk(self.path, self)
        slow.give_way()
        for each in (quick, slow):
            each.answered.connect(self._on_answer)
            each.failed.connect(self.failed)
        return quick, slow

    def _on_answer(self, kind: int, token: object, answer: object) -> None:
        {
            Kind.FIND: self._on_first,
            Kind.ALL: self._on_all,
            Kind.NEWS: self._on_news,
            Kind.FACETS: self._on_facets,
            Kind.LINES: lambda _, lines: self.lines.emit(lines),
            Kind.STORY: lambda _, story: self.story.emit(story),
            Kind.TRAY: lambda _, items: self.tray.emit(items),
            Kind.PARCELS: lambda _, parcels: self.parcels.emit(parcels),
        }[Kind(kind)](token, answer)

    def _on_first(self, token: object, found: "array[int]") -> None:
        """The page is on the screen before the others are looked for."""
        if token != self._round:
            return
        whole = len(found) < FIRST
        self._newest = found[0] if found else 0
        self.found.emit(found, whole)
        if whole:
            self.count()
        else:
            self.refresh()

    def _on_all(self, token: object, found: "array[int]") -> None:
        """What came up after the first page was found comes as news."""
        if token != self._round:
            return
        newer = next((place for place, each in enumerate(found) if each <= self._newest), len(found))
        self.completed.emit(found[newer:])

    def _on_news(self, token: object, found: "array[int]") -> None:
        if token == (self._round, self._newest):
            self._newest = found[0] if found else self._newest
            self.news.emit(found)

    def _on_facets(self, token: object, facets: Facets) -> None:
        if token == self._round:
            self.counted.emit(facets)


def _recognised(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines, and what their numbers look like on a label has been found out: on the clerk's thread."""
    for line in lines:
        words.number(line)
    return lines
