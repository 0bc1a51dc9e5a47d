"""The scan log at the bench, for the shift lead. It lies over the bench's window, which goes on underneath.

`room.py` opens and closes it; `desk.py` asks (`clerk.py` has the threads); `frame.py` puts the parts together,
`window.py` fills them: the table (`table.py`, `rows.py`, `columns.py`), the filters, the story of a parcel, the
tray of what needs somebody.
"""

from ui.log.room import LogRoom

__all__ = ["LogRoom"]
