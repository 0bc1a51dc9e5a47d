"""One scan on the doctor's page: what it says of its scanner, and how its keys came. Pure."""

from dataclasses import dataclass

from drivers.checkup import Checkup, checked
from drivers.strokes import Strokes
from scanstation.codes import Kind, identify
from scanstation.doctor import Finding, Health
from scanstation.reading import Doubt, Reading


@dataclass(frozen=True, slots=True)
class CheckedScan:
    """`text` is raw; the speed is None where no keys were pressed. `cut_short`: its end never came.

    `is_repaired`: the bench has learned this scanner's layout.
    """

    text: str
    checkup: Checkup | None
    cut_short: bool = False
    is_repaired: bool = False
    caps_lock: bool = False
    per_second: int | None = None
    widest_gap_ms: int = 0

    @property
    def opens_something(self) -> bool:
        """Whether it is a badge or an enrolment code: neither stands on a screen or in a report."""
        return identify(self.text).best.kind in (Kind.BADGE, Kind.ENROLMENT)

    def in_report(self, scanner: str) -> Finding:
        """The same for whoever helps, in English. Of a code that is neither of the two nothing is told."""
        says = f"{scanner}: {self.checkup or 'neither of the two codes'}; {self.per_second} characters/s"
        return Finding("Scanner test", Health.NOTE, f"{says}, at most {self.widest_gap_ms} ms between two keys")


def of_keys(strokes: Strokes, reading: Reading, *, gs_key: str, is_repaired: bool) -> CheckedScan:
    """A scan that came by keys."""
    text = strokes.text
    return CheckedScan(
        text,
        checked(text, gs_key=gs_key),
        # One whose prefix is missing is incomplete as well, and ends as it should.
        cut_short=reading.doubt is Doubt.INCOMPLETE and not text.endswith(("\r", "\n", "\t")),
        is_repaired=is_repaired,
        caps_lock=strokes.is_caps_lock_on,
        per_second=strokes.per_second,
        widest_gap_ms=strokes.widest_gap_ms,
    )


def of_cable(reading: Reading) -> CheckedScan:
    """A scan that came any other way: its driver has taken its end off."""
    return CheckedScan(reading.text, checked(reading.text), cut_short=reading.doubt is Doubt.INCOMPLETE)
