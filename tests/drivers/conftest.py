"""A station that remembers, and serial scanners that are stopped in the end."""

from collections.abc import Iterator

import pytest

from drivers.serial_port import SerialOptions, SerialScanner
from tests.drivers.recorder import Recorder, noon


@pytest.fixture
def station() -> Recorder:
    return Recorder()


@pytest.fixture
def start(station: Recorder) -> Iterator[object]:
    scanners = []

    def start(**options: object) -> SerialScanner:
        scanner = SerialScanner("door", SerialOptions.model_validate(options), noon)
        scanners.append(scanner)
        scanner.start(station.emit, station.report)
        return scanner

    yield start
    for scanner in scanners:
        scanner.stop()
