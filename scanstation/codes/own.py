"""Own labels: the patterns of station.toml by which a shop's own parcel and order numbers are known.

The patterns are the operator's and trusted to mean what they say; the text is not trusted, so what could take the
regular expression engine for ever on a text of 64 characters is refused when the settings are read.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, ClassVar, Literal

from scanstation.codes.checkdigits import CheckDigit, luhn, mod10, mod11
from scanstation.codes.formats import Fit, in_groups
from scanstation.codes.label import Kind, LabelCode
from scanstation.events import LONGEST_NUMBER

_CHECKS: dict[str, CheckDigit] = {"luhn": luhn, "mod10": mod10, "mod11": mod11}

_TOKEN = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|.", re.DOTALL)
_REPEAT = re.compile(r"[*+?]|\{\d*,?\d*\}")
_REPEATS_AT_MOST = 4
_PRINTABLE = re.compile(r"[ -~]+")


@dataclass(frozen=True, slots=True)
class OwnLabel:
    """One [[label]] of station.toml.

    `pattern` is a regular expression for the whole text as it is read, ends trimmed; a group called `number` in it,
    if there is one, is the number, else all of it. `check` names how the number's last digit follows from the digits
    before it ("mod10", "mod11" or "luhn"). Raises ValueError, with a sentence for the operator, when the pattern
    cannot be used.
    """

    name: str
    pattern: str
    kind: Literal["parcel", "order"]
    check: Literal["mod10", "mod11", "luhn"] | None = None
    _compiled: re.Pattern[str] = field(init=False, repr=False, compare=False)

    __pydantic_config__: ClassVar[dict[str, Any]] = {"extra": "forbid"}

    def __post_init__(self) -> None:
        if self.kind not in ("parcel", "order"):
            raise ValueError(f"kind is '{self.kind}'; it must be 'parcel' or 'order'")
        if self.check is not None and self.check not in _CHECKS:
            raise ValueError(f"check is '{self.check}'; it must be one of {', '.join(map(repr, _CHECKS))}")
        object.__setattr__(self, "_compiled", _safe(self.pattern))

    def read(self, text: str) -> LabelCode | None:
        """The text as this label's number; None when the pattern does not match all of it."""
        match = self._compiled.fullmatch(text)
        number = match and (match.groupdict().get("number") or match[0])
        if not number:
            return None
        return LabelCode(Kind(self.kind), number, None, self._holds(number), in_groups(number, (len(number),)))

    def _holds(self, number: str) -> bool:
        if self.check is None:
            return True
        digits = re.sub("[^0-9]", "", number)
        return len(digits) > 1 and _CHECKS[self.check](digits[:-1]) == digits[-1]


def read(labels: Sequence[OwnLabel], text: str) -> list[Fit]:
    """What own labels the text is, in the order of the settings. Longer than a number may be, it is none."""
    if len(text) > LONGEST_NUMBER or not _PRINTABLE.fullmatch(text):
        return []
    return [Fit(label, _OWN) for own in labels if (label := own.read(text))]


_OWN = 1_000_000_000
"""The odds of an own label: the operator has said so."""


def _safe(pattern: str) -> re.Pattern[str]:
    try:
        compiled = re.compile(pattern, re.ASCII)
    except (re.error, OverflowError, RecursionError) as error:
        raise ValueError(f"pattern '{pattern}' is no regular expression: {error}") from None
    if compiled.fullmatch(""):
        raise ValueError(f"pattern '{pattern}' matches an empty text; say what the label must have")
    if _can_run_away(pattern):
        raise ValueError(
            f"pattern '{pattern}' could take for ever: write it without repeating a group, and with at most "
            f"{_REPEATS_AT_MOST} of * + ? {{m,n}}; a fixed count such as \\d{{8}} is always fine"
        )
    return compiled


def _can_run_away(pattern: str) -> bool:
    """Whether a group is repeated, or too many lengths vary. Stricter than need be, but easy to explain."""
    plain = "".join(token if len(token) == 1 else "c" for token in _TOKEN.findall(pattern)).replace("(?", "(")
    varying = [repeat for repeat in _REPEAT.findall(plain) if not re.fullmatch(r"\{\d+\}", repeat)]
    return len(varying) > _REPEATS_AT_MOST or bool(re.search(r"\)(?:[*+]|\{)", plain))
