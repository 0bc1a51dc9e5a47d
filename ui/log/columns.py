"""The columns of the scan log, one line each: a new one needs nothing else."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from scanstation.scanlog import Line
from ui import words as bench_words
from ui.log import words

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Column:
    """`text` says what stands in it; the second argument is whether lines of many days stand together.

    `share` is its width as drawn for a table of 880 pixels; with lines of many days it gets `dated` more. `verdict`
    has a dot before it, `state` stands out where somebody is needed.
    """

    title: Callable[[], str]
    text: Callable[[Line, bool], str]
    share: float
    dated: float = 0
    verdict: bool = False
    state: bool = False


COLUMNS = (
    Column(lambda: translate("Log", "Time"), lambda line, dated: words.moment(line, dated=dated), 86, dated=92),
    Column(lambda: translate("Log", "Verdict"), lambda line, _: words.verdict(line), 156, verdict=True),
    Column(lambda: translate("Log", "Parcel"), lambda line, _: words.number(line), 254),
    Column(lambda: translate("Log", "Order"), lambda line, _: bench_words.shown(line.order, 24) or words.NOTHING, 92),
    Column(lambda: translate("Log", "Worker"), lambda line, _: bench_words.shown(line.worker) or words.NOTHING, 92),
    Column(lambda: translate("Log", "Scanner"), lambda line, _: words.scanner(line.source), 80),
    Column(lambda: translate("Log", "State"), lambda line, _: words.state(line), 120, state=True),
)
