"""What every address of the API does the same: parameters, problems, validators, caches, other origins."""

from contextlib import ExitStack
from dataclasses import replace
from datetime import datetime
from typing import Any, ClassVar

from django.contrib.auth.models import AnonymousUser
from django.http import HttpResponse
from django.utils.functional import cached_property
from rest_framework.exceptions import MethodNotAllowed
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from events.api import caching
from events.api import parameters as documented
from events.api.asker import Asker
from events.api.date import CALENDARS, in_calendar
from events.api.json import JSONParser, JSONRenderer
from events.api.negotiation import FORMATS, ByAccept
from events.api.openapi import Operation, OperationSchema
from events.api.past import kept
from events.queries.as_of import AsOf, known, within
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
    # Whether it can say what was known on a day (`as_of`): what is made of rows can.
    has_past: ClassVar[bool] = True
    past: AsOf | None = None

    def operation(self) -> Operation:
        raise NotImplementedError

    def operation_in_full(self) -> Operation:
        """The operation, with what every address knows."""
        operation = self.operation()
        if not self.has_past:
            return operation
        return replace(
            operation,
            parameters=(*operation.parameters, documented.parameter("calendar"), documented.parameter("as_of")),
            headers=(*operation.headers, "X-As-Of"),
        )

    def dispatch(self, request: Any, *args: Any, **kwargs: Any) -> Any:
        with ExitStack() as self.stack:
            return super().dispatch(request, *args, **kwargs)

    def initial(self, request: Request, *args: Any, **kwargs: Any) -> None:
        # First of all, so that no body is read and no session asked for what is refused anyway.
        if request.method not in READ:
            raise MethodNotAllowed(str(request.method))
        if self.has_past:
            self.past = self.stack.enter_context(known(AsOf.read(self.parameters)))
        self.stack.enter_context(in_calendar(self.parameters.choice("calendar", CALENDARS) or ""))
        super().initial(request, *args, **kwargs)

    def perform_authentication(self, request: Request) -> None:
        """The past is the same for everyone: what was public then, and still is."""
        if self.past:
            request.user = AnonymousUser()
        else:
            super().perform_authentication(request)

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
        if self.past:
            response["X-As-Of"] = self.past.moment.isoformat()
        if is_answer:
            if self.past:
                response.data = kept(response.data, self.asker, self.past)
            response.render()
        elif self.past and response.streaming:
            response.streaming_content = within(self.past, response.streaming_content)
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
