"""The HTTP interface as a whole: the rooms' routers, and how problems are answered.

`tracking openapi` prints the OpenAPI document of it all.
"""

from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from ninja import NinjaAPI
from ninja.errors import AuthenticationError, ValidationError

from scanstation import __version__
from tracking.carriers.api import router as carriers
from tracking.hooks import bodies as hooks
from tracking.problems import Problem
from tracking.shops import refusals
from tracking.shops.api import router as shops
from tracking.stations.api import REF
from tracking.stations.api import router as stations
from tracking.stations.api import schemas as stations_schemas

PREFIX = "/api/v1"


class _Api(NinjaAPI):
    def get_openapi_schema(self, **options: Any) -> Any:
        """Also the models that ninja does not see, because a room reads its bodies by itself; and what is sent."""
        document = super().get_openapi_schema(**options)
        document["components"]["schemas"] |= stations_schemas() | hooks.schemas(REF)
        document["webhooks"] = hooks.described(REF.format(model="Hook"))
        return document


api = _Api(title="ScanStation tracking", version=__version__, docs_url=None)
api.add_router("", stations)
api.add_router("", carriers)
api.add_router("", shops)


@api.exception_handler(AuthenticationError)
def _not_authenticated(request: HttpRequest, error: Exception) -> HttpResponse:
    of_shop = request.path.startswith(f"{PREFIX}/orders")
    what, command = ("key", "tracking shop add") if of_shop else ("token", "tracking station enrol")
    sentence = f"The {what} is missing, wrong or revoked. Ask whoever runs the server for a new one ({command})."
    return JsonResponse({"detail": sentence}, status=401, headers={"WWW-Authenticate": "Bearer"})


@api.exception_handler(Problem)
def _refused(request: HttpRequest, problem: Problem) -> HttpResponse:
    return JsonResponse({"detail": str(problem)}, status=problem.status)


@api.exception_handler(ValidationError)
def _invalid(request: HttpRequest, error: ValidationError) -> HttpResponse:
    """Which field is wrong; of several the first."""
    return JsonResponse({"detail": refusals.sentence(error.errors[0])}, status=422)
