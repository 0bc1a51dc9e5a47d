"""The small parts of the scan log: buttons, chips, a field, a card. Dark on paper; all can be touched and focused."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from ui import icons, theme
from ui.bench.parts import Text

Words = Callable[[], str]
PRESSING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class Button(QAbstractButton):
    """Something to press: by finger, or by Enter or Space while it has the focus.

    Of a `chip` the ends are round, and it is dark while it is checked. `strong` is what one came for, `dark` stands
    on the dark bar. `care` is for what needs somebody. A `count` stands behind the words, bold. `name` is
    what it is called where its words are a sign.
    """

    def __init__(
        self,
        words: Words,
        *,
        icon: str = "",
        chip: bool = False,
        strong: bool = False,
        dark: bool = False,
        care: bool = False,
        height: float = 40,
        pixels: float = 15,
        name: Words = str,
    ) -> None:
        super().__init__()
        self._words, self._icon, self._name = words, icon, name
        self._chip, self._strong, self._dark, self._care = chip, strong, dark, care
        self._height, self._pixels, self._unit = height, pixels - chip * 1.2, 1.0
        self._count = ""
        self._left = False
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.say(words)
        self.rescale(1.0)

    def say(self, words: Words) -> None:
        """Show other words, in every language that is spoken later."""
        self._words = words
        self.setText(words())
        self.setAccessibleName(self._name() or " ".join(filter(None, (words(), self._count))))
        self.updateGeometry()
        self.update()

    def count(self, count: str) -> None:
        """Show another count; "" none."""
        if count != self._count:
            self._count = count
            self.say(self._words)

    def widen(self, *, left: bool = True) -> None:
        """Take all the room there is, with the words on the left: a row of a list."""
        self._left = left
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def rescale(self, unit: float) -> None:
        """Take the size for a window of `unit` pixels per pixel as drawn."""
        self._unit = unit
        self.setFixedHeight(round(self._height * unit))
        self.updateGeometry()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As wide as its words ask for."""
        width = QFontMetricsF(self._face()).horizontalAdvance(self.text()) + (20 if self._chip else 30) * self._unit
        if self._count:
            width += QFontMetricsF(self._face(bold=True)).horizontalAdvance(self._count) + 6 * self._unit
        if self._icon:
            width += 26 * self._unit if self.text() else -8 * self._unit + 16 * self._unit
        return QSize(round(width), round(self._height * self._unit))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """A row of a list gives way; a button does not."""
        return QSize(round(40 * self._unit), self.sizeHint().height()) if self._left else self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Enter presses, as Space does."""
        if event.key() in PRESSING or event.text() in ("\r", "\n", " "):
            if not event.isAutoRepeat():
                self.click()
            return
        event.ignore()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Another language is spoken."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.say(self._words)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """The plate, a ring for the focus, the words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setOpacity(1.0 if self.isEnabled() else 0.4)
        box = QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5)
        ground, edge, ink = self._colours()
        radius = box.height() / 2 if self._chip else 9 * self._unit
        painter.setBrush(ground.darker(108) if self.isDown() else ground)
        painter.setPen(QPen(edge, max(1.0, self._unit)))
        painter.drawRoundedRect(box, radius, radius)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.DOT_KNOWN if self._dark or self._is_inked() else theme.FOCUS, 2.5 * self._unit))
            painter.drawRoundedRect(box, radius, radius)
        self._write(painter, box, ink)

    def _write(self, painter: QPainter, box: QRectF, ink: QColor) -> None:
        unit, face, bold = self._unit, self._face(), self._face(bold=True)
        counted = QFontMetricsF(bold).horizontalAdvance(self._count) + 6 * unit if self._count else 0
        iconed = (26 if self.text() else 18) * unit if self._icon else 0
        room = box.width() - (14 if self._chip else 20) * unit - counted - iconed
        text = QFontMetricsF(face).elidedText(self.text(), Qt.TextElideMode.ElideRight, room + 2)
        wide = QFontMetricsF(face).horizontalAdvance(text)
        left = box.left() + (14 * unit if self._left else (box.width() - wide - counted - iconed) / 2)
        painter.setPen(ink)
        if self._icon:
            size = 18 * unit
            icons.draw(painter, self._icon, QRectF(left, box.center().y() - size / 2, size, size), ink)
            left += iconed
        painter.setFont(face)
        painter.drawText(QRectF(left, box.top(), wide + 4, box.height()), Qt.AlignmentFlag.AlignVCenter, text)
        if self._count:
            painter.setFont(bold)
            at = box.right() - 14 * unit - counted if self._left else left + wide
            place = QRectF(at, box.top(), counted + 2, box.height())
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, self._count)

    def _is_inked(self) -> bool:
        return self.isChecked() or self._strong

    def _colours(self) -> tuple[QColor, QColor, QColor]:
        if self._dark:
            return theme.LINE if self._strong else theme.READY, theme.LINE, theme.WHITE
        if self._is_inked():
            return theme.INK, theme.INK, theme.WHITE
        return theme.CARD, theme.HAIR, theme.CARE if self._care else theme.INK if not self._chip else theme.PALE

    def _face(self, *, bold: bool = False) -> QFont:
        heavy = theme.SEMIBOLD if bold or self._strong or not self._chip else theme.NORMAL
        return theme.font(self._pixels * self._unit, heavy)


class Field(QLineEdit):
    """A line to type in. It takes the keys that a scanner has left over, see hands.py."""

    def __init__(self, placeholder: Words, *, longest: int = 64) -> None:
        super().__init__()
        self._placeholder, self._unit = placeholder, 1.0
        self.setMaxLength(longest)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setFrame(False)
        palette = self.palette()
        for role, colour in (
            (QPalette.ColorRole.Base, QColor(0, 0, 0, 0)),
            (QPalette.ColorRole.Text, theme.INK),
            (QPalette.ColorRole.PlaceholderText, theme.PALE),
            (QPalette.ColorRole.Highlight, theme.FOCUS),
            (QPalette.ColorRole.HighlightedText, theme.WHITE),
        ):
            palette.setColor(role, colour)
        self.setPalette(palette)
        self._speak()
        self.rescale(1.0)

    def rescale(self, unit: float) -> None:
        """Take the size for a window of `unit` pixels per pixel as drawn."""
        self._unit = unit
        self.setFont(theme.font(15 * unit))
        self.setFixedHeight(round(40 * unit))
        self.setTextMargins(round(10 * unit), 0, round(10 * unit), 0)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Another language is spoken."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._speak()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """The plate under the text."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(theme.CARD)
        edge = theme.FOCUS if self.hasFocus() else theme.HAIR
        painter.setPen(QPen(edge, (2.5 if self.hasFocus() else 1) * self._unit))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5), 9 * self._unit, 9 * self._unit)
        painter.end()
        super().paintEvent(event)

    def _speak(self) -> None:
        self.setPlaceholderText(self._placeholder())
        self.setAccessibleName(self._placeholder())


class Slot(QWidget):
    """A place for somebody else's widget; without one it takes no room. Whoever fills it has `rescale`, or not."""

    def __init__(self) -> None:
        super().__init__()
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._widgets: list[QWidget] = []
        self._unit = 1.0
        self.hide()

    def put(self, widget: QWidget) -> None:
        """Put a widget in, below what is here."""
        self._layout.addWidget(widget)
        self._widgets.append(widget)
        self.rescale(self._unit)
        self.show()

    def rescale(self, unit: float) -> None:
        """Take the size for a window of `unit` pixels per pixel as drawn."""
        self._unit = unit
        self._layout.setSpacing(round(14 * unit))
        for widget in self._widgets:
            if callable(rescale := getattr(widget, "rescale", None)):
                rescale(unit)


class Card(QWidget):
    """A white card on the paper."""

    def __init__(self) -> None:
        super().__init__()
        self._unit = 1.0

    def rescale(self, unit: float) -> None:
        """Take the size for a window of `unit` pixels per pixel as drawn."""
        self._unit = unit
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Round corners and a hairline."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(theme.CARD)
        painter.setPen(QPen(theme.HAIR, max(1.0, self._unit)))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 12 * self._unit, 12 * self._unit)


def wrapped(
    pixels: float, colour: QColor = theme.INK, weight: QFont.Weight = theme.NORMAL, of: type[Text] = Text
) -> Text:
    """A text of as many lines as it needs."""
    text = of(pixels, colour, weight)
    text.setWordWrap(True)
    text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
    return text
