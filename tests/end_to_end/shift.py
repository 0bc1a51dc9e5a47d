"""The script of a shift: what is scanned, what the bench must say to it, and what the server must know in the end.

Every line is written out by hand: a verdict that changes makes the shift fail where it was scanned.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import count

from scanstation.codes.checkdigits import mod10_ups
from scanstation.codes.commands import Command, badge_text, command_text
from scanstation.verdict import Answer, Reason

Row = tuple[Answer, Reason | None]
OTHER_SITE = "XXXXXX"
LAMP, BULB, BOOK = "4006381333931", "036000291452", "9780306406157"
LINES = [{"sku": "LAMP", "ean": LAMP, "name": "Lamp", "quantity": 2}, {"ean": BULB, "name": "Bulb", "quantity": 1}]
PACKED: Row = (Answer.ACCEPTED, Reason.NOT_VERIFIED)
"""Nobody knows what was ordered with most parcels of this shift."""
ACCEPTED: Row = (Answer.ACCEPTED, None)
ALREADY: Row = (Answer.ALREADY_DONE, None)
HELD: Row = (Answer.HELD, None)
ITEM: Row = (Answer.ITEM, None)
CHECKING: Row = (Answer.CHECKING, None)


@dataclass(frozen=True)
class Scan:
    """One pull of the trigger, or several at once, and the rows that the journal has of it.

    `scene` tells it from others with the same verdict, for the film.
    """

    text: str
    rows: tuple[Row, ...]
    scene: str = ""


@dataclass(frozen=True)
class Kill:
    """The server is killed."""


@dataclass(frozen=True)
class Restart:
    """The server comes back."""


@dataclass(frozen=True)
class Enter:
    """Pressed on the bench's own keypad, key by key, and entered."""

    text: str
    rows: tuple[Row, ...]
    scene: str = ""


@dataclass(frozen=True)
class Unsaved:
    """Scanned while the journal's file is away: the bench is red, and the journal knows nothing of it yet."""

    text: str


@dataclass(frozen=True)
class Mind:
    """The site minds parcels of which no order tells; the server is away while that is said, and comes back."""


@dataclass(frozen=True)
class Cancel:
    """The shop cancels a parcel's order, and the bench hears of it."""

    number: str


Step = Scan | Enter | Unsaved | Mind | Kill | Restart | Cancel


def ups(number: int) -> str:
    """A courier's number, its check digit right."""
    body = f"{number:08}" + f"{number:08}"[:7]
    return f"1Z{body}{mod10_ups(body)}"


def own(number: int) -> str:
    """One of the shop's own labels."""
    return f"PAR-{number:08}"


def wrong(number: str) -> str:
    """The same with another check digit."""
    return number[:-1] + str((int(number[-1]) + 1) % 10)


WHOLE, BY_BENCH_2, AWAY_BY_BENCH_2, EARLY, SKIPPED, TWICE, TWICE_AWAY = map(ups, range(101, 108))
CANCELLED, CANCELLED_AWAY, BY_STAFF, BY_STAFF_AWAY = map(ups, range(111, 115))
LATE = ups(115)
"""Cancelled while the shift goes on."""
UNDONE, UNDONE_AWAY, AWAY = map(ups, range(121, 124))
VERIFIED, SHORT, HALF = map(ups, range(131, 134))
NOT_SAVED, SAVED, STRANGER = map(ups, range(151, 154))
TYPED = "9261290283641500004181"
"""A label that does not scan; the keypad has its digits."""
PIN = "471147"
"""Of Lea, who leads."""
LABELS = [ups(number) for number in range(141, 146)]
BOXES = [own(number) for number in range(1, 6)]

ORDERS: Mapping[str, list[dict[str, object]]] = {
    **{each: [] for each in (BY_BENCH_2, AWAY_BY_BENCH_2, SKIPPED, CANCELLED, CANCELLED_AWAY)},
    **{each: [] for each in (BY_STAFF, BY_STAFF_AWAY, LATE)},
    VERIFIED: LINES,
    SHORT: LINES,
    HALF: LINES,
}
"""The parcels that a shop tells of, and what is in them."""

CANCELLED_HOLD, STAFF_HOLD = "Order cancelled: changed her mind", "Address is checked"
SHORT_HOLD = "Short at packing: Lamp (1 of 2 missing), Bulb (1 of 1 missing)"
Standing = tuple[str, str | None]
"""Where a parcel is: its stage ("" for none) and why it is held."""
STANDINGS: Mapping[str, Standing] = {
    WHOLE: ("shipped", None),
    BY_BENCH_2: ("packed", None),
    AWAY_BY_BENCH_2: ("packed", None),
    EARLY: ("shipped", None),
    SKIPPED: ("", None),
    TWICE: ("packed", None),
    TWICE_AWAY: ("packed", None),
    CANCELLED: ("", CANCELLED_HOLD),
    CANCELLED_AWAY: ("", CANCELLED_HOLD),
    LATE: ("processed", CANCELLED_HOLD),
    BY_STAFF: ("", STAFF_HOLD),
    BY_STAFF_AWAY: ("", STAFF_HOLD),
    UNDONE: ("", None),
    UNDONE_AWAY: ("packed", None),
    AWAY: ("packed", None),
    VERIFIED: ("packed", None),
    SHORT: ("", SHORT_HOLD),
    **dict.fromkeys([HALF, NOT_SAVED, SAVED, STRANGER, TYPED], ("packed", None)),
    **dict.fromkeys([*BOXES, *LABELS], ("packed", None)),
}


class Script:
    """The shift at a site with this prefix. `fillers` are the parcels between that nothing special happens to."""

    def __init__(self, site: str) -> None:
        self.site = site
        self.fillers: list[str] = []
        self._numbers = count(10_000)

    def steps(self, scans: int) -> Iterator[Step]:
        """The whole shift, of as many scans (or as few as it can be)."""
        acts = [self.morning(), self.holds(), self.nonsense(), self.pairing(), self.verification(), self.hands()]
        told = [list(act) for act in [*acts, self.disk(), self.away()]]
        end = list(self.evening())
        scripted = sum(len(step.rows) for act in [*told, end] for step in act if isinstance(step, Scan | Enter))
        share, rest = divmod(max(scans - scripted, 0), len(told))
        for place, act in enumerate(told):
            yield from act
            yield from self.filling(share + (rest if place == 0 else 0))
        yield from end

    def filling(self, number: int) -> Iterator[Step]:
        """Ordinary parcels, ten at a time."""
        for start in range(0, number, 10):
            batch = [ups(next(self._numbers)) for _ in range(min(10, number - start))]
            self.fillers += batch
            yield Scan("\r".join(batch), (PACKED,) * len(batch))

    def morning(self) -> Iterator[Step]:
        """Signing on, the three stages, what was done before, a double read, what is out of order."""
        yield Scan(WHOLE, ((Answer.REFUSED, Reason.BADGE_FIRST),))
        yield Scan(badge_text(OTHER_SITE, "17"), ((Answer.UNKNOWN, Reason.OTHER_SITE),))
        yield Scan(badge_text(self.site, "99"), ((Answer.REFUSED, Reason.UNKNOWN_BADGE),))
        yield Scan(badge_text(self.site, "17"), ((Answer.TOLD, Reason.SIGNED_ON),))
        yield self.told(Command.UNDO, Reason.NOTHING_TO_UNDO)
        yield self.told(Command.PROCESSED, Reason.STAGE_SET)
        yield Scan(WHOLE, (ACCEPTED,))
        yield Scan(LATE, (ACCEPTED,))
        yield self.told(Command.PACKED, Reason.STAGE_SET)
        yield Scan(WHOLE, (PACKED,))
        yield self.told(Command.SHIPPED, Reason.STAGE_SET)
        yield Scan(WHOLE, (ACCEPTED,))
        yield Scan(EARLY, (ACCEPTED,))
        yield Scan(SKIPPED, ((Answer.OUT_OF_ORDER, Reason.SKIPPED_STAGE),))
        yield self.told(Command.PACKED, Reason.STAGE_SET)
        yield Scan(EARLY, ((Answer.OUT_OF_ORDER, Reason.LATER_STAGE),))
        yield Scan(WHOLE, (ALREADY,))
        yield Scan(BY_BENCH_2, (ALREADY,), "at another bench")
        yield Scan(f"{TWICE}\r{TWICE}", (PACKED, (Answer.AGAIN, None)))
        yield Scan(UNDONE, (PACKED,))
        yield self.told(Command.UNDO, Reason.UNDONE)

    def holds(self) -> Iterator[Step]:
        """What the shop cancelled and what staff hold."""
        for number in (CANCELLED, BY_STAFF):
            yield Scan(number, (HELD,))
            yield self.told(Command.ACK, Reason.ACKNOWLEDGED)

    def nonsense(self) -> Iterator[Step]:
        """What names no parcel, and what may not be obeyed."""
        yield Scan("WHAT-IS-THIS", ((Answer.UNKNOWN, Reason.NO_KNOWN_FORMAT),))
        yield Scan(LAMP, ((Answer.NOT_A_PARCEL, Reason.PRODUCT_CODE),))
        yield Scan("42077316", ((Answer.NOT_A_PARCEL, Reason.ROUTING_CODE),))
        yield Scan(wrong(WHOLE), ((Answer.UNKNOWN, Reason.WRONG_CHECK_DIGIT),))
        yield Scan(command_text(OTHER_SITE, Command.SHIPPED), ((Answer.UNKNOWN, Reason.OTHER_SITE),))
        yield self.told(Command.SETUP, Reason.LEAD_ONLY, Answer.REFUSED)
        yield self.told(Command.SHORT, Reason.NOTHING_OPEN, Answer.REFUSED)
        yield self.speaks("fr", Reason.UNKNOWN_LANGUAGE, Answer.REFUSED)

    def pairing(self) -> Iterator[Step]:
        """The courier's label after the shop's own: the right one, a wrong one, one that comes late."""
        yield Scan(BOXES[0], (PACKED,), "wants its label")
        yield Scan(LABELS[0], ((Answer.PAIRED, None),))
        yield Scan(BOXES[1], (PACKED,))
        yield Scan(LABELS[0], ((Answer.WRONG_LABEL, None),))
        yield self.told(Command.ACK, Reason.ACKNOWLEDGED)
        yield Scan(LABELS[1], ((Answer.PAIRED, None),))
        yield Scan(BOXES[2], (PACKED,))
        yield Scan(BOXES[3], ((Answer.WARNED, Reason.LABEL_MISSING),))
        yield Scan(LABELS[3], ((Answer.PAIRED, None),))
        yield self.told(Command.ACK, Reason.NOTHING_TO_ACKNOWLEDGE)
        yield Scan(BOXES[2], (ALREADY,), "still wants its label")
        yield Scan(LABELS[2], ((Answer.PAIRED, None),))

    def verification(self) -> Iterator[Step]:
        """Orders item by item, with what does not belong in them; one is left for another, and one is short."""
        yield Scan(HALF, (CHECKING,), "to be left")
        yield Scan(LAMP, (ITEM,), "to be left")
        yield Scan(VERIFIED, (CHECKING,))
        yield Scan(LAMP, (ITEM,))
        yield Scan(BOOK, ((Answer.WRONG_ITEM, Reason.FOREIGN_ITEM),))
        yield self.told(Command.ACK, Reason.ACKNOWLEDGED)
        yield Scan(BULB, (ITEM,))
        yield self.told(Command.UNDO, Reason.ITEM_UNDONE)
        yield Scan(BULB, (ITEM,))
        yield Scan("0" + BULB, ((Answer.WRONG_ITEM, Reason.SURPLUS_ITEM),))
        yield self.told(Command.ACK, Reason.ACKNOWLEDGED)
        yield Scan(LAMP, (ITEM, ACCEPTED), "verified")
        yield Scan(HALF, ((Answer.CHECKING, Reason.RESUMED),))
        yield Scan(BULB, (ITEM,))
        yield Scan(LAMP, (ITEM, ACCEPTED), "resumed and verified")
        yield Scan(SHORT, (CHECKING,))
        yield Scan(LAMP, (ITEM,))
        yield self.told(Command.SHORT, Reason.SHORT)
        yield Scan(SHORT, (HELD,))
        yield self.told(Command.ACK, Reason.ACKNOWLEDGED)

    def away(self) -> Iterator[Step]:
        """The server dies, and the bench goes on knowing what it knew."""
        yield Cancel(LATE)
        yield Kill()
        yield Scan(AWAY, (PACKED,), "away")
        for number in (CANCELLED_AWAY, BY_STAFF_AWAY, LATE):
            yield Scan(number, (HELD,), "away")
            yield self.told(Command.ACK, Reason.ACKNOWLEDGED)
        yield Scan(AWAY_BY_BENCH_2, (ALREADY,))
        yield Scan(UNDONE_AWAY, (PACKED,))
        yield self.told(Command.UNDO, Reason.UNDONE)
        yield Scan(UNDONE_AWAY, (PACKED,))
        yield Scan(f"{TWICE_AWAY}\r{TWICE_AWAY}", (PACKED, (Answer.AGAIN, None)))
        yield Scan(EARLY, ((Answer.OUT_OF_ORDER, Reason.LATER_STAGE),))
        yield Scan(BOXES[4], (PACKED,))
        yield Scan(WHOLE, ((Answer.WRONG_LABEL, None),), "away")
        yield self.told(Command.ACK, Reason.ACKNOWLEDGED)
        yield Scan(LABELS[4], ((Answer.PAIRED, None),))
        yield from self.filling(20)
        yield Restart()

    def hands(self) -> Iterator[Step]:
        """What is not scanned: a number and a lead's PIN on the keypad."""
        yield self.told(Command.KEYPAD, Reason.KEYPAD)
        yield Enter(TYPED, (PACKED,), "typed")
        yield Scan(badge_text(self.site, "L1"), ((Answer.TOLD, Reason.PIN_NEEDED),))
        yield Enter("0000", ((Answer.REFUSED, Reason.WRONG_PIN),))
        yield Enter(PIN, ((Answer.TOLD, Reason.SIGNED_ON),), "a lead")
        yield Scan(badge_text(self.site, "17"), ((Answer.TOLD, Reason.SIGNED_ON),))

    def disk(self) -> Iterator[Step]:
        """A scan that cannot be saved is red; once the disk is well it has its row, behind that of the next."""
        yield Unsaved(NOT_SAVED)
        yield Scan(SAVED, (PACKED, (Answer.NOT_SAVED, Reason.JOURNAL_FAILED)), "after one that was not saved")
        yield self.told(Command.ACK, Reason.ACKNOWLEDGED)
        yield Scan(NOT_SAVED, (PACKED,))

    def evening(self) -> Iterator[Step]:
        """The site minds strangers; another language, and home."""
        yield Mind()
        yield Scan(STRANGER, ((Answer.WARNED, Reason.UNKNOWN_PARCEL),))
        yield self.speaks("de", Reason.LANGUAGE_SET)
        yield Scan(WHOLE, (ALREADY,), "in German")
        yield self.told(Command.END, Reason.SIGNED_OFF)
        yield Scan(LABELS[0], ((Answer.REFUSED, Reason.BADGE_FIRST),), "after work")

    def told(self, command: Command, reason: Reason, answer: Answer = Answer.TOLD) -> Scan:
        """A command of this site."""
        return Scan(command_text(self.site, command), ((answer, reason),))

    def speaks(self, language: str, reason: Reason, answer: Answer = Answer.TOLD) -> Scan:
        """The command for a language."""
        return Scan(command_text(self.site, Command.LANGUAGE, language), ((answer, reason),))
