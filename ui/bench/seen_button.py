"""The button that acknowledges a red error: eye and word of the command on the sheet. It takes no focus."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton

from ui import icons, theme, words

HEIGHT, SIDE, ICON, GAP = 60, 30, 30, 12
"""Pixels as drawn: its height, what its label keeps from either side, its icon, and what is between the two."""


class SeenButton(QAbstractButton):
    """`seen` says that somebody has pressed it: once, whether the finger trembles or not."""

    seen = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._unit = 1.0
        self.clicked.connect(self.seen)
        self._name()

    def rescale(self, unit: float) -> None:
        """Take the size for a window of `unit` pixels per pixel as drawn."""
        self._unit = unit
        self.setFixedSize(self.sizeHint())

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As wide as its word."""
        text = QFontMetricsF(theme.font(24 * self._unit, theme.BOLD)).horizontalAdvance(self.text())
        return QSize(round(text + (2 * SIDE + ICON + GAP) * self._unit) + 1, round(HEIGHT * self._unit))

    def mouseDoubleClickEvent(self, _event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """A trembling finger clears one error, not two."""

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Another language is spoken."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._name()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """A white plate with the sheet's eye and its word; darker while it is pressed."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.WHITE.darker(118) if self.isDown() else theme.WHITE)
        painter.drawRoundedRect(self.rect(), 10 * self._unit, 10 * self._unit)
        side, icon = SIDE * self._unit, ICON * self._unit
        ink = QColor(theme.STOP)
        icons.draw(painter, "seen", QRectF(side, (self.height() - icon) / 2, icon, icon), ink)
        painter.setPen(ink)
        painter.setFont(theme.font(24 * self._unit, theme.BOLD))
        left = side + icon + GAP * self._unit
        room = QRectF(left, 0, self.width() - left, self.height())
        painter.drawText(room, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), self.text())

    def _name(self) -> None:
        self.setText(words.translate("Verdict", "Seen"))
        self.setFixedSize(self.sizeHint())
        self.update()
