"""The command `scanstation`. The headless verbs need neither Qt nor hardware; `run` loads them only then."""

import json
import logging
import secrets
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import click

from scanstation import __version__
from scanstation.codes import Identification, LabelCode, identify
from scanstation.errors import ScanStationError
from scanstation.languages import LANGUAGES
from ui.log_verb import log_scans

SETTINGS = click.option(
    "--config",
    "settings",
    type=click.Path(path_type=Path, dir_okay=False),
    help="The station's settings; without it those in your settings folder.",
)
WINDOW = click.option("--window", is_flag=True, help="Open in a window instead of full screen.")


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="scanstation")
def main() -> None:
    """ScanStation: parcels scanned at the bench, seen by the customer seconds later."""


main.add_command(log_scans)


@main.command("run")
@SETTINGS
@WINDOW
def run_bench(settings: Path | None, window: bool) -> None:
    """Open the bench. The first time its set-up comes before it."""
    if settings is not None and not settings.exists():
        raise click.ClickException(f"There is no {settings}. To make it: scanstation setup --config {settings}")
    _open(settings, windowed=window, set_up=False)


@main.command("setup")
@SETTINGS
@WINDOW
def set_up_bench(settings: Path | None, window: bool) -> None:
    """Set the bench up on the screen: enrol it, choose its scanners. Then it opens."""
    _open(settings, windowed=window, set_up=True)


def _open(settings: Path | None, *, windowed: bool, set_up: bool) -> None:
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(name)s: %(message)s")
    try:
        from scanstation.places import usual_settings  # noqa: PLC0415 - loaded only for this verb
        from ui.run import run  # noqa: PLC0415 - Qt is loaded only for this verb
    except ImportError as error:
        raise click.ClickException(
            f"The window needs the extra 'station': pip install 'scanstation[station]' ({error})"
        ) from error
    sys.exit(run(settings or usual_settings(), windowed=windowed, set_up=set_up))


@main.command("identify")
@click.argument("texts", nargs=-1, metavar="[TEXT]...")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")
@click.option(
    "--config",
    "settings",
    type=click.Path(path_type=Path, dir_okay=False, exists=True),
    help="Take own label patterns from this station.toml.",
)
def identify_texts(texts: tuple[str, ...], as_json: bool, settings: Path | None) -> None:
    """Say what scanned TEXTs are; without any, one per line of the standard input."""
    own = _own_labels(settings)
    for text in texts or _lines():
        found = identify(text, own)
        click.echo(json.dumps(_as_json(found)) if as_json else _as_words(found))


@main.command("decode")
@click.argument("files", nargs=-1, required=True, metavar="FILE...", type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")
def decode_files(files: tuple[Path, ...], as_json: bool) -> None:
    """Print what the camera path reads in pictures."""
    try:
        from drivers.vision.decode import load_picture, read_picture  # noqa: PLC0415 - OpenCV is loaded only for this verb
        from scanstation.scanlog.export.cells import visible  # noqa: PLC0415
    except ImportError as error:
        raise click.ClickException(
            f"Pictures need the extra 'station': pip install 'scanstation[station]' ({error})"
        ) from error
    failed = False
    for file in files:
        started = time.perf_counter()
        try:
            codes = read_picture(load_picture(file))
        except ScanStationError as error:
            click.echo(str(error), err=True)
            failed = True
            continue
        ms = round((time.perf_counter() - started) * 1000, 1)
        for text, symbology in [(code.text, code.symbology) for code in codes] or [("", "")]:
            row = {"file": str(file), "text": text, "symbology": symbology, "ms": ms}
            words = f"{file}: {visible(text) or 'no code found'}  {symbology}  {ms} ms"
            click.echo(json.dumps(row) if as_json else words)
    sys.exit(1 if failed else 0)


@main.command("sheet")
@SETTINGS
@click.option("--commands", is_flag=True, help="Only the command barcodes.")
@click.option("--badges", is_flag=True, help="Only the workers' badges.")
@click.option("--language", type=click.Choice(list(LANGUAGES)), default="en", show_default=True, help="Of the words.")
@click.option("--paper", type=click.Choice(["a4", "letter"]), default="a4", show_default=True)
@click.option("--out", type=click.Path(path_type=Path, dir_okay=False), default=Path("sheet.pdf"), show_default=True)
def write_sheet(settings: Path | None, commands: bool, badges: bool, language: str, paper: str, out: Path) -> None:
    """Write command barcodes and badges as a PDF to print. Close the bench first, or print from its window."""
    try:
        from scanstation import config  # noqa: PLC0415
        from scanstation.places import usual_settings  # noqa: PLC0415
        from ui import sheet_verb  # noqa: PLC0415 - Qt is loaded only for this verb
    except ImportError as error:
        raise click.ClickException(
            f"Sheets need the extra 'station': pip install 'scanstation[station]' ({error})"
        ) from error
    everything = commands == badges
    try:
        sheet = sheet_verb.write(
            config.load(settings or usual_settings()),
            out,
            commands=commands or everything,
            badges=badges or everything,
            language=language,
            paper=sheet_verb.Paper[paper.upper()],
        )
    except (ScanStationError, ValueError) as error:
        raise click.ClickException(str(error)) from error
    click.echo(f"{out}: commands of the site {sheet.site}, {len(sheet.cards)} badges")


@main.command("doctor")
@SETTINGS
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")
@click.option("--report", type=click.Path(path_type=Path, dir_okay=False), help="Write a file for whoever helps you.")
def examine(settings: Path | None, as_json: bool, report: Path | None) -> None:
    """Look at everything that the bench depends on, and say what mends what is wrong. Changes nothing."""
    from scanstation.places import usual_settings  # noqa: PLC0415 - loaded only for this verb
    from ui.doctor import verb  # noqa: PLC0415

    sys.exit(verb.run(settings or usual_settings(), as_json=as_json, report=report))


@main.command("pin")
@click.option("--pin", prompt="PIN", hide_input=True, confirmation_prompt=True, help="6 to 12 digits.")
def hash_pin(pin: str) -> None:
    """Print what a lead's `pin` in station.toml must be."""
    from scanstation import pins  # noqa: PLC0415

    if not pins.can_be_set(pin):
        raise click.ClickException(f"A PIN is {pins.SHORTEST} to {pins.LONGEST} digits.")
    click.echo(pins.hashed(pin, secrets.token_bytes(16)))


def _lines() -> Iterator[str]:
    return (line.decode("utf-8", "replace").rstrip("\n") for line in sys.stdin.buffer)


def _own_labels(settings: Path | None) -> tuple:
    if settings is None:
        return ()
    from scanstation import config  # noqa: PLC0415 - pydantic is loaded only when settings are

    try:
        return config.load(settings).label
    except ScanStationError as error:
        raise click.ClickException(str(error)) from error


def _as_json(found: Identification) -> dict[str, object]:
    return {"text": found.text} | _fields(found.best) | {"candidates": [_fields(code) for code in found.candidates]}


def _fields(code: LabelCode) -> dict[str, object]:
    fields = {"kind": str(code.kind), "carrier": code.carrier, "number": code.number, "valid": code.valid}
    return fields | ({"guess": True} if code.guess else {})


def _as_words(found: Identification) -> str:
    return "\n".join(_line(code) for code in found.candidates) or _line(found.best)


def _line(code: LabelCode) -> str:
    checked = "" if code.valid else "  (a check fails)" if code.kind != "unknown" else ""
    checked += "  (only its length says so)" if code.guess else ""
    shown = "".join(character if character.isprintable() else "·" for character in code.grouped or code.number)
    return f"{code.kind.replace('_', ' ')}  {code.carrier or '-'}  {shown}{checked}"
