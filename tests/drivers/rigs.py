"""A rig for each kind of scanner: options that fit, something to scan, and a cable to pull where there is one.

A new kind brings a class with a line in RIGS, and `test_contract.py` tries it.
"""

from pathlib import Path
from threading import Event
from typing import ClassVar

import cv2
import numpy as np

from drivers import open_scanner
from drivers.base import Scanner
from drivers.hidpos import HidPosOptions, HidPosScanner
from drivers.wedge import WedgeScanner
from tests.drivers.hid_devices import Gun, Hub, counted
from tests.drivers.net_camera import NetCamera
from tests.drivers.network_port import NetworkPort
from tests.drivers.pictures import barcode, scene
from tests.drivers.pty_port import PtyPort
from tests.drivers.recorder import noon

CODE = "1Z999AA10123456784"


class Rig:
    """`open` builds a scanner called "bench"; `scan` makes it read CODE once more."""

    kind: ClassVar[str]
    has_cable: ClassVar[bool] = True

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.prepare()

    def prepare(self) -> None:
        """Get ready what is scanned."""

    def options(self) -> dict[str, object]:
        return {}

    def open(self) -> Scanner:
        return open_scanner(self.kind, "bench", self.options(), noon)

    def scan(self, scanner: Scanner) -> None:
        raise NotImplementedError

    def unplug(self) -> None:
        raise NotImplementedError

    def plug(self) -> None:
        raise NotImplementedError

    def close(self) -> None:
        """Put everything away."""


class Wedge(Rig):
    """A keyboard's cable is the window system's: no program hears of it."""

    kind = "wedge"
    has_cable = False

    def prepare(self) -> None:
        self._scans = 0

    def scan(self, scanner: Scanner) -> None:
        assert isinstance(scanner, WedgeScanner)
        self._scans += 1
        for at, key in enumerate(CODE + "\r"):
            scanner.key(key, 1000 * self._scans + at)


class Serial(Rig):
    kind = "serial"

    def prepare(self) -> None:
        self._port = PtyPort(self.folder / "port")
        self.unplug, self.plug = self._port.pull, self._port.plug

    def options(self) -> dict[str, object]:
        return {"port": str(self._port.path)}

    def scan(self, scanner: Scanner) -> None:
        self._port.send(f"{CODE}\r".encode())

    def close(self) -> None:
        self._port.close()


class NetworkSerial(Rig):
    """A serial scanner in the network, over loopback."""

    kind = "serial"

    def prepare(self) -> None:
        self._port = NetworkPort()
        self.unplug, self.plug, self.close = self._port.pull, self._port.plug, self._port.pull

    def options(self) -> dict[str, object]:
        return {"port": self._port.url}

    def scan(self, scanner: Scanner) -> None:
        if self._port.is_called(0.5):
            self._port.send(f"{CODE}\r".encode())


class HidPos(Rig):
    """The driver as a whole; what hidapi would say comes from here: only root can make up a HID device."""

    kind = "hidpos"

    def prepare(self) -> None:
        self._gun = Gun()
        self.unplug, self.plug = self._gun.pull, self._gun.plug

    def open(self) -> Scanner:
        return HidPosScanner("bench", HidPosOptions(), noon, Hub(self._gun))

    def scan(self, scanner: Scanner) -> None:
        self._gun.send(*counted(CODE.encode()))


class Camera(Rig):
    """A folder of pictures; away is unplugged."""

    kind = "camera"

    def prepare(self) -> None:
        self._scans = 0
        self._pictures = self.folder / "pictures"
        self._pictures.mkdir()

    def options(self) -> dict[str, object]:
        return {"path": str(self._pictures), "again_after_s": 0}

    def scan(self, scanner: Scanner) -> None:
        self._scans += 1
        cv2.imwrite(str(self._pictures / f"{self._scans}.png"), scene(barcode(CODE), size=(640, 480)))

    def unplug(self) -> None:
        self._pictures.rename(self.folder / "away")

    def plug(self) -> None:
        (self.folder / "away").rename(self._pictures)


class NetworkCamera(Rig):
    """A camera in the network, over loopback: before it there is a label for half a second, after a while without."""

    kind = "camera"

    def prepare(self) -> None:
        self._empty = scene(np.full((4, 4), 150, np.uint8), size=(640, 480))
        self._label = scene(barcode(CODE), size=(640, 480))
        self._film: list[np.ndarray] = []
        self._away = Event()
        self._camera = NetCamera(self._show)
        self.unplug, self.plug, self.close = self._away.set, self._away.clear, self._camera.close

    def _show(self, number: int) -> np.ndarray | None:
        if self._away.is_set():
            return None
        picture = self._film.pop(0) if self._film else self._empty
        return cv2.add(picture, number % 2)  # no two frames of a camera are the same

    def options(self) -> dict[str, object]:
        return {"url": self._camera.url, "again_after_s": 0.1}

    def scan(self, scanner: Scanner) -> None:
        self._film += [self._empty] * 8 + [self._label] * 12


class Replay(Rig):
    """A file has no cable: it is read where it is, and what cannot be read is FAILED."""

    kind = "replay"
    has_cable = False

    def prepare(self) -> None:
        self._codes = self.folder / "codes.txt"
        self._codes.write_text(f"{CODE}\n" * 1000)

    def options(self) -> dict[str, object]:
        return {"path": str(self._codes), "interval_s": 0.05}

    def scan(self, scanner: Scanner) -> None:
        """It scans by itself."""


RIGS: tuple[type[Rig], ...] = (Wedge, Serial, NetworkSerial, HidPos, Camera, NetworkCamera, Replay)
