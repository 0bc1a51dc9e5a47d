"""The HTTP interface: the stations' part, written down in docs/wire.md, and other rooms' parts.

`tracking openapi` prints the OpenAPI document of it all.
"""

from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils import timezone
from ninja import NinjaAPI
from ninja.errors import AuthenticationError, ValidationError
from ninja.security import HttpBearer

from scanstation import __version__
from scanstation.wire import EVENTS_PATH, PING_PATH, Batch, Pong, Reply, WireEvent
from tracking.shops.api import router as shops
from tracking.stations import body, enrolment
from tracking.stations.ingest import ingest
from tracking.stations.models import Station
from tracking.stations.problems import Problem, ProblemBody

PREFIX = "/api/v1"
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


class _Api(NinjaAPI):
    def get_openapi_schema(self, **options: Any) -> Any:
        """The request's model as well, which ninja does not see: the body is read by `body.batch`."""
        document = super().get_openapi_schema(**options)
        batch = _Batch.model_json_schema(ref_template=REF)
        document["components"]["schemas"] |= {**batch.pop("$defs"), "Batch": batch | {"title": "Batch"}}
        return document


api = _Api(title="ScanStation tracking", version=__version__, docs_url=None, auth=StationToken())
api.add_router("", shops)


@api.post(
    EVENTS_PATH.removeprefix(PREFIX),
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


@api.get(
    PING_PATH.removeprefix(PREFIX),
    summary="Is the token good?",
    operation_id="ping",
    response={200: _Pong, 401: ProblemBody},
)
def ping(request: HttpRequest) -> _Pong:
    """The station that the token names, and the server's time."""
    station: Station = request.auth  # type: ignore[attr-defined]
    return _Pong(station=station.slug, name=station.name, time=timezone.now())


@api.exception_handler(AuthenticationError)
def _not_authenticated(request: HttpRequest, error: Exception) -> HttpResponse:
    sentence = "The token is missing, wrong or revoked. A new one: tracking station add NAME, tracking shop add NAME"
    return JsonResponse({"detail": sentence}, status=401, headers={"WWW-Authenticate": "Bearer"})


@api.exception_handler(Problem)
def _refused(request: HttpRequest, problem: Problem) -> HttpResponse:
    return JsonResponse({"detail": str(problem)}, status=problem.status)


@api.exception_handler(ValidationError)
def _invalid(request: HttpRequest, error: ValidationError) -> HttpResponse:
    """Which field is wrong, without its value: it may be long, and is known to the sender."""
    first = error.errors[0]
    _body, _name, *field = first["loc"]
    place = ".".join(map(str, field)) or "body"
    return JsonResponse({"detail": f"The field '{place[:100]}' is wrong: {first['msg']}."}, status=422)
