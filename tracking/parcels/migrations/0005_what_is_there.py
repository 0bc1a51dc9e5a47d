"""What 0004 added room for, of the orders and parcels that were there before it.

Apart from 0004: PostgreSQL does not build an index on a table that the same transaction has written to.
"""

from collections.abc import Iterator

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.models import F, Model

from tracking.parcels import rows
from tracking.parcels.facts import What
from tracking.parcels.terms import terms_of
from tracking.parcels.timeline import Happening, Summary, summary

AT_ONCE = 1000
FIELDS = (
    "parcel_id",
    "what",
    "id",
    "occurred_at",
    "clock_error",
    "received_at",
    "actor",
    "sequence",
    "place",
    "reason",
    "signed_by",
    "expected_on",
    "voids",
)


def batches(model: type[Model]) -> Iterator[list[int]]:
    """The keys of all rows, so many at a time."""
    last = 0
    while keys := list(model.objects.filter(pk__gt=last).order_by("pk").values_list("pk", flat=True)[:AT_ONCE]):
        yield keys
        last = keys[-1]


def fold_again(apps: Apps, editor: BaseDatabaseSchemaEditor) -> None:
    parcel, event = apps.get_model("parcels", "Parcel"), apps.get_model("parcels", "Event")
    for keys in batches(parcel):
        histories: dict[int, list[Happening]] = {}
        for key, what, *rest in event.objects.filter(parcel__in=keys).values_list(*FIELDS):
            histories.setdefault(key, []).append(Happening(rest[0], What(what), *rest[1:]))
        told = {key: summary(history) for key, history in histories.items()}
        rows.update(
            parcel,
            Summary._fields,
            [(key, short.stage or "", short.state or "", *short[2:]) for key, short in told.items()],
        )


def name_orders(apps: Apps, editor: BaseDatabaseSchemaEditor) -> None:
    order, term = apps.get_model("parcels", "Order"), apps.get_model("parcels", "Term")
    order.objects.filter(parcels=None, cancelled_at=None).update(boxless_since=F("placed_at"))
    for keys in batches(order):
        found = order.objects.filter(pk__in=keys).values_list("pk", "number", "customer_name", "recipients")
        rows.insert(
            term, ["order", "text"], [(key, text) for key, *said in found for text in sorted(terms_of(*said))]
        )


class Migration(migrations.Migration):
    dependencies = [("parcels", "0004_at_a_glance")]

    operations = [
        migrations.RunPython(fold_again, migrations.RunPython.noop),
        migrations.RunPython(name_orders, migrations.RunPython.noop),
    ]
