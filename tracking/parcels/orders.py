"""How an order comes in, changes and is cancelled. Part of `record`'s transaction; nobody else calls `take`."""

import logging
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

import uuid_utils
from django.db.models import Exists, OuterRef

from tracking.parcels import forgetting, terms
from tracking.parcels.aliases import Codes, merge
from tracking.parcels.facts import Fact, What
from tracking.parcels.models import Alias, Event, Order, Parcel

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Box:
    """One parcel of a placed order: its codes, at least one, each with its carrier's short name or ""."""

    codes: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Line:
    """What was bought. `sku` is the shop's own number, `ean` an EAN or UPC; either may be ""."""

    sku: str
    ean: str
    name: str
    quantity: int


@dataclass(frozen=True, slots=True)
class Placed:
    """An order that a customer placed, or what has become of it: the same shop and number again amend it.

    Everything counts as it was said last, except `placed_at`, which stays; so does what is `unsaid`, the names of
    fields. Boxes and codes are only ever added; a parcel that was scanned before is joined by any of its codes.
    `shop` is the shop's slug, `language` a tag such as "en", or "" where the customer's browser is to decide,
    `recipients` are mail addresses, `carrier` is a short name, `promised_on` the day of arrival that the shop has
    promised.
    """

    number: str
    shop_name: str
    customer_name: str
    placed_at: datetime
    boxes: tuple[Box, ...]
    shop: str = ""
    language: str = ""
    recipients: tuple[str, ...] = ()
    postcode: str = ""
    lines: tuple[Line, ...] = ()
    promised_on: date | None = None
    carrier: str = ""
    unsaid: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Cancelled:
    """An order that is not to be sent: its parcels are held, and those that join it later.

    `reason` is for people, and may be "".
    """

    number: str
    shop: str = ""
    reason: str = ""


@dataclass(slots=True)
class Change:
    """What one placed or cancelled order brings about. `codes` are those that its parcels had before, by parcel."""

    order: Order
    codes: dict[int, list[tuple[str, str]]]
    boxes: tuple[Box, ...] = ()
    changed: frozenset[str] = frozenset()
    reason: str = ""

    @property
    def groups(self) -> list[Codes]:
        """Every code that is concerned, by box."""
        return [*(box.codes for box in self.boxes), *self.codes.values()]


def take(news: Placed | Cancelled, now: datetime) -> Change | None:
    """Store what was said of an order itself, and lock it. None when there is nothing to do about it."""
    return _place(news) if isinstance(news, Placed) else _cancel(news, now)


def scanned(codes: Iterable[str]) -> list[Change]:
    """Orders without a box whose number is among the codes that were scanned: that is their box. They are locked.

    Where several shops have an order of this number nobody knows which was meant; what was scanned stays by itself.
    """
    codes = set(codes)
    has_box = Exists(Parcel.objects.filter(order=OuterRef("pk")))
    found = list(Order.objects.filter(number__in=codes).annotate(has_box=has_box))
    told = Counter(order.number for order in found)
    waiting = [order.pk for order in found if not order.has_box and told[order.number] == 1]
    if not waiting:
        return []
    orders = list(Order.objects.select_for_update().filter(pk__in=waiting).order_by("pk"))
    served = set(Parcel.objects.filter(order__in=waiting).values_list("order", flat=True))  # while it was waited for
    others = set(Alias.objects.filter(code__in=codes).exclude(parcel__order=None).values_list("code", flat=True))
    free = (order for order in orders if order.pk not in served and order.number not in others)
    return [Change(order, {}, (Box(((order.number, ""),)),)) for order in free]


def join(change: Change, parcels: dict[str, int]) -> list[int]:
    """Make the boxes' parcels (`parcels`: code -> id, all locked) the order's. Returns those that are new to it.

    `parcels` is brought up to date where several turn out to be one.
    """
    joined = [parcel for box in change.boxes if (parcel := _join(change.order, box, parcels)) is not None]
    if joined and change.order.boxless_since:
        _update(change.order, {"boxless_since": None})
    # A parcel may have codes that nobody names now: a bench has paired them. What is said of it may be under those.
    parcels |= dict(Alias.objects.filter(parcel__in=set(parcels.values())).values_list("code", "parcel_id"))
    return [parcel for parcel in dict.fromkeys(joined) if parcel in parcels.values()]


def facts_of(change: Change, joined: Sequence[int], now: datetime) -> list[Fact]:
    """What a changed order means for its parcels: the day that was promised, and that it is cancelled."""
    order = change.order
    codes = dict(Alias.objects.filter(parcel__order=order).order_by("-pk").values_list("parcel_id", "code"))
    if order.cancelled_at:
        news = codes if "cancelled_at" in change.changed else joined
        at, reason = order.cancelled_at, change.reason
        return [_fact(order, codes[parcel], What.CANCELLED, at, reason=reason) for parcel in news]
    if order.promised_on:
        news = codes if "promised_on" in change.changed else joined
        return [_fact(order, codes[parcel], What.EXPECTED, now, expected_on=order.promised_on) for parcel in news]
    return []


def _fact(order: Order, code: str, what: What, now: datetime, **more: Any) -> Fact:
    return Fact(UUID(int=uuid_utils.uuid7().int), code, what, now, f"shop:{order.shop}", **more)


def _place(placed: Placed) -> Change | None:
    said = _said(placed)
    order, is_new = Order.objects.get_or_create(
        shop=placed.shop,
        number=placed.number,
        defaults={"placed_at": placed.placed_at, "boxless_since": placed.placed_at, **said},
    )
    if is_new:
        terms.write(order)
        return Change(order, {}, _boxes(order, placed.boxes), frozenset(said))
    order = Order.objects.select_for_update().get(pk=order.pk)
    if order.cancelled_at:
        log.info("Order %s is cancelled; of what its shop says now its boxes alone count: they are held.", order.pk)
        return Change(order, {}, _boxes(order, placed.boxes), reason=_why_cancelled(order))
    if order.forgotten_at:
        said = forgetting.impersonal(said)
    changed = {
        name: value for name, value in said.items() if name not in placed.unsaid and getattr(order, name) != value
    }
    _update(order, changed)
    if terms.FOUND_BY.intersection(changed):
        terms.write(order)
    return Change(order, _codes(order), _boxes(order, placed.boxes), frozenset(changed))


def _boxes(order: Order, boxes: tuple[Box, ...]) -> tuple[Box, ...]:
    """The order's boxes, of which its shop names `boxes` now.

    One that was scanned by the order's number before anybody knew of it is its only one. With several boxes nobody
    knows which was meant; what was scanned stays by itself then.
    """
    own = list(_codes(order).values())
    is_nameless = own == [[(order.number, "")]] and len(boxes) == 1  # its only box has no label of its own yet
    orphan = Alias.objects.filter(code=order.number, parcel__order=None).exists()
    if not (orphan or is_nameless) or len(boxes) > 1 or len(own) > 1:
        return boxes
    codes = boxes[0].codes if boxes else tuple(code for codes in own for code in codes)
    return (Box((*codes, (order.number, ""))),)


def _said(placed: Placed) -> dict[str, Any]:
    """The fields of an order that its shop may change."""
    return {
        "shop_name": placed.shop_name,
        "customer_name": placed.customer_name,
        "language": placed.language,
        "recipients": list(placed.recipients),
        "postcode": placed.postcode,
        "lines": [asdict(line) for line in placed.lines],
        "promised_on": placed.promised_on,
        "carrier": placed.carrier,
    }


def _cancel(cancelled: Cancelled, now: datetime) -> Change | None:
    order = Order.objects.select_for_update().filter(shop=cancelled.shop, number=cancelled.number).first()
    if order is None or order.cancelled_at:
        return None
    _update(order, {"cancelled_at": now, "boxless_since": None})
    return Change(order, _codes(order), _boxes(order, ()), frozenset(["cancelled_at"]), cancelled.reason)


def _why_cancelled(order: Order) -> str:
    said = Event.objects.filter(parcel__order=order, what=What.CANCELLED.value).exclude(reason="")
    return said.values_list("reason", flat=True).first() or ""


def _update(order: Order, values: Mapping[str, Any]) -> None:
    for name, value in values.items():
        setattr(order, name, value)
    if values:
        order.save(update_fields=values)


def _codes(order: Order) -> dict[int, list[tuple[str, str]]]:
    codes: dict[int, list[tuple[str, str]]] = {}
    for parcel, *code in Alias.objects.filter(parcel__order=order).values_list("parcel_id", "code", "carrier"):
        codes.setdefault(parcel, []).append((code[0], code[1]))
    return codes


def _join(order: Order, box: Box, parcels: dict[str, int]) -> int | None:
    """Make the box one parcel of the order. Returns its id if it was not the order's before."""
    owners = dict(Parcel.objects.filter(pk__in={parcels[code] for code, _ in box.codes}).values_list("pk", "order"))
    own = sorted(
        (parcel for parcel, owner in owners.items() if owner in (None, order.pk)),
        key=lambda parcel: (owners[parcel] is None, parcel),  # the order's own stays: its customers were told of it
    )
    for code, _carrier in box.codes:
        if parcels[code] not in own:
            log.warning("Order %s names the code %s, a parcel of another order; it stays there.", order.number, code)
    if not own:
        return None
    kept = own[0]
    merge(own[1:], kept)
    parcels.update({code: kept for code, parcel in parcels.items() if parcel in own})
    _name(kept, box)
    # A parcel of the order that another one was merged into has news too.
    return kept if Parcel.objects.filter(pk=kept, order=None).update(order=order) or own[1:] else None


def _name(parcel: int, box: Box) -> None:
    """Say which carrier gave a code that was scanned before anybody knew. What the shop names no bench takes back."""
    codes = [code for code, _ in box.codes]
    Alias.objects.filter(code__in=codes, parcel=parcel, by_pairing=True).update(by_pairing=False)
    for code, carrier in box.codes:
        if carrier:
            Alias.objects.filter(code=code, parcel=parcel).exclude(carrier=carrier).update(carrier=carrier)
