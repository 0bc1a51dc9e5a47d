"""The demo's labels can be read: as a picture, on a photograph, and on the printed sheet."""

import re
from pathlib import Path

import cv2
import numpy as np
import pytest
import zxingcpp
from playwright.sync_api import sync_playwright
from zxingcpp import BarcodeFormat

from demo.labels import FRAME, Label, Picture, grouped, photograph, render, write_sheet
from tests.needs import chromium_arguments, needs

CODES = ["1Z999AA10123456784", "RR123456785GB", "00340434161094042557", "9261290283641500004181"]


def texts(picture: Picture) -> list[str]:
    return [barcode.text for barcode in zxingcpp.read_barcodes(picture)]


def upright(photo: Picture, tilt: float) -> Picture:
    """A photograph turned back: the question is whether the code is in it, not whether a decoder copes with tilt."""
    side = max(FRAME) * 2
    matrix = cv2.getRotationMatrix2D((FRAME[0] / 2, FRAME[1] / 2), -tilt, 1.0)
    matrix[:, 2] += (side - np.array(FRAME)) / 2
    turned = cv2.warpAffine(photo, matrix, (side, side), borderValue=(255, 255, 255))
    return np.asarray(cv2.cvtColor(turned, cv2.COLOR_BGR2GRAY), np.uint8)


@pytest.mark.parametrize("symbology", [BarcodeFormat.Code128, BarcodeFormat.QRCode])
@pytest.mark.parametrize("code", CODES)
def test_a_label_bears_its_code_and_no_other(code: str, symbology: BarcodeFormat) -> None:
    assert texts(render(Label(code, symbology=symbology))) == [code]


@pytest.mark.parametrize("tilt", range(0, 360, 40))
@pytest.mark.parametrize("code", CODES)
def test_a_photograph_holds_the_code_at_every_tilt(code: str, tilt: int) -> None:
    photo = photograph(render(Label(code)), tilt_degrees=tilt, noise=12, blur=0.8, background=110, seed=tilt)
    assert (photo.shape, photo.dtype) == ((720, 1280, 3), np.uint8)
    assert texts(upright(photo, tilt)) == [code]


def test_the_same_seed_is_the_same_photograph() -> None:
    label = render(Label(CODES[0]))
    first, same, other = (
        photograph(label, tilt_degrees=33, noise=9, blur=1, background=90, seed=seed) for seed in (1, 1, 2)
    )
    assert np.array_equal(first, same)
    assert not np.array_equal(first, other)


def test_noise_and_blur_are_seen_in_the_photograph() -> None:
    label = render(Label(CODES[0]))
    clean, noisy, blurred = (
        photograph(label, tilt_degrees=0, noise=noise, blur=blur, background=90, seed=1).astype(float)
        for noise, blur in ((0, 0), (20, 0), (0, 3))
    )
    assert np.abs(noisy - clean).mean() > 5
    assert np.abs(np.diff(blurred, axis=1)).mean() < np.abs(np.diff(clean, axis=1)).mean() / 2


def test_a_number_is_printed_in_groups() -> None:
    assert grouped("1Z999AA10123456784") == "1Z 999 AA1 01 2345 6784"
    assert grouped("ABCDEFGHIJ") == "ABCD EFGH IJ"


def test_a_code_that_a_barcode_cannot_hold_is_refused() -> None:
    with pytest.raises(ValueError, match="Invalid character"):
        render(Label("漢字"))


def test_the_sheet_fetches_nothing_and_takes_no_markup_from_a_code(tmp_path: Path) -> None:
    sheet = tmp_path / "sheet.html"
    write_sheet(sheet, ["<script>alert(1)</script>"])
    page = sheet.read_text("utf-8")
    assert "<script" not in page
    assert "&lt;scr" in page
    sources = re.findall(r"(?:src|href|url)\s*[=(]\s*[\"']?([^\"')\s]{1,12})", page)
    assert sources and all(source.startswith("data:") for source in sources)


def test_every_code_of_the_sheet_can_be_read_off_the_page(tmp_path: Path) -> None:
    chromium = needs("chromium")
    sheet, shot = tmp_path / "sheet.html", tmp_path / "sheet.png"
    write_sheet(sheet, CODES)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=chromium_arguments())
        page = browser.new_page(viewport={"width": 794, "height": 1123})
        page.goto(sheet.as_uri())
        page.screenshot(path=shot)
        browser.close()
    assert sorted(texts(np.asarray(cv2.imread(str(shot), cv2.IMREAD_GRAYSCALE), np.uint8))) == sorted(CODES)
