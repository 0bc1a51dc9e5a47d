"""How the scan log's window does with a million lines: opening it, each key of a search, scrolling by pages; and how
long Qt's loop is ever kept from turning. Beside it, in the same run, the window with an empty journal (the limit:
what painting alone takes) and Qt's own QSqlQueryModel over the same rows in the same kind of view.

    python -m benchmarks.log_window [COUNT]

Prints the median of what a lead waits for, in ms; the longest stall of the event loop, in ms, by the clock and by the
CPU time of the window's own thread (on a busy computer the clock also counts what others do).
"""

import os
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import median

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QTimer
from PySide6.QtSql import QSqlDatabase, QSqlQueryModel
from PySide6.QtWidgets import QApplication, QTableView, QWidget

from benchmarks.months import fill
from scanstation.journal import Journal
from scanstation.scanlog import Filters, LogReader
from scanstation.site import Site
from scanstation.situation import Situation
from ui import theme
from ui.log.corrector import Corrector
from ui.log.desk import Desk
from ui.log.filter_bar import PAUSE_MS
from ui.log.window import LogWindow

BEAT_MS = 1
SEARCH = "999aa103000"
PAGES = 40
LONGEST_S = 120
Row = tuple[str, float, float, float]
SQL = (
    "SELECT read_at, answer, number, parcel, worker, source, event_kind FROM entries "
    "WHERE answer <> 'again' {} ORDER BY sequence DESC"
)


class Loop:
    """Measures how long the event loop stands still."""

    def __init__(self, app: QApplication) -> None:
        self._app, self.worst, self.busiest = app, 0.0, 0.0
        self._last, self._used = time.perf_counter(), time.thread_time()
        self._timer = QTimer(interval=BEAT_MS)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def reset(self) -> None:
        """Measure from now on."""
        self._last, self._used = time.perf_counter(), time.thread_time()
        self.worst = self.busiest = 0.0

    @property
    def stall(self) -> tuple[float, float]:
        """The longest, in ms: by the clock, and of the thread's CPU time."""
        return self.worst * 1000, self.busiest * 1000

    def until(self, is_so: Callable[[], bool]) -> float:
        """Turn the loop until something is so; returns how many ms that took."""
        start = time.perf_counter()
        while not is_so():
            self._app.processEvents()
            if time.perf_counter() - start > LONGEST_S:
                raise TimeoutError
        return (time.perf_counter() - start) * 1000

    def turn(self, seconds: float) -> None:
        """Turn it for a while."""
        end = time.perf_counter() + seconds
        self.until(lambda: time.perf_counter() > end)

    def _beat(self) -> None:
        now_s, used_s = time.perf_counter(), time.thread_time()
        self.worst, self.busiest = max(self.worst, now_s - self._last), max(self.busiest, used_s - self._used)
        self._last, self._used = now_s, used_s


def now() -> datetime:
    """The computer's clock."""
    return datetime.now(UTC)


def fill_today(path: Path, count: int) -> int:
    """Make a journal with `count` entries between midnight and now. Returns how many of them the log shows."""
    start, end = Site().day(until := now())
    fill(path, count, until, int(count * (timedelta(days=1) / (until - start))) + 1)
    with LogReader(path) as log:
        return log.facets(Filters(start, end)).total


def window_rows(app: QApplication, loop: Loop, journal: Path, count: int) -> list[Row]:
    """What a lead waits for in our window."""
    bench = QWidget()
    bench.resize(1280, 720)
    bench.show()
    loop.turn(0.2)
    loop.reset()
    start = time.perf_counter()
    desk = Desk(journal, now)
    log = LogWindow(bench, desk, Corrector(lambda *_: None, now), Site(), now, "Bench 1")  # type: ignore[arg-type, return-value]
    log.show_situation(Situation("Lea", True, False, "next", "", may_lead=True))
    log.open()
    rows = []

    def is_here() -> bool:
        return not log.rows.missing(*log.table.visible())

    loop.until(lambda: bool(log.rows.rowCount() or not count) and is_here())
    rows.append(("open the day: its first page", (time.perf_counter() - start) * 1000, *loop.stall))
    loop.until(lambda: log.rows.rowCount() == count)
    loop.until(lambda: bool(log.filters.all._count))
    rows.append(("… all lines and counts", (time.perf_counter() - start) * 1000, *loop.stall))
    rows.append(_scrolling(loop, log.table, is_here))
    loop.reset()
    taken = []
    for end in range(1, len(SEARCH) + 1):
        found: list[object] = []
        desk.found.connect(lambda *_: found.append(1))  # noqa: B023
        start = time.perf_counter()
        log.filters.search.setText(SEARCH[:end])
        loop.until(lambda: bool(found) and is_here())  # noqa: B023
        taken.append((time.perf_counter() - start) * 1000)
        loop.turn(0.1)
    rows.append((f"each key of a search, its pause of {PAUSE_MS} ms included", median(taken), *loop.stall))
    loop.turn(1.0)
    desk.close()
    bench.close()
    return rows


def sql_rows(app: QApplication, loop: Loop, journal: Path) -> list[Row]:
    """The same with Qt's own model, which asks on the window's thread."""
    db = QSqlDatabase.addDatabase("QSQLITE")
    db.setDatabaseName(str(journal))
    db.open()
    view = QTableView()
    view.resize(860, 600)
    loop.turn(0.2)
    loop.reset()
    start = time.perf_counter()
    model = QSqlQueryModel()
    model.setQuery(SQL.format(""), db)
    view.setModel(model)
    view.show()
    app.processEvents()
    rows = [("QSqlQueryModel: open", (time.perf_counter() - start) * 1000, *loop.stall)]
    loop.reset()
    start = time.perf_counter()
    while model.canFetchMore():
        model.fetchMore()
        if time.perf_counter() - start > 5:
            break
    taken = (time.perf_counter() - start) * 1000
    loop.turn(0.1)
    rows.append((f"… {model.rowCount()} lines fetched (ended after 5 s)", taken, *loop.stall))
    rows.append(("QSqlQueryModel: " + (found := _scrolling(loop, view, lambda: True))[0], *found[1:]))
    loop.reset()
    taken_by_key = []
    for end in range(1, len(SEARCH) + 1):
        start = time.perf_counter()
        model.setQuery(SQL.format(f"AND number LIKE '%{SEARCH[:end]}%'"), db)
        app.processEvents()
        taken_by_key.append((time.perf_counter() - start) * 1000)
    loop.turn(0.1)
    rows.append(("QSqlQueryModel: each key of a search", median(taken_by_key), *loop.stall))
    view.close()
    return rows


def _scrolling(loop: Loop, table: QTableView, is_here: Callable[[], bool]) -> Row:
    bar, taken = table.verticalScrollBar(), []
    loop.turn(0.3)
    loop.reset()
    for page in range(PAGES):
        start = time.perf_counter()
        bar.setValue(bar.maximum() * page // PAGES)
        table.viewport().repaint()
        loop.until(is_here)
        table.viewport().repaint()
        taken.append((time.perf_counter() - start) * 1000)
        loop.turn(0.02)
    return "a page of scrolling, anywhere, until its lines are there", median(taken), *loop.stall


def main() -> None:
    """Measure and print."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
    app = QApplication([])
    theme.load_fonts()
    loop, start = Loop(app), time.perf_counter()
    with tempfile.TemporaryDirectory() as folder:
        empty, full = Path(folder) / "empty.db", Path(folder) / "full.db"
        Journal.open(empty).close()
        count = fill_today(full, count)
        print(f"made in {time.perf_counter() - start:.0f} s")
        print(f"{count:,} lines of one day{'':31} median ms      stall    its CPU")
        for title, rows in (
            ("this window", window_rows(app, loop, full, count)),
            ("this window, empty: the limit", window_rows(app, loop, empty, 0)[:1]),
            ("Qt's own model", sql_rows(app, loop, full)),
        ):
            print(title)
            for name, taken, stall, busy in rows:
                print(f"  {name:56} {taken:9.1f}  {stall:9.1f}  {busy:9.1f}")


if __name__ == "__main__":
    main()
