"""How much the camera path reads in a folder of pictures, beside zxing-cpp, zbar and OpenCV's own in the same run.

    python benchmarks/decode.py FOLDER

FOLDER holds pictures and an index.csv with the columns file, symbology and text; an empty text means that there is no
code in the picture. A cell is "right/wrong": pictures whose text was read, and texts that are not in the picture.
"""

import csv
import os
import sys
from collections import defaultdict
from collections.abc import Callable, Iterable
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import NamedTuple

# One core, so that the times are those of a bench.
os.environ.setdefault("OMP_NUM_THREADS", "1")

import cv2
import zxingcpp
from pyzbar import pyzbar

from drivers.vision.decode import read_picture
from drivers.vision.engines import Gray

Reader = Callable[[Gray], Iterable[str]]


class Picture(NamedTuple):
    """A picture and what it says."""

    gray: Gray
    symbology: str
    text: str


class Score(NamedTuple):
    """What one reader made of one picture."""

    right: bool
    wrong: int
    ms: float


def zxing_defaults(gray: Gray) -> list[str]:
    """zxing-cpp as it comes."""
    return [code.text for code in zxingcpp.read_barcodes(gray, text_mode=zxingcpp.TextMode.Plain)]


def zbar_defaults(gray: Gray) -> list[str]:
    """Pyzbar as it comes."""
    return [code.data.decode("utf-8", "replace") for code in pyzbar.decode(gray)]


def zxing_then_zbar(gray: Gray) -> list[str]:
    """What most programs do."""
    return zxing_defaults(gray) or zbar_defaults(gray)


def opencv_own(gray: Gray) -> list[str]:
    """OpenCV's detectors. They know EAN, UPC and QR codes alone."""
    try:
        _, texts, *_ = cv2.barcode.BarcodeDetector().detectAndDecodeMulti(gray)
        return [text for text in (*texts, cv2.QRCodeDetector().detectAndDecode(gray)[0]) if text]
    except (cv2.error, UnicodeDecodeError):  # of some pictures
        return []


def scanstation(gray: Gray) -> list[str]:
    """The camera path."""
    return [code.text for code in read_picture(gray)]


READERS: dict[str, Reader] = {
    "zxing-cpp": zxing_defaults,
    "pyzbar": zbar_defaults,
    "zxing-cpp, then pyzbar": zxing_then_zbar,
    "OpenCV's own": opencv_own,
    "scanstation": scanstation,
}


def pictures(folder: Path) -> Iterable[Picture]:
    """The folder's pictures, those left out that cannot be opened."""
    with (folder / "index.csv").open(newline="", encoding="utf-8") as index:
        for row in csv.DictReader(index):
            gray = cv2.imread(str(folder / row["file"]), cv2.IMREAD_GRAYSCALE)
            if gray is not None:
                yield Picture(gray, row["symbology"], row["text"])


def score(reader: Reader, picture: Picture) -> Score:
    """Let a reader read a picture."""
    began = perf_counter()
    texts = set(reader(picture.gray))
    ms = (perf_counter() - began) * 1000
    return Score(picture.text in texts, len(texts - {picture.text}), ms)


def main(folder: Path) -> None:
    """Print the table."""
    cv2.setNumThreads(1)
    scores: dict[str, dict[str, list[Score]]] = defaultdict(lambda: defaultdict(list))
    for picture in pictures(folder):
        for name, reader in READERS.items():
            scores[picture.symbology][name].append(score(reader, picture))
    print("| symbology | pictures | " + " | ".join(READERS) + " |")
    print("|---" * (2 + len(READERS)) + "|")
    for symbology, by_reader in sorted(scores.items()):
        print_row(symbology, by_reader)
    total = {name: [one for kind in scores.values() for one in kind[name]] for name in READERS}
    print_row("**all**", total)
    print("\nms, median (longest): " + " · ".join(f"{name} {times(total[name])}" for name in READERS))


def print_row(title: str, by_reader: dict[str, list[Score]]) -> None:
    """Print one line of the table."""
    cells = [
        f"{sum(one.right for one in by_reader[name])}/{sum(one.wrong for one in by_reader[name])}" for name in READERS
    ]
    print(f"| {title} | {len(by_reader['scanstation'])} | " + " | ".join(cells) + " |")


def times(scores: list[Score]) -> str:
    """The median and the longest time."""
    return f"{median(one.ms for one in scores):.0f} ({max(one.ms for one in scores):.0f})"


if __name__ == "__main__":
    main(Path(sys.argv[1]))
