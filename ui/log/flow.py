"""A flow: one part after the other, in as many lines as they need. Qt has no such layout of its own.

It is a widget and no layout: a layout's items belong to Qt, and Python must not hold on to them.
"""

from PySide6.QtCore import QEvent, QPoint, QRect, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget


class Flow(QWidget):
    """Holds widgets, each as large as it wants to be."""

    def __init__(self) -> None:
        super().__init__()
        self._parts: list[QWidget] = []
        self._spacing = 8
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def put(self, part: QWidget) -> None:
        """Put one at the end."""
        part.setParent(self)
        self._parts.append(part)
        part.show()
        self._change()

    def clear(self) -> None:
        """Away with all of them."""
        for part in self._parts:
            part.hide()
            part.deleteLater()
        self._parts = []
        self._change()

    def space(self, pixels: int) -> None:
        """Keep them so far apart."""
        self._spacing = pixels
        self._change()

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        """The narrower, the higher."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        """How high it is at a width."""
        return self._lay(width, place=False)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As it is now."""
        return QSize(self.width(), self._lay(self.width(), place=False))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As wide as the widest of them, as high as it has to be at its width."""
        widest = max((part.sizeHint().width() for part in self._parts if not part.isHidden()), default=0)
        return QSize(widest, self._lay(max(self.width(), widest), place=False))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Put each in its place; another width may need another height."""
        super().resizeEvent(event)
        self._lay(self.width(), place=True)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def event(self, event: QEvent) -> bool:
        """One of them is of another size, or has come or gone."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._change()
        return super().event(event)

    def _change(self) -> None:
        self._lay(self.width(), place=True)
        self.updateGeometry()

    def _lay(self, width: int, *, place: bool) -> int:
        x, y, line = 0, 0, 0
        for part in self._parts:
            if part.isHidden():
                continue
            size = part.sizeHint()
            if x > 0 and x + size.width() > width:
                x, y, line = 0, y + line + self._spacing, 0
            if place:
                part.setGeometry(QRect(QPoint(x, y), QSize(min(size.width(), max(width, 1)), size.height())))
            x, line = x + size.width() + self._spacing, max(line, size.height())
        return y + line
