"""A pile, page by page: what a list says of each parcel. Four statements a page, however long the pile is."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from scanstation.codes import identify
from tracking.operations.moment import Moment
from tracking.operations.queries import keys
from tracking.operations.queries.piles import Pile
from tracking.parcels.facts import What
from tracking.parcels.histories import happenings_of
from tracking.parcels.models import Alias, Parcel
from tracking.parcels.timeline import Entry, fold

PAGE = 50
EXPORTED_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class ParcelRow:
    """`codes` are the parcel's, as they are printed, the carrier's first. `reason` and `place` are of its state."""

    parcel: int
    codes: tuple[str, ...]
    order: int | None
    number: str
    shop: str
    stage: str
    state: str
    since: datetime | None
    due_on: date | None
    expected_on: date | None
    reason: str
    place: str

    @property
    def code(self) -> str:
        """The one to show."""
        return self.codes[0] if self.codes else ""


@dataclass(frozen=True, slots=True)
class Page:
    """Some rows of a pile, and the key to ask for what follows with; "" at the end."""

    rows: tuple[ParcelRow, ...]
    following: str


def page(pile: Pile, moment: Moment, after: str = "", limit: int = PAGE) -> Page:
    """What comes after the row with that key, the oldest first. A key that is none begins at the start."""
    found = pile.parcels(moment).order_by(*dict.fromkeys((pile.key, "pk")))
    if past := keys.past(pile.key, after):
        found = found.filter(past)
    parcels = list(found.select_related("order").prefetch_related("aliases")[: limit + 1])
    shown = parcels[:limit]
    return Page(rows_of(shown), keys.key(pile.key, shown[-1]) if len(parcels) > limit else "")


def every(pile: Pile, moment: Moment) -> Iterator[ParcelRow]:
    """All rows, a few hundred at a time."""
    following = ""
    while True:
        part = page(pile, moment, following, EXPORTED_AT_ONCE)
        yield from part.rows
        following = part.following
        if not following:
            return


def rows_of(parcels: list[Parcel]) -> tuple[ParcelRow, ...]:
    """The rows of parcels whose orders and aliases have been read."""
    happenings = happenings_of(parcel.pk for parcel in parcels)
    return tuple(_row(parcel, _headline(parcel, fold(happenings.get(parcel.pk, ())).entries)) for parcel in parcels)


def printed(alias: Alias) -> str:
    """A code in groups, as it stands on its label."""
    candidates = identify(alias.code).candidates
    return next((label.grouped for label in candidates if label.number == alias.code), alias.code)


def codes_of(parcel: Parcel) -> tuple[str, ...]:
    """A parcel's codes as printed, the carrier's first."""
    return tuple(
        printed(alias) for alias in sorted(parcel.aliases.all(), key=lambda each: (not each.carrier, each.pk))
    )


def _row(parcel: Parcel, headline: Entry | None) -> ParcelRow:
    return ParcelRow(
        parcel=parcel.pk,
        codes=codes_of(parcel),
        order=parcel.order_id,
        number=parcel.order.number if parcel.order else "",
        shop=parcel.order.shop_name if parcel.order else "",
        stage=parcel.stage,
        state=parcel.state,
        since=parcel.since,
        due_on=parcel.due_on,
        expected_on=parcel.expected_on,
        reason=headline.reason if headline else "",
        place=headline.place if headline else "",
    )


def _headline(parcel: Parcel, entries: tuple[Entry, ...]) -> Entry | None:
    if not parcel.state:
        return None
    return next((entry for entry in reversed(entries) if entry.what is What(parcel.state)), None)
