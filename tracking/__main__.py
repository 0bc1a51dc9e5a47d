"""`python -m tracking` is the command `tracking`."""

from tracking.cli import main

main(prog_name="tracking")
