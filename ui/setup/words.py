"""What the set-up says about failures and scanners, in the worker's language."""

from PySide6.QtCore import QCoreApplication

from drivers.finding import Found
from scanstation.client import Broken, Busy, CodeRefused, NotTheServer, Unreachable, Untrusted
from scanstation.config import ModeName
from scanstation.enrolment import Garbled, Insecure, NotAnInvitation
from scanstation.errors import SettingsError
from scanstation.tokens import NotKept
from ui import words
from ui.setup.trial import Result

translate = QCoreApplication.translate


def failure(error: Exception) -> tuple[str, str]:
    """What went wrong in a few words, and what to do."""
    known = {
        Garbled: (
            translate("Setup", "The code came garbled"),
            translate("Setup", "Set the scanner to this computer’s keyboard layout, or paste the code."),
        ),
        NotAnInvitation: (
            translate("Setup", "That is no enrolment code"),
            translate("Setup", "Scan the QR code that the server shows, or type its address and the code."),
        ),
        Insecure: (
            translate("Setup", "Not safe enough"),
            translate("Setup", "This server is outside your network: its address must begin with https."),
        ),
        CodeRefused: (
            translate("Setup", "The server does not take this code"),
            translate("Setup", "It is older than ten minutes, or used already. Make a new one."),
        ),
        Unreachable: (
            translate("Setup", "The server cannot be reached"),
            translate("Setup", "Check the network and the address. The same code counts for ten minutes."),
        ),
        Untrusted: (
            translate("Setup", "The server’s certificate is not trusted"),
            translate(
                "Setup", "Check this computer’s clock. A company’s own certificate goes into [server] ca_file."
            ),
        ),
        NotTheServer: (
            translate("Setup", "Something else answered"),
            translate("Setup", "Log this computer in to the network, and check the address."),
        ),
        Busy: (
            translate("Setup", "The server asks for patience"),
            translate("Setup", "Wait a minute, then try again."),
        ),
        Broken: (
            translate("Setup", "The server has trouble"),
            translate("Setup", "Try again; if that does not help, look at the server."),
        ),
        NotKept: (
            translate("Setup", "The token cannot be kept"),
            translate("Setup", "Neither the keyring nor the settings folder can be written."),
        ),
        SettingsError: (
            translate("Setup", "The settings cannot be written"),
            translate("Setup", "Check station.toml and its folder, then try again."),
        ),
    }
    return next((said for kind, said in known.items() if isinstance(error, kind)), known[Broken])


def kind(found: Found) -> str:
    """A scanner's kind."""
    return {
        "wedge": translate("Setup", "Keyboard scanner"),
        "serial": translate("Setup", "Serial scanner"),
        "hidpos": translate("Setup", "HID POS scanner"),
        "camera": translate("Setup", "Camera"),
    }.get(found.kind, words.shown(found.kind))


def explained(found: Found) -> str:
    """Where it is."""
    if found.kind == "wedge":
        return translate("Setup", "A USB scanner that types like a keyboard")
    if found.kind == "serial" and not found.safe:
        return translate("Setup", "Built into this computer: touch to use it")
    return " · ".join(filter(None, (kind(found), words.shown(found.detail))))


def title(found: Found) -> str:
    """What it is called: by the name that it tells of itself, else by its kind."""
    if found.kind == "wedge" or not found.name:
        return kind(found)
    if found.kind == "serial" and not found.safe:
        return translate("Setup", "Serial port {name}").format(name=words.shown(found.name))
    return words.shown(found.name)


def visible(text: str) -> str:
    """A text with its control characters and blanks as what they are."""
    return "".join(char if char.isprintable() and char != " " else f"<{ord(char):02X}>" for char in text)


def gs_comes(seen: str) -> str:
    """How a scanner sends GS."""
    return translate("Setup", "GS comes as {text}").format(text=visible(seen))


def stage(name: ModeName) -> str:
    """A stage, as the bench calls it."""
    return {
        "processed": translate("Stage", "Processed"),
        "packed": translate("Stage", "Packed"),
        "shipped": translate("Stage", "Shipped"),
        "next": translate("Stage", "Next stage"),
    }[name]


def result(value: Result) -> tuple[str, str]:
    """How a scanner did, and what to do about it."""
    return {
        Result.WORKS: (translate("Setup", "It works"), ""),
        Result.ANOTHER: (
            translate("Setup", "It works"),
            translate("Setup", "Another code was read, and it came whole."),
        ),
        Result.NO_ENTER: (
            translate("Setup", "Almost: no Enter"),
            translate("Setup", "Set the scanner to send Enter after each code (its manual: suffix CR)."),
        ),
        Result.CAPITALS: (
            translate("Setup", "Capitals got lost"),
            translate("Setup", "Switch Caps Lock off, and the scanner’s case conversion too."),
        ),
        Result.LAYOUT: (
            translate("Setup", "Wrong keyboard layout"),
            translate("Setup", "Set the scanner to this computer’s keyboard layout."),
        ),
        Result.SLOW: (
            translate("Setup", "That came key by key"),
            translate("Setup", "If it was the scanner, set it to send without pauses."),
        ),
        Result.MARKED: (
            translate("Setup", "More than the code"),
            translate("Setup", "The scanner sends something around it: switch its prefix and suffix off."),
        ),
        Result.LEARN: (
            translate("Setup", "Wrong keyboard layout"),
            translate("Setup", "Scan the code on the left once, or set the scanner to this computer’s layout."),
        ),
        Result.LEARNED: (
            translate("Setup", "Keyboard learned"),
            translate("Setup", "Now scan the test barcode again."),
        ),
        Result.MARKS_LEARNED: (
            translate("Setup", "Prefix or suffix learned"),
            translate("Setup", "Now scan the test barcode again."),
        ),
    }[value]
