"""The scan log as files: exactly what the filters leave, sent as it is read."""

import json
from collections.abc import Iterator
from typing import Any

from django.http import HttpRequest, StreamingHttpResponse
from django.views.decorators.http import require_safe

from tracking.operations import csv_export, words, xlsx_export
from tracking.operations.pages.log_asked import Asked, asked
from tracking.operations.queries import scans
from tracking.operations.queries.scan_rows import ScanRow, rows_of
from tracking.staff.access import needs
from tracking.staff.roles import Role


@needs(Role.LEAD)
@require_safe
def csv(request: HttpRequest) -> StreamingHttpResponse:
    """For any spreadsheet."""
    its = asked(request)
    return csv_export.response(request, _name(its), csv_export.SCANS, _rows(its))


@needs(Role.LEAD)
@require_safe
def xlsx(request: HttpRequest) -> StreamingHttpResponse:
    """A workbook."""
    its = asked(request)
    made = xlsx_export.pieces(csv_export.SCANS, _rows(its))
    return csv_export.saved(request, f"{_name(its)}.xlsx", xlsx_export.KIND, made)


@needs(Role.LEAD)
@require_safe
def jsonl(request: HttpRequest) -> StreamingHttpResponse:
    """An object a line, for programs: times in UTC."""
    its = asked(request)
    return csv_export.saved(request, f"{_name(its)}.jsonl", "application/x-ndjson", _lines(its))


def _name(its: Asked) -> str:
    return "scan-log" if its.q else f"scan-log-{its.day}"


def _rows(its: Asked) -> Iterator[ScanRow]:
    for events in scans.every(its.wanted):
        yield from rows_of(events)


def _lines(its: Asked) -> Iterator[str]:
    for events in scans.every(its.wanted):
        if events:
            yield "".join(json.dumps(_object(row), ensure_ascii=False) + "\n" for row in rows_of(events))


def _object(row: ScanRow) -> dict[str, Any]:
    void = row.void
    return {
        "id": str(row.id),
        "kind": row.what.value,
        "at": row.at.isoformat(),
        "received_at": row.received_at.isoformat(),
        "parcel": row.alias,
        "order": row.number or None,
        "worker": row.worker or None,
        "station": None if row.is_staff else row.by,
        "staff": row.by if row.is_staff else None,
        "scanner": row.source or None,
        "typed": row.typed,
        "state": words.standing(row),
        "reason": row.reason or None,
        "taken_back": {"by": void.by, "at": void.at.isoformat(), "reason": void.reason} if void else None,
    }
