"""The tray: what of a bench needs somebody. Unresolved scans, refusals of the server, conflicts, missing labels."""

from dataclasses import dataclass
from enum import StrEnum

from scanstation.conflicts import Conflict
from scanstation.scanlog.lines import Line


class Trouble(StrEnum):
    """Why a line lies in the tray."""

    UNRESOLVED = "unresolved"
    """A scan that named no parcel: assign it, or settle it."""
    SET_ASIDE = "set_aside"
    """An event that the server refused: retry it, or void it."""
    CONFLICT = "conflict"
    """The directory tells otherwise: void the event, or settle it."""
    NO_LABEL = "no_label"
    """Packed, and no courier's label was attached: scan the two, or settle it."""


@dataclass(frozen=True, slots=True)
class Item:
    """One of them: the line that it is about, and the conflict where it is one."""

    trouble: Trouble
    line: Line
    conflict: Conflict | None = None
