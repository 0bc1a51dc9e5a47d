"""What stands on the sheets, in the worker's language, and which icon goes with which command."""

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from scanstation.codes.commands import Command

translate = QCoreApplication.translate


class Wording(NamedTuple):
    """How a command is shown: its icon, its word, and what it does."""

    icon: str
    word: str
    does: str


def wording(command: Command) -> Wording:
    """How a command is shown."""
    return {
        Command.PROCESSED: Wording("picked", translate("Sheet", "Process"), translate("Sheet", "from now on")),
        Command.PACKED: Wording("box", translate("Sheet", "Pack"), translate("Sheet", "from now on")),
        Command.SHIPPED: Wording("truck", translate("Sheet", "Ship"), translate("Sheet", "from now on")),
        Command.NEXT: Wording("onward", translate("Sheet", "Next stage"), translate("Sheet", "whichever comes")),
        Command.UNDO: Wording("undo", translate("Sheet", "Undo"), translate("Sheet", "take the last scan back")),
        Command.ACK: Wording("seen", translate("Sheet", "Seen"), translate("Sheet", "clear the red error")),
        Command.KEYPAD: Wording("keypad", translate("Sheet", "Won’t scan"), translate("Sheet", "enter the number")),
        Command.SHORT: Wording("gap", translate("Sheet", "Short"), translate("Sheet", "the rest is missing")),
        Command.END: Wording("door", translate("Sheet", "End of shift"), translate("Sheet", "sign off")),
        Command.SETUP: Wording("sliders", translate("Sheet", "Set-up"), translate("Sheet", "scanners and server")),
        Command.LOG: Wording("lines", translate("Sheet", "Log"), translate("Sheet", "open and close the scan log")),
    }[command]


def title_of_commands() -> str:
    """The headline of the sheet of commands."""
    return translate("Sheet", "Scan to tell the bench")


def title_of_languages() -> str:
    """The headline of the sheet of languages."""
    return translate("Sheet", "Scan your language")


def title_for_leads() -> str:
    """The headline of the sheet of a lead's commands."""
    return translate("Sheet", "For leads: your badge first")


def lead() -> str:
    """The mark on a lead's badge."""
    return translate("Sheet", "Lead")


def footer(site: str) -> str:
    """What stands at the foot of a sheet: whose it is, and who must not have it."""
    return translate("Sheet", "Site {site} · keep it at the bench: whoever has it can give commands").format(
        site=site
    )
