"""What the API answers when it cannot do what was asked: a status and a sentence."""

from pydantic import BaseModel

from scanstation.errors import ScanStationError


class Problem(ScanStationError):
    """A request that is refused as a whole."""

    def __init__(self, status: int, sentence: str) -> None:
        super().__init__(sentence)
        self.status = status


class ProblemBody(BaseModel):
    """How a problem is put in JSON."""

    detail: str
