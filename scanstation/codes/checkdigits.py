"""Check digits: pure algorithms, each from the text without its check to the character that must follow.

All of them take ASCII digits (or capital letters and digits where they say so). Runs on any thread.
"""

from collections.abc import Callable, Iterable
from itertools import cycle

CheckDigit = Callable[[str], str]
"""From the characters that are checked to the check character."""

ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def mod10(body: str) -> str:
    """GS1's (General Specifications 7.9.1): weights 3, 1, 3 … from the right. Finds every single wrong digit.

    USPS (Publication 199), FedEx Ground and Canada Post use it too.
    """
    return _complement(_weighted(reversed(body), (3, 1)), 10)


def mod10_after(prefix: str) -> CheckDigit:
    """`mod10` over a prefix that the number stands for but does not show."""
    return lambda body: mod10(prefix + body)


def mod10_plus_one(body: str) -> str:
    """GLS's (Uni-Box documentation 2D, 3.2.1): weights 3, 1, 3 … from the left, and one added to the sum."""
    return _complement(_weighted(body, (3, 1)) + 1, 10)


def mod10_four_nine(body: str) -> str:
    """Deutsche Post's for Identcode and Leitcode: weights 4, 9, 4 … from the left."""
    return _complement(_weighted(body, (4, 9)), 10)


def mod10_ups(body: str) -> str:
    """UPS's, over the 15 characters after "1Z": weights 1, 2, 1 …; A counts 2, B 3 … H 9, I 0 and so on."""
    values = (int(char) if char.isdigit() else (ord(char) - 63) % 10 for char in body)
    return _complement(sum(value * weight for value, weight in zip(values, cycle((1, 2)), strict=False)), 10)


def luhn(body: str) -> str:
    """ISO/IEC 7812-1: every second digit from the right doubled, the digits of the products summed."""
    doubled = (
        sum(divmod(int(char) * weight, 10)) for char, weight in zip(reversed(body), cycle((2, 1)), strict=False)
    )
    return _complement(sum(doubled), 10)


def mod7(body: str) -> str:
    """DHL Express: the number's remainder by 7."""
    return str(int(body) % 7)


def mod11(body: str) -> str:
    """Weights 2 to 7 from the right, again and again. A remainder that needs two digits has no check digit ("")."""
    check = _complement(_weighted(reversed(body), range(2, 8)), 11)
    return check if len(check) == 1 else ""


def mod11_isbn(body: str) -> str:
    """ISBN-10 (ISO 2108): weights 2 to 10 from the right; ten is written X."""
    check = _complement(_weighted(reversed(body), range(2, 11)), 11)
    return "X" if check == "10" else check


def mod11_fedex(body: str) -> str:
    """FedEx Express: weights 1, 3, 7 from the right, by 11; ten is written 0."""
    return str(_weighted(reversed(body), (1, 3, 7)) % 11 % 10)


def mod11_s10(body: str) -> str:
    """UPU S10, over 8 digits: weights 8 6 4 2 3 5 9 7; ten is written 0 and eleven 5."""
    check = 11 - _weighted(body, (8, 6, 4, 2, 3, 5, 9, 7)) % 11
    return {10: "0", 11: "5"}.get(check, str(check))


def mod37_36(body: str) -> str:
    """ISO/IEC 7064 MOD 37,36 over capital letters and digits, as DPD has it (Parcel Label Specification, 4.6.1.4)."""
    carry = 36
    for char in body:
        carry = (carry + ALPHABET.index(char)) % 36 or 36
        carry = carry * 2 % 37
    return ALPHABET[(37 - carry) % 36]


def _weighted(digits: Iterable[str], weights: Iterable[int]) -> int:
    return sum(int(digit) * weight for digit, weight in zip(digits, cycle(weights), strict=False))


def _complement(total: int, modulus: int) -> str:
    return str(-total % modulus)
