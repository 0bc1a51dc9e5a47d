"""What every action has: who, when, why, and a key that was made once, so that sending it twice does it once."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID, uuid5

from scanstation.errors import ScanStationError
from scanstation.wire import Outcome
from tracking.parcels.facts import Fact, What
from tracking.parcels.models import Alias, Event, Parcel
from tracking.parcels.record import record


class RefusedError(ScanStationError):
    """The action makes no sense any more, or not like this; the sentence is for whoever tried."""


@dataclass(frozen=True, slots=True)
class Act:
    """`key` comes with the form and is the fact's id, or the namespace of the ids where there are several.

    `actor` is "staff:<login>", `now` has the site's offset, `reason` is for people.
    """

    key: UUID
    actor: str
    now: datetime
    reason: str

    def was_done(self, parcels: Iterable[Parcel]) -> bool:
        """Whether this very form was sent before."""
        return Event.objects.filter(pk__in=[self.id_for(parcel) for parcel in parcels]).exists()

    def id_for(self, parcel: Parcel) -> UUID:
        """The id of what is said of this parcel."""
        return uuid5(self.key, str(parcel.pk))

    def tell(
        self, parcels: Sequence[Parcel], what: What, *, expected_on: date | None = None, voids: UUID | None = None
    ) -> bool:
        """Record the same of each parcel. False when it had been recorded before. Raises RefusedError."""
        if not self.reason:
            raise RefusedError("Say why: it stays in the history.")
        codes = dict(Alias.objects.filter(parcel__in=parcels).order_by("-pk").values_list("parcel_id", "code"))
        facts = [
            Fact(
                id=self.id_for(parcel),
                code=codes[parcel.pk],
                what=what,
                occurred_at=self.now,
                actor=self.actor,
                reason=self.reason,
                expected_on=expected_on,
                voids=voids,
            )
            for parcel in parcels
            if parcel.pk in codes
        ]
        return Outcome.STORED in record(facts, now=self.now)
