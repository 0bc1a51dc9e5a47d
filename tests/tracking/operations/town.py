"""A data folder with a busy warehouse, made as a server of its own would. Knows no Django."""

import json
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from tests.tracking.cast import _environment

LOGIN, PASSWORD = "ops", "correct-horse-battery"
ZONE = {"TRACKING_TIME_ZONE": "Europe/Berlin"}
_FILL = """
import json, sys
from datetime import UTC, datetime
import django
django.setup()
from tests.tracking.operations import warehouse
from tracking.operations.pages.asked import moment
print(json.dumps(warehouse.fill(datetime.now(UTC), moment(), int(sys.argv[1]))))
"""


def fill_folder(folder: Path, scale: int = 1, zone: Mapping[str, str] = ZONE) -> dict[str, int]:
    """Fill the database of a data folder, as a server of its own would. Returns the keys of the orders by number."""
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", _FILL, str(scale)],
        env=_environment(folder, DJANGO_SETTINGS_MODULE="tracking.settings", **zone),
        cwd=Path(__file__).parents[3],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return dict(json.loads(done.stdout))
