"""The order in which handlers look at a reading."""

from scanstation.codes.commands import Spoken, spoken
from scanstation.codes.label import Kind
from scanstation.decide import DOUBLE_READ
from scanstation.handlers import badges, commands, items, parcels
from scanstation.turn import Turn
from scanstation.verdict import Answer, Reason, Verdict


def handle(turn: Turn) -> Verdict:
    """The verdict on a command, a badge, an item of the order that is being verified, or a parcel's label."""
    if turn.reading.doubt is not None:
        return parcels.refuse(turn)
    if turn.label.kind is Kind.ENROLMENT:
        return turn.end(Answer.NOT_A_PARCEL, Reason.ENROLMENT_CODE)
    said = spoken(turn.label.number) if turn.label.kind in (Kind.COMMAND, Kind.BADGE) else None
    if said:
        return _obey(turn, said)
    if turn.rules.badge_required and not turn.session.badge:
        return turn.end(Answer.REFUSED, Reason.BADGE_FIRST)
    return items.tick(turn) or parcels.again(turn) or items.parcel(turn)


def _obey(turn: Turn, said: Spoken) -> Verdict:
    """Only a real scan of the site's own commands is obeyed, and one trigger pull once."""
    if turn.reading.typed:
        return turn.end(Answer.UNKNOWN, Reason.TYPED_COMMAND)
    if said.site not in turn.prefixes():
        return turn.end(Answer.UNKNOWN, Reason.OTHER_SITE)
    if turn.is_one_pull(DOUBLE_READ):
        return turn.end(Answer.AGAIN)
    return commands.obey(turn, said) if said.command else badges.show(turn, said.value)
