"""An examination: everything about one bench, in the order in which a person would look."""

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from pathlib import Path
from uuid import UUID

from scanstation import config, tokens
from scanstation.doctor import Finding, Health, Report, examine_journal, guarded
from scanstation.errors import ScanStationError, SettingsError
from scanstation.scanlog import LogReader
from ui.doctor.libraries import examine_libraries

TOPICS = ("Scanners", "Journal", "Server")
"""What is looked at once there are settings."""
NO_JOURNAL = UUID(int=0)
"""What the server is asked about before there is a journal."""


class Examination:
    """Of the bench whose station.toml is given. `clock` is the computer's, aware.

    `chosen` is what a set-up has so far, and looked at in the place of what is in the file.
    """

    def __init__(self, path: Path, clock: Callable[[], datetime], chosen: config.Settings | None = None) -> None:
        self._path = path
        self._clock = clock
        self._settings = chosen
        self._is_read = False
        """Whether the settings are those of the file."""

    def findings(self) -> Iterator[Finding]:
        """One after the other, as they are found; some take seconds."""
        yield from guarded("Programs", examine_libraries)
        yield from self._read_settings()
        settings = self._settings
        if settings is None:
            return
        journal = settings.station.journal
        yield from guarded("Scanners", lambda: self._scanners(settings))
        yield from guarded("Journal", lambda: examine_journal(journal, self._clock()))
        yield from guarded("Server", lambda: self._server(settings))

    def unanswered(self, findings: Sequence[Finding]) -> Sequence[Finding]:
        """What to say of what was to be looked at, and of which nothing is known yet: somebody's patience is over."""
        if self._settings is None:
            return []
        known = {finding.topic for finding in findings}
        says = "This has not answered, or comes after what has not: nothing is known of it."
        return [Finding(topic, Health.BAD, says, "Look again.") for topic in TOPICS if topic not in known]

    def report(self, findings: Sequence[Finding]) -> Report:
        """What was found, with the settings and the log file beside it."""
        log = self._settings.station.journal.with_name("scanstation.log") if self._settings else None
        return Report(self._clock(), findings, self._path if self._path.exists() else None, log)

    def _read_settings(self) -> Iterator[Finding]:
        if self._settings is not None:
            says = "What the set-up has so far is looked at; its last step writes it down."
            yield Finding("Settings", Health.GOOD, says)
            return
        if not self._path.exists():
            yield Finding("Settings", Health.BAD, f"There is no {self._path}.", "Run `scanstation setup`.")
            return
        try:
            self._settings = config.load(self._path)
        except SettingsError as error:
            yield Finding("Settings", Health.BAD, str(error), "Mend that line, or run `scanstation setup`.")
            return
        self._is_read = True
        yield Finding("Settings", Health.GOOD, f"{self._path} is right.")

    def _scanners(self, settings: config.Settings) -> Iterator[Finding]:
        # What may be missing, and is told of by then, is loaded where its loss costs only its own findings.
        from ui.doctor.scanners import examine_scanners  # noqa: PLC0415

        yield from examine_scanners(settings, self._path if self._is_read else None)

    def _server(self, settings: config.Settings) -> Iterator[Finding]:
        from scanstation.client import Client  # noqa: PLC0415 - as above
        from scanstation.doctor.server import examine_server  # noqa: PLC0415

        server = settings.server
        if server is None:
            yield Finding(
                "Server", Health.NOTE, "No server is set: scans stay at this bench.", "Run `scanstation setup`."
            )
            return
        token = tokens.source(str(server.url), settings.station.journal, server.token_file)
        client = Client(str(server.url), token, ca_file=server.ca_file, proxy=server.proxy)
        try:
            yield from examine_server(client, str(server.url), _journal_id(settings.station.journal), self._clock)
        finally:
            client.close()


def _journal_id(path: Path) -> UUID:
    if not path.exists():
        return NO_JOURNAL
    try:
        with LogReader(path) as reader:
            return reader.journal_id
    except ScanStationError:  # which the journal's own findings say
        return NO_JOURNAL
