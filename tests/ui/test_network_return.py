"""The network is back: whoever waits is woken, as long as it is there."""

import gc
import weakref

import pytest
from PySide6.QtCore import QObject
from PySide6.QtNetwork import QNetworkInformation

from ui.process import NetworkReturn

BACK = QNetworkInformation.Reachability.Online


class Sleeper:
    """Somebody who waits for the network."""

    def __init__(self):
        self.woken = 0

    def wake(self):
        self.woken += 1


@pytest.fixture
def network(qapp):
    assert QNetworkInformation.loadDefaultBackend(), "Qt brings a backend for every system"
    return QNetworkInformation.instance()


def test_the_return_of_the_network_wakes_until_it_is_stopped(network):
    owner, sleeper = QObject(), Sleeper()
    watch = NetworkReturn(sleeper.wake, owner)
    network.reachabilityChanged.emit(BACK)
    watch.stop()
    watch.stop()
    network.reachabilityChanged.emit(BACK)
    assert sleeper.woken == 1


def test_nobody_is_kept_alive_by_it(network):
    owner, sleeper = QObject(), Sleeper()
    gone = weakref.ref(sleeper)
    watch = NetworkReturn(sleeper.wake, owner)
    watch.stop()
    del owner, sleeper, watch
    gc.collect()
    network.reachabilityChanged.emit(BACK)
    assert gone() is None
