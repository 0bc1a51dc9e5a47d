from collections.abc import Iterator
from pathlib import Path

import cv2
import numpy as np
import pytest
from zxingcpp import BarcodeFormat as Format

from drivers import camera
from drivers.base import State
from drivers.camera import CameraOptions, CameraScanner
from drivers.vision.engines import Decoded
from drivers.vision.preview import INTERVAL_S, LINGER_S, Preview
from tests.drivers.pictures import barcode, scene
from tests.drivers.recorder import Recorder, noon
from tests.scanstation.cast import bench

SMALL = (640, 480)


@pytest.fixture
def station() -> Recorder:
    return Recorder()


@pytest.fixture
def start(station: Recorder) -> Iterator[object]:
    scanners = []

    def start(**options: object) -> CameraScanner:
        scanner = CameraScanner("bench", CameraOptions.model_validate(options), noon)
        scanners.append(scanner)
        scanner.start(station.emit, station.report)
        return scanner

    yield start
    for scanner in scanners:
        scanner.stop()


def put(folder: Path, name: str, text: str, **how: object) -> None:
    """Drop a picture into a watched folder the way a program does that writes it in place."""
    assert cv2.imwrite(str(folder / name), scene(barcode(text, scale=2), size=SMALL, **how))


def test_the_pictures_of_a_folder_are_read_in_the_order_of_their_names_and_each_once(tmp_path, station, start):
    for name, text in (("b.png", "TWO-22222"), ("a.png", "ONE-11111"), ("c.jpg", "THREE-333")):
        put(tmp_path, name, text, tilt=35)
    (tmp_path / "notes.txt").write_text("not a picture")
    start(path=tmp_path, again_after_s=0)
    station.wait_for_count(3)
    put(tmp_path, "d.png", "FOUR-4444")
    station.wait_for(lambda: "FOUR-4444" in station.texts)
    assert [text for n, text in enumerate(station.texts) if text not in station.texts[:n]] == [
        "ONE-11111",
        "TWO-22222",
        "THREE-333",
        "FOUR-4444",
    ]
    assert {(reading.source, reading.symbology, reading.typed) for reading in station.readings} == {
        ("bench", "Code128", False)
    }


def test_a_label_that_stays_in_view_is_one_reading(tmp_path, station, start):
    for name in "abc":
        put(tmp_path, f"{name}.png", "ONE-11111")
    put(tmp_path, "d.png", "LAST-9999")
    start(path=tmp_path, again_after_s=600)
    station.wait_for(lambda: "LAST-9999" in station.texts)
    assert station.texts == ["ONE-11111", "LAST-9999"]


def test_a_broken_picture_holds_nothing_up(tmp_path, station, start):
    (tmp_path / "a.png").write_bytes(b"\x89PNG but not really")
    put(tmp_path, "b.png", "ONE-11111")
    start(path=tmp_path)
    station.wait_for_count(1)
    assert station.texts == ["ONE-11111"]


def test_a_folder_that_is_not_there_is_reported_and_read_once_it_appears(tmp_path, station, start):
    folder = tmp_path / "later"
    start(path=folder)
    station.wait_for_state(State.LOST)
    assert "Check the option 'path'" in station.statuses[-1].detail
    folder.mkdir()
    put(folder, "a.png", "ONE-11111")
    station.wait_for_count(1)
    assert station.statuses[-1].state is State.READY


def test_a_folder_that_disappears_is_reported(tmp_path, station, start):
    folder = tmp_path / "here"
    folder.mkdir()
    start(path=folder)
    station.wait_for_state(State.READY)
    folder.rmdir()
    station.wait_for_state(State.LOST)


def test_a_video_is_played_to_its_end(tmp_path, station, start):
    path = tmp_path / "film.avi"
    film = cv2.VideoWriter(str(path), cv2.VideoWriter.fourcc(*"MJPG"), 25, SMALL, isColor=False)
    for seed in range(12):
        film.write(scene(barcode("ONE-11111", Format.QRCode), size=SMALL, tilt=5 * seed, seed=seed))
    film.release()
    start(path=path)
    station.wait_for(lambda: station.statuses and station.statuses[-1].detail.startswith("Done"))
    assert station.texts == ["ONE-11111"]
    assert station.readings[0].symbology == "QRCode"


def test_whoever_watches_sees_a_small_picture_with_the_found_code_outlined(tmp_path, station):
    put(tmp_path, "a.png", "ONE-11111")
    glimpses = []
    scanner = CameraScanner("bench", CameraOptions(path=tmp_path), noon)
    scanner.watch(glimpses.append)
    scanner.start(station.emit, station.report)
    try:
        station.wait_for_count(1)
    finally:
        scanner.stop()
    seen = next(each for each in glimpses if each.outlines)
    assert (seen.scanner, seen.width, seen.height, len(seen.pixels)) == ("bench", 480, 360, 480 * 360)
    (outline,) = seen.outlines
    # The label stands in the middle of the frame, and so does its outline.
    assert abs(sum(x for x, _ in outline) / 4 - 240) < 24
    assert abs(sum(y for _, y in outline) / 4 - 180) < 24


def test_a_preview_shows_at_most_ten_pictures_a_second_and_an_outline_for_long_enough_to_be_seen():
    shown = []
    picture = np.zeros((20, 40), np.uint8)
    label = Decoded("1Z999", "Code128", ((1, 1), (9, 1), (9, 5), (1, 5)))
    preview = Preview("bench", lambda glimpse: shown.append((now_s, bool(glimpse.outlines))))
    for frame in range(32):
        now_s = frame / 16
        preview.show(picture, [label] if frame == 1 else [], now_s)
    assert (1 / 16, True) in shown
    assert all(outlined == (1 / 16 <= at < 1 / 16 + LINGER_S) for at, outlined in shown)
    assert 10 < len(shown) <= 2 / INTERVAL_S + 1


def test_a_camera_that_is_not_there_is_looked_for(station, start):
    start(device=98)
    station.wait_for_state(State.LOST)
    assert station.statuses[-1].detail.startswith("There is no camera with the number 98.")


def shipping_label() -> np.ndarray:
    """A label as couriers print it: where it goes, the number, and the goods' code that a customer stuck beside."""
    rows = [
        barcode("42077316", scale=2),
        barcode("1Z999AA10123456784", scale=2),
        barcode("4006381333931", Format.EAN13, scale=2),
    ]
    widest = max(row.shape[1] for row in rows)
    low = [row[: min(90, row.shape[0])] for row in rows]
    wide = [np.pad(row, ((8, 8), (0, widest - row.shape[1])), constant_values=255) for row in low]
    return scene(np.vstack(wide), tilt=20, size=(1280, 720))


def test_of_a_label_with_several_codes_the_bench_hears_the_couriers_number_alone(tmp_path, station):
    folder = tmp_path / "pictures"
    folder.mkdir()
    assert cv2.imwrite(str(folder / "a.png"), shipping_label())
    put(folder, "b.png", "EE471108151FR")
    heard = Recorder()
    with bench(tmp_path / "journal.db") as (core, _):
        scanner = CameraScanner("cam", CameraOptions(path=folder), noon)
        scanner.choose(core.choose)
        scanner.start(lambda reading: (core.accept(reading), heard.emit(reading)), station.report)
        try:
            heard.wait_for(lambda: len(heard.texts) > 1)
        finally:
            scanner.stop()
    assert heard.texts == ["1Z999AA10123456784", "EE471108151FR"]


def test_without_anybody_to_choose_every_code_of_a_label_is_a_reading(tmp_path, station, start):
    assert cv2.imwrite(str(tmp_path / "a.png"), shipping_label())
    start(path=tmp_path)
    station.wait_for(lambda: len(station.texts) > 2)
    assert sorted(station.texts) == ["1Z999AA10123456784", "4006381333931", "42077316"]


@pytest.mark.parametrize(
    ("options", "away_s"), [({}, 1), ({"mode": "tray"}, 5), ({"mode": "tray", "again_after_s": 0.5}, 0.5)]
)
def test_how_long_a_label_has_to_be_away_follows_from_the_mode_or_is_said(options, away_s):
    assert CameraOptions.model_validate({"device": 0, **options}).away_s == away_s


def test_a_bug_in_whoever_chooses_or_watches_costs_no_label(tmp_path, station):
    def fail(_):
        raise ValueError("a bug")

    put(tmp_path, "a.png", "ONE-11111")
    scanner = CameraScanner("bench", CameraOptions(path=tmp_path), noon)
    scanner.choose(fail)
    scanner.watch(fail)
    scanner.start(station.emit, station.report)
    try:
        station.wait_for_count(1)
    finally:
        scanner.stop()
    assert station.texts[0] == "ONE-11111"


def test_a_camera_for_which_no_process_can_be_made_is_tried_again(tmp_path, station, start, monkeypatch):
    put(tmp_path, "a.png", "ONE-11111")
    child, failures = camera.Child, iter([OSError("too many open files")])

    def scarce(*order):
        if (failure := next(failures, None)) is not None:
            raise failure
        return child(*order)

    monkeypatch.setattr(camera, "Child", scarce)
    start(path=tmp_path)
    station.wait_for_count(1)
    assert State.LOST in [status.state for status in station.statuses]
