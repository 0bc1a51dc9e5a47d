"""What the Makefile runs before there is a virtual environment: standard library only."""
