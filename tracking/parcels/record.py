"""The one way in: every fact and every order enters through `record`, in one transaction. Runs on any thread."""

import logging
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, timedelta
from uuid import UUID

from django.db import transaction

from scanstation.wire import Outcome
from tracking.parcels import corrections, feed, forgetting, rows
from tracking.parcels.aliases import Codes, parcels_of
from tracking.parcels.facts import Fact, What
from tracking.parcels.histories import happenings_of
from tracking.parcels.models import Event, Parcel
from tracking.parcels.orders import Cancelled, Change, Placed, facts_of, join, scanned, take
from tracking.parcels.timeline import Summary, moment_of, summary
from tracking.parcels.writing import committed

log = logging.getLogger(__name__)


def record(facts: Sequence[Fact] = (), orders: Sequence[Placed | Cancelled] = (), *, now: datetime) -> list[Outcome]:
    """Store facts and orders, fold the timelines that they touch, append to the feed. Returns one outcome a fact.

    An id that is known changes nothing; an order that is known is amended; a pairing with another parcel's number
    and a station's void of what another one said are refused. Listeners of the feed are woken after the commit. On
    PostgreSQL several of these run side by side; one that gets in another's way is begun anew. Raises
    OperationalError when that does not help, or the database is away: nothing is stored then, as far as anybody
    knows, and whoever sent it sends it again.
    """
    return committed(lambda: _record(facts, orders, now))


def _record(facts: Sequence[Fact], orders: Sequence[Placed | Cancelled], now: datetime) -> list[Outcome]:
    changes = [change for order in orders if (change := take(order, now))]
    changes += scanned(code for fact in facts for group in fact.codes for code, _carrier in group)
    parcels = parcels_of([*_boxes(changes), *(group for fact in facts for group in fact.codes)], now)
    joined = [(change, join(change, parcels)) for change in changes]
    judged = corrections.judge(facts, parcels)
    told = [fact for fact in facts if fact.id not in judged.refused]
    told += [*judged.notes, *(fact for change, its in joined for fact in facts_of(change, its, now))]
    places = [judged.parcel_of(fact, parcels) for fact in told]
    outcomes = _store(told, places, now)
    new = [(fact, at) for fact, at, is_new in zip(told, places, outcomes, strict=True) if is_new is Outcome.STORED]
    parted = corrections.settle(new, judged, now)
    arrived = {parcel for _change, its in joined for parcel in its}
    if arrived or any(_has_words(fact) for fact, _ in new):
        forgetting.stay_forgotten({*(at for _, at in new), *arrived})
    _refold({*(at for _, at in new), *parted, *arrived})
    _feed(joined, parted, [(at, fact.id) for fact, at in new])
    answers = iter(outcomes)
    return [Outcome.REFUSED if fact.id in judged.refused else next(answers) for fact in facts]


def _boxes(changes: Iterable[Change]) -> Iterable[Codes]:
    return (group for change in changes for group in change.groups)


def _feed(
    orders: Iterable[tuple[Change, Sequence[int]]], parted: Iterable[int], events: Iterable[tuple[int, UUID]]
) -> None:
    """Append what has changed: orders first, then the parcels that are new to them or came apart, then events."""
    news: list[tuple[int | None, int | None, UUID | None]] = []
    for change, joined in orders:
        if change.changed or joined:
            news += [(None, change.order.pk, None), *((parcel, None, None) for parcel in joined)]
    news += [(parcel, None, None) for parcel in parted]
    news += [(parcel, None, event) for parcel, event in events]
    if news:
        feed.append(news)
        transaction.on_commit(feed.wake, robust=True)


def _store(facts: Sequence[Fact], places: Sequence[int], now: datetime) -> list[Outcome]:
    """Insert what is new, each at its parcel (`places`): of several facts with one id, the first."""
    firsts: dict[UUID, tuple[Fact, int]] = {}
    for fact, parcel in zip(facts, places, strict=True):
        firsts.setdefault(fact.id, (fact, parcel))
    # In the order of the ids: two transactions with the same facts cannot wait for each other.
    lines = (_row(*firsts[key], now) for key in sorted(firsts))
    stored = set(rows.insert(Event, _COLUMNS, lines))
    outcomes = []
    repeated = []
    for fact in facts:
        outcomes.append(Outcome.STORED if fact.id in stored else Outcome.DUPLICATE)
        if fact.id not in stored:
            repeated.append(fact)
        stored.discard(fact.id)
    _warn_of_changed(repeated)
    return outcomes


_TEXTS = ("worker", "source", "text", "symbology", "place", "signed_by", "reason")
_COLUMNS = (
    "id",
    "parcel",
    "what",
    "occurred_at",
    "utc_offset",
    "clock_error",
    "received_at",
    "at",
    "delay",
    "actor",
    "sequence",
    "journal",
    "code",
    "typed",
    "expected_on",
    "voids",
    "paired",
    *_TEXTS,
)
_LIMITS = [(name, Event._meta.get_field(name).max_length) for name in _TEXTS]


def _row(fact: Fact, parcel: int, now: datetime) -> tuple[object, ...]:
    occurred_at = fact.occurred_at.astimezone(UTC)
    at = moment_of(occurred_at, fact.clock_error, now, fact.sequence)
    return (
        fact.id,
        parcel,
        fact.what.value,
        occurred_at,
        (fact.occurred_at.utcoffset() or timedelta()) // timedelta(minutes=1),
        fact.clock_error,
        now,
        at,
        (now - at) // timedelta(seconds=1),
        fact.actor,
        fact.sequence,
        fact.journal,
        fact.code,
        fact.typed,
        fact.expected_on,
        fact.voids,
        fact.paired,
        *(_storable(getattr(fact, name), limit) for name, limit in _LIMITS),
    )


def _has_words(fact: Fact) -> bool:
    """Whether there is anything to forget about it, or about the parcel that its pairing has brought along."""
    is_plain = fact.text in ("", fact.code) and fact.what is not What.PAIRED
    return not is_plain or bool(fact.place or fact.reason or fact.signed_by)


def _storable(text: str, limit: int | None) -> str:
    """Text as every database takes it: a NUL is shown by its symbol, half a character by "?", too much by "…"."""
    if not text:
        return text
    text = text.replace("\0", "␀")
    if not text.isascii():
        text = text.encode(errors="replace").decode()
    return text if limit is None or len(text) <= limit else text[: limit - 1] + "…"


def _warn_of_changed(repeated: Sequence[Fact]) -> None:
    """The first one stays; one that says something else under its id is a fault of whoever sent it."""
    if not repeated:
        return
    kept = Event.objects.in_bulk([fact.id for fact in repeated])
    for fact in repeated:
        if _says(fact) != _says(kept[fact.id]):
            log.warning("Event %s came again from %s with other content.", fact.id, fact.actor)


def _says(event: Fact | Event) -> tuple[object, ...]:
    return event.actor, event.sequence, event.code, event.what, event.occurred_at


def _refold(parcels: Iterable[int]) -> None:
    """Bring what the parcels' rows say of their timelines up to date: one query, one statement."""
    keys = list(parcels)
    told = happenings_of(keys)
    rows.update(Parcel, Summary._fields, [(key, *in_columns(summary(told.get(key, ())))) for key in keys])


def in_columns(summary: Summary) -> tuple[object, ...]:
    """A summary as a parcel's row has it: "" for no stage and no state."""
    return summary.stage or "", summary.state or "", *summary[2:]
