"""The rules of a bench: what its settings say, for as long as it runs."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from scanstation.decide import Mode
from scanstation.events import Stage
from scanstation.wire import KnownWorker


@dataclass(frozen=True, slots=True)
class Rules:
    """`mode` is what a scan stands for.

    `modes` gives single scanners (by their name) a mode of their own; `carriers` are those that the site works with.
    `worker` is who works here while nobody has signed on; `workers` may sign on, beside those of the directory.
    `verify` are the stages at which orders are verified; None leaves that to the site.
    """

    mode: Mode
    modes: Mapping[str, Mode] = field(default_factory=dict)
    carriers: Collection[str] | None = None
    worker: str = ""
    workers: Sequence[KnownWorker] = ()
    badge_required: bool = False
    verify: Collection[Stage] | None = None
