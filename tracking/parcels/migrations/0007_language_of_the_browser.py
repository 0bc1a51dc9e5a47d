from django.db import migrations, models


class Migration(migrations.Migration):
    """An order may leave its language to the customer's browser."""

    dependencies = [("parcels", "0006_pairings")]

    operations = [migrations.AlterField("order", "language", models.CharField(blank=True, max_length=16))]
