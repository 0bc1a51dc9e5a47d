"""The export of what the log shows: what as, where to, how far it is, and where it went. GUI thread.

All of it can be touched, and nothing of it opens a dialog of the system: the bench is a kiosk.
"""

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from scanstation.errors import ScanStationError
from scanstation.scanlog import DayFacts, Filters
from scanstation.site import Site
from ui import theme
from ui.bench.parts import Text, fill
from ui.export_words import spoken
from ui.log.export_job import Choice, Job, Order
from ui.log.export_places import Place, file_in, in_short, places
from ui.report.writing import Heading, write_pdf
from ui.setup.parts import Plate

translate = QCoreApplication.translate
LOOK_FOR_DRIVES_MS = 2_000
MOST_PLACES = 4
DRAWN_WIDTH = 880


def choice_word(choice: Choice) -> str:
    """What an export is."""
    return {
        Choice.WORKBOOK: translate("Exporting", "Excel workbook"),
        Choice.CSV: translate("Exporting", "CSV file"),
        Choice.REPORT: translate("Exporting", "Report of the day"),
        Choice.JSON: translate("Exporting", "JSON lines"),
    }[choice]


def choice_detail(choice: Choice) -> str:
    """What it is good for."""
    return {
        Choice.WORKBOOK: translate("Exporting", "All columns, to filter and sort"),
        Choice.CSV: translate("Exporting", "For other programs"),
        Choice.REPORT: translate("Exporting", "The whole day, to print and sign"),
        Choice.JSON: translate("Exporting", "For programmers"),
    }[choice]


class ExportPanel(QWidget):
    """Exports the lines of some filters. `done` when somebody is finished with it.

    `look` says which places there are; it is asked again as drives are plugged in and pulled out.
    """

    done = Signal()

    def __init__(
        self,
        journal: Path,
        *,
        station: str,
        site: Site,
        clock: Callable[[], datetime],
        look: Callable[[], Sequence[Place]] = places,
    ) -> None:
        super().__init__()
        fill(self, theme.GROUND)
        self._journal, self._station, self._site, self._clock, self._look = journal, station, site, clock, look
        self._filters = Filters()
        self._job: Job | None = None
        self._places: Sequence[Place] = ()
        self.choices = {each: self._choice(each) for each in Choice}
        self.sites = [Plate(str, choice=True, icon="") for _ in range(MOST_PLACES)]
        self.heading = Text(26, theme.TEXT, theme.BOLD)
        self.heading.say(lambda: translate("Exporting", "Save what the log shows"))
        self.shown = Text(18, theme.TEXT, theme.SEMIBOLD, elastic=True)
        self.what, self.where = Text(17, theme.DIM), Text(17, theme.DIM)
        self.what.say(lambda: translate("Exporting", "As what?"))
        self.where.say(lambda: translate("Exporting", "Where to?"))
        self.told = Text(18, theme.TEXT)
        self.told.setWordWrap(True)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.go = Plate(lambda: translate("Exporting", "Save"), strong=True)
        self.stop = Plate(lambda: translate("Exporting", "Cancel"))
        self.leave = Plate(lambda: translate("Exporting", "Back"))
        self.go.clicked.connect(self.begin)
        self.stop.clicked.connect(self._cancel)
        self.leave.clicked.connect(self.done)
        self._drives = QTimer(self, interval=LOOK_FOR_DRIVES_MS)
        self._drives.timeout.connect(self._look_again)
        self._arrange()
        self.choices[Choice.WORKBOOK].setChecked(True)

    def open(self, filters: Filters, shown: Callable[[], str] = str) -> None:
        """Offer to export the lines of these filters; `shown` says which those are."""
        self._filters = filters
        self.shown.say(shown)
        self._show_idle()
        self.told.setText("")
        self._look_again()
        self._drives.start()

    def begin(self) -> None:
        """Export as chosen, to where it is chosen."""
        choice = next(each for each, plate in self.choices.items() if plate.isChecked())
        place = self._places[next(n for n, plate in enumerate(self.sites) if plate.isChecked())]
        order = Order(
            self._journal,
            self._filters,
            choice,
            file_in(place.folder, self._station, self._filters, self._site, choice.suffix),
            spoken(translate),
            self._site,
            self._filters.start or self._clock(),
            self._clock(),
        )
        self._job = Job(order)
        self._job.progressed.connect(self._show_progress)
        self._job.counted.connect(self._draw)
        self._job.saved.connect(self._show_saved)
        self._job.failed.connect(self._show_failed)
        self._show_busy()
        self._job.start()

    @property
    def is_busy(self) -> bool:
        """Whether something is being written."""
        return self._job is not None

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """Whoever goes away does not wait for it."""
        super().hideEvent(event)
        self._drives.stop()
        self._cancel()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Everything is as large as the room allows."""
        super().resizeEvent(event)
        unit = max(min(self.width() / DRAWN_WIDTH, self.height() / 610), 0.75)
        for plate in (*self.choices.values(), *self.sites, self.go, self.stop, self.leave):
            plate.rescale(unit)
        for text in (self.heading, self.shown, self.what, self.where, self.told):
            text.rescale(unit)
        self.bar.setFixedHeight(round(14 * unit))

    def _cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def _draw(self, report: DayFacts) -> None:
        """A report is drawn here, once it is counted; that takes a moment."""
        job = self._job
        if job is None:
            return
        now = self._site.local(self._clock())
        language = QLocale().name()[:2]
        try:
            job.order.file.parent.mkdir(parents=True, exist_ok=True)
            heading = Heading.of(self._station, self._site.local(job.order.day), now, language)
            write_pdf(job.order.file, report, heading, translate)
        except (ScanStationError, OSError) as error:
            self._show_failed(str(error))
        else:
            self._show_saved()

    def _show_progress(self, done: int, total: int) -> None:
        self.bar.setRange(0, max(total, 1))
        self.bar.setValue(done)
        locale = QLocale()
        counted = {"done": locale.toString(done), "total": locale.toString(total)}
        self.told.say(lambda: translate("Exporting", "{done} of {total} lines").format(**counted))

    def _show_saved(self) -> None:
        file = self._job.order.file if self._job else Path()
        self._show_idle()
        self.told.paint_in(theme.DOT_GOOD)
        self.told.say(lambda: f"✓ {translate('Exporting', 'Saved to {file}').format(file=in_short(file))}")

    def _show_failed(self, why: str) -> None:
        self._show_idle()
        self.told.paint_in(theme.DOT_CARE)
        if why:
            self.told.say(lambda: f"! {translate('Exporting', 'Not saved: {why}').format(why=why)}")
        else:
            self.told.say(lambda: translate("Exporting", "Cancelled. Nothing was saved."))

    def _show_idle(self) -> None:
        self._job = None
        self._switch(busy=False)

    def _show_busy(self) -> None:
        self.bar.setRange(0, 0)
        self.told.paint_in(theme.TEXT)
        self.told.setText("")
        self._switch(busy=True)

    def _switch(self, *, busy: bool) -> None:
        for plate in (*self.choices.values(), *self.sites, self.go, self.leave):
            plate.setEnabled(not busy)
        self.stop.setVisible(busy)
        self.go.setVisible(not busy)
        self.bar.setVisible(busy)

    def _look_again(self) -> None:
        """Drives come and go; what is chosen stays chosen as long as it is there."""
        if self.is_busy:
            return
        chosen = next(
            (place.folder for place, plate in zip(self._places, self.sites, strict=False) if plate.isChecked()), None
        )
        self._places = self._look()[:MOST_PLACES]
        for number, plate in enumerate(self.sites):
            place = self._places[number] if number < len(self._places) else None
            plate.setVisible(place is not None)
            if place is not None:
                plate.say(*_place_words(place))
        folders = [place.folder for place in self._places]
        self.sites[folders.index(chosen) if chosen in folders else 0].setChecked(True)

    def _choice(self, choice: Choice) -> Plate:
        plate = Plate(lambda: choice_word(choice), detail=lambda: choice_detail(choice), choice=True, height=72)
        plate.setAutoExclusive(True)
        return plate

    def _arrange(self) -> None:
        columns = QGridLayout()
        columns.setHorizontalSpacing(28)
        for column, (title, plates) in enumerate(((self.what, self.choices.values()), (self.where, self.sites))):
            group = QWidget()
            stack = QVBoxLayout(group)
            stack.setContentsMargins(0, 0, 0, 0)
            stack.setSpacing(10)
            for plate in plates:
                plate.setAutoExclusive(True)
                stack.addWidget(plate)
            stack.addStretch(1)
            columns.addWidget(title, 0, column)
            columns.addWidget(group, 1, column)
            columns.setColumnStretch(column, 1)
        foot = QHBoxLayout()
        foot.addWidget(self.leave)
        foot.addStretch(1)
        foot.addWidget(self.stop)
        foot.addWidget(self.go)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(32, 24, 32, 24)
        whole.setSpacing(14)
        head = QHBoxLayout()
        head.setSpacing(24)
        head.addWidget(self.heading)
        head.addWidget(self.shown, 1)
        whole.addLayout(head)
        whole.addLayout(columns, 1)
        whole.addWidget(self.told)
        whole.addWidget(self.bar)
        whole.addLayout(foot)
        self.bar.setStyleSheet(
            f"QProgressBar {{ background: {theme.PANEL.name()}; border: 0; border-radius: 6px; }}"
            f"QProgressBar::chunk {{ background: {theme.DOT_KNOWN.name()}; border-radius: 6px; }}"
        )
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)


def _place_words(place: Place) -> tuple[Callable[[], str], Callable[[], str]]:
    def free() -> str:
        size = QLocale().formattedDataSize(place.free, 1, QLocale.DataSizeFormat.DataSizeSIFormat)
        return translate("Exporting", "{size} free · {folder}").format(folder=in_short(place.folder, 40), size=size)

    return (lambda: place.name or translate("Exporting", "Exports of this bench")), free
