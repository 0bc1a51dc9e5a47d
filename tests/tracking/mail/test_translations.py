"""The catalogues: complete, and compiled from what stands beside them."""

import re

import polib
import pytest

from tests.tracking.mail.messages import MAIL, messages
from tracking.mail.languages import LANGUAGES


def catalogue(language: str) -> polib.POFile:
    return polib.pofile(str(MAIL / "locale" / language / "LC_MESSAGES" / "django.po"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_is_translated_and_nothing_is_left_over(language):
    entries = catalogue(language)
    assert {(entry.msgctxt or "", entry.msgid) for entry in entries} == messages()
    assert [entry.msgid for entry in entries if not entry.msgstr or entry.fuzzy or entry.obsolete] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_translation_has_the_places_of_its_original(language):
    def places(text: str) -> set[str]:
        return set(re.findall(r"%\(\w+\)s", text))

    assert [entry.msgid for entry in catalogue(language) if places(entry.msgid) != places(entry.msgstr)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_compiled_catalogue_is_of_this_one(language):
    file = MAIL / "locale" / language / "LC_MESSAGES" / "django.mo"
    compiled = {(entry.msgctxt, entry.msgid): entry.msgstr for entry in polib.mofile(str(file))}
    assert compiled == {(entry.msgctxt, entry.msgid): entry.msgstr for entry in catalogue(language)}
