"""Asks a server for this station's token and keeps it, on a thread of its own: a server may take its time."""

import logging
import re
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from threading import Thread
from typing import Any
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from scanstation import enrolment
from scanstation.enrolment import Invitation
from scanstation.errors import ScanStationError
from scanstation.tokens import NotKept, Ring, TokenFile, TokenRing

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Home:
    """Where this station lives: its settings, its journal, and the keyring (None: the computer's own).

    `sites` are the prefixes of the command barcodes that are its own; those on its screen bear the first.
    """

    path: Path
    journal: Path
    journal_id: UUID
    sites: tuple[str, ...]
    ring: Ring | None = None


@dataclass(frozen=True, slots=True)
class Membership:
    """What came of it: the [server] of station.toml, and what the server calls this bench."""

    server: dict[str, Any]
    name: str


class Enroller(QObject):
    """One enrolment at a time."""

    enrolled = Signal(object)
    failed = Signal(object)

    def __init__(self, home: Home, parent: QObject) -> None:
        super().__init__(parent)
        self._home = home

    def start(self, invitation: Invitation, server: dict[str, Any]) -> None:
        """Begin. `server` is the [server] so far: its certificate authority and its proxy count."""
        Thread(target=self._run, args=(invitation, server), name="enrolment", daemon=True).start()

    def _run(self, invitation: Invitation, server: dict[str, Any]) -> None:
        try:
            said = self.enrolled, self._joined(invitation, server)
        except ScanStationError as error:
            log.warning("Enrolment at %s failed: %s", invitation.url, error)
            said = self.failed, error
        except Exception as error:
            log.exception("Enrolment at %s failed because of a bug", invitation.url)
            said = self.failed, error
        with suppress(RuntimeError):  # the window was closed meanwhile: the same code is good once more
            said[0].emit(said[1])

    def _joined(self, invitation: Invitation, server: dict[str, Any]) -> Membership:
        ca_file = server.get("ca_file")
        enrolled = enrolment.enrol(
            invitation,
            self._home.journal_id,
            ca_file=self._home.path.parent / ca_file if ca_file else None,
            proxy=server.get("proxy"),
        )
        place = self._keep(invitation.url, enrolled.token)
        more = {key: server[key] for key in ("ca_file", "proxy") if key in server}
        return Membership({"url": invitation.url} | place | more, enrolled.name or enrolled.station)

    def _keep(self, url: str, token: str) -> dict[str, str]:
        """The keyring if this computer has one that works, else a file that only its user can read."""
        try:
            TokenRing(url, self._home.journal, self._home.ring).write(token)
        except NotKept as error:
            log.info("%s The token goes into a file.", error)
        else:
            return {"token": "keyring"}
        name = token_file(url)
        TokenFile(self._home.path.with_name(name)).write(token)
        return {"token_file": name}


def token_file(url: str) -> str:
    """The name of the file with the token for a server: one for each, so that none is ever shown another's."""
    return re.sub(r"[^A-Za-z0-9.-]", "_", url.partition("://")[2])[:100] + ".token"
