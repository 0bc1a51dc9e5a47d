"""The ASGI application: live streams and static files on bare ASGI, everything else by Django."""

import os
import re

from django.core.asgi import get_asgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tracking.settings")
_django = get_asgi_application()

from django.conf import settings  # noqa: E402

from tracking import static_files  # noqa: E402
from tracking.asgi_types import App, Receive, Scope, Send  # noqa: E402
from tracking.customers.hub import Hub, Limits  # noqa: E402
from tracking.customers.reader import Reader  # noqa: E402
from tracking.customers.stream import Streams  # noqa: E402
from tracking.limits import bounded  # noqa: E402

LIVE = re.compile(r"/t/[^/]+/live")


class Application:
    """One process's share of the server. `close_streams` before uvicorn waits for open connections."""

    def __init__(self, django: App) -> None:
        self._django = bounded(django)
        self._reader = Reader()
        self._hub: Hub | None = None

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Dispatch by path."""
        if scope["type"] == "lifespan":
            await self._live(receive, send)
            return
        path = scope["path"]
        if path.startswith(settings.STATIC_URL):
            await static_files.serve(scope, receive, send)
        elif self._hub and scope["method"] == "GET" and LIVE.fullmatch(path):
            await Streams(self._hub, self._reader, settings.LIVE_HEARTBEAT_SECONDS)(scope, receive, send)
        else:
            await self._django(scope, receive, send)

    def close_streams(self) -> None:
        """End all live streams and let no new one in: the server is about to stop."""
        if self._hub:
            self._hub.close()

    async def _live(self, receive: Receive, send: Send) -> None:
        """From the server's start to its end."""
        await receive()
        self._hub = Hub(self._reader, Limits(settings.LIVE_STREAMS_PER_LINK, settings.LIVE_STREAMS))
        await self._hub.start()
        static_files.files()
        await send({"type": "lifespan.startup.complete"})
        await receive()
        await self._hub.stop()
        self._reader.stop()
        await send({"type": "lifespan.shutdown.complete"})


application = Application(_django)
