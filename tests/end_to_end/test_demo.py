"""`make demo` without a display: it tells its story, leaves pictures, and no process once Ctrl-C has ended it."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import cv2
import pytest

from demo.programs import wait_until
from tests.needs import needs

ROOT = Path(__file__).parents[2]
COURIERS = ("in-transit", "delayed", "out-for-delivery", "delivered")
SCENES = ("ready", "processed", "packed", "shipped", *COURIERS, "not-a-parcel", "offline", "back")
MAILS = ("", "is-on-its-way", "is-delayed", "is-out-for-delivery", "was-delivered")


def demo(folder: Path, **more: str) -> "subprocess.Popen[str]":
    hidden = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    environment = {name: value for name, value in os.environ.items() if name not in hidden}
    return subprocess.Popen(
        [sys.executable, "-m", "demo"],
        cwd=folder,
        env=environment | {"PYTHONPATH": str(ROOT)} | more,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        process_group=0,
    )


def left_over(folder: Path) -> list[str]:
    """The command lines of processes that still work in `folder`."""
    lines = []
    for process in Path("/proc").glob("[0-9]*"):
        try:
            if str(folder) in (process / "cmdline").read_text() + str((process / "cwd").readlink()):
                lines.append((process / "cmdline").read_text().replace("\0", " "))
        except OSError:  # it has just ended
            continue
    return lines


@pytest.mark.timeout(240)
def test_the_demo_tells_its_story_and_ends_when_told(tmp_path):
    needs("Xvfb")
    needs("chromium")
    running = demo(tmp_path, KEEP="1")
    assert running.stdout is not None
    story = ""
    while "KEEP=1" not in story:
        line = running.stdout.readline()
        assert line, story
        story += line
    for number, scene in enumerate(SCENES, 1):
        for side in ("page",) if scene in COURIERS else ("bench", "page"):
            assert cv2.imread(str(tmp_path / "demo-out" / f"{number}-{scene}-{side}.png")).std() > 10
    for number, mail in enumerate(MAILS, 1):
        name = f"{number}-your-order-10-4471-{mail}".rstrip("-")
        assert "10-4471" in (tmp_path / "demo-out" / "mails" / f"{name}.html").read_text()
        assert cv2.imread(str(tmp_path / "demo-out" / "mails" / f"{name}.png")).std() > 10
    assert "saved here, waiting" in story
    assert cv2.imread(str(tmp_path / "demo-out" / "staff.png")).std() > 10
    assert "/ops/ — log in as lena" in story
    assert (tmp_path / "demo-out" / "labels.html").is_file()
    assert left_over(tmp_path)
    running.send_signal(signal.SIGINT)
    rest, _ = running.communicate(timeout=30)
    assert (running.returncode, rest.splitlines()[-1]) == (0, "-> Stopped.")
    wait_until(lambda: left_over(tmp_path) == [], "the demo's processes to end", 10)
