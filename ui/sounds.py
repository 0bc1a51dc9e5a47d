"""Plays the tones. Without a sound device the bench stays silent and works on."""

from pathlib import Path

from PySide6.QtCore import QObject, QTemporaryDir, QUrl
from PySide6.QtMultimedia import QMediaDevices, QSoundEffect

from ui.tones import TONES, wav


class Sounds(QObject):
    """Every tone loaded and ready, so that it starts with the screen and not after it."""

    def __init__(self, parent: QObject | None = None, volume: float = 1.0) -> None:
        super().__init__(parent)
        self._folder = QTemporaryDir()
        self._effects = {name: self._effect(name, volume) for name in TONES}

    def play(self, name: str) -> None:
        """Start a tone; the one that is still sounding is cut off."""
        if not QMediaDevices.audioOutputs():
            return
        for effect in self._effects.values():
            effect.stop()
        self._effects[name].play()

    def _effect(self, name: str, volume: float) -> QSoundEffect:
        file = Path(self._folder.filePath(f"{name}.wav"))
        file.write_bytes(wav(name))
        effect = QSoundEffect(self)
        effect.setSource(QUrl.fromLocalFile(str(file)))
        effect.setVolume(volume)
        return effect
