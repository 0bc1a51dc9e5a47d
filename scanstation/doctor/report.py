"""The report for whoever helps: findings, settings and the end of the log file. No secret is in it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from scanstation.doctor.finding import Finding
from scanstation.files import write_whole
from scanstation.secrecy import without_secrets

LAST_LINES = 300
LAST_BYTES = 200_000


@dataclass(frozen=True, slots=True)
class Report:
    """What is written down. `at` is aware; `settings` and `log` are files that need not be there."""

    at: datetime
    findings: Sequence[Finding]
    settings: Path | None = None
    log: Path | None = None

    def write(self, file: Path) -> None:
        """Write it as text, readable for its owner alone. Raises OSError."""
        write_whole(file, self.text(), mode=0o600)

    def text(self) -> str:
        """The whole report, without secrets."""
        parts = [f"ScanStation, {self.at.isoformat(timespec='seconds')}", *map(_lines, self.findings)]
        if self.settings is not None:
            parts += ["", f"--- {self.settings}", _end_of(self.settings)]
        if self.log is not None:
            parts += ["", f"--- the end of {self.log}", _end_of(self.log)]
        return without_secrets("\n".join(parts)) + "\n"


def _lines(finding: Finding) -> str:
    line = f"[{finding.health}] {finding.topic}: {finding.says}"
    return f"{line}\n       {finding.do}" if finding.do else line


def _end_of(file: Path) -> str:
    try:
        with file.open("rb") as opened:
            opened.seek(max(0, file.stat().st_size - LAST_BYTES))
            text = opened.read().decode("utf-8", "replace")
    except OSError as error:
        return f"(cannot be read: {error})"
    return "\n".join(_last(text.splitlines()))


def _last(lines: Iterable[str]) -> Sequence[str]:
    return list(lines)[-LAST_LINES:]
