"""A scanner on a serial port (cable, Bluetooth, USB in serial mode), or on the network by a URL. Own thread."""

import socket
from collections.abc import Iterable, Sequence
from contextlib import suppress
from fnmatch import fnmatch
from math import ceil
from os.path import realpath
from pathlib import Path
from queue import Queue
from threading import Event
from time import monotonic
from typing import Annotated, Any, Literal, Self
from urllib.parse import parse_qs, urlsplit

import serial
from pydantic import BaseModel, ConfigDict, Field, model_validator
from serial.tools.list_ports import comports
from serial.tools.list_ports_common import ListPortInfo

from drivers.base import Apart, Clock, State
from drivers.framing import CR, CRLF, LF, LONGEST_END, TAB, Frame, Framer
from drivers.outlet import Outlet
from drivers.plugged import HELD, PluggedScanner
from drivers.usb_id import VidPid, vid_pid
from scanstation.errors import ScannerError

try:
    import termios
except ImportError:  # Windows has none
    termios = None  # type: ignore[assignment]

LONGEST_READ_MS = 250
"""How soon a stop, and on Windows a pulled cable, is noticed at the latest."""

_ENDS = {"any": (CR, LF), "cr": (CR,), "lf": (LF,), "crlf": (CRLF,), "tab": (TAB,), "none": ()}
_PARITIES = {
    "none": serial.PARITY_NONE,
    "even": serial.PARITY_EVEN,
    "odd": serial.PARITY_ODD,
    "mark": serial.PARITY_MARK,
    "space": serial.PARITY_SPACE,
}
_IN_NETWORK = ("socket://", "rfc2217://")
_URL_OPTIONS = {"socket": {"logging"}, "rfc2217": {"logging", "ign_set_control", "poll_modem", "timeout"}}
_KEEPALIVE = {"TCP_KEEPIDLE": 1, "TCP_KEEPALIVE": 1, "TCP_KEEPINTVL": 1, "TCP_KEEPCNT": 3}
"""Seconds and probes after which a network scanner that says nothing more counts as gone; names differ by system."""

AMID_S = 0.05
"""Within so many seconds after a port was opened the rest of a code may come, of which the beginning is lost."""

LATE_MS = 1000
"""For so long after a code that was given up its rest may come: the two cannot be told apart from a new code."""

PATIENT_MS, BRISK_MS = 500, 50
"""How long a code may pause where something ends it, and where only a pause does."""


class SerialOptions(BaseModel):
    """Which port, how it is set, and how codes end on it.

    One of `port` (a device, a pattern such as "/dev/ttyACM*", or a pyserial URL), `serial_number` (the USB device's)
    and `vid_pid` ("0c2e:0ca1"), which `location` ("1-2.3", the USB socket) can narrow down. `baud` in bits a second.
    `terminator` "any" is CR, LF or both; "none": a pause ends a code; or one of your own with `ends_with`. With
    `stx_etx` codes stand between STX and ETX instead. `idle_ms`: the pause after which nothing more of a code is
    expected; where nothing else ends one it is short, so that two scans are never one.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    port: Annotated[str, Field(min_length=1)] | None = None
    serial_number: Annotated[str, Field(min_length=1)] | None = None
    vid_pid: VidPid | None = None
    location: Annotated[str, Field(min_length=1)] | None = None
    baud: Annotated[int, Field(ge=300, le=4_000_000)] = 9600
    data_bits: Literal[7, 8] = 8
    parity: Literal["none", "even", "odd", "mark", "space"] = "none"
    stop_bits: Literal[1, 2] = 1
    flow: Literal["none", "rtscts", "xonxoff", "dsrdtr"] = "none"
    terminator: Literal["any", "cr", "lf", "crlf", "tab", "none"] = "any"
    ends_with: str = ""
    stx_etx: bool = False
    idle_ms: Annotated[int, Field(ge=10, le=1000)] | None = None

    @property
    def pause_ms(self) -> int:
        """The pause that ends what has begun."""
        ends_by_itself = self.terminator != "none" or self.ends_with or self.stx_etx
        return self.idle_ms or (PATIENT_MS if ends_by_itself else BRISK_MS)

    @model_validator(mode="after")
    def _name_one_port(self) -> Self:
        if sum(value is not None for value in (self.port, self.serial_number, self.vid_pid)) != 1:
            raise ValueError("A serial scanner needs exactly one of 'port', 'serial_number' and 'vid_pid'.")
        if self.location is not None and self.vid_pid is None:
            raise ValueError("'location' stands beside 'vid_pid': it tells apart two of a kind.")
        if self.port is not None and self.port.startswith(_IN_NETWORK) and address_of(self.port) is None:
            raise ValueError("a scanner in the network has a host and a port, as in 'socket://192.168.1.50:4001'")
        if self.port is not None and (unknown := _unknown_options(self.port)):
            raise ValueError(f"an address of this kind has no option '{unknown}'")
        ways = [self.stx_etx, bool(self.ends_with), self.terminator != "any"]
        if sum(ways) > 1:
            raise ValueError("One of 'terminator', 'ends_with' and 'stx_etx' says how a code ends, not two.")
        if len(self.ends_with.encode()) > LONGEST_END:
            raise ValueError(f"'ends_with' has at most {LONGEST_END} bytes.")
        return self

    def framer(self) -> Framer:
        """What splits this port's bytes into codes."""
        ends = (self.ends_with.encode(),) if self.ends_with else _ENDS[self.terminator]
        return Framer(ends, stx_etx=self.stx_etx)


class SerialScanner(PluggedScanner[Any]):
    """Reads a serial port for as long as it is there, and finds it again when it comes back."""

    Options = SerialOptions
    APART = Apart(
        ("port", "serial_number", "vid_pid", "location"),
        "Give each its own 'port', 'serial_number' or 'location'.",
    )

    def __init__(self, name: str, options: SerialOptions, clock: Clock) -> None:
        super().__init__(name, clock)
        self._options = options
        self._reads_to_idle = ceil(options.pause_ms / LONGEST_READ_MS)
        self._read_ms = options.pause_ms / self._reads_to_idle
        self._reads_to_forget = ceil(LATE_MS / self._read_ms)
        self._was_cut = False
        """Whether the line broke in the middle of a code, of which the rest may come first when it is back."""

    def _open(self) -> Any:
        options = self._options
        place = find_port(options, comports() if needs_list(options) else ())
        HELD.take(place if "://" in place else realpath(place), self.name)
        try:
            port = serial.serial_for_url(
                place,
                options.baud,
                bytesize=options.data_bits,
                parity=_PARITIES[options.parity],
                stopbits=options.stop_bits,
                xonxoff=options.flow == "xonxoff",
                rtscts=options.flow == "rtscts",
                dsrdtr=options.flow == "dsrdtr",
                timeout=self._read_ms / 1000,
                exclusive=True,
                do_not_open=True,
            )
            if place.startswith("socket://"):
                # pyserial throws away what came with the call: a scan, of which even a part may be left.
                port.reset_input_buffer = _nothing
            port.open()
        # termios.error, which odd settings raise, is neither an OSError nor there on Windows.
        except Exception as error:
            raise ScannerError(_why_not(place, error)) from error
        keep_alive(port)
        if options.parity != "none":
            mark_garbled(port)
        return port

    def _close(self, opened: Any) -> None:
        line = network_line(opened)
        try:
            opened.close()
        finally:
            # pyserial leaves open a socket whose other end is gone already.
            if line is not None:
                line.close()

    def _listen(self, opened: Any, outlet: Outlet, stopping: Event) -> None:
        framer = self._options.framer()
        quiet, crowded = 0, False
        # A scanner in the network sends what it kept meanwhile as soon as it is called: that is whole, unless the
        # line broke in the middle of a code.
        is_amid = self._was_cut or (
            network_line(opened) is None and not stopping.wait(AMID_S) and opened.in_waiting > 0
        )
        self._was_cut = False
        try:
            if is_amid:
                framer.begin_amid()
            outlet.say(State.READY)
            read_at = monotonic()
            while not stopping.is_set():
                data = opened.read(max(1, opened.in_waiting))
                quiet = 0 if data else quiet + 1
                before, read_at = read_at, monotonic()
                if data:
                    # What came while nobody listened may have had a pause in it, which alone would end a code.
                    crowded = crowded or read_at - before > 2 * self._options.pause_ms / 1000
                    _deliver(framer.feed(data), outlet)
                elif quiet >= (self._reads_to_forget if framer.awaits_rest else self._reads_to_idle):
                    _deliver(framer.idle(sure=not crowded), outlet)
                    crowded = False
        finally:
            whole, cut = framer.feed(left_over(opened)), framer.lost()
            self._was_cut = bool(cut)
            _deliver(whole + cut, outlet)


def _nothing() -> None:
    """Clear nothing."""


def _deliver(frames: Iterable[Frame], outlet: Outlet) -> None:
    for found in frames:
        outlet.emit(found)


def network_line(port: Any) -> socket.socket | None:
    """The socket of a port in the network; None for every other. pyserial has no public way to it."""
    line = getattr(port, "_socket", None)
    return line if isinstance(line, socket.socket) else None


def left_over(port: Any) -> bytes:
    """What came by rfc2217:// before the line broke: pyserial raises at once then, whatever is still waiting."""
    waiting = getattr(port, "_read_buffer", None)
    if not isinstance(waiting, Queue):
        return b""
    return b"".join(waiting.get_nowait() or b"" for _ in range(waiting.qsize()))


def mark_garbled(port: Any) -> None:
    """Have the system mark what fails the parity: 0xFF and NUL stand before it, and no label has these.

    pyserial sets the line and lets the system pass on whatever comes. Nothing to be done where there is no termios.
    """
    if termios is None or not hasattr(port, "fd"):
        return
    settings = termios.tcgetattr(port.fd)
    settings[0] = settings[0] & ~(termios.IGNPAR | termios.ISTRIP) | termios.INPCK | termios.PARMRK
    termios.tcsetattr(port.fd, termios.TCSANOW, settings)


def keep_alive(port: Any) -> None:
    """Notice a network scanner that is gone without a word: its power failed, or a cable on the way was pulled."""
    line = network_line(port)
    if line is None:
        return
    with suppress(OSError):
        line.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)
    for name, value in _KEEPALIVE.items():
        if hasattr(socket, name):
            with suppress(OSError):
                line.setsockopt(socket.IPPROTO_TCP, getattr(socket, name), value)


def shown_place(place: str) -> str:
    """A port as it may be shown to everybody: of an address only what is called."""
    if "://" not in place:
        return place
    host, port = address_of(place) or ("?", 0)
    return f"{place.partition('://')[0]}://{host}:{port}"


def address_of(url: str) -> tuple[str, int] | None:
    """Host and port of a pyserial URL; None where it names none."""
    try:
        host, port = urlsplit(url).hostname, urlsplit(url).port
    except ValueError:
        return None
    return (host, port) if host and port else None


def _unknown_options(url: str) -> str:
    """The first option behind an address that pyserial does not know, at which it would stumble for ever; "" else."""
    known = _URL_OPTIONS.get(url.partition("://")[0])
    asked = parse_qs(urlsplit(url).query, keep_blank_values=True)
    return next((name for name in asked if known is not None and name not in known), "")


def needs_list(options: SerialOptions) -> bool:
    """Whether the port is one of those that are there, and not named outright."""
    return options.port is None or _is_pattern(options.port)


def _is_pattern(port: str) -> bool:
    return "://" not in port and any(sign in port for sign in "*?[")


def find_port(options: SerialOptions, ports: Sequence[ListPortInfo]) -> str:
    """Where the scanner is: `options.port`, or the one of `ports` that fits. ScannerError names those that are."""
    if options.port is not None and not _is_pattern(options.port):
        return options.port
    fitting = sorted(str(port.device) for port in ports if _fits(options, port))
    if len(fitting) > 1 and options.port is None:
        hint = "Name one by its 'serial_number' or 'location'."
        raise ScannerError(f"More than one scanner has {_wanted(options)}: {', '.join(fitting)}. {hint}")
    if fitting:
        return fitting[0]
    # Links such as those of /dev/serial/by-id are files, and on no list of ports.
    links = _files(options.port) if options.port else []
    if links:
        return links[0]
    raise ScannerError(f"No scanner with {_wanted(options)}; connected are: {inventory(ports)}.")


def _files(pattern: str) -> Sequence[str]:
    path = Path(pattern)
    return sorted(map(str, Path(path.anchor).glob(str(path.relative_to(path.anchor))))) if path.anchor else []


def _fits(options: SerialOptions, port: ListPortInfo) -> bool:
    if options.port is not None:
        return fnmatch(str(port.device), options.port)
    if options.serial_number is not None:
        return bool(port.serial_number == options.serial_number)
    is_kind = port.vid is not None and options.vid_pid == vid_pid(port.vid, port.pid)
    return is_kind and options.location in (None, port.location)


def _wanted(options: SerialOptions) -> str:
    if options.port is not None:
        return f"a port like {options.port}"
    if options.serial_number is not None:
        return f"serial number {options.serial_number}"
    return f"VID:PID {options.vid_pid}" + (f" at {options.location}" if options.location else "")


def inventory(ports: Sequence[ListPortInfo]) -> str:
    """The ports in words: where each is, its VID:PID and its serial number."""
    return ", ".join(map(_described, ports)) or "none"


def _described(port: ListPortInfo) -> str:
    if port.vid is None:
        return str(port.device)
    return f"{port.device} ({vid_pid(port.vid, port.pid)}, serial number {port.serial_number or 'none'})"


def _why_not(place: str, error: Exception) -> str:
    # An address may hold a password, and these words stand on the bench's screen.
    shown = shown_place(place)
    reason, place = str(error).replace(place, shown), shown
    if "lock" in reason or "busy" in reason:
        return f"The port {place} is used by another program. Close that program."
    if "ermission" in reason:
        return f"This user may not open the port {place}. Add the user to the group 'dialout' and sign in again."
    if isinstance(error, ValueError) or not isinstance(error, OSError):
        return f"The port {place} does not take these settings ({reason}). Check baud, data_bits, parity, stop_bits."
    if "://" in place:
        return f"No scanner answers at {place}. Check its power, the network and the option 'port'. ({reason})"
    return f"There is no scanner at the port {place}. Check its cable and the option 'port'. ({reason})"
