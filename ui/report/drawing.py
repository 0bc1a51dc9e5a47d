"""Draws a day: its numbers, its hours as bars, its workers, the tray, and where to sign."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor

from scanstation.events import BENCH_STAGES, Stage
from scanstation.scanlog import Mark
from scanstation.scanlog.export import Column, Saying
from scanstation.scanlog.export.cells import visible
from scanstation.scanlog.export.columns import Say
from scanstation.scanlog.export.day import DayReport
from ui import theme
from ui.export_words import Translate
from ui.report.pages import LEFT, RIGHT, Pages, write
from ui.sheets.ink import GRAY, MM, rule

COLOURS = {Stage.PROCESSED: theme.CHECKING, Stage.PACKED: theme.ACCEPTED, Stage.SHIPPED: theme.ALREADY}
"""Of a stage's bars; which is which is said beside them in words."""
PANEL = QColor("#F1F4F8")
MOST_TROUBLES = 40
LONGEST = 60
"""Characters of a text in a cell."""
_MIDDLE = Qt.AlignmentFlag.AlignHCenter
_CHART = 44 * MM
_LABEL = 5 * MM


class Drawing:
    """Draws one report, in the words that `say` and `translate` have."""

    def __init__(self, pages: Pages, report: DayReport, say: Say, translate: Translate) -> None:
        self._pages = pages
        self._painter = pages.painter
        self._report = report
        self._say = say
        self.translate = translate
        self._stages = [each for each in BENCH_STAGES if report.stages.get(each)] or [Stage.PACKED]

    def draw(self, title: str, day: str) -> None:
        """All of it."""
        self._head(title, day)
        self._numbers()
        self._hours()
        self._workers()
        self._hand_over()
        self._tray()
        self._signatures()
        self._pages.end()

    def _head(self, title: str, day: str) -> None:
        pages, translate = self._pages, self.translate
        name = translate("Report", "Report of the day")
        write(self._painter, name, QRectF(pages.left, pages.y, pages.width, 9 * MM), 7 * MM, theme.BOLD)
        write(
            self._painter, day, QRectF(pages.left, pages.y, pages.width, 9 * MM), 5 * MM, theme.SEMIBOLD, align=RIGHT
        )
        pages.y += 10 * MM
        write(
            self._painter,
            visible(title)[:LONGEST],
            QRectF(pages.left, pages.y, pages.width, 5 * MM),
            3.8 * MM,
            colour=GRAY,
        )
        pages.y += 8 * MM

    def _numbers(self) -> None:
        translate, report = self.translate, self._report
        told = [(self._say(stage), report.stages.get(stage, 0), COLOURS[stage]) for stage in self._stages]
        told += [
            (translate("Report", "Scans"), report.scans, GRAY),
            (translate("Report", "Did not count"), report.errors, theme.ATTENTION if report.errors else GRAY),
            (translate("Report", "Taken back"), report.voided, GRAY),
            (translate("Report", "In the tray"), len(report.tray), theme.STOP if report.tray else GRAY),
        ]
        pages, gap = self._pages, 3 * MM
        width = (pages.width - gap * (len(told) - 1)) / len(told)
        for place, (word, number, colour) in enumerate(told):
            box = QRectF(pages.left + place * (width + gap), pages.y, width, 19 * MM)
            self._painter.fillRect(box, PANEL)
            self._painter.fillRect(QRectF(box.left(), box.top(), 1 * MM, box.height()), colour)
            inner = box.adjusted(3 * MM, 2 * MM, -1.5 * MM, -2 * MM)
            write(self._painter, f"{number:,}".replace(",", "\u2009"), _upper(inner), 7.5 * MM, theme.BOLD)
            write(self._painter, word, _lower(inner), 3.2 * MM, colour=GRAY)
        pages.y += 19 * MM

    def _hours(self) -> None:
        hours, pages = self._report.hours, self._pages
        pages.heading(self.translate("Report", "Hour by hour"), _CHART)
        if not hours:
            self._nothing()
            return
        self._legend()
        top, step = pages.y + 5 * MM, pages.width / max(len(hours), 8)
        most = max(sum(counts.values()) for _, counts in hours) or 1
        height = _CHART - 15 * MM
        for place, (at, counts) in enumerate(hours):
            column = QRectF(pages.left + place * step, top, step, height)
            level = self._bar(column.adjusted(step * 0.14, 0, -step * 0.14, 0), counts, most)
            total = sum(counts.values())
            if total:
                over = QRectF(column.left(), level - 4 * MM, step, 4 * MM)
                write(self._painter, f"{total}", over, 3 * MM, align=_MIDDLE)
            below = QRectF(column.left(), column.bottom() + 0.5 * MM, step, _LABEL)
            write(self._painter, f"{at:%H}", below, 3 * MM, align=_MIDDLE, colour=GRAY)
        rule(self._painter, pages.left, top + height, pages.left + pages.width, top + height)
        pages.y = top + height + _LABEL

    def _bar(self, column: QRectF, counts: Mapping[Stage, int], most: int) -> float:
        """A stacked bar. Returns its upper edge."""
        level = column.bottom()
        for stage in self._stages:
            height = column.height() * counts.get(stage, 0) / most
            level -= height
            self._painter.fillRect(QRectF(column.left(), level, column.width(), height), COLOURS[stage])
        return level

    def _legend(self) -> None:
        x = self._pages.left
        for stage in self._stages:
            self._painter.fillRect(QRectF(x, self._pages.y + 1.2 * MM, 3 * MM, 3 * MM), COLOURS[stage])
            box = QRectF(x + 4.5 * MM, self._pages.y, 30 * MM, 5.2 * MM)
            write(self._painter, self._say(stage), box, 3.2 * MM)
            x += 36 * MM
        self._pages.y += 6 * MM

    def _workers(self) -> None:
        pages, workers = self._pages, self._report.workers
        pages.heading(self.translate("Report", "Who did it"), 12 * MM)
        if not workers:
            self._nothing()
            return
        shares = [0.4, *[0.15] * len(self._stages), 0.15]
        shares[0] = 1 - sum(shares[1:])
        aligned = [LEFT, *[RIGHT] * (len(shares) - 1)]
        head = [
            self._say(Column.WORKER),
            *(self._say(stage) for stage in self._stages),
            self._say(Saying.TOTAL),
        ]
        pages.row(head, shares, theme.SEMIBOLD, aligned)
        for worker, counts in workers:
            numbers = [f"{counts.get(stage, 0)}" for stage in self._stages]
            name = visible(worker)[:LONGEST] or "–"
            pages.row([name, *numbers, f"{sum(counts.values())}"], shares, aligned=aligned)

    def _hand_over(self) -> None:
        pages, marks = self._pages, self._report.marks
        pages.heading(self.translate("Report", "With the server"), 17 * MM)
        for mark in (Mark.SENT, Mark.WAITING, Mark.SET_ASIDE):
            pages.row([self._say(mark), f"{marks.get(mark, 0)}"], [0.3, 0.1], aligned=[LEFT, RIGHT])

    def _tray(self) -> None:
        pages, tray = self._pages, self._report.tray
        pages.heading(self.translate("Report", "What still needs somebody"), 12 * MM)
        if not tray:
            self._nothing()
            return
        shares = [0.2, 0.28, 0.32, 0.2]
        head = [Column.AT, Column.MARK, Column.NUMBER, Column.WORKER]
        pages.row([self._say(each) for each in head], shares, theme.SEMIBOLD)
        for item in tray[:MOST_TROUBLES]:
            line = item.line
            texts = [f"{line.at:%Y-%m-%d %H:%M}", self._say(item.trouble), line.number, line.worker]
            pages.row([visible(text)[:LONGEST] for text in texts], shares)
        if len(tray) > MOST_TROUBLES:
            more = self.translate("Report", "and {count} more").format(count=len(tray) - MOST_TROUBLES)
            pages.row([more], [1.0])

    def _signatures(self) -> None:
        pages = self._pages
        pages.need(32 * MM)
        pages.y += 22 * MM
        signers: Sequence[str] = [
            self.translate("Report", "Shift lead: date, name, signature"),
            self.translate("Report", "Courier: date, name, signature"),
        ]
        width = (pages.width - 12 * MM) / 2
        for place, text in enumerate(signers):
            x = pages.left + place * (width + 12 * MM)
            rule(self._painter, x, pages.y, x + width, pages.y, 2.0)
            write(self._painter, text, QRectF(x, pages.y + 1 * MM, width, 5 * MM), 3 * MM, colour=GRAY)
        pages.y += 8 * MM

    def _nothing(self) -> None:
        self._pages.row([self.translate("Report", "Nothing.")], [1.0])


def _upper(box: QRectF) -> QRectF:
    return QRectF(box.left(), box.top(), box.width(), box.height() * 0.62)


def _lower(box: QRectF) -> QRectF:
    return QRectF(box.left(), box.top() + box.height() * 0.64, box.width(), box.height() * 0.36)
