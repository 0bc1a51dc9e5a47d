"""How soon a label that is held before a camera is read, beside zxing-cpp, zbar and OpenCV's own in the same run.

    python benchmarks/live_camera.py [--labels 30] [--seed 1] [--module 2.0] [--sweep]
    python benchmarks/live_camera.py --video FILE --text TEXT
    python benchmarks/live_camera.py --idle

Draws labels on a cluttered bench (Code 128, any angle, contrast 60 to 220, noise, a hand that is never quite still),
writes each as a video of 12 frames of 1920 × 1080 and plays it to every reader as a camera with 30 frames a second
would: who is busy for longer than a frame lasts misses the next ones. CPU is the time of the one thread that decodes.
`--sweep` shows tilt, contrast and blur one by one. `--video` plays a film of one's own. `--idle` measures what an
empty, still bench costs beside decoding always, and how soon a label that is then put down is read (without capture).
"""

import argparse
import os
import tempfile
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from time import thread_time
from typing import NamedTuple

# One core, so that the times are those of a bench.
os.environ.setdefault("OMP_NUM_THREADS", "1")

import cv2
import numpy as np
import zxingcpp
from pyzbar import pyzbar

from drivers.vision.engines import Gray
from drivers.vision.gate import Gate
from drivers.vision.live import LiveDecoder
from drivers.vision.sources import RESTING, video

SIZE = (1920, 1080)
FRAMES = 12
FRAME_S = 1 / 30

Reader = Callable[[Gray], Iterable[str]]


class Scene(NamedTuple):
    """How a label is held: degrees, brightness between bar and space, σ of blur and noise, pixels per module."""

    tilt: float
    contrast: float
    blur: float
    noise: float
    module: float


class Score(NamedTuple):
    """What a reader made of one film: after how many frames it was read (None: not), texts that are wrong, CPU."""

    frames: int | None
    wrong: int
    cpu_s: list[float]


def zxing_defaults() -> Reader:
    """zxing-cpp as it comes."""
    return lambda gray: [code.text for code in zxingcpp.read_barcodes(gray, text_mode=zxingcpp.TextMode.Plain)]


def zbar_defaults() -> Reader:
    """Pyzbar as it comes."""
    return lambda gray: [code.data.decode("utf-8", "replace") for code in pyzbar.decode(gray) if code.data]


def opencv_own() -> Reader:
    """OpenCV's detectors. They know EAN, UPC and QR codes alone."""
    bars, squares = cv2.barcode.BarcodeDetector(), cv2.QRCodeDetector()

    def read(gray: Gray) -> list[str]:
        _, texts, *_ = bars.detectAndDecodeMulti(gray)
        return [text for text in (*texts, squares.detectAndDecode(gray)[0]) if text]

    return read


def scanstation() -> Reader:
    """The camera path."""
    decoder = LiveDecoder()
    return lambda gray: [code.text for code in decoder.frame(gray)]


READERS: dict[str, Callable[[], Reader]] = {
    "scanstation": scanstation,
    "zxing-cpp": zxing_defaults,
    "pyzbar": zbar_defaults,
    "OpenCV's own": opencv_own,
}


def label(text: str, module: float) -> Gray:
    """A shipping label: the code and lines of print, `module` pixels a module."""
    code = zxingcpp.write_barcode_to_image(
        zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.Code128), scale=1, add_quiet_zones=False
    )
    row = np.asarray(code)[:1].repeat(50, axis=0).repeat(8, axis=1).repeat(8, axis=0)
    bars = cv2.resize(row, (round(row.shape[1] / 8 * module), 110), interpolation=cv2.INTER_AREA)
    paper = np.full((360, bars.shape[1] + 60), 255, np.uint8)
    paper[130 : 130 + bars.shape[0], 30 : 30 + bars.shape[1]] = bars
    for line, words in enumerate(("SHIP TO: Ana Kowalska", "Hauptstrasse 17, 10115 Berlin", text)):
        cv2.putText(paper, words, (30, (50, 90, 290)[line]), cv2.FONT_HERSHEY_SIMPLEX, 0.8, 0, 2, cv2.LINE_AA)
    return paper


def bench(random: np.random.Generator) -> Gray:
    """A bench with boxes, tape and tools lying on it."""
    picture = np.full(SIZE[::-1], 140, np.uint8)
    for x, y, width, height, shade in random.integers(0, (*SIZE, 300, 200, 200), (60, 5)).tolist():
        box = cv2.boxPoints(((x, y), (width + 20, height + 20), float(shade)))
        cv2.fillConvexPoly(picture, box.astype(np.int32), 40 + shade, cv2.LINE_AA)
    return picture


def frames(text: str, scene: Scene, random: np.random.Generator) -> Iterator[Gray]:
    """What a camera sees of a label."""
    ground, paper = bench(random), label(text, scene.module)
    middle = random.uniform((600, 400), (1320, 680))
    for _ in range(FRAMES):
        tilt = scene.tilt + random.normal(0, 0.4)
        middle += random.normal(0, 1.5, 2)
        matrix = cv2.getRotationMatrix2D((paper.shape[1] / 2, paper.shape[0] / 2), tilt, 1)
        matrix[:, 2] += middle - (paper.shape[1] / 2, paper.shape[0] / 2)
        dark = 128 - scene.contrast / 2
        faded = (dark + paper.astype(np.float32) * scene.contrast / 255).astype(np.uint8)
        seen = cv2.warpAffine(faded, matrix, SIZE, dst=ground.copy(), borderMode=cv2.BORDER_TRANSPARENT)
        soft = cv2.GaussianBlur(seen, (0, 0), scene.blur) if scene.blur else seen
        yield np.clip(soft + random.normal(0, scene.noise, soft.shape), 0, 255).astype(np.uint8)


def film(path: Path, pictures: Iterable[Gray]) -> Path:
    """Write a video without loss."""
    writer = cv2.VideoWriter(str(path), cv2.VideoWriter.fourcc(*"FFV1"), 30, SIZE, isColor=False)
    for picture in pictures:
        writer.write(picture)
    writer.release()
    return path


def play(path: Path, text: str, reader: Reader) -> Score:
    """Show a film to a reader in real time: what it is too busy to see passes by."""
    busy_until, read, wrong, cpu = 0.0, None, 0, []
    for number, picture in enumerate(video(path)):
        if picture is None or number * FRAME_S < busy_until - 1e-9:
            continue
        began = thread_time()
        texts = set(reader(picture))
        cpu.append(thread_time() - began)
        busy_until = number * FRAME_S + cpu[-1]
        wrong += len(texts - {text})
        if text in texts and read is None:
            read = max(number + 1, int(busy_until / FRAME_S + 0.999))
    return Score(read if read is not None and read <= FRAMES else None, wrong, cpu)


def scenes(count: int, module: float, random: np.random.Generator) -> Iterator[Scene]:
    """Labels at any angle, in any light."""
    for _ in range(count):
        tilt, contrast, blur, noise = random.uniform((0, 60, 0.4, 3), (180, 220, 0.9, 9))
        yield Scene(tilt, contrast, blur, noise, module)


def sweep(module: float) -> dict[str, list[Scene]]:
    """One difficulty at a time."""
    usual = Scene(8, 150, 0.6, 5, module)
    rows = {f"tilt {tilt}°": [usual._replace(tilt=tilt)] * 4 for tilt in range(0, 180, 15)}
    rows |= {f"contrast {contrast}": [usual._replace(contrast=contrast)] * 4 for contrast in (30, 45, 60, 120, 220)}
    rows |= {f"blur σ {blur}": [usual._replace(blur=blur)] * 4 for blur in (0.0, 0.8, 1.2, 1.6, 2.0)}
    rows |= {f"{size} px a module": [usual._replace(module=size)] * 4 for size in (1.3, 1.6, 2.0, 3.0, 4.0)}
    return rows


def measure(rows: dict[str, list[Scene]], random: np.random.Generator) -> dict[str, dict[str, list[Score]]]:
    """Show every scene to every reader."""
    scores: dict[str, dict[str, list[Score]]] = {}
    with tempfile.TemporaryDirectory() as folder:
        for row, some in rows.items():
            scores[row] = {name: [] for name in READERS}
            for scene in some:
                text = "1Z" + "".join(random.choice(list("0123456789ABCDEFGHXYZ"), 16))
                path = film(Path(folder) / "film.avi", frames(text, scene, random))
                for name, make in READERS.items():
                    scores[row][name].append(play(path, text, make()))
    return scores


def idle(count: int, random: np.random.Generator) -> None:
    """Print what half a minute of an empty bench costs, and how long labels take that are put down then."""
    ground = bench(random)
    grain = [random.normal(0, 4, ground.shape).astype(np.float32) for _ in range(8)]
    still = [np.clip(ground + one, 0, 255).astype(np.uint8) for one in grain]
    print("| | CPU of one core | a label put down is read after, median | longest |\n|---|---|---|---|")
    for name, make in {"with the gate": Gate, "always decoding": AlwaysOpen}.items():
        took, share = [], 0.0
        for scene in scenes(count, 2.0, np.random.default_rng(7)):
            gate, decoder = make(), LiveDecoder()
            cpu = [glance(gate, decoder, still[n % 8], n)[1] for n in range(900 if not took else 150)]
            share = share or sum(cpu[-600:]) / (600 * FRAME_S)
            texts = (
                glance(gate, decoder, picture, 900 + n)[0]
                for n, picture in enumerate(frames("1Z999AA10123456784", scene, np.random.default_rng(len(took))))
            )
            took.append(next((n + 1 for n, found in enumerate(texts) if found), FRAMES + 1) * FRAME_S * 1000)
        print(f"| {name} | {share:.1%} | {np.median(took):.0f} ms | {max(took):.0f} ms |")


class AlwaysOpen(Gate):
    """No gate."""

    is_still = False

    def lets_through(self, picture: Gray, now_s: float) -> bool:
        """Every frame."""
        return True


def glance(gate: Gate, decoder: LiveDecoder, picture: Gray, number: int) -> tuple[list[str], float]:
    """Show one frame as the camera's process does: the texts that are believed, and the CPU that it took."""
    if gate.is_still and number % RESTING:
        return [], 0.0
    began, texts = thread_time(), []
    now_s = number * FRAME_S
    if gate.lets_through(picture, now_s):
        texts = [code.text for code in decoder.frame(picture)]
        if decoder.is_curious:
            gate.open(now_s)
    return texts, thread_time() - began


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--labels", type=int, default=30)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--module", type=float, default=2.0)
    parser.add_argument("--sweep", action="store_true")
    parser.add_argument("--video", type=Path)
    parser.add_argument("--text", default="")
    parser.add_argument("--idle", action="store_true")
    asked = parser.parse_args()
    cv2.setNumThreads(1)
    random = np.random.default_rng(asked.seed)
    if asked.idle:
        idle(asked.labels, random)
        return
    if asked.video:
        print_readers({name: [play(asked.video, asked.text, make())] for name, make in READERS.items()})
        return
    scores = measure({"all": list(scenes(asked.labels, asked.module, random))}, random)["all"]
    print(f"{asked.labels} labels, {asked.module} px a module, {FRAMES} frames each:\n")
    print_readers(scores)
    if asked.sweep:
        print_sweep(measure(sweep(asked.module), random))


def print_readers(scores: dict[str, list[Score]]) -> None:
    """Print a line for each reader."""
    print("| | read | wrong texts | frames to read, median | CPU ms a frame p50 | p95 |\n|---|---|---|---|---|---|")
    for name, films in scores.items():
        cpu = np.array([s for film in films for s in film.cpu_s]) * 1000
        read = [film.frames for film in films if film.frames is not None]
        frames = f"{np.median(read):.0f}" if read else "–"
        print(
            f"| {name} | {len(read)} of {len(films)} | {sum(film.wrong for film in films)} | {frames} "
            f"| {np.percentile(cpu, 50):.1f} | {np.percentile(cpu, 95):.1f} |"
        )


def print_sweep(rows: dict[str, dict[str, list[Score]]]) -> None:
    """Print how many of each row's labels were read, and after how many frames."""
    print("\n| | " + " | ".join(READERS) + " |\n|---" + "|---" * len(READERS) + "|")
    for row, scores in rows.items():
        cells = []
        for films in scores.values():
            read = [film.frames for film in films if film.frames is not None]
            cells.append(f"{len(read)}/{len(films)}" + (f" ({np.median(read):.0f})" if read else ""))
        print(f"| {row} | " + " | ".join(cells) + " |")


if __name__ == "__main__":
    main()
