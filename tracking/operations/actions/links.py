"""Taking back a customer's link, and making another. A note with the order's first parcel says who did it and why."""

from dataclasses import replace

from tracking.customers import links
from tracking.customers.models import Link
from tracking.operations.actions.act import Act
from tracking.parcels.facts import What
from tracking.parcels.models import Order
from tracking.parcels.writing import writing


def revoke(act: Act, order: Order, looked: int) -> bool:
    """Have the link open nothing. `looked` is the link that the form was made for; False when another one counts."""
    with writing():
        if _newest(order) != looked or not links.revoke(order, act.now):
            return False
        _note(act, order, "Customer's link revoked")
    return True


def renew(act: Act, order: Order, looked: int) -> bool:
    """Revoke the link and make another. As `revoke`."""
    with writing():
        if _newest(order) != looked:
            return False
        links.renew(order, act.now)
        _note(act, order, "Customer's link renewed")
    return True


def _newest(order: Order) -> int:
    """The key of the order's last link; 0 for none."""
    Order.objects.select_for_update().get(pk=order.pk)
    return Link.objects.filter(order=order).order_by("-pk").values_list("pk", flat=True).first() or 0


def _note(act: Act, order: Order, sentence: str) -> None:
    if parcel := order.parcels.order_by("pk").first():
        replace(act, reason=f"{sentence}: {act.reason}" if act.reason else sentence).tell([parcel], What.NOTE)
