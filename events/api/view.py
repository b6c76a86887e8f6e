"""What every address of the API does the same: parameters, problems, validators, caches, other origins."""

from datetime import datetime
from typing import Any

from django.http import HttpResponse
from django.utils.functional import cached_property
from rest_framework.exceptions import MethodNotAllowed
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from events.api import caching
from events.api.asker import Asker
from events.api.json import JSONParser, JSONRenderer
from events.api.negotiation import FORMATS, ByAccept
from events.api.openapi import Operation, OperationSchema
from events.queries.parameters import Parameters

READ = ("GET", "HEAD", "OPTIONS")
MAX_AGE_OF_PREFLIGHT = 86_400


class View(APIView):
    """A readable address. `operation` describes it for the schema."""

    renderer_classes = [JSONRenderer]
    parser_classes = [JSONParser]
    content_negotiation_class = ByAccept
    schema = OperationSchema()
    http_method_names = ["get", "head", "options"]

    def operation(self) -> Operation:
        raise NotImplementedError

    def initial(self, request: Request, *args: Any, **kwargs: Any) -> None:
        # First of all, so that no body is read and no session asked for what is refused anyway.
        if request.method not in READ:
            raise MethodNotAllowed(str(request.method))
        super().initial(request, *args, **kwargs)

    @cached_property
    def asker(self) -> Asker:
        return Asker.of(self.request)

    @cached_property
    def parameters(self) -> Parameters:
        """The query parameters; every address knows `format`."""
        parameters = Parameters(self.request.query_params)
        parameters.choice("format", FORMATS)
        return parameters

    def options(self, request: Any, *args: Any, **kwargs: Any) -> Any:
        """Which methods there are, and nothing else: no choice lists, no rows. Answers preflights of browsers."""
        response = HttpResponse(status=204)
        response["Allow"] = response["Access-Control-Allow-Methods"] = ", ".join(READ)
        response["Access-Control-Allow-Headers"] = "Accept, Accept-Language, If-None-Match"
        response["Access-Control-Max-Age"] = str(MAX_AGE_OF_PREFLIGHT)
        return response

    def finalize_response(self, request: Any, response: Any, *args: Any, **kwargs: Any) -> Any:
        response = super().finalize_response(request, response, *args, **kwargs)
        is_answer = isinstance(response, Response)
        if is_answer:
            response.render()
        # A request that failed before anyone was recognised counts as anonymous and is not stored.
        user = getattr(request, "_user", None)
        caching.patch(request, response, anonymous=user is None or not user.is_authenticated)
        if response.status_code == 405:
            response["Allow"] = ", ".join(READ)
        return self.validated(request, response) if is_answer and response.status_code == 200 else response

    def validated(self, request: Any, response: Any) -> HttpResponse:
        newest = caching.latest(response.data)
        modified = datetime.fromisoformat(newest).timestamp() if newest else None
        return caching.validated(request._request, response, modified)
