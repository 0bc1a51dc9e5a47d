"""The scan log as a table on a terminal: one line each, and nothing in it that a terminal obeys."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

import click

from scanstation.events import Stage
from scanstation.scanlog import Line, Mark, Story
from scanstation.scanlog.export import Column
from scanstation.scanlog.export.cells import visible
from scanstation.scanlog.export.columns import Say, verdict_of
from scanstation.scanlog.export.text import as_json
from scanstation.verdict import Answer
from scanstation.wire import KnownStage

_WIDTHS = {
    Column.ANSWER: 24,
    Column.PARCEL: 30,
    Column.ORDER: 12,
    Column.WORKER: 16,
    Column.SOURCE: 12,
    Column.MARK: 22,
}
_COLOURS = {
    Answer.ACCEPTED: "green",
    Answer.PAIRED: "green",
    Answer.WARNED: "yellow",
    Answer.HELD: "red",
    Answer.WRONG_LABEL: "red",
    Answer.WRONG_ITEM: "red",
    Answer.NOT_SAVED: "red",
    Answer.UNKNOWN: "yellow",
}


@dataclass(frozen=True, slots=True)
class Row:
    """What is told of a line, or of a stage that was recorded elsewhere (`answer` is None, `source` the bench).

    `verdict` is what the answer is called.
    """

    at: datetime
    answer: Answer | None
    verdict: StrEnum | None
    stage: Stage | None
    parcel: str
    order: str
    worker: str
    source: str
    state: StrEnum | None

    @classmethod
    def of(cls, line: Line, state: StrEnum | None = None) -> "Row":
        """A line of the log."""
        parcel = f"{line.parcel} + {line.paired}" if line.paired else line.parcel
        told = state or line.mark
        verdict = verdict_of(line)
        return cls(line.at, line.answer, verdict, line.stage, parcel, line.order, line.worker, line.source, told)

    @classmethod
    def told(cls, stage: KnownStage) -> "Row":
        """What the server told."""
        return cls(stage.at, None, None, stage.stage, "", "", stage.worker, stage.station, Mark.SENT)


class Table:
    """Rows below a header. `dated`: with the day before the time."""

    def __init__(self, say: Say, *, dated: bool) -> None:
        self._say = say
        self._moment = "%Y-%m-%d %H:%M:%S" if dated else "%H:%M:%S"

    @property
    def header(self) -> str:
        """The names of the columns."""
        time = self._say(Column.AT).ljust(len(datetime(2026, 1, 1).strftime(self._moment)))  # noqa: DTZ001
        return click.style("  ".join([time, *(_cell(self._say(each), each) for each in _WIDTHS)]).rstrip(), bold=True)

    def row(self, row: Row) -> str:
        """One line of text."""
        result = self._say(row.verdict) if row.verdict else ""
        if row.stage is not None and (row.answer is None or row.answer.counts):
            result = self._say(row.stage)
        cells = {
            Column.ANSWER: result,
            Column.PARCEL: row.parcel,
            Column.ORDER: row.order,
            Column.WORKER: row.worker,
            Column.SOURCE: row.source,
            Column.MARK: self._say(row.state) if row.state else "",
        }
        texts = {column: _cell(text, column) for column, text in cells.items()}
        texts[Column.ANSWER] = click.style(texts[Column.ANSWER], fg=_COLOURS.get(row.answer))  # type: ignore[arg-type]
        return "  ".join([row.at.strftime(self._moment), *texts.values()]).rstrip()


def story_as_json(story: Story) -> dict[str, Any]:
    """A story with plain values."""
    return {
        "number": story.number,
        "numbers": sorted(story.numbers),
        "order": story.order,
        "carrier": story.carrier,
        "hold": story.hold,
        "items": [item.model_dump(mode="json") for item in story.items],
        "lines": [as_json(line) for line in story.lines],
        "told": [told.stage.model_dump(mode="json") for told in story.told],
    }


def _cell(text: str, column: Column) -> str:
    width, shown = _WIDTHS[column], visible(text)
    return shown.ljust(width) if len(shown) <= width else f"{shown[: width - 1]}…"
