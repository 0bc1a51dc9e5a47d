"""A webhook worker that dies by SIGKILL right after a step: `python -m tests.tracking.hooks.killed NOW`.

DIE_AFTER names the step. NOW is the time, as ISO 8601 has it.
"""

import os
import signal
import sys
from datetime import datetime

import django

django.setup()

from tracking.hooks.sending import Sender  # noqa: E402
from tracking.hooks.worker import Worker  # noqa: E402


def _die(step: str) -> None:
    if step == os.environ["DIE_AFTER"]:
        os.kill(os.getpid(), signal.SIGKILL)


if __name__ == "__main__":
    now = datetime.fromisoformat(sys.argv[1])
    Worker(Sender(allow_private=True), lambda: now, probe=_die).step()
