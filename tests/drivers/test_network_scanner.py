"""A serial scanner in the network: read by its URL, lost when it vanishes, read again when it is back."""

import socket
from collections.abc import Iterator
from time import monotonic, sleep

import pytest
import serial
from serial.urlhandler import protocol_socket

from drivers.base import State
from drivers.serial_port import SerialOptions, SerialScanner, keep_alive
from scanstation.reading import Doubt
from tests.drivers.network_port import NetworkPort
from tests.drivers.recorder import WAIT_S, noon

# pyserial's rfc2217:// is of an older Python.
pytestmark = pytest.mark.filterwarnings("ignore:set(Daemon|Name)\\(\\) is deprecated:DeprecationWarning")


@pytest.fixture(params=[False, True], ids=["socket", "rfc2217"])
def network(request: pytest.FixtureRequest) -> Iterator[NetworkPort]:
    network = NetworkPort(rfc2217=request.param)
    yield network
    network.pull()


def test_a_scanner_in_the_network_that_vanishes_is_lost_and_read_again_when_it_is_back(network, station, start):
    start(port=network.url)
    for number in range(3):
        station.wait_for_state(State.READY)
        network.send((b"F\r" if number else b"") + b"%d\rHAL" % number)
        station.wait_for(lambda wanted=str(number): wanted in station.texts)
        network.pull()
        station.wait_for_state(State.LOST)
        network.plug()
    station.wait_for_state(State.READY)
    assert [reading.text for reading in station.readings if reading.doubt is None] == ["0", "1", "2"]
    assert {reading.text for reading in station.readings if reading.doubt} <= {"HAL", "HA", "H", "F"}


def test_what_a_vanishing_scanner_sent_last_is_not_lost(network, station, start):
    start(port=network.url)
    for number in range(3):
        station.wait_for_state(State.READY)
        network.send(b"%d\r" % number)
        network.hang_up()
        station.wait_for_state(State.LOST)
        network.plug()
    station.wait_for_state(State.READY)
    assert [(each.text, each.doubt) for each in station.readings] == [(str(number), None) for number in range(3)]


def test_what_a_scanner_in_the_network_sends_as_soon_as_it_is_called_is_read(station, start, monkeypatch):
    monkeypatch.setattr(protocol_socket.Serial, "_update_dtr_state", lambda _: sleep(0.2))  # a busy computer
    with socket.create_server(("127.0.0.1", 0)) as server:
        start(port=f"socket://127.0.0.1:{server.getsockname()[1]}")
        with server.accept()[0] as line:
            line.sendall(b"1Z999AA10123456784\r")
            station.wait_for_count(1)
    assert (station.texts[0], station.readings[0].doubt) == ("1Z999AA10123456784", None)


def test_a_scanner_in_the_network_is_asked_whether_it_is_still_there(network):
    with serial.serial_for_url(network.url) as port:
        keep_alive(port)
        line = port._socket
        assert line.getsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE)
        assert line.getsockopt(socket.IPPROTO_TCP, socket.TCP_KEEPINTVL) == 1
        assert line.getsockopt(socket.IPPROTO_TCP, socket.TCP_KEEPCNT) == 3


def test_a_network_scanner_is_set_as_the_options_say(station, start):
    network = NetworkPort(rfc2217=True)
    start(port=network.url, baud=19200, data_bits=7, parity="even", stop_bits=2)
    station.wait_for_state(State.READY)
    device = network.device
    assert (device.baudrate, device.bytesize, device.parity, device.stopbits) == (19200, 7, "E", 2)
    network.pull()


def test_a_scanner_in_the_network_that_does_not_answer_is_said_to_be_so(station, start):
    start(port="socket://127.0.0.1:1")
    station.wait_for_state(State.LOST)
    assert station.statuses[-1].detail.startswith("No scanner answers at socket://127.0.0.1:1.")


def test_the_rest_of_a_code_in_which_the_line_broke_is_no_code_of_its_own(network, station, start):
    start(port=network.url)
    station.wait_for_state(State.READY)
    network.send(b"9400111899")
    network.hang_up()
    station.wait_for_count(1)
    station.wait_for_state(State.LOST)
    network.plug()
    station.wait_for_state(State.READY)
    network.send(b"262385734156\rNEXT\r")
    station.wait_for_count(3)
    assert [(reading.text, reading.doubt) for reading in station.readings] == [
        ("9400111899", Doubt.INCOMPLETE),
        ("262385734156", Doubt.INCOMPLETE),
        ("NEXT", None),
    ]


@pytest.mark.parametrize("url", ["socket://ana:Hunter2@127.0.0.1:{}", "rfc2217://ana:Hunter2@127.0.0.1:{}"])
def test_a_password_in_an_address_is_not_shown_at_the_bench(station, start, url):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    start(port=url.format(port))
    station.wait_for_state(State.LOST)
    assert f"127.0.0.1:{port}" in station.statuses[-1].detail
    assert "Hunter2" not in station.statuses[-1].detail


def test_a_scanner_in_the_network_that_takes_long_to_answer_is_said_to_be_so_within_a_second(station, start):
    with socket.create_server(("127.0.0.1", 0), backlog=0) as busy:
        place = busy.getsockname()
        with socket.create_connection(place):  # who calls now waits for its turn
            start(port=f"socket://127.0.0.1:{place[1]}")
            station.wait_for(lambda: station.statuses, 1.0)
    assert station.statuses[0].state is State.LOST
    assert "is being connected" in station.statuses[0].detail


def test_a_scanner_that_is_stuck_while_it_opens_can_be_stopped_and_says_nothing_afterwards(station):
    with socket.create_server(("127.0.0.1", 0)) as silent:  # it takes calls, and never negotiates
        url = f"rfc2217://127.0.0.1:{silent.getsockname()[1]}"
        scanner = SerialScanner("door", SerialOptions(port=url), noon)
        scanner.start(station.emit, station.report)
        with silent.accept()[0]:
            began = monotonic()
            scanner.stop()
            assert monotonic() - began < 2
            scanner._thread.join(WAIT_S)
    assert station.statuses == []
