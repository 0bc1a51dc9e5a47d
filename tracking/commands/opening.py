"""Making Django and the database ready for a command, or saying what is missing."""

import click

from scanstation.errors import ScanStationError
from tracking import environment


def set_up() -> None:
    """Make Django ready until the command ends."""
    import django  # noqa: PLC0415  `tracking --help` needs none of it

    django.setup()
    from tracking.parcels import connecting  # noqa: PLC0415

    click.get_current_context().call_on_close(connecting.close)


def open_server() -> None:
    """Make Django and the database ready, or say what is missing. Raises ScanStationError."""
    set_up()
    from django.db import DatabaseError, connection  # noqa: PLC0415
    from django.db.migrations.executor import MigrationExecutor  # noqa: PLC0415

    from tracking.parcels import connecting, positions  # noqa: PLC0415

    hint = "Run this first: tracking init"
    if not environment.secret_key():
        raise ScanStationError(f"There is no server in {environment.data_folder()} yet. {hint}")
    try:
        connecting.check()
        executor = MigrationExecutor(connection)
        missing = executor.migration_plan(executor.loader.graph.leaf_nodes())
        moved = not missing and positions.are_behind()
    except DatabaseError as error:
        raise unusable(error) from error
    if missing:
        raise ScanStationError(f"The database is older than this version of the server. {hint}")
    if moved:
        raise ScanStationError(f"The database has come from another PostgreSQL server. {hint}")


def unusable(error: Exception) -> ScanStationError:
    """What is said of a database that cannot be used."""
    place = "TRACKING_DATABASE" if environment.value("TRACKING_DATABASE") else str(environment.data_folder())
    return ScanStationError(f"The database of {place} cannot be used: {' '.join(str(error).split())}.")
