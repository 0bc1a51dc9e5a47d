"""The rules of a bench: what its settings say, for as long as it runs."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from scanstation.decide import Mode, Policy
from scanstation.events import Stage
from scanstation.wire import KnownWorker, SiteSettings


@dataclass(frozen=True, slots=True)
class Rules:
    """`mode` is what a scan stands for.

    `modes` gives single scanners (by their name) a mode of their own; `carriers` are those that the site works with.
    `worker` is who works here while nobody has signed on; `workers` may sign on, beside those of the directory. A
    lead who scans nothing for `lead_minutes` is signed off; 0 means never. `verify` are the stages at which orders
    are verified, `out_of_order`, `unknown_parcels` and `pair` what `decide.Policy` has; None leaves that to the site.
    """

    mode: Mode
    modes: Mapping[str, Mode] = field(default_factory=dict)
    carriers: Collection[str] | None = None
    worker: str = ""
    workers: Sequence[KnownWorker] = ()
    badge_required: bool = False
    lead_minutes: int = 10
    verify: Collection[Stage] | None = None
    out_of_order: Literal["warn", "block"] | None = None
    unknown_parcels: Literal["accept", "warn", "refuse"] | None = None
    pair: bool | None = None

    def policy(self, site: SiteSettings | None) -> Policy:
        """What counts here: what the bench says, else what the site says, else what is usual."""
        usual = Policy(site.out_of_order, site.unknown_parcels, site.pair) if site else Policy()
        return Policy(
            self.out_of_order or usual.out_of_order,
            self.unknown_parcels or usual.unknown_parcels,
            usual.pair if self.pair is None else self.pair,
        )
