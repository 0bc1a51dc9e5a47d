"""A scanner in the mode "HID POS": no focus, no keyboard layout, no port that moves. On a thread of its own."""

from collections.abc import Mapping, Sequence
from threading import Event
from time import monotonic
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field

from drivers.base import Apart, Clock, State
from drivers.hid_library import Device, HidApi, Library
from drivers.hid_scans import PAGE, SCANNER, SILENCE_MS, Scan, Scans
from drivers.outlet import Outlet
from drivers.plugged import HELD, PluggedScanner
from drivers.usb_id import VidPid, vid_pid
from scanstation.errors import ScannerError

WAITED_MS = 5
"""A read that took so long has waited: the report that it gives has only just come."""

_LONGEST_REPORT = 8192


class HidPosOptions(BaseModel):
    """Which scanner: `serial_number` and `vid_pid` ("0c2e:0b01") must fit where they are given.

    Without both it is the only one that is plugged in. `path`, hidapi's own name for a device, tells apart two of a
    kind that have no serial numbers; it holds for as long as they stay in the same sockets and are not replugged.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    serial_number: Annotated[str, Field(min_length=1)] | None = None
    vid_pid: VidPid | None = None
    path: Annotated[str, Field(min_length=1)] | None = None


class HidPosScanner(PluggedScanner[Device]):
    """Reads a HID POS scanner for as long as it is there, and finds it again when it comes back."""

    Options = HidPosOptions
    APART = Apart(("serial_number", "vid_pid", "path"), "Name each by its 'serial_number'.")

    def __init__(self, name: str, options: HidPosOptions, clock: Clock, library: Library | None = None) -> None:
        super().__init__(name, clock)
        self._options = options
        self._library = library

    def _run(self, outlet: Outlet, stopping: Event) -> None:
        try:
            self._library = self._library or HidApi()
        except ScannerError as error:
            outlet.say(State.FAILED, str(error))
            return
        super()._run(outlet, stopping)

    def _open(self) -> Device:
        library = self._library or HidApi()
        info = find_device(self._options, library.enumerate())
        HELD.take(str(info["path"]), self.name)
        try:
            return library.open(info["path"])
        except (OSError, ValueError) as error:
            raise ScannerError(
                f"The scanner {_described(info)} cannot be opened ({error}). On Linux its device needs a udev rule, "
                "see docs/station.md; else close the program that uses it."
            ) from error

    def _listen(self, opened: Device, outlet: Outlet, stopping: Event) -> None:
        since_ms = opened_ms = _now_ms()
        scans = Scans(bytes(opened.get_report_descriptor()), opened_ms)
        is_ready = False
        try:
            while not stopping.is_set():
                if not is_ready and _now_ms() - opened_ms >= SILENCE_MS:
                    outlet.say(State.READY)
                    is_ready = True
                asked_ms = _now_ms()
                report = bytes(opened.read(_LONGEST_REPORT, SILENCE_MS))
                now_ms = _now_ms()
                if not report or now_ms - asked_ms >= WAITED_MS:
                    since_ms = now_ms
                _deliver(scans.report(report, since_ms, now_ms) + scans.idle(now_ms), outlet)
        finally:
            _deliver(scans.lost(), outlet)


def _now_ms() -> float:
    return 1000 * monotonic()


def _deliver(scans: Sequence[Scan], outlet: Outlet) -> None:
    for scan in scans:
        outlet.emit(scan.frame, scan.symbology)


def is_scanner(info: Mapping[str, Any]) -> bool:
    """Whether a device of hidapi's list is a HID POS scanner."""
    return info.get("usage_page") == PAGE and info.get("usage") == SCANNER


def find_device(options: HidPosOptions, infos: Sequence[Mapping[str, Any]]) -> Mapping[str, Any]:
    """The one scanner that fits. ScannerError when there is none, or more than one."""
    scanners = list({info["path"]: info for info in infos if is_scanner(info)}.values())
    fitting = [info for info in scanners if _fits(options, info)]
    if len(fitting) == 1:
        return fitting[0]
    connected = ", ".join(map(_described, fitting or scanners)) or "none"
    if fitting:
        raise ScannerError(f"More than one HID POS scanner fits: {connected}. Name one by its 'serial_number'.")
    raise ScannerError(
        f"The HID POS scanner is not there; connected are: {connected}. Plug it in, and set it to the mode HID POS."
    )


def _fits(options: HidPosOptions, info: Mapping[str, Any]) -> bool:
    return (
        options.serial_number in (None, info.get("serial_number"))
        and options.vid_pid in (None, kind_of(info))
        and (options.path is None or options.path.encode() == info["path"])
    )


def kind_of(info: Mapping[str, Any]) -> str:
    """A device's vendor and product, as in the settings."""
    return vid_pid(info.get("vendor_id", 0), info.get("product_id", 0))


def _described(info: Mapping[str, Any]) -> str:
    number = info.get("serial_number")
    return " ".join(filter(None, (info.get("product_string"), f"({kind_of(info)}{f', {number}' if number else ''})")))
