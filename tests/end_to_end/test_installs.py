"""What a user installs: the base and the server do without Qt and OpenCV, each in an environment of its own."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from demo.programs import free_port, stop, wait_until

ROOT = Path(__file__).parents[2]
STATION_ONLY = ("PySide6", "cv2", "zxingcpp", "pyzbar", "serial")


def installed(folder: Path, extra: str) -> Path:
    """A virtual environment with the pinned packages of one part; returns its folder of programs."""
    run(sys.executable, "-m", "venv", folder)
    pip = [folder / "bin" / "python", "-m", "pip", "--quiet", "--disable-pip-version-check"]
    try:
        run(*pip, "install", "--require-hashes", "-r", ROOT / "requirements" / f"{extra or 'base'}.txt")
    except subprocess.CalledProcessError as error:
        if "Could not find a version" in error.stderr or "connection" in error.stderr.lower():
            pytest.skip("No package index within reach: connect to the network to test a fresh installation")
        raise
    wheel = ["wheel", "--no-deps", "--no-build-isolation", "--wheel-dir", folder / "wheel", ROOT]
    run(sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check", *wheel)
    run(*pip, "install", "--no-deps", next((folder / "wheel").glob("*.whl")))
    return folder / "bin"


def run(*words: object, **more: object) -> str:
    return subprocess.run(
        [str(word) for word in words], check=True, capture_output=True, text=True, cwd="/", **more
    ).stdout


def tried(*words: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run([str(word) for word in words], check=False, capture_output=True, text=True, cwd="/")


def has(programs: Path, module: str) -> bool:
    return tried(programs / "python", "-c", f"import {module}").returncode == 0


@pytest.mark.timeout(400)
def test_the_base_identifies_and_has_no_qt(tmp_path):
    programs = installed(tmp_path / "base", "")
    row = json.loads(run(programs / "scanstation", "identify", "--json", "1Z999AA10123456784"))
    assert (row["carrier"], row["valid"]) == ("ups", True)
    assert [name for name in (*STATION_ONLY, "django") if has(programs, name)] == []
    window = tried(programs / "scanstation", "run")
    assert "pip install 'scanstation[station]'" in window.stderr
    assert "Traceback" not in window.stderr


@pytest.mark.timeout(400)
def test_the_server_serves_and_has_no_qt(tmp_path):
    programs = installed(tmp_path / "server", "server")
    assert [name for name in STATION_ONLY if has(programs, name)] == []
    port = free_port()
    home = os.environ | {"TRACKING_DATA": str(tmp_path / "data"), "TRACKING_URL": f"http://127.0.0.1:{port}"}
    run(programs / "tracking", "init", env=home)
    link = json.loads(run(programs / "tracking", "demo-data", "--json", env=home).splitlines()[0])["link"]
    serving = subprocess.Popen([programs / "tracking", "serve", "--port", str(port)], env=home, cwd="/")
    try:
        wait_until(lambda: answers(programs, link), "the customer's page")
    finally:
        assert stop(serving) == 0


def answers(programs: Path, link: str) -> bool:
    fetch = f"import requests; page = requests.get({link!r}); assert 'Order' in page.text, page.text"
    return tried(programs / "python", "-c", fetch).returncode == 0
