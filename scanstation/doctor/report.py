"""The report for whoever helps: findings, settings and the end of the log file. No secret is in it."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from scanstation.doctor.finding import Finding
from scanstation.files import write_whole

LAST_LINES = 300
LAST_BYTES = 200_000
HIDDEN = "(hidden)"

_VALUE = r"""(\"{3}[\s\S]*?\"{3}|'{3}[\s\S]*?'{3}|"(?:\\.|[^"\\\n])*"|'[^'\n]*'|[^\s,}]+)"""
_WORDS = "pass|pwd|kennwort|secret|tok[a-z]*n|(?:api|private)_?key|auth|credential"
_NAME = rf"""(?!token_file\b)(?:(?:[\w-]*[_-])?pin|[\w-]*(?:{_WORDS})[\w-]*)"""
"""What a secret is called, also by somebody who misspells it."""
_SECRETS = (
    re.compile(rf"""(?i)(\b{_NAME}["']?\s*=\s*)(?!"keyring"){_VALUE}"""),
    re.compile(rf"""(?i)(["']{_NAME}["']\s*:\s*){_VALUE}"""),
    re.compile(rf"""(?i)(\b(?:password|passwd|pwd|secret|cookie)\s*:\s*){_VALUE}"""),
    re.compile(r"(?i)(\b(?:bearer|basic|digest)\s+)(\S+)"),
    re.compile(r"()(\b[0-9a-f]{32}\$[0-9a-f]{64,})"),
    re.compile(r"()((?<![\w-])(?=[\w-]*[A-Z])(?=[\w-]*[a-z])(?=[\w-]*\d)[\w-]{40,}(?![\w-]))"),
    re.compile(r"""()([^\s"'/@]+:[^\s"'/@]+@)"""),
)
"""Secret settings, in TOML and JSON; what stands in headers; PIN hashes; whatever looks like a token, or a log-in."""
_ADDRESS = re.compile(r"(\b[a-z][a-z0-9+.-]*://)(\S+)", re.IGNORECASE)
"""An address: a log-in may stand before its host, or anywhere behind it, as cameras have them, and hold quotes."""
_CLOSING = "\"'>)],;."


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


def without_secrets(text: str) -> str:
    """The text with everything hidden that opens something, and control characters shown as what they are."""
    text = _ADDRESS.sub(lambda found: found[1] + _host(found[2]), text)
    for secret in _SECRETS:
        text = secret.sub(rf"\g<1>{HIDDEN}", text)
    return "".join(char if char.isprintable() or char == "\n" else f"<{ord(char):02X}>" for char in text)


def _host(rest: str) -> str:
    """Of what follows "://" the host and its port; everything else may be a secret."""
    closing = rest[len(rest.rstrip(_CLOSING)) :]
    rest = rest[: len(rest) - len(closing)]
    host = re.split("[/?#;]", rest.rpartition("@")[2])[0]
    return (rest if rest in (host, f"{host}/") else f"{host}/{HIDDEN}") + closing


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
