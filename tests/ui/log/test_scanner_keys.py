"""A keyboard scanner's code is the same whether the log is open or not, with every key that is no plain character."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

NONE, ALT, CTRL = (Qt.KeyboardModifier[f"{name}Modifier"] for name in ("No", "Alt", "Control"))
HEAD, TAIL = "0100340434292135100186", "10XY"
GS_KEYS = {
    "F8": [(Qt.Key.Key_F8, "", NONE)],
    "Alt+0029": [(Qt.Key(ord(digit)), digit, ALT) for digit in "0029"],
    "control character": [(Qt.Key.Key_BracketRight, "\x1d", CTRL)],
}


def plain(text):
    return [(Qt.Key.Key_Return if each == "\r" else Qt.Key(ord(each)), each, NONE) for each in text]


@pytest.mark.parametrize("is_open", [False, True], ids=["closed", "open"])
@pytest.mark.parametrize("form", GS_KEYS)
def test_gs_arrives_in_every_form(at, qtbot, form, is_open):
    at.read("1Z999AA10123456784")
    if is_open:
        at.open()
    heard = []
    at.bench.station.on_verdict(heard.append)
    at._keys._now += 2_000
    for key, text, held in [*plain(HEAD), *GS_KEYS[form], *plain(TAIL + "\r")]:
        at._keys._send(at.focus, key, text, held)
        at._keys._now += 5
    qtbot.waitUntil(lambda: bool(heard))
    QApplication.processEvents()
    assert heard[0].reading.text == f"{HEAD}\x1d{TAIL}"
    if is_open:
        assert at.log.filters.search.text() == ""
