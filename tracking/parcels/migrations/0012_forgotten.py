from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("parcels", "0011_scan_log"),
    ]

    operations = [
        migrations.AddField(model_name="order", name="forgotten_at", field=models.DateTimeField(null=True)),
        migrations.AddIndex(
            model_name="order",
            index=models.Index(
                condition=models.Q(("forgotten_at__isnull", True)),
                fields=["placed_at", "id"],
                name="order_remembered",
            ),
        ),
    ]
