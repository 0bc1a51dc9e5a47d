"""CSV of any length, sent as it is read, and harmless in a spreadsheet: no cell is taken for a formula."""

import csv
from collections.abc import AsyncIterator, Callable, Iterable, Iterator, Sequence
from datetime import date, datetime
from typing import Any, TypeVar

from asgiref.sync import sync_to_async
from django.core.handlers.asgi import ASGIRequest
from django.http import HttpRequest, StreamingHttpResponse
from django.utils import timezone

from tracking.carriers.models import Outcome, RawMessage
from tracking.mail.models import Delivery, State
from tracking.operations import words
from tracking.operations.queries.parcel_rows import ParcelRow
from tracking.operations.queries.scan_rows import ScanRow
from tracking.operations.queries.stations import StationRow
from tracking.parcels.models import Order

FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")
"""What a spreadsheet takes for the beginning of a formula."""
BOM = "\ufeff"
"""Spreadsheets know UTF-8 by it."""
AT_ONCE = 200

Piece = TypeVar("Piece", str, bytes)
Columns = Sequence[tuple[str, Callable[[Any], object]]]

PARCELS: Columns = (
    ("parcel", lambda row: row.code),
    ("other codes", lambda row: " ".join(row.codes[1:])),
    ("order", lambda row: row.number),
    ("shop", lambda row: row.shop),
    ("state", lambda row: words.state(row.state)),
    ("since", lambda row: row.since),
    ("promised", lambda row: row.due_on),
    ("expected", lambda row: row.expected_on),
    ("reason", lambda row: row.reason),
    ("place", lambda row: row.place),
)
ORDERS: Columns = (
    ("order", lambda order: order.number),
    ("shop", lambda order: order.shop_name),
    ("placed", lambda order: order.placed_at),
    ("promised", lambda order: order.promised_on),
)
MAILS: Columns = (
    ("mail", lambda mail: words.MAILS.get(mail.kind, mail.kind)),
    ("order", lambda mail: mail.order.number),
    ("to", lambda mail: mail.recipient),
    ("state", lambda mail: words.MAIL_STATES[State(mail.state)]),
    ("made", lambda mail: mail.created_at),
    ("next try", lambda mail: mail.due_at),
    ("tries", lambda mail: mail.attempts + mail.doubts),
    ("answer", lambda mail: mail.answer),
)
MESSAGES: Columns = (
    ("received", lambda message: message.received_at),
    ("service", lambda message: message.service),
    ("tracking number", lambda message: message.tracking_number),
    ("outcome", lambda message: words.OUTCOMES[Outcome(message.outcome)]),
)
SCANS: Columns = (
    ("time", lambda row: row.at),
    ("kind", lambda row: words.scanned(row.what)),
    ("parcel", lambda row: row.alias),
    ("order", lambda row: row.number),
    ("worker", lambda row: row.worker),
    ("station", lambda row: row.by),
    ("scanner", lambda row: row.source),
    ("typed by hand", lambda row: "yes" if row.typed else ""),
    ("received", lambda row: row.received_at),
    ("late by seconds", lambda row: row.delay if row.was_late else None),
    ("state", lambda row: "; ".join(words.standing(row))),
    ("reason", lambda row: row.reason),
    ("taken back by", lambda row: row.void.by if row.void else ""),
    ("taken back because", lambda row: row.void.reason if row.void else ""),
    ("id", lambda row: str(row.id)),
)
STATIONS: Columns = (
    ("station", lambda row: row.name),
    ("state", lambda row: words.STATIONS[row.state][0]),
    ("last seen", lambda row: row.last_seen_at),
    ("waiting", lambda row: row.waiting),
    ("clock ahead by seconds", lambda row: row.clock_error),
    ("version", lambda row: row.version),
    ("revoked", lambda row: row.revoked_at),
)


def response(
    request: HttpRequest,
    name: str,
    columns: Columns,
    rows: Iterable[ParcelRow | Order | Delivery | RawMessage | StationRow | ScanRow],
) -> StreamingHttpResponse:
    """A file called `name` to save."""
    return saved(request, f"{name}.csv", "text/csv; charset=utf-8", lines(columns, rows))


def saved(request: HttpRequest, name: str, kind: str, pieces: Iterator[Piece]) -> StreamingHttpResponse:
    """A file to save, sent as its pieces are made: by `name`, of a MIME type."""
    headers = {"Content-Disposition": f'attachment; filename="{name}"', "X-Content-Type-Options": "nosniff"}
    content = _in_its_thread(pieces) if isinstance(request, ASGIRequest) else pieces
    return StreamingHttpResponse(content, content_type=kind, headers=headers)


async def _in_its_thread(pieces: Iterator[Piece]) -> AsyncIterator[Piece]:
    """Each piece made in the request's thread, where its connection to the database is; else all were made first."""
    make = sync_to_async(next)
    while piece := await make(pieces, None):
        yield piece


def lines(columns: Columns, rows: Iterable[object]) -> Iterator[str]:
    """Pieces of the file, some hundred rows each."""
    made: list[str] = []
    writer = csv.writer(_Pieces(made))
    made.append(BOM)
    writer.writerow([title for title, _ in columns])
    for count, row in enumerate(rows, 1):
        writer.writerow([cell(read(row)) for _, read in columns])
        if count % AT_ONCE == 0:
            yield "".join(made)
            made.clear()
    if made:
        yield "".join(made)


def cell(value: object) -> str:
    """A value as a cell: times in the site's zone, nothing that a spreadsheet would run."""
    if isinstance(value, datetime):
        return timezone.localtime(value).isoformat(sep=" ", timespec="seconds")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, int):
        return str(value)
    text = "" if value is None else str(value).replace("\0", "␀")
    return f"'{text}" if text.startswith(FORMULA) else text


class _Pieces:
    """What csv writes to: a list."""

    def __init__(self, made: list[str]) -> None:
        self._made = made

    def write(self, text: str) -> None:
        """Keep one line."""
        self._made.append(text)
