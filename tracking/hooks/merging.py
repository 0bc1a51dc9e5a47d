"""When parcels turn out to be one: what shops were told of each of them was told of that one."""

from collections.abc import Sequence

from django.db.models import Max

from tracking.hooks.models import Message, State


def follow(*, others: Sequence[int], parcel: int, **_: object) -> None:
    """Have the messages of parcels be messages of `parcel`, which they become part of.

    Of two with the same news one that only waits is left out; where both were told, the news became true twice.
    """
    for message in Message.objects.filter(parcel__in=others).order_by("sequence"):
        same = Message.objects.filter(
            endpoint=message.endpoint_id, parcel=parcel, kind=message.kind, cause=message.cause
        )
        if message.state == State.WAITING and same.exists():
            message.delete()
            continue
        same.filter(state=State.WAITING).delete()
        last = same.aggregate(last=Max("round"))["last"] or 0
        Message.objects.filter(pk=message.pk).update(parcel=parcel, round=max(message.round, last + 1))
