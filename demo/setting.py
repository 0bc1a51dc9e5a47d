"""What the demo needs on disk: a server with orders, an enrolled station, its settings, a sheet of barcodes."""

import json
import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from demo.labels import write_sheet
from demo.programs import Server, free_port

WEBCAM = Path("/dev/video0")


@dataclass(frozen=True, slots=True)
class Order:
    """One order of the demo: the customer's link and the codes of its parcels."""

    number: str
    link: str
    codes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Setting:
    """The folder with everything, and what is in it. `out` is for people, `work` for the programs."""

    out: Path
    server: Server
    orders: tuple[Order, ...]

    @property
    def work(self) -> Path:
        """Where station.toml, journal, token and logs are."""
        return self.out / "work"

    @property
    def camera(self) -> Path:
        """Pictures that are put here are read as if they were held to a webcam."""
        return self.work / "camera"

    @property
    def station(self) -> Path:
        """The station's settings."""
        return self.work / "station.toml"

    @property
    def codes(self) -> list[str]:
        """One code of every parcel."""
        return [code for order in self.orders for code in order.codes]


@contextmanager
def prepared(out: Path) -> Iterator[Setting]:
    """A fresh demo in `out`, with its server running until the end."""
    shutil.rmtree(out, ignore_errors=True)
    (out / "work" / "camera").mkdir(parents=True)
    server = Server(out / "work" / "server", free_port())
    server.folder.mkdir()
    server.command("init")
    orders = [_order(row) for row in server.rows("demo-data")]
    setting = Setting(out, server, tuple(orders))
    _write_token(setting, server.rows("station", "add", "Bench 1")[0]["token"])
    setting.station.write_text(_station_toml(setting), encoding="utf-8")
    (setting.work / "parcels.json").write_text(json.dumps(setting.codes), encoding="utf-8")
    write_sheet(out / "labels.html", setting.codes)
    try:
        server.start()
        yield setting
    finally:
        server.stop()


def _order(row: dict[str, object]) -> Order:
    parcels: Sequence[dict[str, Sequence[str]]] = row["parcels"]  # type: ignore[assignment]
    return Order(str(row["order"]), str(row["link"]), tuple(parcel["codes"][0] for parcel in parcels))


def _write_token(setting: Setting, token: str) -> None:
    file = setting.work / "token"
    file.touch(mode=0o600)
    file.write_text(token, encoding="ascii")


def _station_toml(setting: Setting) -> str:
    camera = "device = 0" if WEBCAM.exists() else 'path = "camera"'
    return f"""\
[station]
name = "Bench 1"
stage = "next"
worker = "Ana Kowalska"
language = "en"
journal = "journal.db"

[sound]
check_at_start = false

[server]
url = "{setting.server.url}"
token_file = "token"

[[scanner]]
kind = "wedge"
typing = true

[[scanner]]
kind = "serial"
port = "{(setting.work / "scanner").absolute()}"

[[scanner]]
kind = "camera"
{camera}

[[label]]
name = "Our parcel label"
kind = "parcel"
pattern = 'PAR-\\d{{8}}'
"""
