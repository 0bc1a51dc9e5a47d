"""A camera in the network, over loopback: what it shows, and how it fails, is said by the test."""

import socket
from collections.abc import Callable
from contextlib import suppress
from itertools import count
from threading import Event, Thread
from time import sleep

import cv2
import numpy as np

FRAME_S = 0.04


class NetCamera:
    """Serves motion JPEG. `show` is called with each frame's number; None closes the connection.

    While `stuck` is set nothing is sent; while `slow` is set nobody gets an answer; with `frozen` one frame repeats.
    """

    def __init__(self, show: Callable[[int], np.ndarray | None]) -> None:
        self.show = show
        self.stuck, self.slow, self.frozen, self._closed = Event(), Event(), Event(), Event()
        self.visitors = 0
        self._server = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self._server.getsockname()[1]}/video.mjpg"
        Thread(target=self._serve, daemon=True).start()

    def close(self) -> None:
        self._closed.set()
        self._server.close()

    def _serve(self) -> None:
        while not self._closed.is_set():
            with suppress(OSError):
                line, _ = self._server.accept()
                self.visitors += 1
                Thread(target=self._film, args=(line,), daemon=True).start()

    def _film(self, line: socket.socket) -> None:
        frame = b""
        with line, suppress(OSError):
            line.recv(4096)
            self._wait_while(self.slow)
            line.sendall(b"HTTP/1.0 200 OK\r\nContent-Type: multipart/x-mixed-replace; boundary=frame\r\n\r\n")
            for number in count():
                self._wait_while(self.stuck)
                if not frame or not self.frozen.is_set():
                    picture = self.show(number)
                    if picture is None or self._closed.is_set():
                        return
                    frame = cv2.imencode(".jpg", picture, [cv2.IMWRITE_JPEG_QUALITY, 90])[1].tobytes()
                head = f"--frame\r\nContent-Type: image/jpeg\r\nContent-Length: {len(frame)}\r\n\r\n"
                line.sendall(head.encode() + frame + b"\r\n")
                sleep(FRAME_S)

    def _wait_while(self, what: Event) -> None:
        while what.is_set() and not self._closed.is_set():
            sleep(0.02)
