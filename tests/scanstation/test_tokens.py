"""Where the token is kept: nobody else can read it, it counts at once when replaced, and no message holds it."""

import keyring.backend
import keyring.backends.fail
import pytest

from scanstation import tokens
from scanstation.tokens import NotKept, NoToken, TokenFile, TokenRing

SECRET = "k7QfTb4D-very-secret-token"


class MemoryRing(keyring.backend.KeyringBackend):
    """A keyring that works."""

    priority = 1

    def __init__(self):
        self.kept = {}

    def get_password(self, service, username):
        return self.kept.get((service, username))

    def set_password(self, service, username, password):
        self.kept[service, username] = password


class LockedRing(MemoryRing):
    def get_password(self, service, username):
        raise RuntimeError(f"cannot unlock, had {SECRET}")


def test_a_token_file_is_its_users_alone_from_the_first_byte(tmp_path):
    TokenFile(tmp_path / "new" / "token").write(SECRET)
    assert (tmp_path / "new" / "token").stat().st_mode & 0o777 == 0o600
    assert TokenFile(tmp_path / "new" / "token").read() == SECRET
    assert [each.name for each in (tmp_path / "new").iterdir()] == ["token"]


@pytest.mark.parametrize("mode", [0o644, 0o640, 0o604, 0o602])
def test_a_token_file_that_others_can_open_is_refused_with_what_to_do(tmp_path, mode):
    file = TokenFile(tmp_path / "token")
    file.write(SECRET)
    file.path.chmod(mode)
    with pytest.raises(NoToken, match="chmod 600") as caught:
        file.read()
    assert SECRET not in str(caught.value)


def test_a_replaced_token_closes_a_file_that_was_open_to_others(tmp_path):
    (tmp_path / "token").touch(mode=0o644)
    (tmp_path / "token").chmod(0o644)
    TokenFile(tmp_path / "token").write(SECRET)
    assert TokenFile(tmp_path / "token").read() == SECRET


@pytest.mark.parametrize("content", [b"", b"\n", b"two words", b"caf\xc3\xa9", b"a\x07b"])
def test_a_file_that_holds_no_token_says_so(tmp_path, content):
    (tmp_path / "token").touch(mode=0o600)
    (tmp_path / "token").write_bytes(content)
    with pytest.raises(NoToken, match="enrol this station"):
        TokenFile(tmp_path / "token").read()


def test_a_keyring_keeps_one_token_per_server_and_journal(tmp_path):
    ring = MemoryRing()
    TokenRing("https://one.example", tmp_path / "journal.db", ring).write(SECRET)
    assert TokenRing("https://one.example/", tmp_path / "journal.db", ring).read() == SECRET
    for url, journal in (("https://other.example", "journal.db"), ("https://one.example", "second.db")):
        with pytest.raises(NoToken, match="enrol"):
            TokenRing(url, tmp_path / journal, ring).read()


def test_a_computer_without_a_keyring_says_so(tmp_path):
    with pytest.raises(NotKept, match="no keyring"):
        TokenRing("https://one.example", tmp_path / "journal.db", keyring.backends.fail.Keyring()).write(SECRET)


def test_a_keyring_that_fails_tells_nobody_the_token(tmp_path):
    ring = TokenRing("https://one.example", tmp_path / "journal.db", LockedRing())
    with pytest.raises(NotKept) as writing:
        ring.write(SECRET)
    with pytest.raises(NoToken, match="sign in") as reading:
        ring.read()
    for caught in (writing, reading):
        assert SECRET not in str(caught.value)
        assert caught.value.__suppress_context__


def test_the_settings_say_where_the_token_is(tmp_path):
    assert isinstance(tokens.source("https://one.example", tmp_path / "journal.db", None), TokenRing)
    assert isinstance(tokens.source("https://one.example", tmp_path / "journal.db", tmp_path / "token"), TokenFile)
