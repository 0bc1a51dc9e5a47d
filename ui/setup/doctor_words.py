"""What the doctor's page says: of a scanner, which setting of it mends what is wrong; of the rest, how it is."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QCoreApplication

from drivers.checkup import Checkup, End, Gs
from scanstation.doctor import Finding, Health
from ui import words
from ui.setup.checked_scan import CheckedScan
from ui.setup.words import gs_comes, visible

translate = QCoreApplication.translate
_MOST_COUNTRIES = 3
_MOST_SHOWN = 1000
"""Characters a second: USB asks a keyboard no oftener, and what seems to be more came in one piece."""
_WIDE_MS = 50
"""Longer gaps between keys are a person's, to a bench that is set as it is delivered."""


def told(scan: CheckedScan, gs: Checkup | None, plain: Checkup | None) -> Iterator[Finding]:
    """What a scan says, and what the scanner's last scans of the code with a GS and of the other one said."""
    checkup = scan.checkup
    if checkup is None:
        yield Finding(
            translate("Setup", "That is neither of the two codes"),
            Health.NOTE,
            "" if scan.opens_something else words.shown(scan.text),
            translate("Setup", "Scan the two codes above, one after the other."),
        )
        return
    yield _layout(checkup, _countries([checkup, *filter(None, (gs, plain))]), is_repaired=scan.is_repaired)
    yield _case(checkup, caps_lock=scan.caps_lock)
    yield _end(checkup, cut_short=scan.cut_short)
    yield _around(checkup)
    yield (
        _gs(gs)
        if gs is not None
        else Finding(translate("Setup", "Now scan the other code: it has a GS"), Health.NOTE, "")
    )
    if scan.per_second is not None:
        yield _speed(scan.per_second, scan.widest_gap_ms)


def _countries(checkups: Sequence[Checkup]) -> Sequence[str]:
    """Those that explain every scan, if there are any; else those that explain the last one."""
    named = [checkup.computers for checkup in checkups if checkup.computers]
    first = named[0] if named else ()
    return [name for name in first if all(name in each for each in named)] or first


def _layout(checkup: Checkup, countries: Sequence[str], *, is_repaired: bool) -> Finding:
    if not checkup.layout_wrong:
        return Finding(translate("Setup", "The keyboard layout is right"), Health.GOOD, "")
    do = translate("Setup", "Set the scanner to this computer’s keyboard layout.")
    if 0 < len(countries) <= _MOST_COUNTRIES:
        do = translate("Setup", "Set the scanner’s keyboard country to {country}.").format(
            country=" / ".join(countries)
        )
    says = translate("Setup", "The bench has learned it, and puts codes right.") if is_repaired else ""
    return Finding(translate("Setup", "Wrong keyboard layout"), Health.NOTE if is_repaired else Health.BAD, says, do)


def _case(checkup: Checkup, *, caps_lock: bool) -> Finding:
    if not checkup.case_turned:
        return Finding(translate("Setup", "Capitals come as capitals"), Health.GOOD, "")
    if caps_lock:
        word, do = translate("Setup", "Caps Lock is on"), translate("Setup", "Switch Caps Lock off at the keyboard.")
    else:
        word = translate("Setup", "Capitals got lost")
        do = translate("Setup", "Switch Caps Lock off, and the scanner’s case conversion too.")
    return Finding(word, Health.BAD, "", do)


def _end(checkup: Checkup, *, cut_short: bool) -> Finding:
    if cut_short:
        do = translate("Setup", "Set the scanner to send Enter after each code (its manual: suffix CR).")
        return Finding(translate("Setup", "The scanner sends no Enter"), Health.BAD, "", do)
    word = {
        End.ENTER: translate("Setup", "Each code ends with Enter"),
        End.TAB: translate("Setup", "Each code ends with Tab"),
        End.NONE: translate("Setup", "Each code ends as it should"),
    }[checkup.end]
    return Finding(word, Health.GOOD, "")


def _around(checkup: Checkup) -> Finding:
    says = ""
    if checkup.identifier and not checkup.layout_wrong:
        says = translate("Setup", "Symbology identifier: {text}").format(text=checkup.identifier)
    if not checkup.prefix and not checkup.suffix:
        return Finding(translate("Setup", "No prefix, no suffix"), Health.GOOD, says)
    seen = " … ".join(visible(mark) for mark in (checkup.prefix, checkup.suffix))
    word = translate("Setup", "Prefix and suffix: {text}").format(text=seen.strip())
    do = translate("Setup", "Switch them off in the scanner, or let the last step of the set-up learn them.")
    return Finding(word, Health.NOTE, says, do)


def _gs(checkup: Checkup) -> Finding:
    return {
        Gs.UNDERSTOOD: Finding(gs_comes(checkup.gs_seen), Health.GOOD, ""),
        Gs.DROPPED: Finding(
            translate("Setup", "GS is dropped"),
            Health.BAD,
            "",
            translate("Setup", "Switch “transmit GS” (or FNC1) on in the scanner."),
        ),
        Gs.CUTS: Finding(
            translate("Setup", "GS cuts the code in two"),
            Health.BAD,
            "",
            translate("Setup", "Set the scanner to send GS as the character 1D, not as Enter or Tab."),
        ),
    }.get(
        checkup.gs or Gs.UNKNOWN,
        Finding(
            gs_comes(checkup.gs_seen),
            Health.BAD,
            translate("Setup", "No label is read with that."),
            translate("Setup", "Set the scanner to send GS as the character 1D, or as the key F8."),
        ),
    )


def _speed(per_second: int, widest_gap_ms: int) -> Finding:
    shown = str(per_second) if per_second <= _MOST_SHOWN else f"> {_MOST_SHOWN}"
    speed = translate("Setup", "characters a second: {number}").format(number=shown)
    gap = translate("Setup", "pauses of at most {number} ms").format(number=widest_gap_ms)
    word = f"{speed[:1].upper()}{speed[1:]} · {gap}"
    if widest_gap_ms <= _WIDE_MS:
        return Finding(word, Health.GOOD, "")
    do = translate("Setup", "Set the scanner to send without pauses (its manual: inter-character delay 0).")
    return Finding(word, Health.BAD, "", do)


def named(finding: Finding) -> Finding:
    """A finding of the examination, with its health in words before its topic."""
    health = {
        Health.GOOD: translate("Setup", "All right"),
        Health.NOTE: translate("Setup", "To know"),
        Health.BAD: translate("Setup", "To mend"),
    }[finding.health]
    topic = {
        "Programs": translate("Setup", "Programs"),
        "Settings": translate("Setup", "Settings"),
        "Scanners": translate("Setup", "Scanners"),
        "Journal": translate("Setup", "Journal"),
        "Server": translate("Setup", "Server"),
        "Clock": translate("Setup", "Clock"),
    }.get(finding.topic, finding.topic)
    return Finding(f"{topic} · {health}", finding.health, finding.says, finding.do)
