"""The buttons of the set-up that are pressed by scanning them off its screen: what stands in their codes. Pure.

A code names its step as well, so one that is read twice, late, or off a photograph presses nothing on another step.
At the bench they are commands like any other, and refused there.
"""

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum

from scanstation.codes import Kind, identify
from scanstation.codes.commands import Command, Spoken, command_text, spoken
from scanstation.reading import Doubt, Reading

_STEPS = "cdefghij"
"""Letters that stand where they are on every common keyboard, as all of a command's."""


class Button(StrEnum):
    """Which of the buttons below a step, or of the choices on it that are no commands of the bench."""

    NEXT = "n"
    BACK = "b"
    OTHER = "t"
    ANYBODY = "h"
    BADGE = "g"
    DOCTOR = "d"


@dataclass(frozen=True, slots=True)
class Press:
    """A button, and the step (from 0) on which it was shown."""

    button: Button
    step: int


def code_of(site: str, press: Press) -> str:
    """The text of a button's barcode."""
    return command_text(site, Command.BUTTON, press.button + _STEPS[press.step])


def told(reading: Reading, sites: Collection[str]) -> Spoken | None:
    """The command of this site that was scanned, if it is one; what is typed never is.

    One whose end did not come is a command too: its check letters say that it is whole.
    """
    if reading.typed or reading.doubt not in (None, Doubt.INCOMPLETE):
        return None
    label = identify(reading.text, symbology=reading.symbology).best
    said = spoken(label.number) if label.kind is Kind.COMMAND else None
    return said if said and said.site in sites else None


def pressed(said: Spoken) -> Press | None:
    """The button that a command presses; None when it is another command."""
    if said.command is not Command.BUTTON or said.value[:1] not in set(Button) or said.value[1:] not in _STEPS:
        return None
    return Press(Button(said.value[0]), _STEPS.index(said.value[1:]))
