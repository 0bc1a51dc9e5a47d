"""What opens something is hidden before anybody reads it: tokens, PINs, log-ins in addresses. Pure.

By what it looks like, and by what it is called, also where that is misspelt: it is better to hide too much.
"""

import re

HIDDEN = "(hidden)"

_VALUE = r"""(\"{3}[\s\S]*?\"{3}|'{3}[\s\S]*?'{3}|"(?:\\.|[^"\\\n])*"|'[^'\n]*'|[^\s,}]+)"""
_WORDS = "pass|pwd|kennwort|secret|tok[a-z]*n|(?:api|private)_?key|auth|credential"
_NAME = rf"""(?!token_file\b)(?:(?:[\w-]*[_-])?pin|[\w-]*(?:{_WORDS})[\w-]*)"""
"""What a secret is called, also by somebody who misspells it."""
_SECRETS = (
    re.compile(rf"""(?i)(\b{_NAME}["']?\s*=\s*)(?!"keyring"){_VALUE}"""),
    re.compile(rf"""(?i)(["']{_NAME}["']\s*:\s*){_VALUE}"""),
    re.compile(rf"""(?i)(\b(?:password|passwd|pwd|secret|cookie)\s*:\s*){_VALUE}"""),
    re.compile(r"(?i)(\b(?:bearer|basic|digest)\s+)(\S+)"),
    re.compile(r"()(\b[0-9a-f]{32}\$[0-9a-f]{64,})"),
    re.compile(r"()((?<![\w-])(?=[\w-]*[A-Z])(?=[\w-]*[a-z])(?=[\w-]*\d)[\w-]{40,}(?![\w-]))"),
    re.compile(r"""()([^\s"'/@]+:[^\s"'/@]+@)"""),
)
"""Secret settings, in TOML and JSON; what stands in headers; PIN hashes; whatever looks like a token, or a log-in."""
_ADDRESS = re.compile(r"(\b[a-z][a-z0-9+.-]*://)(\S+)", re.IGNORECASE)
"""An address: a log-in may stand before its host, or anywhere behind it, as cameras have them, and hold quotes."""
_CLOSING = "\"'>)],;."


def without_secrets(text: str) -> str:
    """The text with everything hidden that opens something, and control characters shown as what they are."""
    text = _ADDRESS.sub(lambda found: found[1] + _host(found[2]), text)
    for secret in _SECRETS:
        text = secret.sub(rf"\g<1>{HIDDEN}", text)
    return "".join(char if char.isprintable() or char == "\n" else f"<{ord(char):02X}>" for char in text)


def _host(rest: str) -> str:
    """Of what follows "://" the host and its port; everything else may be a secret."""
    closing = rest[len(rest.rstrip(_CLOSING)) :]
    rest = rest[: len(rest) - len(closing)]
    host = re.split("[/?#;]", rest.rpartition("@")[2])[0]
    return (rest if rest in (host, f"{host}/") else f"{host}/{HIDDEN}") + closing
