"""Who dies by SIGKILL while forgetting an order: `python -m tests.tracking.forgetting.killed ORDER ROOMS`.

ROOMS is after how many rooms have forgotten it.
"""

import os
import signal
import sys

import django

django.setup()

from tests.tracking.forgetting.cast import NOW  # noqa: E402
from tracking.forgetting.forget import ROOMS, forget  # noqa: E402

if __name__ == "__main__":
    order, rooms = map(int, sys.argv[1:])
    forget(order, NOW, (*ROOMS[:rooms], lambda _order, _now: os.kill(os.getpid(), signal.SIGKILL)))
