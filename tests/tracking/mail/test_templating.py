"""Templates that a shop brings."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.tracking.mail.cast import NOW, Office, html, placed, plain
from tracking.mail import templating
from tracking.mail.kinds import Kind
from tracking.mail.worker import Worker
from tracking.parcels.record import record


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The folder of the shop "nordlicht"."""
    folder = tmp_path / "templates" / "nordlicht"
    folder.mkdir(parents=True)
    monkeypatch.setenv("TRACKING_MAIL_TEMPLATES", str(folder.parent))
    yield folder
    templating._engine.cache_clear()


def confirmation(worker: Worker, office: Office, shop: str = "nordlicht"):
    record(orders=[placed(shop=shop)], now=NOW)
    worker.step()
    return office.mails()[-1]


def test_there_are_three_templates_of_every_kind():
    folder = Path(templating.__file__).parent / "templates" / "mail"
    for kind in Kind:
        assert all((folder / f"{kind}.{end}").exists() for end in ("html", "txt", "subject.txt"))


def test_a_shops_own_template_is_used_and_the_others_are_ours(worker: Worker, post_office: Office, own: Path):
    (own / "confirmation.txt").write_text("Moin! {{ number }}")
    mail = confirmation(worker, post_office)
    assert plain(mail).strip() == "Moin! 10-4471"
    assert "Thank you for your order" in html(mail)


def test_a_shops_own_template_can_extend_ours(worker: Worker, post_office: Office, own: Path):
    (own / "base.html").write_text('{% extends "mail/base.html" %}{% block more %}<p>Moin</p>{% endblock %}')
    (own / "confirmation.html").write_text('{% extends "base.html" %}{% block headline %}Danke{% endblock %}')
    text = html(confirmation(worker, post_office))
    assert "<p>Moin</p>" in text
    assert "Danke" in text


def test_another_shop_gets_ours(worker: Worker, post_office: Office, own: Path):
    (own / "confirmation.txt").write_text("Moin!")
    assert "Thank you for your order" in plain(confirmation(worker, post_office, shop="sueden"))


@pytest.mark.parametrize("text", ["{% nonsense %}", '{% extends "nowhere" %}', "{{ shop|nofilter }}"])
def test_a_template_that_is_broken_is_replaced_by_ours(
    worker: Worker, post_office: Office, own: Path, text: str, caplog: pytest.LogCaptureFixture
):
    (own / "confirmation.txt").write_text(text)
    assert "Thank you for your order" in plain(confirmation(worker, post_office))
    assert "confirmation.txt" in caplog.text


def test_a_shops_name_is_no_path(worker: Worker, post_office: Office, own: Path):
    (own.parent.parent / "confirmation.txt").write_text("outside")
    assert "Thank you for your order" in plain(confirmation(worker, post_office, shop="../"))
