"""The dashboard's cards: a stage each, its number, and what is wrong there. Pure."""

from dataclasses import dataclass

from django.urls import reverse

from tracking.operations.queries.dashboard import Dashboard
from tracking.operations.templatetags.ops import number
from tracking.parcels.facts import What

STOPPED = ("held", "late")
"""Piles with a big number of their own, beside the stages."""


@dataclass(frozen=True, slots=True)
class Beside:
    """A line below a number. `tone` is "" for what is merely said; `address` leads to the list behind it."""

    text: str
    tone: str = ""
    address: str = ""


@dataclass(frozen=True, slots=True)
class Card:
    """One number, and the list that it is the length of. `tone` is the number's."""

    title: str
    number: int
    address: str
    beside: tuple[Beside, ...]
    tone: str = ""


def cards(now: Dashboard) -> list[Card]:
    """In the order in which a parcel goes through them."""
    at, piles, moment = now.stages.by_state, now.piles, now.moment
    orders = "order" if now.stages.boxless == 1 else "orders"
    boxless = Beside(f"{number(now.stages.boxless)} {orders} without a parcel", "", reverse("operations:boxless"))
    packed = f"{number(piles['packed-too-long'])} longer than {_hours(moment.pack_hours)}"
    unseen = f"{number(piles['unseen'])} never seen by courier"
    cancelled = f"{number(piles['cancelled'])} cancelled: take out"
    return [
        _card(
            "Placed",
            at[""],
            "placed",
            boxless if now.stages.boxless else Beside("not scanned yet"),
            _delayed(now, ""),
        ),
        _card(
            "Processed",
            at[What.PROCESSED],
            "processed",
            Beside("waiting to be packed"),
            _delayed(now, What.PROCESSED),
        ),
        _card(
            "Packed",
            at[What.PACKED],
            "packed",
            _trouble(packed, piles, "packed-too-long") or Beside("waiting for the courier"),
            _trouble(cancelled, piles, "cancelled", "stop"),
            _delayed(now, What.PACKED),
        ),
        _card(
            "Shipped",
            at[What.SHIPPED],
            "shipped",
            _trouble(unseen, piles, "unseen"),
            _delayed(now, What.SHIPPED)
            or (None if piles["unseen"] or not at[What.SHIPPED] else Beside("all on their way")),
        ),
        _card(
            "In transit",
            at[What.IN_TRANSIT],
            "in-transit",
            _delayed(now, What.IN_TRANSIT) or Beside("none delayed"),
        ),
        _card(
            "Out for delivery",
            at[What.OUT_FOR_DELIVERY],
            "out-for-delivery",
            _trouble(f"{number(piles['attempt-failed'])} not handed over", piles, "attempt-failed")
            or Beside("arriving today"),
            _delayed(now, What.OUT_FOR_DELIVERY),
        ),
        _card("Delivered today", now.stages.delivered, "delivered-today", _on_time(now)),
    ]


def stopped(now: Dashboard) -> list[Card]:
    """What somebody has to see to, at whatever stage it is. A held parcel is in no stage's number."""
    piles = now.piles
    held = Beside("to be released") if piles["held"] else Beside("nothing is stopped")
    late = Beside("past the promised day") if piles["late"] else Beside("nothing is late")
    return [
        _card("On hold", piles["held"], "held", held, tone="stop" if piles["held"] else ""),
        _card("Late", piles["late"], "late", late, tone="warn" if piles["late"] else ""),
    ]


def _card(title: str, count: int, pile: str, *beside: Beside | None, tone: str = "") -> Card:
    return Card(title, count, _address(pile), tuple(line for line in beside if line), tone)


def _delayed(now: Dashboard, stage: str) -> Beside | None:
    count = now.stages.delayed[stage]
    return Beside(f"of these {number(count)} delayed", "warn", _address("delayed")) if count else None


def _trouble(text: str, piles: dict[str, int], pile: str, tone: str = "warn") -> Beside | None:
    return Beside(text, tone, _address(pile)) if piles[pile] else None


def _address(pile: str) -> str:
    return reverse("operations:pile", args=[pile])


def _on_time(now: Dashboard) -> Beside:
    percent = now.stages.percent_on_time
    return Beside("" if percent is None else f"{percent:.1f} % on the promised day".replace("100.0", "100"))


def _hours(hours: float) -> str:
    return f"{hours:g} h"
