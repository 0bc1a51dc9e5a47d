"""The address at which a shop answers its customers: mails are answered to it, and the customer's page names it."""

from django.core.exceptions import ValidationError
from django.core.validators import validate_email

from scanstation.errors import ScanStationError
from tracking.parcels.writing import writing
from tracking.shops.models import Shop


class ContactError(ScanStationError):
    """No customer could be answered from there."""


def checked(address: str) -> str:
    """An address that any mail program can write to, or "" for none. Raises ContactError."""
    try:
        if address:
            validate_email(address)
    except ValidationError:
        raise ContactError(f"{address!r} is no mail address; write one such as help@example.com.") from None
    if not address.isascii() or len(address) > LONGEST:
        raise ContactError(f"{address!r} cannot be answered from everywhere: use a short one in ASCII.")
    return address


LONGEST = 254


def change(slug: str, address: str) -> None:
    """Have customers ask there from now on; "" for nowhere. Raises ContactError."""
    with writing():
        if not Shop.objects.filter(slug=slug).update(contact=checked(address)):
            raise ContactError(f"There is no shop {slug!r}; `tracking shop list` shows them.")


def of(slug: str) -> str:
    """The contact address of a shop; "" for one that has named none, and for a shop that is not known."""
    return Shop.objects.filter(slug=slug).values_list("contact", flat=True).first() or ""
