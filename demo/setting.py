"""What the demo needs on disk: a server with orders, an enrolled station, its settings, a sheet of barcodes."""

import base64
import json
import secrets
import shutil
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

import requests

from demo.labels import write_sheet
from demo.post import PostOffice
from demo.programs import Server, free_port

WEBCAM = Path("/dev/video0")
SHOP = "Nordlicht Shop"
CUSTOMER = "anna@example.com"
STAFF = "lena"
"""Who logs in to the pages for staff, as an admin: a demo has nothing to hide."""


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
    post: PostOffice
    orders: tuple[Order, ...]
    password: str

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
def prepared(out: Path, say: Callable[[str], object]) -> Iterator[Setting]:
    """A fresh demo in `out`, with its server and its post office open until the end. `say` is told of mails."""
    shutil.rmtree(out, ignore_errors=True)
    (out / "work" / "camera").mkdir(parents=True)
    post = PostOffice(out / "mails", say)
    server = Server(out / "work" / "server", free_port(), _settings(post))
    server.folder.mkdir()
    server.command("init")
    orders = [_order(row) for row in server.rows("demo-data")]
    setting = Setting(out, server, post, tuple(orders), secrets.token_urlsafe(9))
    _let_in(setting)
    _write_token(setting, server.rows("station", "add", "Bench 1")[0]["token"])
    setting.station.write_text(_station_toml(setting), encoding="utf-8")
    (setting.work / "parcels.json").write_text(json.dumps(setting.codes), encoding="utf-8")
    write_sheet(out / "labels.html", setting.codes)
    key = server.rows("shop", "add", SHOP)[0]["key"]
    try:
        post.start()
        server.start()
        _give_address(setting, key)
        yield setting
    finally:
        server.stop()
        post.stop()


def _settings(post: PostOffice) -> dict[str, str]:
    """What the server is told besides where its data lives."""
    return {
        "TRACKING_MAIL_HOST": "127.0.0.1",
        "TRACKING_MAIL_PORT": str(post.port),
        "TRACKING_MAIL_TLS": "none",
        "TRACKING_MAIL_FROM": "parcels@nordlicht.example.com",
        "TRACKING_WEBHOOK_SECRET_GENERIC": "whsec_" + base64.b64encode(secrets.token_bytes(32)).decode(),
    }


def _let_in(setting: Setting) -> None:
    """Somebody may log in to the pages for staff."""
    file = setting.work / "password"
    file.write_text(setting.password, encoding="ascii")
    setting.server.command("staff", "add", STAFF, "--role", "admin", "--password-file", str(file))


def _give_address(setting: Setting, key: str) -> None:
    """The shop says who gets mails about the first order, and when it arrives: over HTTP, as shops do."""
    order = {
        "number": setting.orders[0].number,
        "customer": "Anna Lindqvist",
        "recipients": [CUSTOMER],
        "promised_on": str(date.today() + timedelta(days=1)),  # noqa: DTZ011 - the demo's site is here
        "lines": [{"sku": "SCARF", "name": "Merino scarf", "quantity": 1}],
    }
    headers = {"Authorization": f"Bearer {key}"}
    requests.post(f"{setting.server.url}/api/v1/orders", json=order, headers=headers, timeout=10).raise_for_status()


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
