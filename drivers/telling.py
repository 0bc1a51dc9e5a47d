"""Telling: what a scanner's own process says to the station, over a pipe. Pure.

A message is a line of JSON, and after it as many bytes as its field "bytes" says.
"""

import json
from collections.abc import Mapping
from typing import IO, Any

LONGEST_LINE = 1_000_000
MOST_BYTES = 4_000_000

Message = Mapping[str, Any]


def write(stream: IO[bytes], message: Message, content: bytes = b"") -> None:
    """Write a message at once. Raises OSError when nobody listens any more."""
    line = json.dumps({**message, "bytes": len(content)})
    stream.write(line.encode() + b"\n" + content)
    stream.flush()


def read(stream: IO[bytes]) -> tuple[Message, bytes] | None:
    """The next message and its bytes; None when the other side is gone, or says what cannot be understood."""
    try:
        line = stream.readline(LONGEST_LINE)
        message = json.loads(line)
        size = message["bytes"]
        content = stream.read(size) if 0 < size <= MOST_BYTES else b""
    except (OSError, ValueError, KeyError, TypeError):
        return None
    return (message, content) if len(content) == size else None
