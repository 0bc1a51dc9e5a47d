"""Where customers can ask."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("shops", "0001_initial")]

    operations = [
        migrations.AddField("shop", "contact", models.CharField(blank=True, db_default="", max_length=254)),
    ]
