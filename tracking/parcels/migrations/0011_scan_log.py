from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("parcels", "0010_when_it_all_happened"),
    ]

    operations = [
        migrations.AlterField(model_name="event", name="at", field=models.DateTimeField()),
        migrations.AlterField(model_name="event", name="delay", field=models.BigIntegerField()),
        migrations.AddIndex(
            model_name="event",
            index=models.Index(
                condition=models.Q(
                    ("what__in", ("processed", "packed", "shipped", "paired", "held", "released", "note", "void"))
                ),
                fields=["at", "id"],
                name="event_log",
            ),
        ),
        migrations.AddIndex(
            model_name="parcel",
            index=models.Index(
                condition=models.Q(
                    ("order__isnull", True), ("state__in", ["processed", "packed", "shipped", "held"])
                ),
                fields=["id"],
                name="parcel_orderless",
            ),
        ),
    ]
