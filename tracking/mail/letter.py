"""Writes a delivery's letter, at the moment of sending, so that it tells what is true then."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import datetime
from email.errors import MessageError
from email.headerregistry import Address, HeaderRegistry, UnstructuredHeader
from email.message import EmailMessage
from email.policy import SMTP, EmailPolicy
from email.utils import format_datetime

from django.utils import translation

from tracking.mail.languages import best
from tracking.mail.models import Delivery
from tracking.mail.news import News, news_of
from tracking.mail.occasions import Occasion
from tracking.mail.templating import fill
from tracking.mail.unsubscribing import ForgottenError, link_for, wants_none
from tracking.mail.values import values_of
from tracking.shops import contacts

_SPACES = re.compile(r"\s+")


class _AddressOfAPage(UnstructuredHeader):
    """A header that mail programs read an address out of: on one line as it is, however long. The library would put
    what does not fit on 78 characters into encoded words, which no mail program looks for there (RFC 8058)."""

    def fold(self, *, policy: EmailPolicy) -> str:
        return f"{self.name}: {self}{policy.linesep}"


_HEADERS = HeaderRegistry()
_HEADERS.map_to_type("list-unsubscribe", _AddressOfAPage)
_POLICY = SMTP.clone(header_factory=_HEADERS)


class NotToBeSentError(Exception):
    """It is not true any more, too old, not wanted, or has no address that mail can go to. Says which."""


@dataclass(frozen=True, slots=True)
class Letter:
    """A message, and the address that it goes to."""

    message: EmailMessage
    recipient: str


def write(delivery: Delivery, sender: Address, now: datetime) -> Letter:
    """The letter of a claimed delivery. Raises NotToBeSentError."""
    news = news_of([delivery.order])[delivery.order.pk]
    occasion = _occasion(delivery, news, now)
    recipient = _addressed(delivery.recipient)
    order = delivery.order
    if not occasion.kind.is_owed and wants_none(order.shop, delivery.recipient):
        raise NotToBeSentError("Unsubscribed.")
    language = best(order.language)
    try:
        unsubscribe = link_for(order, delivery.recipient, language)
    except ForgottenError:
        raise NotToBeSentError("Its customer was forgotten.") from None
    contact = contacts.of(order.shop)
    more = {"unsubscribe": unsubscribe, "language": language, "contact": contact}
    with translation.override(language):
        values = values_of(news, occasion, now) | more
        text, html, subject = (
            fill(order.shop, f"{delivery.kind}.{end}", values) for end in ("txt", "html", "subject.txt")
        )
    message = EmailMessage(policy=_POLICY)
    message["From"] = Address(one_line(order.shop_name), addr_spec=sender.addr_spec)
    message["To"] = recipient
    if contact:
        message["Reply-To"] = Address(one_line(order.shop_name), addr_spec=contact)
    message["Subject"] = one_line(subject)
    message["Date"] = format_datetime(delivery.created_at)
    message["Message-ID"] = message_id(delivery, sender.domain)
    message["Auto-Submitted"] = "auto-generated"
    message["X-Auto-Response-Suppress"] = "All"
    message["List-Unsubscribe"] = f"<{unsubscribe}>"
    message["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click"
    message.set_content(_tidy(text), cte="quoted-printable")
    message.add_alternative(html, subtype="html", cte="quoted-printable")
    message["Content-Language"] = language
    message.set_boundary(f"=_{delivery.pk.hex}")  # the same bytes at every try
    return Letter(message, recipient.addr_spec)


def message_id(delivery: Delivery, domain: str) -> str:
    """The same for the same mail, however often it is tried: receivers know the second one by it."""
    return f"<{delivery.pk}.{delivery.copy}@{domain}>"


def one_line(text: str) -> str:
    """Text as a header may hold it: no line ends, no control characters, no characters that turn the text around."""
    kept = "".join(" " if unicodedata.category(char)[0] in "CZ" else char for char in text)
    return _SPACES.sub(" ", kept).strip()[:200]


def _occasion(delivery: Delivery, news: News, now: datetime) -> Occasion:
    """What it tells, if that is still true and worth telling. What staff insist on is."""
    occasion = next((each for each in news.occasions if each.cause == delivery.cause), None)
    if occasion is None:
        raise NotToBeSentError("It is no longer true.")
    if not delivery.insisted and not occasion.is_fresh(now):
        raise NotToBeSentError("It is too late for it.")
    return occasion


def _addressed(recipient: str) -> Address:
    """The recipient as an address, a domain in another script in its ASCII form."""
    sentence = f"{recipient!r} is no address that mail can go to."
    try:
        address = Address(addr_spec=recipient)
        domain = address.domain.encode("idna").decode("ascii")
    except (ValueError, IndexError, MessageError):
        raise NotToBeSentError(sentence) from None
    if not (address.username and domain) or one_line(recipient) != recipient:
        raise NotToBeSentError(sentence)
    return Address(username=address.username, domain=domain)


def _tidy(text: str) -> str:
    """At most one empty line in a row; what a template leaves out leaves holes."""
    return re.sub(r"\n{3,}", "\n\n", text.replace("\r", "")).strip() + "\n"
