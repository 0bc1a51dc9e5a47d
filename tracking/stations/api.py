"""The stations' HTTP interface, written down in docs/wire.md."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from ninja import Router
from ninja.security import HttpBearer

from scanstation.wire import Batch, Pong, Reply, WireEvent
from tracking.problems import ProblemBody
from tracking.stations import body, enrolment
from tracking.stations.ingest import ingest
from tracking.stations.models import Station

REF = "#/components/schemas/{model}"


class _Batch(Batch):
    """One request: up to 500 events."""

    events: list[WireEvent]


class _Pong(Pong):
    """The answer to a ping."""

    name: str


class StationToken(HttpBearer):
    """`Authorization: Bearer <token>` names the station, whatever the body says."""

    def authenticate(self, request: HttpRequest, token: str) -> Station | None:
        """The station, or None: then the answer is 401."""
        return enrolment.find(token)


router = Router(auth=StationToken())


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
    reply = ingest(request.auth, body.batch(request), timezone.now())  # type: ignore[attr-defined]
    return HttpResponse(reply.model_dump_json(), content_type="application/json")


@router.get(
    "/ping",
    summary="Is the token good?",
    operation_id="ping",
    response={200: _Pong, 401: ProblemBody},
)
def ping(request: HttpRequest) -> _Pong:
    """The station that the token names, and the server's time."""
    station: Station = request.auth  # type: ignore[attr-defined]
    return _Pong(station=station.slug, name=station.name, time=timezone.now(), last_sequence=station.last_sequence)
