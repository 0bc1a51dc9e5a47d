"""The world of the end-to-end tests: real processes, a virtual screen, a serial pseudo-terminal, a browser."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from demo.programs import Bench, Server, free_port
from demo.screen import Screen
from demo.worker import PretendScanner

SETTINGS = """\
[station]
name = "Bench 1"
stage = "packed"
worker = "Ana"
language = "en"
journal = "journal.db"

[sound]
check_at_start = false

[server]
url = "{url}"
token_file = "token"

[[scanner]]
kind = "wedge"

[[scanner]]
kind = "serial"
name = "serial"
port = "{port}"

[[scanner]]
kind = "camera"
name = "camera"
path = "camera"
"""


@dataclass
class World:
    """One server, one bench, and the cable of a serial scanner."""

    folder: Path
    server: Server
    bench: Bench
    cable: PretendScanner
    links: dict[str, str]

    @property
    def journal(self) -> Path:
        return self.folder / "journal.db"

    @property
    def camera(self) -> Path:
        return self.folder / "camera"


@contextmanager
def world(folder: Path, screen: Screen) -> Iterator[World]:
    """An enrolled bench and its server, both running; all of it ended afterwards. `links` are by order number."""
    server = Server(folder / "server", free_port())
    server.folder.mkdir()
    (folder / "camera").mkdir()
    server.command("init")
    links = {row["order"]: row["link"] for row in server.rows("demo-data")}
    (folder / "token").write_text(server.rows("station", "add", "Bench 1")[0]["token"])
    cable = PretendScanner(folder / "scanner")
    (folder / "station.toml").write_text(SETTINGS.format(url=server.url, port=cable.port))
    bench = Bench(folder / "station.toml", screen.environment)
    try:
        server.start()
        bench.start()
        yield World(folder, server, bench, cable, links)
    finally:
        bench.stop()
        server.stop()
        cable.unplug()
