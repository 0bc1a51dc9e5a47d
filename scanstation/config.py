"""station.toml -> typed settings. An error names the file, the line and the key, and says what is expected."""

import re
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any, Literal, Self
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import (
    AfterValidator,
    AnyHttpUrl,
    BaseModel,
    ConfigDict,
    Field,
    StringConstraints,
    ValidationError,
    field_validator,
    model_validator,
)

from scanstation import pins
from scanstation.codes import OwnLabel
from scanstation.codes.carriers import NAMES
from scanstation.codes.commands import LONGEST_BADGE
from scanstation.decide import Mode
from scanstation.errors import SettingsError
from scanstation.events import Stage
from scanstation.languages import LANGUAGES
from scanstation.places import usual_journal
from scanstation.rules import Rules
from scanstation.secrecy import without_secrets
from scanstation.wire import BenchStage, KnownWorker

SHORTEST_KEPT = 30
"""Days: what undo, labels, half-packed boxes and the directory refer to is younger."""
Name = Annotated[str, StringConstraints(min_length=1, max_length=64, strip_whitespace=True)]
ModeName = Literal["processed", "packed", "shipped", "next"]


def _known_zone(zone: str) -> str:
    try:
        ZoneInfo(zone)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise ValueError(f"'{zone}' is no time zone; write it like 'Europe/Berlin'") from None
    return zone


def _known_carrier(carrier: str) -> str:
    if carrier not in NAMES:
        raise ValueError(f"'{carrier}' is no carrier that ScanStation knows; those are: {', '.join(sorted(NAMES))}")
    return carrier


def _known_language(code: str) -> str:
    if code not in LANGUAGES:
        raise ValueError(f"there is no language '{code[:16]}'; those there are: {', '.join(LANGUAGES)}")
    return code


def _hashed_pin(pin: str) -> str:
    if pin and not pins.is_hash(pin):
        raise ValueError("a PIN is kept as its hash; `scanstation pin` makes one")
    return pin


def _proxy(address: str) -> str:
    if not re.match(r"(https?|socks5h?)://[^/\s]", address):
        raise ValueError("a proxy is written like http://proxy.example.com:3128")
    return address


def _no_token(place: str) -> str:
    if place != "keyring":
        raise ValueError('the token itself does not stand here: token = "keyring", or token_file names its file')
    return place


class _Section(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class StationSettings(_Section):
    """Who and where this bench is, and what a scan at it stands for."""

    name: Name
    stage: ModeName
    worker: Annotated[str, StringConstraints(max_length=64)] = ""
    carriers: tuple[Annotated[str, AfterValidator(_known_carrier)], ...] | None = None
    time_zone: Annotated[str, AfterValidator(_known_zone)] | None = None
    language: Annotated[str, AfterValidator(_known_language)] | None = None
    kiosk: bool = True
    target_per_hour: Annotated[int, Field(ge=1, le=100_000)] | None = None
    target_per_day: Annotated[int, Field(ge=1, le=1_000_000)] | None = None
    gap_minutes: Annotated[int, Field(ge=1, le=240)] = 15
    badge_required: bool = False
    lead_minutes: Annotated[int, Field(ge=0, le=1_440)] = 10
    verify: tuple[BenchStage, ...] | None = None
    pair: bool | None = None
    out_of_order: Literal["warn", "block"] | None = None
    unknown_parcels: Literal["accept", "warn", "refuse"] | None = None
    journal: Path = Field(default_factory=usual_journal)

    @property
    def zone(self) -> ZoneInfo | None:
        """The site's time zone; None means the computer's own."""
        return ZoneInfo(self.time_zone) if self.time_zone else None


class ServerSettings(_Section):
    """Where events go. Proxy and certificate authority come from here and never from the environment."""

    url: AnyHttpUrl
    token: Annotated[str, AfterValidator(_no_token)] | None = None
    token_file: Path | None = None
    ca_file: Path | None = None
    proxy: Annotated[str, AfterValidator(_proxy)] | None = None

    @model_validator(mode="after")
    def _name_one_place(self) -> Self:
        if (self.token is None) == (self.token_file is None):
            raise ValueError('the token is in one place: token = "keyring", or token_file = "…"')
        return self


class ScannerSettings(BaseModel):
    """One scanner. What is not named here is the driver's own business and checked by it."""

    model_config = ConfigDict(extra="allow", frozen=True)

    kind: str
    name: Name | None = None
    stage: ModeName | None = None

    @property
    def options(self) -> dict[str, Any]:
        """The driver's own options."""
        return dict(self.model_extra or {})


class SoundSettings(_Section):
    """How loud the tones are, from 0 to 1, and whether they are played when the bench starts.

    "Stop" is heard at any volume: see `ui/sounds.py`.
    """

    volume: Annotated[float, Field(ge=0, le=1)] = 1.0
    check_at_start: bool = True


class JournalSettings(_Section):
    """How long scans stay in the journal before they go into archives beside it. 0: for ever."""

    keep_days: Annotated[int, Field(ge=0, le=36_500)] = 400

    @field_validator("keep_days")
    @classmethod
    def _long_enough(cls, days: int) -> int:
        if 0 < days < SHORTEST_KEPT:
            raise ValueError(f"less than {SHORTEST_KEPT} days is too short; 0 keeps everything")
        return days


class WorkerSettings(_Section):
    """One [[worker]]: who may sign on with a badge, at a bench without a server."""

    badge: Annotated[str, StringConstraints(pattern=rf"^[0-9A-Z]{{1,{LONGEST_BADGE}}}$")]
    name: Name
    lead: bool = False
    pin: Annotated[str, AfterValidator(_hashed_pin)] = ""
    language: Annotated[str, AfterValidator(lambda code: code and _known_language(code))] = ""


class Settings(_Section):
    """All of station.toml. Relative paths are relative to the file's folder."""

    station: StationSettings
    server: ServerSettings | None = None
    sound: SoundSettings = SoundSettings()
    journal: JournalSettings = JournalSettings()
    scanner: tuple[ScannerSettings, ...] = ()
    label: tuple[OwnLabel, ...] = ()
    worker: tuple[WorkerSettings, ...] = ()

    @property
    def named_scanners(self) -> list[tuple[str, str, dict[str, Any]]]:
        """Name, kind and options of each scanner."""
        return [(self.scanner_name(at), each.kind, each.options) for at, each in enumerate(self.scanner)]

    def scanner_name(self, index: int) -> str:
        """The name of a scanner, which its readings bear as their source: its own or, say, "serial-2"."""
        scanner = self.scanner[index]
        return scanner.name or f"{scanner.kind}-{index + 1}"

    @property
    def rules(self) -> Rules:
        """What the station goes by."""
        return Rules(
            mode=self.mode,
            modes=self.modes,
            carriers=self.station.carriers,
            worker=self.station.worker,
            workers=[KnownWorker.model_validate(worker.model_dump()) for worker in self.worker],
            badge_required=self.station.badge_required,
            lead_minutes=self.station.lead_minutes,
            verify=self.station.verify,
            pair=self.station.pair,
            out_of_order=self.station.out_of_order,
            unknown_parcels=self.station.unknown_parcels,
        )

    @property
    def mode(self) -> Mode:
        """What a scan stands for, unless its scanner says otherwise."""
        return _mode(self.station.stage)

    @property
    def modes(self) -> dict[str, Mode]:
        """The scanners with a stage of their own."""
        return {
            self.scanner_name(index): _mode(scanner.stage)
            for index, scanner in enumerate(self.scanner)
            if scanner.stage is not None
        }


def _mode(name: ModeName) -> Mode:
    return "next" if name == "next" else Stage(name)


def load(path: Path) -> Settings:
    """Read a station.toml. Raises SettingsError whose text starts with the file and, where known, the line."""
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError((), f"{path}: cannot be read: {error}") from error
    try:
        settings = anchored(tomllib.loads(text), path.parent)
        _check_names(settings)
        _check_files(settings)
    except tomllib.TOMLDecodeError as error:
        raise SettingsError((), f"{path}: this is not TOML: {error}") from error
    except ValidationError as error:
        first = error.errors()[0]
        raise located(SettingsError(tuple(first["loc"]), _sentence(first)), path) from error
    except SettingsError as error:
        raise located(error, path) from error
    return settings


def located(error: SettingsError, path: Path) -> SettingsError:
    """The same error with the file, the line of its key and the key itself in front of its message."""
    line = _line_of(path.read_text(encoding="utf-8"), error.key)
    return SettingsError(error.key, f"{path}, line {line}: {_spelled(error.key)}: {error}")


def _check_names(settings: Settings) -> None:
    names = [settings.scanner_name(index) for index in range(len(settings.scanner))]
    for index, name in enumerate(names):
        if name in names[:index]:
            raise SettingsError(
                ("scanner", index, "name"), f"two scanners are called '{name}'; give each its own name"
            )


def _check_files(settings: Settings) -> None:
    ca_file = settings.server and settings.server.ca_file
    if ca_file and not ca_file.is_file():
        raise SettingsError(("server", "ca_file"), f"there is no file {ca_file}")


def anchored(tables: Mapping[str, Any], folder: Path) -> Settings:
    """The settings that a station.toml in this folder would be. Raises pydantic's ValidationError."""
    settings = Settings.model_validate(tables)
    station = settings.station.model_copy(update={"journal": _under(folder, settings.station.journal)})
    server = settings.server
    if server is not None:
        files = {"token_file": server.token_file, "ca_file": server.ca_file}
        server = server.model_copy(update={name: file and _under(folder, file) for name, file in files.items()})
    scanners = tuple(_anchored_scanner(scanner, folder) for scanner in settings.scanner)
    return settings.model_copy(update={"station": station, "server": server, "scanner": scanners})


def _anchored_scanner(scanner: ScannerSettings, folder: Path) -> ScannerSettings:
    path = scanner.options.get("path")
    if not isinstance(path, str):
        return scanner
    return ScannerSettings.model_validate(scanner.model_dump() | {"path": str(_under(folder, Path(path)))})


def _under(folder: Path, path: Path) -> Path:
    return folder.absolute() / path.expanduser()


_SENTENCES = {
    "extra_forbidden": "there is no such setting; see the sample station.toml for those there are",
    "missing": "this setting is missing",
}


_SECRET = {"token", "pin", "proxy"}
"""Settings of which a wrong value may be a secret all the same: it gets into no message."""


def _sentence(error: Any) -> str:
    given = error["input"]
    is_secret = not _SECRET.isdisjoint(error["loc"])
    shown = "" if is_secret or isinstance(given, dict | list) else f" (it is {without_secrets(repr(given)):.80})"
    message: str = error["msg"].removeprefix("Value error, ") + shown
    return _SENTENCES.get(error["type"], message)


def _spelled(key: tuple[str | int, ...]) -> str:
    """("scanner", 1, "port") -> "scanner[2].port": people count from one."""
    return "".join(f"[{part + 1}]" if isinstance(part, int) else f".{part}" for part in key).lstrip(".") or "the file"


def _line_of(text: str, key: tuple[str | int, ...]) -> int:
    """The line where a key stands, or that of its table when it is missing. tomllib does not keep lines."""
    table, index, name = _parts(key)
    header = re.compile(rf"\s*\[\[?\s*{re.escape(table)}\s*\]")
    assignment = re.compile(rf"""\s*["']?{re.escape(name)}["']?\s*=""")
    best, seen, inside = 1, -1, table == ""
    for number, line in enumerate(text.splitlines(), 1):
        if header.match(line):
            seen += 1
            inside = seen == index
            best = number if inside else best
        elif re.match(r"\s*\[", line):
            inside = False
        elif inside and name and assignment.match(line):
            return number
    return best


def _parts(key: tuple[str | int, ...]) -> tuple[str, int, str]:
    """Table, which one of its name (from 0) and the key in it."""
    table = str(key[0]) if key else ""
    index = key[1] if len(key) > 1 and isinstance(key[1], int) else 0
    names = [part for part in key[1:] if isinstance(part, str)]
    return table, index, names[0] if names else ""
