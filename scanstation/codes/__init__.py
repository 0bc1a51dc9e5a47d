"""Label codes: from the text that a scanner read to what it can be, best first. Pure; runs on any thread.

`identify` never raises, whatever the text. A carrier is a module of `carriers` and one line there.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from scanstation.codes import carriers, commands, gs1, maxicode, products
from scanstation.codes import own as own_labels
from scanstation.codes import symbology as symbologies
from scanstation.codes.formats import Fit, ranked, read_all
from scanstation.codes.label import Kind, LabelCode
from scanstation.codes.own import OwnLabel

__all__ = ["Identification", "Kind", "LabelCode", "OwnLabel", "identify"]


@dataclass(frozen=True, slots=True)
class Identification:
    """What a text can be. `text` is as it was given, `candidates` are ranked best first and may be empty.

    `cleaned` is the text without what the scanner added: the number of a label code that nobody knows.
    """

    text: str
    candidates: tuple[LabelCode, ...]
    cleaned: str

    @property
    def best(self) -> LabelCode:
        """The first candidate that is more than a guess; without one, a label code of Kind.UNKNOWN."""
        return next((candidate for candidate in self.candidates if not candidate.guess), self.none)

    @property
    def none(self) -> LabelCode:
        """What the text is when it is none of the candidates: a label code of Kind.UNKNOWN."""
        return LabelCode(Kind.UNKNOWN, self.cleaned, None, False, self.cleaned)


def identify(text: str, own: Sequence[OwnLabel] = (), *, symbology: str | None = None) -> Identification:
    """Say what a scanned or typed text is.

    `own` are the shop's patterns; only commands and badges rank before them. `symbology` is the decoder's name for
    the kind of barcode, if it is known: it decides between a product's code and a carrier's number.
    """
    scan = symbologies.read(text, symbology)
    spoken = commands.read(scan.cleaned, scan.code)
    fits = spoken + own_labels.read(own, scan.cleaned) + (_fits(scan.code, scan) if scan.code else [])
    return Identification(text, ranked(fits), scan.cleaned)


def _fits(code: str, scan: symbologies.Scan) -> list[Fit]:
    if scan.retail:
        return products.read_retail(code)
    fits = _plain(code, scan.gs1) + maxicode.read(code)
    return fits if any(fit.label.valid for fit in fits) else fits + _with_alt_codes(code)


def _plain(code: str, marked: bool) -> list[Fit]:
    formats = read_all(carriers.FORMATS, code) + read_all(gs1.FORMATS, code)
    return formats + gs1.read(code, marked=marked) + products.read(code)


_ALT_GS = "0029"


def _with_alt_codes(code: str) -> list[Fit]:
    """Read "0029", which a keyboard scanner that types GS as Alt+0029 can leave behind, as GS where that makes sense.

    Sense means an element string of several elements in which something passes its check.
    """
    places = [place for place in range(1, len(code)) if code.startswith(_ALT_GS, place)]
    tries = [f"{code[:place]}{gs1.GS}{code[place + len(_ALT_GS) :]}" for place in places[:8]]
    tries.append(code.replace(_ALT_GS, gs1.GS))
    return [
        fit for attempt in tries if len(gs1.parse(attempt)) > 1 for fit in _plain(attempt, True) if fit.label.valid
    ]
