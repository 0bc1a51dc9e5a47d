"""A great many scans over a bad line: whatever is accepted is what was scanned.

`SCANSTATION_SCANS=1000000` makes it a campaign.
"""

import os
from random import Random

import pytest

from drivers.framing import CR, CRLF, LF, TAB, Framer
from scanstation.reading import MAX_TEXT

SCANS = int(os.environ.get("SCANSTATION_SCANS", "4000"))
LONGEST_RUN = 2000
ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-./+%: \x1d"
DAMAGE = 0.02

WAYS = {
    "any": ({"ends": (CR, LF)}, b"", CRLF),
    "cr": ({"ends": (CR,)}, b"", CR),
    "lf": ({"ends": (LF,)}, b"", LF),
    "crlf": ({"ends": (CRLF,)}, b"", CRLF),
    "tab": ({"ends": (TAB,)}, b"", TAB),
    "custom": ({"ends": (b"\r##",)}, b"", b"\r##"),
    "pause": ({"ends": ()}, b"", b""),
    "stx": ({"stx_etx": True}, b"\x02", b"\x03"),
}


class Line:
    """Sends numbered codes in random pieces. Some lose their end, some are far too long."""

    def __init__(self, way: str, seed: int) -> None:
        options, self._begin, self._end = WAYS[way]
        self.framer = Framer(**options)
        self.random = Random(seed)
        self.found = []
        self.sent, self.damaged = [], set()

    def scan(self, number: int) -> None:
        code = f"{number:07d}" + "".join(self.random.choices(ALPHABET, k=self.random.randint(1, 40)))
        code = code.rstrip() + "#"
        if self.random.random() < DAMAGE / 20:
            code = code[:8] + "x" * self.random.randint(MAX_TEXT, 5 * MAX_TEXT)
        self.sent.append(code)
        line = self._begin + code.encode()
        if self.random.random() < DAMAGE:
            self.damaged.add(code)
            self._send(line[: self.random.randint(1, len(line) - 1)])
            self._break_off()
            return
        self._send(line + self._end)
        if not self._end:
            self.found += self.framer.idle()

    def _break_off(self) -> None:
        """The rest is lost. Only where codes begin with a sign may the next one follow at once."""
        if not self._begin or self.random.random() < 0.5:
            if self._end and self.random.random() < 0.5:
                self.found += self.framer.idle() + self.framer.idle()
            else:
                self.found += self.framer.lost()

    def _send(self, data: bytes) -> None:
        while data:
            size = self.random.choice([1, 2, 7, 64, 4096])
            self.found += self.framer.feed(data[:size])
            data = data[size:]


@pytest.mark.timeout(0 if "SCANSTATION_SCANS" in os.environ else 120)
@pytest.mark.parametrize("way", WAYS)
def test_no_scan_is_accepted_that_was_not_made_and_none_is_lost(way):
    most = -(-SCANS // len(WAYS))
    for start in range(0, most, LONGEST_RUN):
        line = Line(way, start)
        for number in range(start, min(start + LONGEST_RUN, most)):
            line.scan(number)
        accepted = [found.text for found in line.found if found.doubt is None]
        whole = [code for code in line.sent if code not in line.damaged and len(code) <= MAX_TEXT]
        assert accepted == whole
        assert all(len(found.text) <= MAX_TEXT for found in line.found)
        doubted = [found.text for found in line.found if found.doubt is not None]
        assert len(doubted) >= len([code for code in line.sent if len(code) > MAX_TEXT and code not in line.damaged])
