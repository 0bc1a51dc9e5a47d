"""The doctor's page: two codes tell how a scanner is set; below, everything else that the bench depends on.

It is none of the steps: one comes from any of them, and goes back to it. What takes seconds runs on a thread.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path

from platformdirs import user_documents_path
from pydantic import ValidationError
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from drivers.base import Clock
from drivers.checkup import GS_ELEMENTS, TEST_CODE, Checkup
from drivers.strokes import Strokes
from drivers.vision.drawing import gs1_128
from scanstation import config
from scanstation.doctor import Finding, Health
from scanstation.reading import Reading
from scanstation.secrecy import without_secrets
from ui import theme, words
from ui.bench.parts import Text
from ui.doctor import Examination
from ui.setup.checked_scan import CheckedScan, of_cable, of_keys
from ui.setup.doctor_words import named, told
from ui.setup.draft import Draft
from ui.setup.ears import KEYBOARD
from ui.setup.enroller import Home
from ui.setup.finder import Finder
from ui.setup.finding_list import FindingList, worst_first
from ui.setup.pictures import Barcode
from ui.setup.step import Step
from ui.setup.trial_step import called

translate = QCoreApplication.translate
FILE = "ScanStation-report.txt"
PATIENCE_MS = 30_000
"""A server that does not answer, and a camera that hangs, have given up by then."""
_BARS = 40


class DoctorStep(Step):
    """Shows what was found. It changes nothing, but for the report's file."""

    def __init__(self, draft: Draft, home: Home, clock: Clock) -> None:
        super().__init__(
            draft,
            lambda: translate("Setup", "Scanner doctor"),
            lambda: translate("Setup", "Scan both codes with the scanner that is to be examined."),
        )
        self._home, self._clock = home, clock
        self.strokes = Strokes()
        self.barcode = Barcode(TEST_CODE, _BARS)
        self.gs_barcode = Barcode(GS_ELEMENTS, _BARS, pattern=gs1_128(GS_ELEMENTS))
        self.scanner, self.bench = FindingList(), FindingList()
        self._scanner_head, self._bench_head = Text(19, theme.DIM), Text(19, theme.DIM)
        self._names: dict[str, str] = {}
        self._scans: dict[str, CheckedScan] = {}
        self._gs: dict[str, Checkup] = {}
        self._plain: dict[str, Checkup] = {}
        self._source = ""
        self._examination = Examination(home.path, clock)
        self._findings: list[Finding] = []
        self._saved: Path | OSError | None = None
        self._run: Finder | None = None
        self._codes, self._columns = QHBoxLayout(), QHBoxLayout()
        self._lists = [QVBoxLayout(), QVBoxLayout()]
        self._all = QVBoxLayout(self.body)
        self._arrange()

    def _arrange(self) -> None:
        for code in (self.barcode, self.gs_barcode):
            self._codes.addWidget(code, 1, Qt.AlignmentFlag.AlignHCenter)
        parts = ((self._scanner_head, self.scanner), (self._bench_head, self.bench))
        for column, (head, findings) in zip(self._lists, parts, strict=True):
            column.addWidget(head)
            column.addWidget(findings, 1)
            self._columns.addLayout(column, 1)
        self._all.addLayout(self._codes)
        self._all.addLayout(self._columns, 1)
        self._scanner_head.say(self._examined)
        self._bench_head.say(self._state)

    # What the footer shows.

    def primary(self) -> str:
        """Once more."""
        return translate("Setup", "Look again")

    def ready(self) -> bool:
        """One look at a time."""
        return self._run is None

    def secondary(self) -> str:
        """For whoever helps."""
        return translate("Setup", "Save the report") if self.ready() else ""

    def press_primary(self) -> None:
        """Look at everything anew."""
        self._look()

    def press_secondary(self) -> None:
        """Write the report, and say where it is."""
        scans = [scan.in_report(self._called(source)) for source, scan in self._scans.items()]
        report = self._examination.report([*scans, *self._findings])

        def write() -> Iterator[Path | OSError]:
            file = user_documents_path() / FILE
            try:
                file.parent.mkdir(parents=True, exist_ok=True)
                report.write(file)
            except OSError as error:
                yield error
            else:
                yield file

        writer = Finder([write], self)
        writer.found.connect(self._tell_saved)
        writer.start()

    # What comes in.

    def open(self) -> None:
        """Look at everything; of scanners nothing is known yet."""
        self._scans, self._gs, self._plain, self._source = {}, {}, {}, ""
        self._show_scanner()
        self._look()

    def name(self, source: str, name: str) -> None:
        """How the scanner behind a source is called on the screen."""
        self._names[source] = name

    def heard(self, reading: Reading, *, typed: bool) -> None:
        """Say how the scanner is set. What a person types is no scan; one of the codes is, of a slow scanner."""
        scan = self._checked(reading)
        if typed and scan.checkup is None:
            return
        self._source = reading.source
        self._scans[reading.source] = scan
        if scan.checkup is not None:
            self._keep(reading.source, scan.checkup)
        self._show_scanner()
        found = {finding.health for finding in self.scanner.findings}
        self.tone.emit("care" if Health.BAD in found or scan.checkup is None else "good")

    def _keep(self, source: str, checkup: Checkup) -> None:
        kept, other = (self._plain, self._gs) if checkup.gs is None else (self._gs, self._plain)
        kept[source] = checkup
        # Another layout than before: the scanner was set anew meanwhile, and the other code says nothing of it.
        if source in other and other[source].layout_wrong != checkup.layout_wrong:
            del other[source]

    def _checked(self, reading: Reading) -> CheckedScan:
        if reading.source != KEYBOARD:
            return of_cable(reading)
        wedge = next((each for each in self.draft.scanners if each.get("kind") == "wedge"), {})
        gs_key = str(wedge.get("gs_key", "F8"))
        return of_keys(self.strokes, reading, gs_key=gs_key, is_repaired=bool(wedge.get("layout")))

    def _show_scanner(self) -> None:
        self._scanner_head.say(self._examined)
        self.scanner.show_findings(lambda: worst_first(self._told()))

    def _told(self) -> Sequence[Finding]:
        scan = self._scans.get(self._source)
        known = (self._gs.get(self._source), self._plain.get(self._source))
        return list(told(scan, *known)) if scan else []

    def _examined(self) -> str:
        return self._called(self._source) if self._source else translate("Setup", "Waiting for a scan")

    def _called(self, source: str) -> str:
        return called(source, self._names)

    # The rest of the bench.

    def _look(self) -> None:
        self._examination = Examination(self._home.path, self._clock, self._chosen())
        self._findings, self._saved = [], None
        self._run = run = Finder([self._examination.findings], self, PATIENCE_MS)
        run.found.connect(lambda finding: self._add(run, finding))
        run.finished.connect(lambda: self._end(run))
        run.start()
        self._show_bench()
        self.changed.emit()

    def _chosen(self) -> config.Settings | None:
        """What the set-up has so far; None where that is not enough."""
        choices = self.draft.choices(self._home.path)
        tables = {"station": {**choices.station, "journal": str(self._home.journal)}, "scanner": choices.scanners}
        if choices.server is not None:
            tables["server"] = choices.server
        try:
            return config.anchored(tables, self._home.path.parent)
        except ValidationError:
            return None

    def _add(self, run: Finder, finding: Finding) -> None:
        if run is self._run:
            safe = Finding(finding.topic, finding.health, without_secrets(finding.says), without_secrets(finding.do))
            self._findings.append(safe)
            self._show_bench()

    def _end(self, run: Finder) -> None:
        run.deleteLater()
        if run is not self._run:  # somebody has come back meanwhile, maybe with another scanner chosen
            return
        self._run = None
        self._findings += self._examination.unanswered(self._findings)
        self._show_bench()
        self.changed.emit()

    def _show_bench(self) -> None:
        self._bench_head.say(self._state)
        self.bench.show_findings(lambda: [*self._report(), *map(named, worst_first(self._findings))])

    def _state(self) -> str:
        """How the whole is."""
        if self._run is not None:
            return translate("Setup", "Looking at this bench…")
        return translate("Setup", "This bench")

    def _tell_saved(self, saved: Path | OSError) -> None:
        self._saved = saved
        self._show_bench()
        self.tone.emit("care" if isinstance(saved, OSError) else "good")

    def _report(self) -> Sequence[Finding]:
        """Where the report is."""
        if self._saved is None:
            return []
        if isinstance(self._saved, OSError):
            word, do = translate("Setup", "The report cannot be written"), words.shown(str(self._saved), 200)
            return [Finding(word, Health.BAD, do)]
        do = translate("Setup", "Secrets are left out; numbers of parcels may be in it.")
        return [Finding(translate("Setup", "The report is saved"), Health.GOOD, str(self._saved), do)]

    def rescale(self, unit: float) -> None:
        """Take the size for a window of `unit` pixels per pixel as drawn."""
        super().rescale(unit)
        self._all.setContentsMargins(0, 0, 0, 0)
        self._all.setSpacing(round(14 * unit))
        self._columns.setSpacing(round(36 * unit))
        for column in self._lists:
            column.setSpacing(round(8 * unit))
        for part in (
            *(self.barcode, self.gs_barcode, self._scanner_head, self._bench_head, self.scanner, self.bench),
        ):
            part.rescale(unit)
