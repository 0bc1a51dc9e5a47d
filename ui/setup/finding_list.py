"""A list of findings: icon, colour and word for how each is, and what mends it. GUI thread."""

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from scanstation.doctor import Finding, Health
from ui import icons, theme
from ui.bench.parts import Text, fill, slim
from ui.words import breakable

_LOOKS = {
    Health.BAD: ("octagon", theme.DOT_BAD),
    Health.NOTE: ("question", theme.DOT_CARE),
    Health.GOOD: ("tick", theme.DOT_GOOD),
}
_ORDER = list(_LOOKS)
_ICON, _ASIDE = 22, 12
"""Pixels as drawn: an icon, and what is between it and its words."""
_LONG_WORD = 24
VERSIONS = "Programs"
"""The topic that nobody reads while all is well."""


def worst_first(findings: Iterable[Finding]) -> Sequence[Finding]:
    """Whoever has but a scanner in his hand scrolls no list: what is to be mended stands above, versions last."""
    return sorted(findings, key=lambda each: (_ORDER.index(each.health), each.topic == VERSIONS))


def _wrapping(text: str) -> str:
    """Paths and addresses are broken where a line ends; words are not."""
    return " ".join(breakable(word) if len(word) > _LONG_WORD else word for word in text.split(" "))


class _Icon(QWidget):
    def __init__(self, name: str, colour: QColor, unit: float) -> None:
        super().__init__()
        self._name, self._colour = name, colour
        self.setFixedSize(QSize(round(_ICON * unit), round(_ICON * unit)))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """The icon alone."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        icons.draw(painter, self._name, QRectF(self.rect()), self._colour)


class FindingList(QScrollArea):
    """Shows what `make` gives, again in every language that is spoken later. It never takes the focus."""

    def __init__(self) -> None:
        super().__init__()
        self._make: Callable[[], Sequence[Finding]] = tuple
        self._unit = 1.0
        self.findings: Sequence[Finding] = ()
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidgetResizable(True)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self.show_findings(tuple)

    def show_findings(self, make: Callable[[], Sequence[Finding]]) -> None:
        """Show others."""
        self._make = make
        self.findings = make()
        inside = QWidget()
        fill(inside, theme.GROUND)
        rows = QVBoxLayout(inside)
        rows.setContentsMargins(0, 0, round(8 * self._unit), 0)
        rows.setSpacing(round(8 * self._unit))
        for finding in self.findings:
            rows.addLayout(self._row(finding))
        rows.addStretch()
        place = self.verticalScrollBar().value()
        self.setWidget(inside)
        self.verticalScrollBar().setValue(place)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Another language is spoken."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.show_findings(self._make)

    def rescale(self, unit: float) -> None:
        """Take the size for a window of `unit` pixels per pixel as drawn."""
        self._unit = unit
        slim(self.verticalScrollBar(), unit, theme.LINE)
        self.show_findings(self._make)

    def _row(self, finding: Finding) -> QHBoxLayout:
        row, texts = QHBoxLayout(), QVBoxLayout()
        row.setSpacing(round(_ASIDE * self._unit))
        texts.setSpacing(round(2 * self._unit))
        row.addWidget(_Icon(*_LOOKS[finding.health], self._unit), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(texts, 1)
        good = finding.health is Health.GOOD
        texts.addWidget(self._text(finding.topic, 17, theme.TEXT, bold=not good))
        for text, colour in ((finding.says, theme.DIM), (finding.do, theme.TEXT)):
            if text:
                texts.addWidget(self._text(_wrapping(text), 16, colour))
        return row

    def _text(self, words: str, pixels: float, colour: QColor, *, bold: bool = False) -> Text:
        text = Text(pixels, colour, theme.SEMIBOLD if bold else theme.NORMAL, words)
        text.setWordWrap(True)
        text.rescale(self._unit)
        return text
