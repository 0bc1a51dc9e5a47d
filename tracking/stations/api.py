"""The stations' HTTP interface, written down in docs/wire.md."""

import gzip
import time
from typing import Annotated, Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from ninja import Query, Router
from ninja.security import HttpBearer

from scanstation.events import LONGEST_NUMBER
from scanstation.wire import Batch, Directory, Enrolled, Enrolment, ParcelStory, Pong, Reply, WireEvent
from tracking.problems import Problem, ProblemBody
from tracking.stations import body, directory, enrolment, journals, presence, story
from tracking.stations.guessing import Guard
from tracking.stations.ingest import ingest
from tracking.stations.models import Station

REF = "#/components/schemas/{model}"


class _Batch(Batch):
    """One request: up to 500 events."""

    events: list[WireEvent]


class StationToken(HttpBearer):
    """`Authorization: Bearer <token>` names the station, whatever the body says."""

    def authenticate(self, request: HttpRequest, token: str) -> Station | None:
        """The station, or None: then the answer is 401."""
        return enrolment.find(token)


Code = Annotated[str, Query(min_length=1, max_length=LONGEST_NUMBER)]
Since = Annotated[str, Query(max_length=200)]
router = Router(auth=StationToken())
_guard = Guard()


def schemas() -> dict[str, Any]:
    """The batch's model, which ninja does not see: the body is read by `body.batch`."""
    batch = _Batch.model_json_schema(ref_template=REF)
    return {**batch.pop("$defs"), "Batch": batch | {"title": "Batch"}}


@router.post(
    "/events",
    summary="Send events",
    operation_id="send_events",
    response={200: Reply, (400, 401, 411, 413, 415, 422): ProblemBody},
    openapi_extra={
        "requestBody": {
            "required": True,
            "description": "May be gzipped (Content-Encoding: gzip).",
            "content": {"application/json": {"schema": {"$ref": REF.format(model="Batch")}}},
        }
    },
)
def events(request: HttpRequest) -> HttpResponse:
    """Each event gets an answer of its own. Sending the same events again changes nothing."""
    reply = ingest(request.auth, body.batch(request), timezone.now(), presence.version_of(request))  # type: ignore[attr-defined]
    return HttpResponse(reply.model_dump_json(), content_type="application/json")


@router.get(
    "/ping",
    summary="Is the token good?",
    operation_id="ping",
    response={200: Pong, (401, 422): ProblemBody},
)
def ping(request: HttpRequest, journal: UUID | None = None) -> Pong:
    """The station that the token names, the server's time, and what it has of the station's journal."""
    station: Station = request.auth  # type: ignore[attr-defined]
    now = timezone.now()
    presence.pinged(station, presence.version_of(request), now)
    held = journals.held(station, journal)
    return Pong(
        station=station.slug,
        name=station.name,
        time=now,
        last_sequence=held.last_sequence,
        count=held.count,
    )


@router.post(
    "/enrol",
    auth=None,
    summary="Turn a one-time code into a token",
    operation_id="enrol",
    response={200: Enrolled, (400, 404, 422, 429): ProblemBody},
)
def enrol(request: HttpRequest, asked: Enrolment, response: HttpResponse) -> Enrolled:
    """Needs no token. The same code with the same journal is answered alike as long as the code lives."""
    if not _guard.allow(request.META.get("REMOTE_ADDR", ""), time.monotonic()):
        raise Problem(429, "That was tried too often. Wait ten minutes and try again.")
    enrolled = enrolment.redeem(asked.code, asked.journal, timezone.now())
    if enrolled is None:
        raise Problem(404, "No station waits for this code: it is wrong, was used, or is older than ten minutes.")
    response["Cache-Control"] = "no-store"
    return enrolled


@router.get(
    "/directory",
    summary="What has changed since a cursor",
    operation_id="directory",
    response={200: Directory, (401, 422): ProblemBody},
)
def directory_(request: HttpRequest, since: Since = "") -> HttpResponse:
    """The parcels that are under way, the workers and the site's settings; gzipped for who can read that."""
    told = directory.page(since, timezone.now()).model_dump_json().encode()
    headers = {"Cache-Control": "no-store", "Vary": "Accept-Encoding"}
    if "gzip" in request.headers.get("Accept-Encoding", ""):
        told, headers["Content-Encoding"] = gzip.compress(told, 5, mtime=0), "gzip"
    return HttpResponse(told, content_type="application/json", headers=headers)


@router.get(
    "/story",
    summary="What happened to a parcel",
    operation_id="story",
    response={200: ParcelStory, (401, 422): ProblemBody},
)
def story_(request: HttpRequest, code: Code) -> HttpResponse:
    """Everything that a station may know of the parcel that bears a code, whoever it was that did it."""
    told = story.told(code).model_dump_json()
    return HttpResponse(told, content_type="application/json", headers={"Cache-Control": "no-store"})
