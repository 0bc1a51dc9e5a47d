"""Facts of carriers, shops and staff beside those of stations; orders with their shop; the feed's own positions."""

import django.db.models.deletion
from django.apps.registry import Apps
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.models import F, Value
from django.db.models.functions import Concat
from django.utils.text import slugify


def keep_what_is_there(apps: Apps, editor: BaseDatabaseSchemaEditor) -> None:
    apps.get_model("parcels", "Event").objects.update(actor=Concat(Value("station:"), F("actor")))
    apps.get_model("parcels", "Parcel").objects.update(state=F("stage"))
    orders = apps.get_model("parcels", "Order").objects
    for name in orders.values_list("shop_name", flat=True).distinct():
        orders.filter(shop_name=name).update(shop=slugify(name)[:64])


class Migration(migrations.Migration):
    dependencies = [("parcels", "0001_initial")]

    operations = [
        migrations.RenameField("event", "stage", "what"),
        migrations.RenameField("event", "station", "actor"),
        migrations.AlterField("event", "actor", models.CharField(max_length=80)),
        migrations.AddField("event", "place", models.CharField(blank=True, max_length=200, default=""), False),
        migrations.AddField("event", "signed_by", models.CharField(blank=True, max_length=200, default=""), False),
        migrations.AddField("event", "reason", models.CharField(blank=True, max_length=500, default=""), False),
        migrations.AddField("event", "expected_on", models.DateField(null=True)),
        migrations.AddField("event", "voids", models.UUIDField(null=True)),
        migrations.AddField("parcel", "state", models.CharField(blank=True, max_length=32, default=""), False),
        migrations.AlterField("order", "number", models.CharField(max_length=64)),
        migrations.AddField("order", "shop", models.CharField(blank=True, max_length=64, default=""), False),
        migrations.AddField("order", "language", models.CharField(default="en", max_length=16)),
        migrations.AddField("order", "recipients", models.JSONField(default=list)),
        migrations.AddField("order", "postcode", models.CharField(blank=True, max_length=16, default=""), False),
        migrations.AddField("order", "lines", models.JSONField(default=list)),
        migrations.AddField("order", "promised_on", models.DateField(null=True)),
        migrations.AddField("order", "carrier", models.CharField(blank=True, max_length=32, default=""), False),
        migrations.AddField("order", "cancelled_at", models.DateTimeField(null=True)),
        migrations.RunPython(keep_what_is_there, migrations.RunPython.noop),
        migrations.AddConstraint(
            "order", models.UniqueConstraint(fields=["number", "shop"], name="order_number_of_shop")
        ),
        migrations.AlterField("feedentry", "position", models.BigIntegerField(primary_key=True, serialize=False)),
        migrations.AlterField(
            "feedentry",
            "parcel",
            models.ForeignKey(
                db_index=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="parcels.parcel",
            ),
        ),
        migrations.AddField(
            "feedentry",
            "order",
            models.ForeignKey(
                db_index=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="parcels.order",
            ),
        ),
        migrations.AddIndex("feedentry", models.Index(fields=["order", "position"], name="feed_order_position")),
        migrations.CreateModel(
            name="FeedEra",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("base", models.BigIntegerField()),
            ],
        ),
        migrations.CreateModel(
            name="Cursor",
            fields=[
                ("name", models.CharField(max_length=64, primary_key=True, serialize=False)),
                ("position", models.BigIntegerField()),
            ],
        ),
    ]
