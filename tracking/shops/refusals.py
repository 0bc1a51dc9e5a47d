"""Why a shop's body is refused, in words of people who write shop systems and not of the library that reads JSON."""

from collections.abc import Mapping
from typing import Any

UNKNOWN_FIELD = "unknown_field"
NO_OBJECT = "no_object"
"""Errors of our own, see `bodies.Body`."""

_DAY = "write a day such as 2026-12-08"
_MOMENT = "write a time with its offset, such as 2026-12-08T10:00:00+01:00"
_NUMBER = "write a whole number"
_SENTENCES = {
    "missing": "it is missing",
    "string_type": "write text",
    "bool_type": "write true or false",
    "list_type": "write a list: [ … ]",
    "too_short": "name at least {min_length}",
    "too_long": "at most {max_length} are taken",
    "string_too_short": "it is empty",
    "string_too_long": "at most {max_length} characters are taken",
    "greater_than_equal": "at least {ge} is needed",
    "less_than": "it must be less than {lt}",
    "less_than_equal": "at most {le} is taken",
    NO_OBJECT: "write an object, with the fields {known}",
}
_BEGINNINGS = {"date_": _DAY, "datetime_": _MOMENT, "timezone_": _MOMENT, "int_": _NUMBER}
_FORMS = {
    "ean": "write 8 to 14 digits",
    "language": "write a language's code such as de or de-AT",
    "carrier": "write a carrier's short name such as ups",
    "codes": "write what a scanner reads from the label, in letters, digits and signs of ASCII",
}
_FORM = "it holds a line end or another control character"


def sentence(error: Mapping[str, Any]) -> str:
    """What is wrong, and where: without the value, which may be long and is known to the sender."""
    where, name, *fields = error["loc"]
    if error["type"] == UNKNOWN_FIELD:
        place = ".".join(map(str, (*fields, error["ctx"]["field"])))
        return f"There is no field '{place[:100]}'. The fields here are: {error['ctx']['known']}."
    place = ".".join(map(str, fields)) or ("body" if where == "body" else str(name))
    return f"The field '{place[:100]}' is wrong: {_why(error, fields)}."


def _why(error: Mapping[str, Any], fields: list[Any]) -> str:
    kind = error["type"]
    if kind == "string_pattern_mismatch":
        named = next((str(each) for each in reversed(fields) if isinstance(each, str)), "")
        return _FORMS.get(named, _FORM)
    if said := _SENTENCES.get(kind):
        return said.format(**error.get("ctx", {}))
    if said := next((words for start, words in _BEGINNINGS.items() if kind.startswith(start)), ""):
        return said
    return str(error["msg"]).removeprefix("Value error, ")
