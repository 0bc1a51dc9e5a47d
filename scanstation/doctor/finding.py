"""A finding: one thing that the doctor has looked at, how it is, and what to do about it."""

import logging
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from scanstation.errors import ScanStationError

log = logging.getLogger(__name__)


class Health(StrEnum):
    """How a thing is."""

    GOOD = "good"
    NOTE = "note"
    """It works, and somebody should know something about it."""
    BAD = "bad"
    """The bench suffers from it."""


@dataclass(frozen=True, slots=True)
class Finding:
    """`topic` is what was looked at, `says` what was found, `do` what mends it ("" where there is nothing to do)."""

    topic: str
    health: Health
    says: str
    do: str = ""


def guarded(topic: str, examine: Callable[[], Iterable[Finding]]) -> Sequence[Finding]:
    """What an examination finds; where it fails itself, that is its finding: one illness must not hide the others."""
    try:
        return list(examine())
    except ScanStationError as error:
        return [Finding(topic, Health.BAD, str(error))]
    except ImportError as error:
        return [Finding(topic, Health.BAD, f"This cannot be looked at while a part is missing: {error}.")]
    except Exception as error:
        log.exception("The doctor failed on %s", topic)
        return [Finding(topic, Health.BAD, f"This could not be looked at: {type(error).__name__}: {error}")]


def worst(findings: Iterable[Finding]) -> Health:
    """How ill the whole is."""
    found = {finding.health for finding in findings}
    return next((health for health in (Health.BAD, Health.NOTE) if health in found), Health.GOOD)
