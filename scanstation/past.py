"""The past of a parcel: everything that journal and directory know of it, whichever of its codes was scanned."""

import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from scanstation.directory import Directory
from scanstation.events import Stage
from scanstation.notes import Notes
from scanstation.records import Records
from scanstation.verdict import Done
from scanstation.wire import KnownParcel


@dataclass(frozen=True, slots=True)
class Past:
    """What a decision is made from.

    `numbers` are the parcel's codes, the scanned one among them; `done` its stages, wherever they were recorded.
    `hold` is why it must not be sent on, None while it may be. `known` is what the directory tells of it.
    `is_unknown`: the whole directory is here, and no order in it tells of the parcel. `packing_is_due`: the directory
    is up to date and the site's parcels are packed by scan, so one to be shipped must have been.
    """

    numbers: frozenset[str] = frozenset()
    done: Mapping[Stage, Done] = field(default_factory=dict)
    hold: str | None = None
    known: KnownParcel | None = None
    is_unknown: bool = False
    packing_is_due: bool = False


class Archive:
    """Looks a parcel's past up. Journal's thread, in a transaction; a few indexed look-ups and no more."""

    def __init__(self, records: Records, directory: Directory, notes: Notes) -> None:
        self._records = records
        self._directory = directory
        self._notes = notes

    def past(self, number: str, now: datetime) -> Past:
        """The past of the parcel that a number names, at a moment by the bench's clock."""
        numbers, known = self._identity(number)
        done = self._done(numbers, known)
        hold = self._records.hold(numbers, after=self._notes.number("reconciled"))
        if known is not None and known.hold is not None:
            hold = known.hold
        directory = self._directory
        has_order = known is not None and known.order != ""
        return Past(
            numbers,
            done,
            hold,
            known,
            is_unknown=not has_order and directory.is_complete,
            packing_is_due=known is not None and directory.packs and directory.is_fresh(now),
        )

    def _identity(self, number: str) -> tuple[frozenset[str], KnownParcel | None]:
        """All codes of the parcel: those that the directory tells, those that were paired here, and their others."""
        known = self._directory.known(number)
        numbers = frozenset({number, *self.codes(known)})
        paired = self._records.paired_with(numbers)
        if known is None and paired:
            found = (self._directory.known(each) for each in sorted(paired))
            known = next((parcel for parcel in found if parcel is not None), None)
        return numbers | paired | frozenset(self.codes(known)), known

    def codes(self, known: KnownParcel | None) -> Collection[str]:
        """A told parcel's codes; its order's number is one of them where the order has no other parcel."""
        if known is None:
            return ()
        codes = [code.code for code in known.codes]
        alone = self._directory.known(known.order) if known.order else None
        return [*codes, known.order] if alone is not None and alone.parcel == known.parcel else codes

    def _done(self, numbers: Collection[str], known: KnownParcel | None) -> Mapping[Stage, Done]:
        """This bench's stages, and others' as they are told: of two benches' the earlier one.

        What this bench has undone may still be told of it: the directory has not heard of that yet.
        """
        done = dict(self._records.done(*numbers))
        own_names = json.loads(self._notes.get("names", "[]"))
        undone = self._records.undone(numbers) if known and known.stages else frozenset()
        for told in known.stages if known else ():
            is_ours = told.station in own_names or not own_names
            ours = done.get(told.stage)
            if ours is None and not (is_ours and told.stage in undone):
                station = "" if told.station in own_names else told.station
                done[told.stage] = Done(told.stage, told.at, told.worker, station)
            elif ours is not None and not is_ours and told.at < ours.at:
                done[told.stage] = Done(told.stage, told.at, told.worker, told.station)
        return done
