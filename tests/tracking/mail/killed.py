"""A mail worker that dies by SIGKILL right after a step: `python -m tests.tracking.mail.killed PORT`.

DIE_AFTER names the step. The time is the tests' NOW.
"""

import os
import signal
import sys
from email.headerregistry import Address

import django

django.setup()

from tests.tracking.mail.cast import NOW  # noqa: E402
from tracking.mail.configuration import Post, Tls  # noqa: E402
from tracking.mail.worker import Worker  # noqa: E402


def _die(step: str) -> None:
    if step == os.environ["DIE_AFTER"]:
        os.kill(os.getpid(), signal.SIGKILL)


def main() -> None:
    post = Post("127.0.0.1", int(sys.argv[1]), Tls.NONE, "", "", Address(addr_spec="parcels@track.example.com"))
    Worker(post, lambda: NOW, probe=_die).step()


if __name__ == "__main__":
    main()
