"""What facts say of other facts and of codes: voids and pairings. Part of `record`'s transaction."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from tracking.parcels import pairings, voids
from tracking.parcels.facts import Fact, What
from tracking.parcels.models import Event
from tracking.parcels.voids import Target

_KINDS = (What.VOID, What.PAIRED)


@dataclass(slots=True)
class Corrections:
    """`targets` are the facts that voids take out, `refused` the ids of what nobody may say, `notes` what staff are
    to know of that.
    """

    targets: dict[UUID, Target] = field(default_factory=dict)
    refused: set[UUID] = field(default_factory=set)
    notes: list[Fact] = field(default_factory=list)

    def parcel_of(self, fact: Fact, parcels: Mapping[str, int]) -> int:
        """Where a fact belongs: a void to what it takes out, whatever code it names."""
        if fact.what is What.VOID and fact.voids in self.targets:
            return self.targets[fact.voids].parcel
        return parcels[fact.code]


def judge(facts: Sequence[Fact], parcels: dict[str, int]) -> Corrections:
    """Look at voids and pairings before anything is stored. Pairings join parcels: `parcels` is updated."""
    ours = [fact for fact in facts if fact.what in _KINDS]
    if not ours:
        return Corrections()
    known = set(Event.objects.filter(pk__in=[fact.id for fact in ours]).values_list("pk", flat=True))
    settled = known | voids.taken_out(ours)
    paired = pairings.pair((fact for fact in ours if fact.id not in settled), parcels)
    targets = voids.targets_of(facts, parcels)
    forbidden = voids.forbidden(ours, targets) - known
    return Corrections(targets, forbidden | paired.refused, paired.notes)


def settle(new: Sequence[tuple[Fact, int]], corrections: Corrections, now: datetime) -> list[int]:
    """Have voids take effect once everything is stored: `new` is what was, each fact with its parcel.

    Returns parcels that have come apart from others.
    """
    told = {fact.id: parcel for fact, parcel in new if fact.what is not What.VOID}
    if told:
        voids.homecoming(told)
    keys = [fact.voids for fact, _parcel in new if fact.what is What.VOID]
    return pairings.part((corrections.targets[key] for key in keys if key in corrections.targets), now)
