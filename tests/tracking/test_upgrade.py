"""A database of the first version keeps what it holds."""

import importlib
from dataclasses import replace
from datetime import timedelta
from uuid import UUID

import pytest
from django.apps import apps
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from tracking.parcels import feed
from tracking.parcels.facts import Fact, What
from tracking.parcels.histories import happenings_of
from tracking.parcels.models import Event, Order, Parcel, Term
from tracking.parcels.orders import Box, Placed
from tracking.parcels.record import record
from tracking.parcels.timeline import fold

pytestmark = pytest.mark.usefixtures("database")


def migrate(*targets: tuple[str, str]) -> MigrationExecutor:
    executor = MigrationExecutor(connection)
    executor.migrate(list(targets))
    return MigrationExecutor(connection)


def test_events_orders_and_the_feed_are_kept(now):
    newest = MigrationExecutor(connection).loader.graph.leaf_nodes()
    old = migrate(("parcels", "0001_initial")).loader.project_state([("parcels", "0001_initial")]).apps
    order = old.get_model("parcels", "Order").objects.create(
        number="10-1", shop_name="Nordlicht Shop", customer_name="Anna", placed_at=now, token="t"
    )
    parcel = old.get_model("parcels", "Parcel").objects.create(order=order, stage="packed", created_at=now)
    old.get_model("parcels", "Alias").objects.create(code="PAR-1", parcel=parcel)
    event = old.get_model("parcels", "Event").objects.create(
        id=UUID(int=1),
        parcel=parcel,
        stage="packed",
        occurred_at=now,
        utc_offset=60,
        clock_error=0,
        received_at=now,
        station="bench-1",
        sequence=1,
        code="PAR-1",
        typed=False,
    )
    old.get_model("parcels", "FeedEntry").objects.create(parcel=parcel, event=event)

    migrate(*newest)
    kept = Event.objects.get()
    assert (kept.what, kept.actor, Parcel.objects.get().state) == ("packed", "station:bench-1", "packed")
    assert (kept.at, kept.delay) == (now, 0)
    assert fold(happenings_of([parcel.pk])[parcel.pk]).state is What.PACKED
    (item,) = feed.after(0, 10)
    assert (item.parcel, item.order, item.event, item.what) == (parcel.pk, order.pk, kept.pk, What.PACKED)

    again = Placed("10-1", "Nordlicht Shop", "Anna", now, (Box((("PAR-1", ""),)),), shop="nordlicht-shop")
    record(orders=[again], now=now + timedelta(days=1))
    assert Order.objects.get().number == "10-1"


def test_orders_and_parcels_of_before_can_be_counted_and_found(now):
    placed = Placed("10-1", "Shop", "Zoë Müller", now, (Box((("PAR-1", ""),)),), recipients=("Zoe@example.com",))
    waiting = replace(placed, number="10-2", boxes=())
    packed = Fact(UUID(int=1), "PAR-1", What.PACKED, now, "station:bench-1", sequence=1)
    record([packed], [replace(placed, promised_on=now.date()), waiting], now=now)
    Parcel.objects.update(since=None, due_on=None, expected_on=None)
    Order.objects.update(boxless_since=None)
    Term.objects.all().delete()

    upgrade = importlib.import_module("tracking.parcels.migrations.0005_what_is_there")
    upgrade.fold_again(apps, connection.schema_editor())
    upgrade.name_orders(apps, connection.schema_editor())
    assert Parcel.objects.values_list("since", "due_on", "expected_on").get() == (now, now.date(), now.date())
    assert Order.objects.exclude(boxless_since=None).get().number == "10-2"
    found = Term.objects.filter(order__number="10-1").values_list("text", flat=True)
    assert set(found) == {"10-1", "zoe", "muller", "zoe@example.com"}


def test_events_of_before_say_when_they_happened_and_how_late_they_came(now):
    said = {"what": What.PACKED, "actor": "station:bench-1", "sequence": 1}
    slow = Fact(UUID(int=1), "PAR-1", occurred_at=now - timedelta(hours=2), clock_error=-3600, **said)
    stopped = Fact(UUID(int=2), "PAR-2", occurred_at=now - timedelta(days=9000), **said)
    record([slow, stopped], now=now)
    told = dict(Event.objects.values_list("pk", "at"))
    Event.objects.update(at=now - timedelta(days=1), delay=-1)

    upgrade = importlib.import_module("tracking.parcels.migrations.0010_when_it_all_happened")
    upgrade.say_when(apps, connection.schema_editor())
    assert told == {slow.id: now - timedelta(hours=1), stopped.id: now} == dict(Event.objects.values_list("pk", "at"))
    assert dict(Event.objects.values_list("pk", "delay")) == {slow.id: 3600, stopped.id: 0}
