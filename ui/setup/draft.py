"""What the set-up has been told so far, in a file beside station.toml: a restart begins where it was left.

It holds no token: that is kept where it belongs before the draft says that this bench is enrolled.
"""

import logging
import tomllib
from pathlib import Path
from typing import Any

from pydantic import BaseModel, Field, ValidationError

from scanstation.config import ModeName, Settings
from scanstation.files import write_whole
from scanstation.settings_file import Choices

log = logging.getLogger(__name__)


class Draft(BaseModel):
    """The choices, as far as they were made. `server` is the [server] of station.toml, `scanners` its scanners."""

    step: int = Field(0, ge=0, le=3)
    language: str = ""
    name: str = Field("Bench 1", min_length=1, max_length=64)
    badge_required: bool = False
    stage: ModeName = "packed"
    server: dict[str, Any] | None = None
    enrolled_as: str = ""
    scanners: list[dict[str, Any]] = [{"kind": "wedge"}]

    def choices(self, path: Path) -> Choices:
        """What goes into the station.toml at `path`; whatever else stands in its [station] stays."""
        station = _tables(path).get("station", {}) | {"name": self.name, "stage": self.stage}
        if self.badge_required or "badge_required" in station:
            station["badge_required"] = self.badge_required
        if self.language:
            station["language"] = self.language
        return Choices(station, self.server, self.scanners)


def begun(path: Path) -> Draft:
    """The draft for the station.toml at `path`: the one that was left, or what the file says, or a new one."""
    file = _file(path)
    try:
        return Draft.model_validate_json(file.read_bytes())
    except FileNotFoundError:
        pass
    except (OSError, ValidationError) as error:
        log.warning("The set-up begins anew: %s cannot be read (%s)", file, type(error).__name__)
    tables = _tables(path)
    try:
        Settings.model_validate(tables)
    except ValidationError:
        return Draft()
    station = tables["station"]
    server = tables.get("server")
    return Draft(
        language=station.get("language", ""),
        name=station["name"],
        badge_required=station.get("badge_required", False),
        stage=station["stage"],
        server=server,
        enrolled_as=station["name"] if server else "",
        scanners=tables.get("scanner", []),
    )


def keep(draft: Draft, path: Path) -> None:
    """Write it down. A draft that cannot be kept is only a convenience less."""
    try:
        write_whole(_file(path), draft.model_dump_json(indent=1), mode=0o600)
    except OSError as error:
        log.warning("How far the set-up is cannot be kept: %s", error)


def forget(path: Path) -> None:
    """The set-up is done."""
    _file(path).unlink(missing_ok=True)


def _file(path: Path) -> Path:
    return path.with_name(path.name + ".setup")


def _tables(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError):
        return {}
