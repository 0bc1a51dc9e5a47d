"""A data folder in which every state of `states.py` is somebody's order, made as a server of its own would."""

import json
import subprocess
import sys
from pathlib import Path

from tests.tracking.cast import _environment

_STORE = """
import json
from datetime import UTC, datetime
import django
django.setup()
from tests.tracking import states
print(json.dumps(states.store(datetime.now(UTC))))
"""


def populate(folder: Path) -> dict[str, str]:
    """Store the states in a data folder that `tracking init` has made. Returns the tokens of their links by name."""
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", _STORE],
        env=_environment(folder, DJANGO_SETTINGS_MODULE="tracking.settings"),
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return dict(json.loads(done.stdout))
