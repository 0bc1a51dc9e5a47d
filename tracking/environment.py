"""What the environment tells the server: the only reader of TRACKING_* variables and of the secret's file.

A variable NAME may be given as NAME_FILE instead, the path of a file that holds the value (container secrets).
"""

import contextlib
import os
import secrets
import socket
from pathlib import Path
from urllib.parse import urlsplit

import platformdirs

from scanstation.errors import SettingsError

SECRET_FILE = "secret-key"  # noqa: S105
DEFAULT_URL = "http://127.0.0.1:8000"


def value(name: str, default: str = "") -> str:
    """The variable `name`, else the contents of the file that `name`_FILE points to, else `default`."""
    if name in os.environ:
        return os.environ[name]
    file = os.environ.get(f"{name}_FILE")
    if not file:
        return default
    try:
        return Path(file).read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError((f"{name}_FILE",), f"{name}_FILE names a file that cannot be read: {error}") from error


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
    prefix = "TRACKING_WEBHOOK_SECRET_"
    named = {name.removesuffix("_FILE") for name in os.environ if name.startswith(prefix)}
    return {name.removeprefix(prefix).lower(): secret for name in sorted(named) if (secret := value(name))}


def private_webhooks() -> bool:
    """Whether webhooks may go over http and into this server's own network: for development alone."""
    return flag("TRACKING_WEBHOOK_PRIVATE")


def secret_key() -> str:
    """The server's secret, or "" before `tracking init`: Django itself refuses to sign anything with that."""
    file = data_folder() / SECRET_FILE
    return value("TRACKING_SECRET_KEY") or (file.read_text(encoding="ascii").strip() if file.exists() else "")


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
