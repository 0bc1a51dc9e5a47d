"""The languages of the bench: everything is translated, and everything on the screen changes at once."""

import ast
import re
from collections.abc import Iterator

import pytest
from PySide6.QtGui import QRawFont
from PySide6.QtWidgets import QApplication

from drivers.base import State, Status
from scanstation import config
from scanstation.entries import Backlog, Day, Scan
from scanstation.errors import SettingsError
from scanstation.events import Stage
from scanstation.languages import LANGUAGES
from scanstation.link import Line, Link
from scanstation.verdict import Answer, Reason
from tests.ui import catalogues
from tests.ui.cast import NOW, verdict
from ui import link_words, theme, words
from ui.app import Bench
from ui.bench import BenchWindow
from ui.bench.bottom_bar import Target
from ui.bench.parts import Text
from ui.languages import ENGLISH, TRANSLATIONS, Languages

FOREIGN = [code for code in LANGUAGES if code != ENGLISH]
VISIBLE = {"QLabel", "QPushButton", "setPlaceholderText"} | {
    "setText",
    "setWindowTitle",
    "setAccessibleName",
    "setToolTip",
    "setPlaceholderText",
    "say",
    "Card",
    "Text",
}
"""What puts its argument on the screen."""
HEADLESS = {"cli.py", "__main__.py"}
"""What speaks on a terminal, in English."""


@pytest.fixture
def languages(qapp):
    languages = Languages(QApplication.instance(), "en")
    languages.use("")
    yield languages
    languages.close()


@pytest.fixture
def window(qtbot, languages):
    theme.load_fonts()
    window = BenchWindow(mode=Stage.PACKED, worker="", station="3", target=Target(120, 1500))
    qtbot.addWidget(window)
    window.show()
    return window


def test_every_text_is_literal_so_that_it_can_be_translated():
    for file, tree in catalogues.sources().items():
        for call in catalogues.translations(tree):
            text = catalogues.text_of(call)
            assert text is not None, f"{file}:{call.lineno}"
            assert text.plural == bool(re.search("%L?n", text.source)), f"{file}:{call.lineno}"


@pytest.fixture(scope="module")
def fresh(tmp_path_factory):
    """The catalogues as they would be after an update and a compilation."""
    folder = tmp_path_factory.mktemp("translations")
    files = [catalogues.file_of(code, folder) for code in LANGUAGES]
    for file in files:
        file.write_bytes((TRANSLATIONS / file.name).read_bytes())
    catalogues.update(files)
    catalogues.compile_to(files, folder)
    return folder


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("kind", ["ts", "qm"])
def test_the_catalogues_hold_what_the_sources_say(fresh, code, kind):
    """Otherwise: python -m tests.ui.catalogues"""
    name = f"bench_{code}.{kind}"
    assert (TRANSLATIONS / name).read_bytes() == (fresh / name).read_bytes()


def placeholders(text):
    return sorted(catalogues.PLACEHOLDERS.findall(text))


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_text_is_translated_and_keeps_its_placeholders(code):
    found = catalogues.messages(catalogues.file_of(code))
    assert {each.text for each in found} == {text for text in catalogues.wanted() if code != ENGLISH or text.plural}
    for text, forms, finished in found:
        assert finished, text
        for form in forms:
            assert form.strip() == form != "", text
            assert placeholders(form) == placeholders(text.source), form


def literals(node: ast.AST) -> Iterator[str]:
    """Every constant text in an expression, but not what is handed to a function in it."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.FormattedValue):  # without its format
        yield from literals(node.value)
    elif not isinstance(node, ast.Call):
        for child in ast.iter_child_nodes(node):
            yield from literals(child)


def on_the_screen(call: ast.Call) -> Iterator[str]:
    """The literals that a call would show."""
    name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    if name in VISIBLE:
        first = 2 if name == "Card" else 0  # after its colour and the name of its icon
        for argument in call.args[first:]:
            yield from literals(argument)
        for keyword in call.keywords:
            yield from literals(keyword.value)


def test_nothing_on_the_screen_goes_without_translation():
    for file, tree in catalogues.sources().items():
        calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call) and file.name not in HEADLESS]
        for call in calls:
            for text in on_the_screen(call):
                assert not re.search(r"[^\W\d_]", text.replace("ScanStation", "")), f"{file}:{call.lineno}: {text}"


@pytest.mark.parametrize(
    "code",
    [
        'widget.setText("Hello")',
        'widget.say(lambda: f"{count} left")',
        'Card(theme.STOP, "octagon", "Stop")',
        'Text(19, text="today")',
    ],
)
def test_a_text_that_nobody_could_translate_would_be_found(code):
    calls = [node for node in ast.walk(ast.parse(code)) if isinstance(node, ast.Call)]
    assert any(re.search(r"[^\W\d_]", text) for call in calls for text in on_the_screen(call))


@pytest.mark.parametrize("file", sorted(theme.FONTS.glob("*.ttf")), ids=lambda file: file.stem)
def test_the_bundled_font_has_every_sign_of_every_language(qapp, file):
    font = QRawFont(str(file), 100)
    said = {form for code in FOREIGN for each in catalogues.messages(catalogues.file_of(code)) for form in each.forms}
    alphabets = "äöüÄÖÜßéñ¿¡áíóúąćęłńóśźżĄĆĘŁŃÓŚŹŻăâîșțĂÂÎȘȚґєіїҐЄІЇщьюя’"
    signs = set("".join([*said, *LANGUAGES.values(), alphabets])) - {"\u00a0", " "}
    assert [sign for sign in sorted(signs) if not font.supportsCharacter(ord(sign))] == []


def shown(window):
    """Every word on the bench."""
    card = window.pane.card
    texts = [text.text() for text in window.findChildren(Text) if text.isVisible()]
    words = [text for text in texts if re.search(r"[^\W\d_]", text)]
    return [card.word, card.hint, *words, window.pane.accessibleName()]


def test_everything_on_the_screen_changes_its_language_at_once(qtbot, window, languages):
    window.show_verdict(verdict(Answer.UNKNOWN, "4471", reason=Reason.NO_KNOWN_FORMAT))
    window.show_day(Day([Scan(NOW, Answer.ALREADY_DONE, None, Stage.PACKED, "1")], 3, Backlog(0, 0), 2))
    window.show_link(Link(Line.SERVER_TROUBLE, 12, 0, NOW))
    window.show_scanner(Status("2", State.FAILED))
    english = shown(window)
    assert len(english) >= 11
    for code in FOREIGN:
        languages.use(code)
        qtbot.waitUntil(lambda: window.pane.card.word != english[0])
        qtbot.waitUntil(lambda: not set(shown(window)) & set(english))
        languages.use("en")
        qtbot.waitUntil(lambda: shown(window) == english)


def test_a_language_that_is_not_known_changes_nothing_and_none_is_the_stations_own(languages):
    heard = []
    languages.changed.connect(heard.append)
    languages.use("pl")
    languages.use("xx\x00" * 100)
    assert (languages.current, words.stage(Stage.PACKED)) == ("pl", "Spakowano")
    languages.use("")
    assert (languages.current, words.stage(Stage.PACKED)) == ("en", "Packed")
    assert heard == ["pl", "en"]


def test_many_changes_of_the_language_harm_nobody(qtbot, window, languages):
    for _ in range(20):
        for code in LANGUAGES:
            languages.use(code)
            QApplication.processEvents()
            window.grab()
    assert languages.current == "ro"


@pytest.mark.parametrize(
    ("code", "sentences"),
    [
        ("en", ["1 waiting", "2 waiting", "5 waiting", "1,412 waiting"]),
        ("de", ["1 wartet", "2 warten", "5 warten", "1.412 warten"]),
        ("es", ["1 en espera", "2 en espera", "5 en espera", "1412 en espera"]),
        ("pl", ["1 czeka", "2 czekają", "5 czeka", "1412 czeka"]),
        ("uk", ["1 чекає", "2 чекають", "5 чекають", "1 412 чекають"]),
        ("ro", ["1 în așteptare", "2 în așteptare", "5 în așteptare", "1.412 în așteptare"]),
    ],
)
def test_what_waits_is_counted_as_each_language_counts(languages, code, sentences):
    languages.use(code)
    said = [link_words.backlog(Link(Line.OFFLINE, waiting), NOW) for waiting in (1, 2, 5, 1412)]
    assert [sentence.replace("\u00a0", " ") for sentence in said] == sentences


SETTINGS = '[station]\nname = "Bench 1"\nstage = "packed"\njournal = "journal.db"\nlanguage = "{}"\n'


def test_the_station_speaks_the_language_of_its_settings(qtbot, tmp_path):
    (tmp_path / "station.toml").write_text(SETTINGS.format("de"))
    bench = Bench(config.load(tmp_path / "station.toml"), QApplication.instance())
    qtbot.addWidget(bench.window)
    assert bench.window.pane.card.word == "Bereit – Paket scannen"
    bench.close()


def test_a_language_in_the_settings_that_there_is_not_is_named(tmp_path, qapp):
    (tmp_path / "station.toml").write_text(SETTINGS.format("tlh"))
    with pytest.raises(
        SettingsError, match=r"line .*station\.language: there is no language 'tlh'; those there are: en, de"
    ):
        config.load(tmp_path / "station.toml")
    with pytest.raises(SettingsError, match="there is no language 'tlh'; those there are: en, de") as error:
        Languages(QApplication.instance(), "tlh")
    assert error.value.key == ("station", "language")
