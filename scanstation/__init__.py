"""The station's core: no Qt, no hardware, no server. Start reading at `station.py`."""

__version__ = "0.1.0"
