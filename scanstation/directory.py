"""The directory: what the server told of parcels, workers and the site, for when there is no network.

It is learnt in bites, so that no scan waits for it, and survives a kill at any moment: the cursor moves on only with
the last bite of what an answer told. A reset begins a new era; what the era before it told is still known until the
new one is complete, so that a held parcel is held meanwhile. Journal's thread, in a transaction.
"""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from sqlite_utils import Database

from scanstation import wire
from scanstation.events import Stage
from scanstation.notes import Notes

FRESH = timedelta(seconds=90)
"""How long after the server's last word the directory is taken to be up to date: it is asked every 15 seconds."""


class Directory:
    """Notes: `cursor`; `era`, which is being told; `settled`, the last one that was told to its end ("" none);
    `site`, its settings; `heard_at`, when the server last had no more to tell; `site_packs`, whether parcels are
    packed by scan here at all.
    """

    def __init__(self, db: Database, notes: Notes) -> None:
        self._db = db
        self._notes = notes

    @property
    def cursor(self) -> str:
        """Up to where it was learnt; "" at the beginning."""
        return self._notes.get("cursor")

    @property
    def is_complete(self) -> bool:
        """Whether all of it was told once: only then is a parcel unknown that is not in it."""
        return self._notes.get("settled") != ""

    def is_fresh(self, now: datetime) -> bool:
        """Whether the server had no more to tell a moment ago, by the bench's clock."""
        heard_at = self._notes.get("heard_at")
        return bool(heard_at) and abs(now - datetime.fromisoformat(heard_at)) < FRESH

    @property
    def packs(self) -> bool:
        """Whether any parcel was ever told to be packed: a site that only ships does not leave anything out."""
        return self._notes.get("site_packs") != ""

    @property
    def settings(self) -> wire.SiteSettings | None:
        """What is the same at every bench of the site; None until the server has said so."""
        told = self._notes.get("site")
        return wire.SiteSettings.model_validate_json(told) if told else None

    def known(self, number: str) -> wire.KnownParcel | None:
        """The parcel that bears a number among its codes, or whose order has this number and no other parcel."""
        row = self._db.execute(
            "SELECT known FROM known_codes JOIN known_parcels USING (era, parcel) "
            "WHERE code = ? AND era >= ? ORDER BY era DESC LIMIT 1",
            [number, self._settled],
        ).fetchone() or self._only_of_order(number)
        return wire.KnownParcel.model_validate_json(row[0]) if row else None

    def worker(self, badge: str) -> wire.KnownWorker | None:
        """Who may sign on with a badge."""
        row = self._db.execute("SELECT known FROM known_workers WHERE badge = ?", [badge.upper()]).fetchone()
        return wire.KnownWorker.model_validate_json(row[0]) if row else None

    @property
    def has_workers(self) -> bool:
        """Whether anybody could sign on."""
        return self._db.execute("SELECT 1 FROM known_workers LIMIT 1").fetchone() is not None

    def workers(self) -> Sequence[wire.KnownWorker]:
        """Everybody who may sign on, by name."""
        rows = self._db.execute("SELECT known FROM known_workers").fetchall()
        return sorted((wire.KnownWorker.model_validate_json(row[0]) for row in rows), key=lambda each: each.name)

    def begin_anew(self) -> None:
        """The server was set back, or is another one: what is told from now on stands by itself."""
        self._notes.keep(era=self._era + 1)

    def learn(self, parcels: Sequence[wire.KnownParcel]) -> None:
        """Take one bite: each parcel in the place of what was told of it before. A code is the last one's."""
        era = self._era
        latest = {parcel.parcel: parcel for parcel in parcels}
        alive = [parcel for parcel in latest.values() if not parcel.gone]
        many = self._db.conn.executemany
        many("DELETE FROM known_codes WHERE era = ? AND parcel = ?", [(era, each) for each in latest])
        many("DELETE FROM known_parcels WHERE era = ? AND parcel = ?", [(era, each) for each in latest])
        many(
            "INSERT INTO known_parcels (era, parcel, number, known) VALUES (?, ?, ?, ?)",
            [(era, each.parcel, each.order, each.model_dump_json(exclude_defaults=True)) for each in alive],
        )
        many(
            "INSERT OR REPLACE INTO known_codes (code, era, parcel) VALUES (?, ?, ?)",
            [(code.code, era, each.parcel) for each in alive for code in each.codes],
        )
        if not self.packs and any(stage.stage is Stage.PACKED for each in alive for stage in each.stages):
            self._notes.keep(site_packs="yes")

    def finish(self, answer: wire.Directory, now: datetime) -> None:
        """Everything else that an answer told, once its parcels are learnt. `now` is the bench's clock."""
        if answer.cursor != self.cursor:
            self._notes.keep(cursor=answer.cursor)
        if answer.workers is not None:
            self._employ(answer.workers)
        if answer.settings is not None:
            self._notes.keep(site=answer.settings.model_dump_json())
        if answer.more:
            return
        if self._notes.get("settled") != str(self._era):
            self._notes.keep(settled=self._era)
        self._notes.keep(heard_at=now.astimezone(UTC).isoformat())

    def sweep(self, limit: int) -> int:
        """Take away some of what eras before the last complete one told. Returns how much of it there was."""
        old = [self._settled, limit]
        codes = self._db.execute(
            "DELETE FROM known_codes WHERE (code, era) IN "
            "(SELECT code, era FROM known_codes INDEXED BY known_codes_of_a_parcel WHERE era < ? LIMIT ?)",
            old,
        )
        parcels = self._db.execute(
            "DELETE FROM known_parcels WHERE (era, parcel) IN "
            "(SELECT era, parcel FROM known_parcels WHERE era < ? LIMIT ?)",
            old,
        )
        return codes.rowcount + parcels.rowcount

    @property
    def _era(self) -> int:
        return self._notes.number("era")

    @property
    def _settled(self) -> int:
        return int(self._notes.get("settled") or 0)

    def _only_of_order(self, number: str) -> tuple[str] | None:
        rows = self._db.execute(
            "SELECT known, era FROM known_parcels WHERE number = ? AND number <> '' AND era >= ? "
            "ORDER BY era DESC LIMIT 2",
            [number, self._settled],
        ).fetchall()
        eras = [era for _, era in rows]
        return rows[0] if rows and eras.count(eras[0]) == 1 else None

    def _employ(self, workers: Sequence[wire.KnownWorker]) -> None:
        self._db.execute("DELETE FROM known_workers")
        self._db.conn.executemany(
            "INSERT OR REPLACE INTO known_workers (badge, known) VALUES (?, ?)",
            [(each.badge.upper(), each.model_dump_json()) for each in workers],
        )
