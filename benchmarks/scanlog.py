"""How quickly the shift lead's log answers over a million scans: the day opened, each key of a search, a page
anywhere, the tray; and what the index of numbers costs a scan.

    python -m benchmarks.scanlog [COUNT] [JOURNAL]

Prints the median and the worst of each in ms against the limit of 50 ms, at which a list still follows the finger;
and `station.accept` with the index against without it, in turns. JOURNAL keeps the journal for the next run.
"""

import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from statistics import median

import uuid_utils.compat as uuids

from benchmarks.accept import milliseconds, numbers
from benchmarks.months import fill
from scanstation.events import Stage
from scanstation.journal import Journal
from scanstation.reading import Reading
from scanstation.rules import Rules
from scanstation.scanlog import Filters, LogReader, Mark
from scanstation.site import Site
from scanstation.station import Station
from scanstation.verdict import Answer

COUNT = 1_000_000
END = datetime(2026, 11, 27, 17, tzinfo=UTC)
LIMIT_MS = 50
ROUNDS = 7
PAGE = 60
FOUND = 2000
"""Lines that are found at once where it is not a day's."""
COLD = 3
"""Readers that are opened anew, each with nothing in its cache but what the system keeps."""
TURNS = 20


def main(count: int, kept: Path | None) -> None:
    """Print both tables."""
    with tempfile.TemporaryDirectory() as folder:
        path = kept or Path(folder) / "journal.db"
        if not path.exists():
            started = time.perf_counter()
            fill(path, count, END)
            print(f"{count:,} entries in {time.perf_counter() - started:.0f} s, {path.stat().st_size >> 20} MiB")
        print(f"{'':44}{'p50 ms':>9}{'worst':>9}{'x limit':>9}")
        for name, times in _questions(path).items():
            print(f"{name:44}{median(times):9.1f}{max(times):9.1f}{median(times) / LIMIT_MS:9.2f}")
        _index_cost(Path(folder))


def _questions(path: Path) -> dict[str, list[float]]:
    times: dict[str, list[float]] = {}
    for _ in range(COLD):
        with LogReader(path) as log:
            for name, ask in _asked(log).items():
                times.setdefault(name, []).extend(milliseconds(ask, ROUNDS // COLD + 1))
    return times


def _asked(log: LogReader) -> dict[str, Callable[[], object]]:
    start, end = Site().day(END)
    day, ever = Filters(start, end), Filters()
    last = log.find(ever, limit=1)[0]
    asked: dict[str, Callable[[], object]] = {
        "open the day: find, facets, page": lambda: (log.lines(log.find(day)[:PAGE]), log.facets(day)),
        "open all of time: find, page": lambda: log.lines(log.find(ever, limit=FOUND)[:PAGE]),
        "all of time: every line, for a file": lambda: log.find(ever),
        "all of time: facets": lambda: log.facets(ever),
        "all of time: a worker": lambda: log.find(Filters(workers=["Ewa K."]), limit=FOUND),
        "all of time: a mark, rare": lambda: log.find(Filters(marks=[Mark.SET_ASIDE])),
        "all of time: held": lambda: log.find(Filters(answers=[Answer.HELD])),
    }
    rare, common = f"PAR-{last - 100:08}", "1Z999AA103"
    for word, where in (("day", day), ("all of time", ever)):
        for kind, text in (("rare", rare), ("common", common)):
            for keys in range(1, len(text) + 1):
                ask = partial(_search, log, Filters(where.start, where.end, search=text[:keys]))
                asked[f"{word}: {kind} search {text[:keys]!r}"] = ask
    asked["all of time: an order's number"] = partial(_search, log, Filters(search=f"10-{last - 50:07}"[:8]))
    asked["a page in the middle of all"] = partial(_page, log, log.find(ever), count=last)
    asked["a page's new lines (live)"] = lambda: log.lines(log.find(day, after=last - 5))
    asked["tray"] = lambda: log.tray(END)
    asked["story"] = lambda: log.story(rare, END)
    return asked


def _search(log: LogReader, filters: Filters) -> None:
    """What one key of a search asks: the lines, their first page and the labels of the filters."""
    log.lines(log.find(filters, limit=FOUND)[:PAGE])
    log.facets(filters, limit=FOUND)


def _page(log: LogReader, found: object, *, count: int) -> None:
    middle = count // 2 + time.perf_counter_ns() % 100_000
    log.lines(found[middle : middle + PAGE])  # type: ignore[index]


def _index_cost(folder: Path) -> None:
    journals = {name: Journal.open(folder / f"{name}.db") for name in ("with the index", "without")}
    drop = ("DROP TRIGGER entries_are_found", "DROP TRIGGER entries_are_lost", "DROP TABLE entries_search")
    journals["without"].submit(lambda entries: [entries.db.execute(each) for each in drop]).result()
    supply = numbers()
    times: dict[str, list[float]] = {name: [] for name in journals}
    works = {
        name: partial(_accept, Station(each, rules=Rules(Stage.PACKED), site=Site(), new_id=uuids.uuid7), supply)
        for name, each in journals.items()
    }
    for _ in range(TURNS):
        for name, work in works.items():
            times[name] += milliseconds(work, 100)
    for each in journals.values():
        each.close()
    bare = median(times["without"])
    for name, each in times.items():
        print(f"{'accept ' + name:44}{median(each):9.2f}{max(each):9.1f}{median(each) / bare:8.2f}x")


def _accept(station: Station, supply: object) -> None:
    station.accept(Reading(next(supply), "bench", datetime.now(UTC)))  # type: ignore[call-overload]


if __name__ == "__main__":
    main(
        int(sys.argv[1]) if len(sys.argv) > 1 else COUNT,
        Path(sys.argv[2]) if len(sys.argv) > 2 else None,
    )
