"""When each event happened, and how late it was received. 0010 says it of those that are there."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("parcels", "0008_journals"),
    ]

    operations = [
        migrations.AddField(model_name="event", name="at", field=models.DateTimeField(null=True)),
        migrations.AddField(model_name="event", name="delay", field=models.BigIntegerField(null=True)),
    ]
