"""How the staff's pages grow with the warehouse: python -m benchmarks.dashboard [SMALL LARGE]

The dashboard, its "has anything changed?", a list, and searches, over 3,000 parcels and over 300,000 in the same run,
on SQLite; the median of some rounds, and the ratio. The large warehouse has a hundred times the parcels in the same
month, so a hundred times as many under way and delivered today as well: what counts these may grow, the rest may not.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable

SIZES = (3_000, 300_000)
ROUNDS = 9
DAYS = 30


def main() -> None:
    """Print the table."""
    sizes = tuple(int(size) for size in sys.argv[1:3]) or SIZES
    found = [measured(size) for size in sizes]
    print(f"{'':<22}" + "".join(f"{size:>12,} ms" for size in sizes) + f"{'ratio':>10}")
    for name, first in found[0].items():
        print(f"{name:<22}{first:>15.2f}{found[1][name]:>15.2f}{found[1][name] / first:>10.1f}")


def measured(size: int) -> dict[str, float]:
    """Milliseconds by question, in a process and a database of their own."""
    with tempfile.TemporaryDirectory() as folder:
        environment = os.environ | {"TRACKING_DATA": folder, "DJANGO_SETTINGS_MODULE": "tracking.settings"}
        tracking = [sys.executable, "-c", "from tracking.cli import main; main()"]
        subprocess.run([*tracking, "init"], env=environment, check=True, stdout=subprocess.DEVNULL)
        command = [sys.executable, "-m", "benchmarks.dashboard", "--inside", str(size)]
        done = subprocess.run(command, env=environment, check=True, stdout=subprocess.PIPE, text=True)
    return {name: float(value) for name, value in (line.split("\t") for line in done.stdout.splitlines())}


def inside(size: int) -> None:
    """Fill the database and ask, in the process that `measured` has started."""
    import django  # noqa: PLC0415  the settings come with the environment of this process

    django.setup()
    from benchmarks.warehouse import fill  # noqa: PLC0415
    from tracking.operations.pages.asked import moment  # noqa: PLC0415
    from tracking.operations.queries import dashboard  # noqa: PLC0415
    from tracking.operations.queries.parcel_rows import page  # noqa: PLC0415
    from tracking.operations.queries.piles import PILES  # noqa: PLC0415
    from tracking.operations.queries.search import search  # noqa: PLC0415

    asked = moment()
    number = fill(size, asked.now, DAYS)
    questions: dict[str, Callable[[], object]] = {
        "dashboard": lambda: dashboard.read(asked),
        "has anything changed": lambda: dashboard.version(asked.now),
        "a list, first page": lambda: page(PILES["in-transit"], asked),
        "search: two words": lambda: search("lindqvist anna"),
        "search: a rare name": lambda: search("zoe"),
        "search: a number": lambda: search(number),
    }
    for name, ask in questions.items():
        print(f"{name}\t{median(ask)}")


def median(ask: Callable[[], object]) -> float:
    """Milliseconds, after one round to warm up."""
    ask()
    took = []
    for _ in range(ROUNDS):
        started = time.perf_counter()
        ask()
        took.append(time.perf_counter() - started)
    return statistics.median(took) * 1000


if __name__ == "__main__":
    if sys.argv[1:2] == ["--inside"]:
        inside(int(sys.argv[2]))
    else:
        main()
