"""What a scanner may say, and when it may not any more."""

from threading import Event

from drivers.base import State
from drivers.framing import Frame
from drivers.outlet import Outlet
from drivers.threaded import ThreadedScanner
from tests.drivers.recorder import Recorder, noon


def test_a_scanner_that_was_stopped_says_nothing_and_delivers_nothing():
    station = Recorder()
    outlet = Outlet("gun", noon, station.emit, station.report)
    outlet.say(State.READY)
    outlet.shut()
    outlet.say(State.LOST, "gone")
    outlet.emit(Frame("1Z999"))
    assert [status.state for status in station.statuses] == [State.READY]
    assert station.readings == []


def test_a_state_that_has_not_changed_is_said_once():
    station = Recorder()
    outlet = Outlet("gun", noon, station.emit, station.report)
    for _ in range(3):
        outlet.say(State.LOST, "gone")
    assert len(station.statuses) == 1


class Stuck(ThreadedScanner):
    """Hears of its end only when it is let go."""

    def __init__(self) -> None:
        super().__init__("stuck", noon)
        self.let_go, self.ended = Event(), Event()

    def _run(self, outlet: Outlet, stopping: Event) -> None:
        if self.let_go.is_set():  # the second thread
            outlet.emit(Frame("SECOND"))
            return
        self.let_go.wait(10)
        if not stopping.is_set():
            outlet.emit(Frame("FIRST"))
        self.ended.set()


def test_a_thread_that_was_stuck_when_it_was_stopped_does_not_come_back_to_life_with_the_next_start():
    station, scanner = Recorder(), Stuck()
    scanner.start(station.emit, station.report)
    scanner.stop()
    let_go, scanner.let_go = scanner.let_go, Event()
    scanner.let_go.set()
    scanner.start(station.emit, station.report)
    station.wait_for_count(1)
    let_go.set()
    assert scanner.ended.wait(10)
    scanner.stop()
    assert station.texts == ["SECOND"]
