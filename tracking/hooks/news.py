"""What of a parcel an endpoint has not heard yet. Part of `plan`'s transaction; nobody else calls it."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from itertools import count

from django.db.models import Max

from tracking.customers import links
from tracking.hooks.bodies import Hook, ParcelNews
from tracking.hooks.kinds import Kind, wants
from tracking.hooks.models import Endpoint, Message
from tracking.hooks.steps import Step, Told, rank_of, steps_of, worth_telling
from tracking.parcels.models import Parcel
from tracking.parcels.numbers import number_of
from tracking.parcels.timeline import Happening, fold


class News:
    """One parcel as it stands now."""

    def __init__(self, parcel: Parcel, happenings: Sequence[Happening], now: datetime) -> None:
        self._parcel, self._now = parcel, now
        self._alias = number_of(parcel)
        self._timeline = fold(happenings)
        number = self._alias.code if self._alias else ""
        self._steps = steps_of(happenings, number, is_paired=bool(self._alias and self._alias.by_pairing))

    def tell(self, endpoint: Endpoint) -> None:
        """Create the messages that are missing. What is true no longer goes first."""
        said = Message.objects.filter(endpoint=endpoint, parcel=self._parcel.pk).exclude(kind=Kind.TAKEN_BACK)
        told = list(said.filter(is_untrue=False).only("kind", "cause", "round", "at"))
        standing = {step.cause for step in self._steps}
        untrue = [each for each in told if each.cause not in standing]
        known = [_told(each) for each in told if each.cause in standing]
        known += [_known(step) for step in self._steps if step.heard < endpoint.created_at]
        news = [each for each in worth_telling(self._steps, known) if _is_for(endpoint, each)]
        if not untrue and not news:
            return
        said.filter(pk__in=[each.pk for each in untrue]).update(is_untrue=True)
        rounds = dict(said.order_by().values_list("cause").annotate(Max("round")))
        sequence = _sequence(endpoint, self._now)
        messages = []
        for each in untrue if wants(endpoint.kinds, Kind.TAKEN_BACK) else ():
            data = self._data(next(sequence), self._now, Kind(each.kind))
            messages.append(self._message(endpoint, Kind.TAKEN_BACK, each.cause, each.round, data))
        for step in news:
            data = self._data(next(sequence), step.at)
            messages.append(self._message(endpoint, step.kind, step.cause, rounds.get(step.cause, 0) + 1, data))
        Message.objects.bulk_create(messages)

    def _message(self, endpoint: Endpoint, kind: Kind, cause: str, number: int, data: ParcelNews) -> Message:
        return Message(
            endpoint=endpoint,
            order=self._parcel.order,
            parcel=self._parcel.pk,
            kind=kind.value,
            cause=cause,
            round=number,
            sequence=data.sequence,
            at=data.at,
            body=Hook(type=kind.type, timestamp=self._now, data=data).model_dump_json(),
            created_at=self._now,
            due_at=self._now,
        )

    def _data(self, sequence: int, at: datetime, taken_back: Kind | None = None) -> ParcelNews:
        link = links.valid(self._parcel.order, self._now)
        return ParcelNews(
            sequence=sequence,
            order=self._parcel.order.number,
            codes=sorted(alias.code for alias in self._parcel.aliases.all()),
            tracking_number=self._alias.code if self._alias else None,
            carrier=self._alias.carrier if self._alias else None,
            stage=self._timeline.stage,
            state=self._timeline.state,
            at=at,
            expected_on=self._timeline.arrival.current,
            taken_back=taken_back,
            page=links.address(link) if link else None,
        )


def _is_for(endpoint: Endpoint, step: Step) -> bool:
    """Whether it asked for that; and what the server knew before anybody asked is no news."""
    return step.heard >= endpoint.created_at and wants(endpoint.kinds, step.kind)


def _known(step: Step) -> Told:
    """What the server knew before the endpoint was added: what comes late is late for it as well."""
    return Told(step.kind, step.cause, step.at, rank_of(step.kind))


def _told(message: Message) -> Told:
    kind = Kind(message.kind)
    return Told(kind, message.cause, message.at, rank_of(kind))


def _sequence(endpoint: Endpoint, now: datetime) -> Iterator[int]:
    """The endpoint's next numbers. They are milliseconds, so that a restored database does not begin below them."""
    last = Message.objects.filter(endpoint=endpoint).aggregate(last=Max("sequence"))["last"] or 0
    return count(max(last + 1, int(now.timestamp() * 1000)))
