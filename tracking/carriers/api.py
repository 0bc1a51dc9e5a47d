"""Where carriers' services send their messages: docs/couriers.md. Who signed a message is all that is asked of it."""

from typing import Annotated, Any

from django.conf import settings
from django.http import HttpRequest
from django.utils import timezone
from ninja import Router
from pydantic import BaseModel, WithJsonSchema

from tracking.carriers.generic import CarrierEvent
from tracking.carriers.models import Outcome
from tracking.carriers.receive import receive
from tracking.carriers.services import SERVICES
from tracking.problems import Problem, ProblemBody

router = Router(tags=["carriers"])


class Received(BaseModel):
    """What became of an authentic message."""

    # Written out: by name it would be the stations' Outcome, which the document has as well.
    outcome: Annotated[Outcome, WithJsonSchema({"type": "string", "enum": [outcome.value for outcome in Outcome]})]


@router.post(
    "/webhooks/{service}",
    auth=None,
    summary="A carriers' service has news",
    operation_id="webhook",
    response={200: Received, (401, 404, 413): ProblemBody},
)
def webhook(request: HttpRequest, service: str) -> Received:
    """For easypost, shippo and aftership, signed as each of them does. Sending again changes nothing."""
    return _receive(request, service)


def _body() -> dict[str, Any]:
    content = {"application/json": {"schema": CarrierEvent.model_json_schema()}}
    return {"requestBody": {"required": True, "content": content}}


@router.post(
    "/carrier-events",
    auth=None,
    summary="A carrier has news",
    operation_id="carrier_event",
    response={200: Received, (401, 404, 413): ProblemBody},
    openapi_extra=_body(),
)
def carrier_event(request: HttpRequest) -> Received:
    """Signed as Standard Webhooks says, with webhook-id, webhook-timestamp and webhook-signature."""
    return _receive(request, "generic")


def _receive(request: HttpRequest, service: str) -> Received:
    secret = settings.WEBHOOK_SECRETS.get(service)
    if not secret:
        raise Problem(404, f"This server has no webhook {service[:32]!r}: no secret is set for it.")
    now = timezone.now()
    if not SERVICES[service].verify(request.headers, request.body, secret, now):
        raise Problem(401, "The signature is missing, wrong or too old.")
    return Received(outcome=receive(service, request.headers, request.body, now))
