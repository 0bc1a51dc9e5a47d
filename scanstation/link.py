"""How the bench stands with its server, in the words that the screen shows."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Line(StrEnum):
    """The state of the connection."""

    NOT_SET = "not_set"
    """No server in the settings: everything is kept here."""
    CONNECTING = "connecting"
    ONLINE = "online"
    OFFLINE = "offline"
    NOT_THE_SERVER = "not_the_server"
    """A log-in page of the network or a wrong address answers in the server's place."""
    UNTRUSTED = "untrusted"
    """The server's certificate is not one that this station trusts."""
    TOKEN_REFUSED = "token_refused"  # noqa: S105
    SERVER_TROUBLE = "server_trouble"


@dataclass(frozen=True, slots=True)
class Link:
    """The connection and what has not been acknowledged. `conflicts` is how many verdicts of this bench turned out
    otherwise and wait for the lead; `detail` is a sentence for the lead, or empty.
    """

    line: Line
    waiting: int = 0
    set_aside: int = 0
    last_sent: datetime | None = None
    detail: str = ""
    conflicts: int = 0
