"""The columns of an export, in their order: what each is called and what of a line stands in it."""

from collections.abc import Callable, Mapping
from datetime import datetime
from enum import StrEnum

from scanstation.scanlog.lines import Line
from scanstation.verdict import Answer, Reason

Cell = str | int | datetime | None
Say = Callable[[StrEnum], str]
"""Says a column, a stage, an answer … in somebody's language. `plainly` needs none."""


_NAMED_BY_REASON = (Answer.UNKNOWN, Answer.NOT_A_PARCEL)


class Column(StrEnum):
    """What is told of a line."""

    AT = "time"
    ANSWER = "result"
    REASON = "why"
    STAGE = "stage"
    NUMBER = "number"
    PARCEL = "parcel"
    KIND = "kind"
    CARRIER = "carrier"
    ORDER = "order"
    WORKER = "worker"
    SOURCE = "scanner"
    TYPED = "typed"
    MARK = "status"
    EVENT = "event"
    PAIRED = "paired"
    NOTE = "note"
    SET_ASIDE = "refused_because"
    CORRECTS = "corrects"
    WAY = "correction"
    CORRECTED_BY = "corrected_by"
    CORRECTED_AT = "corrected_at"
    TEXT = "text"
    SYMBOLOGY = "symbology"
    SEQUENCE = "sequence"
    EVENT_ID = "event_id"


class Saying(StrEnum):
    """What else stands in an export."""

    SCANS = "scans"
    SUMMARY = "summary"
    YES = "yes"
    TOTAL = "total"
    SCANNED_HERE = "scanned_here"
    ON_SERVER = "on_the_server"
    NOT_SHIPPED = "packed_not_shipped"


def plainly(value: StrEnum) -> str:
    """English without a dictionary: "wrong check digit"."""
    return value.value.replace("_", " ")


def verdict_of(line: Line) -> Answer | Reason | None:
    """What a verdict is called: its reason where the bench tells that, for a misread code is no unknown one."""
    return line.reason if line.answer in _NAMED_BY_REASON and line.reason else line.answer


def cells(line: Line, say: Say) -> Mapping[Column, Cell]:
    """What stands in each column, in their order. Texts are as they were scanned: the writers defuse them."""

    def said(value: StrEnum | None) -> str:
        return say(value) if value is not None else ""

    return {
        Column.AT: line.at,
        Column.ANSWER: said(verdict_of(line)),
        Column.REASON: said(line.reason),
        Column.STAGE: said(line.stage),
        Column.NUMBER: line.number,
        Column.PARCEL: line.parcel,
        Column.KIND: said(line.kind),
        Column.CARRIER: line.carrier,
        Column.ORDER: line.order,
        Column.WORKER: line.worker,
        Column.SOURCE: line.source,
        Column.TYPED: say(Saying.YES) if line.typed else "",
        Column.MARK: said(line.mark),
        Column.EVENT: said(line.event_kind),
        Column.PAIRED: line.paired,
        Column.NOTE: line.event_reason,
        Column.SET_ASIDE: line.set_aside_because,
        Column.CORRECTS: line.corrects,
        Column.WAY: said(line.way),
        Column.CORRECTED_BY: line.corrected_by,
        Column.CORRECTED_AT: line.corrected_at,
        Column.TEXT: line.text,
        Column.SYMBOLOGY: line.symbology,
        Column.SEQUENCE: line.sequence,
        Column.EVENT_ID: str(line.event_id) if line.event_id else "",
    }
