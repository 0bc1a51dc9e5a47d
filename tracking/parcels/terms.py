"""What an order is found by: its number, the words of its customer's name, its mail addresses. Folded, so that case
and accents do not matter. Written where orders are (`orders.py`), read by whoever searches.
"""

import re
import unicodedata
from collections.abc import Iterable

from django.db import connection
from django.db.models import Q

from tracking.parcels import rows
from tracking.parcels.models import Order, Term

LONGEST = 254
FOUND_BY = frozenset({"customer_name", "recipients"})
"""The fields of an order that may change and that terms are made of."""
_APART = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe"})
"""Letters that Unicode does not take apart into a plain one and its mark."""
_LAST = "\U0010ffff"


def folded(text: str) -> str:
    """`text` without case and accents."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in plain if not unicodedata.combining(letter)).translate(_APART)


def words(text: str) -> list[str]:
    """The words of a name, folded."""
    return re.findall(r"\w+", folded(text))


def terms_of(number: str, customer_name: str, recipients: Iterable[str]) -> set[str]:
    """All of an order's terms."""
    said = {folded(number.strip()), *words(customer_name), *(folded(each.strip()) for each in recipients)}
    return {term[:LONGEST] for term in said if term}


def write(order: Order) -> None:
    """Bring an order's terms up to date."""
    wanted = terms_of(order.number, order.customer_name, order.recipients)
    Term.objects.filter(order=order).exclude(text__in=wanted).delete()
    rows.insert(Term, ["order", "text"], [(order.pk, text) for text in sorted(wanted)])


def starting(field: str, prefix: str) -> Q:
    """That `field` starts with `prefix`, as the index of each database can answer it."""
    if connection.vendor == "postgresql":
        return Q(**{f"{field}__startswith": prefix})  # by Django's second index, of the class varchar_pattern_ops
    return Q(**{f"{field}__gte": prefix, f"{field}__lt": prefix + _LAST})
