"""Enrolment codes: what staff hand to a bench so that it gets its token, and the text of its barcode. Pure.

The server makes and prints them, the bench scans them or somebody types the code: this is the one place that knows
how they look. The letters are those that keep their places on QWERTY, QWERTZ and AZERTY keyboards, without I and O:
there are no digits, so nothing looks like anything else.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import urlsplit

ALPHABET = "BCDEFGHJKLNPRSTUVX"
LENGTH = 12
"""Letters of a code: 50 random bits."""
GROUP = 4

_MARK = "SCANSTATION-ENROL"
_LONGEST = 300
"""Characters of a barcode's text at most."""
_SEPARATORS = re.compile(r"[\s-]+")
_CODE = re.compile(f"[{ALPHABET}]{{{LENGTH}}}")


@dataclass(frozen=True, slots=True)
class EnrolmentCode:
    """A code in groups ("BCDF-GHJK-LNPR"), and the address of the server that made it; "" when it was typed."""

    code: str
    url: str = ""

    @property
    def text(self) -> str:
        """What its barcode says."""
        return f"{_MARK} {self.url} {self.code}"


def new_code(choice: Callable[[str], str]) -> str:
    """A code. `choice` picks one of several letters, for codes that are used `secrets.choice`."""
    return grouped("".join(choice(ALPHABET) for _ in range(LENGTH)))


def grouped(letters: str) -> str:
    """Letters in groups that a person can read out."""
    return "-".join(letters[start : start + GROUP] for start in range(0, len(letters), GROUP))


def read_code(text: str) -> str | None:
    """A typed code as it was printed, however its groups were kept apart; None when it cannot be one."""
    letters = _SEPARATORS.sub("", text[:_LONGEST]).upper()
    return grouped(letters) if _CODE.fullmatch(letters) else None


def read_enrolment(text: str) -> EnrolmentCode | None:
    """What a scanned or typed text enrols at: a barcode's text, or a code alone. None for anything else."""
    words = text.split() if len(text) <= _LONGEST else []
    if words[:1] != [_MARK]:
        code = read_code(text) if len(text) <= _LONGEST else None
        return EnrolmentCode(code) if code else None
    if len(words) < 3 or not _is_address(words[1]):
        return None
    code = read_code("".join(words[2:]))
    return EnrolmentCode(code, words[1].rstrip("/")) if code else None


def _is_address(url: str) -> bool:
    try:
        parts = urlsplit(url)
        return parts.scheme in ("http", "https") and bool(parts.hostname) and parts.username is None
    except ValueError:
        return False
