"""The scanners: which kinds there are, and how one is opened. A kind's module is imported only when configured."""

from collections.abc import Mapping
from importlib import import_module
from typing import Any

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from drivers.base import Clock, Scanner
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
