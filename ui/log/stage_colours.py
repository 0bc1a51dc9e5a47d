"""How the stages look in charts and legends: three steps of one blue from light to dark.

They stay apart for whoever sees no colours, in print, and beside the ink of a line.
"""

from PySide6.QtGui import QBrush, QColor

from scanstation.events import Stage
from ui import theme

PROCESSED = QColor("#A9C1EE")
PACKED = theme.ALREADY
SHIPPED = QColor("#0E2A5E")

BRUSHES = {
    Stage.PROCESSED: QBrush(PROCESSED),
    Stage.PACKED: QBrush(PACKED),
    Stage.SHIPPED: QBrush(SHIPPED),
}
GAP_BRUSH = QBrush(QColor("#E4E9EF"))


def of_stage(stage: Stage) -> QBrush:
    """The brush of a stage's bars."""
    return BRUSHES[stage]
