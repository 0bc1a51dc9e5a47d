"""What 0009 added room for, of the events that were there before it.

Apart from 0009 and 0011: PostgreSQL does not change a table that the same transaction has written to.
"""

from collections.abc import Iterator
from datetime import timedelta
from uuid import UUID

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.models import Model

from tracking.parcels import rows
from tracking.parcels.timeline import moment_of

AT_ONCE = 1000
FIELDS = ("pk", "occurred_at", "clock_error", "received_at", "sequence")


def batches(event: type[Model]) -> Iterator[list[tuple]]:
    """All events, so many at a time."""
    last = UUID(int=0)
    ordered = event.objects.order_by("pk")
    while found := list(ordered.filter(pk__gt=last).values_list(*FIELDS)[:AT_ONCE]):
        yield found
        last = found[-1][0]


def say_when(apps: Apps, editor: BaseDatabaseSchemaEditor) -> None:
    event = apps.get_model("parcels", "Event")
    for found in batches(event):
        told = [(key, moment_of(*times), times[2]) for key, *times in found]
        rows.update(
            event, ["at", "delay"], [(key, at, (received - at) // timedelta(seconds=1)) for key, at, received in told]
        )


class Migration(migrations.Migration):
    dependencies = [("parcels", "0009_when_it_happened")]

    operations = [migrations.RunPython(say_when, migrations.RunPython.noop)]
