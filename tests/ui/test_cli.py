"""The command `scanstation`, run as a user runs it."""

import json
import subprocess
import sys

import cv2
import numpy as np
import pytest
import zxingcpp
from click.testing import CliRunner

from tests.needs import needs_qt
from ui.cli import main

UPS = "1Z999AA10123456784"


def run(*words, text=""):
    return CliRunner().invoke(main, list(words), input=text)


def test_identify_prints_one_json_object_a_line():
    lines = run("identify", "--json", UPS, "4006381333931", "hello").output.splitlines()
    rows = [json.loads(line) for line in lines]
    assert [set(row) for row in rows] == [{"text", "kind", "carrier", "number", "valid", "candidates"}] * 3
    assert [(row["kind"], row["carrier"], row["valid"]) for row in rows] == [
        ("tracking_number", "ups", True),
        ("product", None, True),
        ("unknown", None, False),
    ]
    assert rows[0]["candidates"][0]["number"] == UPS


def test_identify_reads_lines_and_keeps_gs():
    output = run("identify", "--json", text="]C100340434292135100186\x1d\n\n").output
    first, empty = map(json.loads, output.splitlines())
    assert (first["kind"], first["valid"]) == ("sscc", True)
    assert empty["kind"] == "unknown"


def test_identify_takes_the_shops_own_labels(tmp_path):
    path = tmp_path / "station.toml"
    path.write_text(
        "[station]\nname = 'x'\nstage = 'packed'\n[[label]]\nname = 'Ours'\nkind = 'parcel'\npattern = 'PAR-\\d{8}'\n"
    )
    assert json.loads(run("identify", "--json", "--config", str(path), "PAR-00004471").output)["kind"] == "parcel"


def test_a_broken_station_toml_is_one_sentence(tmp_path):
    path = tmp_path / "station.toml"
    path.write_text("[station]\nstage = 'packed'\n")
    result = run("identify", "--config", str(path), "x")
    assert result.exit_code == 1
    assert result.output == f"Error: {path}, line 1: station.name: this setting is missing\n"


def test_settings_that_are_not_there_are_no_crash_and_it_is_said_how_to_make_them(tmp_path):
    result = run("run", "--config", str(tmp_path / "gone.toml"))
    assert result.exit_code == 1
    assert f"scanstation setup --config {tmp_path / 'gone.toml'}" in result.output


def test_decode_prints_what_is_in_pictures(tmp_path):
    barcode = zxingcpp.create_barcode(UPS, zxingcpp.BarcodeFormat.Code128)
    label = np.array(barcode.to_image(scale=3))
    picture, blank, text = tmp_path / "label.png", tmp_path / "blank.png", tmp_path / "letter.png"
    cv2.imwrite(str(picture), cv2.copyMakeBorder(label, 80, 80, 80, 80, cv2.BORDER_CONSTANT, value=255))
    cv2.imwrite(str(blank), label * 0 + 255)
    text.write_text("not a picture")
    done = subprocess.run(
        [sys.executable, "-m", "ui", "decode", "--json", picture, blank, text],
        capture_output=True,
        text=True,
        check=False,
    )
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    assert [(row["file"], row["text"]) for row in rows] == [(str(picture), UPS), (str(blank), "")]
    assert rows[0]["symbology"] == "Code128"
    assert rows[0]["ms"] > 0
    assert str(text) in done.stderr
    assert "Traceback" not in done.stderr
    assert done.returncode == 1


def test_what_a_barcode_says_gives_the_terminal_no_orders(tmp_path):
    code = zxingcpp.create_barcode("A\x1b[2JB\x1dC", zxingcpp.BarcodeFormat.QRCode)
    cv2.imwrite(str(tmp_path / "code.png"), np.array(code.to_image(scale=6)))
    result = run("decode", str(tmp_path / "code.png"))
    assert "A␛[2JB␝C  QRCode" in result.output
    assert "\x1b" not in result.output


def test_the_headless_verbs_load_neither_qt_nor_hardware():
    program = (
        "import sys; from click.testing import CliRunner; from ui.cli import main;"
        f"CliRunner().invoke(main, ['identify', '{UPS}']);"
        "heavy = {'PySide6', 'cv2', 'serial', 'zxingcpp', 'django', 'requests', 'sqlite_utils', 'pydantic'};"
        "print(sorted(heavy & set(sys.modules)))"
    )
    assert subprocess.check_output([sys.executable, "-c", program], text=True) == "[]\n"


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ("stage = 'paked'", "line 3: station.stage"),
        ("stage = 'packed'\n[[scanner]]\nkind = 'telepathy'", "line 5: scanner[1].kind"),
        ("stage = 'packed'\n[[scanner]]\nkind = 'serial'\nport = '/dev/x'\nbauds = 1", "line 7: scanner[1].bauds"),
    ],
)
def test_a_bench_that_cannot_start_says_why_on_terminal_and_screen(tmp_path, change, says):
    needs_qt()
    path = tmp_path / "station.toml"
    path.write_text(f"[station]\nname = 'Bench'\n{change}\n")
    with subprocess.Popen(
        [sys.executable, "-m", "ui", "run", "--config", path], stderr=subprocess.PIPE, text=True
    ) as bench:
        assert bench.stderr is not None
        line = next(line for line in bench.stderr if str(path) in line)
        bench.terminate()
    assert says in line
    assert bench.returncode == 2
