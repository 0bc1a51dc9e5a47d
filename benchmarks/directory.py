"""How long a station's first reading of the directory takes: python -m benchmarks.directory [PARCELS ...]

The server's part of it, in one process on SQLite: each page of 500 parcels is read, put in JSON and zipped. A parcel
costs the same however many there are, if the ratio stays near 1: it compares with the first row of the same run.
Then what an idle bench asks for every few seconds, and a page of changes. Compare ratios, not machines.
"""

import gzip
import os
import sys
import tempfile
import time
from datetime import UTC, datetime
from uuid import UUID

import uuid_utils

DEFAULT = (1_000, 10_000, 100_000)
AT_ONCE = 500


def main() -> None:
    """Print the table."""
    sizes = [int(size) for size in sys.argv[1:]] or DEFAULT
    with tempfile.TemporaryDirectory() as folder:
        os.environ |= {"TRACKING_DATA": folder, "DJANGO_SETTINGS_MODULE": "tracking.settings"}
        os.environ |= {"TRACKING_SECRET_KEY": "only for this benchmark, and long enough to be one"}
        import django  # noqa: PLC0415  it reads the folder when it is set up

        django.setup()
        from django.core.management import call_command  # noqa: PLC0415
        from django.db import connections  # noqa: PLC0415

        call_command("migrate", verbosity=0)
        print(
            f"{'parcels':>9} {'pages':>6} {'s':>7} {'µs a parcel':>12} {'ratio':>6} {'KB zipped':>10} {'idle ms':>8}"
        )
        stored, first = 0, 0.0
        for size in sizes:
            store(stored, size)
            stored = size
            pages, seconds, sent, cursor = read("")
            first = first or seconds / size
            idle = min(read(cursor)[1] for _ in range(5))
            ratio = seconds / size / first
            print(
                f"{size:>9,} {pages:>6} {seconds:>7.2f} {seconds / size * 1e6:>12.0f} {ratio:>6.2f} "
                f"{sent / 1024:>10,.0f} {idle * 1000:>8.1f}"
            )
        connections.close_all()


def store(start: int, end: int) -> None:
    """Orders of one parcel each, with a line and its courier's number, and two stages, as shop and bench say it."""
    from tracking.parcels.facts import Fact, What  # noqa: PLC0415
    from tracking.parcels.orders import Box, Line, Placed  # noqa: PLC0415
    from tracking.parcels.record import record  # noqa: PLC0415

    now = datetime.now(UTC)
    for first in range(start, end, AT_ONCE):
        numbers = range(first, min(first + AT_ONCE, end))
        orders = [
            Placed(
                f"10-{number}",
                "Shop",
                "Anna",
                now,
                (Box(((f"PAR-{number:08}", ""), (f"1Z{number:016}", "ups"))),),
                lines=(Line("LAMP-1", "4006381333931", "Lamp", 2),),
            )
            for number in numbers
        ]
        facts = [
            Fact(UUID(int=uuid_utils.uuid7().int), f"PAR-{number:08}", what, now, "station:bench-1", sequence=1)
            for what in (What.PROCESSED, What.PACKED)
            for number in numbers
        ]
        record(facts, orders, now=now)


def read(cursor: str) -> tuple[int, float, int, str]:
    """Pages, seconds and zipped bytes of all that comes after a cursor, and the cursor behind it."""
    from tracking.stations import directory  # noqa: PLC0415

    pages = sent = 0
    started = time.perf_counter()
    more = True
    while more:
        page = directory.page(cursor, datetime.now(UTC))
        sent += len(gzip.compress(page.model_dump_json().encode(), 5, mtime=0))
        cursor, more = page.cursor, page.more
        pages += 1
    return pages, time.perf_counter() - started, sent, cursor


if __name__ == "__main__":
    main()
