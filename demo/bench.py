"""The demo's bench: the real station with the guide under its verdict and a scanner made of a pseudo-terminal.

Run as `python -m demo.bench FOLDER`; FOLDER holds the station.toml and the parcels.json that `python -m demo` wrote.
"""

import json
import logging
import sys
from collections.abc import Iterator
from pathlib import Path

from demo.guide import Guide, Tip
from demo.worker import PretendScanner, Worker
from ui.app import Bench
from ui.run import run

STAGES = 3


def scans(codes: list[str]) -> Iterator[str]:
    """What the built-in worker scans, for ever: all parcels, stage after stage, then two mistakes."""
    while True:
        for _ in range(STAGES):
            yield from codes
        yield "4006381333931"
        yield codes[0][:-1] + ("0" if codes[0][-1] != "0" else "1")


def guide(worker: Worker, codes: list[str], sheet: Path) -> Guide:
    """The panel with what there is to try."""
    tips = (
        Tip("Type a code and Enter", f"{codes[0]}   or   {codes[1]}"),
        Tip("Hold a barcode to the webcam", f"printed from {sheet.name}, or on a phone"),
        Tip("Press F2", "and the built-in worker scans a parcel; the customer's page follows"),
    )
    return Guide(tips, worker.next_scan)


def main(folder: Path) -> int:
    """Open the bench until it is closed."""
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(name)s: %(message)s")
    codes = json.loads((folder / "parcels.json").read_text(encoding="utf-8"))
    scanner = PretendScanner(folder / "scanner")
    worker = Worker(scanner, scans(codes))

    def extend(bench: Bench) -> None:
        bench.window.add_panel(guide(worker, codes, folder.parent / "labels.html"))

    code = run(folder / "station.toml", windowed=True, extend=extend)
    scanner.unplug()
    return code


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
