"""The lines of an export, a page at a time; whoever waits hears how far it is and may end it."""

from collections.abc import Callable, Iterator, Sequence

from scanstation.errors import ScanStationError, StorageError
from scanstation.scanlog.filters import Filters
from scanstation.scanlog.lines import Line, for_others
from scanstation.scanlog.reader import LogReader

PAGE = 500

Going = Callable[[int, int], bool]
"""Told how many lines of how many are written. What it returns says whether to go on."""


class Cancelled(ScanStationError):
    """Somebody ended the export; there is no file."""

    def __init__(self) -> None:
        super().__init__("The export was cancelled; nothing was written.")


class Source:
    """The lines that filters ask for, oldest first, as they may leave the bench.

    Eight bytes each are kept of them, and one page.
    """

    def __init__(self, log: LogReader, filters: Filters, going: Going = lambda _done, _total: True) -> None:
        self._log = log
        self._going = going
        self._sequences: Sequence[int] = log.find(filters)[::-1]

    def __len__(self) -> int:
        return len(self._sequences)

    def __iter__(self) -> Iterator[Line]:
        """Raises Cancelled, or StorageError when a line is gone that was there when it was asked for."""
        total = len(self._sequences)
        for start in range(0, total, PAGE):
            self._tell(start, total)
            wanted = self._sequences[start : start + PAGE]
            lines = self._log.lines(wanted)
            if len(lines) < len(wanted):
                raise StorageError("Old entries were archived in the meantime. Export again.")
            yield from map(for_others, lines)
        self._tell(total, total)

    def _tell(self, done: int, total: int) -> None:
        if not self._going(done, total):
            raise Cancelled
