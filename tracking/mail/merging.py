"""When parcels turn out to be one: what was told of each of them was told of that one."""

from collections.abc import Sequence

from tracking.mail.models import Delivery, State

_UNTOLD = (State.WAITING, State.DROPPED)


def follow(*, others: Sequence[int], parcel: int, **_: object) -> None:
    """Have the mails of parcels be mails of `parcel`, which they become part of.

    Of two with the same news the one that was told names it; the other one, if it waits, is then no longer true.
    """
    for delivery in Delivery.objects.filter(parcel__in=others).order_by("pk"):
        cause = _renamed(delivery.cause, delivery.parcel_id, parcel)
        same = Delivery.objects.filter(order=delivery.order_id, cause=cause, recipient__iexact=delivery.recipient)
        if delivery.state not in _UNTOLD:
            same.filter(state__in=_UNTOLD, insisted=False).delete()
        its = {"parcel": parcel} if same.exists() else {"parcel": parcel, "cause": cause}
        Delivery.objects.filter(pk=delivery.pk).update(**its)


def _renamed(cause: str, before: int, now: int) -> str:
    """The cause as `occasions.py` has it for the parcel that is left."""
    kind, *rest = cause.split("/")
    return "/".join([kind, str(now), *rest[1:]]) if rest[:1] == [str(before)] else cause
