"""What this room forgets of an order: who bought it, and every word that people wrote about its parcels.

What happened stays: numbers, stages, times, stations, days of arrival. Events are facts and are never deleted; what
is blanked in them is what no fold looks into, or looks at only to see whether two texts are the same.
"""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime
from itertools import count
from typing import Any

from django.db.models import F, Q, QuerySet

from tracking.parcels import rows, terms
from tracking.parcels.facts import STAFF
from tracking.parcels.models import Event, Order, Parcel

_PERSONAL = frozenset({"customer_name", "recipients", "postcode"})
"""The fields of an order that say who bought it. Its language says nothing of one among thousands."""
_COMPARED = ("place", "reason")
"""Texts of an event that the timeline compares: a second delay for another reason is a line of its own."""
_STAND_IN = re.compile(r"\(forgotten( \d+)?\)")


def forget(order: Order, now: datetime) -> None:
    """Blank what is personal of a locked order and its locked parcels. Part of the caller's transaction.

    A second time it forgets what staff have written since.
    """
    order.customer_name = order.postcode = ""
    order.recipients = []
    order.lines = nameless(order.lines)
    order.forgotten_at = now
    order.save(update_fields=[*_PERSONAL, "lines", "forgotten_at"])
    terms.write(order)
    forget_words(list(order.parcels.values_list("pk", flat=True)))


def nameless(lines: Iterable[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """An order's lines without their names: a shop writes a dedication there, or the name on a shirt.

    Article numbers and quantities stay: by them benches tick off what goes into a box, and they say what left the
    house.
    """
    return [{**line, "name": ""} for line in lines]


def impersonal(said: Mapping[str, Any]) -> dict[str, Any]:
    """What a shop says of an order, by field, without what is personal: its customer was forgotten, and stays so."""
    kept = {name: value for name, value in said.items() if name not in _PERSONAL}
    return kept | {"lines": nameless(said["lines"])}


def stay_forgotten(parcels: Collection[int]) -> None:
    """Forget what was said in words of those among the parcels (ids) whose customer was forgotten before.

    Part of `record`'s transaction, after the facts are stored: a courier that tells its whole history again, or a
    bench that was offline, brings no name back.
    """
    forgotten = Parcel.objects.filter(pk__in=parcels, order__forgotten_at__isnull=False)
    if keys := list(forgotten.values_list("pk", flat=True)):
        forget_words(keys)


def forget_words(parcels: Sequence[int]) -> None:
    """Blank every text that somebody wrote of these locked parcels (ids), whoever it was: nobody can tell a harmless
    sentence from "rang Mr Lindqvist". What a scanner delivered goes as well where it is more than the code: labels
    have squares that hold the whole address.

    What staff have written since their order was forgotten stays: they knew, and chose to.
    """
    events = _unspared(parcels)
    events.exclude(signed_by="").update(signed_by="")
    events.exclude(text="").exclude(text=F("code")).update(text="")
    wordy = events.exclude(place="", reason="").order_by("received_at", "id")
    told: dict[int, list[tuple[Any, str, str]]] = {}
    for parcel, *said in wordy.values_list("parcel_id", "id", *_COMPARED):
        told.setdefault(parcel, []).append((said[0], said[1], said[2]))
    for lines in told.values():
        places, reasons = (stand_ins(line[column] for line in lines) for column in (1, 2))
        after = [(key, places.get(place, ""), reasons.get(reason, "")) for key, place, reason in lines]
        rows.update(Event, _COMPARED, [line for line, before in zip(after, lines, strict=True) if line != before])


def stand_ins(texts: Iterable[str]) -> dict[str, str]:
    """Text -> what stands in its place: the same for the same text and another one for another, so that whoever
    compares them finds what they found before. "" has none, and what is a stand-in already is its own.
    """
    distinct = dict.fromkeys(text for text in texts if text)
    taken = {text for text in distinct if _STAND_IN.fullmatch(text)}
    names = (f"(forgotten {number})" if number > 1 else "(forgotten)" for number in count(1))
    free = (name for name in names if name not in taken)
    return {text: text if text in taken else next(free) for text in distinct}


def _unspared(parcels: Sequence[int]) -> "QuerySet[Event]":
    spared = Q(actor__startswith=STAFF, received_at__gt=F("parcel__order__forgotten_at"))
    keys = Event.objects.filter(spared, parcel__in=parcels).values_list("pk", flat=True)
    return Event.objects.filter(parcel__in=parcels).exclude(pk__in=list(keys))
