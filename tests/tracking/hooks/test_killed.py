"""A worker that is killed at each step, as a real process: what the shop gets in the end."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.tracking.hooks.cast import NOW, Clock, Receiver, bench, endpoint, kinds, order
from tracking.hooks import outbox
from tracking.hooks.models import State
from tracking.hooks.worker import Worker
from tracking.parcels.facts import What


def killed(folder: Path, database: str, step: str) -> None:
    """Let a worker work until it dies after `step`. `database` is a URL, or "" for the file in `folder`."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.tracking.hooks.killed", NOW.isoformat()],
        env=os.environ
        | {
            "DIE_AFTER": step,
            "TRACKING_DATA": str(folder),
            "TRACKING_DATABASE": database,
            "TRACKING_SECRET_KEY": "the-secret-of-these-tests-is-long-enough",
            "DJANGO_SETTINGS_MODULE": "tracking.settings",
        },
        cwd=Path(__file__).parents[3],
        timeout=60,
        check=False,
    )
    assert done.returncode == -signal.SIGKILL


@pytest.mark.parametrize("step", ["planned", "claimed", "answered", "recorded"])
def test_whenever_a_worker_dies_nothing_is_lost_and_what_comes_twice_has_one_id(
    tmp_path: Path, database: str, receiver: Receiver, worker: Worker, clock: Clock, step
):
    shops = endpoint(receiver.url)
    order()
    bench(What.PACKED)
    bench(What.SHIPPED)
    killed(tmp_path, database, step)
    worker.step()
    clock.now = NOW + outbox.LEASE
    worker.step()
    for request in receiver.requests:
        assert request.is_signed(shops)
    told = {request.id: request for request in receiver.requests}
    assert [request.type for request in told.values()] == ["parcel.packed", "parcel.shipped"]
    assert len(receiver.requests) == (3 if step == "answered" else 2)
    assert len({(request.id, request.body) for request in receiver.requests}) == 2, "the second is the first"
    assert kinds(State.SENT) == ["packed", "shipped"]


def test_what_a_dead_worker_had_is_not_touched_while_its_lease_lasts(
    tmp_path: Path, database: str, receiver: Receiver, worker: Worker
):
    endpoint(receiver.url)
    order()
    bench(What.PACKED)
    killed(tmp_path, database, "claimed")
    worker.step()
    assert (kinds(State.CLAIMED), receiver.requests) == (["packed"], [])
