"""Codes and the parcels that they name. Part of `record`'s transaction; nobody else calls this."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from django.db import connection
from django.db.models import Count, Min
from django.dispatch import Signal

from tracking.parcels import positions, rows
from tracking.parcels.models import Alias, Event, FeedEntry, MergedParcel, Parcel

Codes = Iterable[tuple[str, str]]
"""Codes of one parcel, each with its carrier's short name or ""."""
merged = Signal()
"""Sent in the transaction, before parcels (`others`: their ids) become part of `parcel`: for rooms that keep ids."""


def parcels_of(groups: Sequence[Codes], now: datetime) -> dict[str, int]:
    """Code -> id of its parcel, for every code of the groups. The parcels are locked until the transaction ends.

    The unknown codes of one group get one new parcel: it waits for its order.
    """
    named: dict[str, tuple[int, str]] = {}
    for number, group in enumerate(groups):
        for code, carrier in group:
            named.setdefault(code, (number, carrier))
    parcels = _known(named)
    if len(parcels) < len(named):
        parcels |= _added({code: named[code] for code in named if code not in parcels}, now)
    while not locked(parcels.values()):  # an order has made one parcel of two meanwhile
        parcels = _known(named)
    return parcels


def merge(others: Sequence[int], parcel: int) -> None:
    """Make locked parcels one: several codes of one box were taken for parcels of their own."""
    if not others:
        return
    merged.send(Parcel, others=others, parcel=parcel)
    for model in (Alias, Event, FeedEntry):
        model.objects.filter(parcel__in=others).update(parcel=parcel)
    # Whoever merges parcels has news of the one that is left: the next position is of this transaction.
    rows.insert(MergedParcel, ["id", "position"], [(other, positions.next_free(1)) for other in others])
    Parcel.objects.filter(pk__in=others).delete()


def _known(codes: Iterable[str]) -> dict[str, int]:
    """Code -> its parcel. An order's number names its parcel as well, where the order has just one."""
    codes = set(codes)
    named = dict(Alias.objects.filter(code__in=codes).values_list("code", "parcel_id"))
    orders = Parcel.objects.filter(order__number__in=codes.difference(named)).values("order__number")
    alone = orders.annotate(count=Count("pk"), parcel=Min("pk")).filter(count=1)
    return named | dict(alone.values_list("order__number", "parcel"))


def _added(unknown: Mapping[str, tuple[int, str]], now: datetime) -> dict[str, int]:
    """Give unknown codes parcels. In the order of the codes: so two transactions never wait for each other."""
    groups = dict.fromkeys(group for group, _carrier in unknown.values())
    created = rows.insert(Parcel, ["stage", "state", "created_at"], [("", "", now)] * len(groups))
    fresh = dict(zip(groups, created, strict=True))
    parcels = {code: fresh[unknown[code][0]] for code in sorted(unknown)}
    added = rows.insert(
        Alias, ["code", "parcel", "carrier"], [(code, parcel, unknown[code][1]) for code, parcel in parcels.items()]
    )
    if len(added) < len(parcels):  # somebody else was first
        parcels = _known(unknown)
        Parcel.objects.filter(pk__in=set(created).difference(parcels.values())).delete()
    return parcels


def locked(parcels: Iterable[int]) -> bool:
    """Keep other transactions from these parcels, so that each folds what the others have stored. False: one is gone.

    SQLite lets one writer in at a time anyway.
    """
    if not connection.features.has_select_for_update:
        return True
    ids = set(parcels)
    found = Parcel.objects.select_for_update(no_key=True).filter(pk__in=ids).order_by("pk")
    return len(found.values_list("pk")) == len(ids)
