"""Orders, parcels, events and the timeline. Every fact enters through `record.py` and leaves through `feed.py`."""
