"""What shops send and are answered, as JSON. Everything in it is bounded; docs/tracking.md has an example."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Annotated

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from pydantic import AfterValidator, AwareDatetime, BaseModel, ConfigDict, Field, StringConstraints, model_validator
from pydantic_core import PydanticCustomError

from scanstation.codes import Kind, identify
from scanstation.wire import Code
from tracking.parcels.facts import EARLIEST, LATEST
from tracking.parcels.orders import Box, Cancelled, Line, Placed
from tracking.shops import refusals
from tracking.shops.models import Shop

PLAIN = r"^[^\x00-\x1f\x7f]*$"
"""No control characters: not in a mail's header, not in a log, and PostgreSQL takes no NUL."""


def _mail_address(text: str) -> str:
    try:
        validate_email(text)
    except ValidationError:
        raise ValueError("this is no mail address") from None
    return text


def _plausible(moment: datetime) -> datetime:
    if not EARLIEST <= moment < LATEST:
        raise ValueError("this is not a plausible time")
    return moment


Text = Annotated[str, StringConstraints(max_length=200, pattern=PLAIN)]
Short = Annotated[str, StringConstraints(max_length=16, pattern=PLAIN)]
Number = Annotated[str, StringConstraints(min_length=1, max_length=64, pattern=PLAIN, strip_whitespace=True)]
Address = Annotated[str, StringConstraints(max_length=254), AfterValidator(_mail_address)]
Language = Annotated[str, StringConstraints(max_length=16, pattern=r"^([a-z]{2,3}(-[A-Za-z0-9]{2,8})*)?$")]
Day = Annotated[date, Field(ge=EARLIEST.date(), lt=LATEST.date())]
Moment = Annotated[AwareDatetime, AfterValidator(_plausible)]
ShortName = Annotated[str, StringConstraints(max_length=32, pattern=r"^[a-z0-9]*$")]
Label = Annotated[str, StringConstraints(min_length=1, max_length=64, pattern=r"^ *[\x21-\x7e][\x20-\x7e]*$")]


class Body(BaseModel):
    """What shops send. A field that nobody knows is a misspelt one: refused, or an order would lack its parcels."""

    model_config = ConfigDict(extra="forbid")

    @model_validator(mode="before")
    @classmethod
    def _is_known(cls, data: object) -> object:
        known = ", ".join(cls.model_fields)
        if not isinstance(data, dict):
            raise PydanticCustomError(refusals.NO_OBJECT, "no object", {"known": known})
        if unknown := next((str(name) for name in data if name not in cls.model_fields), None):
            raise PydanticCustomError(refusals.UNKNOWN_FIELD, "unknown", {"field": unknown, "known": known})
        return data


class LineBody(Body):
    """What was bought."""

    sku: Annotated[str, StringConstraints(max_length=64, pattern=PLAIN)] = ""
    ean: Annotated[str, StringConstraints(pattern=r"^([0-9]{8,14})?$")] = ""
    name: Text = ""
    quantity: Annotated[int, Field(ge=1, le=1_000_000)] = 1


class ParcelBody(Body):
    """One parcel: every code on its label that a station may scan."""

    codes: Annotated[list[Label], Field(min_length=1, max_length=16)]


_NAMED = {"customer": "customer_name"}
"""What a field is called here, where that is another name."""


class OrderBody(Body):
    """An order, or what has become of it."""

    number: Number
    placed_at: Moment | None = None
    customer: Text = ""
    language: Language | None = None
    recipients: Annotated[list[Address], Field(max_length=10)] = []
    postcode: Short = ""
    lines: Annotated[list[LineBody], Field(max_length=500)] = []
    parcels: Annotated[list[ParcelBody], Field(max_length=100)] = []
    promised_on: Day | None = None
    carrier: ShortName = ""

    def placed(self, shop: Shop, now: datetime, carrier: str = "") -> Placed:
        """The order as `record` takes it. `carrier` is the one that it had before: left out, it stays."""
        carrier = self.carrier if "carrier" in self.model_fields_set else carrier
        return Placed(
            number=self.number,
            shop_name=shop.name,
            customer_name=self.customer,
            placed_at=self.placed_at or now,
            boxes=tuple(Box(_codes(parcel.codes, carrier)) for parcel in self.parcels),
            shop=shop.slug,
            language=self.language or "",
            recipients=tuple(dict.fromkeys(self.recipients)),
            postcode=self.postcode,
            lines=tuple(Line(line.sku, line.ean, line.name, line.quantity) for line in self.lines),
            promised_on=self.promised_on,
            carrier=carrier,
            unsaid=frozenset(
                _NAMED.get(name, name) for name in type(self).model_fields.keys() - self.model_fields_set
            ),
        )


class CancelBody(Body):
    """An order that is not to be sent."""

    number: Number
    reason: Text = ""

    def cancelled(self, shop: Shop) -> Cancelled:
        """The order as `record` takes it."""
        return Cancelled(self.number, shop.slug, self.reason)


class ParcelState(BaseModel):
    """One parcel as it stands. `stage` and `state` are null until something has happened to it."""

    codes: list[Code]
    stage: str | None
    state: str | None


class OrderState(BaseModel):
    """An order as it stands. `taken` are codes that the request named but which are parcels of other orders.

    `page` is the address of the customer's page; None once its link was revoked or has expired.
    """

    shop: str
    number: str
    cancelled: bool
    parcels: list[ParcelState]
    taken: list[Code]
    page: str | None = None


def _codes(texts: Iterable[str], carrier: str) -> tuple[tuple[str, str], ...]:
    return tuple(dict.fromkeys(_as_scanned(text, carrier) for text in texts))


def _as_scanned(text: str, carrier: str) -> tuple[str, str]:
    """The number that a station makes of this text, and its carrier. `carrier` helps where several would fit."""
    found = identify(text)
    chosen = next(
        (each for each in found.candidates if each.valid and carrier and each.carrier == carrier), found.best
    )
    if chosen.valid and chosen.kind in (Kind.TRACKING_NUMBER, Kind.SSCC):
        return chosen.number, chosen.carrier or ""
    return "".join(text.split()), ""
