"""The parts that the set-up is put together from: plates to press, a field for what is typed, the row of steps."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from ui import icons, theme
from ui.bench.parts import Text

Words = Callable[[], str]
SMALLEST = 0.72
"""How much smaller a plate's text gets at most before it is cut."""


class Plate(QAbstractButton):
    """Something to press: by finger, or by Enter while it has the focus. `checkable` ones are choices.

    It has an icon if `icon` names one, and a second line if `detail` says something.
    """

    def __init__(
        self,
        words: Words,
        *,
        detail: Words = str,
        icon: str = "",
        strong: bool = False,
        choice: bool = False,
        height: float = 64,
    ) -> None:
        super().__init__()
        self._words, self._detail, self._icon = words, detail, icon
        self._strong, self._height, self._unit = strong, height, 1.0
        self.setCheckable(choice)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(
            QSizePolicy.Policy.Expanding if choice else QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed
        )
        self.say(words)

    def say(self, words: Words, detail: Words | None = None) -> None:
        """Show other words."""
        self._words, self._detail = words, detail or self._detail
        self.setText(words())
        self.setAccessibleName(". ".join(filter(None, (words(), self._detail()))))
        self.updateGeometry()
        self.update()

    def rescale(self, unit: float) -> None:
        """Take the size for a window of `unit` pixels per pixel as drawn."""
        self._unit = unit
        self.setFixedHeight(round(self._height * unit))
        self.updateGeometry()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As wide as its text asks for."""
        width = (
            QFontMetricsF(self._face()).horizontalAdvance(self.text()) + (64 + (48 if self._icon else 0)) * self._unit
        )
        return QSize(round(max(width, 120 * self._unit)), round(self._height * self._unit))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """A choice gives way; a button does not."""
        return QSize(round(120 * self._unit), 0) if self.isCheckable() else self.sizeHint()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Another language is spoken."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.say(self._words)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """The plate, a ring for the focus, a tick for what is chosen."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        unit, box = self._unit, QRectF(self.rect()).adjusted(3, 3, -3, -3)
        strong = self._strong and self.isEnabled()
        ground = theme.WHITE if strong else theme.PANEL
        pressed = ground.darker(115) if strong else ground.lighter(150)
        painter.setBrush(pressed if self.isDown() else ground)
        chosen = self.isChecked() or (self.hasFocus() and not self._strong)
        edge = theme.DOT_KNOWN if chosen else theme.WHITE if strong else theme.LINE
        painter.setPen(QPen(edge, (2.5 if chosen else 1.5) * unit))
        painter.drawRoundedRect(box, 12 * unit, 12 * unit)
        if self.hasFocus() and (self._strong or self.isChecked()):
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.DOT_KNOWN if self._strong else theme.WHITE, 2.5 * unit))
            painter.drawRoundedRect(box.adjusted(-1, -1, 1, 1), 13 * unit, 13 * unit)
        self._write(painter, box)

    def _write(self, painter: QPainter, box: QRectF) -> None:
        unit = self._unit
        ink = theme.DIM if not self.isEnabled() else theme.GROUND if self._strong else theme.TEXT
        left = box.left() + 20 * unit
        if self._icon:
            size = 34 * unit
            icons.draw(painter, self._icon, QRectF(left, box.center().y() - size / 2, size, size), ink)
            left += size + 18 * unit
        right = box.right() - (52 if self.isChecked() else 16) * unit
        if self.isChecked():
            size = 26 * unit
            icons.draw(
                painter,
                "tick",
                QRectF(box.right() - size - 18 * unit, box.center().y() - size / 2, size, size),
                theme.DOT_KNOWN,
            )
        room = QRectF(left, box.top(), right - left, box.height())
        place = Qt.AlignmentFlag.AlignVCenter | (
            Qt.AlignmentFlag.AlignLeft if self.isCheckable() else Qt.AlignmentFlag.AlignHCenter
        )
        painter.setPen(ink)
        text = self._fitted(painter, room.width())
        detail = self._detail()
        if not detail:
            painter.drawText(room, int(place), text)
            return
        half = room.height() / 2
        painter.drawText(room.adjusted(0, 4 * unit, 0, -half), int(place), text)
        small = theme.font(17 * unit)
        painter.setFont(small)
        painter.setPen(theme.DIM)
        detail = QFontMetricsF(small).elidedText(detail, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room.adjusted(0, half - 4 * unit, 0, -4 * unit), int(place), detail)

    def _fitted(self, painter: QPainter, width: float) -> str:
        """The text for a room: smaller where it would not fit, and only then cut. Sets the painter's font."""
        advance = QFontMetricsF(self._face()).horizontalAdvance(self.text())
        face = self._face(max(min(width / max(advance, 1), 1), SMALLEST))
        painter.setFont(face)
        return QFontMetricsF(face).elidedText(self.text(), Qt.TextElideMode.ElideRight, width)

    def _face(self, share: float = 1) -> QFont:
        return theme.font(int(22 * self._unit * share), theme.BOLD if self._strong else theme.SEMIBOLD)


class Field(QWidget):
    """Shows what was typed, with a caret after it. The keys come through the ears, whatever has the focus."""

    def __init__(self, placeholder: Words) -> None:
        super().__init__()
        self._placeholder = placeholder
        self._unit = 1.0
        self.text = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_text(self, text: str) -> None:
        """Show another text."""
        self.text = text
        self.setAccessibleName(f"{self._placeholder()}: {text}")
        self.update()

    def rescale(self, unit: float) -> None:
        """Take the size for a window of `unit` pixels per pixel as drawn."""
        self._unit = unit
        self.setFixedHeight(round(64 * unit))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """The end of the text is what one looks at while typing."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        unit, box = self._unit, QRectF(self.rect()).adjusted(3, 3, -3, -3)
        painter.setPen(QPen(theme.LINE, 1.5 * unit))
        painter.setBrush(theme.GROUND)
        painter.drawRoundedRect(box, 12 * unit, 12 * unit)
        room = box.adjusted(20 * unit, 0, -24 * unit, 0)
        face = theme.font(24 * unit, theme.SEMIBOLD if self.text else theme.NORMAL)
        metrics = QFontMetricsF(face)
        text = metrics.elidedText(self.text or self._placeholder(), Qt.TextElideMode.ElideLeft, room.width())
        painter.setFont(face)
        painter.setPen(theme.TEXT if self.text else theme.DIM)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, text)
        if self.text:
            x = room.left() + metrics.horizontalAdvance(text) + 4 * unit
            painter.fillRect(QRectF(x, box.center().y() - 15 * unit, 2.5 * unit, 30 * unit), theme.DOT_KNOWN)


class Marker(QWidget):
    """A step's number in a ring; a tick once it is done."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self._number, self._unit = number, 1.0
        self.state = 0

    def show_state(self, state: int) -> None:
        """-1: done, 0: now, 1: to come."""
        self.state = state
        self.update()

    def rescale(self, unit: float) -> None:
        """Take the size for a window of `unit` pixels per pixel as drawn."""
        self._unit = unit
        self.setFixedSize(round(32 * unit), round(32 * unit))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Filled while it is the one."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(2, 2, -2, -2)
        if self.state < 0:
            icons.draw(painter, "tick", box, theme.DOT_GOOD)
            return
        now = self.state == 0
        painter.setPen(QPen(theme.WHITE if now else theme.LINE, 1.5 * self._unit))
        painter.setBrush(theme.WHITE if now else theme.GROUND)
        painter.drawEllipse(QPointF(box.center()), box.width() / 2 - 1, box.width() / 2 - 1)
        painter.setPen(theme.GROUND if now else theme.DIM)
        painter.setFont(theme.font(17 * self._unit, theme.BOLD))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(self._number))


class StepRow(QWidget):
    """Where one is in the set-up."""

    def __init__(self, names: Sequence[Words]) -> None:
        super().__init__()
        self._markers = [Marker(number) for number in range(1, len(names) + 1)]
        self._texts = [Text(19, theme.DIM) for _ in names]
        self._layout = QHBoxLayout(self)
        for marker, text, name in zip(self._markers, self._texts, names, strict=True):
            text.say(name)
            self._layout.addWidget(marker)
            self._layout.addWidget(text)
            self._layout.addSpacing(18)
        self.show_step(0)

    def show_step(self, step: int) -> None:
        """Show how far one is."""
        for index, (marker, text) in enumerate(zip(self._markers, self._texts, strict=True)):
            marker.show_state((index > step) - (index < step))
            text.paint_in(theme.TEXT if index == step else theme.DIM)

    def rescale(self, unit: float) -> None:
        """Take the size for a window of `unit` pixels per pixel as drawn."""
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(round(10 * unit))
        for part in (*self._markers, *self._texts):
            part.rescale(unit)
