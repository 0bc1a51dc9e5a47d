"""A small town of parcels that the directory tells of, and how a bench learns of them without a network."""

from datetime import datetime

from scanstation.wire import Directory, KnownParcel, KnownWorker
from tests.scanstation.cast import MORNING


def stage(name: str, station: str = "Bench 2", worker: str = "Bob", at: datetime = MORNING) -> dict:
    """A stage as the server tells it."""
    return {"stage": name, "at": at, "station": station, "worker": worker}


def told(parcel: int, *codes: str, order: str | None = None, **more: object) -> KnownParcel:
    """A parcel as the server tells it, of an order of its own. A code that begins with 1Z is the carrier's."""
    known = [{"code": code, "carrier": "ups" if code.startswith("1Z") else None} for code in codes]
    number = f"10-{parcel}" if order is None else order
    return KnownParcel.model_validate({"parcel": parcel, "codes": known, "order": number, **more})


def learn(journal, *parcels, at=MORNING, more=False, reset=False, cursor="c", horizon=None, workers=None, **site):
    """Have a bench learn an answer of the server; its settings are given by name. Its own name is Bench 1."""

    def work(entries):
        entries.notes.keep(names='["bench-1", "Bench 1"]')
        if reset:
            entries.directory.begin_anew()
        entries.learn(parcels, at)
        settings = {"site": "K7QF2M", **site} if site else None
        people = None if workers is None else [KnownWorker(badge=badge, name=name) for badge, name in workers]
        answer = {"cursor": cursor, "more": more, "settings": settings, "workers": people}
        entries.directory.finish(Directory.model_validate(answer), at)
        while not more and entries.reconcile(entries.last if horizon is None else horizon, 10, at):
            pass

    journal.submit(work).result()
