"""The scanners: which kinds there are, and how one is opened. A kind's module is imported only when configured."""

from collections.abc import Mapping, Sequence
from importlib import import_module
from typing import Any

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from drivers.base import Apart, Clock, Scanner
from scanstation.errors import ScannerError, SettingsError

KINDS: dict[str, str] = {
    "wedge": "drivers.wedge:WedgeScanner",
    "serial": "drivers.serial_port:SerialScanner",
    "hidpos": "drivers.hidpos:HidPosScanner",
    "camera": "drivers.camera:CameraScanner",
    "replay": "drivers.replay:ReplayScanner",
}
"""Name in the settings -> "module:Class". The class takes `(name, options, clock)` and names its `Options` model."""


def open_scanner(kind: str, name: str, options: Mapping[str, object], clock: Clock) -> Scanner:
    """Build (not start) a scanner called `name`.

    Raises SettingsError for an unknown kind (key `("kind",)`) or a bad option (key: its path within `options`), and
    ScannerError when a library that this kind needs is not installed.
    """
    scanner = _load(kind)
    settings: type[BaseModel] = scanner.Options
    try:
        checked = settings.model_validate(dict(options))
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        raise SettingsError(first["loc"], _sentence(first, kind, settings)) from None
    opened: Scanner = scanner(name, checked, clock)
    return opened


def check_apart(scanners: Sequence[tuple[str, str, Mapping[str, object]]]) -> None:
    """Check that no two of (name, kind, options) are one device: one of them would hear nothing, or take all.

    Each kind says by `APART` which options name its device; one without that may be there many times.
    Raises SettingsError (key: the later one's index, and "kind"). What cannot be opened at all is passed over.
    """
    seen: dict[tuple[object, ...], str] = {}
    for index, (name, kind, options) in enumerate(scanners):
        apart, device = _device(kind, options)
        if apart is None:
            continue
        if device in seen:
            raise SettingsError((index, "kind"), f"'{seen[device]}' and '{name}' are one and the same. {apart.do}")
        seen[device] = name


def _device(kind: str, options: Mapping[str, object]) -> tuple[Apart | None, tuple[object, ...]]:
    try:
        scanner = _load(kind)
        checked = scanner.Options.model_validate(dict(options))
    except (ValidationError, SettingsError, ScannerError):
        return None, ()
    apart: Apart | None = getattr(scanner, "APART", None)
    return apart, () if apart is None else (kind, *(getattr(checked, option) for option in apart.options))


def _load(kind: str) -> Any:
    if kind not in KINDS:
        raise SettingsError(("kind",), f"There is no scanner of the kind '{kind}'. Known kinds: {', '.join(KINDS)}.")
    module, _, scanner = KINDS[kind].partition(":")
    try:
        return getattr(import_module(module), scanner)
    except ImportError as error:
        raise ScannerError(
            f"A scanner of the kind '{kind}' needs a library that is missing here ({error}). "
            "Install it with: pip install 'scanstation[station]'"
        ) from error


def _sentence(error: ErrorDetails, kind: str, settings: type[BaseModel]) -> str:
    option = ".".join(map(str, error["loc"]))
    if error["type"] == "extra_forbidden":
        known = ", ".join(settings.model_fields)
        return f"A scanner of the kind '{kind}' has no option '{option}'. It knows: {known}."
    problem = error["msg"].removeprefix("Value error, ")
    return f"The option '{option}' of a scanner of the kind '{kind}' is wrong: {problem}." if option else problem
