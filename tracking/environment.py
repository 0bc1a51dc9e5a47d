"""What the environment tells the server: the only reader of TRACKING_* variables and of the secret's file.

A variable NAME may be given as NAME_FILE instead, the path of a file that holds the value (container secrets).
"""

import contextlib
import difflib
import os
import secrets
import socket
from pathlib import Path
from urllib.parse import urlsplit

import platformdirs

from scanstation.errors import SettingsError

SECRET_FILE = "secret-key"  # noqa: S105
SHORTEST_SECRET = 32
"""Characters of the server's secret: fewer can be guessed."""
SHORTEST_KEPT = 30
"""Days that customers are known at least: returns and complaints take as long."""
DEFAULT_URL = "http://127.0.0.1:8000"
WEBHOOK_SECRET = "TRACKING_WEBHOOK_SECRET_"  # noqa: S105
"""How the names of couriers' secrets begin."""
NAMES = frozenset(
    {
        "TRACKING_DATA",
        "TRACKING_DATABASE",
        "TRACKING_DEBUG",
        "TRACKING_HOSTS",
        "TRACKING_KEEP_DAYS",
        "TRACKING_LIVE_HEARTBEAT",
        "TRACKING_MAIL_FROM",
        "TRACKING_MAIL_HOST",
        "TRACKING_MAIL_PASSWORD",
        "TRACKING_MAIL_PORT",
        "TRACKING_MAIL_TEMPLATES",
        "TRACKING_MAIL_TLS",
        "TRACKING_MAIL_USER",
        "TRACKING_SECRET_KEY",
        "TRACKING_STUCK_PACKED_HOURS",
        "TRACKING_STUCK_SHIPPED_HOURS",
        "TRACKING_TIME_ZONE",
        "TRACKING_URL",
        "TRACKING_WEBHOOK_PRIVATE",
    }
)
"""Every other variable that the server reads."""


def value(name: str, default: str = "") -> str:
    """The variable `name`, or the contents of the file that `name`_FILE points to, else `default`.

    Raises SettingsError for both, and for a file without contents: a secret that has not arrived is no setting.
    """
    by_file = f"{name}_FILE"
    if by_file not in os.environ:
        return os.environ.get(name, default)
    if os.environ.get(name):
        raise SettingsError((name,), f"{name} and {by_file} are both set; keep one of them.")
    if not (file := os.environ[by_file]):
        raise SettingsError((by_file,), f"{by_file} is empty; write the path of a file, or leave it out.")
    try:
        text = Path(file).read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError((by_file,), f"{by_file} names a file that cannot be read: {error}") from error
    if not text:
        raise SettingsError((by_file,), f"{by_file} names {file}, and that file is empty.")
    return text


def unknown() -> list[str]:
    """A sentence for each variable that looks like one of ours and is none: most likely it is misspelt."""
    ours = sorted(name for name in os.environ if name.startswith("TRACKING_"))
    return [_unknown(name) for name in ours if name.removesuffix("_FILE") not in NAMES and not _is_secret(name)]


def _is_secret(name: str) -> bool:
    bare = name.removesuffix("_FILE")
    return bare.startswith(WEBHOOK_SECRET) and bare != WEBHOOK_SECRET


def _unknown(name: str) -> str:
    close = difflib.get_close_matches(name.removesuffix("_FILE"), NAMES, n=1)
    hint = f" Is it {close[0]}?" if close else ""
    return f"{name} is no setting of this server, so nothing reads it.{hint} docs/tracking.md lists them."


def flag(name: str) -> bool:
    """True for "1", False for "0" or nothing. Raises SettingsError for anything else."""
    text = value(name, "0")
    if text not in ("0", "1"):
        raise SettingsError((name,), f"{name} is {text!r}; write 1 for yes or 0 for no.")
    return text == "1"


def seconds(name: str, default: float) -> float:
    """A duration from 0.1 to 300 s. Raises SettingsError for anything else."""
    text = value(name, str(default))
    with contextlib.suppress(ValueError):
        if 0.1 <= float(text) <= 300:
            return float(text)
    raise SettingsError((name,), f"{name} is {text!r}; write a number of seconds from 0.1 to 300.")


def hours(name: str, default: float) -> float:
    """A duration of more than 0 and up to 2,000 hours. Raises SettingsError for anything else."""
    text = value(name, str(default))
    with contextlib.suppress(ValueError):
        if 0 < float(text) <= 2000:
            return float(text)
    raise SettingsError((name,), f"{name} is {text!r}; write a number of hours, up to 2000.")


def days(name: str, shortest: int) -> int:
    """A number of days from `shortest` to 36,500, or 0 for never. Raises SettingsError for anything else."""
    text = value(name, "0")
    if text.isascii() and text.isdecimal() and (int(text) == 0 or shortest <= int(text) <= 36_500):
        return int(text)
    sentence = f"{name} is {text!r}; write a number of days from {shortest} to 36500, or 0 for never."
    raise SettingsError((name,), sentence)


def data_folder() -> Path:
    """Where the database and the secret live."""
    return Path(value("TRACKING_DATA") or platformdirs.user_data_path("scanstation-tracking", appauthor=False))


def public_url() -> str:
    """The address that customers reach the server at, without a slash at the end."""
    url = value("TRACKING_URL", DEFAULT_URL).rstrip("/")
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise SettingsError(("TRACKING_URL",), f"TRACKING_URL is {url!r}; it looks like https://track.example.com.")
    return url


def only_here() -> str:
    """A sentence for who runs the server while TRACKING_URL reaches no other machine; else empty."""
    name = urlsplit(public_url()).hostname or ""
    if name != "localhost" and not name.startswith("127.") and name != "::1":
        return ""
    return f"Only this machine reaches {public_url()}. For benches and customers elsewhere set TRACKING_URL."


def origin() -> str:
    """Scheme, host and port of the public address: what browsers say that its forms come from."""
    parts = urlsplit(public_url())
    return f"{parts.scheme}://{parts.netloc.rpartition('@')[2]}"


def hosts() -> list[str]:
    """The host names that requests may ask for: TRACKING_HOSTS, else this machine's own and the public one."""
    listed = [host.strip() for host in value("TRACKING_HOSTS").split(",") if host.strip()]
    public = urlsplit(public_url()).hostname or ""
    return listed or sorted({"localhost", "127.0.0.1", "[::1]", socket.gethostname().lower(), public})


def webhook_secrets() -> dict[str, str]:
    """What carriers' services sign with, by the service's name in lower case. Empty ones are left out."""
    named = {name.removesuffix("_FILE") for name in os.environ if name.startswith(WEBHOOK_SECRET)}
    return {name.removeprefix(WEBHOOK_SECRET).lower(): secret for name in sorted(named) if (secret := value(name))}


def private_webhooks() -> bool:
    """Whether webhooks may go over http and into this server's own network: for development alone."""
    return flag("TRACKING_WEBHOOK_PRIVATE")


def secret_key() -> str:
    """The server's secret, or "" before `tracking init`: Django itself refuses to sign anything with that.

    Raises SettingsError for one that is too short.
    """
    file = data_folder() / SECRET_FILE
    key = value("TRACKING_SECRET_KEY") or (file.read_text(encoding="ascii").strip() if file.exists() else "")
    if key and len(key) < SHORTEST_SECRET:
        hint = "Make one with `openssl rand -base64 48`, or leave it out: `tracking init` makes one."
        sentence = f"TRACKING_SECRET_KEY is shorter than {SHORTEST_SECRET} characters and could be guessed. {hint}"
        raise SettingsError(("TRACKING_SECRET_KEY",), sentence)
    return key


def make_secret_key() -> None:
    """Create the secret, readable by this user alone, unless there is one."""
    folder = data_folder()
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        if not secret_key():
            handle = os.open(folder / SECRET_FILE, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
            with os.fdopen(handle, "w", encoding="ascii") as file:
                file.write(secrets.token_urlsafe(64))
    except OSError as error:
        sentence = f"The folder {folder} cannot be written ({error.strerror}); name another one in TRACKING_DATA."
        raise SettingsError(("TRACKING_DATA",), sentence) from error
