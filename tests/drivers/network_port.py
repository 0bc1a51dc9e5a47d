"""A scanner in the network: a serial port behind a TCP server, raw or by RFC 2217, that can vanish and come back."""

import socket
import struct
from contextlib import suppress
from threading import Condition, Thread

import serial
from serial.rfc2217 import PortManager

from tests.drivers.recorder import WAIT_S


class NetworkPort:
    def __init__(self, *, rfc2217: bool = False) -> None:
        self._rfc2217 = rfc2217
        self._lock = Condition()
        self._lines: list[socket.socket] = []
        self._managers: dict[socket.socket, PortManager] = {}
        self._server = socket.create_server(("127.0.0.1", 0))
        self._number = self._server.getsockname()[1]
        self.device = serial.serial_for_url("loop://", timeout=0)
        self._accept()

    @property
    def url(self) -> str:
        return f"{'rfc2217' if self._rfc2217 else 'socket'}://127.0.0.1:{self._number}"

    def is_called(self, patience_s: float) -> bool:
        with self._lock:
            return bool(self._lock.wait_for(lambda: self._lines, patience_s))

    def send(self, data: bytes) -> None:
        with self._lock:
            assert self._lock.wait_for(lambda: self._lines, WAIT_S), "nobody has called"
            for line in self._lines:
                manager = self._managers.get(line)
                line.sendall(data if manager is None else b"".join(manager.escape(data)))

    def hang_up(self) -> None:
        """The scanner is switched off: what it has sent arrives, then nothing more."""
        self._vanish(reset=False)

    def pull(self) -> None:
        """The power fails: no more answers, and a reset instead of a farewell."""
        self._vanish(reset=True)

    def _vanish(self, *, reset: bool) -> None:
        # On Linux closing alone does not wake a thread that accepts.
        with suppress(OSError):
            self._server.shutdown(socket.SHUT_RDWR)
        self._server.close()
        with self._lock:
            for line in self._lines:
                if reset:
                    line.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
                with suppress(OSError):
                    line.shutdown(socket.SHUT_RD if reset else socket.SHUT_RDWR)
                line.close()
            self._lines.clear()

    def plug(self) -> None:
        self._server = socket.create_server(("127.0.0.1", self._number))
        self._accept()

    def _accept(self) -> None:
        Thread(target=self._serve, args=(self._server,), daemon=True).start()

    def _serve(self, server: socket.socket) -> None:
        while True:
            try:
                line, _ = server.accept()
            except OSError:
                return
            with self._lock:
                if self._rfc2217:
                    self._managers[line] = PortManager(self.device, _Writer(line))
                self._lines.append(line)
                self._lock.notify_all()
            Thread(target=self._listen, args=(line,), daemon=True).start()

    def _listen(self, line: socket.socket) -> None:
        with suppress(OSError):
            while data := line.recv(1024):
                manager = self._managers.get(line)
                if manager is not None:
                    b"".join(manager.filter(data))
        with self._lock:
            if line in self._lines:
                self._lines.remove(line)
                line.close()


class _Writer:
    def __init__(self, line: socket.socket) -> None:
        self._line = line

    def write(self, data: bytes) -> None:
        self._line.sendall(data)
