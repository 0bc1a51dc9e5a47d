"""A pseudo-terminal behind a path of its own: a cable that a test can pull and plug in again."""

import os
import tty
from pathlib import Path


class PtyPort:
    def __init__(self, path: Path) -> None:
        self.path = path
        self.plug()

    def plug(self) -> None:
        self._master, slave = os.openpty()
        tty.setraw(slave)
        device = os.ttyname(slave)
        os.close(slave)
        self.path.unlink(missing_ok=True)
        self.path.symlink_to(device)

    def send(self, data: bytes) -> None:
        os.write(self._master, data)

    def pull(self) -> None:
        self.path.unlink()
        os.close(self._master)

    def close(self) -> None:
        os.close(self._master)
