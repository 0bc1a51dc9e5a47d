"""A language's texts without a window: for what is written from a terminal."""

from collections.abc import Callable

from PySide6.QtCore import QTranslator

from scanstation.errors import StorageError
from ui.languages import TRANSLATIONS


def translator(language: str) -> Callable[[str, str], str]:
    """Looks texts up in one language; what is not there is said in English. Raises StorageError without its file."""
    catalogue = QTranslator()
    if not catalogue.load(f"bench_{language}.qm", str(TRANSLATIONS)):
        raise StorageError(f"The translation bench_{language}.qm is missing or damaged.")
    found = catalogue.translate
    return lambda context, text: found(context, text) or text
