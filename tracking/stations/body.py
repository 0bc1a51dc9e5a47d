"""Request bodies from outside: bounded, unzipped and read, or refused with a sentence."""

import zlib

from django.http import HttpRequest
from pydantic import ValidationError

from scanstation.wire import MAX_BATCH, MAX_BODY, Batch
from tracking.problems import Problem

GZIP = 16 + zlib.MAX_WBITS


def batch(request: HttpRequest) -> Batch:
    """The envelope of a request; its events are not looked at yet. Raises Problem."""
    body = _unzipped(request)
    try:
        return Batch.model_validate_json(body)
    except ValidationError as error:
        raise _problem(error) from None


def _unzipped(request: HttpRequest) -> bytes:
    match request.headers.get("Content-Encoding", "identity").lower():
        case "identity":
            return request.body
        case "gzip":
            return _gunzip(request.body)
        case other:
            raise Problem(415, f"This server reads gzip or plain bodies, not {other[:32]!r}.")


def _gunzip(body: bytes) -> bytes:
    """Unzip, but never more than MAX_BODY: a few KB can unzip to gigabytes."""
    unzip = zlib.decompressobj(GZIP)
    try:
        plain = unzip.decompress(body, MAX_BODY + 1)
    except zlib.error:
        raise Problem(400, "The body says that it is gzip, but it cannot be unzipped.") from None
    if len(plain) > MAX_BODY:
        raise Problem(413, f"The unzipped body is larger than {MAX_BODY} bytes. Send fewer events at a time.")
    if not unzip.eof or unzip.unused_data:
        raise Problem(400, "The gzip body is cut off, or something follows it.")
    return plain


def _problem(error: ValidationError) -> Problem:
    first = error.errors(include_url=False, include_input=False)[0]
    match first["type"], first["loc"]:
        case "json_invalid", _:
            return Problem(400, "The body is not JSON.")
        case "too_long", ("events",):
            return Problem(413, f"There are more than {MAX_BATCH} events. Send fewer at a time.")
        case "literal_error", ("version",):
            return Problem(422, "This server speaks version 1 of the contract.")
        case _, ():
            return Problem(422, "The body is not a JSON object.")
        case _, loc:
            return Problem(422, f"The field '{loc[0]}' is wrong: {first['msg']}.")
