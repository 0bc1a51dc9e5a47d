import re
from collections import Counter
from pathlib import Path

import polib
import pytest
from django.utils import translation

from tests.tracking.catalogues import LANGUAGES, TRACKING, Text, _of_template, file_of, key, rooms, texts_of
from tracking import settings
from tracking.customers import words
from tracking.parcels.facts import What

CATALOGUES = [pytest.param(room, code, id=f"{room.name}-{code}") for room in rooms() for code in LANGUAGES]
_PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|%%|%.")


def test_every_language_of_the_server_has_catalogues():
    assert {code for code, _name in settings.LANGUAGES} == {"en", *LANGUAGES}
    assert TRACKING / "customers" in rooms()


@pytest.mark.parametrize(("room", "language"), CATALOGUES)
def test_a_catalogue_holds_what_the_room_says_and_nothing_else(room, language):
    """Otherwise run: python -m tests.tracking.catalogues"""
    assert {key(entry) for entry in polib.pofile(str(file_of(room, language)))} == texts_of(room)


@pytest.mark.parametrize(("room", "language"), CATALOGUES)
def test_everything_is_translated_and_nothing_is_fuzzy(room, language):
    catalogue = polib.pofile(str(file_of(room, language)))
    assert [entry.msgid for entry in catalogue if not entry.translated() or entry.fuzzy] == []
    assert catalogue.metadata["Plural-Forms"] == LANGUAGES[language]


@pytest.mark.parametrize(("room", "language"), CATALOGUES)
def test_a_translation_has_the_placeholders_of_the_text(room, language):
    wrong = [
        translated
        for entry in polib.pofile(str(file_of(room, language)))
        for translated in ([entry.msgstr] if not entry.msgid_plural else entry.msgstr_plural.values())
        if not fits(entry, translated)
    ]
    assert wrong == []


def fits(entry: polib.POEntry, translated: str) -> bool:
    """A form of a plural may say its number in words, as the text itself does."""
    placeholders = Counter(_PLACEHOLDER.findall(translated))
    allowed = [entry.msgid, entry.msgid_plural] if entry.msgid_plural else [entry.msgid]
    return placeholders in [Counter(_PLACEHOLDER.findall(text)) for text in allowed]


@pytest.mark.parametrize(("room", "language"), CATALOGUES)
def test_the_compiled_catalogue_is_that_of_the_source(room, language):
    file = file_of(room, language)
    compiled = polib.mofile(str(file.with_suffix(".mo")))
    told = {key(entry): (entry.msgstr, entry.msgstr_plural) for entry in compiled}
    assert told == {key(entry): (entry.msgstr, entry.msgstr_plural) for entry in polib.pofile(str(file))}


@pytest.mark.parametrize(
    ("language", "forms"),
    [
        ("en", ["One day later than planned.", "2 days later than planned.", "5 days later than planned."]),
        (
            "pl",
            ["Jeden dzień później niż planowano.", "2 dni później niż planowano.", "5 dni później niż planowano."],
        ),
    ],
)
def test_django_speaks_the_language(language, forms):
    with translation.override(language):
        assert [words.lateness(days) for days in (1, 2, 5)] == forms


@pytest.mark.parametrize("language", ["en", *LANGUAGES])
def test_there_are_words_for_every_state(language):
    with translation.override(language):
        for state in set(What) - {What.EXPECTED, What.VOID, What.DELAYED, What.RELEASED, What.NOTE, What.PAIRED}:
            assert words.headline(state, whole_order=True) and words.headline(state, whole_order=False)
            assert words.title(state)
            assert bool(words.next_step(state)) == (state is not What.DELIVERED)


def test_no_text_of_a_page_is_forgotten(tmp_path: Path):
    template = tmp_path / "page.html"
    template.write_text(
        """{% load i18n %}{% translate "It's here" context "a parcel" %}<p title="{% translate 'Say "so"' %}">
        {% blocktranslate count n=days %}One day{% plural %}{{ n }} days{% endblocktranslate %}"""
    )
    assert set(_of_template(template)) == {
        Text("It's here", "a parcel"),
        Text('Say "so"'),
        Text("One day", plural="%(n)s days"),
    }
