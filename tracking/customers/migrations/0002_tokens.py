from datetime import timedelta

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.utils import timezone


def copy(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Links that were mailed before links could expire go on for as long as one that is made today."""
    now = timezone.now()
    link = apps.get_model("customers", "Link")
    orders = apps.get_model("parcels", "Order").objects.only("pk", "token")
    link.objects.bulk_create(
        (
            link(order_id=order.pk, token=order.token, created_at=now, expires_at=now + timedelta(days=180))
            for order in orders.iterator()
        ),
        batch_size=500,
    )


class Migration(migrations.Migration):
    dependencies = [("customers", "0001_links")]

    operations = [migrations.RunPython(copy, migrations.RunPython.noop)]
