"""The server's reachability, the station's token, and how far the two clocks are apart."""

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from typing import Protocol
from uuid import UUID

from scanstation import client
from scanstation.doctor.finding import Finding, Health
from scanstation.errors import ScanStationError
from scanstation.tokens import Exposed
from scanstation.wire import Pong

TOPIC = "Server"
CLOCK = "Clock"
SLIGHT = timedelta(seconds=10)
WRONG = timedelta(minutes=2)
SLOW = timedelta(seconds=2)

_DO: dict[type[ScanStationError], str] = {
    client.ProxyFails: "Look at [server] proxy, and whether the proxy runs. Scanning goes on.",
    client.Unreachable: "Look at the cable or Wi-Fi, and at the address in [server] url. Scanning goes on.",
    client.NotTheServer: "Open the address in a browser: a network's log-in page, or a wrong address, answers there.",
    client.NotFound: "The address in [server] url may be wrong, or the server is older than this station.",
    client.Untrusted: "Set [server] ca_file to your company's certificate authority.",
    client.TokenRefused: "Ask for a new code (`tracking station enrol`), and run `scanstation setup`.",
    client.Busy: "Wait: the station sends again by itself.",
    client.Broken: "Tell whoever runs the server; its own log says more. Nothing is lost meanwhile.",
}


class Server(Protocol):
    """What is needed of `client.Client`."""

    def ping(self, journal: UUID) -> Pong:
        """Ask whether server and token are all right."""


def examine_server(server: Server, url: str, journal: UUID, clock: Callable[[], datetime]) -> Iterator[Finding]:
    """Ask the server once. `clock` is the bench's, aware."""
    asked_at = clock()
    try:
        pong = server.ping(journal)
    except ScanStationError as error:
        # An exposed token is good as it is: a new one would have to be carried to the bench for nothing.
        do = "" if isinstance(error.__cause__, Exposed) else _DO.get(type(error), "")
        yield Finding(TOPIC, Health.BAD, str(error), do)
        return
    took = clock() - asked_at
    says = f"{url} answers to {pong.name or pong.station} in {took / timedelta(milliseconds=1):.0f} ms."
    yield Finding(TOPIC, Health.NOTE if took > SLOW else Health.GOOD, says)
    yield _clock(pong.time - (asked_at + took / 2), took)


def _clock(ahead: timedelta, took: timedelta) -> Finding:
    """`ahead` is the server's time minus the bench's; half of the way there and back is all that is uncertain."""
    apart = abs(ahead)
    seconds = round(apart.total_seconds(), 1)
    if apart <= max(SLIGHT, took / 2):
        return Finding(CLOCK, Health.GOOD, f"This computer and the server agree within {seconds} s.")
    says = f"This computer's clock is {_span(apart)} {'behind' if ahead > timedelta() else 'ahead of'} the server's."
    do = "Have the operating system set the time from the network. The order of scans is right all the same."
    return Finding(CLOCK, Health.BAD if apart > WRONG else Health.NOTE, says, do)


def _span(span: timedelta) -> str:
    if span < timedelta(minutes=2):
        return f"{span.total_seconds():.0f} seconds"
    if span < timedelta(hours=2):
        return f"{span / timedelta(minutes=1):.0f} minutes"
    if span < timedelta(days=2):
        return f"{span / timedelta(hours=1):.0f} hours"
    return f"{span / timedelta(days=1):.0f} days"
