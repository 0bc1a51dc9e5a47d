"""Plays the tones. Without a loudspeaker the bench stays silent and works on."""

import logging
from pathlib import Path

from platformdirs import user_cache_path
from PySide6.QtCore import QObject, QUrl
from PySide6.QtMultimedia import QMediaDevices, QSoundEffect

from ui.tones import TONES, wav

log = logging.getLogger(__name__)


class Sounds(QObject):
    """Every tone loaded and ready, so that it starts with the screen and not after it."""

    def __init__(self, parent: QObject | None = None, volume: float = 1.0) -> None:
        super().__init__(parent)
        self._effects: dict[str, QSoundEffect] = {}
        if not QMediaDevices.audioOutputs():
            log.warning("There is no loudspeaker: the bench has no tones.")
            return
        folder = user_cache_path("scanstation", appauthor=False) / "tones"
        folder.mkdir(parents=True, exist_ok=True)
        self._effects = {name: self._effect(folder, name, volume) for name in TONES}

    def play(self, name: str) -> None:
        """Start a tone; the one that is still sounding is cut off."""
        for effect in self._effects.values():
            effect.stop()
        if name in self._effects:
            self._effects[name].play()

    def _effect(self, folder: Path, name: str, volume: float) -> QSoundEffect:
        file = folder / f"{name}.wav"
        file.write_bytes(wav(name))
        effect = QSoundEffect(self)
        effect.setSource(QUrl.fromLocalFile(str(file)))
        effect.setVolume(volume)
        return effect
