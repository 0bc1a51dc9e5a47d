"""How the scan log grows with what benches have scanned: python -m benchmarks.server_log [SMALL LARGE A_DAY]

Its page, older pages, filters, counts and files, over 3,000 events and over 1,000,000 in the same run, on SQLite: the
median of some rounds, and the ratio. Both have 3,000 of them today, so what a day costs is the same, and only the
history differs. The third column has the million within a month, 33,000 a day: whatever counts a whole day may grow
with the day there, a page must not.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from random import Random
from uuid import UUID

SMALL, LARGE, A_DAY = 3_000, 1_000_000, 3_000
MONTH = 30
AT_ONCE = 500
ROUNDS = 9
STAGES = ("processed", "packed", "shipped")


def main() -> None:
    """Print the table."""
    small, large, a_day = (*map(int, sys.argv[1:4]), *(SMALL, LARGE, A_DAY)[len(sys.argv[1:4]) :])
    found = [measured(size, day) for size, day in ((small, a_day), (large, a_day), (large, large // MONTH))]
    print(f"{'':<26}{small:>12,}{large:>12,}{'ratio':>8}{f'{large // MONTH:,}/day':>14}   ms (CPU)")
    for name, first in found[0].items():
        second, third = found[1][name], found[2][name]
        print(f"{name:<26}{first:>12.2f}{second:>12.2f}{second / first:>8.1f}{third:>14.2f}")


def measured(size: int, a_day: int) -> dict[str, float]:
    """Milliseconds by question, in a process and a database of their own."""
    with tempfile.TemporaryDirectory() as folder:
        environment = os.environ | {"TRACKING_DATA": folder, "DJANGO_SETTINGS_MODULE": "tracking.settings"}
        tracking = [sys.executable, "-c", "from tracking.cli import main; main()"]
        subprocess.run([*tracking, "init"], env=environment, check=True, stdout=subprocess.DEVNULL)
        command = [sys.executable, "-m", "benchmarks.server_log", "--inside", str(size), str(a_day)]
        done = subprocess.run(command, env=environment, check=True, stdout=subprocess.PIPE, text=True)
    return {name: float(value) for name, value in (line.split("\t") for line in done.stdout.splitlines())}


def inside(size: int, a_day: int) -> None:
    """Fill the database and ask, in the process that `measured` has started."""
    import django  # noqa: PLC0415  the settings come with the environment of this process

    django.setup()
    from tracking.operations.pages.asked import moment  # noqa: PLC0415
    from tracking.operations.pages.log_asked import span  # noqa: PLC0415
    from tracking.operations.queries import facets, handover, scans, shift  # noqa: PLC0415
    from tracking.operations.queries.scan_rows import rows_of  # noqa: PLC0415
    from tracking.operations.queries.scans import Wanted  # noqa: PLC0415

    asked = moment()
    fill(size, a_day, asked.midnight)
    day = span(asked.today, None, None, asked.zone)
    today = Wanted(*day)
    middle = scans.matching(today).order_by("-at")[a_day // 2]
    key = f"{middle.at.isoformat()}~{middle.pk}"
    rare = Wanted(*day, typed=True)
    questions: dict[str, Callable[[], object]] = {
        "page, newest": lambda: rows_of(scans.page(today).events),
        "page, half way": lambda: rows_of(scans.page(today, key).events),
        "page, a rare filter": lambda: rows_of(scans.page(rare).events),
        "counts of all filters": lambda: facets.count(today),
        "a parcel, all days": lambda: scans.page(Wanted(None, None, parcels=(middle.parcel_id,))),
        "how many are new": lambda: scans.news(today, 0, 999),
        "comparison": lambda: shift.count(*day, asked),
        "hand-over": lambda: handover.check(*day, asked.now),
        "500 rows of a file": lambda: rows_of(next(iter(scans.every(today)))),
    }
    for name, ask in questions.items():
        print(f"{name}\t{median(ask)}")


def median(ask: Callable[[], object]) -> float:
    """Milliseconds of this process, after one round to warm up."""
    ask()
    took = []
    for _ in range(ROUNDS):
        started = time.process_time()
        ask()
        took.append(time.process_time() - started)
    return statistics.median(took) * 1000


def fill(size: int, a_day: int, midnight: datetime) -> None:
    """Store so many events straight into the tables, so many a day, today's last; as `record` would leave them."""
    from tracking.parcels import rows  # noqa: PLC0415
    from tracking.parcels.models import Alias, Event, FeedEntry, Parcel  # noqa: PLC0415
    from tracking.parcels.writing import writing  # noqa: PLC0415

    events = _events(size, a_day, midnight)
    position = 0
    while some := [event for event, _ in zip(events, range(AT_ONCE * 3), strict=False)]:
        with writing():
            firsts = {event["parcel"]: event for event in some}
            _insert(rows, Parcel, [_parcel(event) for event in firsts.values()])
            _insert(rows, Alias, [_alias(event) for event in firsts.values()])
            _insert(rows, Event, some)
            _insert(
                rows,
                FeedEntry,
                [
                    {"position": position + number, "parcel": event["parcel"], "event": event["id"]}
                    for number, event in enumerate(some, 1)
                ],
            )
        position += len(some)


def _insert(rows: object, model: type, lines: list[dict[str, object]]) -> None:
    for first in range(0, len(lines), AT_ONCE):
        some = lines[first : first + AT_ONCE]
        rows.insert(model, list(some[0]), [tuple(line.values()) for line in some])  # type: ignore[attr-defined]


def _events(size: int, a_day: int, midnight: datetime) -> Iterator[dict[str, object]]:
    """In order of time: each parcel is processed, packed and shipped, ten hours a day."""
    random = Random(4)
    for number in range(size):
        parcel, stage = number // 3 + 1, number % 3
        days_ago, left = divmod(size - 1 - number, a_day)
        at = midnight - timedelta(days=days_ago) + timedelta(hours=16 - 10 * left / a_day)
        yield {
            "id": UUID(int=number << 64 | random.getrandbits(32)),
            "parcel": parcel,
            "what": STAGES[stage],
            "occurred_at": at,
            "utc_offset": 0,
            "clock_error": 0,
            "received_at": at,
            "at": at,
            "delay": 0,
            "actor": f"station:bench-{number % 8}",
            "sequence": number // 8 + 1,
            "code": f"PAR-{parcel:08}",
            "worker": f"W{number % 12}",
            "source": ("left", "camera")[number % 2],
            "typed": random.random() < 0.01,
            **dict.fromkeys(("text", "symbology", "place", "signed_by", "reason"), ""),
        }


def _parcel(event: dict[str, object]) -> dict[str, object]:
    fields = {"stage": event["what"], "state": event["what"], "since": event["at"], "created_at": event["at"]}
    return {"id": event["parcel"], **fields}


def _alias(event: dict[str, object]) -> dict[str, object]:
    return {"code": event["code"], "parcel": event["parcel"], "carrier": ""}


if __name__ == "__main__":
    if sys.argv[1:2] == ["--inside"]:
        inside(*map(int, sys.argv[2:4]))
    else:
        started = time.perf_counter()
        main()
        print(f"{time.perf_counter() - started:.0f} s in all", file=sys.stderr)
