"""Corrections from the scan log: each a form with a reason, for leads; many, or ambiguous ones, are asked twice."""

from collections import Counter
from collections.abc import Sequence
from uuid import UUID

from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from scanstation.errors import ScanStationError
from tracking.operations.actions import scans as actions
from tracking.operations.actions.scans import MOST
from tracking.operations.pages.asked import act, done, home_of, new_key, see
from tracking.operations.pages.log_asked import LONGEST, asked
from tracking.operations.queries import history, named, scans
from tracking.operations.queries.parcel_rows import codes_of, rows_of
from tracking.operations.queries.scan_rows import ScanRow
from tracking.operations.queries.scan_rows import rows_of as scan_rows
from tracking.parcels.models import Event, Order, Parcel
from tracking.staff.access import needs
from tracking.staff.roles import Role

SAMPLE = 10
"""Scans that are shown of those that are to be taken back."""


@needs(Role.SERVICE)
@require_safe
def scan(request: HttpRequest, key: UUID) -> HttpResponse:
    """One event with everything that is known of it, and what can be done about it."""
    event = _event(key)
    (row,) = scan_rows([event])
    parcel = Parcel.objects.prefetch_related("aliases").get(pk=event.parcel_id)
    context = {
        "row": row,
        "event": event,
        "codes": codes_of(parcel),
        "home": home_of(parcel),
        "lines": history.of_parcels([parcel.pk]).get(parcel.pk, []),
        "new_key": new_key,
        "may_correct": request.user.may(Role.LEAD),
    }
    return render(request, "operations/scan.html", context)


@needs(Role.LEAD)
@require_POST
def take_back(request: HttpRequest, key: UUID) -> HttpResponse:
    """One scan counts no longer."""
    event, its = _event(key), act(request)
    sentence = "Taken back. It counts no longer, and stays in the history."
    return done(request, _page_of(key), lambda: actions.take_back(its, [event]).done > 0, sentence)


@needs(Role.LEAD)
@require_POST
def count_again(request: HttpRequest, key: UUID) -> HttpResponse:
    """One scan was taken back by mistake."""
    event, its = _event(key), act(request)
    sentence = "It counts again, as of the time at which it was scanned."
    return done(request, _page_of(key), lambda: actions.count_again(its, event), sentence)


@needs(Role.LEAD)
@require_POST
def move(request: HttpRequest, key: UUID) -> HttpResponse:
    """It was another parcel: find that, have it confirmed, and do it."""
    event, its = _event(key), act(request)
    if target := _chosen(request, "target"):
        parcel = get_object_or_404(Parcel, pk=target)
        sentence = "It counts for the other parcel now. Both histories tell of it."
        return done(request, _page_of(key), lambda: actions.move(its, event, parcel), sentence)
    asked_for = request.POST.get("code", "")[:LONGEST].strip()
    found = [parcel for parcel in named.exactly(asked_for) if parcel.pk != event.parcel_id]
    if not found or not its.reason:
        sentence = (
            f"No other parcel has the number “{asked_for}”." if its.reason else "Say why: it stays in the history."
        )
        messages.error(request, sentence)
        return see(_page_of(key))
    (row,) = scan_rows([event])
    context = {"row": row, "found": rows_of(found), "key": its.key, "reason": its.reason, "code": asked_for}
    return render(request, "operations/scan_move.html", context)


@needs(Role.LEAD)
@require_POST
def take_back_many(request: HttpRequest) -> HttpResponse:
    """Those that were ticked, or all that the filters leave: shown, counted, and done once that is confirmed."""
    its, back = asked(request), reverse("operations:log") + asked(request).link()
    if "confirmed" in request.POST:
        return _taken(request, back)
    if "all" in request.POST:
        found = scans.standing(its.wanted)
    else:
        found = scans.logged().filter(pk__in=_keys(request.POST.getlist("scan")))
    rows = [row for row in _lines(found, MOST + 1) if row.can_be_voided]
    if not rows or len(rows) > MOST:
        sentence = f"More than {MOST}. Narrow it down first." if rows else "Tick at least one scan that still counts."
        messages.error(request, sentence)
        return see(back)
    context = {
        "rows": rows[:SAMPLE],
        "count": len(rows),
        "keys": " ".join(str(row.id) for row in rows),
        "groups": _groups(rows),
        "first": rows[-1].at,
        "last": rows[0].at,
        "back": back,
        "query": its.link(),
        "key": new_key(),
    }
    return render(request, "operations/scans_take_back.html", context)


@needs(Role.SERVICE)
@require_safe
def waiting_parcel(request: HttpRequest, pk: int) -> HttpResponse:
    """A parcel that waits for its order; to whom it may belong is asked with `number`."""
    parcel = get_object_or_404(Parcel.objects.prefetch_related("aliases"), pk=pk)
    if parcel.order_id:
        return see(home_of(parcel))
    number = request.GET.get("number", "")[:LONGEST].strip()
    context = {
        "parcel": parcel,
        "codes": codes_of(parcel),
        "rows": _lines(scans.logged().filter(parcel=parcel), scans.PAGE),
        "number": number,
        "orders": [order for order in named.orders_of(number) if not order.cancelled_at] if number else [],
        "boxes": rows_of([box for box in named.exactly(number) if box.pk != parcel.pk]) if number else [],
        "new_key": new_key,
        "may_correct": request.user.may(Role.LEAD),
    }
    return render(request, "operations/waiting_parcel.html", context)


@needs(Role.LEAD)
@require_POST
def assign(request: HttpRequest, pk: int) -> HttpResponse:
    """Make it one of an order's boxes, or the same box as another parcel."""
    parcel, its = get_object_or_404(Parcel, pk=pk), act(request)
    kind, _, chosen = request.POST.get("to", "").partition("-")
    target = int(chosen) if chosen.isdecimal() and len(chosen) < 19 else 0
    back = reverse("operations:log-waiting")
    if kind == "order":
        order = get_object_or_404(Order, pk=target)
        sentence = f"It belongs to order {order.number} from now on."
        return done(request, back, lambda: actions.give_to_order(its, parcel, order), sentence)
    other = get_object_or_404(Parcel, pk=target)
    return done(request, back, lambda: actions.join(its, parcel, other), "Both numbers are of one box from now on.")


def _taken(request: HttpRequest, back: str) -> HttpResponse:
    """Do what was confirmed: exactly the scans that were shown, and only if their number was typed."""
    keys = _keys(request.POST.get("scans", "").split())
    events = list(scans.logged().filter(pk__in=keys))
    if request.POST.get("number", "").strip() != str(len(keys)):
        messages.error(request, f"The number was not {len(keys)}. Nothing was changed.")
        return see(back)
    try:
        taken = actions.take_back(act(request), events)
    except ScanStationError as error:
        messages.error(request, str(error))
        return see(back)
    left = f" {taken.left_out} did not count before." if taken.left_out else ""
    tell = messages.success if taken.done else messages.info
    tell(
        request, f"{taken.done} taken back.{left}" if taken.done else "That was done before. Nothing was done twice."
    )
    return see(back)


def _keys(texts: Sequence[str]) -> list[UUID]:
    """The ids among these; MOST at most."""
    found: dict[UUID, None] = {}
    for text in texts[: MOST + 1]:
        try:
            found[UUID(text)] = None
        except ValueError:
            continue
    return list(found)[:MOST]


def _lines(events: QuerySet[Event], most: int) -> list[ScanRow]:
    """The newest of these as the log shows them."""
    return scan_rows(list(events.order_by("-at", "-pk").select_related("parcel__order")[:most]))


def _groups(rows: Sequence[ScanRow]) -> list[tuple[str, str, int]]:
    """What is to be taken back, where, how many."""
    counted = Counter((row.what.value, row.by) for row in rows)
    return [(what, by, number) for (what, by), number in counted.most_common()]


def _event(key: UUID) -> Event:
    return get_object_or_404(scans.logged().select_related("parcel__order"), pk=key)


def _page_of(key: UUID) -> str:
    return reverse("operations:scan", args=[key])


def _chosen(request: HttpRequest, name: str) -> int:
    text = request.POST.get(name, "")
    return int(text) if text.isdecimal() and len(text) < 19 else 0
