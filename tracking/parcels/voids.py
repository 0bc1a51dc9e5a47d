"""Facts that take others out: where they belong, and which of them nobody may say. Part of `record`'s transaction."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from tracking.parcels.aliases import locked
from tracking.parcels.facts import Fact, What
from tracking.parcels.models import Event, FeedEntry
from tracking.parcels.timeline import may_void


@dataclass(frozen=True, slots=True)
class Target:
    """A fact that another one takes out, as it is stored or is about to be."""

    id: UUID
    actor: str
    what: str
    parcel: int
    code: str
    paired: str


def targets_of(facts: Iterable[Fact], parcels: Mapping[str, int]) -> dict[UUID, Target]:
    """Id -> what is known of the facts that these take out, in one query. Their parcels are locked.

    What is not known yet counts when it comes: `homecoming` brings the void to it.
    """
    facts = list(facts)
    wanted = {fact.voids for fact in facts if fact.what is What.VOID and fact.voids}
    if not wanted:
        return {}
    stored = _stored(wanted)
    while not locked({target.parcel for target in stored.values()}):
        stored = _stored(wanted)
    new = {
        fact.id: Target(fact.id, fact.actor, fact.what, parcels[fact.code], fact.code, fact.paired)
        for fact in facts
        if fact.id in wanted
    }
    return new | stored


def forbidden(facts: Iterable[Fact], targets: Mapping[UUID, Target]) -> set[UUID]:
    """The voids of stations that are of what somebody else said."""
    voids = [(fact, targets[fact.voids]) for fact in facts if fact.what is What.VOID and fact.voids in targets]
    return {fact.id for fact, target in voids if not may_void(fact.actor, target.actor)}


def taken_out(facts: Sequence[Fact]) -> set[UUID]:
    """Those of these that count no longer: a void of them is among them, or came before them."""
    actors = {fact.id: fact.actor for fact in facts}
    told = [(fact.voids, fact.actor) for fact in facts if fact.what is What.VOID]
    earlier = Event.objects.filter(voids__in=list(actors), what=What.VOID).values_list("voids", "actor")
    return {key for key, actor in [*told, *earlier] if key in actors and may_void(actor, actors[key])}


def homecoming(new: Mapping[UUID, int]) -> None:
    """Bring voids that came before what they take out to its parcel. `new` says where what has come now is."""
    waiting = Event.objects.filter(voids__in=list(new), what=What.VOID)
    for key, voids, parcel in waiting.values_list("pk", "voids", "parcel"):
        if new[voids] != parcel:
            move([key], new[voids])


def move(events: Collection[UUID], parcel: int) -> None:
    """Give events another parcel, and the feed's word on them with them."""
    Event.objects.filter(pk__in=events).update(parcel=parcel)
    FeedEntry.objects.filter(event__in=events).update(parcel=parcel)


def _stored(wanted: Iterable[UUID]) -> dict[UUID, Target]:
    found = Event.objects.filter(pk__in=list(wanted))
    return {key: Target(key, *rest) for key, *rest in found.values_list("pk", *Target.__slots__[1:])}
