"""Draws a day: how it was closed, its numbers, its hours as bars, its workers, what stays, and where to sign."""

import textwrap
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor

from scanstation.closing import Open
from scanstation.events import BENCH_STAGES, Stage
from scanstation.scanlog import Closing, DayFacts
from scanstation.scanlog.export import Column, Saying
from scanstation.scanlog.export.cells import visible
from scanstation.scanlog.export.columns import Say
from scanstation.scanlog.handover import Left
from scanstation.scanlog.summary import Tally
from ui import theme
from ui.export_words import Translate, open_rows
from ui.report.pages import LEFT, RIGHT, ROW, Pages, write
from ui.sheets.ink import GRAY, MM, rule

COLOURS = {Stage.PROCESSED: theme.CHECKING, Stage.PACKED: theme.ACCEPTED, Stage.SHIPPED: theme.ALREADY}
"""Of a stage's bars; which is which is said beside them in words."""
PANEL = QColor("#F1F4F8")
MOST_TROUBLES = 40
LONGEST = 60
"""Characters of a text in a cell."""
LONGEST_NOTE = 120
_MIDDLE = Qt.AlignmentFlag.AlignHCenter
_CHART = 44 * MM
_LABEL = 5 * MM
_LINE = 5.6 * MM
_TILE = 15
"""Characters of a line below a number."""
_BY_NUMBER = (0.34, 0.16, 0.28, 0.22)
"""Shares of the width in a list of parcels."""


class Drawing:
    """Draws one report, in the words that `say` and `translate` have."""

    def __init__(self, pages: Pages, facts: DayFacts, say: Say, translate: Translate) -> None:
        self._pages = pages
        self._painter = pages.painter
        self._facts, self._summary = facts, facts.summary
        self._say = say
        self.translate = translate
        self._stages = [each for each in BENCH_STAGES if self._tally.counts.get(each)] or [Stage.PACKED]

    def draw(self, title: str, day: str) -> None:
        """All of it."""
        self._head(title, day)
        self._closing()
        self._numbers()
        self._hours()
        self._workers()
        self._standing()
        self._left_behind()
        self._tray()
        self._signatures()
        self._pages.end()

    def _head(self, title: str, day: str) -> None:
        pages, translate = self._pages, self.translate
        name = translate("Report", "Report of the day")
        half = pages.width / 2
        write(self._painter, name, QRectF(pages.left, pages.y, half, 9 * MM), 7 * MM, theme.BOLD)
        right = QRectF(pages.left + half, pages.y, half, 9 * MM)
        write(self._painter, day, right, 5 * MM, theme.SEMIBOLD, align=RIGHT)
        pages.y += 10 * MM
        below = QRectF(pages.left, pages.y, pages.width, 5 * MM)
        write(self._painter, _cell(title), below, 3.8 * MM, colour=GRAY)
        pages.y += 8 * MM

    def _closing(self) -> None:
        """Whether the day is signed off: by whom, when, why in spite of what was open, and what came after that."""
        pages, closing = self._pages, self._summary.closing
        texts = [self.translate("Facts", "This day is not closed.")]
        if closing is not None:
            texts = [self._closed(closing), *self._opened_again(closing), *self._open_then(closing.sheet.open)]
            texts += self._late()
        box = QRectF(pages.left, pages.y, pages.width, len(texts) * _LINE + 3 * MM)
        holds = closing is not None and closing.holds
        self._painter.fillRect(box, PANEL)
        edge = QRectF(box.left(), box.top(), 1 * MM, box.height())
        self._painter.fillRect(edge, theme.ACCEPTED if holds else theme.ATTENTION)
        for place, text in enumerate(texts):
            line = QRectF(box.left() + 4 * MM, box.top() + 1.5 * MM + place * _LINE, box.width() - 8 * MM, _LINE)
            write(self._painter, text, line, 3.6 * MM, theme.NORMAL if place else theme.SEMIBOLD)
        pages.y += box.height() + 3 * MM

    def _closed(self, closing: Closing) -> str:
        text = self.translate("Facts", "Closed at {time} by {who}")
        text = text.format(time=self._moment(closing.at), who=self._who(closing.by))
        return f"{text}: {_note(closing.reason)}" if closing.reason else text

    def _opened_again(self, closing: Closing) -> Iterable[str]:
        if closing.reopened_at is not None:
            text = self.translate("Facts", "Opened again at {time} by {who}")
            said = text.format(time=self._moment(closing.reopened_at), who=self._who(closing.reopened_by))
            yield f"{said}: {_note(closing.reopened_because)}"

    def _open_then(self, still: Open) -> Iterable[str]:
        what = [f"{row.says} {row.count}" for row in open_rows(still, self.translate) if row.count]
        said = " · ".join(what) or self.translate("Report", "nothing")
        yield self.translate("Report", "Open when it was closed: {what}").format(what=said)

    def _late(self) -> Iterable[str]:
        if self._summary.late:
            text = self.translate("Report", "Scanned after it was closed: {count}")
            yield text.format(count=_number(self._summary.late))

    def _numbers(self) -> None:
        translate, tally, left = self.translate, self._tally, self._facts.sheet.packed_not_shipped
        told = [(self._say(stage), tally.counts.get(stage, 0), COLOURS[stage]) for stage in self._stages]
        told += [
            (translate("Report", "Scans"), tally.readings, GRAY),
            (translate("Facts", "Errors"), tally.errors, theme.ATTENTION if tally.errors else GRAY),
            (translate("Report", "Taken back"), tally.voided, GRAY),
        ]
        if not self._facts.archived:
            told.append((translate("Facts", "Packed, not shipped"), left, theme.STOP if left else GRAY))
        pages, gap = self._pages, 3 * MM
        width = (pages.width - gap * (len(told) - 1)) / len(told)
        for place, (word, number, colour) in enumerate(told):
            box = QRectF(pages.left + place * (width + gap), pages.y, width, 22 * MM)
            self._painter.fillRect(box, PANEL)
            self._painter.fillRect(QRectF(box.left(), box.top(), 1 * MM, box.height()), colour)
            inner = box.adjusted(3 * MM, 2 * MM, -1.5 * MM, -2 * MM)
            write(self._painter, _number(number), _upper(inner), 7.5 * MM, theme.BOLD)
            lines = textwrap.wrap(word, _TILE)[:2]
            for line, text in enumerate(lines):
                below = _lower(inner).translated(0, line * 3.6 * MM)
                write(self._painter, text, below, 3.2 * MM, colour=GRAY)
        pages.y += 22 * MM

    def _hours(self) -> None:
        hours, pages = self._summary.open_hours, self._pages
        pages.heading(self.translate("Report", "Hour by hour"), _CHART)
        if not hours:
            self._nothing()
            return
        self._legend()
        top, step = pages.y + 5 * MM, pages.width / max(len(hours), 8)
        most = max(hour.tally.total for hour in hours) or 1
        height = _CHART - 15 * MM
        for place, hour in enumerate(hours):
            column = QRectF(pages.left + place * step, top, step, height)
            level = self._bar(column.adjusted(step * 0.14, 0, -step * 0.14, 0), hour.tally.counts, most)
            if hour.tally.total:
                over = QRectF(column.left(), level - 4 * MM, step, 4 * MM)
                write(self._painter, f"{hour.tally.total}", over, 3 * MM, align=_MIDDLE)
            below = QRectF(column.left(), column.bottom() + 0.5 * MM, step, _LABEL)
            name = f"{hour.start:%H}\u2032" if hour.again else f"{hour.start:%H}"
            write(self._painter, name, below, 3 * MM, align=_MIDDLE, colour=GRAY)
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
        pages = self._pages
        workers = [each for each in self._summary.workers if each.tally.total or each.tally.errors]
        pages.heading(self.translate("Report", "Who did it"), 12 * MM)
        if not workers:
            self._nothing()
            return
        wide = min(0.15, 0.75 / (len(self._stages) + 3))
        shares = [1 - wide * (len(self._stages) + 3), *[wide] * (len(self._stages) + 3)]
        head = [
            self._say(Column.WORKER),
            *(self._say(stage) for stage in self._stages),
            self._say(Saying.TOTAL),
            self.translate("Facts", "Errors"),
            self.translate("Report", "Taken back"),
        ]
        rows = []
        for each in sorted(workers, key=lambda each: (-each.tally.total, each.worker)):
            tally = each.tally
            numbers = (*(tally.counts.get(stage, 0) for stage in self._stages), tally.total)
            rows.append([self._who(each.worker), *map(_number, (*numbers, tally.errors, tally.voided))])
        pages.table(head, rows, shares, [LEFT, *[RIGHT] * (len(shares) - 1)])

    def _standing(self) -> None:
        """What is here and what the server has on the left, what is open on the right."""
        pages, sheet, translate = self._pages, self._facts.sheet, self.translate
        pages.heading(translate("Report", "With the server"), 4 * ROW)
        still = [(row.says, row.count) for row in open_rows(sheet.open, translate)]
        left = [
            (translate("Facts", "Scanned here"), sheet.scanned),
            (translate("Facts", "On the server"), sheet.on_server),
            *still[:2],
        ]
        for (one, here), (other, there) in zip(left, still[2:], strict=True):
            cells = [one, _number(here), "", other, _number(there)]
            pages.row(cells, [0.3, 0.12, 0.08, 0.38, 0.12], aligned=[LEFT, RIGHT, LEFT, LEFT, RIGHT])

    def _left_behind(self) -> None:
        """Each parcel by its number: on the shelf is a box that stands here, or is none."""
        if self._facts.archived:
            return
        some, translate = self._facts.hand_over.packed_not_shipped, self.translate
        self._pages.heading(f"{translate('Facts', 'Packed, not shipped')} ({_number(some.count)})", 12 * MM)
        if not some.count:
            self._nothing()
            return
        head = [
            self._say(Column.NUMBER),
            self._say(Column.ORDER),
            translate("Facts", "Last seen"),
            translate("Facts", "What is known"),
        ]
        self._pages.table(head, map(self._left, some.first), _BY_NUMBER)
        self._more(some.count - len(some.first))

    def _left(self, left: Left) -> Sequence[str]:
        seen = [self._moment(left.at)] if left.at else []
        seen += [_cell(each) for each in (left.worker, left.station) if each]
        hold = "" if left.hold is None else self.translate("Facts", "on hold: {why}").format(why=_cell(left.hold))
        return [_cell(left.number), _cell(left.order) or "–", " · ".join(seen), hold]

    def _tray(self) -> None:
        pages, tray = self._pages, self._facts.tray
        pages.heading(f"{self.translate('Report', 'Needs someone')} ({_number(len(tray))})", 12 * MM)
        if not tray:
            self._nothing()
            return
        head = [self._say(each) for each in (Column.NUMBER, Column.AT, Column.MARK, Column.WORKER)]
        lines = ((item.trouble, item.line) for item in tray[:MOST_TROUBLES])
        rows = (
            [_cell(line.number), self._moment(line.at), self._say(trouble), self._who(line.worker)]
            for trouble, line in lines
        )
        pages.table(head, rows, _BY_NUMBER)
        self._more(len(tray) - MOST_TROUBLES)

    def _more(self, count: int) -> None:
        if count > 0:
            self._pages.row([self.translate("Report", "and {count} more").format(count=_number(count))], [1.0])

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

    def _who(self, name: str) -> str:
        return _cell(name) or self.translate("Facts", "Nobody signed on")

    def _moment(self, at: datetime) -> str:
        """A time by the site's clock; with its date when that is another day."""
        at = self._facts.site.local(at)
        return f"{at:%H:%M}" if at.date() == self._facts.sheet.day else f"{at:%Y-%m-%d %H:%M}"

    @property
    def _tally(self) -> Tally:
        return self._summary.tally

    def _nothing(self) -> None:
        self._pages.row([self.translate("Report", "Nothing.")], [1.0])


def _cell(text: str) -> str:
    return visible(text[:LONGEST])


def _note(text: str) -> str:
    return visible(text[:LONGEST_NOTE])


def _number(number: int) -> str:
    return f"{number:,}".replace(",", "\u2009")


def _upper(box: QRectF) -> QRectF:
    return QRectF(box.left(), box.top(), box.width(), 9 * MM)


def _lower(box: QRectF) -> QRectF:
    return QRectF(box.left(), box.top() + 9.6 * MM, box.width(), 4 * MM)
