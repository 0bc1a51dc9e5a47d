"""A mail worker that dies by SIGKILL right after a step: `python -m tests.tracking.mail.killed DATABASE PORT`.

DIE_AFTER names the step. The time is the tests' NOW.
"""

import os
import signal
import sys
from email.headerregistry import Address

import django


def _die(step: str) -> None:
    if step == os.environ["DIE_AFTER"]:
        os.kill(os.getpid(), signal.SIGKILL)


def main() -> None:
    from django.db import connections

    from tests.tracking.mail.cast import NOW
    from tracking.mail.configuration import Post, Tls
    from tracking.mail.worker import Worker

    connections["default"].settings_dict["NAME"] = sys.argv[1]
    post = Post("127.0.0.1", int(sys.argv[2]), Tls.NONE, "", "", Address(addr_spec="parcels@track.example.com"))
    Worker(post, lambda: NOW, probe=_die).step()


if __name__ == "__main__":
    django.setup()
    main()
