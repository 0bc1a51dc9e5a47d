"""The hand-over check: before the courier leaves, is everything that was packed on the van, on the list, and on the
server? Of a span; from the journal and the directory, so also without a network.
"""

import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlite_utils import Database

from scanstation.codes.label import Kind
from scanstation.directory import Directory
from scanstation.events import Stage
from scanstation.ledger import ServerCount, server_count
from scanstation.notes import Notes
from scanstation.past import Archive, Past
from scanstation.records import Records
from scanstation.rows import COUNTS, local, utc_text
from scanstation.scanlog.lines import Line
from scanstation.scanlog.manifest import Manifest
from scanstation.scanlog.reader import LogReader
from scanstation.scanlog.standing import Standing, missing, standing
from scanstation.wire import KnownParcel

LOOKED_BACK = timedelta(days=14)
"""A parcel that was packed so long before and not shipped was forgotten; older ones nobody waits for any more."""
MOST_NAMED = 500
"""Parcels and events of each list that are named; all are counted."""

_STAGE_EVENTS = (
    "SELECT coalesce(parcel, number) AS parcel, min(sequence), read_at, utc_offset, worker, kind, carrier "  # noqa: S608
    "FROM entries AS event WHERE read_at >= :start AND read_at < :end AND stage = :stage "
    f"AND {COUNTS} GROUP BY 1 ORDER BY min(sequence)"
)
_SHIPPED_SINCE = (
    "SELECT DISTINCT coalesce(parcel, number) FROM entries AS event WHERE read_at >= :start "  # noqa: S608
    f"AND stage = 'shipped' AND {COUNTS}"
)
_ONLY = "(SELECT count(*) FROM known_parcels AS other WHERE other.number = own.number AND other.era = own.era) = 1"
_OTHER_CODES = (
    # The codes of the parcels that bear one of these, and the numbers of orders that are theirs alone, both ways.
    "WITH wanted AS (SELECT value FROM json_each(:numbers)), own AS ("  # noqa: S608
    "SELECT era, parcel, number FROM wanted JOIN known_codes ON code = value JOIN known_parcels USING (era, parcel) "
    "WHERE era >= :settled UNION "
    "SELECT era, parcel, number FROM wanted JOIN known_parcels AS own ON number = value AND number <> '' "
    f"WHERE era >= :settled AND {_ONLY}) "
    "SELECT code FROM own JOIN known_codes USING (era, parcel) UNION "
    f"SELECT number FROM own WHERE number <> '' AND {_ONLY}"
)
_LATER = ("shipped", "in_transit", "out_for_delivery", "delivered")
_PACKED_ELSEWHERE = (
    'SELECT known FROM known_parcels WHERE era = :settled AND known LIKE \'%"stage":"packed"%\' '  # noqa: S608
    + " ".join(f'AND known NOT LIKE \'%"stage":"{stage}"%\'' for stage in _LATER)
)


@dataclass(frozen=True, slots=True)
class Left:
    """A parcel that somebody should look for. `at` and `worker` are those of its last stage that is known, `station`
    where that was ("" here); `hold` is why it must not be sent on.
    """

    number: str
    order: str = ""
    at: datetime | None = None
    worker: str = ""
    station: str = ""
    hold: str | None = None


@dataclass(frozen=True, slots=True)
class Some:
    """The first of a list, and how long it is."""

    count: int = 0
    first: Sequence[Left] = ()


@dataclass(frozen=True, slots=True)
class ManifestCheck:
    """A manifest beside what was shipped: `both` are on it and shipped; `not_shipped` on it and not shipped anywhere;
    `not_listed` shipped here in this span and not on it. A manifest of one carrier minds no other carrier's parcels.
    """

    manifest: Manifest
    both: int
    not_shipped: Some
    not_listed: Some


@dataclass(frozen=True, slots=True)
class HandOver:
    """The check as of a moment of the bench's clock.

    `standing` says where the span's events stand with the server, `whole` the journal's; `missing` are those of the
    span that it has not, oldest first, MOST_NAMED at most. `server` is what the server itself said last, and when;
    `heard_at` when the directory was last up to date, both None if never. `unsent` are shipped parcels among the
    missing. `pairs`: each parcel is to have a courier's number; `no_label` are shipped without one.
    """

    start: datetime
    end: datetime
    as_of: datetime
    heard_at: datetime | None
    server: ServerCount | None
    standing: Standing
    whole: Standing
    missing: Sequence[Line]
    packed: int
    shipped: int
    packed_not_shipped: Some
    unsent: Some
    pairs: bool
    no_label: Some
    manifest: ManifestCheck | None = None

    @property
    def is_clear(self) -> bool:
        """Whether there is nothing to look for."""
        listed = self.manifest
        lists = [self.packed_not_shipped, self.unsent, self.no_label]
        lists += [listed.not_shipped, listed.not_listed] if listed else []
        return self.standing.is_complete and not any(each.count for each in lists)


def hand_over(
    reader: LogReader,
    start: datetime,
    end: datetime,
    now: datetime,
    *,
    pairs: bool | None = None,
    manifest: Manifest | None = None,
) -> HandOver:
    """Check a span. `now` is the bench's clock, with the site's offset; `pairs` the bench's setting, and None leaves
    it to the site. Raises StorageError.
    """
    with reader.snapshot() as db:
        search = _Search(db, start, end, now)
        packed, shipped = search.stage(Stage.PACKED), search.stage(Stage.SHIPPED)
        gone = search.names(search.shipped_since())
        site = search.directory.settings
        pairs = pairs if pairs is not None else site is not None and site.pair
        unsent = missing(db, (start, end), stage=Stage.SHIPPED)
        return HandOver(
            start=start,
            end=end,
            as_of=now,
            heard_at=search.heard_at,
            server=server_count(search.notes),
            standing=standing(db, (start, end)),
            whole=standing(db),
            missing=reader.lines(missing(db, (start, end), limit=MOST_NAMED)),
            packed=len(packed),
            shipped=len(shipped),
            packed_not_shipped=search.left_behind(),
            unsent=Some(len(unsent), [_left_of(line) for line in reader.lines(unsent[:MOST_NAMED])]),
            pairs=pairs,
            no_label=search.without_label(shipped) if pairs else Some(),
            manifest=search.compare(manifest, shipped, gone) if manifest else None,
        )


class _Search:
    """The questions of one check, on one connection, about one moment."""

    def __init__(self, db: Database, start: datetime, end: datetime, now: datetime) -> None:
        self._db = db
        self._span = {"start": utc_text(start), "end": utc_text(end)}
        self._start, self._end, self._now = start, end, now
        self._earliest = start
        self.notes = Notes(db)
        self.directory = Directory(db, self.notes)
        self._records = Records(db)
        self._archive = Archive(self._records, self.directory, self.notes)

    @property
    def heard_at(self) -> datetime | None:
        """When the server last had no more to tell."""
        told = self.notes.get("heard_at")
        return datetime.fromisoformat(told) if told else None

    def stage(self, stage: Stage) -> Mapping[str, Mapping[str, Any]]:
        """The parcels that a stage was recorded for in the span, each with its first row."""
        return self._recorded(stage, self._start)

    def _recorded(self, stage: Stage, start: datetime) -> Mapping[str, Mapping[str, Any]]:
        rows = self._db.query(_STAGE_EVENTS, {**self._span, "start": utc_text(start), "stage": stage})
        return {row["parcel"]: row for row in rows}

    def shipped_since(self) -> Collection[str]:
        """What was shipped here since the span began, also after it."""
        return self._shipped(self._start)

    def _shipped(self, start: datetime) -> Collection[str]:
        return [row[0] for row in self._db.execute(_SHIPPED_SINCE, {"start": utc_text(start)}).fetchall()]

    def names(self, numbers: Collection[str]) -> frozenset[str]:
        """All codes of the parcels that these numbers name, in a few questions however many there are."""
        told = frozenset(numbers) | self._told_codes(numbers)
        paired = self._records.paired_with(told)
        return told | paired | self._told_codes(paired)

    def _told_codes(self, numbers: Collection[str]) -> frozenset[str]:
        values = {"numbers": json.dumps(list(numbers)), "settled": self._settled}
        return frozenset(row[0] for row in self._db.execute(_OTHER_CODES, values).fetchall())

    @property
    def _settled(self) -> int:
        return int(self.notes.get("settled") or 0)

    def left_behind(self) -> Some:
        """Packed in the span or some days before, here or elsewhere, and shipped nowhere; the oldest first.

        Where nothing is ever scanned as shipped, what was packed before says nothing.
        """
        shipped = self._shipped(self._start - LOOKED_BACK)
        gone = self.names(shipped)
        self._earliest = self._start - LOOKED_BACK if shipped else self._start
        packed = self._recorded(Stage.PACKED, self._earliest)
        here = [
            _left(number, row, known)
            for number, row in packed.items()
            if number not in gone and not _is_shipped(known := self.directory.known(number))
        ]
        names = self.names([each.number for each in here]) | frozenset(gone)
        elsewhere = (self._told_packed(KnownParcel.model_validate_json(row[0])) for row in self._packed_elsewhere())
        left = [each for each in elsewhere if each and each[1].isdisjoint(names)]
        found = [*here, *(each for each, _ in left)]
        return _some(sorted(found, key=lambda each: each.at or self._end))

    def _packed_elsewhere(self) -> Sequence[tuple[str]]:
        return self._db.execute(_PACKED_ELSEWHERE, {"settled": self._settled}).fetchall()

    def _told_packed(self, known: KnownParcel) -> tuple[Left, frozenset[str]] | None:
        """A parcel that the directory tells to be packed in the span, and its codes."""
        packed = next((each for each in known.stages if each.stage is Stage.PACKED), None)
        codes = self._archive.codes(known)
        if packed is None or not codes or not self._earliest <= packed.at < self._end:
            return None
        number = next(iter(codes))
        left = Left(number, known.order, packed.at, packed.worker, packed.station, known.hold)
        return left, frozenset(codes)

    def without_label(self, shipped: Mapping[str, Mapping[str, Any]]) -> Some:
        """Shipped, and no code of it is a courier's number."""
        return _some(
            _left(number, row, known)
            for number, row in shipped.items()
            if row["kind"] != Kind.TRACKING_NUMBER
            and not _couriers(known := self.directory.known(number))
            and not self._records.paired_with([number])
        )

    def compare(
        self, manifest: Manifest, shipped: Mapping[str, Mapping[str, Any]], gone: Collection[str]
    ) -> ManifestCheck:
        """Both directions. What is on the list may have been shipped on another day, or at another bench."""
        listed = self.names(manifest.numbers)
        open_ = [number for number in manifest.numbers if number not in gone]
        pasts = ((number, self._archive.past(number, self._now)) for number in open_)
        absent = [_left_of_past(number, past) for number, past in pasts if not _has_left(past)]
        strangers = [
            _left(number, row, self.directory.known(number))
            for number, row in shipped.items()
            if number not in listed and self._minds(manifest, number, row)
        ]
        return ManifestCheck(manifest, len(manifest.numbers) - len(absent), _some(absent), _some(strangers))

    def _minds(self, manifest: Manifest, number: str, row: Mapping[str, Any]) -> bool:
        """Whether a parcel could be on a manifest: not where every courier's number that it bears is another's."""
        codes = self._archive.past(number, self._now).known
        carriers = {code.carrier for code in (codes.codes if codes else ()) if code.carrier}
        if row["kind"] == Kind.TRACKING_NUMBER and row["carrier"]:
            carriers.add(row["carrier"])
        return not manifest.carriers or not carriers or not carriers.isdisjoint(manifest.carriers)


def _some(left: Iterable[Left]) -> Some:
    named = list(left)
    return Some(len(named), named[:MOST_NAMED])


def _left(number: str, row: Mapping[str, Any], known: KnownParcel | None) -> Left:
    order, hold = (known.order, known.hold) if known else ("", None)
    return Left(number, order, local(row), row["worker"], hold=hold)


def _left_of(line: Line) -> Left:
    return Left(line.parcel, line.order, line.at, line.worker)


def _left_of_past(number: str, past: Past) -> Left:
    last = max(past.done.values(), key=lambda done: done.stage.rank, default=None)
    order = past.known.order if past.known else ""
    if last is None:
        return Left(number, order, hold=past.hold)
    return Left(number, order, last.at, last.worker, last.station, past.hold)


def _is_shipped(known: KnownParcel | None) -> bool:
    return known is not None and any(each.stage.rank >= Stage.SHIPPED.rank for each in known.stages)


def _has_left(past: Past) -> bool:
    return any(stage.rank >= Stage.SHIPPED.rank for stage in past.done)


def _couriers(known: KnownParcel | None) -> bool:
    return known is not None and any(code.carrier for code in known.codes)
