"""`scanstation doctor`: prints what is wrong with a bench and what mends it."""

import json
import os
import sys
from collections.abc import Iterable
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path

import click

from scanstation.doctor import Finding, Health, worst
from scanstation.secrecy import without_secrets
from ui.doctor.examination import Examination

SIGNS = {Health.GOOD: ("✓", "green"), Health.NOTE: ("!", "yellow"), Health.BAD: ("✗", "red")}


def run(path: Path, *, as_json: bool, report: Path | None) -> int:
    """Examine a bench. Returns the exit code: 1 when something is wrong."""
    os.environ.setdefault("QT_LOGGING_RULES", "qt.multimedia*=false")  # it lists what it lacks, whoever asks
    examination = Examination(path, lambda: datetime.now(UTC))
    findings = [_told(finding, as_json=as_json) for finding in examination.findings()]
    if report is not None:
        try:
            examination.report(findings).write(report)
        except OSError as error:
            raise click.ClickException(f"The report cannot be written: {error}") from error
        click.echo(f"The report is in {report}. Secrets are left out; numbers of parcels may be in it.", err=True)
    if not as_json:
        click.echo(_summary(findings))
    return 1 if worst(findings) is Health.BAD else 0


def _told(finding: Finding, *, as_json: bool) -> Finding:
    """At once, as it is found: some take seconds."""
    finding = Finding(finding.topic, finding.health, without_secrets(finding.says), without_secrets(finding.do))
    if as_json:
        click.echo(json.dumps(asdict(finding)))
    else:
        sign, colour = SIGNS[finding.health]
        encoding = sys.stdout.encoding or "ascii"
        if sign.encode(encoding, "replace") == b"?":
            sign = finding.health.upper()
        click.echo(f"{click.style(sign, fg=colour)} {click.style(finding.topic, bold=True)}  {finding.says}")
        if finding.do:
            click.echo(f"  → {finding.do}")
    return finding


def _summary(findings: Iterable[Finding]) -> str:
    counts = [each.health for each in findings]
    bad, notes = counts.count(Health.BAD), counts.count(Health.NOTE)
    if not bad and not notes:
        return "All is well."
    return f"{bad} to mend, {notes} to know."
