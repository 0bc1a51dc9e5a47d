"""What we have of a station's journal, in two numbers that tell it when we were set back to an older state.

A server that is restored from a backup lacks what it had acknowledged since; restored twice, it also has holes below
the highest sequence. The station compares both numbers with its own, and sends again. So `count` must be exact: which
sequences we have is kept as bits, 512 bytes for 4096 of them. A sequence that comes again, or
of an event that came under another name before, sets a bit that is set or not. Nothing is counted twice or left out,
and nothing ever has to be counted anew.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from uuid import UUID

from tracking.parcels import rows
from tracking.stations.models import Journal, JournalBlock, Station

BLOCK = 4096
"""Sequences in one block."""


@dataclass(frozen=True, slots=True)
class Held:
    """How far a journal is known: the highest sequence, and how many events. None: of no journal by name."""

    last_sequence: int
    count: int | None


def held(station: Station, key: UUID | None) -> Held:
    """What we have of a station's journal."""
    if key is None:
        return Held(station.last_sequence, None)
    numbers = Journal.objects.filter(station=station, key=key).values_list("last_sequence", "count").first()
    return Held(*(numbers or (0, 0)))


def missing(station: Station, key: UUID, first: int, last: int) -> Iterator[tuple[int, int]]:
    """The ranges of sequences from `first` to `last` that we do not have. A station counts its readings, not its
    events alone: most of what is missing never was an event.
    """
    found = JournalBlock.objects.filter(journal__station=station, journal__key=key)
    stored = found.filter(number__gte=first // BLOCK, number__lte=last // BLOCK).values_list("number", "bits")
    blocks = {number: int.from_bytes(bits, "little") for number, bits in stored}
    start = None
    for sequence in range(first, last + 1):
        number, place = divmod(sequence, BLOCK)
        if blocks.get(number, 0) >> place & 1:
            if start is not None:
                yield start, sequence - 1
            start = None
        elif start is None:
            start = sequence
    if start is not None:
        yield start, last


def add(station: Station, key: UUID, sequences: Iterable[int]) -> Held:
    """Note that we have these. Returns what we had before. In a transaction that holds the station's row."""
    blocks = _bits(sequences)
    if not blocks:
        return held(station, key)
    journal, _ = Journal.objects.get_or_create(station=station, key=key)
    before = Held(journal.last_sequence, journal.count)
    for block in JournalBlock.objects.filter(journal=journal, number__in=blocks).order_by("number"):
        old = int.from_bytes(block.bits, "little")
        new = blocks.pop(block.number) | old
        if new != old:
            journal.count += (new ^ old).bit_count()
            journal.last_sequence = max(journal.last_sequence, _last(block.number, new))
            JournalBlock.objects.filter(pk=block.pk).update(bits=_stored(new))
    journal.count += sum(bits.bit_count() for bits in blocks.values())
    journal.last_sequence = max([journal.last_sequence, *(_last(number, bits) for number, bits in blocks.items())])
    JournalBlock.objects.bulk_create(
        JournalBlock(journal=journal, number=number, bits=_stored(bits)) for number, bits in blocks.items()
    )
    rows.update(Journal, ["last_sequence", "count"], [(journal.pk, journal.last_sequence, journal.count)])
    return before


def _bits(sequences: Iterable[int]) -> dict[int, int]:
    """Block -> its sequences as the bits of a number."""
    blocks: dict[int, int] = {}
    for sequence in sequences:
        number, place = divmod(sequence, BLOCK)
        blocks[number] = blocks.get(number, 0) | 1 << place
    return blocks


def _last(number: int, bits: int) -> int:
    return number * BLOCK + bits.bit_length() - 1


def _stored(bits: int) -> bytes:
    return bits.to_bytes((bits.bit_length() + 7) // 8, "little")
