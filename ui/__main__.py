"""`python -m ui` is the command `scanstation`."""

from ui.cli import main

main()
