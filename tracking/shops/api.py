"""The shops' HTTP interface, written down in docs/tracking.md."""

from django.http import HttpRequest
from django.utils import timezone
from ninja import Router
from ninja.security import HttpBearer

from tracking.customers import links
from tracking.parcels.models import Order
from tracking.parcels.orders import Cancelled, Placed
from tracking.parcels.record import record
from tracking.problems import Problem, ProblemBody
from tracking.shops import keys
from tracking.shops.bodies import CancelBody, OrderBody, OrderState, ParcelState
from tracking.shops.models import Shop


class ShopKey(HttpBearer):
    """`Authorization: Bearer <key>` names the shop, whatever the body says."""

    def authenticate(self, request: HttpRequest, token: str) -> Shop | None:
        """The shop, or None: then the answer is 401."""
        return keys.find(token)


router = Router(auth=ShopKey(), tags=["shops"])


@router.post(
    "/orders",
    summary="Place or amend an order",
    operation_id="place_order",
    response={200: OrderState, (400, 401, 413, 422): ProblemBody},
)
def place(request: HttpRequest, order: OrderBody) -> OrderState:
    """The same number again amends the order: what is left out stays. Sending the same again changes nothing."""
    shop: Shop = request.auth  # type: ignore[attr-defined]
    before = Order.objects.filter(shop=shop.slug, number=order.number).values_list("carrier", flat=True).first()
    return _recorded(order.placed(shop, timezone.now(), before or ""))


@router.post(
    "/orders/cancel",
    summary="Cancel an order",
    operation_id="cancel_order",
    response={200: OrderState, (400, 401, 404, 413, 422): ProblemBody},
)
def cancel(request: HttpRequest, order: CancelBody) -> OrderState:
    """Its parcels are held. A cancelled order stays so, whatever is sent later."""
    shop: Shop = request.auth  # type: ignore[attr-defined]
    if not Order.objects.filter(shop=shop.slug, number=order.number).exists():
        raise Problem(404, f"There is no order {order.number!r}.")
    return _recorded(order.cancelled(shop))


def _recorded(news: Placed | Cancelled) -> OrderState:
    record(orders=[news], now=timezone.now())
    order = Order.objects.get(shop=news.shop, number=news.number)
    parcels = [
        ParcelState(
            codes=sorted(alias.code for alias in parcel.aliases.all()),
            stage=parcel.stage or None,
            state=parcel.state or None,
        )
        for parcel in order.parcels.order_by("pk").prefetch_related("aliases")
    ]
    own = {code for parcel in parcels for code in parcel.codes}
    named = dict.fromkeys(code for box in news.boxes for code, _ in box.codes) if isinstance(news, Placed) else {}
    return OrderState(
        shop=order.shop,
        number=order.number,
        cancelled=order.cancelled_at is not None,
        parcels=parcels,
        taken=[code for code in named if code not in own],
        page=links.address(link) if (link := links.valid(order, timezone.now())) else None,
    )
