"""A worker that is killed at each step, as a real process: what the customer gets in the end."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.tracking.mail.cast import ANNA, NOW, Clock, Office, kinds, placed
from tracking.mail import outbox
from tracking.mail.models import Delivery, State
from tracking.mail.worker import Worker
from tracking.parcels.record import record

TOM = "tom@example.com"


def killed(folder: Path, database: str, office: Office, step: str) -> None:
    """Let a worker work until it dies after `step`. `database` is a URL, or "" for the file in `folder`."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.tracking.mail.killed", str(office.port)],
        env=os.environ
        | {
            "DIE_AFTER": step,
            "TRACKING_DATA": str(folder),
            "TRACKING_DATABASE": database,
            "TRACKING_SECRET_KEY": "s" * 50,
            "DJANGO_SETTINGS_MODULE": "tracking.settings",
        },
        cwd=Path(__file__).parents[3],
        timeout=60,
        check=False,
    )
    assert done.returncode == -signal.SIGKILL


def taken_over(worker: Worker, clock: Clock) -> None:
    """What another worker does, at once and when the lease of the dead one is over."""
    worker.step()
    clock.now = NOW + outbox.LEASE
    worker.step()
    assert kinds(State.SENT) == ["confirmation", "confirmation"]


@pytest.mark.parametrize("step", ["planned", "connected", "claimed", "recorded"])
def test_a_worker_that_dies_leaves_one_mail_each(
    tmp_path: Path, database: str, post_office: Office, worker: Worker, clock: Clock, step
):
    record(orders=[placed(recipients=[ANNA, TOM])], now=NOW)
    killed(tmp_path, database, post_office, step)
    taken_over(worker, clock)
    assert sorted(line["to"] for line in post_office.lines()) == [ANNA, TOM]


def test_between_the_posts_yes_and_our_record_a_mail_comes_twice_and_can_be_told_by_its_id(
    tmp_path: Path, database: str, post_office: Office, worker: Worker, clock: Clock
):
    record(orders=[placed(recipients=[ANNA, TOM])], now=NOW)
    killed(tmp_path, database, post_office, "answered")
    taken_over(worker, clock)
    mails = post_office.mails()
    assert len(mails) == 3
    assert len({mail["Message-ID"] for mail in mails}) == 2
    assert len({line["data"] for line in post_office.lines()}) == 2, "the second one is the first one, byte by byte"
    assert Delivery.objects.filter(doubts=1).count() == 1


def test_a_mail_of_a_worker_that_died_is_not_touched_while_its_lease_lasts(
    tmp_path: Path, database: str, post_office: Office, worker: Worker
):
    record(orders=[placed()], now=NOW)
    killed(tmp_path, database, post_office, "claimed")
    worker.step()
    assert (kinds(State.CLAIMED), post_office.lines()) == (["confirmation"], [])
