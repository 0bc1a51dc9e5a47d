"""What becomes of a reading, a file for each kind of label code. Journal's thread, inside its transaction.

`handle` answers what is no parcel's business; None means that the reading is for `parcels`.
"""

from scanstation.handlers.handle import handle

__all__ = ["handle"]
