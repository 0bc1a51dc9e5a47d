"""Several scanners at one bench: each reads its own, under its own name, and counts for its own stage."""

import itertools

import pytest

from drivers import open_scanner
from drivers.base import State
from drivers.hidpos import HidPosOptions, HidPosScanner
from scanstation.events import Stage
from tests.drivers.hid_devices import Gun, Hub, counted
from tests.drivers.pty_port import PtyPort
from tests.drivers.recorder import Recorder, noon
from tests.scanstation.cast import bench, ups_numbers

PARCELS = 15
STAGES = {"door": Stage.SHIPPED, "sorter": Stage.PROCESSED, "gun": Stage.SHIPPED, "keyboard": Stage.PACKED}


@pytest.fixture
def cables(tmp_path):
    door, sorter = PtyPort(tmp_path / "door"), PtyPort(tmp_path / "sorter")
    yield door, sorter
    door.close()
    sorter.close()


def test_two_ports_a_hid_scanner_and_a_keyboard_read_at_once_each_for_its_stage(tmp_path, cables):
    (door, sorter), gun, clock = cables, Gun(), noon
    keyboard = open_scanner("wedge", "keyboard", {}, clock)
    scanners = [
        keyboard,
        open_scanner("serial", "door", {"port": str(door.path)}, clock),
        open_scanner("serial", "sorter", {"port": str(sorter.path)}, clock),
        HidPosScanner("gun", HidPosOptions(), clock, Hub(gun)),
    ]
    statuses, heard, verdicts, numbers = Recorder(), Recorder(), [], ups_numbers()
    sent = {name: list(itertools.islice(numbers, PARCELS)) for name in STAGES}
    with bench(tmp_path / "journal.db", modes=STAGES) as (station, _):

        def accept(reading):
            verdicts.append((reading.source, station.accept(reading)))
            heard.emit(reading)

        for scanner in scanners:
            scanner.start(accept, statuses.report)
        statuses.wait_for(lambda: {s.scanner for s in statuses.statuses if s.state is State.READY} == set(STAGES))
        for number in range(PARCELS):
            door.send(f"{sent['door'][number]}\r".encode())
            sorter.send(f"{sent['sorter'][number]}\r\n".encode())
            gun.send(*counted(sent["gun"][number].encode()))
            for at, key in enumerate(sent["keyboard"][number] + "\r"):
                keyboard.key(key, 5000 * number + at)
        heard.wait_for_count(len(STAGES) * PARCELS)
        for scanner in scanners:
            scanner.stop()
    for name, stage in STAGES.items():
        mine = [verdict for source, verdict in verdicts if source == name]
        assert [verdict.event.parcel for verdict in mine] == sent[name]
        assert {verdict.stage for verdict in mine} == {stage}
