"""What staff can say of parcels: held, released, later than planned, not what a scan said, or just a note."""

from collections.abc import Sequence
from datetime import date, timedelta

from tracking.operations.actions.act import Act, RefusedError
from tracking.parcels.facts import What
from tracking.parcels.histories import happenings_of
from tracking.parcels.models import Event, Parcel
from tracking.parcels.timeline import OVER, Timeline, fold

FURTHEST = timedelta(days=365)


def hold(act: Act, parcel: Parcel) -> bool:
    """Have benches stop it. False when this form was sent before. Raises RefusedError."""
    if act.was_done([parcel]):
        return False
    timeline = _timeline(parcel)
    if timeline.held:
        raise RefusedError("It is on hold already.")
    if timeline.stage and What(timeline.stage).order > What.SHIPPED.order:
        raise RefusedError("The courier has it already; it cannot be held any more.")
    return act.tell([parcel], What.HELD)


def release(act: Act, parcel: Parcel) -> bool:
    """Let it go on. False when this form was sent before. Raises RefusedError."""
    if act.was_done([parcel]):
        return False
    timeline = _timeline(parcel)
    if not timeline.held:
        raise RefusedError("It is not on hold.")
    if any(entry.what is What.CANCELLED for entry in timeline.entries):
        raise RefusedError("Its order is cancelled; it cannot be released.")
    return act.tell([parcel], What.RELEASED)


def delay(act: Act, parcels: Sequence[Parcel], expected_on: date | None) -> bool:
    """Tell the customer about another day of arrival, or that it is not known. Raises RefusedError.

    A day before the one that counts now is no delay, just another day.
    """
    if act.was_done(parcels):
        return False
    if not parcels:
        raise RefusedError("Choose at least one parcel.")
    if any(parcel.order and parcel.order.forgotten_at for parcel in parcels):
        raise RefusedError("Its customer is forgotten: there is nobody to tell.")
    today = act.now.date()
    if expected_on and not today <= expected_on <= today + FURTHEST:
        raise RefusedError("The new day must be today or later, and within a year.")
    if any(parcel.state in OVER for parcel in parcels):
        raise RefusedError("Nobody waits for one of these parcels any more.")
    is_earlier = expected_on and all(parcel.expected_on and expected_on < parcel.expected_on for parcel in parcels)
    return act.tell(parcels, What.EXPECTED if is_earlier else What.DELAYED, expected_on=expected_on)


def void(act: Act, event: Event) -> bool:
    """Have a fact count no longer. False when this form was sent before. Raises RefusedError."""
    if act.was_done([event.parcel]):
        return False
    if event.what == What.VOID:
        raise RefusedError("What was taken back stays so; have it scanned again instead.")
    if What(event.what).is_final:
        raise RefusedError("The shop has cancelled the order, and that stays so; it may place a new one.")
    if Event.objects.filter(parcel=event.parcel, what=What.VOID.value, voids=event.pk).exists():
        raise RefusedError("That was taken back already.")
    return act.tell([event.parcel], What.VOID, voids=event.pk)


def note(act: Act, parcel: Parcel) -> bool:
    """Leave word for the others. False when this form was sent before."""
    return act.tell([parcel], What.NOTE)


def _timeline(parcel: Parcel) -> Timeline:
    return fold(happenings_of([parcel.pk]).get(parcel.pk, ()))
