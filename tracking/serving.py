"""`tracking serve`: uvicorn on a socket that is bound first, so that a taken port is one clear line."""

import asyncio
import os
import socket
from collections.abc import Callable
from contextlib import suppress

import uvicorn

from scanstation.errors import ScanStationError

GRACE_SECONDS = 5
"""How long requests under way may take once the server is told to stop."""
KEEP_SECONDS = 30
"""How long an idle connection is kept: longer than stations are silent, so that theirs stay open."""


class ServeError(ScanStationError):
    """The server cannot listen."""


def listen(host: str, port: int) -> socket.socket:
    """A socket bound to this address; port 0 means any free one. Raises ServeError."""
    try:
        family, kind, protocol, _name, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        bound = socket.socket(family, kind, protocol)
    except OSError as error:
        raise ServeError(f"{host!r} is no address of this machine: {error.strerror}.") from error
    if os.name == "posix":  # elsewhere it would let two servers share a port
        bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        bound.bind(address)
        bound.listen(2048)  # two sockets may be bound with SO_REUSEADDR, but only one may listen
    except OSError as error:
        bound.close()
        hint = "Is the server running already? Otherwise choose another port with --port."
        raise ServeError(f"Cannot listen on {host} port {port}: {error.strerror}. {hint}") from error
    return bound


def serve(bound: socket.socket, on_ready: Callable[[str], object]) -> None:
    """Serve until SIGINT or SIGTERM. `on_ready` is told the address once requests are answered."""
    from tracking.asgi import application  # noqa: PLC0415  building it needs the settings

    _allow_many_connections()
    config = uvicorn.Config(
        application,
        lifespan="on",
        ws="none",
        log_config=None,
        access_log=False,
        server_header=False,
        timeout_keep_alive=KEEP_SECONDS,
        timeout_graceful_shutdown=GRACE_SECONDS,
    )
    server = _Server(config, lambda: on_ready(_address(bound)), application.close_streams)
    asyncio.run(server.serve([bound]))


def _allow_many_connections() -> None:
    """Take as many files as this user may have: a connection is one, and the usual soft limit is 1,024."""
    try:
        import resource  # noqa: PLC0415  not on Windows, which has no such limit
    except ImportError:
        return
    _soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    with suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))


def _address(bound: socket.socket) -> str:
    host, port = bound.getsockname()[:2]
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"


class _Server(uvicorn.Server):
    """uvicorn waits for open connections before it tells the application to stop; streams would never end."""

    def __init__(self, config: uvicorn.Config, on_ready: Callable[[], object], on_stop: Callable[[], object]) -> None:
        super().__init__(config)
        self._on_ready = on_ready
        self._on_stop = on_stop

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        if self.started:
            self._on_ready()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        self._on_stop()
        await super().shutdown(sockets)
