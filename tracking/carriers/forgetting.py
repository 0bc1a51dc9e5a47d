"""What this room forgets: messages, whole, with names, signatures and addresses. What they told are events."""

from collections.abc import Collection, Iterable, Sequence
from datetime import datetime, timedelta
from typing import Any

from django.db.models import BinaryField, F, Func, IntegerField, Q, QuerySet, Value

from tracking.carriers.apply import printed
from tracking.carriers.models import Outcome, RawMessage
from tracking.parcels.models import Alias, Order
from tracking.parcels.writing import writing

KEPT = timedelta(days=90)
"""How long a message is kept that was dealt with: for whoever asks where a parcel's news came from."""
KEPT_UNNAMED = timedelta(days=30)
"""The same for one of which nobody knows what parcel it is about: to forget a customer, all of them are read."""
BITE = 500
"""Messages that one statement deletes."""
_DEALT_WITH = (Outcome.RECORDED, Outcome.NO_NEWS, Outcome.UNREADABLE)
"""The others wait for their parcel, or to be sent again: nothing routine deletes them."""
_SHORTEST = 6
"""Characters of a text that is looked for in messages: a shorter one is found in those of others."""
_AT_ONCE = 50
"""Texts that are looked for in one reading of the messages."""


def forget(order: Order, now: datetime) -> None:
    """Delete all messages about a locked order's parcels. Part of the caller's transaction.

    Of those of which nobody knows what they are about: the ones with a code of the parcels or a mail address in them.
    """
    forget_named(order, now)
    texts = [text for text in sorted({*_codes(order), *order.recipients}) if len(text) >= _SHORTEST]
    for start in range(0, len(texts), _AT_ONCE):
        _holding(texts[start : start + _AT_ONCE]).delete()


def forget_named(order: Order, _now: datetime) -> None:
    """Delete the messages that name a locked order's parcels, and read through no others: for an order whose last
    news is so old that `forget_old` has had those that came before it. Part of the caller's transaction.
    """
    codes = _codes(order)
    with_outcomes().filter(tracking_number__in=codes | {printed(code) for code in codes}).delete()


def is_forgotten(numbers: Collection[str]) -> bool:
    """Whether one of the tracking numbers is of a parcel whose customer was forgotten. Behind the parcel's lock."""
    return Alias.objects.filter(code__in=numbers, parcel__order__forgotten_at__isnull=False).exists()


def forget_old(now: datetime) -> bool:
    """Delete a bite of what has been kept long enough. True when there may be more of it."""
    unnamed = _oldest(with_outcomes(_DEALT_WITH).filter(tracking_number=""), now - KEPT_UNNAMED)
    named = [key for each in _DEALT_WITH for key in _oldest(with_outcomes([each]), now - KEPT)]
    if keys := {*unnamed, *named}:
        with writing():
            RawMessage.objects.filter(pk__in=keys).delete()
    return max(len(unnamed), len(named)) >= BITE


def _codes(order: Order) -> set[str]:
    return set(Alias.objects.filter(parcel__order=order).values_list("code", flat=True))


def with_outcomes(outcomes: Iterable[Outcome] = Outcome) -> "QuerySet[RawMessage]":
    """Messages with these outcomes. Naming all of them lets the index answer, which begins with the outcome."""
    return RawMessage.objects.filter(outcome__in=[each.value for each in outcomes])


def _oldest(messages: "QuerySet[RawMessage]", before: datetime) -> list[int]:
    """The first BITE of the messages that came before. Their ids grow with time: nobody looks at the rest."""
    first = messages.order_by("pk").values_list("pk", "received_at")[:BITE]
    return [key for key, received_at in first if received_at < before]


def _holding(texts: Sequence[str]) -> "QuerySet[RawMessage]":
    """Messages without a number, with one of the texts in their bodies."""
    found = with_outcomes().filter(tracking_number="")
    places = {f"place{number}": _Place(_bytes(text), F("body")) for number, text in enumerate(texts)}
    anywhere = Q()
    for name in places:
        anywhere |= Q(**{f"{name}__gt": 0})
    return RawMessage.objects.filter(pk__in=list(found.alias(**places).filter(anywhere).values_list("pk", flat=True)))


def _bytes(text: str) -> Value:
    return Value(text.encode(), output_field=BinaryField())


class _Place(Func):
    """Where bytes begin in others, from 1; 0 for nowhere. Each database has a way of its own to say it."""

    function = "POSITION"
    arg_joiner = " IN "
    output_field = IntegerField()

    def as_sqlite(self, compiler: Any, connection: Any, **more: Any) -> Any:
        """Instr has the two the other way round."""
        turned = self.copy()
        turned.set_source_expressions(self.get_source_expressions()[::-1])
        return turned.as_sql(compiler, connection, function="INSTR", arg_joiner=", ", **more)
