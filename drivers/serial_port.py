"""A scanner on a serial port (cable, Bluetooth, USB in serial mode, or the network by `socket://`). Own thread.

Whatever goes wrong with a port means that it is gone: the driver closes it, looks for it again and goes on.
"""

from collections.abc import Sequence
from contextlib import closing
from threading import Event
from typing import Annotated, Literal, Self

import serial
from pydantic import BaseModel, ConfigDict, Field, model_validator
from serial.tools.list_ports import comports
from serial.tools.list_ports_common import ListPortInfo

from drivers.base import Clock, State
from drivers.framing import CR, CRLF, LF, TAB, Framer
from drivers.outlet import Outlet
from drivers.threaded import ThreadedScanner
from scanstation.errors import ScannerError

FIRST_PAUSE_S, LONGEST_PAUSE_S = 0.2, 2.0
"""Seconds between two attempts to find a lost port: doubled from the first to the longest."""

_ENDS = {"any": (CR, LF), "cr": (CR,), "lf": (LF,), "crlf": (CRLF,), "tab": (TAB,), "none": ()}


class SerialOptions(BaseModel):
    """Which port, and how codes end on it.

    One of `port` (a device or a pyserial URL), `serial_number` (the USB device's) and `vid_pid` ("0c2e:0ca1"). `baud`
    in bits a second. `terminator` "any" is CR, LF or both; "none": a pause ends a code. With `stx_etx` codes stand
    between STX and ETX instead. `idle_ms`: the pause after which nothing more of a code is expected.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    port: Annotated[str, Field(min_length=1)] | None = None
    serial_number: Annotated[str, Field(min_length=1)] | None = None
    vid_pid: Annotated[str, Field(pattern=r"^[0-9A-Fa-f]{4}:[0-9A-Fa-f]{4}$")] | None = None
    baud: Annotated[int, Field(ge=300, le=4_000_000)] = 9600
    terminator: Literal["any", "cr", "lf", "crlf", "tab", "none"] = "any"
    stx_etx: bool = False
    idle_ms: Annotated[int, Field(ge=10, le=1000)] = 500

    @model_validator(mode="after")
    def _name_one_port(self) -> Self:
        if sum(value is not None for value in (self.port, self.serial_number, self.vid_pid)) != 1:
            raise ValueError("A serial scanner needs exactly one of 'port', 'serial_number' and 'vid_pid'.")
        return self


class SerialScanner(ThreadedScanner):
    """Reads a serial port for as long as it is there, and finds it again when it comes back."""

    Options = SerialOptions

    def __init__(self, name: str, options: SerialOptions, clock: Clock) -> None:
        super().__init__(name, clock)
        self._options = options

    def _run(self, outlet: Outlet, stopping: Event) -> None:
        pause = FIRST_PAUSE_S
        while not stopping.is_set():
            try:
                port = self._open()
            except ScannerError as error:
                outlet.say(State.LOST, str(error))
                stopping.wait(pause)
                pause = min(2 * pause, LONGEST_PAUSE_S)
                continue
            pause = FIRST_PAUSE_S
            with closing(port):
                outlet.say(State.READY)
                self._listen(port, outlet, stopping)

    def _open(self) -> serial.SerialBase:
        options = self._options
        place = find_port(options, comports() if options.port is None else ())
        try:
            # The read's timeout is also how soon a stop is noticed.
            return serial.serial_for_url(place, options.baud, timeout=options.idle_ms / 1000, exclusive=True)
        except (OSError, ValueError) as error:
            raise ScannerError(_why_not(place, error)) from error

    def _listen(self, port: serial.SerialBase, outlet: Outlet, stopping: Event) -> None:
        """Deliver until the port is gone or `stopping` is set."""
        framer = Framer(_ENDS[self._options.terminator], stx_etx=self._options.stx_etx)
        while not stopping.is_set():
            try:
                data = port.read(max(1, port.in_waiting))
            # Anything may be raised when a cable is pulled, TypeError included, and it always means the same.
            except Exception as error:
                outlet.say(State.LOST, f"The scanner is gone. Check its cable; it will be found again. ({error})")
                break
            for found in framer.feed(data) if data else framer.idle():
                outlet.emit(found)
        for found in framer.lost():
            outlet.emit(found)


def find_port(options: SerialOptions, ports: Sequence[ListPortInfo]) -> str:
    """Where the scanner is: `options.port`, or the one of `ports` that fits. ScannerError names those that are."""
    if options.port is not None:
        return options.port
    for port in ports:
        if options.serial_number is not None and port.serial_number == options.serial_number:
            return str(port.device)
        if options.vid_pid is not None and _vid_pid(port) == options.vid_pid.lower():
            return str(port.device)
    wanted = f"serial number {options.serial_number}" if options.serial_number else f"VID:PID {options.vid_pid}"
    raise ScannerError(f"No scanner with {wanted}; connected are: {inventory(ports)}.")


def inventory(ports: Sequence[ListPortInfo]) -> str:
    """The ports in words: where each is, its VID:PID and its serial number."""
    return ", ".join(map(_described, ports)) or "none"


def _described(port: ListPortInfo) -> str:
    if port.vid is None:
        return str(port.device)
    return f"{port.device} ({_vid_pid(port)}, serial number {port.serial_number or 'none'})"


def _vid_pid(port: ListPortInfo) -> str:
    return "" if port.vid is None else f"{port.vid:04x}:{port.pid:04x}"


def _why_not(place: str, error: Exception) -> str:
    reason = str(error)
    if "lock" in reason:
        return f"The port {place} is used by another program. Close that program."
    if "ermission" in reason:
        return f"This user may not open the port {place}. Add the user to the group 'dialout' and sign in again."
    if isinstance(error, ValueError):
        return f"The port {place} cannot be opened with these settings: {reason}."
    return f"There is no scanner at the port {place}. Check its cable and the option 'port'. ({reason})"
