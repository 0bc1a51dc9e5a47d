"""Keys to page by: the value that a list is ordered by, and the row's own key. They stand in addresses."""

from datetime import date, datetime
from uuid import UUID

from django.db.models import Model, Q


def key(field: str, row: Model) -> str:
    """The key of a row in a list that is ordered by `field`, then by "pk"."""
    return str(row.pk) if field == "pk" else f"{getattr(row, field).isoformat()}~{row.pk}"


def past(field: str, text: str, *, is_newest_first: bool = False) -> Q | None:
    """What comes after the row with that key; None for a text that is no key."""
    beyond = "lt" if is_newest_first else "gt"
    value, _, last = text.rpartition("~")
    try:
        if field == "pk":
            return Q(**{f"pk__{beyond}": _row(text)})
        at: date = date.fromisoformat(value) if field.endswith("_on") else datetime.fromisoformat(value)
        row = _row(last)
    except ValueError:
        return None
    if not date.min.year < at.year < date.max.year:  # in another zone it may be in no year at all
        return None
    if isinstance(at, datetime) and at.tzinfo is None:
        return None
    return Q(**{f"{field}__{beyond}": at}) | Q(**{field: at, f"pk__{beyond}": row})


def _row(text: str) -> int | UUID:
    """A row's own key: a number, or a UUID where rows are made in several places."""
    if "-" in text.strip("-"):
        return UUID(text)
    row = int(text)
    if not 0 <= row < 2**63:
        raise ValueError(text)
    return row
