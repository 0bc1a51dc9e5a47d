import subprocess
import sys
from dataclasses import replace
from itertools import count

import cv2
import numpy as np
import pytest
from zxingcpp import BarcodeFormat as Format

from drivers.vision import decode
from drivers.vision.decode import load_picture
from drivers.vision.engines import LINEAR, Decoded, Gray, zbar, zxing
from drivers.vision.live import PASSES, LiveDecoder
from drivers.vision.regions import cut, regions
from drivers.vision.tilt import edges, tilts
from drivers.vision.views import fitted, plain, turned
from drivers.vision.votes import is_piece
from scanstation.errors import ScannerError
from tests.drivers.pictures import barcode, scene

NUMBER = "1Z999AA10123456784"


def read_picture(picture: Gray) -> list[Decoded]:
    """Read on a clock that stands: on a busy machine every pass is made, too."""
    return decode.read_picture(picture, lambda: 0.0)


def texts(codes) -> list[str]:
    return [code.text for code in codes]


@pytest.mark.parametrize("tilt", [0, 17, 33, 45, 58, 76, 90, 121, 149, 180])
def test_a_label_is_read_at_any_angle(tilt):
    assert texts(read_picture(scene(barcode(NUMBER, scale=2), tilt=tilt))) == [NUMBER]


@pytest.mark.parametrize(
    ("kind", "text", "symbology"),
    [
        (Format.Code128, NUMBER, "Code128"),
        (Format.Code39, "EE471108151FR", "Code39"),
        (Format.ITF, "00012345600012", "ITF"),
        (Format.EAN13, "5901234123457", "EAN13"),
        (Format.QRCode, NUMBER, "QRCode"),
        (Format.DataMatrix, NUMBER, "DataMatrix"),
        (Format.PDF417, NUMBER, "PDF417"),
        (Format.Aztec, NUMBER, "Aztec"),
    ],
)
def test_every_symbology_on_parcels_is_read_on_a_tilted_label_and_named(kind, text, symbology):
    (code,) = read_picture(scene(barcode(text, kind), tilt=25))
    assert (code.text, code.symbology) == (text, symbology)


@pytest.mark.parametrize("text", ["963546", "G537C3", "A+B12", "12345+C", "AB/CD$EF", "-12345678"])
def test_a_code_39_is_what_stands_under_it_and_no_other_code_of_its_family(text):
    label = barcode(text, Format.Code39)
    live, seen = LiveDecoder(), []
    for seed in range(12):
        seen += texts(live.frame(scene(label, noise=2, seed=seed)))
    assert set(texts(read_picture(scene(label)))) == set(seen) == {text}


def test_upc_codes_are_spelled_with_thirteen_digits():
    assert texts(read_picture(scene(barcode("036000291452", Format.UPCA)))) == ["0036000291452"]


@pytest.mark.parametrize("kind", [Format.Code128, Format.DataMatrix])
def test_gs_is_kept_and_no_symbology_identifier_is_put_before_the_text(kind):
    label = barcode("(10)AB(21)X", kind, gs1=True)
    assert texts(read_picture(scene(label))) == ["10AB\x1d21X"]


def test_two_labels_in_a_picture_are_both_read_and_placed():
    label = np.vstack([barcode(NUMBER), np.full((60, barcode(NUMBER).shape[1]), 255, np.uint8)])
    other = cv2.copyMakeBorder(
        barcode("RR473124829CN"),
        0,
        0,
        0,
        label.shape[1] - barcode("RR473124829CN").shape[1],
        cv2.BORDER_CONSTANT,
        value=255,
    )
    upper, lower = sorted(read_picture(scene(np.vstack([label, other]))), key=lambda code: code.position[0][1])
    assert (upper.text, lower.text) == (NUMBER, "RR473124829CN")


@pytest.mark.parametrize("tilt", [33, 45, 137, 222])
def test_a_label_that_lies_askew_beside_a_matrix_code_is_read_too(tilt):
    number, square = barcode(NUMBER, scale=2), barcode("https://x.example/ABC", Format.QRCode, scale=2)
    room = np.full((max(len(number), len(square)), number.shape[1] + square.shape[1]), 255, np.uint8)
    room[: len(number), : number.shape[1]] = number
    room[: len(square), number.shape[1] :] = square
    assert sorted(texts(read_picture(scene(room, tilt=tilt)))) == [NUMBER, "https://x.example/ABC"]


def test_the_place_of_a_tilted_code_is_given_in_the_picture_that_was_asked_about():
    (code,) = read_picture(scene(barcode(NUMBER, scale=2), tilt=40))
    middle = np.mean(code.position, axis=0)
    assert np.abs(middle - (640, 360)).max() < 40


def test_a_faint_label_is_read():
    assert texts(read_picture(scene(barcode(NUMBER, scale=2), tilt=30, contrast=0.12, noise=3))) == [NUMBER]


def clutter(seed: int, size: tuple[int, int], boxes: int = 400) -> np.ndarray:
    rng = np.random.default_rng(seed)
    picture = np.full(size[::-1], 170, np.uint8)
    for x, y, width, height, shade in rng.integers(0, (size[0], size[1], 200, 120, 255), (boxes, 5)).tolist():
        cv2.rectangle(picture, (x, y), (x + width, y + height), shade, -1)
    for x in range(100, 700, 7):
        cv2.line(picture, (x, 100), (x + 200, 500), 0, 1 + x % 4)
    return picture


@pytest.mark.parametrize("seed", [1, 2])
def test_nothing_is_read_where_there_is_no_code(seed):
    assert read_picture(clutter(seed, (1280, 720))) == []


def test_an_empty_bench_and_a_tiny_picture_hold_no_code():
    assert read_picture(np.full((480, 640), 128, np.uint8)) == []
    assert read_picture(np.zeros((1, 1), np.uint8)) == []


def test_the_time_for_a_picture_is_bounded():
    ticks = count(0, 0.3)
    assert decode.read_picture(scene(barcode(NUMBER, scale=2), tilt=45, contrast=0), lambda: next(ticks)) == []
    assert next(ticks) < 2  # one look before, one after each of three passes


def test_of_a_picture_of_eight_megapixels_a_small_copy_is_looked_at_and_the_code_placed_in_the_large_one():
    large = scene(barcode(NUMBER, scale=4), size=(3840, 2160), tilt=40)
    assert fitted(plain(large), 2_100_000).picture.size < large.size / 3
    (code,) = read_picture(large)
    assert code.text == NUMBER
    assert np.abs(np.mean(code.position, axis=0) - (1920, 1080)).max() < 80


@pytest.mark.parametrize("tilt", [10, 37, 85, 130, 171])
def test_turning_a_picture_by_its_tilt_stands_the_bars_upright(tilt):
    label = barcode(NUMBER)
    (angle,) = tilts(edges(turned(plain(scene(label)), tilt).picture), 1)
    assert abs((angle + tilt + 90) % 180 - 90) < 1.5


@pytest.mark.parametrize("tilt", [0, 28, 63, 90, 115, 152])
def test_where_a_label_lies_among_boxes_and_print_is_found_first_and_cut_out_upright(tilt):
    bench = clutter(5, (1280, 720), boxes=100)
    bench[100:620, 300:980] = scene(barcode(NUMBER, scale=2), tilt=tilt, size=(680, 520))
    view = plain(bench)
    places = regions(edges(bench), 4)
    near = [place for place in places if abs(place.x - 640) < 40 and abs(place.y - 360) < 40]
    assert NUMBER in [code.text for place in near for code in zxing(cut(view, place, 2, 6).picture, LINEAR)]


def test_a_code_in_a_cut_out_part_is_placed_where_it_lies_in_the_picture():
    picture = scene(barcode(NUMBER, scale=2), tilt=40)
    part = cut(plain(picture), regions(edges(picture), 1)[0], 2, 6)
    (code,) = part.back(zxing(part.picture, LINEAR))
    assert np.abs(np.mean(code.position, axis=0) - (640, 360)).max() < 40


@pytest.mark.parametrize("tilt", [3, 41, 90])
def test_a_piece_of_an_itf_code_is_told_from_all_of_it(tilt):
    picture = scene(barcode("15263748596071", Format.ITF), tilt=tilt)
    view = plain(picture)
    places = regions(edges(picture), 2)
    part = cut(view, places[0], 2, 6)
    (code,) = part.back(zxing(part.picture, LINEAR))
    assert code.text == "15263748596071"
    assert places[0].holds(*code.middle)
    assert not is_piece(code, places)
    first, second, third, fourth = code.position
    upper = (first[0] + second[0]) / 2, (first[1] + second[1]) / 2
    lower = (third[0] + fourth[0]) / 2, (third[1] + fourth[1]) / 2
    piece = replace(code, position=(first, upper, lower, fourth))
    assert is_piece(piece, places)
    assert is_piece(code, [])
    assert not is_piece(replace(piece, symbology="Code128"), places)


def test_a_frame_of_noise_and_one_of_a_single_pixel_have_no_place_for_a_code():
    assert regions(edges(np.full((8, 8), 7, np.uint8)), 4) == []
    assert LiveDecoder().frame(np.full((1, 1), 7, np.uint8)) == []


def test_zbar_knows_no_databar_because_that_prints_assertions():
    assert zbar(barcode("(01)09501101530003(10)AB", Format.DataBarExp, gs1=True)) == []


def test_pictures_are_read_without_zbar_and_the_library_that_is_missing_is_named():
    code = """
import sys
sys.modules["pyzbar"] = None
from drivers.vision.decode import load_picture, read_picture
from drivers.vision.engines import ZBAR_MISSING
from tests.drivers.pictures import barcode, scene
print([code.text for code in read_picture(scene(barcode("1Z999AA10123456784"), tilt=40))], "libzbar0" in ZBAR_MISSING)
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == f"['{NUMBER}'] True"


@pytest.mark.parametrize("tilt", [0, 22, 45, 68, 90, 111, 135, 163])
def test_a_label_held_before_the_camera_is_read_within_twelve_frames(tilt):
    decoder = LiveDecoder()
    seen = [
        texts(decoder.frame(scene(barcode(NUMBER, scale=2), tilt=tilt, noise=8, seed=seed))) for seed in range(12)
    ]
    assert {text for frame in seen for text in frame} == {NUMBER}


def test_small_stacked_codes_held_before_the_camera_are_read_at_most_angles_within_twelve_frames():
    text = "420100151Z999AA10123456784[)>01961Z12345677UPSN"
    label = barcode(text, Format.PDF417, scale=2)

    def is_read(tilt: int) -> bool:
        decoder, film = LiveDecoder(), range(12)
        held = (scene(label, tilt=tilt + n % 3 / 2, size=(1920, 1080), contrast=0.5, seed=n) for n in film)
        return any(text in texts(decoder.frame(picture)) for picture in held)

    assert sum(map(is_read, (20, 35, 65, 80, 110, 125))) >= 5


def test_a_linear_code_is_believed_at_its_second_read_and_a_matrix_code_at_its_first():
    decoder = LiveDecoder()
    assert decoder.frame(scene(barcode(NUMBER), seed=1)) == []
    assert texts(decoder.frame(scene(barcode(NUMBER), seed=2))) == [NUMBER]
    matrix = barcode(NUMBER, Format.QRCode)
    decoder = LiveDecoder()
    reads = (texts(decoder.frame(scene(matrix, seed=seed))) for seed in range(len(PASSES)))
    assert next(reads) == [NUMBER]


def test_the_same_pass_over_the_same_picture_does_not_confirm_itself():
    decoder, still = LiveDecoder(), scene(barcode(NUMBER), contrast=0.7)
    reads = [decoder.frame(still) for _ in PASSES]
    assert reads[0] == []
    assert [NUMBER] in map(texts, reads[1:])


def test_a_short_itf_code_is_read_in_a_picture_but_not_live_where_it_may_be_a_piece_of_another():
    label = barcode("1515", Format.ITF)
    assert texts(read_picture(label)) == ["1515"]
    decoder = LiveDecoder()
    assert not any(decoder.frame(label) for _ in PASSES)


@pytest.mark.parametrize(
    ("content", "sentence"),
    [(None, "No such file or directory"), (b"", "not a picture"), (b"\x89PNG\r\n\x1a\n broken", "not a picture")],
)
def test_a_file_that_is_no_picture_is_refused_with_a_sentence(tmp_path, content, sentence):
    path = tmp_path / "label.png"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(ScannerError, match=sentence):
        load_picture(path)


def test_a_picture_file_is_loaded_in_gray(tmp_path):
    path = tmp_path / "läbel.png"
    path.write_bytes(cv2.imencode(".png", np.full((4, 6, 3), 200, np.uint8))[1].tobytes())
    assert (load_picture(path) == np.full((4, 6), 200)).all()


def test_an_ean_is_believed_at_its_third_read():
    label, decoder = barcode("5901234123457", Format.EAN13), LiveDecoder()
    reads = [texts(decoder.frame(scene(label, seed=seed))) for seed in range(4)]
    assert reads[:2] == [[], []]
    assert ["5901234123457"] in reads[2:]
